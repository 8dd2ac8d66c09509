"""
The empty sheet of one kind of record, for offices to fill in.

Three sheets: what is filled in, with an example row, drop-downs and a word on each
column; how to fill it in; and, hidden, the lists that the drop-downs show.
"""

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from . import looks
from .guidance import write_guidance
from .table import DATE, WHOLE, YEAR
from .xlsx import OPTIONS, TYPE

__all__ = ["TYPE", "write"]

ORDINAL, EXAMPLE = "STT", "Ví dụ"
LISTS = "Danh mục"
ROWS_PREPARED = 2_000
FORMATS = {"count": WHOLE, "money": WHOLE, "day": DATE, "year": YEAR}
# Text stays as it is typed: a tax code keeps its zeros.
AS_TYPED = "@"
LONGEST_WORD_ON_CELL = 255


def write(file, form):
    """Writes the template of a `guidance.Form` to a binary file."""
    with xlsxwriter.Workbook(file, OPTIONS) as workbook:
        formats = looks.Formats(workbook)
        sheet = workbook.add_worksheet(looks.sheet_name(form.title))
        write_guidance(workbook, form)
        lists = workbook.add_worksheet(LISTS)
        lists.hide()
        write_headings(sheet, form, formats)
        for at, column in enumerate(form.columns, start=1):
            sheet.write_string(1, at, column.example, formats.example)
            offer_choices(sheet, lists, at, column)


def write_headings(sheet, form, formats):
    sheet.write_string(0, 0, ORDINAL, formats.heading)
    sheet.write_string(1, 0, EXAMPLE, formats.example)
    for at, column in enumerate(form.columns, start=1):
        sheet.write_string(0, at, column.heading, formats.of_heading(column))
    labels = [ORDINAL, *(column.heading for column in form.columns)]
    width = [8, *(looks.width_of(each.heading, each.example) for each in form.columns)]
    looks.lay_out(sheet, form.title, labels, width)
    for at, column in enumerate(form.columns, start=1):
        look = formats[FORMATS.get(column.kind, AS_TYPED)]
        sheet.set_column(at, at, width[at], look)


def offer_choices(sheet, lists, at, column):
    """A drop-down where there is a list, and a word on how to fill the column in."""
    rule = {
        "validate": "any",
        "input_title": column.heading[:32],
        "input_message": column.how[:LONGEST_WORD_ON_CELL],
    }
    if column.choices:
        letter = xl_col_to_name(at)
        for row, choice in enumerate(column.choices):
            lists.write_string(row, at, choice)
        rule |= {
            "validate": "list",
            "source": f"='{LISTS}'!${letter}$1:${letter}${len(column.choices)}",
            # Old names of places are right as well, so nothing is forbidden.
            "error_type": "warning",
            "error_title": "Không có trong danh mục",
            "error_message": "Giá trị này không có trong danh mục. Vẫn ghi vào?",
        }
    sheet.data_validation(1, at, ROWS_PREPARED, at, rule)
