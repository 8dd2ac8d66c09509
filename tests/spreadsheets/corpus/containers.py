"""What a file may be besides what it is called, and files made to do harm."""

import io
import random
import struct
import zipfile

import xlwt
from odf import opendocument
from odf import table as odf_table
from odf import text as odf_text

from .. import made_files
from .kind import HEADINGS, ROW, Kind, book, not_taken

SHEET = "xl/worksheets/sheet1.xml"
AGAIN = "Mở bằng Excel, chọn Lưu thành (Save As) loại .xlsx rồi tải lên lại."
FILE = "Sổ HTX.xlsx"
TOO_LARGE = (
    f"Tệp “{FILE}” quá lớn khi mở ra. Xóa các trang và vùng định dạng thừa, hoặc chia "
    "thành nhiều tệp, rồi tải lên lại."
)
UNSAFE = (
    f"Tệp “{FILE}” chứa khai báo XML không an toàn nên không được đọc. Chép bảng sang "
    "một tệp Excel mới rồi tải lên lại."
)
BROKEN = f"Tệp “{FILE}” hỏng, không đọc được. {AGAIN}"
plain = book(HEADINGS, ROW)


def raw(content):
    return lambda: content


def noise():
    return random.Random(2018).randbytes(5000)


def truncated():
    return plain()[:3000]


def with_part(path, xml):
    return lambda: made_files.with_part(plain(), path, xml)


def with_sheet(change):
    def make():
        content = plain()
        return made_files.with_part(
            content, SHEET, change(made_files.part_of(content, SHEET))
        )

    return make


def zipped(**parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return file.getvalue()


def many_parts():
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(plain())) as before,
        zipfile.ZipFile(file, "w") as after,
    ):
        for part in before.namelist():
            after.writestr(part, before.read(part))
        for number in range(400):
            after.writestr(f"xl/media/{number}.txt", b"")
    return file.getvalue()


def legacy():
    workbook = xlwt.Workbook(encoding="utf-8")
    sheet = workbook.add_sheet("Sổ")
    for number, cells in enumerate((HEADINGS, ROW)):
        for column, cell in enumerate(cells):
            sheet.write(number, column, cell)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def legacy_in_tcvn3():
    workbook = xlwt.Workbook(encoding="utf-8")
    sheet = workbook.add_sheet("Sæ")
    old = xlwt.easyxf("font: name .VnTime")
    for number, cells in enumerate((HEADINGS, ROW)):
        for column, cell in enumerate(cells):
            is_name = number and not column
            if is_name:
                sheet.write(number, column, "HTX chÌ H¶o §¹t", old)
            else:
                sheet.write(number, column, cell)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def open_document():
    document = opendocument.OpenDocumentSpreadsheet()
    table = odf_table.Table(name="Sổ")
    for cells in (HEADINGS, ROW):
        line = odf_table.TableRow()
        for cell in cells:
            line.addElement(open_document_cell(cell))
        table.addElement(line)
    document.spreadsheet.addElement(table)
    file = io.BytesIO()
    document.write(file)
    return file.getvalue()


def open_document_cell(cell):
    if isinstance(cell, int):
        return odf_table.TableCell(valuetype="float", value=cell)
    holder = odf_table.TableCell(valuetype="string")
    holder.addElement(odf_text.P(text=cell))
    return holder


def open_document_with_password():
    content = open_document()
    manifest = "META-INF/manifest.xml"
    xml = made_files.part_of(content, manifest)
    return made_files.with_part(content, manifest, xml + b"<manifest:encryption-data/>")


def windows_paths():
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(plain())) as before,
        zipfile.ZipFile(file, "w") as after,
    ):
        for part in before.namelist():
            after.writestr(part.replace("/", "\\"), before.read(part))
    return file.getvalue()


