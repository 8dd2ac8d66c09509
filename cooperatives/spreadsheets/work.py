"""
What a process does with an import it is set to work on: plan it, write it, take it back.

Short transactions keep what was read and how far it went; records are written in one.
"""

import json

from django.db import transaction

from ..models import bulk_rows
from ..models.spreadsheet_import import (
    ImportRow,
    Outcome,
    SpreadsheetImport,
    State,
)
from .applying import apply, batches, counts_of
from .asking import (
    WHICH_YEAR,
    ask,
    ask_of_headings,
    ask_of_lacking,
    said,
    told_of,
)
from .layout import lay_out
from .planning.outcome import NAMES, plain
from .planning.planner import Planner
from .reading import Refused, read_file
from .refusal import Refusal
from .sheets import SHEETS
from .undoing import undo

# Where each step falls back to when it is refused or its process dies.
FALLS_BACK_TO = {
    State.READING: State.REFUSED,
    State.APPLYING: State.PLANNED,
    State.UNDOING: State.APPLIED,
}


def work(import_, user, run):
    """The step the import is at; a refusal is kept for the page to show."""
    sheet = SHEETS[import_.slug]()
    step = {State.READING: plan, State.APPLYING: apply, State.UNDOING: undo}
    state = State(import_.state)
    try:
        step[state](import_, sheet, user, run)
    except (Refusal, Refused) as refusal:
        given_up(import_, state, run, sentence=str(refusal))


def given_up(import_, state, run, **told):
    """Back to the last whole state, if this run is still the one that counts."""
    waiting = SpreadsheetImport.objects.filter(pk=import_.pk, state=state, run=run)
    return waiting.update(state=FALLS_BACK_TO[state], process_id=None, **told)


def plan(import_, sheet, user, run):
    """Read the file and keep what each of its rows would do."""
    import_.rows.all().delete()
    progress = Progress(import_, run)
    content = bytes(import_.content)
    with read_file(content, import_.file_name, progress.rows_read) as workbook:
        try:
            reading = lay_out(
                workbook,
                sheet.columns,
                said=said(import_),
                sections=sheet.section_names(),
                not_kept=sheet.not_kept,
                fixed=import_.answers.get("fixed"),
            )
        except Refused as refused:
            if not ask_of_headings(import_, run, sheet, refused):
                raise
            return
        if columns := lacking(sheet, reading):
            if not ask_of_lacking(import_, run, sheet, reading, columns):
                named = ", ".join(f"“{column.heading}”" for column in columns)
                raise Refused(f"Tệp thiếu cột {named}. Thêm cột rồi tải lên lại.")
            return
        if lacks_year(import_, sheet, reading):
            ask(import_, run, [WHICH_YEAR], reading)
            return
        planner = Planner(sheet, user, reading, import_.answers)
        for rows in planner.plan(reading.lines):
            keep(import_, rows)
            progress.rows_planned(rows)
        finish(import_, run, planner, reading)


def lacking(sheet, reading):
    """Columns without which no row can be told from others; none where all is well."""
    keys = reading.keys
    ways = []
    for way in sheet.identified_by:
        asked = [
            sheet.columns_naming(name) for name in way if name not in sheet.may_lack
        ]
        unmet = [columns for columns in asked if not keys & {c.key for c in columns}]
        ways.append([columns[0] for columns in unmet if columns[0].kind != "year"])
    return min(ways, key=len)


def lacks_year(import_, sheet, reading):
    """Whether figures of a year came without saying of which."""
    given = import_.answers.get("year") or reading.year or "year" in reading.keys
    return sheet.needs_year and not given


class Progress:
    """Tells the page how far the work is, and stops one that was given up."""

    def __init__(self, import_, run):
        self.row = SpreadsheetImport.objects.filter(
            pk=import_.pk, state=State.READING, run=run
        )
        self.planned = 0
        if self.row.update(rows_read=0, rows_planned=0, sentence="") != 1:
            raise Refusal("Lần đọc này đã dừng.")

    def rows_read(self, count):
        self.row.update(rows_read=count)

    def rows_planned(self, rows):
        self.planned += len(rows)
        if self.row.update(rows_planned=self.planned) != 1:
            raise Refusal("Lần đọc này đã dừng.")


def keep(import_, rows):
    names = ["import_of_id", *NAMES]
    kept = [
        (
            import_.pk,
            *row[:7],
            json.dumps(row[7], ensure_ascii=False),
            json.dumps(row[8], ensure_ascii=False),
            "[]",
            row[10],
        )
        for row in rows
    ]
    with transaction.atomic():
        bulk_rows.insert(ImportRow, names, kept)


def finish(import_, run, planner, reading):
    """What came to light only at the end; then the plan stands."""
    last = planner.sheet.model._base_manager.order_by("-pk").values_list("pk").first()
    with transaction.atomic():
        refuse_late(import_, planner.late, reading)
        counts = counts_of(import_)
        total = sum(counts[outcome] for outcome in Outcome.values)
        if not total:
            raise Refused("Tệp không có dòng dữ liệu nào dưới hàng tiêu đề.")
        waiting = SpreadsheetImport.objects.filter(
            pk=import_.pk, state=State.READING, run=run
        )
        waiting.update(
            state=State.PLANNED,
            process_id=None,
            rows_planned=planner.counted,
            told=told_of(reading) | {"last_key": last[0] if last else 0},
            **counts,
        )


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
