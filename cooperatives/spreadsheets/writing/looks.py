"""How a sheet looks on the screen and on A4 paper."""

import re
from datetime import date
from decimal import Decimal

from .table import DATE

ACCENT, REQUIRED_EDGE = "#E6F0EB", "#0B5A41"
CELL = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
HEADING = CELL | {
    "bold": True,
    "text_wrap": True,
    "valign": "vcenter",
    "align": "center",
    "border": 1,
    "bg_color": ACCENT,
}
REQUIRED = HEADING | {"bg_color": REQUIRED_EDGE, "font_color": "#FFFFFF"}

A4 = 9
NARROWEST, WIDEST = 8, 48
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
LONGEST_NAME = 31
LONGEST_HEADER = 100


class Formats(dict):
    """The looks of cells, made when first asked for by their number format."""

    def __init__(self, workbook):
        super().__init__()
        self.workbook = workbook
        self.heading = workbook.add_format(HEADING)
        self.required = workbook.add_format(REQUIRED)

    def __missing__(self, number_format):
        look = CELL | {"num_format": number_format or "General"}
        self[number_format] = self.workbook.add_format(look)
        return self[number_format]

    def of_heading(self, column):
        return self.required if column.is_required else self.heading


def sheet_name(title, number=1):
    """A name Excel allows: short, without signs of its own, counted on from two."""
    ending = f" ({number})" if number > 1 else ""
    name = FORBIDDEN.sub(" ", title).strip("' ") or "Trang"
    return name[: LONGEST_NAME - len(ending)].rstrip("' ") + ending


def lay_out(sheet, title, widths, repeated_rows=1):
    """Headings stay in view and are printed on every A4 sheet, all columns on one."""
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    sheet.freeze_panes(repeated_rows, 0)
    sheet.repeat_rows(0, repeated_rows - 1)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.6, right=0.4, top=0.8, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    shown = title[:LONGEST_HEADER].replace("&", "&&")
    sheet.set_header(f'&L&"Times New Roman,Bold"{shown}')
    sheet.set_footer('&R&"Times New Roman,Regular"Trang &P/&N')


def widths(columns, rows):
    """Wide enough for these rows, and for the longest word of each heading."""
    for at, column in enumerate(columns):
        longest_word = max(map(len, column.label.split()), default=0)
        shown = max((len(as_shown(row[at])) for row in rows), default=0)
        wanted = max(longest_word + 4, len(column.label) / 3, shown + 2)
        yield min(max(wanted, NARROWEST), WIDEST)


def as_shown(value):
    """About as long as the cell reads."""
    if value is None:
        return ""
    if isinstance(value, date):
        return DATE
    if isinstance(value, int | Decimal):
        return f"{value:,}"
    return value.split("\n")[0]
