"""
Vietnamese words with one place for the tone.

The old school writes hòa, thủy, khỏe, the new one hoà, thuỷ, khoẻ; lists of the same
communes use either, and typing slips (gía, qủa) are common. This is the old school.
"""

import re
from unicodedata import normalize

from .keys import Characters, is_mark
from .text import UNSEEN, clean

SHAPED = "ăâêôơư"
PLAIN_VOWELS = "aeiouy" + SHAPED
MARKS = "\u0300\u0309\u0303\u0301\u0323"

# Each vowel that carries a tone: what is left without it, and the mark.
PARTED = {
    normalize("NFC", vowel + mark): (vowel, mark)
    for vowel in PLAIN_VOWELS
    for mark in MARKS
}
VOWELS = PLAIN_VOWELS + "".join(PARTED)
VOWELS_TOGETHER = re.compile(f"([gq]?)([{VOWELS}]{{2,}})([a-zđ]?)")


def tone_place(vowels, closed):
    """Which of the vowels of a syllable carries its tone."""
    shaped = [place for place, vowel in enumerate(vowels) if vowel in SHAPED]
    if shaped:
        return shaped[-1]
    if closed:
        return len(vowels) - 1
    return 1 if len(vowels) > 2 else 0


def with_tone_in_place(match):
    before, vowels, after = match.groups()
    parted = [PARTED.get(vowel, (vowel, "")) for vowel in vowels]
    tone = "".join(mark for _, mark in parted)
    if len(tone) != 1:
        return match[0]
    plain = "".join(vowel for vowel, _ in parted)
    # In qu and gi the vowel belongs to the consonant.
    onset = 1 if before + plain[0] in ("qu", "gi") else 0
    place = onset + tone_place(plain[onset:], closed=after)
    toned = normalize("NFC", plain[place] + tone)
    return f"{before}{plain[:place]}{toned}{plain[place + 1 :]}{after}"


def toned_character(character):
    """Its small letters with their marks; a space for punctuation."""
    if UNSEEN.match(character) or is_mark(character):
        return ""
    small = normalize("NFKC", normalize("NFKC", character).casefold())
    return "".join(part if part.isalnum() else " " for part in small)


TONED = Characters(toned_character)


def with_tones_key(text):
    """
    The key for putting exact accents first: small letters with all their marks.

    "Định Hoá" and "ĐỊNH-HÓA" become "định hóa". Folding it gives the key of `fold`.
    """
    words = " ".join(clean(text).translate(TONED).split())
    return VOWELS_TOGETHER.sub(with_tone_in_place, words)
