"""Columns that number their rows within the cell: "1. HTX chè A", "2. HTX chè B"."""

import re

from ..cells import Converted

NUMBERED = re.compile(r"\s*([0-9]{1,4})\s*[./):–-]\s*(?=[^\W\d_])")
NAMES = {
    "name",
    "cooperative_name",
    "group_name",
    "enterprise_name",
    "recipient_name",
    "topic",
    "commune",
    "fund",
}


class Ordinals:
    """Looks at each line of a table, and then knows: one that counts on is enough to ask."""

    def __init__(self, places):
        self.places = {key: place - 1 for key, place in places.items() if key in NAMES}
        self.last = dict.fromkeys(self.places, 0)

    def look_at(self, cells):
        for key, place in tuple(self.places.items()):
            cell = cells[place] if place < len(cells) else None
            if cell is None:
                continue
            number = number_of(cell)
            if number in (1, self.last[key] + 1):
                self.last[key] = number
            else:
                del self.places[key]

    @property
    def keys(self):
        return tuple(key for key in self.places if self.last[key])


def number_of(cell):
    if type(cell) is Converted:
        cell = cell.text
    match = NUMBERED.match(cell) if type(cell) is str else None
    return int(match[1]) if match else None


def without_number(cell):
    return NUMBERED.sub("", cell, count=1)
