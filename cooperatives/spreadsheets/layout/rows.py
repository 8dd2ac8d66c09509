"""What a row under the heading is: a line, a section, a total, a note."""

import re
from functools import lru_cache

from ...vietnamese import clean, fold
from .further import is_other_heading
from .headings import is_numbering
from .sections import KIND

# With its tones: "Cộng", and not "Công ty"; nor "Tổng công ty".
TOTAL = re.compile(
    r"(?:(?:tổng cộng|tổng số|tổng|cộng|lũy kế|luỹ kế|cộng dồn|tong cong|tong so|cong)"
    r"(?: *[:.(+].*| *[ivxl]+| *\d.*| +(?:toàn|các|huyện|thành phố|tp|thị xã|xã|phường|"
    r"tỉnh|nhóm|mục|phần|htx|tht|hợp tác xã|tổ hợp tác|số|chung|nguồn|vốn|quỹ|dư nợ|"
    r"doanh thu|thành viên|lao động)\b.*)?"
    r"|(?:toàn tỉnh|toàn huyện|toàn thành phố|toàn thị xã|toàn xã)[ :.]*)"
)
FIGURES = re.compile(r"[0-9.,/ %()+–-]+")
NOTE = re.compile(
    r"(?:ghi chu|luu y|chu thich|chu y|nguon so lieu|nguoi lap|lap bieu|noi nhan|ky ten)\b"
    r"|(?:thu truong|thu truong don vi|giam doc|chu tich|ke toan|ky ghi ro ho ten)$"
    r"|(?:[a-z]+ ){0,4}ngay (?:\d* )?thang (?:\d* )?nam\b"
)
TITLE = re.compile(
    r"(?:(?:i{1,3}|iv|vi{0,3}|[1-9a-d]) )?(?:danh sach|bieu|phu luc|bao cao|ket qua|tong hop|tinh hinh|"
    r"so theo doi|so lieu|don vi tinh|dvt|tinh den|kem theo|ubnd|uy ban nhan dan)\b"
)
BEHALF = re.compile(r"(?:TM|KT|T/M|K/T|TUQ|TL)\.")
ORDINAL = re.compile(r"(?:[ivxlIVXL]+|[A-Za-z]|\d{1,6})[.)]?")
ROMAN = re.compile(r"(?:[IVXL]+|[A-H])[.)]?")
IN_FRONT = re.compile(r"[IVX]+[.)]?")
HEADED = re.compile(r"(?:[IVXL]+|[A-H])[.)/ ]")
# Two letters in a row that are no Roman number: an ordinal has none.
WORD = re.compile(r"[^\W\d_ivxlIVXL]{2}")
COLUMN_NUMBER = re.compile(r"\(?([0-9]{1,2}|[A-Za-z])\)?(?: ?=.*)?")
EXAMPLE = "vi du"

REASONS = {
    "above": "Tiêu đề phía trên bảng",
    "head": "Tiêu đề cột",
    "example": "Dòng ví dụ của tệp mẫu",
    "repeated": "Tiêu đề cột lặp lại",
    "other heading": "Tiêu đề cột của bảng khác",
    "title": "Tiêu đề của bảng bên dưới",
    "numbering": "Dòng đánh số cột",
    "total": "Dòng cộng",
    "section": "Dòng tiêu đề nhóm",
    "unknown section": "Dòng tiêu đề nhóm, không phải địa bàn hay lĩnh vực đã biết",
    "note": "Ghi chú dưới bảng",
    "only number": "Chỉ có số thứ tự",
    "no column": "Không có ô nào thuộc cột được nhập",
}


def is_plainly_a_line(head, cells):
    """
    Whether `kind_of_row` would say so of cells whose text need not be looked at.

    Of ten thousand rows nearly all are: three columns filled, words in two of them, and
    more than one cell in five that does not begin as its heading does.
    """
    width = len(cells)
    filled = words = unlike = 0
    for column, alike in head.initials.items():
        cell = cells[column - 1] if column <= width else None
        if cell is None:
            continue
        filled += 1
        if type(cell) is str:
            if words < 2 and WORD.search(cell) and "=" not in cell:
                words += 1
            unlike += initial(cell[0]) not in alike
        if filled > 2 and words > 1 and unlike > 0.2 * width:
            break
    else:
        return False
    first = next(cell for cell in cells if cell is not None)
    return type(first) is not str or not may_begin_otherwise(head, first)


