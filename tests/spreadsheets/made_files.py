"""Spreadsheets made for a test: the bytes of a file from the rows it is to hold."""

import io
import zipfile
from unicodedata import normalize

import openpyxl


def xlsx(*rows, name="Trang 1", prepare=None):
    """One sheet of these rows; `prepare` changes the workbook before it is saved."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = name
    for row in rows:
        sheet.append(row)
    if prepare:
        prepare(book)
    return saved(book)


def saved(book):
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def csv(*lines, encoding="utf-8", end="\r\n"):
    return end.join([*lines, ""]).encode(encoding)


def windows_1258(text):
    """As old Windows wrote Vietnamese: a tone is a character of its own."""
    return b"".join(map(windows_1258_letter, normalize("NFC", text)))


def windows_1258_letter(letter):
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        tones = "\u0300\u0301\u0303\u0309\u0323"
        parts = normalize("NFD", letter)
        base = normalize("NFC", "".join(part for part in parts if part not in tones))
        tone = "".join(part for part in parts if part in tones)
        return (base + tone).encode("cp1258")


def with_part(content, path, xml):
    """The same zip file with one part replaced, added, or (None) left out."""
    changed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for part in before.namelist():
            if part != path:
                after.writestr(part, before.read(part))
        if xml is not None:
            after.writestr(path, xml)
    return changed.getvalue()


def part_of(content, path):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(path)
