"""
Numbers typed into prose by hand.

Dates, years, and numbers of documents, articles, laws and criteria stand as text.
Every other number ought to come from the records, and is pointed out to the signer.
"""

import re

from ..paper import BareNumber, Text

DAY, MONTH, YEAR = "[0-9]{1,2}", "(?:0?[1-9]|1[0-2])", "(?:19|20)[0-9]{2}"
DOCUMENT = (
    "Luật|[Nn]ghị quyết|[Nn]ghị định|[Cc]hỉ thị|[Kk]ết luận|[Qq]uyết định|[Tt]hông báo|"
    "[Tt]hông tư|[Cc]ông văn|[Kk]ế hoạch|[Tt]iêu chí|[Vv]ăn bản|Trung ương"
).replace(" ", r"\s")

# Each alternative is a number that is no figure.
STANDS_AS_TEXT = re.compile(
    rf"""
      ngày\s{DAY}\stháng\s{MONTH}(?:\snăm\s{YEAR})?             # ngày 05 tháng 6
    | (?<![\w/.,-]){DAY}[/.-]{MONTH}[/.-]{YEAR}(?!\w)            # 27/5/2013
    | (?<![\w/.,-]){MONTH}/{YEAR}(?!\w)                          # 5/2013
    | [Nn]gày\s(?:[^\W\d]+\s){{0,4}}{DAY}(?:/{MONTH})?(?![\w/])  # Ngày HTX Việt Nam 11/4
    | tháng\s{MONTH}(?:\snăm\s{YEAR})?(?!\w)
    | (?<![\w.,]){YEAR}\s?[-–]\s?{YEAR}(?!\w)                   # 2013-2018
    | [Nn]ăm\s{YEAR}(?:(?:,\s|\svà\s|\sđến\s|\shoặc\s|\s?[-–]\s?)(?:năm\s)?{YEAR})*(?!\w)
    | (?:Luật|APEC|Festival)(?:\s[^\W\d]+){{0,4}}\s{YEAR}(?!\w)    # Luật Hợp tác xã 2012
    | (?<!\w)[0-9]+(?:/[0-9]+)?[-/][A-ZĐ][\w/-]*                # 35-CT/TU
    | (?:{DOCUMENT})\s(?:số\s)?[0-9]+(?!\w|[.,][0-9]|%)         # Nghị quyết số 32
    | (?:[Đđ]iều|[Kk]hoản|[Cc]hương|[Pp]hụ\slục|[Bb]iểu|[Qq]uý|[Kk]hóa|lần\sthứ)
        \s[0-9]+(?!\w|[.,][0-9]|%)
    | (?<!\w)[0-9]+\stiêu\schí
    """,
    re.VERBOSE,
)
NUMBER = re.compile(r"(?<![\w])[0-9]+(?:[.,][0-9]+)*%?")


def runs_of(text):
    """The text parted into words and numbers that nobody counted."""
    spans = [found.span() for found in STANDS_AS_TEXT.finditer(text)]
    at = 0
    for found in NUMBER.finditer(text):
        start, end = found.span()
        if any(left < end and start < right for left, right in spans):
            continue
        if start > at:
            yield Text(text[at:start])
        yield BareNumber(found[0])
        at = end
    if text[at:]:
        yield Text(text[at:])
