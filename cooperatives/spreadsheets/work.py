"""
What a process does with an import it is set to work on: plan it, write it, take it back.

Short transactions keep what was read and how far it went; records are written in one.
"""

import json

from django.db import transaction

from ..models import District, Sector, bulk_rows
from ..models.spreadsheet_import import (
    ImportRow,
    Outcome,
    RememberedHeadings,
    SpreadsheetImport,
    State,
)
from .applying import apply, batches, counts_of
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

WHICH_YEAR = {
    "kind": "year",
    "text": "Số liệu trong tệp là của năm nào?",
    "choices": [],
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
                assigned=assigned(import_),
                sections=sections(sheet),
                not_kept=sheet.not_kept,
            )
        except Refused as refused:
            unknown = [one.text for one in refused.headings if one.how == "unknown"]
            questions = questions_on(sheet, unknown)
            if not ask(import_, run, questions, sentence=refused.sentence):
                raise
            return
        if headings := lacking(sheet, reading):
            if not ask(import_, run, questions_on(sheet, reading.unknown), reading):
                named = ", ".join(f"“{heading}”" for heading in headings)
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
    """Headings without which no row can be told from others; none where all is well."""
    keys = reading.keys
    ways = []
    for way in sheet.identified_by:
        asked = [
            sheet.columns_naming(name) for name in way if name not in sheet.may_lack
        ]
        unmet = [columns for columns in asked if not keys & {c.key for c in columns}]
        ways.append(
            [columns[0].heading for columns in unmet if columns[0].kind != "year"]
        )
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


# What the file needs to be told


def ask(import_, run, questions, reading=None, sentence=""):
    """Wait for the user's answers; False where there is nothing to ask."""
    if not questions:
        return False
    told = {"questions": questions} | (told_of(reading) if reading else {})
    waiting = SpreadsheetImport.objects.filter(
        pk=import_.pk, state=State.READING, run=run
    )
    waiting.update(state=State.ASKING, process_id=None, told=told, sentence=sentence)
    return True


def questions_on(sheet, labels):
    """Which column each heading that was not understood fills."""
    choices = [[column.key, column.heading] for column in sheet.columns]
    return [{"kind": "heading", "text": label, "choices": choices} for label in labels]


def assigned(import_):
    """What was said of the headings of this kind of sheet before, and of this file."""
    found = {}
    for remembered in RememberedHeadings.objects.filter(slug=import_.slug):
        found |= remembered.assigned
    return found | import_.answers.get("assigned", {})


def sections(sheet):
    """What the title of a section, or of a sheet, may fill for the rows below it."""
    kinds = {column.key for column in sheet.columns}
    found = {}
    if "district" in kinds:
        names = District.objects.by_position().values_list("name", flat=True)
        found["district"] = list(names)
    if "sector" in kinds:
        names = Sector.objects.by_position().values_list("name", flat=True)
        found["sector"] = list(names)
    return found


def told_of(reading):
    """What reading brought to light, for the page to show."""
    return {
        "signature": reading.signature,
        "year": reading.year,
        "notes": list(reading.notes),
        "headings": [
            {
                "sheet": heading.sheet,
                "letter": heading.column_letter,
                "text": heading.text,
                "key": heading.key,
                "how": heading.how,
            }
            for heading in reading.headings
        ],
        "skipped": [
            {
                "sheet": one.sheet,
                "first": one.first,
                "last": one.last,
                "reason": one.reason,
                "text": one.text,
            }
            for one in reading.skipped
        ],
        "filled": [
            {
                "sheet": one.sheet,
                "row": one.row,
                "key": one.key,
                "value": one.value,
                "text": one.text,
            }
            for one in reading.filled
        ],
    }
