"""
What stands on every sheet of a print: draft, sample data, what an internal print is.

The margins of a sheet are filled by its style sheet alone, so these are a few lines of
one. The browser asks for them at an address that carries the words, signed.
"""

from django.core import signing

from ..paper import DRAFT, SAMPLE_NOTICE

SALT = "marks of a print"
BOX = """@page {{ @{place} {{ content: {words}; white-space: pre-line; width: {width};
font: {font} "Times New Roman", "Liberation Serif", serif; text-align: {align}; }} }}
"""


def marks_of(paper):
    """The words of the two margins: above, and below."""
    below = [
        paper.imprint.text if paper.is_internal else "",
        SAMPLE_NOTICE if paper.imprint.is_sample else "",
    ]
    return [DRAFT if paper.is_draft else "", "\n".join(filter(None, below))]


def signed(marks):
    return signing.dumps(marks, salt=SALT, compress=True)


def unsigned(text):
    """Raises signing.BadSignature."""
    return signing.loads(text, salt=SALT)


def style_of(marks):
    above, below = marks
    found = ""
    if above:
        found += box("top-left", above, "bold 11pt", "left", "auto")
    if below:
        found += box("bottom-center", below, "9pt/1.2", "center", "100%")
    return found


def box(place, words, font, align, width):
    return BOX.format(
        place=place, words=quoted(words), font=font, align=align, width=width
    )


def quoted(words):
    """A string of a style sheet; what could end it is written by its number."""
    return (
        '"'
        + "".join(f"\\{ord(each):06x}" if each in '"\\<>\n' else each for each in words)
        + '"'
    )
