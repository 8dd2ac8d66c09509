"""Dates as Vietnamese offices write and type them, the day before the month."""

import re
from datetime import date

from .text import clean

# "Tháng", "thang": the words are typed with and without their tones.
DAY, MONTH, YEAR = "(?:ng[àa]y )?", "th[áa]ng", "n[ăa]m"
BETWEEN = " ?[/.-] ?"
FORMS = [
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{DAY}(?P<day>[0-9]{{1,2}})(?:{BETWEEN}| {MONTH} )(?P<month>[0-9]{{1,2}})"
        rf"(?:{BETWEEN}|,? {YEAR} )(?P<year>[0-9]{{4}})",
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})",
        rf"(?:{MONTH} )?(?P<month>[0-9]{{1,2}}){BETWEEN}(?P<year>[0-9]{{4}})",
        rf"{MONTH} (?P<month>[0-9]{{1,2}}),? {YEAR} (?P<year>[0-9]{{4}})",
        rf"(?:{YEAR} )?(?P<year>[0-9]{{4}})",
    )
]

# Further away it is a slip of the hand: 0213, 2103.
YEARS = range(1900, 2100)


def read_date(text):
    """
    The date that was typed, and how much of it was: "day", "month" or "year".

    27/5/2013, 5-3-2014, 5.3.2014, ngày 5 tháng 3 năm 2014 and 2014-03-05 are days;
    5/2013 and tháng 3 năm 2014 stand for the first of the month, 2013 for the first
    of January. Raises ValueError, its message for the person who typed.
    """
    typed = clean(text)
    found = next(filter(None, (form.fullmatch(typed) for form in FORMS)), None)
    if not found:
        raise ValueError(
            f"Không đọc được ngày “{typed}”; hãy viết như 27/5/2013, 5/2013 hoặc 2013."
            if typed
            else "Chưa nhập ngày."
        )
    parts = {name: int(number) for name, number in found.groupdict().items()}
    precision = next(name for name in ("day", "month", "year") if name in parts)
    if parts["year"] not in YEARS:
        raise ValueError(
            f"Năm {found['year']} nằm ngoài khoảng từ {YEARS[0]} đến {YEARS[-1]}."
        )
    if not 1 <= parts.get("month", 1) <= 12:
        raise ValueError(f"Không có tháng {parts['month']}: “{typed}”.")
    try:
        return date(**{"month": 1, "day": 1} | parts), precision
    except ValueError:
        raise ValueError(
            f"Tháng {parts['month']}/{parts['year']} không có ngày {parts['day']}."
        ) from None


def long_date(day):
    """
    A date as documents are dated: "ngày 05 tháng 01 năm 2019".

    Decree 30/2020 pads days below ten and the months 1 and 2, and no other month.
    """
    month = f"{day.month:02}" if day.month < 3 else day.month
    return f"ngày {day.day:02} tháng {month} năm {day.year}"
