"""Every figure of a report as CSV: address, exact value, unit, label, printed text."""

import csv
import io

from .figures import figures
from .json import plain

HEADINGS = ("Địa chỉ", "Giá trị", "Đơn vị tính", "Bảng", "Dòng", "Cột", "Như in")
# What a spreadsheet program would take for the start of a formula.
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def render(document):
    """UTF-8 text with a byte order mark, so that Excel reads the Vietnamese."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADINGS)
    for table, row, cell in figures(document):
        line = (
            cell.address,
            plain(cell.value),
            table.unit_of(cell.column),
            table.title,
            row,
            cell.column.full_label,
        )
        # A sign before a number starts no formula: the text is that of the number.
        shown = cell.text if cell.column.is_number else inert(cell.text)
        writer.writerow([*(inert(value) for value in line), shown])
    return "\ufeff" + text.getvalue()


def inert(value):
    """The value; text that would be run as a formula is marked as text."""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return "" if value is None else value
