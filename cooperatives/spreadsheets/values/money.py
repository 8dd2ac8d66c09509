"""Sums of money in whole đồng, whatever unit they were written in."""

import re
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from ... import vietnamese
from ..cells import Converted
from .numbers import RANGE, ROUGH, decimal, no_one_number, typed_number
from .units import EACH, UNIT, factor_of, times_in
from .unread import Unread, quoted

LARGEST = 10**18 - 1
# No sum of the province comes near: a number of đồng stands under a larger unit.
UNLIKELY = 10**14
# A fraction of a đồng in a sum below this is no remainder of a division.
SMALL = 1_000_000

PART = re.compile(rf"([-+−]? ?[0-9][0-9., ]*?) ?({UNIT.pattern})\.?(?: |$)")


def money(cell, factor=1, each=""):
    """
    Whole đồng; `factor` is the unit of the heading, a unit in the cell goes first.

    `each` is the time the sum is asked of, "tháng" or "năm", where it is of one.
    """
    if isinstance(cell, Converted):
        cell = cell.text
    if type(cell) is str:
        cell = vietnamese.clean(cell)
        if each and (said := times_in(cell)) and each not in said:
            raise Unread(
                f"{quoted(cell)} tính theo {said.pop()}; cột này tính theo {each}.",
                f"Tính ra số tiền của một {each} rồi ghi lại.",
            )
        amount = in_words(cell)
        if amount is not None:
            return whole(amount, 1, cell)
    try:
        number = decimal(cell)
    except Unread as unread:
        scaled = [reading and reading * factor for reading in unread.readings]
        raise Unread(unread.reason, unread.advice, scaled) from None
    return None if number is None else whole(number, factor, cell)


def in_words(typed):
    """The đồng of "2,5 tỷ" or "2 tỷ 500 triệu"; None where no unit is written."""
    small = EACH.sub("", typed.lower())
    parts = list(PART.finditer(small))
    if not parts:
        return None
    factors = [factor_of(part) for part in parts]
    in_order = all(first > then for first, then in pairwise(factors))
    if "".join(part[0] for part in parts) != small or not in_order:
        if ROUGH.fullmatch(typed) or RANGE.fullmatch(typed):
            raise no_one_number(typed)
        raise Unread(
            f"Không đọc được số tiền {quoted(typed)}.",
            "Ghi số và một đơn vị, ví dụ 2.500.000.000 hoặc 2,5 tỷ.",
        )
    return sum(
        scaled(part[1], factor) for part, factor in zip(parts, factors, strict=True)
    )


def scaled(digits, factor):
    try:
        return typed_number(digits.strip()) * factor
    except Unread as unread:
        readings = [reading and reading * factor for reading in unread.readings]
        raise Unread(unread.reason, unread.advice, readings) from None


def whole(number, factor, cell):
    amount = number * factor
    if factor > 1 and abs(amount) >= UNLIKELY:
        raise Unread(
            f"{vietnamese.decimal_text(number)} quá lớn so với đơn vị của cột: "
            f"thành {vietnamese.decimal_text(amount)} đồng.",
            "Kiểm tra đơn vị ở tiêu đề cột; nếu ô ghi bằng đồng, thêm chữ “đồng” sau số.",
            (amount, number),
        )
    rounded = amount.quantize(Decimal(1), ROUND_HALF_UP)
    if rounded != amount and factor == 1 and abs(amount) < SMALL:
        raise Unread(
            f"{vietnamese.decimal_text(amount)} đồng có phần lẻ.",
            "Ghi số đồng nguyên, hoặc ghi rõ đơn vị, ví dụ 2,5 triệu.",
        )
    if abs(rounded) > LARGEST:
        raise Unread(
            f"{vietnamese.decimal_text(rounded)} đồng quá lớn.",
            "Kiểm tra lại số chữ số trong ô.",
        )
    return int(rounded)
