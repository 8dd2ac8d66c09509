"""Text files: whose bytes, which separator, how many cells a row."""

import csv
import io
import re
from collections import Counter

from ...vietnamese import clean, old_fonts
from ..inert import restored
from . import limits
from .output import FoundSheet
from .refused import Refused

BOMS = [
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
]
SEPARATORS = ",;\t|"
SAMPLE = 300
UTF8_AGAIN = "Mở bằng Excel, chọn Lưu thành (Save As) loại “CSV UTF-8” hoặc .xlsx rồi tải lên lại."


def csv_sheets(content, name, kind):
    text = decoded(content.read(), name)
    start, _, rest = text.partition("\n")
    named = None
    if start.strip().strip('"').lower().startswith("sep=") and len(start.strip()) <= 7:
        named, text = start.strip().strip('"')[4:] or "\t", rest
    separator = named or separator_of(text)
    rows = list(rows_of(text, separator, name))
    yield FoundSheet(name=name, rows=lambda: rows)


def decoded(content, name):
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return strictly(content[len(mark) :], encoding, name)
    zeros = content[:2000].count(0)
    if zeros:
        even = content[:2000:2].count(0)
        encoding = "utf-16-be" if even > zeros / 2 else "utf-16-le"
        if zeros < min(len(content), 2000) / 10:
            raise unreadable(name)
        return strictly(content, encoding, name)
    try:
        return strictly(content, "utf-8", name)
    except Refused:
        return by_the_words(content, name)


def strictly(content, encoding, name):
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise unreadable(name) from None
    controls = sum(
        1
        for letter in text[:5000]
        if letter < " " and letter not in "\t\r\n\x0b\x0c\x1a"
    )
    if controls or "\0" in text:
        raise unreadable(name)
    return text


def unreadable(name):
    return Refused(
        f"Không nhận ra tệp “{name}” là bảng tính, hoặc bảng mã của tệp. {UTF8_AGAIN}"
    )


def by_the_words(content, name):
    """Windows-1258, or Western characters that stand for an old font."""
    plain = content.decode("latin-1")
    if any(letter < " " and letter not in "\t\r\n\x0b\x0c\x1a" for letter in plain):
        raise unreadable(name)
    words = old_fonts.accented(old_fonts.RAW_WORD.findall(plain))
    betrayed = Counter(map(old_fonts.recognised, words))
    try:
        windows = content.decode("cp1258")
    except UnicodeDecodeError:
        windows = ""
    windows_words = old_fonts.accented(old_fonts.WORD.findall(clean(windows)))
    good = sum(map(old_fonts.is_syllable, windows_words))
    old = betrayed[old_fonts.TCVN3] + betrayed[old_fonts.VNI]
    if windows_words and good >= 0.8 * len(windows_words) and good > old:
        return windows
    if words and old >= 0.3 * len(words):
        return plain
    raise unreadable(name)


def separator_of(text):
    """
    The one that parts most rows into the same number of cells, the more the better.

    Of two that do alike, the one less often found within numbers.
    """
    sample = "".join(text.splitlines(keepends=True)[:SAMPLE])
    return max(SEPARATORS, key=lambda separator: evenness(sample, separator))


def evenness(sample, separator):
    try:
        widths = Counter(
            len(row) for row in csv.reader(io.StringIO(sample, ""), delimiter=separator)
        )
    except csv.Error:
        return 0, 0, 0
    widths = {width: rows for width, rows in widths.items() if width > 1}
    if not widths:
        return 0, 0, 0
    width = max(widths, key=lambda width: (widths[width], width))
    in_numbers = len(re.findall(f"[0-9]{re.escape(separator)}[0-9]", sample))
    return widths[width], width, -in_numbers


def rows_of(text, separator, name):
    reader = csv.reader(io.StringIO(text, ""), delimiter=separator, strict=True)
    number = 0
    try:
        for number, row in enumerate(reader, 1):
            if any(len(cell) > limits.CELL_CHARACTERS for cell in row):
                raise csv.Error("too long")
            if len(row) > limits.COLUMNS:
                raise Refused(
                    f"Dòng {number} của tệp “{name}” có {len(row)} ô, nhiều nhất "
                    f"{limits.COLUMNS}. Xóa các cột thừa rồi tải lên lại."
                )
            cells = [restored(cell) if cell.strip() else None for cell in row]
            while cells and cells[-1] is None:
                cells.pop()
            if cells:
                yield number, cells
    except csv.Error:
        raise Refused(
            f"Tệp “{name}”, dòng {number + 1}: dấu ngoặc kép mở mà không đóng, hoặc chữ "
            "đứng ngay sau dấu đóng. Sửa dòng đó, hoặc lưu lại thành .xlsx."
        ) from None
