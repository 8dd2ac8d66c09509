"""A print as an Excel workbook: a sheet a table, true numbers, ready for A4."""

import io
from dataclasses import dataclass
from datetime import date

import xlsxwriter

from ..column_widths import SIZE, lines_in, lines_of_head, lines_within, widths_of
from ..paper import DRAFT, SAMPLE_NOTICE, TableBlock
from ..table import NO_DATA, Kind
from .native_chart import HEIGHT, WIDTH, chart_of
from .xlsx_chart import HEAD, series_on
from .xlsx_looks import Looks

A4 = 9
# A character of a column's width, in mm at 11 points.
CHARACTER = 1.95
# Of a line of print, and what is left free in a row, in points.
LINE, SLACK = 14.5, 3
CONTENTS = "Mục lục"


def render(paper):
    target = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(target, options) as book:
        book.set_properties(
            {"title": paper.abstract, "author": paper.letterhead.organisation}
        )
        looks = Looks(book)
        blocks = [
            block
            for block in (*paper.blocks, *paper.appendices)
            if isinstance(block, TableBlock)
        ]
        write_contents(book, looks, paper, blocks)
        for block in blocks:
            Sheet(book, looks, paper, block).write()
    return target.getvalue()


def name_of(block):
    return f"Biểu {block.table.number}"


def write_contents(book, looks, paper, blocks):
    """What the workbook is, and the way to each of its sheets."""
    sheet = book.add_worksheet(CONTENTS)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 80)
    sheet.write_string(0, 0, f"{paper.kind}: {paper.abstract}", looks.title)
    said = [paper.imprint.text]
    said += [DRAFT] if paper.is_draft else []
    said += [SAMPLE_NOTICE] if paper.imprint.is_sample else []
    for at, text in enumerate(said, start=1):
        sheet.write_string(at, 0, text, looks.plain)
    for at, block in enumerate(blocks, start=len(said) + 2):
        name = name_of(block)
        sheet.write_url(at, 0, f"internal:'{name}'!A1", looks.link, name)
        sheet.write_string(at, 1, block.table.title, looks.plain)
    on_a4(sheet, paper, is_landscape=False)


def on_a4(sheet, paper, *, is_landscape):
    sheet.set_paper(A4)
    if is_landscape:
        sheet.set_landscape()
        sheet.set_margins(left=0.79, right=0.59, top=1.18, bottom=0.79)
    else:
        sheet.set_margins(left=1.18, right=0.59, top=0.79, bottom=0.79)
    sheet.fit_to_pages(1, 0)
    sheet.set_header(f"&L{DRAFT if paper.is_draft else ''}&C&P")
    below = [paper.imprint.text] if paper.is_internal else []
    below += [SAMPLE_NOTICE] if paper.imprint.is_sample else []
    sheet.set_footer("&C&9" + " ".join(below) if below else "")


@dataclass
class Sheet:
    """One table on its sheet, written from the top."""

    book: xlsxwriter.Workbook
    looks: Looks
    paper: object
    block: TableBlock
    line: int = 0

    def write(self):
        self.table = self.block.table.whole
        self.sheet = self.book.add_worksheet(name_of(self.block))
        self.last = len(self.table.columns)
        self.widths = widths_of(self.block.table)
        for at, width in enumerate(self.widths):
            self.sheet.set_column(at, at, width / CHARACTER)
        self._across(self.block.caption, self.looks.caption)
        for text, look in (
            (self.table.basis, self.looks.basis),
            (self.block.unit_line, self.looks.unit),
        ):
            if text:
                self._across(text, look)
        first = self.line
        self.lines = {HEAD: first}
        self._write_head()
        self.sheet.repeat_rows(first, self.line - 1)
        self.sheet.freeze_panes(self.line, 1)
        for row in self.table.rows:
            self._write_row(row)
        if not self.table.rows:
            self._across("Chưa có hồ sơ.", self.looks.plain)
        for note in self.table.notes:
            self._across(note, self.looks.note)
        for at, picture in enumerate(self.block.pictures):
            self._draw(at, picture)
        on_a4(self.sheet, self.paper, is_landscape=self.block.is_landscape)

    def _draw(self, at, picture):
        """From the cells of the table, under it: what is corrected there shows here."""
        series = series_on(name_of(self.block), picture, self.table, self.lines)
        chart = chart_of(self.book, picture, series)
        chart.set_size({"width": WIDTH, "height": HEIGHT})
        about = {
            "x_offset": at * (WIDTH + 10),
            "description": picture.chart.description,
        }
        self.sheet.insert_chart(self.line + 1, 0, chart, about)

    def _across(self, text, look):
        """A line over all columns."""
        self.sheet.merge_range(self.line, 0, self.line, self.last, "", look)
        self.sheet.write_string(self.line, 0, text, look)
        # Excel gives a merged cell no height of its own.
        lines = lines_within(text, sum(self.widths), look.font_size)
        if lines > 1:
            self.sheet.set_row(self.line, lines * LINE + SLACK)
        self.line += 1

    def _write_head(self):
        head = self.table.head
        for level, lines in enumerate(lines_of_head(self.table, self.widths)):
            self.sheet.set_row(self.line + level, lines * LINE + SLACK)
        self._cell(self.line, 0, len(head), 1, self.table.heading)
        taken = set()
        for level, headings in enumerate(head):
            at = 1
            for heading in headings:
                while (level, at) in taken:
                    at += 1
                place = (self.line + level, at, heading.rows, heading.columns)
                self._cell(*place, heading.label)
                for line in range(level, level + heading.rows):
                    taken |= {(line, at + each) for each in range(heading.columns)}
                at += heading.columns
        self.line += len(head)

    def _cell(self, line, at, lines, columns, text):
        look = self.looks.head
        if lines > 1 or columns > 1:
            self.sheet.merge_range(
                line, at, line + lines - 1, at + columns - 1, "", look
            )
        self.sheet.write_string(line, at, text, look)

    def _write_row(self, row):
        self.lines[row.key] = self.line
        if row.kind is Kind.HEADING:
            self._across(row.label, self.looks.heading)
            return
        is_bold = row.kind in (Kind.TOTAL, Kind.SUBTOTAL)
        if self.table.is_listing:
            self.sheet.write_number(self.line, 0, int(row.label), self.looks.ordinal)
        else:
            look = self.looks.label(is_bold, row.level)
            self.sheet.write_string(self.line, 0, row.label, look)
        for at, cell in enumerate(row.cells, start=1):
            self._write_value(at, cell, is_bold)
        lines = lines_in(row, self.widths, SIZE)
        self.sheet.set_row(self.line, lines * LINE + SLACK)
        self.line += 1

    def _write_value(self, at, cell, is_bold):
        value, look = cell.value, self.looks.value(cell, is_bold)
        if value is None:
            self.sheet.write_string(self.line, at, NO_DATA, look)
        elif isinstance(value, date):
            self.sheet.write_datetime(self.line, at, value, look)
        elif isinstance(value, str):
            self.sheet.write_string(self.line, at, value, look)
        else:
            self.sheet.write_number(self.line, at, value, look)
