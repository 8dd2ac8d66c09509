"""Pictures of an internal print: drawn of the same figures in all four forms."""

import io
from dataclasses import replace
from zipfile import ZipFile

import openpyxl
from docx import Document

from reports.paper import TableBlock
from reports.printing.page import page_of
from reports.printing.pictures import pictures_of
from reports.renderers import docx, xlsx
from reports.table import Cell, Column, Format, Kind, Row, Table

from .test_paper import a_paper

NEW = Column("htx-moi", "HTX mới", Format.INTEGER)
GROUPS = Column("tht-moi", "THT mới", Format.INTEGER)
FOUNDED = {2017: (53, 95), 2018: (37, 105)}


def a_table(founded):
    rows = [
        Row(str(year), f"Năm {year}", (Cell(NEW, new), Cell(GROUPS, groups)))
        for year, (new, groups) in founded.items()
    ]
    whole = Row("tong", "Cả kỳ", (Cell(NEW, 90), Cell(GROUPS, 200)), Kind.TOTAL)
    return Table(
        slug="thanh-lap-theo-nam",
        title="Thành lập mới theo năm",
        heading="Năm",
        columns=(NEW, GROUPS),
        rows=(*rows, whole),
        number=5,
    )


def a_print():
    table = a_table(FOUNDED)
    block = TableBlock(table, pictures=tuple(pictures_of(table)))
    return replace(a_paper(), blocks=(block,))


def test_the_page_draws_them_with_what_they_say_and_their_own_style():
    page = page_of(a_print())

    assert page.count('<svg class="chart"') == 2
    assert "Năm 2017: 53; Năm 2018: 37." in page
    assert "Năm 2017: 95; Năm 2018: 105." in page
    # Nothing outside a picture reaches into it in a PDF.
    assert page.count(".look-0 {") == 2


def test_a_print_without_them_has_none():
    block = TableBlock(a_table(FOUNDED))
    paper = replace(a_paper(), blocks=(block,))

    assert "<svg" not in page_of(paper)
    assert not [
        n for n in ZipFile(io.BytesIO(docx.render(paper))).namelist() if "chart" in n
    ]


def test_one_bar_alone_is_not_drawn():
    assert list(pictures_of(a_table({2018: (37, 105)}))) == []


def test_what_is_nought_throughout_is_not_drawn():
    assert [p.chart.title for p in pictures_of(a_table({1: (0, 5), 2: (0, 6)}))] == [
        "Tổ hợp tác thành lập mới"
    ]


def test_word_has_charts_that_can_be_edited_with_their_figures_beside_them():
    content = docx.render(a_print())
    with ZipFile(io.BytesIO(content)) as file:
        charts = [n for n in file.namelist() if n.startswith("word/charts/chart")]
        books = [n for n in file.namelist() if n.startswith("word/embeddings/")]
        drawn = file.read("word/charts/chart1.xml").decode()
        figures = openpyxl.load_workbook(io.BytesIO(file.read(books[0]))).active

    assert (len(charts), len(books)) == (2, 2)
    assert "<c:v>53</c:v>" in drawn
    assert "externalData" in drawn
    assert list(figures.iter_rows(values_only=True)) == [
        (None, "HTX mới"),
        ("Năm 2017", 53),
        ("Năm 2018", 37),
    ]
    about = Document(io.BytesIO(content)).element.xpath("//wp:docPr")
    assert [each.get("id") for each in about] == ["1", "2"]
    assert about[0].get("descr") == "Năm 2017: 53; Năm 2018: 37."


def test_excel_draws_from_the_cells_of_the_table():
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx.render(a_print())))["Biểu 5"]
    first, second = sheet._charts

    lines = {row[0].value: row[0].row for row in sheet.iter_rows()}
    for chart, letter in ((first, "B"), (second, "C")):
        (series,) = chart.series
        cells = [f"'Biểu 5'!${letter}${lines[f'Năm {year}']}" for year in FOUNDED]
        assert series.val.numRef.f == f"({','.join(cells)})"
