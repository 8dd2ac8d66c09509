"""What is kept of a plan while it is made: how far it is, its rows, what they come to."""

import json

import orjson
from django.db import transaction

from ..models import bulk_rows
from ..models.spreadsheet_import import (
    ImportRow,
    Outcome,
    SpreadsheetImport,
    State,
)
from .applying import batches, counts_of
from .asking import told_of
from .cells import plain
from .planning.outcome import NAMES
from .reading import Refused
from .refusal import Refusal


class Keeping:
    """Keeps a plan as it comes, for a run that was not given up meanwhile."""

    def __init__(self, import_, run):
        self.import_ = import_
        self.waiting = SpreadsheetImport.objects.filter(
            pk=import_.pk, state=State.READING, run=run
        )
        self.planned = 0
        import_.rows.all().delete()
        self.update(rows_read=0, rows_planned=0, sentence="")

    def update(self, **told):
        if self.waiting.update(**told) != 1:
            raise Refusal("Lần đọc này đã dừng.")

    def rows_read(self, count):
        self.waiting.update(rows_read=count)

    def rows(self, rows):
        names = ["import_of_id", *NAMES]
        kept = [(self.import_.pk, *as_kept(*row)) for row in rows]
        self.planned += len(rows)
        with transaction.atomic():
            self.update(rows_planned=self.planned)
            bulk_rows.insert(ImportRow, names, kept)

    def finish(self, planner, reading):
        """What came to light only at the end; then the plan stands."""
        keys = planner.sheet.model._base_manager.order_by("-pk").values_list("pk")
        last = keys.first()
        with transaction.atomic():
            refuse_late(self.import_, planner.late, reading)
            counts = counts_of(self.import_)
            if not sum(counts[outcome] for outcome in Outcome.values):
                raise Refused(
                    "Tệp không có dòng dữ liệu nào dưới hàng tiêu đề. Điền ít nhất một "
                    "dòng rồi tải lên lại."
                )
            self.update(
                state=State.PLANNED,
                process_id=None,
                rows_planned=planner.counted,
                told=told_of(reading) | {"last_key": last[0] if last else 0},
                **counts,
            )


ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def as_kept(*row):
    """The planned row in the form the database takes, by `NAMES`."""
    *plain_values, told, written, made, undone_reason = row
    # Of most rows nothing is told, and none has made anything yet.
    told = ENCODE(told) if told else "{}"
    made = ENCODE(made) if made else "[]"
    # Days as both databases take them, and so decimal numbers.
    written = orjson.dumps(written, default=str).decode()
    return *plain_values, told, written, made, undone_reason


def refuse_late(import_, late, reading):
    cells = {}
    if late:
        for position, line in enumerate(reading.lines, start=1):
            if position in late:
                cells[position] = {k: plain(v) for k, v in line.cells.items()}
    for positions in batches(list(late)):
        rows = list(import_.rows.filter(position__in=positions))
        for row in rows:
            refusals = [
                {
                    "cell": "",
                    "heading": "",
                    "value": "",
                    "reason": reason,
                    "advice": advice,
                }
                for reason, advice in dict.fromkeys(late[row.position])
            ]
            row.told |= {
                "refusals": row.refusals + refusals,
                "cells": cells[row.position],
            }
            row.outcome, row.written, row.is_doubtful = Outcome.REFUSED, [], False
        import_.rows.bulk_update(rows, ["told", "outcome", "written", "is_doubtful"])
