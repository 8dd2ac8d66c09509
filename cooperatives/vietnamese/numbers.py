"""Numbers as Vietnamese offices write and type them: 1.876 and 2,5."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal

from .text import clean

# The sums of a province may have more digits than Python's usual 28.
ROOMY = Context(prec=100)

SWAPPED = str.maketrans(",.", ".,")

# A whole part, grouped or not, and a fraction. A group never begins with zero.
VIETNAMESE = re.compile(
    r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+|[0-9]+)"
    r"(?:,([0-9]+))?"
)
AMERICAN = re.compile(r"([1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?")
SIGNED = re.compile("([-+−]?) ?(.*)")


class Unclear(ValueError):  # noqa: N818 - a question to the person, not a failure
    """A number that may be meant otherwise; `readings` are what it may mean."""

    def __init__(self, message, readings):
        super().__init__(message)
        self.readings = readings


def group(number):
    """A whole number with its thousands apart: "1.876"."""
    return f"{number:,}".translate(SWAPPED)


def decimal_text(value, places=None):
    """
    A number as it is printed: "2,5", "10.000", "-1.876,50".

    Halves are rounded away from zero, to `places`; without it the value keeps the
    places it has.
    """
    value = Decimal(value)
    if places is not None:
        value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, ROOMY)
    if not value:
        value = value.copy_abs()
    return f"{value:,f}".translate(SWAPPED)


def padded(count):
    """A count in running text, as offices write it: "08" below ten."""
    return f"{count:02}" if 0 < count < 10 else group(count)


def reading(form, sign, digits):
    match = form.fullmatch(digits)
    if not match:
        return None
    whole = re.sub("[., ]", "", match[1])
    value = Decimal(f"{sign}{whole}.{match[2] or ''}")
    return value if value else value.copy_abs()


def read_number(text):
    """
    The number that was typed: 1.876; 2.500.000,50; 2,5; 1 500; -3.

    Raises Unclear where an American reading is as likely ("1,876") or the only one
    ("1.5"), another ValueError where there is no number.
    """
    typed = clean(text)
    sign, digits = SIGNED.fullmatch(typed).groups()
    sign = "-" if sign in ("-", "−") else ""
    value = reading(VIETNAMESE, sign, digits)
    american = reading(AMERICAN, sign, digits)

    # A dot before three digits is trusted: people here group with it.
    if value is not None and ("." in digits or american in (None, value)):
        return value
    if value is not None:
        raise Unclear(
            f"“{typed}” chưa rõ: nếu là số nguyên hãy viết {decimal_text(american)}, "
            f"nếu là số lẻ hãy viết {decimal_text(value)}0.",
            (value, american),
        )
    if american is not None:
        raise Unclear(
            f"“{typed}” chưa rõ: dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần lẻ; "
            f"có phải là {decimal_text(american)} không?",
            (american,),
        )
    raise ValueError(f"“{typed}” không phải là số." if typed else "Chưa nhập số.")
