"""
Rows as an Excel workbook, in constant memory.

Every cell is written as what it is: text is never taken for a formula, a number or a
link. What does not fit on one sheet goes on on the next.
"""

from itertools import chain, count, islice

import xlsxwriter

from .cells import write_cell
from .looks import Formats, lay_out, sheet_name, widths

TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ROWS_ON_A_SHEET = 1_048_575
ROWS_MEASURED = 100
OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def write(file, table):
    """Writes the table to a binary file; returns the number of its rows."""
    with xlsxwriter.Workbook(file, OPTIONS | {"constant_memory": True}) as workbook:
        formats = Formats(workbook)
        rows = iter(table.rows)
        written = 0
        for number in count(1):
            first = list(islice(rows, ROWS_MEASURED))
            if number > 1 and not first:
                return written
            following = islice(rows, ROWS_ON_A_SHEET - len(first))
            sheet = workbook.add_worksheet(sheet_name(table.title, number))
            labels = [column.label for column in table.columns]
            lay_out(sheet, table.title, labels, list(widths(table.columns, first)))
            written += fill(sheet, formats, table.columns, chain(first, following))


def fill(sheet, formats, columns, rows):
    for at, column in enumerate(columns):
        sheet.write_string(0, at, column.label, formats.of_heading(column))
    written = 0
    for written, row in enumerate(rows, start=1):
        for at, value in enumerate(row):
            write_cell(sheet, formats, written, at, value, columns[at])
    sheet.autofilter(0, 0, max(written, 1), len(columns) - 1)
    return written
