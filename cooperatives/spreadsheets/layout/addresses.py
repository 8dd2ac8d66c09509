"""A commune and district written behind one another in an address, taken apart."""

import re
from functools import lru_cache

from ...vietnamese import clean, fold

# "Xóm 1, xã La Bằng - huyện Đại Từ"; "Xóm 1 xã La Bằng huyện Đại Từ".
APART = re.compile(
    r"\s*[,;]\s*|\s+[-–—]\s+"
    r"|(?<!\bhợp tác)(?<!\bthị)\s+"
    r"(?=(?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh)\s+(?!hội\b|viên\b)\w)",
    re.IGNORECASE,
)
# "Xã La Bằng (Đại Từ)"
IN_BRACKETS = re.compile(r"(.+?) ?\(([^()]+)\)")
COMMUNE = re.compile(r"(?:xa|phuong|thi tran|tt|p|x)\.? (?=\S)")
HAMLET = re.compile(r"(?:xóm|thôn|bản|tổ|tdp|khu|phố)\s+\w", re.IGNORECASE)
PROVINCE = re.compile(r"(?:tinh|t) ")
# Its city is called as it is.
PROVINCE_NAME = "thai nguyen"


# Of ten thousand rows a few hundred communes.
@lru_cache(maxsize=4096)
def has_parts(text):
    text = clean(text)
    return APART.search(text) is not None or text.endswith(")")


def taken_apart(text, names, is_commune):
    """
    (what stands before, commune, district or None), or None where no commune is found.

    A commune is known by its kind, by the district behind it, or by its name where it
    stands last: "xóm 5, xã La Bằng"; "La Bằng, Đại Từ"; "xóm 5, La Bằng". Only one that
    says its kind may have something behind it: "xã La Bằng, xóm 5".
    """
    text = clean(text)
    if (beside := IN_BRACKETS.fullmatch(text)) and is_district(beside[2], names):
        text = f"{beside[1]}, {beside[2]}"
    parts = [part for part in APART.split(text) if part]
    while parts and PROVINCE.match(fold(parts[-1])):
        parts.pop()
    district = None
    # The last of them is the innermost: "Đại Từ, Thái Nguyên".
    while parts and is_district(parts[-1], names):
        district, called = names.of(parts[-1])[1], fold(parts.pop())
    at = place_of_commune(parts, is_commune)
    if at is None and not (parts and district):
        return None
    commune = parts.pop(-1 if at is None else at)
    if district and called == PROVINCE_NAME and not is_commune(commune, district):
        district = None
    return ", ".join(parts), commune, district


def is_district(text, names):
    named = names.of(text)
    return named is not None and named[0] == "district"


def place_of_commune(parts, is_commune):
    """Which of the parts names the commune, or None."""
    if not parts:
        return None
    last = len(parts) - 1
    if COMMUNE.match(fold(parts[last])):
        return last
    called = [
        at
        for at, part in enumerate(parts)
        if COMMUNE.match(fold(part)) and is_commune(part)
    ]
    if called:
        return called[0] if len(called) == 1 else None
    return last if is_commune(parts[last]) else None


class Addresses:
    """The column of a table that has whole addresses, and what they give other columns."""

    def __init__(self, places, columns, names, is_commune, above):
        self.names = names
        # The commune whose office drew the table up, for rows that say but a hamlet.
        self.office = names.commune_in(above)
        self.is_of_office = False
        self.is_commune = is_commune
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
        return cell is not None and (type(cell) is not str or self.may_have(cell))

    def may_have(self, text):
        """A commune's name alone needs taking only out of a column of addresses."""
        return self.whole == self.of_address or has_parts(text) or self.office

    def is_hamlet(self, text):
        return bool(HAMLET.match(clean(text))) and not self.is_commune(text)

    def take_apart(self, values):
        text = values.get(self.whole)
        if type(text) is not str or not self.may_have(text):
            return
        found = taken_apart(text, self.names, self.is_commune)
        if found is None:
            if self.whole == "commune" and self.office and self.is_hamlet(text):
                values["commune"], self.is_of_office = self.office, True
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
