"""
What an .xls workbook says beside the values: errors, hidden rows, old fonts.

Its stream is a sequence of records: a kind, a length, so many bytes.
"""

import struct

from .facts import SheetFacts
from .ole import OleFile
from .package import old

BOF, END_OF_STREAM = 0x809, 0x0A
BOOKS = {"workbook", "book"}
SHEET, FONT, STYLE, PASSWORD = 0x85, 0x31, 0xE0, 0x2F
ROW, COLUMNS, FORMULA, ERROR = 0x208, 0x7D, 0x06, 0x205
TEXTS = {0xFD, 0x204, 0xD6, FORMULA}
HIDDEN, HIDDEN_COLUMNS = 0x20, 0x01
UNICODE_VERSION = 0x600
SHOWN = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


class ProtectedError(Exception):
    """A workbook with a password: its records cannot be read."""


def xls_facts(content):
    """What each sheet says, in the order of the workbook."""
    container = OleFile(content)
    name = next(name for name in container.entries if name.lower() in BOOKS)
    stream = container.stream(name)
    version = struct.unpack_from("<H", stream, 4)[0]
    fonts, styles, sheets = [], [], []
    for kind, record in records(stream, 0):
        if kind == FONT:
            fonts.append(font_name(record, version))
        elif kind == STYLE:
            styles.append(struct.unpack_from("<H", record)[0])
        elif kind == PASSWORD:
            raise ProtectedError
        elif kind == SHEET:
            sheets.append(struct.unpack_from("<I", record)[0])
    known = {
        place: found
        for place, font in enumerate(styles)
        if (found := old(font_of(fonts, font)))
    }
    return [facts_of(stream, offset, known) for offset in sheets]


def records(stream, offset):
    """(kind, bytes) up to the end of this substream; charts within it are passed over."""
    depth = 0
    while offset + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, offset)
        offset += 4
        depth += (kind == BOF) - (kind == END_OF_STREAM)
        if depth == 1 and kind != BOF:
            yield kind, stream[offset : offset + length]
        if depth < 1:
            return
        offset += length


def font_name(record, version):
    length = record[14]
    if version < UNICODE_VERSION:
        return record[15 : 15 + length].decode("latin-1")
    if record[15] & 1:
        return record[16 : 16 + 2 * length].decode("utf-16-le", "replace")
    return record[16 : 16 + length].decode("latin-1")


def font_of(fonts, number):
    """There is no font of number 4: those after it are counted one too high."""
    place = number - 1 if number > 4 else number
    return fonts[place] if place < len(fonts) else ""


def facts_of(stream, offset, styles):
    facts = SheetFacts()
    for kind, record in records(stream, offset):
        if kind == ROW:
            number, options = struct.unpack_from("<H10xH", record)
            if options & HIDDEN:
                facts.hidden_rows.append(number + 1)
        elif kind == COLUMNS and len(record) >= 10:
            first, last, options = struct.unpack_from("<HH4xH", record)
            if options & HIDDEN_COLUMNS:
                facts.hidden_columns.append((first + 1, last + 1))
        elif kind == ERROR and record[7]:
            row, column = struct.unpack_from("<HH", record)
            facts.note_error(row + 1, column + 1, SHOWN.get(record[6], "#"))
        elif kind in TEXTS:
            row, column, style = struct.unpack_from("<3H", record)
            if kind == FORMULA and record[12:14] == b"\xff\xff" and record[6] == 2:
                facts.note_error(row + 1, column + 1, SHOWN.get(record[8], "#"))
            elif style in styles:
                facts.note_font(row + 1, column + 1, styles[style])
    return facts
