"""One value becomes one cell of an Excel sheet: true numbers, true dates, mere text."""

from datetime import date, datetime, time
from decimal import Decimal

from .table import DATE, EXACT, WHOLE, TooLong

# Before this day Excel counts one that never was.
FIRST_DATE = date(1900, 3, 1)
LONGEST_TEXT = 32_767
MOST_DIGITS = 15


def write_cell(sheet, formats, row, at, value, column):
    if value is None or value == "":
        return
    if isinstance(value, str):
        write_text(sheet, row, at, value, column, formats[column.format])
    elif isinstance(value, date):
        write_date(sheet, row, at, value, formats)
    elif is_held_exactly(value):
        plain = WHOLE if value == int(value) else EXACT
        sheet.write_number(row, at, value, formats[column.format or plain])
    else:
        sheet.write_string(row, at, format(Decimal(value), "f"), formats[""])


def write_text(sheet, row, at, text, column, look):
    if len(text.encode("utf-16-le")) // 2 > LONGEST_TEXT:
        raise TooLong(
            f"Dòng {row + 1}, cột “{column.label}”: chữ dài hơn 32.767 ký tự nên Excel "
            "không chứa được. Hãy xuất tệp CSV, hoặc rút ngắn nội dung này."
        )
    sheet.write_string(row, at, text, look)


def write_date(sheet, row, at, day, formats):
    if day < FIRST_DATE:
        sheet.write_string(row, at, f"{day:%d/%m}/{day.year:04}", formats[""])
    else:
        sheet.write_datetime(row, at, datetime.combine(day, time()), formats[DATE])


def is_held_exactly(number):
    """Excel keeps fifteen digits of a number; the others it makes zeros."""
    digits = Decimal(number).normalize().as_tuple()
    places = len(digits.digits) + max(digits.exponent, 0)
    return places <= MOST_DIGITS
