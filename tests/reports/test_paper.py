"""A finished print, without a database."""

import io
from dataclasses import replace
from datetime import date, datetime

import openpyxl
from docx import Document
from docx.oxml.ns import qn

from reports.column_widths import TURNED, UPRIGHT, is_wide, widths_of
from reports.paper import Imprint, Letterhead, Paper, Signature, TableBlock
from reports.printing.footnotes import marked
from reports.printing.marks import quoted
from reports.renderers import docx, xlsx
from reports.table import Cell, Column, Format, Row, Table

NAME = Column("ten", "Tên hợp tác xã")
COUNT = Column("den-nay", "Đến ngày báo cáo", Format.INTEGER)


def a_list(printed, more):
    rows = tuple(
        Row(str(at), str(at), (Cell(NAME, f"=HTX số {at}"),))
        for at in range(1, printed + more + 1)
    )
    return Table(
        slug="danh-sach",
        title="Danh sách",
        heading="STT",
        columns=(NAME,),
        rows=rows[:printed],
        rest=rows[printed:],
        is_listing=True,
        length=len(rows),
        number=8,
    )


def a_paper(*tables):
    return Paper(
        letterhead=Letterhead("", "LIÊN MINH", "Số: 05/BC", "Thái Nguyên, ngày"),
        kind="BÁO CÁO",
        abstract="Kết quả",
        blocks=tuple(TableBlock(table) for table in tables),
        signature=Signature(("CHỦ TỊCH",), "Nguyễn Văn A"),
        recipients=("- Lưu: VT.",),
        imprint=Imprint(
            "2013-2018",
            "toàn tỉnh",
            date(2018, 12, 13),
            datetime(2018, 12, 13, 8, 23),
            "ABCD-EFGH-JKMN-PQRS",
            False,
        ),
    )


def test_a_list_that_goes_on_says_how_many_lines_it_has_and_where_they_are():
    assert TableBlock(a_list(300, 1000)).rest_line == (
        "In 300 dòng đầu trên tổng số 1.300 dòng; toàn bộ danh sách có trong tệp Excel "
        "của báo cáo."
    )
    assert TableBlock(a_list(300, 0)).rest_line == ""


def test_word_prints_the_first_lines_and_the_sentence_and_excel_all_of_them():
    paper = a_paper(a_list(3, 2))

    word = Document(io.BytesIO(docx.render(paper)))
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(paper)))

    listed = next(t for t in word.tables if t.style.name == "Table Grid")
    assert [row.cells[0].text for row in listed.rows] == ["STT", "1", "2", "3"]
    said = [paragraph.text for paragraph in word.paragraphs]
    assert any(text.startswith("In 3 dòng đầu trên tổng số 5 dòng") for text in said)
    cells = [row[0].value for row in book["Biểu 8"].iter_rows(max_col=1)]
    assert [cell for cell in cells if isinstance(cell, int)] == [1, 2, 3, 4, 5]


def test_word_opens_it_as_of_now_and_reads_it_as_vietnamese():
    word = Document(io.BytesIO(docx.render(a_paper(a_list(3, 2)))))

    def values(path, attribute="w:val"):
        found = (*word.settings.element.xpath(path), *word.styles.element.xpath(path))
        return {each.get(qn(attribute)) for each in found}

    assert values("//w:compatSetting[@w:name='compatibilityMode']") == {"15"}
    assert values("//w:lang") == {"vi-VN"}
    assert values("//w:zoom", "w:percent") == {"100"}
    properties = word.core_properties
    assert (properties.author, properties.title) == ("LIÊN MINH", "Kết quả")
    assert properties.comments.startswith("Nhiệm kỳ 2013-2018")
    assert properties.created.year == 2018


def test_no_cell_of_the_workbook_is_a_formula():
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(a_paper(a_list(3, 0)))))

    types = {cell.data_type for row in book["Biểu 8"].iter_rows() for cell in row}
    assert "f" not in types


def test_a_figure_whose_definition_needs_a_word_is_marked_and_the_word_comes_first():
    table = Table(
        slug="htx-theo-dia-ban",
        title="HTX",
        heading="Địa bàn",
        columns=(COUNT,),
        rows=(Row("tong", "Tổng cộng", (Cell(COUNT, 470),)),),
        notes=("Ghi chú khác.",),
    )

    found = marked(table)

    assert found.columns[0].label == "Đến ngày báo cáo\u00a0¹"
    assert found.notes == (
        "¹ Gồm hợp tác xã và quỹ tín dụng nhân dân; không gồm liên hiệp hợp tác xã.",
        "Ghi chú khác.",
    )


def test_what_is_taken_of_a_report_is_named_beside_the_fingerprint_of_the_whole():
    imprint = a_paper().imprint

    assert imprint.text.endswith("Mã kiểm chứng: ABCD-EFGH-JKMN-PQRS")
    assert replace(imprint, place="huyện Đại Từ", extract="trích Biểu 8").text == (
        "Nhiệm kỳ 2013-2018, huyện Đại Từ, trích Biểu 8; số liệu đến ngày 13/12/2018, "
        "đọc từ hồ sơ lúc 08 giờ 23 ngày 13/12/2018. Mã kiểm chứng của toàn bộ báo "
        "cáo: ABCD-EFGH-JKMN-PQRS"
    )


def test_columns_fill_the_sheet_and_break_no_word():
    widths = widths_of(a_list(3, 0))

    assert round(sum(widths), 6) == UPRIGHT
    assert not is_wide(a_list(3, 0))


def a_table_of(columns, label="Hợp tác xã thành lập mới"):
    columns = tuple(Column(f"cot-{at}", label, Format.INTEGER) for at in range(columns))
    cells = tuple(Cell(column, 1250) for column in columns)
    return Table(
        slug="theo-dia-ban",
        title="Theo địa bàn",
        heading="Địa bàn",
        columns=columns,
        rows=(Row("164", "Thành phố Thái Nguyên", cells),),
        number=2,
    )


def test_a_table_with_more_columns_than_a_sheet_has_room_for_is_turned_round():
    narrow, wide = a_table_of(8), a_table_of(16)

    assert (is_wide(narrow), is_wide(wide)) == (False, True)
    assert round(sum(widths_of(wide)), 6) == TURNED
    paper = a_paper(narrow, wide)
    blocks = tuple(replace(b, is_landscape=is_wide(b.table)) for b in paper.blocks)
    word = Document(io.BytesIO(docx.render(replace(paper, blocks=blocks))))
    sheets = [(s.page_width.mm > 290, round(s.left_margin.mm)) for s in word.sections]
    # The signature stands upright again.
    assert sheets == [(False, 30), (True, 20), (False, 30)]


def test_the_room_goes_to_the_column_that_makes_the_rows_tall():
    code, name = Column("ma", "Mã"), Column("ten", "Tên")
    words = "Hợp tác xã dịch vụ nông nghiệp tổng hợp và chế biến chè xuất khẩu " * 2
    row = Row("1", "1", (Cell(code, "A1"), Cell(name, words)))
    found = widths_of(
        Table("danh-sach", "Danh sách", "STT", (code, name), (row,), is_listing=True)
    )

    assert found[2] > 0.85 * UPRIGHT


def test_words_in_a_style_sheet_cannot_end_it():
    assert quoted('a"</style>\\') == '"a\\000022\\00003c/style\\00003e\\00005c"'
