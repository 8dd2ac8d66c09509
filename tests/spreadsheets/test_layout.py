from dataclasses import dataclass

import openpyxl
import pytest

from cooperatives.spreadsheets.layout import Filled, lay_out
from cooperatives.spreadsheets.reading import Refused, read_file

from . import made_files


@dataclass(frozen=True)
class Column:
    key: str
    heading: str
    also: tuple = ()
    kind: str = "text"
    required: bool = False
    unit: str = ""


COLUMNS = (
    Column("name", "Tên hợp tác xã", ("Tên HTX",), required=True),
    Column("commune", "Xã, phường, thị trấn", ("Xã",), kind="commune"),
    Column("district", "Địa bàn", ("Huyện",), kind="district"),
    Column("sector", "Lĩnh vực", kind="listed"),
    Column("phone", "Điện thoại", kind="code"),
    Column("founded", "Ngày thành lập", kind="day"),
    Column("year", "Năm", kind="year", required=True),
    Column("members", "Số thành viên", ("Thành viên",), kind="count"),
    Column("working", "Lao động là thành viên", ("Trong đó là thành viên",), "count"),
    Column("workers", "Lao động", kind="count"),
    Column("revenue", "Doanh thu", kind="money"),
)
SECTIONS = {
    "district": ["Thành phố Thái Nguyên", "Huyện Đồng Hỷ", "Huyện Phú Lương"],
    "sector": ["Nông nghiệp", "Vận tải"],
}


def laid_out(content, name="Tệp.xlsx", **options):
    with read_file(content, name) as workbook:
        reading = lay_out(workbook, COLUMNS, sections=SECTIONS, **options)
        return reading, list(reading.lines)


def table(*rows, **options):
    return laid_out(made_files.xlsx(*rows), **options)


def filled_cells(lines):
    return [
        {key: cell for key, cell in line.cells.items() if cell is not None}
        for line in lines
    ]


def reasons(reading):
    return [(skip.first, skip.last, skip.reason) for skip in reading.skipped]


def refusal(*contents, **options):
    with pytest.raises(Refused) as raised:
        laid_out(*contents, **options)
    return raised.value


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
        assigned={"D.thu": "revenue"},
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


@pytest.mark.parametrize(
    "heading",
    [
        "Tên hợp tác xã",
        "TÊN HỢP TÁC XÃ",
        "ten hop tac xa",
        "  Tên \n HTX ",
        "Tên HTX:",
        "Te\u0302n HTX",
        "Tên  HTX (viết đầy đủ)",
    ],
)
def test_a_heading_however_it_is_spelt(heading):
    _, lines = table([heading, "Địa bàn"], ["A", "B"])

    assert filled_cells(lines) == [{"name": "A", "district": "B"}]


def test_clippings_units_and_years_in_headings():
    reading, lines = table(
        ["Tên HTX", "ĐT", "Số TV (người)", "DT năm 2018 (tr.đ)", "Ngày TL"],
        ["A", 912345678, 25, "2,5", "5/2013"],
    )

    assert filled_cells(lines) == [
        {
            "name": "A",
            "phone": 912345678,
            "members": 25,
            "revenue": "2,5",
            "founded": "5/2013",
        }
    ]
    assert reading.units == {"revenue": 10**6}


def test_two_headings_for_one_column_are_asked_about():
    refused = refusal(
        made_files.xlsx(["Tên HTX", "Tên hợp tác xã", "Xã"], ["A", "B", "C"])
    )

    assert refused.sentence == (
        "Các cột “Tên HTX” và “Tên hợp tác xã” đều có thể là “Tên hợp tác xã”. Chọn cột "
        "đúng, hoặc đổi tên cột kia."
    )
    assert refused.headings == ("Tên HTX", "Tên hợp tác xã", "Xã")
    _, lines = table(
        ["Tên HTX", "Tên hợp tác xã", "Xã"], ["A", "B", "C"], assigned={"Tên HTX": None}
    )
    assert filled_cells(lines) == [{"name": "B", "commune": "C"}]


def test_headings_of_one_text_are_told_apart_by_their_columns():
    refused = refusal(made_files.xlsx(["Tên HTX", "Xã", "Xã"], ["A", "B", "C"]))

    assert refused.headings == ("Tên HTX", "Xã", "Xã (cột C)")


def test_a_file_without_the_table_is_refused_with_its_headings():
    refused = refusal(made_files.xlsx(["Mã", "Số lượng", "Đơn giá"], [1, 2, 3]))

    assert refused.sentence == (
        "Không tìm thấy bảng trong tệp “Tệp.xlsx”: không có dòng tiêu đề nào có các cột "
        "như “Tên hợp tác xã”, “Năm”. Tải tệp mẫu về để xem các cột cần có."
    )
    assert refused.headings == ("Mã", "Số lượng", "Đơn giá")


def test_missing_columns_are_named():
    reading, _ = table(["Xã", "Huyện"], ["A", "B"])

    assert reading.missing == ("Tên hợp tác xã",)


def sheets(**tables):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in tables.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(row)
    return book


