"""
Numbers typed into prose by hand.

Dates, years, and numbers of documents, articles, laws and criteria stand as text; so do
those of places, standards and telephones. Every other number ought to come from the
records, and is pointed out to the signer.
"""

import re

from ..paper import BareNumber, Text

DAY, MONTH, YEAR = "[0-9]{1,2}", "(?:0?[1-9]|1[0-2])", "(?:19|20)[0-9]{2}"
DOCUMENT = (
    "Luật|[Nn]ghị quyết|[Nn]ghị định|[Cc]hỉ thị|[Kk]ết luận|[Qq]uyết định|[Tt]hông báo|"
    "[Tt]hông tư|[Cc]ông văn|[Kk]ế hoạch|[Tt]iêu chí|[Vv]ăn bản|Trung ương"
).replace(" ", r"\s")

PART = (
    "[Đđ]iều|[Kk]hoản|[Cc]hương|(?<!hạng )(?<!danh )(?<!chuyên )[Mm]ục|[Pp]hụ lục|[Bb]iểu|[Kk]hóa|lần thứ"
).replace(" ", r"\s")
PLACE = (
    "[Qq]uốc lộ|[Tt]ỉnh lộ|[Đđ]ường tỉnh|[Xx]óm|[Tt]hôn|[Tt]ổ dân phố|[Pp]hường|"
    "[Tt]hế kỷ|(?:[Cc]hương trình|[Đđ]ề án)(?= [0-9]{2})"
).replace(" ", r"\s")
NUMBERED = r"[0-9]+(?:[.][0-9]{1,2})*(?![.,]?[0-9]|%)"
AND = r"(?:,\s|\svà\s|\sđến\s|\s?[-–]\s?)"

# Each alternative is a number that is no figure.
STANDS_AS_TEXT = re.compile(
    rf"""
      ngày\s{DAY}(?:(?:,\s|\svà\s|\sđến\s|\s?[-–]\s?){DAY})*
        \stháng\s{MONTH}(?:\snăm\s{YEAR})?                        # ngày 05 tháng 6
    | ngày\s{DAY}\s?[-–]\s?{DAY}[/.]{MONTH}(?:[/.]{YEAR})?(?!\w)  # ngày 13-15/12/2018
    | (?<![\w/.,-]){DAY}[/.-]{MONTH}[/.-]{YEAR}(?!\w)            # 27/5/2013
    | (?<![\w/.,-]){MONTH}/{YEAR}(?!\w)                          # 5/2013
    | [Nn]gày\s(?:[^\W\d]+\s){{0,4}}{DAY}(?:/{MONTH})?(?![\w/])  # Ngày HTX Việt Nam 11/4
    | tháng\s{MONTH}(?:(?:\snăm\s|/){YEAR})?(?![\w/])
    | [Qq]uý\s(?:IV|I{{1,3}}|[1-4])(?:/{YEAR})?(?!\w)
    | {DAY}(?:h(?:{DAY})?|\sgiờ\s{DAY}\sphút)(?!\w)           # 17h30, 8 giờ 30 phút
    | (?<![\w.,]){YEAR}\s?[-–]\s?{YEAR}(?!\w)                   # 2013-2018
    | [Nn]ăm\s{YEAR}(?:(?:,\s|\svà\s|\sđến\s|\shoặc\s|\s?[-–]\s?)(?:năm\s)?{YEAR})*(?!\w)
    | (?:Luật|APEC|Festival)(?:\s[^\W\d]+){{0,4}}\s{YEAR}(?!\w)    # Luật Hợp tác xã 2012
    | (?<!\w)[0-9]+(?:/[0-9]+)?[-/][A-ZĐ][\w/-]*                # 35-CT/TU
    | (?:{DOCUMENT})\s(?:số\s)?[0-9]+(?!\w|[.,][0-9]|%)         # Nghị quyết số 32
    | [Tt]iêu\schí\s(?:số\s)?[0-9]+(?:[.][0-9]+)*(?!\w|,[0-9]|%)
    | các\s(?:{PART})\s{NUMBERED}(?:{AND}{NUMBERED})+           # các Điều 5, 6 và 7
    | (?:[Kk]hoản|[Đđ]iểm)\s{NUMBERED}(?:{AND}{NUMBERED})+
        (?=\s(?:[Đđ]iều|[Kk]hoản))                              # khoản 1, 2 Điều 7
    | (?:{PART}|[Đđ]iểm)\s{NUMBERED}
    | (?:{PLACE})\s(?:số\s)?{NUMBERED}[a-zđ]?(?!\w)
    | Số\s{NUMBERED}(?=,\s(?:đường|phố|ngõ))                    # Số 12, đường …
    | (?<![\w.,])(?:\+84|0)[0-9]{{2,3}}[ .]?[0-9]{{3,4}}[ .]?[0-9]{{3,4}}(?![\w.,]?[0-9])
    | (?:ISO|TCVN|QCVN)\s[0-9][0-9:./-]*
    | (?<!\w)[A-ZĐ][\w]*-[0-9]+(?!\w)                          # COVID-19
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
