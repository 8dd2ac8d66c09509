"""Rows that name a district or a sector for the rows below them."""

import re

from ...vietnamese import fold

ORDINAL = re.compile(r"^(?:[ivxl]+|[a-h]|\d{1,2})(?= |$) ?")
KIND = re.compile(
    r"^(?:dia ban |khu vuc )?(?:thanh pho|tp|thi xa|tx|huyen|linh vuc|nganh|nhom|"
    r"hop tac xa|htx|cac htx|cac hop tac xa|quan|h|chuoi gia tri|chuoi)(?: cac| linh vuc| nganh)? (?=\S)"
)


class Sections:
    """Which key and which value a section's words stand for."""

    def __init__(self, names):
        """`names` are, by key, the words that fill the column, and with what."""
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
        self.kept = set(first)

    def begin(self, key, value):
        keys = list(self.values)
        if key in keys:
            for within in keys[keys.index(key) + 1 :]:
                del self.values[within]
        self.values[key] = value

    def end_all(self):
        self.values = {
            key: value for key, value in self.values.items() if key in self.kept
        }