HEAD = ["Tên HTX", "Xã", "Doanh thu"]


def test_sheets_of_one_layout_are_read_together_and_named_districts_fill_in():
    book = sheets(
        Bìa=[["Danh sách"]],
        Đồng_Hỷ=[HEAD, ["A", "B", 1]],
        TP_Thái_Nguyên=[HEAD, ["C", "D", 2]],
    )
    book.active = 0

    reading, lines = laid_out(made_files.saved(book))

    assert [(line.sheet, line.number, line.cells["district"]) for line in lines] == [
        ("Đồng Hỷ", 2, "Huyện Đồng Hỷ"),
        ("TP Thái Nguyên", 2, "Thành phố Thái Nguyên"),
    ]
    assert reading.notes == [
        "Trang “Bìa” không có bảng cần nhập nên không được đọc.",
    ]


def test_sheets_that_fit_differently_are_not_chosen_between():
    book = sheets(Một=[HEAD, ["A", "B", 1]], Hai=[HEAD[:2], ["C", "D"]])

    assert refusal(made_files.saved(book)).sentence == (
        "Các trang “Một”, “Hai” đều có bảng cần nhập nhưng cột hoặc đơn vị không giống "
        "nhau. Ẩn hoặc xóa trang không cần nhập, rồi tải lên lại."
    )
    book["Hai"].sheet_state = "hidden"
    reading, lines = laid_out(made_files.saved(book))
    assert [line.cells["name"] for line in lines] == ["A"]
    assert reading.notes == ["Trang ẩn “Hai” không được đọc; bỏ ẩn nếu cần nhập."]


def test_sheets_of_other_units_are_not_added_up():
    tr = ["Tên HTX", "Xã", "Doanh thu (triệu đồng)"]
    book = sheets(Một=[HEAD, ["A", "B", 1]], Hai=[tr, ["C", "D", 1]])

    assert "đơn vị không giống" in refusal(made_files.saved(book)).sentence


def test_years_of_sheets_fill_their_own_rows():
    book = sheets(Năm_2017=[HEAD, ["A", "B", 1]], Năm_2018=[HEAD, ["A", "B", 2]])

    reading, lines = laid_out(made_files.saved(book))

    assert [line.cells["year"] for line in lines] == [2017, 2018]
    assert reading.year is None


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Số liệu năm 2018", 2018),
        ("BÁO CÁO NĂM 2018 theo Luật HTX năm 2012", 2018),
        ("Tính đến 31/12/2018", 2018),
        ("Thái Nguyên, ngày 5 tháng 1 năm 2019", None),
        ("Theo Luật HTX năm 2012", None),
        ("Giai đoạn 2013-2018", None),
        ("Năm 2017 và năm 2018", None),
    ],
)
def test_the_year_of_a_title(title, year):
    reading, _ = table([title], ["Tên HTX", "Xã"], ["A", "B"])

    assert reading.year == year


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


def test_hidden_rows_are_read_and_told_of():
    def prepare(book):
        book.active.row_dimensions[3].hidden = True

    reading, lines = laid_out(
        made_files.xlsx(HEAD, ["A", "x", 1], ["B", "x", 1], prepare=prepare)
    )

    assert [line.cells["name"] for line in lines] == ["A", "B"]
    assert reading.notes == [
        "Trang “Trang 1”: 1 dòng đang bị ẩn hoặc lọc (dòng 3) vẫn được đọc. Xóa các dòng "
        "đó nếu không muốn nhập."
    ]


def test_a_row_with_more_cells_than_headings_is_faulty_in_a_text_file():
    _, lines = laid_out(
        made_files.csv("Tên HTX,Xã,Doanh thu", "A,B,1", "C,D,1,5"), "Tệp.csv"
    )

    assert [line.problem for line in lines] == [
        None,
        "Dòng có 4 ô, tiêu đề chỉ có 3 cột: có thể một ô chứa dấu phân cách. Đặt ô đó "
        "trong dấu ngoặc kép.",
    ]


def test_cells_under_no_heading_are_told_of():
    reading, _ = table(HEAD, ["A", "B", 1, None, "lạc"])

    assert reading.notes == [
        "Trang “Trang 1”: cột E không có tiêu đề nên không được đọc (ô đầu tiên: E2)."
    ]


def test_a_layout_is_known_again_whatever_it_holds():
    first, _ = table(HEAD, ["A", "B", 1])
    again, _ = table(["Danh sách"], ["TÊN HTX", "xã", "Doanh thu"], ["C", "D", 2])
    other, _ = table(["Tên HTX", "Xã"], ["A", "B"])

    assert first.signature == again.signature
    assert first.signature != other.signature


def test_text_in_an_old_font_is_converted_and_its_original_kept():
    _, [line] = table(["Tªn HTX", "X·"], ["Hîp t¸c x· chÌ", "Phóc Xu©n"])

    assert line.cells["name"] == "Hợp tác xã chè"
    assert line.converted == {"name": "Hîp t¸c x· chÌ", "commune": "Phóc Xu©n"}
