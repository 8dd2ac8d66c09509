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
        self.raw = workbook.sheets[0]
        self.sheet = self.raw.name
        titles = next(iter(self.raw.rows)).cells
        keys = {
            vietnamese.fold(text): column.key
            for column in columns
            for text in (column.heading, *column.also)
        }
        self.keys = [keys.get(vietnamese.fold(str(text))) for text in titles]
        self.headings = tuple(
            Heading(
                self.sheet,
                column_letters(at),
                str(text),
                key,
                "matched" if key else "unknown",
            )
            for at, (text, key) in enumerate(
                zip(titles, self.keys, strict=True), start=1
            )
        )

    @property
    def lines(self):
        rows = iter(self.raw.rows)
        next(rows)
        for row in rows:
            cells = {
                key: None if value == "" else value
                for key, value in zip(self.keys, row.cells, strict=False)
                if key
            }
            yield Line(self.sheet, row.number, cells)

    def address(self, line, key):
        return cell_name(self.keys.index(key) + 1, line.number)


def lay_out(workbook, columns, assigned=None, sections=None, not_kept=()):
    return Reading(workbook, columns)
