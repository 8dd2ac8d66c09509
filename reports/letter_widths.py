"""
How wide words are in Times New Roman, in mm: it has the widths of every letter.

They are those of the font itself, so what is said to fit a line does. A Vietnamese
letter is as wide as the one under its marks.
"""

from functools import cache
from unicodedata import combining, normalize

POINT = 25.4 / 72
THOUSAND = 1000
# Thousandths of the size: each width, then all letters that have it.
UPRIGHT = {
    250: " .,\u00a0",
    278: "ijlt/:;",
    300: "¹²³",
    333: "fr()-!I[]",
    349: "⁴⁵⁶⁷⁸⁹",
    389: "sJ",
    400: "°",
    444: "acez?“”",
    500: "bdghknopquvxy0123456789–*đ",
    529: "ơ",
    542: "ư",
    549: "±",
    556: "FPS",
    564: "+<=>−",
    611: "ELTZ",
    667: "BCR",
    722: "wADGHKNOQUVXYĐ",
    778: "m&ƯƠ",
    833: "%",
    889: "M",
    944: "W",
}
BOLD = {
    250: " .,\u00a0",
    278: "il/",
    300: "¹²³⁴⁵⁶⁷⁸⁹",
    333: "fjt()-!:;[]",
    389: "sI",
    400: "°",
    444: "cerz",
    500: "agovxyJ0123456789–“”?*",
    556: "bdhknpquSđơ",
    570: "+<=>±−",
    600: "ư",
    611: "FP",
    667: "BELTZ",
    722: "wACDNRUVXYĐ",
    778: "GHKOQ",
    800: "ƯƠ",
    833: "m&",
    944: "M",
    1000: "W%",
}
# Wider than any letter that is missing here.
UNKNOWN = 778
HORN = "\u031b"


def by_letter(widths):
    return {letter: width for width, letters in widths.items() for letter in letters}


LETTERS = {False: by_letter(UPRIGHT), True: by_letter(BOLD)}


@cache
def letter_width(letter, is_bold):
    """In thousandths of the size."""
    known = LETTERS[is_bold]
    if letter in known:
        return known[letter]
    parts = normalize("NFD", letter)
    # A horn is no mark above: it belongs to the letter.
    base = "".join(part for part in parts if part == HORN or not combining(part))
    return known.get(normalize("NFC", base), UNKNOWN)


def width_of(text, size, is_bold=False):
    """Of a line of text in points of this size."""
    signs = sum(letter_width(letter, is_bold) for letter in text)
    return signs * size * POINT / THOUSAND
