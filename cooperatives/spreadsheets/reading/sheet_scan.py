"""
What an .xlsx sheet says beside the values: looked at once, as it streams by.

The reader of values forgets errors and formulas without a result, knows no hidden
rows, and lays out every cell up to the furthest in memory. Here these are found, and
where a sheet goes on beyond a long gap, or further right than any table, the place to
cut it.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from ..cells import column_letters
from . import limits
from .container import too_large_inside, too_many_rows
from .facts import SheetFacts
from .refused import Refused

# Told apart at once, twice as fast as with a prefix that may be there.
ROW = re.compile(rb"<row(?=[\s/>])|<\w+:row(?=[\s/>])")
CELL = re.compile(
    rb"<(?:\w+:)?c(?=[\s/>])([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c\s*>)", re.DOTALL
)
HOLDS = re.compile(rb"<(?:\w+:)?(?:v>[^<]|v\s[^>]*[^/]>[^<]|is[\s>]|f[\s>/])")
FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
RESULT = re.compile(rb"<(?:\w+:)?(?:v(?:\s[^>]*)?>([^<]+)<|is[\s>])")
NUMBER = re.compile(rb"\sr\s*=\s*[\"'](\d+)")
PLACE = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]+)\d+")
STYLE = re.compile(rb"\ss\s*=\s*[\"'](\d+)")
COLUMN = re.compile(rb"<(?:\w+:)?col(?=[\s/>])([^>]*)>")
ENDS = {
    end: re.compile(rb"\s" + end.encode() + rb"\s*=\s*[\"'](\d{1,9})[\"']")
    for end in ("min", "max")
}
HIDDEN = re.compile(rb"\shidden\s*=\s*[\"'](?:1|true|on)")
ERROR = re.compile(rb"\st\s*=\s*[\"']e[\"']")
TEXT_RESULT = re.compile(rb"\st\s*=\s*[\"']str[\"']")
# No cell has a formula or an error without one of these.
SIGNS = (b"<f", b":f", b'"e"', b"'e'")
CELLS_END = re.compile(rb"</(?:\w+:)?sheetData\s*>")


@dataclass
class Scan:
    """`facts` are complete once `segments` has been gone through."""

    package: object
    part: object
    styles: dict
    facts: SheetFacts = field(default_factory=SheetFacts)
    has_signs = True  # whether what is gone through may have formulas or errors

    def segments(self):
        """What stands before the first row, then each row that is to be read."""
        buffer, is_head = b"", True
        chunks = self.measured()
        number = 0
        for chunk in chunks:
            buffer += chunk
            self.has_signs = any(sign in buffer for sign in SIGNS)
            starts = [match.start() for match in ROW.finditer(buffer)]
            if starts and is_head:
                self.package.refuse_types(buffer[: starts[0]])
                self.columns(buffer[: starts[0]])
                yield buffer[: starts[0]]
                is_head = False
            for start, end in pairwise(starts):
                number = self.row(buffer[start:end], number)
                if self.facts.gap_to:
                    break
                yield buffer[start:end]
            if self.facts.gap_to:
                break
            buffer = buffer[starts[-1] :] if starts else buffer
            if len(buffer) > limits.ROW_BYTES:
                raise Refused(too_large_inside(self.package.name))
        # What is not read is still measured, and its checksum compared.
        rest = b""
        for chunk in chunks:
            rest = rest[-limits.MEGABYTE :] + chunk
        if self.facts.gap_to:
            yield end_of_sheet(rest)
        elif is_head:
            self.package.refuse_types(buffer)
            yield buffer
        else:
            self.row(buffer, number)
            yield end_of_sheet(buffer) if self.facts.gap_to else buffer

    def measured(self):
        total = 0
        for chunk in self.package.chunks(self.part):
            total += len(chunk)
            if total > limits.SHEET_BYTES:
                raise Refused(too_large_inside(self.package.name))
            yield chunk

    def columns(self, xml):
        for match in COLUMN.finditer(xml):
            ends = {end: ENDS[end].search(match[1]) for end in ENDS}
            if HIDDEN.search(match[1]) and all(ends.values()):
                first, last = (int(ends[end][1]) for end in ("min", "max"))
                self.facts.hidden_columns.append((first, last))

    def row(self, segment, before):
        """Note what one row says; its number."""
        facts = self.facts
        tag = segment[: segment.find(b">") + 1]
        match = NUMBER.search(tag)
        number = int(match[1]) if match else before + 1
        if HIDDEN.search(tag):
            facts.hidden_rows.append(number)
        if not HOLDS.search(segment):
            return number
        if number - facts.last_row > limits.BLANK_ROWS + 1:
            facts.gap_to = number
            return number
        facts.last_row = number
        facts.rows += 1
        if facts.rows > limits.ROWS:
            raise Refused(too_many_rows(self.package.name))
        if self.styles or (
            self.has_signs and (ERROR.search(segment) or FORMULA.search(segment))
        ):
            self.cells(segment, number)
        self.look_far(segment, number)
        return number

    def cells(self, segment, number):
        for column, attributes, inside in cells_of(segment):
            result = RESULT.search(inside)
            if ERROR.search(attributes):
                shown = (
                    result[1].decode("utf-8", "replace")
                    if result and result[1]
                    else "#"
                )
                self.facts.note_error(number, column, shown)
            elif (
                not result
                and FORMULA.search(inside)
                and not TEXT_RESULT.search(attributes)
            ):
                self.facts.note_error(number, column, "")
            style = STYLE.search(attributes) if self.styles and result else None
            font = self.styles.get(int(style[1])) if style else None
            if font:
                self.facts.note_font(number, column, font)

    def look_far(self, segment, number):
        at = max(segment.rfind(b' r="'), segment.rfind(b" r='"))
        last = PLACE.match(segment, at) if at >= 0 else None
        if last is None or column_number(last[1]) <= limits.COLUMNS or self.facts.far:
            return
        for column, _, inside in cells_of(segment):
            if column > limits.COLUMNS and HOLDS.search(inside):
                self.facts.far = f"{column_letters(column)}{number}"
                return


def cells_of(segment):
    """(column, attributes, what is inside) of each cell of a row."""
    column = 0
    for match in CELL.finditer(segment):
        place = PLACE.search(match[1])
        column = column_number(place[1]) if place else column + 1
        yield column, match[1], match[2] or b""


def column_number(letters):
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def without_far_cells(segment):
    return CELL.sub(
        lambda match: b"" if is_far(PLACE.search(match[1])) else match[0], segment
    )


def is_far(place):
    return place is not None and column_number(place[1]) > limits.COLUMNS


def end_of_sheet(xml):
    """What follows the rows; made up where it has not been seen."""
    match = CELLS_END.search(xml)
    return xml[match.start() :] if match else b"</sheetData></worksheet>"
