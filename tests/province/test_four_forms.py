"""Page, PDF, Word and Excel are read back: every figure of every table is the same."""

import io
import re
from decimal import Decimal
from html.parser import HTMLParser

import openpyxl
import pdfplumber
import pytest
from docx import Document

from reports.printing.page import page_of
from reports.renderers import docx, xlsx
from reports.table import Kind

from .papers import INTERNAL, paper, pdf_of

pytestmark = pytest.mark.django_db

PRINTS = [(None, INTERNAL), ("171", INTERNAL)]
each_print = pytest.mark.parametrize("of", PRINTS, ids=["province", "district"])


def printed_rows(table):
    """What the cells of a table ought to say, line by line."""
    return [
        [row.label, *(cell.text for cell in row.cells)]
        for row in table.rows
        if row.kind is not Kind.HEADING
    ]


def expected(of):
    tables = paper(*of).tables
    assert len(tables) > 15
    return [printed_rows(table) for table in tables]


class Tables(HTMLParser):
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


@each_print
def test_the_page_says_every_figure(of):
    assert Tables(page_of(paper(*of))).tables == expected(of)


@each_print
def test_the_word_file_says_every_figure(of):
    document = Document(io.BytesIO(docx.render(paper(*of))))
    # The letterhead comes first; the signature before the appendices.
    found = [table for table in document.tables if table.style.name == "Table Grid"]
    read = []
    for table, finished in zip(found, paper(*of).tables, strict=True):
        lines = [[cell.text for cell in row.cells] for row in table.rows]
        body = lines[len(finished.head) :]
        kinds = [row.kind for row in finished.rows]
        read.append(
            [
                line
                for line, kind in zip(body, kinds, strict=False)
                if kind is not Kind.HEADING
            ]
        )

    assert read == expected(of)


def value_of(cell):
    return cell.value.date() if hasattr(cell.value, "date") else cell.value


@each_print
def test_the_excel_file_holds_every_figure_as_a_number(of):
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(paper(*of))))
    for finished in paper(*of).tables:
        sheet = book[f"Biểu {finished.number}"]
        lines = list(sheet.iter_rows(max_col=len(finished.columns) + 1))
        above = 1 + bool(finished.basis) + bool(finished.unit) + len(finished.head)
        for line, row in zip(lines[above:], finished.whole.rows, strict=False):
            if row.kind is Kind.HEADING:
                continue
            assert str(line[0].value) == row.label
            for cell, figure in zip(line[1:], row.cells, strict=True):
                if figure.value is None:
                    assert cell.value == "–"
                elif figure.column.is_number and not isinstance(figure.value, str):
                    assert figure.column.format.text(str_of(cell)) == figure.text
                    assert cell.data_type == "n"
                else:
                    assert value_of(cell) == figure.value


def str_of(cell):
    """The number as Excel keeps it, read as the report would."""
    return Decimal(repr(cell.value))


def squeezed(text):
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("of", [(None,), ("171",)], ids=["province", "district"])
def test_the_pdf_says_every_figure(of):
    read = []
    with pdfplumber.open(io.BytesIO(pdf_of(*of))) as file:
        for sheet in file.pages:
            # Tables of one sheet are taken for one, with cells that are none.
            for table in sheet.extract_tables():
                read += [[squeezed(cell) for cell in line if cell] for line in table]
    lines = [[squeezed(cell) for cell in row] for rows in expected(of) for row in rows]

    assert [line for line in lines if line not in read] == []
