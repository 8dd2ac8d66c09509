"""Tables as offices lay them out."""

import openpyxl

from .. import made_files
from .kind import HEADINGS, ROW, Kind, asked, book, not_taken, record, row

SECOND = record(name="HTX B", tax_code="4600000002")
ROW_B = row(A="HTX B", B="4600000002")


def workbook(prepare, **tables):
    def make():
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in tables.items():
            sheet = book.create_sheet(name.replace("_", " "))
            for values in rows:
                sheet.append(values)
        prepare(book)
        return made_files.saved(book)

    return make


def as_is(book):
    pass


def second_active(book):
    book.active = 1


def hide_second(book):
    book.worksheets[1].sheet_state = "hidden"


def merged_heading(book):
    sheet = book.active
    for letter in "ABCDEFGHJ":
        sheet.merge_cells(f"{letter}1:{letter}2")
    sheet["I1"], sheet["I2"] = "Thành viên", "Tổng số"


def merged_down(book):
    book.active.merge_cells("D2:D3")
    book.active.merge_cells("E2:E3")


def merged_numbers(book):
    book.active.merge_cells("I2:I3")


def hide_row(book):
    book.active.row_dimensions[3].hidden = True


def without(heading):
    place = HEADINGS.index(heading)
    return tuple(
        tuple(cell for at, cell in enumerate(cells) if at != place)
        for cells in (HEADINGS, ROW)
    )


TITLES = [
    ["ỦY BAN NHÂN DÂN TỈNH", *[None] * 5, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["LIÊN MINH HTX", *[None] * 5, "Độc lập - Tự do - Hạnh phúc"],
    [],
    ["SỔ THEO DÕI HỢP TÁC XÃ"],
]
SHUFFLED = sorted(range(10), reverse=True)
NUMBERED = tuple(range(1, 11))

KINDS = [
    Kind("the plain table", book(HEADINGS, ROW)),
    Kind(
        "the wrong sheet active",
        workbook(second_active, Sổ=[HEADINGS, ROW], Trống=[]),
    ),
    Kind(
        "a cover sheet before",
        workbook(as_is, Bìa=[["SỔ THEO DÕI"]], Sổ=[HEADINGS, ROW]),
    ),
    Kind("titles above", book(*TITLES, HEADINGS, ROW)),
    Kind("blank rows above", book([], [], [], HEADINGS, ROW)),
    Kind(
        "the year in the title",
        book(["Số liệu năm 2017"], *without("Năm")),
    ),
    Kind(
        "a heading over two lines",
        book(HEADINGS, [], ROW, prepare=merged_heading),
    ),
    Kind("headings in capitals", book([text.upper() for text in HEADINGS], ROW)),
    Kind(
        "headings without accents",
        book(
            [
                "Ten HTX",
                "MST",
                "Linh vuc",
                "Xa",
                "Huyen",
                "Ngay thanh lap",
                "SDT",
                "Nam",
                "So thanh vien",
                "Doanh thu",
            ],
            ROW,
        ),
    ),
    Kind("spaces in headings", book([f"  {text} \n" for text in HEADINGS], ROW)),
    Kind(
        "columns in another order",
        book([HEADINGS[at] for at in SHUFFLED], [ROW[at] for at in SHUFFLED]),
    ),
    Kind("an unknown column", book([*HEADINGS, "Màu sơn"], [*ROW, "xanh"])),
    Kind("numbered columns", book(HEADINGS, NUMBERED, ROW)),
    Kind("a total", book(HEADINGS, ROW, ["Tổng cộng", *[None] * 7, 25, 2500000000])),
    Kind(
        "a total within",
        book(HEADINGS, ROW, ["Cộng huyện Đại Từ"], ROW_B),
        records=(record(), SECOND),
    ),
    Kind(
        "sections of districts",
        book(
            HEADINGS,
            ["I. HUYỆN ĐẠI TỪ"],
            row(E=None),
            ["II", "HUYỆN ĐỒNG HỶ"],
            row(A="HTX B", B="4600000002", D="Hóa Thượng", E=None),
        ),
        records=(record(), SECOND | {"commune": "Hóa Thượng"}),
    ),
    Kind(
        "a sheet for a district",
        workbook(as_is, Đại_Từ=without("Huyện")),
    ),
    Kind(
        "sheets of one layout",
        workbook(as_is, Một=[HEADINGS, ROW], Hai=[HEADINGS, ROW_B]),
        records=(record(), SECOND),
    ),
    not_taken(
        "sheets of two layouts",
        workbook(as_is, Một=[HEADINGS, ROW], Hai=[HEADINGS[:9], ROW_B[:9]]),
        "Các trang “Một”, “Hai” đều có bảng cần nhập nhưng cột hoặc đơn vị không giống "
        "nhau. Ẩn hoặc xóa trang không cần nhập, rồi tải lên lại.",
    ),
    Kind(
        "a hidden sheet",
        workbook(hide_second, Một=[HEADINGS, ROW], Hai=[HEADINGS, ROW_B]),
    ),
    Kind(
        "notes and signatures below",
        book(
            HEADINGS,
            ROW,
            [],
            ["Ghi chú: số liệu ước"],
            [*[None] * 6, "Đại Từ, ngày 05 tháng 01 năm 2018"],
            ["NGƯỜI LẬP BIỂU", *[None] * 5, "GIÁM ĐỐC"],
            ["Nguyễn Văn A", *[None] * 5, "Trần Văn B"],
        ),
    ),
    Kind(
        "the heading repeated",
        book(HEADINGS, ROW, HEADINGS, ROW_B),
        records=(record(), SECOND),
    ),
    Kind(
        "a hidden row",
        book(HEADINGS, ROW, ROW_B, prepare=hide_row),
        records=(record(), SECOND),
    ),
    Kind(
        "words merged down",
        book(
            HEADINGS,
            ROW,
            row(A="HTX B", B="4600000002", D=None, E=None),
            prepare=merged_down,
        ),
        records=(record(), SECOND),
    ),
    Kind(
        "a number merged down",
        book(
            HEADINGS,
            ROW,
            row(A="HTX B", B="4600000002", I=None),
            prepare=merged_numbers,
        ),
        refused=tuple(
            (
                cell,
                "Ô gộp từ dòng 2 đến dòng 3: không rõ số 25 là của từng dòng hay của cả "
                "nhóm.",
            )
            for cell in ("I2", "I3")
        ),
        records=(),
    ),
    Kind(
        "the example of a template",
        book(["STT", *HEADINGS], ["Ví dụ", *ROW_B], [1, *ROW]),
    ),
    asked(
        "no such table",
        book(["Mã hàng", "Số lượng", "Đơn giá"], ["A", 1, 2]),
        "Mã hàng",
        "Số lượng",
        "Đơn giá",
    ),
    asked(
        "a heading twice",
        book([*HEADINGS, "Huyện"], [*ROW, "Đồng Hỷ"]),
        "Huyện",
        "Huyện (cột K)",
    ),
    not_taken(
        "nothing below the heading",
        book(HEADINGS),
        "Tệp không có dòng dữ liệu nào dưới hàng tiêu đề. Điền ít nhất một dòng rồi tải "
        "lên lại.",
    ),
    Kind(
        "a key twice",
        book(HEADINGS, ROW, ROW),
        refused=(
            ("", "Trùng với dòng 3 của tệp: cùng một hồ sơ."),
            ("", "Trùng với dòng 2 của tệp: cùng một hồ sơ."),
        ),
        records=(),
    ),
]
