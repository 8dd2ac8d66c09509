"""What a file is, by what it holds and not by its name, before anything opens it."""

import io
import re
import struct
import zipfile

from . import limits
from .ole import OleFile
from .refused import Refused

EXCEL_AGAIN = "Mở bằng Excel, chọn Lưu thành (Save As) loại .xlsx rồi tải lên lại."
OLE_KINDS = {
    "EncryptedPackage": "password",
    "WordDocument": "Word",
    "PowerPoint Document": "PowerPoint",
    "Workbook": "xls",
    "Book": "xls",
}
OTHER_KINDS = [
    (b"%PDF", "tệp PDF"),
    (b"\x89PNG", "hình ảnh"),
    (b"\xff\xd8\xff", "hình ảnh"),
    (b"GIF8", "hình ảnh"),
    (b"{\\rtf", "tệp văn bản RTF"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"\x1f\x8b", "tệp nén GZ"),
    (b"SQLite format 3", "tệp cơ sở dữ liệu"),
    (b"\x7fELF", "chương trình"),
    (b"MZ\x90", "chương trình"),
]
MANIFEST, ENCRYPTED = "META-INF/manifest.xml", b"encryption-data"
HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|table|meta|div|style)\b",
    re.IGNORECASE | re.DOTALL,
)
XML_SPREADSHEET = b"urn:schemas-microsoft-com:office:spreadsheet"
ENDINGS = {
    "xlsx": (".xlsx", ".xlsm", ".xltx"),
    "xls": (".xls", ".xlt"),
    "ods": (".ods", ".ots"),
    "csv": (".csv", ".txt", ".tsv"),
}


def kind_of(content, name):
    """(kind, notes); raises Refused for what is no spreadsheet."""
    if not content.strip():
        raise Refused(f"Tệp “{name}” rỗng. Chọn lại tệp có số liệu.")
    if content[:2] == b"PK":
        kind, notes = kind_of_zip(content, name)
    elif content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        kind, notes = kind_of_ole(content, name), []
    else:
        refuse_other(content, name)
        kind, notes = "csv", []
    if not name.lower().endswith(ENDINGS[kind]):
        notes.append(f"Tệp “{name}” thật ra là tệp .{kind} và được đọc như vậy.")
    return kind, notes


def kind_of_ole(content, name):
    names = names_in(content)
    kind = next((kind for one, kind in OLE_KINDS.items() if one in names), None)
    if kind is None:
        raise Refused(f"Tệp “{name}” không chứa bảng tính. {EXCEL_AGAIN}")
    if kind == "password":
        raise Refused(password(name))
    if kind != "xls":
        raise Refused(f"Tệp “{name}” là tệp {kind}, không phải bảng tính.")
    return kind


def names_in(content):
    """What lies in an OLE file, as its kinds are called; anywhere in a faulty one."""
    try:
        found = {one.lower() for one in OleFile(content).at_top()}
    except (struct.error, LookupError):
        found = set()
    here = {one for one in OLE_KINDS if one.lower() in found}
    return here or {
        name
        for name in OLE_KINDS
        if any(one.encode("utf-16-le") in content for one in (name, name.upper()))
    }


def broken(name):
    return f"Tệp “{name}” hỏng, không đọc được. {EXCEL_AGAIN}"


def password(name):
    return (
        f"Tệp “{name}” đặt mật khẩu nên không đọc được. Mở bằng Excel, bỏ mật khẩu "
        "(Tệp > Thông tin > Bảo vệ sổ làm việc), lưu rồi tải lên lại."
    )


