"""Stands in until layouts are recognised: headings in the first row, no more."""

from dataclasses import dataclass

from .. import vietnamese
from .cells import cell_name, column_letters


@dataclass(slots=True)
class Line:
    sheet: str
    number: int
    cells: dict


@dataclass(slots=True)
class Heading:
    sheet: str
    column_letter: str
    text: str
    key: str | None
    how: str


class Reading:
    year = None
    units = {}
    notes = skipped = filled = ()
    signature = ""

    def __init__(self, workbook, columns):
        self.sheet = workbook.sheet_names[0]
        self.rows = workbook.get_sheet_by_index(0).to_python()
        keys = {
            vietnamese.fold(text): column.key
            for column in columns
            for text in (column.heading, *column.also)
        }
        self.keys = [keys.get(vietnamese.fold(str(text))) for text in self.rows[0]]
        self.headings = tuple(
            Heading(
                self.sheet,
                column_letters(at),
                str(text),
                key,
                "matched" if key else "unknown",
            )
            for at, (text, key) in enumerate(
                zip(self.rows[0], self.keys, strict=True), start=1
            )
        )

    @property
    def lines(self):
        for number, row in enumerate(self.rows[1:], start=2):
            cells = {
                key: None if value == "" else value
                for key, value in zip(self.keys, row, strict=True)
                if key
            }
            yield Line(self.sheet, number, cells)

    def address(self, line, key):
        return cell_name(self.keys.index(key) + 1, line.number)


def lay_out(workbook, columns, assigned=None, sections=None, not_kept=()):
    return Reading(workbook, columns)
