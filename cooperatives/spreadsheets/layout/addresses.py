"""A commune and district written behind one another in an address, taken apart."""

import re
from functools import lru_cache

from ...vietnamese import clean, fold

APART = re.compile(r"\s*[,;]\s*|\s+[-–—]\s+")
COMMUNE = re.compile(r"(?:xa|phuong|thi tran|tt|p|x)\.? (?=\S)")
PROVINCE = re.compile(r"(?:tinh|t) ")


# Of ten thousand rows a few hundred communes.
@lru_cache(maxsize=4096)
def has_parts(text):
    return APART.search(clean(text)) is not None


def taken_apart(text, names):
    """
    (what stands before, commune, district or None), or None where no commune is found.

    A commune is known by its kind, or by the district behind it: "xóm 5, xã La Bằng";
    "La Bằng, Đại Từ".
    """
    parts = [part for part in APART.split(clean(text)) if part]
    while parts and PROVINCE.match(fold(parts[-1])):
        parts.pop()
    district = None
    # The province is called as its city is: "Đại Từ, Thái Nguyên".
    while parts and (named := names.of(parts[-1])) and named[0] == "district":
        district = named[1]
        parts.pop()
    if not parts or not (district or COMMUNE.match(fold(parts[-1]))):
        return None
    return ", ".join(parts[:-1]), parts[-1], district


class Addresses:
    """The column of a table that has whole addresses, and what they give other columns."""

    def __init__(self, places, columns, names):
        self.names = names
        self.of_address = next(
            (key for key, one in columns.items() if one.is_address), None
        )
        has_place = "commune" in columns and (
            "commune" in places or self.of_address in places
        )
        known_by = "commune" if "commune" in places else self.of_address
        self.whole = known_by if has_place else None
        self.given = set()

    def column_of(self, key):
        """The key of the column that a place is read from where it has none of its own."""
        return self.whole if key in ("commune", "district") else None

    def may_be_in(self, cells, places):
        """Whether the cell that they are read from is not plainly one place alone."""
        at = places.get(self.whole, 0) - 1
        cell = cells[at] if 0 <= at < len(cells) else None
        return cell is not None and (type(cell) is not str or has_parts(cell))

    def take_apart(self, values):
        text = values.get(self.whole)
        if type(text) is not str or not has_parts(text):
            return
        found = taken_apart(text, self.names)
        if found is None:
            return
        before, commune, district = found
        kept = {"commune": commune}
        if self.of_address and (
            self.whole == self.of_address or not values.get(self.of_address)
        ):
            kept[self.of_address] = before or None
        if district and values.get("district") is None:
            kept["district"] = district
        values |= kept
        self.given |= kept.keys()
