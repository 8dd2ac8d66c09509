"""
Vietnamese text as it ought to be stored.

Text arrives from macOS, from PDF, from fonts of the nineties and from web pages:
the same words in different code points. What is stored has one form.
"""

import re
from unicodedata import normalize

# Characters that take no room on paper: controls, zero-width characters, marks of
# direction, fillers, and halves of characters, which no database stores.
INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff"
)

# The Icelandic eth and the African D are drawn like đ, and are other letters.
LOOK_ALIKES = str.maketrans("ÐðƉɖ", "ĐđĐđ")

STRAY = re.compile(f"[{INVISIBLE}ÐðƉɖ]")
UNSEEN = re.compile(f"[{INVISIBLE}]+")
MARK = re.compile("[\u0300-\u036f]")
# Without any of these, composing is all there is to do.
ODD = re.compile(f"[{INVISIBLE}ÐðƉɖ\u0300-\u036f]")

# A tone typed before the circumflex or breve: canonical order keeps it so, and then
# the two never compose.
TONE_BEFORE_SHAPE = re.compile("([\u0300\u0301\u0303\u0309]+)([\u0302\u0306])")


def clean(text):
    """
    The same words in the one form that is stored.

    Composed (NFC), every kind of space a single plain one, none at the ends, line
    breaks included; nothing invisible; Ð made Đ. The soft hyphen goes too: in TCVN3
    it is the letter ư, so text in that encoding must be decoded before.
    """
    if not ODD.search(text):
        return " ".join(normalize("NFC", text).split())
    if STRAY.search(text):
        text = UNSEEN.sub("", text).translate(LOOK_ALIKES)
    text = normalize("NFC", text)
    if MARK.search(text):
        decomposed = normalize("NFD", text)
        text = normalize("NFC", TONE_BEFORE_SHAPE.sub(r"\2\1", decomposed))
    return " ".join(text.split())
