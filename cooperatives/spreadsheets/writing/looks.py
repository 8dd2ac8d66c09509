"""How a sheet looks on the screen and on A4 paper."""

import math
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
BAD = CELL | {"bg_color": "#FBE3E1", "font_color": "#A01414"}
EXAMPLE = CELL | {"italic": True, "font_color": "#4D5B54", "num_format": "@"}
REQUIRED = HEADING | {"bg_color": REQUIRED_EDGE, "font_color": "#FFFFFF"}

A4 = 9
# In characters, before the print grows too small to read.
FITS_ON_A4 = 220
LINE = 17
NARROWEST, WIDEST = 8, 48
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
LONGEST_NAME = 31
LONGEST_HEADER = 100


class Formats(dict):
    """The looks of cells, made when first asked for by their number format."""

    def __init__(self, workbook, look=CELL):
        super().__init__()
        self.workbook = workbook
        self.look = look
        self.heading = workbook.add_format(HEADING)
        self.required = workbook.add_format(REQUIRED)
        self.example = workbook.add_format(EXAMPLE)

    def __missing__(self, number_format):
        look = self.look | {"num_format": number_format or "General"}
        self[number_format] = self.workbook.add_format(look)
        return self[number_format]

    def of_heading(self, column):
        return self.required if column.is_required else self.heading


def sheet_name(title, number=1):
    """A name Excel allows: short, without signs of its own, counted on from two."""
    ending = f" ({number})" if number > 1 else ""
    name = FORBIDDEN.sub(" ", title).strip("' ") or "Trang"
    return name[: LONGEST_NAME - len(ending)].rstrip("' ") + ending


def lay_out(sheet, title, labels, widths):
    """Headings stay in view and are printed on every A4 sheet."""
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    sheet.set_default_row(LINE)
    lines = max(map(lines_of, labels, widths), default=1)
    sheet.set_row(0, LINE * lines + 6)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.6, right=0.4, top=0.8, bottom=0.7)
    sheet.fit_to_pages(math.ceil(sum(widths) / FITS_ON_A4), 0)
    shown = title[:LONGEST_HEADER].replace("&", "&&")
    sheet.set_header(f'&L&"Times New Roman,Bold"{shown}')
    sheet.set_footer('&R&"Times New Roman,Regular"Trang &P/&N')


def lines_of(text, width):
    """How many lines a text takes in a column, about."""
    return max(1, math.ceil((len(text) + 3) / width))


def widths(columns, rows):
    """Wide enough for these rows."""
    for at, column in enumerate(columns):
        longest = max((as_shown(row[at]) for row in rows), key=len, default="")
        yield width_of(column.label, longest)


def width_of(heading, longest):
    """Room for the longest word of the heading, and for the longest cell."""
    longest_word = max(map(len, heading.split()), default=0)
    wanted = max(longest_word + 4, len(heading) / 3, len(longest) + 2)
    return min(max(wanted, NARROWEST), WIDEST)


def as_shown(value):
    """About as long as the cell reads."""
    if value is None:
        return ""
    if isinstance(value, date):
        return DATE
    if isinstance(value, int | Decimal):
        return f"{value:,}"
    return value.split("\n")[0]
