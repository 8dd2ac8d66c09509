"""The register of one year, in every font, form and alphabet it is kept in."""

import io
from unicodedata import normalize

import xlsxwriter
import xlwt

from cooperatives.vietnamese import old_fonts

from .. import made_files
from . import expected
from .office import Office


def to_old_font(text):
    """As .VnTime stores it."""
    to_tcvn3 = {meant: code for code, meant in old_fonts.FROM_TCVN3.items()}
    return normalize("NFC", text).translate(to_tcvn3)


def to_vni(text):
    to_vni = {meant: written for written, meant in old_fonts.FROM_VNI.items()}
    return "".join(to_vni.get(letter, letter) for letter in normalize("NFC", text))


REGISTER = [
    ["Liên minh hợp tác xã tỉnh Thái Nguyên"],
    ["Sổ theo dõi hợp tác xã năm 2017"],
    [None, None, None, None, None, None, None, None, "ĐVT: triệu đồng"],
    [
        "Số TT",
        "Tên hợp tác xã",
        "Mã số thuế",
        "Xã",
        "Năm thành lập",
        "Lĩnh vực",
        "Tổng số thành viên",
        "Lao động thường xuyên",
        "Doanh thu",
        "Lãi",
        "Thu nhập bình quân",
        "Xếp loại",
        "Ghi chú",
    ],
    ["A", "B", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    [None, "Tổng cộng", None, None, None, None, 87, 55, 8300, 560],
    ["I", "Huyện Đại Từ", None, None, None, None, 60, 40, 6500, 400],
    [
        1,
        "HTX chè La Bằng",
        4600111222,
        "La Bằng",
        2015,
        "Nông nghiệp",
        25,
        20,
        2500,
        150,
        "4,5",
        "Khá",
    ],
    [
        2,
        "HTX An Khánh",
        4600111333,
        "An Khánh",
        2013,
        "Nông nghiệp",
        35,
        20,
        4000,
        250,
        5,
        "Tốt",
    ],
    ["II", "Huyện Đồng Hỷ", None, None, None, None, 27, 15, 1800, 160],
    [
        1,
        "HTX Hóa Thượng",
        4600222111,
        "Hóa Thượng",
        2010,
        "Vận tải",
        27,
        15,
        1800,
        160,
        "6",
        "TB",
        "Chờ củng cố",
    ],
]


def legacy(convert, font):
    """An .xls of the nineties: every text of it in one old font."""

    def make():
        book = xlwt.Workbook()
        sheet = book.add_sheet("Sheet1")
        style = xlwt.easyxf(f"font: name {font}")
        for number, row in enumerate(REGISTER):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write(number, column, convert(cell), style)
                elif cell is not None:
                    sheet.write(number, column, cell)
        file = io.BytesIO()
        book.save(file)
        return file.getvalue()

    return make


def with_formulas():
    """Totals and an income worked out in the sheet, as Excel saves them."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet("THEO DÕI 2017")
        for number, row in enumerate(REGISTER):
            for column, cell in enumerate(row):
                if cell is not None:
                    sheet.write(number, column, cell)
        sheet.write_formula("G6", "=SUM(G8:G11)", None, 87)
        sheet.write_formula("I8", "=1000*2+500", None, 2500)
        sheet.write_formula("K9", "=I9/800", None, 5)
    return file.getvalue()


def in_nfd():
    rows = [
        [normalize("NFD", cell) if isinstance(cell, str) else cell for cell in row]
        for row in REGISTER
    ]
    return made_files.xlsx(*rows, name=normalize("NFD", "Sổ"))


def as_text(separator, encode):
    def make():
        lines = (
            separator.join("" if cell is None else str(cell) for cell in row)
            for row in REGISTER
        )
        return encode("\r\n".join(lines))

    return make


FILES = [
    Office(
        "the register in .VnTime",
        "so-theo-doi",
        legacy(to_old_font, ".VnTime"),
        expected.THE_REGISTER,
        "SO THEO DOI.xls",
    ),
    Office(
        "the register in VNI",
        "so-theo-doi",
        legacy(to_vni, "VNI-Times"),
        expected.THE_REGISTER,
        "SO THEO DOI.xls",
    ),
    Office(
        "the register with formulas",
        "so-theo-doi",
        with_formulas,
        expected.THE_REGISTER,
    ),
    Office("the register from a Mac", "so-theo-doi", in_nfd, expected.THE_REGISTER),
    Office(
        "the register as Unicode text",
        "so-theo-doi",
        as_text("\t", lambda text: text.encode("utf-16")),
        expected.THE_REGISTER,
        "Sổ.txt",
    ),
    Office(
        "the register in Windows-1258",
        "so-theo-doi",
        as_text(";", made_files.windows_1258),
        expected.THE_REGISTER,
        "Sổ.csv",
    ),
]
