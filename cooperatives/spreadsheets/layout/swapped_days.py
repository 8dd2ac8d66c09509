"""
Columns in which a program of American habits has turned days and months about.

It takes 11/04/2018 for the 4th of November and leaves 27/5/2013 as text: so where no
true date has a day after the twelfth, and text has, the dates are doubted.
"""

import re
from datetime import date

LATE_DAY = re.compile(
    r"\s*(?:1[3-9]|2[0-9]|3[01])\s*[/.-]\s*[0-9]{1,2}\s*[/.-]\s*[0-9]{4}\s*"
)


def swapped_keys(sheet, head, columns):
    days = {
        key: place for key, place in head.places.items() if columns[key].kind == "day"
    }
    if not days:
        return frozenset()
    dated, texts, cleared = set(), set(), set()
    for row in sheet.rows:
        for key, column in days.items():
            cell = row.cells[column - 1] if column <= len(row.cells) else None
            if isinstance(cell, date):
                (dated if cell.day <= 12 else cleared).add(key)
            elif type(cell) is str and LATE_DAY.fullmatch(cell):
                texts.add(key)
    return frozenset(dated & texts - cleared)
