"""
A planned row as it is kept.

Each thing written is [part, key or None, version or None, new, old]: of a new record the
values in the order of its fields, of a changed one what changes and what it was.
"""

from ...models.spreadsheet_import import Outcome
from ..cells import plain

NAMES = (
    "position",
    "sheet",
    "number",
    "outcome",
    "is_doubtful",
    "label",
    "record_id",
    "told",
    "written",
    "made",
    "undone_reason",
)


def outcome_of(row):
    if row.refusals:
        return Outcome.REFUSED
    if row.key is None:
        return Outcome.NEW
    changes = any(key is None or new for _, key, _, new, _ in row.written)
    return Outcome.CHANGED if changes else Outcome.UNCHANGED


def planned_row(row):
    outcome = outcome_of(row)
    told = {}
    if row.refusals:
        # A before B before AA.
        told["refusals"] = sorted(
            row.refusals, key=lambda refusal: (len(refusal["cell"]), refusal["cell"])
        )
    if row.doubts and outcome != Outcome.UNCHANGED:
        told["doubts"] = row.doubts
    if row.choices:
        told["choices"] = row.choices
    if told:
        # As they stood in the file, for the workbook of rows to correct.
        told["cells"] = {key: plain(cell) for key, cell in row.line.cells.items()}
    if row.named and (told or row.key is None):
        told["named"] = row.named
    if row.line.converted:
        told["converted"] = [
            {"original": original, "text": plain(row.line.cells[key])}
            for key, original in row.line.converted.items()
        ]
    if row.understood:
        told["converted"] = [*told.get("converted", ()), *row.understood]
    doubtful = bool(row.doubts) and outcome in (Outcome.NEW, Outcome.CHANGED)
    return (
        row.position,
        row.line.sheet,
        row.line.number,
        outcome.value,
        doubtful,
        row.label,
        row.key,
        told,
        [] if row.refusals else row.written,
        [],
        "",
    )
