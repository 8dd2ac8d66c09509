"""
Rows as CSV: UTF-8 with a byte order mark, so that Excel reads the Vietnamese.

Numbers and dates are written as they are typed here, and text as `inert` leaves it.
"""

import codecs
import csv
import io
from datetime import date
from decimal import Decimal

from ..inert import inert

TYPE = "text/csv; charset=utf-8"


def write(file, table):
    """Writes the table to a binary file; returns the number of its rows."""
    file.write(codecs.BOM_UTF8)
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow([inert(column.label) for column in table.columns])
        written = 0
        for row in table.rows:
            writer.writerow([as_text(value) for value in row])
            written += 1
    finally:
        text.flush()
        text.detach()
    return written


def as_text(value):
    if value is None:
        return ""
    if isinstance(value, str):
        return inert(value)
    if isinstance(value, date):
        return f"{value:%d/%m}/{value.year:04}"
    return number(value)


def number(value):
    """Ungrouped; "1,876" could be read as a grouped number, "1,8760" could not."""
    plain = format(Decimal(value).normalize(), "f")
    whole, _, fraction = plain.partition(".")
    if not fraction:
        return whole
    return f"{whole},{fraction}0" if len(fraction) == 3 else f"{whole},{fraction}"
