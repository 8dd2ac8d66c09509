"""
The rows that were refused, as they stood, to be corrected and handed in again.

The bad cells are marked and the reasons stand in a last column, which nobody reads
when the file comes back.
"""

from dataclasses import dataclass

import xlsxwriter

from . import looks
from .cells import write_cell
from .table import Column
from .xlsx import OPTIONS, TYPE

__all__ = ["TYPE", "write"]

REASON = "Lý do từ chối"


@dataclass(frozen=True)
class RefusedRow:
    """`cells` as the file held them; `bad` are the places of those with a fault."""

    cells: tuple
    bad: frozenset[int]
    reason: str


def write(file, title, headings, rows):
    """The headings of the file and its refused rows; returns how many there are."""
    columns = tuple(Column(heading) for heading in (*headings, REASON))
    with xlsxwriter.Workbook(file, OPTIONS | {"constant_memory": True}) as workbook:
        good, bad = looks.Formats(workbook), looks.Formats(workbook, looks.BAD)
        sheet = workbook.add_worksheet(looks.sheet_name(title))
        for at, column in enumerate(columns):
            sheet.write_string(0, at, column.label, good.heading)
        written = 0
        for written, row in enumerate(rows, start=1):
            for at, value in enumerate(row.cells):
                formats = bad if at in row.bad else good
                write_cell(sheet, formats, written, at, value, columns[at])
                if at in row.bad and value in (None, ""):
                    sheet.write_blank(written, at, None, bad[""])
            sheet.write_string(written, len(headings), row.reason, bad[""])
        shown = [looks.width_of(each.label, "x" * 18) for each in columns[:-1]]
        looks.lay_out(sheet, title, [*headings, REASON], [*shown, 80])
    return written
