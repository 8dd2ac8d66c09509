"""Rows that name a district or a sector for the rows below them."""

import re

from ...vietnamese import fold

ORDINAL = re.compile(r"^(?:[ivxl]+|[a-h]|\d{1,2})(?= |$) ?")
KIND = re.compile(
    r"^(?:dia ban |khu vuc )?(?:thanh pho|tp|thi xa|tx|huyen|linh vuc|nganh|nhom|"
    r"hop tac xa|htx|cac htx|cac hop tac xa|quan|h|chuoi gia tri|chuoi)(?: cac| linh vuc| nganh)? (?=\S)"
)
NUMBERED = re.compile(r"^\s*(?:[IVXL]+|[A-H]|\d{1,2})\s*[.)/:-]\s*|^\s*[IVXL]+\s+")
IN_BRACKETS = re.compile(r"\([^()]*\)")
COMMUNE = re.compile(r"(?:xã|phường|thị trấn|tt\b\.?|p\.)\s*\S", re.IGNORECASE)
OFFICE_OF_COMMUNE = re.compile(
    r"(?!kính gửi).*?\b(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|địa bàn)\s+"
    r"((?:xã|phường|thị trấn)\s+.+)",
    re.IGNORECASE,
)
LONGEST_COMMUNE = 6  # words, its kind among them


class Sections:
    """Which key and which value a section's words stand for."""

    def __init__(self, names, is_commune=lambda name: False):
        """`names` are, by key, the words that fill the column, and with what."""
        self.is_commune = is_commune
        self.found = {}
        for key, values in names.items():
            for words, value in values.items():
                for form in forms(words):
                    self.found.setdefault(form, (key, value))

    def of(self, text):
        """(key, value), or None."""
        return next(
            (self.found[form] for form in forms(text) if form in self.found), None
        )

    def commune_of(self, text):
        """The commune that a section names with its kind: "II. Xã Khe Mo (3 HTX)"."""
        bare = NUMBERED.sub("", IN_BRACKETS.sub("", text)).strip(" :.-–")
        is_one = COMMUNE.match(bare) and self.is_commune(bare)
        return ("commune", bare) if is_one else None

    def commune_in(self, titles):
        """The one commune whose office or area the titles name, or None."""
        found = {}
        for text in titles:
            if match := OFFICE_OF_COMMUNE.fullmatch(text):
                words = match[1].split()
                for count in range(min(len(words), LONGEST_COMMUNE), 1, -1):
                    name = " ".join(words[:count])
                    if self.is_commune(name):
                        found[fold(name)] = name
                        break
        return found.popitem()[1] if len(found) == 1 else None


def forms(text):
    """The words as they stand, without their number, without the kind of place."""
    folded = fold(re.sub(r"\([^()]*\)", " ", text))
    bare = ORDINAL.sub("", folded)
    return tuple(
        dict.fromkeys(
            form
            for form in (folded, bare, KIND.sub("", bare), KIND.sub("", folded))
            if form
        )
    )


class Fills:
    """What the sections above a row fill in; a section ends those within it."""

    def __init__(self, first):
        self.values = dict(first)
        self.first = dict(first)

    def begin(self, key, value):
        keys = list(self.values)
        if key in keys:
            for within in keys[keys.index(key) + 1 :]:
                del self.values[within]
        self.values[key] = value

    def tell(self, told, over):
        """What holds for the rows of a further table, `over` being what no more does."""
        told = {key: value for key, (value, _) in told.items()}
        stated = {key: told[key] for key in over if key in told}
        is_further_page = stated and stated.items() <= self.first.items()
        if is_further_page:
            return
        for values in (self.first, self.values):
            for key in over:
                values.pop(key, None)
            values |= told

    def end_all(self):
        """All but what holds for the whole table, and no section spoke against."""
        self.values = {
            key: value
            for key, value in self.values.items()
            if key in self.first and value == self.first[key]
        }
