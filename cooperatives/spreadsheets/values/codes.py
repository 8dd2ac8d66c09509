"""Numbers that nobody adds up, and that spreadsheets take for numbers all the same."""

import re
from datetime import date

from ... import vietnamese
from ..cells import Converted, Swapped
from .numbers import SHORTENED, plain_number
from .unread import DASHES, DOTS, Unread, quoted, refuse

# Excel keeps fifteen digits of a number and makes zeros of the others.
KEPT = 10**15
TEXT_AGAIN = "Định dạng cột là Text rồi ghi lại cho đủ."
TAX_CODE_DIGITS = 10
BRANCH_DIGITS = 13
# What people type before a long number so that Excel takes it for text.
TYPED_AS_TEXT = re.compile(r"^['’](?=\d{6})")
# Written where there is no code: as one, it would be the same of many records.
NOTHING = {
    "x",
    "khong",
    "khong co",
    "ko",
    "ko co",
    "chua",
    "chua co",
    "chua cap",
    "chua dang ky",
}
BLANKS = DASHES | DOTS | {"N/A", "n/a", "N/a"}
# "As above": a code is of one record alone.
SAME_AGAIN = {"nt", "n t", "nhu tren"}
SAME_MARKS = re.compile(r"""[-–—. ]*(?:["“”″〃]|''|//)[-–—. "“”″'/]*""")
BETWEEN_DIGITS = re.compile(r"[ .]")


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
    typed = TYPED_AS_TEXT.sub("", vietnamese.clean(cell))
    words = vietnamese.fold(typed)
    if typed in BLANKS or words in NOTHING:
        return ""
    if words in SAME_AGAIN or SAME_MARKS.fullmatch(typed):
        raise Unread(
            f"{quoted(typed)} là “như trên”: số hiệu của dòng khác không dùng lại được.",
            "Ghi đủ số hiệu của dòng này, hoặc để trống nếu chưa có.",
        )
    if SHORTENED.fullmatch(typed) and "+" in typed:
        raise Unread(f"{quoted(typed)} đã bị Excel rút gọn.", TEXT_AGAIN)
    return typed


def tax_code(cell):
    """A tax code with the zero in front that a number cell loses."""
    typed = code(cell)
    digits = BETWEEN_DIGITS.sub("", typed)
    if digits == "0":
        return ""
    if not digits.isdecimal():
        return re.sub(r" *- *", "-", typed)
    if len(digits) == TAX_CODE_DIGITS - 1:
        digits = f"0{digits}"
    if len(digits) == BRANCH_DIGITS:
        return f"{digits[:TAX_CODE_DIGITS]}-{digits[TAX_CODE_DIGITS:]}"
    return digits


def phone(cell):
    """
    A telephone number with the zero in front that a number cell loses.

    Without it a mobile has nine digits (ten until 2018), a fixed line nine or ten.
    """
    typed = code(cell)
    if typed.isdecimal() and typed[0] != "0" and len(typed) in (9, 10):
        return f"0{typed}"
    return typed
