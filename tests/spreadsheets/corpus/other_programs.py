"""Workbooks as programs other than Excel write them, and Excel opens all the same."""

import re

from .. import made_files
from .containers import legacy, open_document, plain
from .kind import Kind

SHEET, BOOK = "xl/worksheets/sheet1.xml", "xl/workbook.xml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MACROS = "xl/macrosheets/sheet1.xml"


def changed(make, path, pattern, instead):
    """One part of a file, something in it put otherwise."""

    def content():
        whole = make()
        xml = made_files.part_of(whole, path)
        assert re.search(pattern, xml)
        return made_files.with_part(whole, path, re.sub(pattern, instead, xml))

    return content


def without(make, path):
    return lambda: made_files.with_part(make(), path, None)


def with_macro_sheet():
    sheet = f'<sheet xmlns:r="{RELATIONSHIPS}" name="Macro" sheetId="9" r:id=""/>'
    content = changed(plain, BOOK, rb"</sheets>", sheet.encode() + b"</sheets>")()
    return made_files.with_part(content, MACROS, b"<macrosheet/>")


def with_embedded_letter():
    """A workbook of 1997 with a letter of Word in it: a name below the top."""
    content = bytearray(legacy())
    book = content.index("Workbook".encode("utf-16-le"))
    entry = book + 128
    assert content[entry + 66] == 0, "the directory has no room"
    name = "WordDocument".encode("utf-16-le")
    content[entry : entry + len(name)] = name
    content[entry + 64 : entry + 67] = bytes([len(name) + 2, 0, 2])
    return bytes(content)


KINDS = [
    Kind("a letter within a workbook of 1997", with_embedded_letter, "Sổ HTX.xls"),
    Kind(
        "an OpenDocument workbook with blanks between its tags",
        changed(open_document, "content.xml", rb"><table:", rb">\n  <table:"),
        "Sổ HTX.ods",
    ),
    Kind(
        "an OpenDocument workbook that does not say so",
        without(open_document, "mimetype"),
        "Sổ HTX.ods",
    ),
    Kind("a sheet of macros beside the table", with_macro_sheet, "Sổ HTX.xlsm"),
    Kind(
        "a sheet shown in words of its own",
        changed(plain, BOOK, rb' state="visible"', rb' state="show"'),
    ),
    Kind(
        "a dimension of whole rows",
        changed(plain, SHEET, rb'<dimension ref="[^"]*"', rb'<dimension ref="1:2"'),
    ),
    Kind(
        "whole columns merged",
        changed(
            plain,
            SHEET,
            rb"</sheetData>",
            rb'</sheetData><mergeCells count="1"><mergeCell ref="M:N"/></mergeCells>',
        ),
    ),
]