def may_begin_otherwise(head, first):
    """Whether a row's first words may be those of an example or of a heading."""
    if initial(first[0]) in ("", EXAMPLE[0]) and fold(first) == EXAMPLE:
        return True
    return not first[0].isdigit() and (is_numbering(first) or clean(first) in head.said)


@lru_cache
def initial(character):
    return fold(character)


def kind_of_row(head, sections, texts, has_ended):
    """
    What a row is (a key of `REASONS`, or "line"), and the section it names.

    `texts` are its cells by column: text, or None beside numbers and dates.
    """
    words = [
        (column, text)
        for column, text in texts.items()
        if text is not None and not is_ordinal(head, texts, column)
    ]
    if is_example(texts):
        return "example", None
    if is_repeated(head, texts):
        return "repeated", None
    if is_other_heading(head, texts):
        return "other heading", None
    if numbers_columns(texts):
        return "numbering", None
    if not words:
        return without_words(head, texts)
    column, first = words[0]
    others = [text for _, text in words[1:] if not FIGURES.fullmatch(text)]
    if not others and TOTAL.fullmatch(first.lower()):
        return "total", None
    named = sections.of(first) if len(words) == 1 else None
    if len(words) == 1 and not named and "commune" not in head.places:
        named = sections.commune_of(first)
    if named and is_apart(head, column, named, texts):
        return "section", named
    filled = sum(place in texts for place in head.places.values())
    if is_note(first) and filled < 3:
        return "note", None
    if has_ended and filled < 3:
        return "note", None
    if len(texts) == 1 and TITLE.match(fold(first)):
        return "title", None
    is_answer = named and head.places.get(named[0]) == column
    if len(words) == 1 and not is_answer and is_headed(texts, column, first):
        return "unknown section", None
    if not filled:
        return "no column", None
    return "line", None


def is_note(text):
    return bool(NOTE.match(fold(text)) or BEHALF.match(text))


def is_ordinal(head, texts, column):
    """
    A number; a letter or a Roman one where the table has no column for it.

    Roman ones stand in front of sections even where the first column is a name's.
    """
    text = texts[column]
    if text.isdecimal():
        return True
    if column not in head.places.values():
        return ORDINAL.fullmatch(text) is not None
    return column == min(texts) and IN_FRONT.fullmatch(text) is not None


def is_example(texts):
    first = next(iter(texts.values()))
    return first is not None and fold(first) == EXAMPLE


def is_repeated(head, texts):
    said = {(column, text) for column, text in texts.items() if text}
    odd = said - head.texts
    return (
        len(said) > 1
        and len(odd) <= 0.2 * len(said)
        and not any(column in head.places.values() for column, _ in odd)
    )


def numbers_columns(texts):
    """A row that numbers the columns: A, B, 1, 2, 3."""
    shown = [text for text in texts.values() if text is not None]
    if len(shown) < len(texts) or len(texts) < 3:
        return False
    if not all(map(COLUMN_NUMBER.fullmatch, shown)):
        return False
    letters = [found for text in shown for found in re.findall("[A-Za-z]", text)[:1]]
    numbers = [int(found) for text in shown for found in re.findall(r"\d+", text)[:1]]
    return len(numbers) > 1 and (
        numbers == list(range(1, len(numbers) + 1))
        and "".join(letters).upper() == "ABCDEFGH"[: len(letters)]
    )


def without_words(head, texts):
    """A row's own number, or figures."""
    if set(texts) <= head.numbering:
        return "only number", None
    if not any(column in texts for column in head.places.values()):
        return "no column", None
    return "line", None


def is_apart(head, column, named, texts):
    """
    Whether words that name a district stand for a section, and are not a cell's.

    Communes are called as districts are: where the table has a column for the words
    and other cells beside them are filled, they have to look like a section.
    """
    others = set(texts) - {column} - head.numbering
    if head.places.get(named[0]) == column or column in head.places.values():
        return not others or (
            head.places.get(named[0]) != column and is_marked(texts, column)
        )
    return True


def is_marked(texts, column):
    """In capitals, numbered, or with the kind of place before its name."""
    first = texts[column]
    before = [text for place, text in texts.items() if place < column and text]
    return bool(
        first.isupper()
        or HEADED.match(first)
        or KIND.match(fold(first))
        or any(map(ROMAN.fullmatch, before))
    )


def is_headed(texts, column, first):
    """ "I. HTX đang hoạt động", alone in its row but for figures that add it up."""
    before = [text for place, text in texts.items() if place < column and text]
    return bool(HEADED.match(first) or any(map(ROMAN.fullmatch, before))) or (
        len(texts) == 1 and first.isupper() and len(first.split()) > 1
    )
