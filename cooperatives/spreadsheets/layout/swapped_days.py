"""
Columns in which a program of American habits has turned days and months about.

It takes 11/04/2018 for the 4th of November and leaves 27/5/2013 as text: so where no
true date has a day after the twelfth, and text has, the dates are doubted. Text that
was typed month first is doubted likewise where 03/25/2015 gives the column away.
"""

import re
from datetime import date

from ..cells import Swapped

TYPED = re.compile(
    r"\s*([0-9]{1,2})\s*[/.-]\s*([0-9]{1,2})\s*[/.-]\s*([0-9]{4})(?:[ T]+[0-9].*)?\s*"
)
LATE = range(13, 32)
MONTHS = range(1, 13)


class SwappedDays:
    """Looks at each row of a table, and then knows."""

    def __init__(self, places, columns):
        self.days = {
            key: place - 1
            for key, place in places.items()
            if columns[key].kind == "day"
        }
        self.dated, self.texts, self.cleared = set(), set(), set()
        self.months_first = set()

    def look_at(self, cells):
        for key, place in self.days.items():
            cell = cells[place] if place < len(cells) else None
            if type(cell) is str:
                if key not in self.texts:
                    self.look_at_text(key, cell)
            elif key not in self.cleared and isinstance(cell, date):
                (self.dated if cell.day <= 12 else self.cleared).add(key)

    def look_at_text(self, key, cell):
        if match := TYPED.fullmatch(cell):
            first, second = int(match[1]), int(match[2])
            if first in LATE:
                self.texts.add(key)
            elif first in MONTHS and second in LATE:
                self.months_first.add(key)

    @property
    def keys(self):
        return frozenset(self.dated & (self.texts | self.months_first) - self.cleared)

    @property
    def typed_keys(self):
        """Columns of text in which some dates are month first, and none day first."""
        return frozenset(self.months_first - self.texts)


def in_doubt(cell):
    """The cell, told to be in doubt if it is text that is a date either way round."""
    match = TYPED.fullmatch(cell) if type(cell) is str else None
    if not match:
        return cell
    first, second, year = map(int, match.groups())
    if first == second or first not in MONTHS or second not in MONTHS or not year:
        return cell
    return Swapped(date(year, second, first), cell)
