"""Whole numbers and decimals."""

import re
from decimal import Decimal
from math import isfinite

from ... import vietnamese
from ..cells import Converted
from .unread import DASHES, DOTS, Unread, quoted, refuse

WHOLE = "số nguyên"
LARGEST_COUNT = 2**31 - 1
# What is counted, written behind the number: "25 người", "31 TV".
COUNTED = re.compile(
    r"(?<=\d) *\(?(?:người|nguoi|ng|thành viên|xã viên|đoàn viên|tổ viên|tv|xv|đv|"
    r"lao động|lđ|hộ|htx|tht|tổ|hợp tác xã|tổ hợp tác|học viên|hv|lượt người|lượt|lớp|"
    r"cuộc|bài|tin|bản|cuốn|đoàn|suất|buổi)\)?\.?$",
    re.IGNORECASE,
)
DIGITS = r"[0-9](?:[0-9., ]*[0-9])?"
# "khoảng 20", "≈25", "25+"; "20-25"; "(120)", which accountants write for -120.
ROUGH = re.compile(
    rf"(?:[≈~∼><≥≤±]=?|khoảng|khoang|gần|gan|trên|tren|hơn|hon|dưới|duoi|độ|chừng|tầm|"
    rf"xấp xỉ|ước(?: tính| đạt| khoảng)?|uoc)[ .:]*({DIGITS})\b.*|({DIGITS}) ?\+",
    re.IGNORECASE,
)
RANGE = re.compile(rf"({DIGITS}) ?(?:-|–|—|÷|~|đến|den) ?({DIGITS})\b.*", re.IGNORECASE)
IN_BRACKETS = re.compile(rf"\( ?({DIGITS}) ?\)")
# What makes Excel take a number for text.
AS_TEXT = re.compile(r"^['’`](?=\d)")
# A full stop behind the last digit.
ENDED = re.compile(r"(?<=\d)[.;]$")
NONE_AT_ALL = {"khong", "khong co", "ko", "ko co", "k", "chua", "chua co"}
SHORTENED = re.compile(r"[0-9][.,0-9]*[eE]\+?[0-9]+")


def plain_number(cell):
    """A stored number without the noise of binary fractions: 15 digits, as Excel."""
    if type(cell) is int:
        return Decimal(cell)
    if not isfinite(cell):
        refuse("#NUM!", "số")
    number = Decimal(f"{cell:.15g}")
    return number.quantize(1) if number == number.to_integral() else number


def typed_number(typed):
    """The number that text stands for; what is wrong with it in words of a sheet."""
    if typed in DASHES:
        raise none_or_unknown(f"Dấu {quoted(typed)}")
    if SHORTENED.fullmatch(typed):
        raise Unread(
            f"{quoted(typed)} đã bị rút gọn, không còn đủ chữ số.",
            "Định dạng cột là Number rồi lưu lại, hoặc ghi đủ chữ số.",
        )
    try:
        return vietnamese.read_number(typed)
    except vietnamese.Unclear as unclear:
        raise unclear_number(typed, unclear.readings) from None
    except ValueError:
        raise no_one_number(typed) from None


def none_or_unknown(written):
    return Unread(
        f"{written} có thể là số 0, cũng có thể là chưa có số liệu.",
        "Ghi 0, hoặc để trống ô.",
        (Decimal(0), None),
    )


def no_one_number(typed):
    """What the words are that hold no number, or more than one."""
    if vietnamese.fold(typed) in NONE_AT_ALL:
        return none_or_unknown(quoted(typed))
    if match := IN_BRACKETS.fullmatch(typed):
        return Unread(
            f"{quoted(typed)} theo lối kế toán là số âm -{match[1]}, cũng có thể chỉ là "
            f"{match[1]}.",
            f"Ghi {match[1]}; nếu là số âm thì ghi -{match[1]}.",
        )
    if match := ROUGH.fullmatch(typed):
        return Unread(
            f"{quoted(typed)} chỉ là số ước chừng.",
            f"Ghi một con số, ví dụ {match[1] or match[2]}; chưa rõ thì để trống ô.",
        )
    if match := RANGE.fullmatch(typed):
        return Unread(
            f"{quoted(typed)} là khoảng từ {match[1]} đến {match[2]}.",
            "Ghi một con số; chưa rõ thì để trống ô.",
        )
    return Unread(f"{quoted(typed)} không phải là số.", "Chỉ ghi chữ số, ví dụ 1.250.")


def unclear_number(typed, readings):
    shown = [vietnamese.decimal_text(reading) for reading in readings]
    if len(readings) == 1:
        return Unread(
            f"{quoted(typed)} viết theo lối khác.",
            f"Nếu là {shown[0]}, hãy ghi {shown[0]} "
            "(dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần lẻ).",
            readings,
        )
    fraction, whole = readings
    return Unread(
        f"{quoted(typed)} có hai cách đọc.",
        f"Nếu là số nguyên, hãy ghi {vietnamese.decimal_text(whole)}; "
        f"nếu là số lẻ, hãy ghi {vietnamese.decimal_text(fraction)}0.",
        readings,
    )


def decimal(cell):
    if type(cell) in (int, float):
        return plain_number(cell)
    if isinstance(cell, Converted):
        cell = cell.text
    if cell is None:
        return None
    if type(cell) is not str:
        return refuse(cell, "số")
    typed = AS_TEXT.sub("", ENDED.sub("", vietnamese.clean(cell)))
    if not typed or typed in DOTS:
        return None
    return typed_number(typed)


def count(cell):
    """A number of people or things: whole, and not below zero."""
    if type(cell) is int and 0 <= cell <= LARGEST_COUNT:
        return cell
    if type(cell) is str:
        cell = COUNTED.sub("", vietnamese.clean(cell))
    number = decimal(cell)
    if number is None:
        return None
    shown = vietnamese.decimal_text(number)
    if number != number.to_integral_value():
        raise part_of_one(number, shown)
    if number < 0:
        raise Unread(f"{shown} là số âm.", "Ghi số từ 0 trở lên.")
    if number > LARGEST_COUNT:
        raise Unread(f"{shown} quá lớn.", "Kiểm tra lại số chữ số trong ô.")
    return int(number)


def part_of_one(number, shown):
    """1.876 members: typed as 1.876 where the program took the dot for a comma."""
    meant = number * 1000
    if meant == meant.to_integral_value() and abs(number) < 1000:
        whole = vietnamese.group(int(meant))
        return Unread(
            f"{shown} không phải là {WHOLE}; có thể Excel đã đổi {whole} thành số lẻ.",
            f"Nếu là {whole}, hãy gõ {int(meant)} (không có dấu chấm).",
            (number, meant),
        )
    return Unread(f"{shown} không phải là {WHOLE}.", "Ghi số nguyên, không có phần lẻ.")
