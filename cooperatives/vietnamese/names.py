"""
Names of organisations, with and without the words that say what they are.

Offices write "HTX chè Tân Hương", "Hợp tác xã Chè Tân Hương" and "H.T.X chè
“Tân-Hương”" for one and the same.
"""

import re
from functools import lru_cache

from .keys import Characters, fold, folded_character
from .text import clean

# One character for each, so that a place in the one is the place in the other.
ALIGNED = Characters(lambda character: (folded_character(character) + " ")[0])

COOPERATIVE = r"(?:hop *tac *xa\b|h ?t ?x)"
KINDS = {
    "lien-hiep": rf"(?:lien hiep|lh)(?: cac)? *{COOPERATIVE}",
    "tht": r"to +hop *tac\b|t ?h ?t",
    "qtdnd": r"quy +(?:tin dung(?: nhan dan)?|td(?: ?nd)?)\b|q ?t ?d ?n ?d|qtd\b",
    "htx": COOPERATIVE,
}
PREFIXES = [(kind, re.compile(f" *(?:{forms})")) for kind, forms in KINDS.items()]


# One name is asked about several times while its row is planned.
@lru_cache(maxsize=4096)
def organisation_name(text):
    """
    The kind that a name begins with, and the rest of it, cleaned.

    The kind is "htx", "qtdnd", "lien-hiep" or "tht", or None where the name begins
    otherwise. Words of the sector stay: "HTXNN Hóa Thượng" leaves "NN Hóa Thượng".
    """
    name = clean(text)
    aligned = name.translate(ALIGNED)
    for kind, prefix in PREFIXES:
        if match := prefix.match(aligned):
            return kind, name[match.end() :].lstrip(" .,:;-–—_/")
    return None, name


def name_key(text):
    """The folded name without its kind, to compare only with names of the same kind."""
    return fold(organisation_name(text)[1])
