"""The files of a print read back: what stands in the lines of each of their tables."""

import io
import re
from decimal import Decimal
from html.parser import HTMLParser

import openpyxl
from docx import Document

from reports.table import Kind


def lines_of(table):
    """What the cells of a finished table ought to say, line by line."""
    return [
        [row.label, *(cell.text for cell in row.cells)]
        for row in table.rows
        if row.kind is not Kind.HEADING
    ]


class PageTables(HTMLParser):
    """The lines of the bodies of all tables of a page."""

    def __init__(self, page):
        super().__init__()
        self.tables, self.cell, self.in_body = [], None, False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.tables.append([])
        elif tag == "tbody":
            self.in_body = True
        elif tag == "tr" and self.in_body:
            self.is_heading = "heading" in dict(attributes).get("class", "")
            self.line = []
        elif tag in ("td", "th") and self.in_body:
            self.cell = ""

    def handle_endtag(self, tag):
        if tag == "tbody":
            self.in_body = False
        elif tag in ("td", "th") and self.in_body:
            self.line.append(self.cell)
            self.cell = None
        elif tag == "tr" and self.in_body and not self.is_heading:
            # A table without records says so in a single cell.
            self.tables[-1] += [self.line] if len(self.line) > 1 else []

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def tables_of_page(page):
    return PageTables(page).tables


def tables_of_word(content, tables):
    """The lines of the tables of figures; the letterhead and the signature are none."""
    found = [t for t in Document(io.BytesIO(content)).tables if is_of_figures(t)]
    for table, finished in zip(found, tables, strict=True):
        # Merged cells are read once for each they cover.
        lines = [[cell.text for cell in row.cells] for row in table.rows]
        kinds = [row.kind for row in finished.rows]
        yield [
            line
            for line, kind in zip(lines[len(finished.head) :], kinds, strict=False)
            if kind is not Kind.HEADING
        ]


def is_of_figures(table):
    return table.style.name == "Table Grid"


def hold_the_figures_of(content, tables):
    """The workbook has each figure as a number, a date or words in its own cell."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for finished in tables:
        sheet = book[f"Biểu {finished.number}"]
        lines = list(sheet.iter_rows(max_col=len(finished.columns) + 1))
        above = 1 + bool(finished.basis) + bool(finished.unit) + len(finished.head)
        assert len(lines) >= above + len(finished.whole.rows)
        for line, row in zip(lines[above:], finished.whole.rows, strict=False):
            if row.kind is Kind.HEADING:
                continue
            assert str(line[0].value) == row.label
            for cell, figure in zip(line[1:], row.cells, strict=True):
                holds(cell, figure)


def holds(cell, figure):
    if figure.value is None:
        assert cell.value == "–"
    elif figure.column.is_number and not isinstance(figure.value, str):
        # As Excel keeps it, read as the report would.
        assert figure.column.format.text(Decimal(repr(cell.value))) == figure.text
        assert cell.data_type == "n"
    else:
        value = cell.value.date() if hasattr(cell.value, "date") else cell.value
        assert value == figure.value


def squeezed(text):
    return re.sub(r"\s", "", text)


def missing_from_pdf(tables_on_sheets, tables):
    """The lines that no sheet has; tables of one sheet may be taken for one."""
    read = {
        tuple(squeezed(cell) for cell in line if cell)
        for tables_on in tables_on_sheets
        for table in tables_on
        for line in table
    }
    wanted = [
        tuple(map(squeezed, line)) for table in tables for line in lines_of(table)
    ]
    return [line for line in wanted if line not in read]