def kind_of_zip(content, name):
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            manifest = beginning_of(archive, MANIFEST)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as problem:
        raise Refused(
            f"Tệp “{name}” hỏng hoặc tải lên chưa đủ. {EXCEL_AGAIN}"
        ) from problem
    if len(parts) > limits.PARTS:
        raise Refused(
            f"Tệp “{name}” gồm quá nhiều phần ({len(parts)}, nhiều nhất "
            f"{limits.PARTS}). Chép bảng sang một tệp Excel mới rồi tải lên lại."
        )
    names = {plain_path(part.filename) for part in parts}
    if any(part.flag_bits & 1 for part in parts) or ENCRYPTED in manifest:
        raise Refused(password(name))
    kind = kind_by_parts(names, name)
    refuse_bombs(parts, name)
    return kind, notes_of(names)


def beginning_of(archive, path):
    """A part's first bytes; nothing where it is not there."""
    if path not in archive.namelist():
        return b""
    with archive.open(path) as stream:
        return stream.read(limits.MEGABYTE)


def plain_path(path):
    """Some programs write the paths of Windows, or capitals."""
    return path.replace("\\", "/").lower()


def is_aside(part):
    """A part that says nothing of the cells, and that no reader opens."""
    return not part.endswith((".xml", ".rels")) or part.startswith(
        ("customxml/", "docprops/")
    )


def kind_by_parts(names, name):
    if names & {"xl/workbook.xml", "workbook.xml"}:
        return "xlsx"
    if "content.xml" in names and names & {"mimetype", MANIFEST.lower()}:
        return "ods"
    for part, other in (
        ("xl/workbook.bin", "tệp .xlsb"),
        ("word/document.xml", "tệp Word"),
        ("ppt/presentation.xml", "tệp PowerPoint"),
    ):
        if part in names:
            raise Refused(f"Tệp “{name}” là {other}, không đọc được. {EXCEL_AGAIN}")
    if "[content_types].xml" in names and any(part.startswith("xl/") for part in names):
        return "xlsx"
    raise Refused(f"Tệp “{name}” là tệp nén, không chứa bảng tính. {EXCEL_AGAIN}")


def is_sheet(part):
    small = plain_path(part)
    return small.startswith("xl/worksheets/") or small == "content.xml"


def refuse_bombs(parts, name):
    largest = max(
        (part.file_size for part in parts if is_sheet(part.filename)), default=0
    )
    rest = sum(
        part.file_size
        for part in parts
        if not is_sheet(part.filename) and not is_aside(plain_path(part.filename))
    )
    if largest > limits.SHEET_BYTES or rest > limits.OTHER_BYTES:
        raise Refused(too_large_inside(name))


def too_large_inside(name):
    return (
        f"Tệp “{name}” quá lớn khi mở ra. Xóa các trang và vùng định dạng thừa, hoặc "
        "chia thành nhiều tệp, rồi tải lên lại."
    )


def too_many_rows(name):
    most = f"{limits.ROWS:,}".replace(",", ".")
    return (
        f"Tệp “{name}” có hơn {most} dòng. Chia thành nhiều tệp rồi tải lên từng tệp."
    )


def notes_of(names):
    notes = []
    if any(part.endswith("vbaproject.bin") for part in names):
        notes.append("Tệp có macro; macro không được chạy, chỉ đọc giá trị trong ô.")
    if any(part.startswith("xl/externallinks/") for part in names):
        notes.append(
            "Tệp có liên kết sang tệp khác; chỉ đọc giá trị đã lưu trong tệp này."
        )
    return notes


def refuse_other(content, name):
    start = content[:4096].removeprefix(b"\xef\xbb\xbf")
    for mark, what in OTHER_KINDS:
        if start.startswith(mark):
            raise Refused(
                f"Tệp “{name}” là {what}, không phải bảng tính. Chọn tệp .xlsx, .xls, "
                ".ods hoặc .csv."
            )
    if HTML.match(start):
        raise Refused(
            f"Tệp “{name}” là trang web (HTML), không phải bảng tính. {EXCEL_AGAIN}"
        )
    if start.lstrip().startswith(b"<?xml") or XML_SPREADSHEET in start:
        raise Refused(f"Tệp “{name}” là tệp XML, không đọc được. {EXCEL_AGAIN}")
