"""
Vietnamese text as keys to find it by.

The two databases fold letters differently, and SQLite only ASCII ones; so a key is
computed here and stored beside the text. The keys of a whole country are computed in
one load, hence the tables.
"""

import re
from functools import lru_cache
from unicodedata import category, normalize

from .text import LOOK_ALIKES, UNSEEN

# Letters that no decomposition takes apart, and the letter-like apostrophes.
OTHERWISE = str.maketrans(
    {"đ": "d", "ð": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
    | dict.fromkeys("ʹʺʻʼʽˈ", " ")
)
TABLED = (
    range(0x0250),
    range(0x02B0, 0x0370),
    range(0x1E00, 0x1F00),
    range(0x2000, 0x2070),
)


class Characters(dict):
    """
    What `str.translate` puts for each character, by a rule.

    Tabled for the characters that Vietnamese text is made of; worked out each time,
    and not remembered, for all others.
    """

    def __init__(self, rule):
        self.rule = rule
        super().__init__((code, rule(chr(code))) for codes in TABLED for code in codes)

    def __missing__(self, code):
        return self.rule(chr(code))


def is_mark(character):
    return category(character) in ("Mn", "Me")


def folded_character(character):
    """Its plain small letters or digits; a space for punctuation; nothing for marks."""
    if UNSEEN.match(character) or is_mark(character):
        return ""
    plain = normalize("NFKD", character.translate(LOOK_ALIKES).casefold())
    plain = normalize("NFKD", plain.casefold()).translate(OTHERWISE)
    return "".join(
        part if part.isalnum() else " " for part in plain if not is_mark(part)
    )


FOLDED = Characters(folded_character)
# There are some seven thousand syllables, and looking one up is sooner than folding it.
KNOWN_WORDS = 16384
LONGEST_NAME = 300


def fold(text):
    """
    The key for searching: small letters without tones, đ as d, words apart by a space.

    "HTX chè “Tân-Hương”" becomes "htx che tan huong". ASCII, but for letters of
    other scripts. May be longer than the text only where that has ligatures.
    """
    # Pages of text are not taken to pieces.
    if len(text) > LONGEST_NAME:
        return folded_words(text)
    return " ".join(filter(None, map(known_words, text.split())))


def folded_words(text):
    return " ".join(text.translate(FOLDED).split())


known_words = lru_cache(maxsize=KNOWN_WORDS)(folded_words)


def slug(text):
    """The folded words for an address: "chè Đồng Hỷ" becomes "che-dong-hy"."""
    return "-".join(re.findall("[a-z0-9]+", fold(text)))


def ways_of_writing(words):
    """The same words in small letters, in capitals, as a title: databases fold đ apart."""
    return {words, words.lower(), words.upper(), words.title()}
