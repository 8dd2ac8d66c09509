"""
Text that was written for the fonts of the nineties, and stands garbled without them.

TCVN3 (.VnTime, .VnArial) puts one byte for each letter, VNI (VNI-Times) a plain letter
and one or two marks behind it; either arrives as Western European characters. Where
no font is known, the words tell: what makes no Vietnamese syllable as it stands, and
does when converted, was written so.
"""

import re
from functools import lru_cache
from unicodedata import normalize

TCVN3, VNI, UTF8 = "TCVN3", "VNI", "UTF-8"

TCVN3_BYTES = (
    "b8b5b6b7b9a8bebbbcbdc6a9cac7c8c9cbaed0cccecfd1aad5d2d3d4d6ddd7d8dcdee3dfe1e2e4"
    "abe8e5e6e7e9acedeaebeceef3eff1f2f4adf8f5f6f7f9fdfafbfcfea1a2a7a3a4a5a6"
)
TCVN3_LETTERS = (
    "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ"
)
FROM_TCVN3 = str.maketrans(bytes.fromhex(TCVN3_BYTES).decode("latin-1"), TCVN3_LETTERS)

# Behind a, e, o, u, y: the tones; behind a, e, o: the same over a circumflex.
VNI_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
VNI_CIRCUMFLEX = dict(zip("áàåãä", "\u0301\u0300\u0309\u0303\u0323", strict=True))
VNI_BREVE = dict(zip("éèúüë", "\u0301\u0300\u0309\u0303\u0323", strict=True))
VNI_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def vni_pairs():
    pairs = dict(VNI_ALONE)
    for letter in "aeouyôö":
        base = VNI_ALONE.get(letter, letter)
        pairs |= {letter + sign: base + mark for sign, mark in VNI_TONES.items()}
    for letter in "aeo":
        pairs[f"{letter}â"] = f"{letter}\u0302"
        pairs |= {
            letter + sign: f"{letter}\u0302{mark}"
            for sign, mark in VNI_CIRCUMFLEX.items()
        }
    pairs["aê"] = "a\u0306"
    pairs |= {f"a{sign}": f"a\u0306{mark}" for sign, mark in VNI_BREVE.items()}
    pairs = {written: normalize("NFC", meant) for written, meant in pairs.items()}
    capitals = {written.upper(): meant.upper() for written, meant in pairs.items()}
    titles = {written.capitalize(): meant.upper() for written, meant in pairs.items()}
    return pairs | titles | capitals


FROM_VNI = vni_pairs()
VNI_SIGNS = re.compile(
    "|".join(sorted(map(re.escape, FROM_VNI), key=len, reverse=True))
)

ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
OPEN = (
    "a|ai|ao|au|ay|âu|ây|e|eo|ê|êu|i|ia|iu|iêu|o|oa|oai|oao|oay|oe|oeo|oi|ô|ôi|ơ|ơi|"
    "u|ua|ui|uê|uôi|uơ|uy|uya|uyu|uây|ư|ưa|ưi|ưu|ươi|ươu|y|yêu"
)
CLOSED = "a|ă|â|e|ê|i|iê|o|oa|oă|oe|oo|ô|ôô|ơ|u|uâ|uê|uô|uy|uyê|ư|ươ|y|yê"
SYLLABLE = re.compile(f"{ONSET}(?:{OPEN}|(?:{CLOSED})(?:ch|ng|nh|c|m|n|p|t))")
TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
WORD = re.compile(r"[^\W\d_]+")
UNICODE = re.compile("[\u0102-\u01b0\u0300-\u036f\u1ea0-\u1ef9]")
VOWEL = re.compile("[aeiouy]")
RAW_WORD = re.compile(r"[A-Za-z\xa1-\xff]+")


@lru_cache(maxsize=8192)
def is_syllable(word):
    parted = normalize("NFD", word.lower())
    tones = len(TONES.findall(parted))
    return tones < 2 and bool(
        SYLLABLE.fullmatch(normalize("NFC", TONES.sub("", parted)))
    )


def accented(words):
    return [word for word in words if not word.isascii()]


def from_tcvn3(text, capitals=False):
    """Fonts whose name ends in H show capitals for small letters."""
    meant = text.translate(FROM_TCVN3)
    return meant.upper() if capitals else meant


def from_vni(text):
    return VNI_SIGNS.sub(lambda match: FROM_VNI[match[0]], text)


def from_utf8(text):
    """UTF-8 that was read as Western European, as "Há»£p tÃ¡c xÃ£"."""
    if not UTF8_LETTER.search(text):
        return text
    try:
        return b"".join(map(western_byte, text)).decode()
    except UnicodeError:
        return text


def western_byte(character):
    """As Windows wrote it; five bytes stand for nothing there, and for themselves."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")


def western_character(byte):
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


# How a letter of several bytes begins there, and goes on.
UTF8_LETTER = re.compile(
    f"[\xc2-\xf4][{''.join(map(western_character, range(0x80, 0xC0)))}]"
)

BY_LETTER = {TCVN3: from_tcvn3, VNI: from_vni}
CONVERSIONS = BY_LETTER | {UTF8: from_utf8}


def converted(text, encoding):
    return CONVERSIONS[encoding](text)


def recognised(text):
    """The encoding that the words themselves betray, or None."""
    if text.isascii() or UNICODE.search(text):
        return None
    meant = from_utf8(text)
    if meant != text and is_vietnamese(accented(WORD.findall(meant))):
        return UTF8
    written = accented(RAW_WORD.findall(text))
    garbled = [word for word in written if not is_syllable(word)]
    if not garbled:
        return None
    for encoding, convert in BY_LETTER.items():
        meant = [convert(word) for word in garbled]
        words = accented(WORD.findall(" ".join(meant)))
        # One letter alone, as Æ or ª, is a sign of its own as often as not.
        if max(map(len, meant)) > 1 and meant != garbled and is_vietnamese(words):
            return encoding
    return None


def is_vietnamese(words):
    """Syllables all, but for clippings without a vowel, as HĐ, and one at least."""
    syllables = [is_syllable(word) for word in words]
    return any(syllables) and all(
        found or not VOWEL.search(normalize("NFD", word.lower()))
        for word, found in zip(words, syllables, strict=True)
    )
