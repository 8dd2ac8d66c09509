"""
Values as people write them into cells.

Each reader takes what stood in the cell (text, a number, a day, yes or no, nothing) and
gives the value, None for an empty cell, or raises Unread with the reason and the way out.
"""

from datetime import date, datetime
from decimal import Decimal

from .. import vietnamese


class Unread(ValueError):  # noqa: N818 - a question to the person, not a failure
    """`readings` are what an unclear value may mean."""

    def __init__(self, reason, advice="", readings=()):
        super().__init__(f"{reason} {advice}".strip())
        self.reason = reason
        self.advice = advice
        self.readings = readings


def text(value):
    if isinstance(value, str):
        return (
            value
            if value.isascii() and value == value.strip()
            else vietnamese.clean(value)
        )
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)


def code(value):
    return text(value)


def number(value, factor=1):
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        raise Unread("Ô này ghi TRUE/FALSE, không phải là số.", "Ghi một con số.")
    if isinstance(value, int | float | Decimal):
        return Decimal(str(value)) * factor
    if not isinstance(value, str):
        raise Unread(f"“{value}” không phải là số.", "Ghi một con số.")
    try:
        return vietnamese.read_number(value) * factor
    except vietnamese.Unclear as unclear:
        raise Unread(str(unclear), readings=unclear.readings) from None
    except ValueError as error:
        raise Unread(str(error), "Ghi một con số như 1.250 hoặc 2,5.") from None


def count(value):
    if type(value) is int and value >= 0:
        return value
    found = number(value)
    if found is None:
        return None
    if found != int(found):
        raise Unread(f"“{value}” không phải là số nguyên.", "Ghi số nguyên.")
    return int(found)


def money(value, factor=1):
    found = number(value, factor)
    if found is not None and found != int(found):
        raise Unread(f"“{value}” lẻ dưới một đồng.", "Ghi số tiền tròn đồng.")
    return found


def year(value):
    return count(value)


def day(value):
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date(), "day"
    if isinstance(value, date):
        return value, "day"
    if isinstance(value, int | float) and 1900 <= value < 2100:
        return date(int(value), 1, 1), "year"
    try:
        return vietnamese.read_date(text(value))
    except ValueError as error:
        raise Unread(str(error)) from None


def yes_no(value):
    if value is None or value == "":
        return None
    folded = vietnamese.fold(text(value))
    if folded in ("co", "x", "dung", "true", "1", "yes"):
        return True
    if folded in ("khong", "sai", "false", "0", "no"):
        return False
    raise Unread(f"“{value}” không rõ là có hay không.", "Ghi “Có” hoặc “Không”.")
