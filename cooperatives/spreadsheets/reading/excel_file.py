"""Sheets of .xlsx, .xls and .ods files."""

from datetime import time, timedelta
from functools import partial
from math import isfinite

import python_calamine

from . import limits
from .container import broken, password, too_large_inside
from .facts import SheetFacts
from .first_look import looked_at
from .mended import mended
from .output import FoundSheet, gap_note
from .refused import Refused

load = python_calamine.load_workbook
TABLE = python_calamine.SheetTypeEnum.WorkSheet
# What JSON has room for; Excel keeps fifteen digits.
LARGEST_NUMBER = 2**63
NO_NUMBER = "e", "#NUM!"
VISIBLE = python_calamine.SheetVisibleEnum.Visible


def excel_sheets(content, name, kind):
    content, facts = looked_at(content, name, kind)
    book = Book(content, name, kind)
    listed = book.workbook.sheets_metadata
    if len(listed) > limits.SHEETS:
        raise Refused(too_large_inside(name))
    for place, metadata in enumerate(listed):
        if metadata.typ == TABLE:
            known = facts.get(metadata.name) or facts.get(place) or SheetFacts()
            yield found_sheet(book.sheet(metadata.name), metadata, known)


class Book:
    """What the reader of values makes of a file, mended once where it makes nothing."""

    def __init__(self, content, name, kind):
        self.content, self.name, self.kind = content, name, kind
        self.workbook = self.asked(load, self.content)
        self.workbook = self.workbook or self.mended()

    def asked(self, ask, of):
        """The answer; None where the reader does not understand the file."""
        try:
            return ask(of)
        except python_calamine.PasswordError:
            raise Refused(password(self.name)) from None
        except python_calamine.CalamineError:
            return None

    def mended(self):
        content, self.content = self.content, None
        if content is None:
            raise Refused(broken(self.name))
        changed = mended(content, self.name, self.kind)
        found = changed and self.asked(load, changed)
        if not found:
            raise Refused(broken(self.name))
        return found

    def sheet(self, name):
        found = self.asked(self.workbook.get_sheet_by_name, name)
        if found is None:
            self.workbook = self.mended()
            return self.sheet(name)
        return found


def found_sheet(sheet, metadata, facts):
    merges = tuple(
        (top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
    return FoundSheet(
        name=metadata.name,
        rows=partial(rows_of, sheet, facts),
        fonts=facts.fonts,
        hidden=metadata.visible != VISIBLE,
        merges=merges + tuple(facts.merges),
        hidden_rows=tuple(facts.hidden_rows),
        hidden_columns=tuple(facts.hidden_columns),
        notes=tuple(notes_of(metadata.name, facts)),
    )


def notes_of(name, facts):
    if facts.gap_to:
        yield gap_note(name, facts.last_row, facts.gap_to)
    if facts.far:
        yield (
            f"Trang “{name}”: có dữ liệu ở ô {facts.far}, ngoài {limits.COLUMNS} cột đầu; "
            "phần đó không được đọc."
        )


def rows_of(sheet, facts):
    """(number, cells) of each row that holds anything, errors put back in."""
    if sheet.start is None:
        yield from (
            (number, with_errors([], facts.errors[number]))
            for number in sorted(facts.errors)
        )
        return
    before = [None] * sheet.start[1]
    number = 0
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = before + [tidy(cell) for cell in row[: limits.COLUMNS]]
        if number in facts.errors:
            cells = with_errors(cells, facts.errors[number])
        while cells and cells[-1] is None:
            cells.pop()
        if cells:
            yield number, cells
    for later in sorted(row for row in facts.errors if row > number):
        yield later, with_errors([], facts.errors[later])


def with_errors(cells, errors):
    for column, shown in errors.items():
        if column <= limits.COLUMNS:
            cells.extend([None] * (column - len(cells)))
            cells[column - 1] = ("e", shown)
    return cells


def tidy(cell):
    """The reader makes fractions of all numbers and empty text of nothing."""
    kind = type(cell)
    if kind is str:
        if not cell or cell.isspace():
            return None
        return cell[: limits.CELL_CHARACTERS]
    if kind is float:
        if cell.is_integer() and abs(cell) < LARGEST_NUMBER:
            return int(cell)
        return cell if isfinite(cell) else NO_NUMBER
    if kind is time or kind is timedelta:
        return str(cell)
    return cell
