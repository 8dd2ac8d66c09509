"""
Vietnamese text as keys to sort it by.

A database without a Vietnamese collation puts Đ after V, and those that have one do
not agree with each other. A key of plain small letters and digits sorts alike under
the binary, the Vietnamese and the English collations.
"""

import re
from functools import lru_cache
from unicodedata import normalize

from .keys import (
    KNOWN_WORDS,
    LONGEST_NAME,
    Characters,
    fold,
    folded_character,
    is_mark,
)
from .text import LOOK_ALIKES, UNSEEN, clean

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


def coded_words(text):
    return text.translate(CODED)


known_words = lru_cache(maxsize=KNOWN_WORDS)(coded_words)


def sort_key(text):
    """
    The key for sorting by the Vietnamese alphabet, in a column of either database.

    Letters of the whole text first (a ă â b c d đ ..., f j w z in their places),
    numbers by their size and before letters; then the tones, word by word, in the
    order ngang, huyền, hỏi, ngã, sắc, nặng, wherever in the word they are written.
    Case and punctuation do not count. Only a-z and 0-9, and at most three times as
    long as the text and two more: 767 for a name of 255.
    """
    composed = normalize("NFC", text)
    if len(composed) > LONGEST_NAME:
        coded = coded_words(composed)
    else:
        coded = " ".join(map(known_words, composed.split()))
    if not coded.isascii():
        coded = clean(text).translate(CODED).encode("ascii", "ignore").decode()
    words = NUMBER.sub(natural, " ".join(coded.split())).encode()
    letters = words.translate(LETTER_LEVEL, NOT_LETTERS).decode()
    tones = words.translate(TONE_LEVEL, NOT_TONES).rstrip(b"0").decode()
    return f"{letters}00{tones}" if tones else letters
