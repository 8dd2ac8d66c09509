"""
Vietnamese text as keys: folded for searching, ordered for sorting.

Neither database can do this alike: SQLite knows only ASCII letters, and both order
Đ after V. So a key is computed here and stored beside the text.

The keys of a whole country are computed in one load, hence the tables.
"""

import re
from unicodedata import category, normalize

from .text import LOOK_ALIKES, UNSEEN, clean

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
    if UNSEEN.match(character):
        return ""
    plain = normalize("NFKD", character.translate(LOOK_ALIKES).casefold())
    plain = normalize("NFKD", plain.casefold()).translate(OTHERWISE)
    return "".join(
        part if part.isalnum() else " " for part in plain if not is_mark(part)
    )


FOLDED = Characters(folded_character)


def fold(text):
    """
    The key for searching: small letters without tones, đ as d, words apart by a space.

    "HTX chè “Tân-Hương”" becomes "htx che tan huong". ASCII, but for letters of
    other scripts. May be longer than the text only where that has ligatures.
    """
    return " ".join(text.translate(FOLDED).split())


ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = {"\u0300": "A", "\u0309": "B", "\u0303": "C", "\u0301": "D", "\u0323": "E"}
SHAPES = "\u0302\u0306\u031b"
AFTER_Z = "zY"


def letter_codes():
    """
    Letters of one base are told apart by X, Y, Z behind it: aX, aY, aZ for a, ă, â.

    A base letter alone in the alphabet needs nothing behind it, except z, which
    stands before all the letters of other scripts.
    """
    codes = {}
    for letter in ALPHABET:
        base = fold(letter)
        alike = [other for other in ALPHABET if fold(other) == base]
        alone = len(alike) == 1 and base != "z"
        codes[letter] = base if alone else base + "XYZ"[alike.index(letter)]
    return codes


CODES = letter_codes()


def coded_character(character):
    """
    Its letter and its tone (A to E) in one; a digit; a space; nothing.

    A mark that stands alone is left, so that what comes out is not ASCII.
    """
    if is_mark(character) and not UNSEEN.match(character):
        return character
    plain = folded_character(character)
    if not plain.strip():
        return plain
    first = plain.strip()[0]
    if not first.isascii():
        return AFTER_Z
    if first.isdigit():
        return first
    marks = normalize("NFD", character)[1:]
    shape = "".join(mark for mark in marks if mark in SHAPES)
    letter = "đ" if character.translate(LOOK_ALIKES) in "đĐ" else first
    code = CODES.get(normalize("NFC", letter + shape), CODES[letter])
    return code + "".join(TONES[mark] for mark in marks if mark in TONES)[:1]


CODED = Characters(coded_character)
NUMBER = re.compile("[0-9]+")

# Words are parted by 0, which comes before every digit and letter a word begins with.
LETTER_LEVEL = bytes.maketrans(b" XYZ", b"0123")
NOT_LETTERS = b"ABCDE"
TONE_LEVEL = bytes.maketrans(b" ABCDE", b"012345")
NOT_TONES = b"abcdefghijklmnopqrstuvwxyzXYZ0123456789"


def natural(match):
    """A number behind its own length, so that 2 comes before 10."""
    number = match[0].lstrip("0") or "0"
    length = len(number)
    return f"{length}{number}" if length < 9 else f"9{length:06}{number}"


def sort_key(text):
    """
    The key for sorting by the Vietnamese alphabet, with any collation.

    Letters of the whole text first (a ă â b c d đ ..., f j w z in their places),
    numbers by their size and before letters; then the tones, word by word, in the
    order ngang, huyền, hỏi, ngã, sắc, nặng, wherever in the word they are written.
    Case and punctuation do not count. Only a-z and 0-9, and at most three times as
    long as the text and two more: 767 for a name of 255.
    """
    coded = normalize("NFC", text).translate(CODED)
    if not coded.isascii():
        coded = clean(text).translate(CODED).encode("ascii", "ignore").decode()
    words = NUMBER.sub(natural, " ".join(coded.split())).encode()
    letters = words.translate(LETTER_LEVEL, NOT_LETTERS).decode()
    tones = words.translate(TONE_LEVEL, NOT_TONES).rstrip(b"0").decode()
    return f"{letters}00{tones}" if tones else letters