def encrypted():
    """The container that Excel puts a file with a password into, as far as it matters."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + struct.pack("<16x2H", 0x3E, 3)
    return head.ljust(1024, b"\0") + "EncryptedPackage".encode("utf-16-le").ljust(
        512, b"\0"
    )


def one_cell(size, letter=b" "):
    xml = b'<c r="A3" t="inlineStr"><is><t>' + letter * size + b"</t></is></c>"
    return with_sheet(
        lambda sheet: sheet.replace(
            b"</sheetData>", b'<row r="3">' + xml + b"</row></sheetData>"
        )
    )


def many_rows(count, row):
    def change(sheet):
        rows = b"".join(row % number for number in range(3, count + 3))
        return sheet.replace(b"</sheetData>", rows + b"</sheetData>")

    return with_sheet(change)


def far_away(book):
    book.active["XFD1048576"] = "xa"


def lying_dimension(sheet):
    return sheet.replace(b'<dimension ref="A1:J2"', b'<dimension ref="A1:XFD1048576"')


def many_strings():
    strings = b"<si><t>chuoi rieng</t></si>" * 2_000_000
    xml = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    return made_files.with_part(
        plain(), "xl/sharedStrings.xml", xml + strings + b"</sst>"
    )


def laughs(sheet):
    entities = b"".join(
        b'<!ENTITY l%d "%s">' % (level, b"&l%d;" % (level - 1) * 10)
        for level in range(1, 10)
    )
    return b'<!DOCTYPE x [<!ENTITY l0 "ha">' + entities + b"]>" + sheet


def external(sheet):
    return b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + sheet


def wide(book):
    for column in range(11, 16_385):
        book.active.cell(1, column, "cột thừa")


KINDS = [
    not_taken(
        "an empty file",
        raw(b""),
        "Tệp này trống, không có gì để đọc. Hãy chọn tệp khác.",
    ),
    not_taken(
        "a file of blanks",
        raw(b" \r\n "),
        f"Tệp “{FILE}” rỗng. Chọn lại tệp có số liệu.",
    ),
    not_taken(
        "a truncated file",
        truncated,
        f"Tệp “{FILE}” hỏng hoặc tải lên chưa đủ. {AGAIN}",
    ),
    not_taken(
        "noise called .xlsx",
        noise,
        f"Không nhận ra tệp “{FILE}” là bảng tính, hoặc bảng mã của tệp. Mở bằng Excel, "
        "chọn Lưu thành (Save As) loại “CSV UTF-8” hoặc .xlsx rồi tải lên lại.",
    ),
    not_taken(
        "a page called .xls",
        raw(b"<html><body><table><tr><td>1</td></tr></table></body></html>"),
        f"Tệp “HTX.xls” là trang web (HTML), không phải bảng tính. {AGAIN}",
        "HTX.xls",
    ),
    not_taken(
        "an XML spreadsheet of 2003",
        raw(
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
        ),
        f"Tệp “HTX.xls” là tệp XML, không đọc được. {AGAIN}",
        "HTX.xls",
    ),
    not_taken(
        "a PDF",
        raw(b"%PDF-1.7\n"),
        f"Tệp “{FILE}” là tệp PDF, không phải bảng tính. Chọn tệp .xlsx, .xls, .ods hoặc "
        ".csv.",
    ),
    Kind("a workbook called .csv", plain, "Sổ HTX.csv"),
    Kind("a workbook of 1997", legacy, "Sổ HTX.xls"),
    Kind("a workbook of 1997 in TCVN3", legacy_in_tcvn3, "Sổ HTX.xls"),
    Kind("a workbook of 1997 called .xlsx", legacy),
    not_taken(
        "a password",
        encrypted,
        f"Tệp “{FILE}” đặt mật khẩu nên không đọc được. Mở bằng Excel, bỏ mật khẩu (Tệp > "
        "Thông tin > Bảo vệ sổ làm việc), lưu rồi tải lên lại.",
    ),
    Kind("an OpenDocument workbook", open_document, "Sổ HTX.ods"),
    not_taken(
        "an OpenDocument workbook with a password",
        open_document_with_password,
        "Tệp “Sổ HTX.ods” đặt mật khẩu nên không đọc được. Mở bằng Excel, bỏ mật khẩu "
        "(Tệp > Thông tin > Bảo vệ sổ làm việc), lưu rồi tải lên lại.",
        "Sổ HTX.ods",
    ),
    Kind("paths of Windows within", windows_paths),
    Kind(
        "a part of another program",
        with_part("customXml/item1.xml", '<?xml version="1.0"?><x/>'.encode("utf-16")),
    ),
    Kind("a macro", with_part("xl/vbaProject.bin", b"macro"), "Sổ HTX.xlsm"),
    Kind(
        "a link to another file",
        with_part("xl/externalLinks/externalLink1.xml", b"<x/>"),
    ),
    not_taken(
        "an archive without a workbook",
        raw(zipped(a__b=b"x")),
        f"Tệp “{FILE}” là tệp nén, không chứa bảng tính. {AGAIN}",
    ),
    not_taken(
        "a letter",
        raw(zipped(**{"word__document.xml": b"<x/>"})),
        f"Tệp “{FILE}” là tệp Word, không đọc được. {AGAIN}",
    ),
    not_taken(
        "hundreds of parts",
        many_parts,
        f"Tệp “{FILE}” gồm quá nhiều phần (409, nhiều nhất 300). Chép bảng sang một tệp "
        "Excel mới rồi tải lên lại.",
    ),
    not_taken(
        "a sheet that is no XML",
        with_part(SHEET, b"<worksheet><sheetData><row"),
        BROKEN,
    ),
    not_taken("a billion laughs", with_sheet(laughs), UNSAFE),
    not_taken("an external entity", with_sheet(external), UNSAFE),
    not_taken("a cell of many megabytes", one_cell(400 * 2**20), TOO_LARGE),
    not_taken("a cell of less", one_cell(40 * 2**20, b"x"), TOO_LARGE),
    not_taken("millions of strings", many_strings, TOO_LARGE),
    Kind(
        "a million formatted rows",
        many_rows(1_048_573, b'<row r="%d" s="1" customFormat="1"/>'),
    ),
    not_taken(
        "a million tiny rows",
        many_rows(1_000_000, b'<row r="%d"><c><v>1</v></c></row>'),
        f"Tệp “{FILE}” có hơn 200.000 dòng. Chia thành nhiều tệp rồi tải lên từng tệp.",
    ),
    Kind("a cell at the end of the sheet", book(HEADINGS, ROW, prepare=far_away)),
    Kind("a dimension that lies", with_sheet(lying_dimension)),
    Kind("a row as wide as the sheet", book(HEADINGS, ROW, prepare=wide), refused=()),
]
