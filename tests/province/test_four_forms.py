"""Page, PDF, Word and Excel are read back: every figure of every table is the same."""

import pytest

from reports.printing.choices import Choices
from reports.printing.page import page_of
from reports.renderers import xlsx

from .. import read_back
from .papers import FINAL, INTERNAL, paper, sheets_of, tables_on, word_of

pytestmark = pytest.mark.django_db

TABLES = Choices(
    tables=("htx-theo-dia-ban", "danh-sach-tieu-bieu", "khen-thuong-theo-nam")
)
CHAPTERS = Choices(chapters=("tin-dung", "phu-luc"), is_internal=True, is_compared=True)
# How many tables a print has at least.
PRINTS = {
    "province": ((None, INTERNAL), 32),
    "district": (("171", INTERNAL), 15),
    "next term": ((None, FINAL, "2018-2023"), 25),
    "tables": ((None, TABLES), 3),
    "chapters": ((None, CHAPTERS), 5),
    "a district's tables": (("164", TABLES), 3),
}
each_print = pytest.mark.parametrize(("of", "least"), PRINTS.values(), ids=PRINTS)


def expected(of, least):
    tables = paper(*of).tables
    assert len(tables) >= least
    return [read_back.lines_of(table) for table in tables]


@each_print
def test_the_page_says_every_figure(of, least):
    assert read_back.tables_of_page(page_of(paper(*of))) == expected(of, least)


@each_print
def test_the_word_file_says_every_figure(of, least):
    read = list(read_back.tables_of_word(word_of(*of), paper(*of).tables))

    assert read == expected(of, least)


@each_print
def test_the_excel_file_holds_every_figure_as_a_number(of, least):
    assert expected(of, least)
    read_back.hold_the_figures_of(xlsx.render(paper(*of)), paper(*of).tables)


@pytest.mark.parametrize(
    "of",
    [(None,), ("171",), (None, TABLES)],
    ids=["province", "district", "tables"],
)
def test_the_pdf_says_every_figure(of):
    read = [tables_on(sheet) for sheet in sheets_of(*of)]
    tables = paper(*of).tables

    assert any(read)
    assert read_back.missing_from_pdf(read, tables) == []
