import pytest

from cooperatives.spreadsheets.layout import Filled, Said

from . import made_files
from .laying_out import HEAD, filled_cells, laid_out, reasons, table


def test_a_register_as_offices_keep_it():
    def prepare(book):
        sheet = book.active
        for merged in ("D5:E5", "F5:G5", "A5:A6", "B5:B6", "C5:C6"):
            sheet.merge_cells(merged)

    reading, lines = laid_out(
        made_files.xlsx(
            ["ỦY BAN NHÂN DÂN TỈNH", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["DANH SÁCH HỢP TÁC XÃ THEO LUẬT HTX NĂM 2012"],
            ["Số liệu năm 2018"],
            ["ĐVT: triệu đồng"],
            [
                "STT",
                "TÊN HTX",
                "Xã",
                "Thành viên",
                None,
                "Lao động (người)",
                None,
                "D.thu",
            ],
            [None, None, None, "Tổng số", "Mới", "Tổng số", "Trong đó là thành viên"],
            [1, 2, 3, 4, 5, 6, 7, 8],
            ["I", "THÀNH PHỐ THÁI NGUYÊN", None, 25],
            [1, "HTX chè Tân Hương", "Phúc Xuân", 25, 3, 30, 20, "1.234,5"],
            [2],
            ["II. Huyện Đồng Hỷ"],
            [1, "HTX Hóa Thượng", "Hóa Thượng", 12, None, 15, 10, 800],
            ["Tổng cộng", None, None, 37],
            ["Ghi chú: số liệu ước"],
            ["Người lập biểu", None, None, None, "GIÁM ĐỐC"],
            [None, "Nguyễn Văn A"],
            prepare=prepare,
        ),
        said=Said({"D.thu": "revenue"}),
    )

    assert filled_cells(lines) == [
        {
            "name": "HTX chè Tân Hương",
            "commune": "Phúc Xuân",
            "members": 25,
            "workers": 30,
            "working": 20,
            "revenue": "1.234,5",
            "district": "Thành phố Thái Nguyên",
            "year": 2018,
        },
        {
            "name": "HTX Hóa Thượng",
            "commune": "Hóa Thượng",
            "members": 12,
            "workers": 15,
            "working": 10,
            "revenue": 800,
            "district": "Huyện Đồng Hỷ",
            "year": 2018,
        },
    ]
    assert reasons(reading) == [
        (1, 4, "Tiêu đề phía trên bảng"),
        (5, 6, "Tiêu đề cột"),
        (7, 7, "Dòng đánh số cột"),
        (8, 8, "Dòng tiêu đề nhóm"),
        (10, 10, "Chỉ có số thứ tự"),
        (11, 11, "Dòng tiêu đề nhóm"),
        (13, 13, "Dòng cộng"),
        (14, 16, "Ghi chú dưới bảng"),
    ]
    assert reading.filled == [
        Filled("Trang 1", 0, "year", 2018, "tiêu đề bảng"),
        Filled(
            "Trang 1",
            8,
            "district",
            "Thành phố Thái Nguyên",
            "I THÀNH PHỐ THÁI NGUYÊN 25",
        ),
        Filled("Trang 1", 11, "district", "Huyện Đồng Hỷ", "II. Huyện Đồng Hỷ"),
    ]
    assert (reading.units, reading.year, reading.missing) == (
        {"revenue": 10**6},
        2018,
        (),
    )
    assert reading.unknown == ("Thành viên / Mới",)
    assert reading.address(lines[0], "revenue") == "H9"


def test_a_section_ends_those_within_it_and_an_unknown_one_all():
    _, lines = table(
        ["Tên HTX", "Xã"],
        ["I. HUYỆN ĐỒNG HỶ"],
        ["1. Nông nghiệp"],
        ["A", "x"],
        ["II. Huyện Phú Lương"],
        ["B", "x"],
        ["III. HUYỆN KHÔNG CÓ"],
        ["C", "x"],
    )

    assert [
        (line.cells["name"], line.cells.get("district"), line.cells.get("sector"))
        for line in lines
    ] == [
        ("A", "Huyện Đồng Hỷ", "Nông nghiệp"),
        ("B", "Huyện Phú Lương", None),
        ("C", None, None),
    ]


def test_a_commune_called_as_a_district_is_no_section():
    _, lines = table(["Tên HTX", "Xã", "Số thành viên"], ["Phú Lương", None, 12])

    assert filled_cells(lines) == [{"name": "Phú Lương", "members": 12}]


def test_what_a_row_says_itself_goes_before_its_section():
    _, lines = table(["Tên HTX", "Huyện"], ["I. HUYỆN ĐỒNG HỶ"], ["A", "Phú Lương"])

    assert lines[0].cells["district"] == "Phú Lương"


def test_merged_words_hold_for_all_rows_and_merged_numbers_for_none():
    def prepare(book):
        book.active.merge_cells("B2:B3")
        book.active.merge_cells("C2:C3")

    _, lines = laid_out(
        made_files.xlsx(
            ["Tên HTX", "Xã", "Số thành viên"], ["A", "x", 25], ["B"], prepare=prepare
        )
    )

    assert [line.cells["commune"] for line in lines] == ["x", "x"]
    assert [line.cells["members"].value for line in lines] == [25, 25]


def test_the_example_row_of_a_template_is_no_line():
    reading, lines = table(["STT", *HEAD], ["Ví dụ", "A", "B", 1], [1, "C", "D", 2])

    assert [line.cells["name"] for line in lines] == ["C"]
    assert reasons(reading) == [
        (1, 1, "Tiêu đề cột"),
        (2, 2, "Dòng ví dụ của tệp mẫu"),
    ]


def test_text_in_an_old_font_is_converted_and_its_original_kept():
    _, [line] = table(["Tªn HTX", "X·"], ["Hîp t¸c x· chÌ", "Phóc Xu©n"])

    assert line.cells["name"] == "Hợp tác xã chè"
    assert line.converted == {"name": "Hîp t¸c x· chÌ", "commune": "Phóc Xu©n"}


def test_names_that_begin_like_totals_and_notes_are_lines():
    names = [
        "Công ty TNHH A",
        "Tổng công ty chè",
        "Cộng Hòa",
        "TM Dịch vụ B",
        "Nguồn Sáng",
    ]

    _, lines = table(["Tên HTX", "Số thành viên"], *([name, 5] for name in names))

    assert [line.cells["name"] for line in lines] == names


def test_totals_of_all_kinds_are_no_lines():
    totals = [
        "Tổng cộng",
        "TỔNG CỘNG:",
        "Cộng",
        "Cộng huyện Đồng Hỷ",
        "Tổng cộng (I+II)",
        "Tổng số 35 HTX",
        "Cộng I",
        "Tong cong",
        "Toàn tỉnh",
        "Tổng cộng nguồn vốn",
        "Cộng chung",
    ]

    reading, lines = table(
        ["Tên HTX", "Số thành viên", "Ngày thành lập"],
        *([name, 5, "31/12/2017"] for name in totals),
    )

    assert (lines, reasons(reading)[1:]) == ([], [(2, 12, "Dòng cộng")])


def test_numbers_of_rows_within_their_names_are_taken_off():
    _, lines = table(
        ["Tên HTX", "Xã"],
        ["1. HTX chè", "x"],
        ["2/ HTX 20-10", "x"],
        ["I. HUYỆN ĐỒNG HỶ"],
        ["1) HTX gạch", "x"],
        [None, "x"],
    )

    names = [line.cells["name"] for line in lines]
    assert names == ["HTX chè", "HTX 20-10", "HTX gạch", None]
    assert lines[0].converted == {"name": "1. HTX chè"}


@pytest.mark.parametrize("names", [["1. HTX A", "HTX B"], ["2. HTX A"], ["1.5 ha"]])
def test_a_number_that_does_not_count_rows_is_of_the_name(names):
    _, lines = table(["Tên HTX", "Xã"], *([name, "x"] for name in names))

    assert [line.cells["name"] for line in lines] == names


def communes(name, district=None):
    return name.lower().removeprefix("xã ") in ("khe mo", "nam hòa")


def test_a_section_or_the_office_may_name_the_commune_of_the_rows():
    _, lines = table(
        ["UBND XÃ KHE MO"],
        ["Tên HTX", "Số thành viên"],
        ["A", 5],
        ["II", "Xã Nam Hòa"],
        ["B", 5],
        ["III. Xã Không Có"],
        ["C", 5],
        is_commune=communes,
    )

    assert [(line.cells["name"], line.cells.get("commune")) for line in lines] == [
        ("A", "XÃ KHE MO"),
        ("B", "Xã Nam Hòa"),
        ("C", None),
    ]


def test_a_commune_is_no_section_where_the_table_has_a_column_for_it():
    _, lines = table(
        ["Tên HTX", "Xã"], ["A", "Nam Hòa"], [None, "Xã Khe Mo"], is_commune=communes
    )

    assert [line.cells["commune"] for line in lines] == ["Nam Hòa", "Xã Khe Mo"]
