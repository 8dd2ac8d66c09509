"""Tables below the first of a sheet."""

from cooperatives.spreadsheets.layout import lay_out
from cooperatives.spreadsheets.reading import read_file

from . import made_files
from .laying_out import COLUMNS, SECTIONS, filled_cells, reasons, table

HEAD = ["STT", "Tên HTX", "Xã", "Doanh thu"]
FIRST = (1, "HTX Một", "Phúc Xuân", 900)
SECOND = (1, "HTX Hai", "Hóa Thượng", 50)


def problems(*rows):
    _, lines = table(*rows)
    return [line.problem for line in lines]


def test_a_title_over_a_further_table_goes_for_its_lines():
    reading, lines = table(
        ["HTX THÀNH PHỐ THÁI NGUYÊN NĂM 2017"],
        HEAD,
        FIRST,
        ["Danh sách HTX huyện Đồng Hỷ năm 2016"],
        HEAD,
        SECOND,
    )

    told = [(line["year"], line.get("district")) for line in filled_cells(lines)]
    assert told == [(2017, None), (2016, None)]
    assert [line.problem for line in lines] == [None, None]
    assert reasons(reading)[-2:] == [
        (4, 4, "Tiêu đề của bảng bên dưới"),
        (5, 5, "Tiêu đề cột lặp lại"),
    ]


def test_a_further_table_of_another_commune_is_none_of_the_first():
    content = made_files.xlsx(
        ["UBND XÃ LA BẰNG"],
        ["Tên HTX", "Năm", "Doanh thu"],
        ["HTX Một", 2017, 900],
        ["DANH SÁCH HTX TRÊN ĐỊA BÀN XÃ TIÊN HỘI"],
        ["Tên HTX", "Năm", "Doanh thu"],
        ["HTX Hai", 2017, 900],
        ["DANH SÁCH HTX TRÊN ĐỊA BÀN XÃ NÀO ĐÓ"],
        ["Tên HTX", "Năm", "Doanh thu"],
        ["HTX Ba", 2017, 900],
    )
    communes = {"XÃ LA BẰNG", "XÃ TIÊN HỘI"}
    with read_file(content, "Tệp.xlsx") as workbook:
        reading = lay_out(
            workbook,
            COLUMNS,
            sections=SECTIONS,
            is_commune=lambda name, district=None: name in communes,
        )
        lines = list(reading.lines)

    told = [line.cells.get("commune") for line in lines]
    assert told == ["XÃ LA BẰNG", "XÃ TIÊN HỘI", None]


def test_a_further_page_of_the_same_table_keeps_its_section():
    _, lines = table(
        ["NĂM 2017"],
        HEAD,
        ["I", "Huyện Đồng Hỷ"],
        FIRST,
        ["Trang 1/2"],
        HEAD,
        SECOND,
    )

    assert [line.cells["district"] for line in lines] == ["Huyện Đồng Hỷ"] * 2


def test_lines_under_other_headings_are_not_read_by_the_first():
    other = ["STT", "Tên HTX", "Doanh thu", "Xã"]
    assert problems(["NĂM 2017"], HEAD, FIRST, other, SECOND, HEAD, SECOND) == [
        None,
        "Dòng này ở dưới tiêu đề cột khác (dòng 4), không giống tiêu đề đầu bảng: chuyển "
        "bảng đó sang một trang riêng hoặc một tệp riêng.",
        None,
    ]


def test_one_other_heading_of_five_makes_another_table():
    head = ["STT", "Tên HTX", "Xã", "Lĩnh vực", "Doanh thu"]
    other = [*head[:-1], "Ngày giải thể"]
    line = [1, "HTX Một", "Phúc Xuân", "NN", 900]

    assert [bool(one) for one in problems(["NĂM 2017"], head, line, other, line)] == [
        False,
        True,
    ]


def test_lines_under_another_unit_are_not_read_by_the_first():
    rows = ["NĂM 2017"], ["ĐVT: triệu đồng"], HEAD, FIRST, ["ĐVT: tỷ đồng"], SECOND

    assert problems(*rows) == [
        None,
        "Phía trên dòng này (dòng 5) ghi đơn vị tính khác với đầu bảng: chuyển phần đó "
        "sang một trang riêng hoặc một tệp riêng.",
    ]


def test_a_dash_for_a_number_is_no_heading():
    line = ["-", "HTX Một", "Phúc Xuân", "khoảng 900"]
    assert problems(["NĂM 2017"], HEAD, line) == [None]


def test_a_clipped_word_before_a_commune_begins_its_section_too():
    content = made_files.xlsx(
        ["Tên HTX", "Năm", "Doanh thu"],
        ["Xã La Bằng"],
        ["HTX Một", 2017, 900],
        ["TT Hùng Sơn"],
        ["HTX Hai", 2017, 900],
        ["P. Mỏ Chè"],
        ["HTX Ba", 2017, 900],
    )
    with read_file(content, "Tệp.xlsx") as workbook:
        reading = lay_out(workbook, COLUMNS, is_commune=lambda *_: True)
        lines = list(reading.lines)

    told = [line.cells["commune"] for line in lines]
    assert told == ["Xã La Bằng", "TT Hùng Sơn", "P. Mỏ Chè"]
