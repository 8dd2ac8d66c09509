"""
What a process does with an import it is set to work on: plan it, write it, take it back.

Short transactions keep what was read and how far it went; records are written in one.
"""

from functools import partial

from ..models.spreadsheet_import import SpreadsheetImport, State
from .applying import apply
from .asking import WHICH_YEAR, ask, ask_of_headings, ask_of_lacking, said
from .keeping import Keeping
from .layout import lay_out
from .planning.known import Known
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


def work(import_, user, run, reader=None):
    """The step the import is at; a refusal is kept for the page to show."""
    sheet = SHEETS[import_.slug]()
    step = {
        State.READING: partial(plan, reader=reader),
        State.APPLYING: apply,
        State.UNDOING: undo,
    }
    state = State(import_.state)
    try:
        step[state](import_, sheet, user, run)
    except (Refusal, Refused) as refusal:
        given_up(import_, state, run, sentence=str(refusal))


def given_up(import_, state, run, **told):
    """Back to the last whole state, if this run is still the one that counts."""
    waiting = SpreadsheetImport.objects.filter(pk=import_.pk, state=state, run=run)
    return waiting.update(state=FALLS_BACK_TO[state], process_id=None, **told)


def plan(import_, sheet, user, run, reader=None):
    """Read the file and keep what each of its rows would do."""
    keeping = Keeping(import_, run)
    content = bytes(import_.content)
    known = Known(sheet, import_.reader(user))
    with read_file(
        content,
        import_.file_name,
        on_progress=keeping.rows_read,
        meanwhile=known.make_ready,
        reader=reader,
    ) as workbook:
        try:
            reading = lay_out(
                workbook,
                sheet.columns,
                said=said(import_),
                sections=sheet.section_names(),
                ticks=sheet.tick_names(),
                not_kept=sheet.not_kept,
                fixed=import_.answers.get("fixed"),
                is_commune=sheet.places.is_called,
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
        planner = Planner(sheet, known, reading, import_.answers)
        for rows in planner.plan(reading.lines):
            keeping.rows(rows)
        keeping.finish(planner, reading)


def lacking(sheet, reading):
    """
    Columns without which no row can be told from others; none where all is well.

    Rather those that a way begun with lacks than one that nothing in the file speaks of.
    """
    keys = reading.keys
    ways = []
    for way in sheet.identified_by:
        asked = [
            sheet.columns_naming(name) for name in way if name not in sheet.may_lack
        ]
        unmet = [columns for columns in asked if not keys & {c.key for c in columns}]
        named = [columns[0] for columns in unmet if columns[0].kind != "year"]
        ways.append((bool(named) and len(unmet) == len(asked), len(named), named))
    return min(ways, key=lambda way: way[:2])[2]


def lacks_year(import_, sheet, reading):
    """Whether figures of a year came without saying of which."""
    given = import_.answers.get("year") or reading.year or "year" in reading.keys
    return sheet.needs_year and not given
