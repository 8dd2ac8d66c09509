"""
What the cell of a spreadsheet means, by the kind of its column.

Each function takes a cell as the reader gives it and returns a plain value, nothing
for a blank. What may mean two things raises `Unread` with both readings: it is for
the person who wrote it to say, and never guessed.
"""

from .codes import code, phone, registration_number, tax_code
from .days import day, span, year
from .money import money
from .nearest import advice_for
from .numbers import count, decimal
from .texts import note, text, words, yes_no
from .unread import NOTHING_ABOVE, SameAgain, Unread, is_same_again

__all__ = [
    "NOTHING_ABOVE",
    "SameAgain",
    "Unread",
    "advice_for",
    "code",
    "count",
    "day",
    "decimal",
    "is_same_again",
    "money",
    "note",
    "phone",
    "registration_number",
    "span",
    "tax_code",
    "text",
    "words",
    "year",
    "yes_no",
]
