import json
from datetime import date, datetime
from unicodedata import normalize

import pytest
from openpyxl.styles import Font

from cooperatives.spreadsheets.cells import CellError, Converted, Garbled
from cooperatives.spreadsheets.reading import read_file
from cooperatives.spreadsheets.reading.output import as_line

from . import made_files
from .read_files import refusal, rows_of


def test_cells_keep_their_kinds_and_rows_their_numbers():
    content = made_files.xlsx(
        ["a", None, 1500, 1.5, True, date(2013, 5, 27), datetime(2013, 5, 27, 10, 30)],
        [],
        [None, "Hợp tác xã"],
    )

    assert rows_of(content) == [
        (
            1,
            [
                "a",
                None,
                1500,
                1.5,
                True,
                date(2013, 5, 27),
                datetime(2013, 5, 27, 10, 30),
            ],
        ),
        (3, [None, "Hợp tác xã"]),
    ]


def test_errors_and_uncalculated_formulas_are_no_blanks():
    def prepare(book):
        book.active["B1"] = "=A1+1"
        book.active["C1"] = "#N/A"
        book.active["C1"].data_type = "e"
        book.active["A4"] = "=1+1"

    assert rows_of(made_files.xlsx([1], prepare=prepare)) == [
        (1, [1, CellError(""), CellError("#N/A")]),
        (4, [CellError("")]),
    ]


def test_hidden_sheets_and_rows_and_merged_cells_are_told():
    def prepare(book):
        book.active.merge_cells("A1:A2")
        book.active.row_dimensions[3].hidden = True
        book.create_sheet("Danh mục").sheet_state = "hidden"

    with read_file(
        made_files.xlsx(["a"], [], ["b"], prepare=prepare), "Tệp.xlsx"
    ) as workbook:
        told = [
            (sheet.name, sheet.is_hidden, sheet.merges, sheet.hidden_rows)
            for sheet in workbook.sheets
        ]

    assert told == [
        ("Trang 1", False, ((1, 1, 2, 1),), frozenset({3})),
        ("Danh mục", True, (), frozenset()),
    ]


def test_a_font_of_the_nineties_is_read_through():
    def prepare(book):
        for cell, font in (("A1", ".VnTimeH"), ("A2", ".VnTime"), ("A3", "VNI-Times")):
            book.active[cell].font = Font(name=font)

    content = made_files.xlsx(
        ["th¸i nguyªn"], ["Vâ Nhai"], ["Voõ Nhai"], ["Võ Nhai"], prepare=prepare
    )

    assert rows_of(content) == [
        (1, [Converted("th¸i nguyªn", "THÁI NGUYÊN", "TCVN3")]),
        (2, [Converted("Vâ Nhai", "Võ Nhai", "TCVN3")]),
        (3, [Converted("Voõ Nhai", "Võ Nhai", "VNI")]),
        (4, ["Võ Nhai"]),
    ]


def test_a_column_says_what_a_short_word_in_it_means():
    content = made_files.xlsx(["Th¸i Nguyªn", "Hà"], ["Hµ", "Hà"])

    assert rows_of(content) == [
        (1, [Converted("Th¸i Nguyªn", "Thái Nguyên", "TCVN3"), "Hà"]),
        (2, [Converted("Hµ", "Hà", "TCVN3"), "Hà"]),
    ]


def test_a_column_typed_from_two_files_does_not_say_what_a_short_word_means():
    """Beside "chÌ" stands "nghiệp" in Unicode, and so "Trùng Tên" may be as it is."""
    content = made_files.xlsx(
        ["Trùng Tên"], ["HTX chÌ H¶o §¹t", "Nông nghiệp"], ["Bá", "09"]
    )

    assert rows_of(content) == [
        (1, [Garbled("Trùng Tên", "Trựng Tờn", "TCVN3")]),
        (2, [Converted("HTX chÌ H¶o §¹t", "HTX chè Hảo Đạt", "TCVN3"), "Nông nghiệp"]),
        (3, [Garbled("Bá", "Bỏ", "TCVN3"), "09"]),
    ]


def test_each_sheet_is_listened_to_by_itself():
    """Rows are written once more where they turn out to be of an old font."""

    def prepare(book):
        book.create_sheet("Cũ").append(["Th¸i Nguyªn", 2**62])
        book.create_sheet("Mới").append(["Hà"])

    content = made_files.xlsx(["Hà"], ["Võ Nhai"], prepare=prepare)

    assert rows_of(content) == [
        (1, ["Hà"]),
        (2, ["Võ Nhai"]),
        (1, [Converted("Th¸i Nguyªn", "Thái Nguyên", "TCVN3"), 2**62]),
        (1, ["Hà"]),
    ]


def test_a_number_beyond_all_room_stays_one():
    content = made_files.xlsx([2**62, 1e300, -(2**63)])
    path = "xl/worksheets/sheet1.xml"
    xml = made_files.part_of(content, path).replace(b"1e+300", b"1e999")

    assert rows_of(content) == [(1, [2**62, 1e300, float(-(2**63))])]
    [(_, [_, endless, _])] = rows_of(made_files.with_part(content, path, xml))
    assert endless == CellError("#NUM!")


def test_half_a_character_is_left_out():
    whole, halved = (
        json.loads(as_line([(1, [text, date(2013, 5, 27), ("e", "#N/A")])]))
        for text in ("Võ Nhai", "Võ \ud800Nhai")
    )

    assert halved == whole


