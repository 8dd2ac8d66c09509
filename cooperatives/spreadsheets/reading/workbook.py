"""The sheets of a file as they stand there, read row by row from a temporary file."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

import orjson

from ..cells import CellError, Converted, Garbled

DECODED = {
    "d": lambda written: date.fromisoformat(written),
    "t": lambda written: datetime.fromisoformat(written),
    "e": CellError,
    "c": Converted,
    "g": Garbled,
}


def decode(cells):
    for place, cell in enumerate(cells):
        if type(cell) is list:
            cells[place] = DECODED[cell[0]](*cell[1:])


class RawRow(NamedTuple):
    """`cells` from column A on; a row says its number, so blank ones are left out."""

    number: int
    cells: list


@dataclass(frozen=True)
class RawSheet:
    """
    One sheet. `merges` are (first row, first column, last row, last column).

    `notes` are sentences about what was not read or is easily overlooked.
    """

    name: str
    is_hidden: bool
    last_row: int
    width: int
    merges: tuple
    hidden_rows: frozenset
    hidden_columns: tuple
    notes: tuple
    lines: object = field(repr=False)

    @property
    def rows(self):
        """Every row that holds anything, anew each time it is asked for."""
        for chunk in self.lines():
            for number, cells in orjson.loads(chunk):
                if list in map(type, cells):
                    decode(cells)
                yield RawRow(number, cells)


@dataclass(frozen=True)
class Workbook:
    """`kind` is "xlsx", "xls", "ods" or "csv", by what the file holds."""

    name: str
    kind: str
    sheets: tuple
    notes: tuple
    rows_file: object = field(repr=False)

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.rows_file.close()


def opened(name, told, rows_file):
    """The workbook that the child has told of, its rows lying in a file."""

    def lines_between(start, end):
        def lines():
            # Two readers may go through the same file in turns.
            at = start
            while at < end:
                rows_file.seek(at)
                line = rows_file.readline()
                at += len(line)
                yield line

        return lines

    sheets = tuple(
        RawSheet(
            name=sheet["name"],
            is_hidden=sheet["hidden"],
            last_row=sheet["last_row"],
            width=sheet["width"],
            merges=tuple(map(tuple, sheet["merges"])),
            hidden_rows=frozenset(sheet["hidden_rows"]),
            hidden_columns=tuple(map(tuple, sheet["hidden_columns"])),
            notes=tuple(sheet["notes"]),
            lines=lines_between(sheet["start"], sheet["end"]),
        )
        for sheet in told["sheets"]
    )
    return Workbook(name, told["kind"], sheets, tuple(told["notes"]), rows_file)
