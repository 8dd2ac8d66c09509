"""
What the cell of a spreadsheet means, by the kind of its column.

Each function takes a cell as the reader gives it and returns a plain value, nothing
for a blank. What may mean two things raises `Unread` with both readings: it is for
the person who wrote it to say, and never guessed.
"""

from .codes import code, phone, tax_code
from .days import day, year
from .money import money
from .numbers import count, decimal
from .texts import text, yes_no
from .unread import Unread

__all__ = [
    "Unread",
    "code",
    "count",
    "day",
    "decimal",
    "money",
    "phone",
    "tax_code",
    "text",
    "year",
    "yes_no",
]
