"""Numbers that nobody adds up, and that spreadsheets take for numbers all the same."""

import re
from datetime import date

from ... import vietnamese
from ..cells import Converted, Swapped
from .numbers import SHORTENED, plain_number
from .unread import (
    BLANKS,
    NOTHING,
    SAME_AGAIN,
    SAME_MARKS,
    SameAgain,
    Unread,
    quoted,
    refuse,
)

# Excel keeps fifteen digits of a number and makes zeros of the others.
KEPT = 10**15
TEXT_AGAIN = "Định dạng cột là Text rồi ghi lại cho đủ."
TAX_CODE_DIGITS = 10
BRANCH_DIGITS = 13
# What people type before a long number so that Excel takes it for text.
TYPED_AS_TEXT = re.compile(r"^['’](?=\d{6})")
BETWEEN_DIGITS = re.compile(r"[ .\-–]")
TYPED_DAY = re.compile(r"[0-9]{1,2} ?/ ?[0-9]{1,2} ?/ ?(?:19|20)[0-9]{2}")
CALLED = re.compile(r"^(?:mst|mã số thuế|mã số htx|mã số)\b[ :.]*", re.IGNORECASE)
WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
LIKE_DIGITS = str.maketrans("OQDILSBZ", "00011582")


def code(cell):
    """The code as written; of a number, its digits."""
    if type(cell) is str:
        return typed_code(cell)
    if cell is None:
        return ""
    if isinstance(cell, Converted):
        return typed_code(cell.text)
    if isinstance(cell, date | Swapped):
        found = cell.day if isinstance(cell, Swapped) else cell
        raise Unread(f"Excel đã đổi số hiệu thành ngày {found:%d/%m/%Y}.", TEXT_AGAIN)
    if type(cell) not in (int, float):
        return refuse(cell, "số hiệu")
    number = plain_number(cell)
    if abs(number) >= KEPT:
        raise Unread(f"{number:f} quá dài: Excel không giữ đủ chữ số.", TEXT_AGAIN)
    return vietnamese.decimal_text(number).replace(".", "")


def typed_code(cell):
    # With a digit among its letters it is no word for none, and no number made short.
    if cell.isascii() and cell.isalnum() and not cell.isalpha():
        return cell
    typed = TYPED_AS_TEXT.sub("", vietnamese.clean(cell))
    words = vietnamese.fold(typed)
    if typed in BLANKS or words in NOTHING:
        return ""
    if words in SAME_AGAIN or SAME_MARKS.fullmatch(typed):
        raise SameAgain(
            f"{quoted(typed)} là “như trên”: số hiệu của dòng khác không dùng lại được.",
            "Ghi đủ số hiệu của dòng này, hoặc để trống nếu chưa có.",
        )
    if SHORTENED.fullmatch(typed) and "+" in typed:
        raise Unread(f"{quoted(typed)} đã bị Excel rút gọn.", TEXT_AGAIN)
    if TYPED_DAY.fullmatch(typed):
        raise Unread(
            f"{quoted(typed)} là ngày, không phải là số hiệu.",
            "Ghi số hiệu ở ô này, ngày ở cột ngày.",
        )
    return typed


def registration_number(cell):
    """A code that a lone zero is none of."""
    typed = code(cell)
    return typed if typed.strip("0") else ""


def tax_code(cell):
    """
    A tax code with the zero in front that a number cell loses, a branch's with its dash.

    Its tenth digit proves the nine before it: so nine that want a zero are told from
    nine that want another digit.
    """
    typed = CALLED.sub("", code(cell))
    digits = BETWEEN_DIGITS.sub("", typed)
    if not digits.strip("0"):
        return ""
    if not digits.isdecimal() or not digits.isascii():
        raise no_tax_code(typed, digits)
    if len(digits) in (TAX_CODE_DIGITS - 1, BRANCH_DIGITS - 1):
        digits = f"0{digits}"
        if not is_proven(digits):
            raise lacking_a_digit(typed, digits)
    if len(digits) == BRANCH_DIGITS:
        return f"{digits[:TAX_CODE_DIGITS]}-{digits[TAX_CODE_DIGITS:]}"
    if len(digits) != TAX_CODE_DIGITS:
        raise Unread(
            f"{quoted(typed)} có {len(digits)} chữ số: mã số thuế có {TAX_CODE_DIGITS} chữ "
            f"số, của đơn vị phụ thuộc có {BRANCH_DIGITS}.",
            "Ghi đủ mã số thuế; chưa có thì để trống.",
        )
    return digits


def is_proven(digits):
    """Whether the tenth digit is the one that the nine before it ask for."""
    weighed = sum(map(int.__mul__, map(int, digits), WEIGHTS))
    return int(digits[9]) == 10 - weighed % 11


def lacking_a_digit(typed, digits):
    return Unread(
        f"{quoted(typed)} thiếu một chữ số; nếu thiếu số 0 ở đầu thì là {digits}, "
        "nhưng chữ số kiểm tra của mã đó không đúng.",
        f"Ghi đủ mã số thuế, ví dụ {digits} nếu đúng là mã đó.",
        (digits,),
    )


def no_tax_code(typed, digits):
    meant = digits.upper().translate(LIKE_DIGITS)
    if meant.isdecimal() and len(meant) in (TAX_CODE_DIGITS, BRANCH_DIGITS):
        return Unread(
            f"{quoted(typed)} có chữ cái lẫn trong số, có thể là {meant}.",
            f"Nếu đúng, ghi {meant}; nếu là số khác, ghi lại cho đúng.",
            (meant, typed),
        )
    return Unread(
        f"{quoted(typed)} không phải là mã số thuế.",
        f"Ghi {TAX_CODE_DIGITS} chữ số, hoặc để trống; số giấy chứng nhận thì ghi ở cột "
        "“Số GCN đăng ký”.",
    )


def phone(cell):
    """
    A telephone number with the zero in front that a number cell loses.

    Without it a mobile has nine digits (ten until 2018), a fixed line nine or ten.
    """
    typed = code(cell)
    if typed.isdecimal() and typed[0] != "0" and len(typed) in (9, 10):
        return f"0{typed}"
    return typed