def test_rows_beyond_a_long_gap_are_not_read_and_told_of():
    def prepare(book):
        book.active["A201"] = "còn đọc"
        book.active["A402"] = "đọc"
        book.active["XFD1048576"] = "xa"

    with read_file(made_files.xlsx(["a"], prepare=prepare), "Tệp.xlsx") as workbook:
        [sheet] = workbook.sheets
        numbers = [row.number for row in sheet.rows]

    assert numbers == [1, 201, 402]
    assert sheet.notes == (
        "Trang “Trang 1”: sau dòng 402 có hơn 200 dòng trống; còn dữ liệu từ dòng "
        "1048576. Chỉ đọc đến dòng 402; xóa các dòng trống nếu phần sau cũng cần nhập.",
    )


def test_a_cell_far_to_the_right_is_not_read_and_told_of():
    def prepare(book):
        book.active["XFD1"] = "xa"

    with read_file(made_files.xlsx(["a"], prepare=prepare), "Tệp.xlsx") as workbook:
        [sheet] = workbook.sheets

        assert [row.cells for row in sheet.rows] == [["a"]]
        assert sheet.notes == (
            "Trang “Trang 1”: có dữ liệu ở ô XFD1, ngoài 256 cột đầu; phần đó không "
            "được đọc.",
        )


CSV_ROWS = [
    (1, ["Tên HTX", "Vốn"]),
    (2, ['HTX chè "Hảo Đạt"', "2,5"]),
    (4, ["a\nb", "3"]),
]
CSV_TEXT = 'Tên HTX;Vốn\nHTX chè "Hảo Đạt";2,5\n\n"a\nb";3\n'


@pytest.mark.parametrize(
    "content",
    [
        CSV_TEXT.encode(),
        CSV_TEXT.encode("utf-8-sig"),
        CSV_TEXT.encode("utf-16"),
        CSV_TEXT.encode("utf-16-le"),
        CSV_TEXT.encode("utf-16-be"),
        CSV_TEXT.replace(";", "\t").encode(),
        CSV_TEXT.replace(";", "|").encode(),
        f"sep=;\n{CSV_TEXT}".encode(),
        CSV_TEXT.replace(";2,5", ';"2,5"').replace(";", ",").encode(),
        CSV_TEXT.replace("\n", "\r\n", 1).encode(),
    ],
)
def test_text_files_of_any_kind_read_alike(content):
    assert rows_of(content, "Tệp.csv") == CSV_ROWS


def test_windows_1258_is_recognised_by_its_words():
    content = made_files.windows_1258("Hợp tác xã Điềm Thụy;2,5\n")

    [(_, cells)] = rows_of(content, "Tệp.csv")

    assert [normalize("NFC", cell) for cell in cells] == ["Hợp tác xã Điềm Thụy", "2,5"]


def test_apostrophes_put_there_against_formulas_are_taken_away():
    assert rows_of(made_files.csv("'=1+1;a", "'-5;b"), "Tệp.csv") == [
        (1, ["=1+1", "a"]),
        (2, ["-5", "b"]),
    ]


AGAIN = "Mở bằng Excel, chọn Lưu thành (Save As) loại .xlsx rồi tải lên lại."


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "a.xlsx", "Tệp “a.xlsx” rỗng. Chọn lại tệp có số liệu."),
        (b"PK\3\4abc", "a.xlsx", f"Tệp “a.xlsx” hỏng hoặc tải lên chưa đủ. {AGAIN}"),
        (
            b" <html><table>",
            "a.xls",
            f"Tệp “a.xls” là trang web (HTML), không phải bảng tính. {AGAIN}",
        ),
        (
            b"%PDF-1.4",
            "a.xlsx",
            "Tệp “a.xlsx” là tệp PDF, không phải bảng tính. Chọn tệp .xlsx, .xls, .ods "
            "hoặc .csv.",
        ),
        (
            b'a,b\n"x,y\n1,2\n',
            "a.csv",
            "Tệp “a.csv”, dòng 2: dấu ngoặc kép mở mà không đóng, hoặc chữ đứng ngay "
            "sau dấu đóng. Sửa dòng đó, hoặc lưu lại thành .xlsx.",
        ),
        (
            b"a" * (10 * 2**20 + 2**20 // 2),
            "a.csv",
            "Tệp “a.csv” lớn 10,5 MB, quá mức 10 MB. Xóa hình ảnh và trang không dùng, "
            "hoặc chia thành nhiều tệp.",
        ),
        (
            made_files.xlsx(),
            "a.xlsx",
            "Tệp “a.xlsx” không có dòng nào. Chọn lại tệp có số liệu.",
        ),
    ],
)
def test_what_is_no_spreadsheet_is_refused_in_words(content, name, sentence):
    assert refusal(content, name) == sentence


def test_a_file_is_what_it_holds_and_not_what_it_is_called():
    with read_file(made_files.xlsx(["a"]), "a.csv") as workbook:
        assert workbook.kind == "xlsx"
        assert workbook.notes == (
            "Tệp “a.csv” thật ra là tệp .xlsx và được đọc như vậy.",
        )
    with read_file(made_files.csv("a;b"), "a.xlsx") as workbook:
        assert workbook.kind == "csv"


def test_a_document_type_is_refused():
    content = made_files.xlsx(["a"])
    path = "xl/worksheets/sheet1.xml"
    xml = made_files.part_of(content, path)
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha">]>' + xml

    assert refusal(made_files.with_part(content, path, laughs)) == (
        "Tệp “Tệp.xlsx” chứa khai báo XML không an toàn nên không được đọc. Chép bảng "
        "sang một tệp Excel mới rồi tải lên lại."
    )
