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


class SwappedDays:
    """Looks at each row of a table, and then knows."""

    def __init__(self, places, columns):
        self.days = {
            key: place - 1
            for key, place in places.items()
            if columns[key].kind == "day"
        }
        self.dated, self.texts, self.cleared = set(), set(), set()

    def look_at(self, cells):
        for key, place in self.days.items():
            cell = cells[place] if place < len(cells) else None
            if type(cell) is str:
                if key not in self.texts and LATE_DAY.fullmatch(cell):
                    self.texts.add(key)
            elif isinstance(cell, date):
                (self.dated if cell.day <= 12 else self.cleared).add(key)

    @property
    def keys(self):
        return frozenset(self.dated & self.texts - self.cleared)
