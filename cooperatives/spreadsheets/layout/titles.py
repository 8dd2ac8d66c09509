"""What the rows above a table say of all its rows: year, day, district, unit of money."""

import re

from ...vietnamese import fold
from ..values.units import factors_in

NOT_OF_THE_FIGURES = re.compile(
    r"ngay \d+ thang \d+ nam \d{4}|ngay thang nam \d{4}"
    r"|(?:luat|nghi dinh|quyet dinh|thong tu|nghi quyet|ke hoach|cong van)\b.*? nam \d{4}"
    r"|(?:19|20)\d\d (?:den )?(?:nam )?(?:19|20)\d\d"
    # Of a part of a year: "6 tháng đầu năm 2017", "quý III năm 2017", "tháng 5 năm 2017".
    r"|\b(?:[1-9]|10|11|mot|hai|ba|sau|chin) thang (?:dau |cuoi )?(?:cua )?nam \d{4}"
    r"|\bquy [1-4iv]+ (?:nam )?\d{4}|\bthang (?:0?[1-9]|10|11) (?:nam )?\d{4}"
    r"|ngay thang \d+ nam \d{4}"
)
YEAR = re.compile(r"\bnam ((?:19|20)\d\d)\b")
LONGEST_NAME = 5  # words, its kind among them
CLOSING_DAY = re.compile(r"\b31 12 ((?:19|20)\d\d)\b")
# "tính đến hết ngày 31 tháng 12 năm 2017"; the day a letter is dated is none.
STANDS_ON = re.compile(
    r"\b(?:den|thoi diem)(?: het| ngay| thoi diem)* (\d{1,2}) (?:thang )?(\d{1,2}) "
    r"(?:nam )?((?:19|20)\d\d)\b"
)
# "UBND huyện Đại Từ", "trên địa bàn thành phố Sông Công"; and not an address.
OFFICE_OF = re.compile(
    r"(?:^|\b(?:ubnd|uy ban nhan dan|dia ban|cua|tai) )"
    r"((?:huyen|thi xa|thanh pho|tp|tx) .+)"
)
BARE = re.compile(r"(?:^|\D)((?:19|20)\d\d)(?:\D|$)")


def year_of(texts, bare=False):
    """The one year that titles name, or None; `bare` digits count in sheets' names."""
    folded = [NOT_OF_THE_FIGURES.sub(" ", fold(text)) for text in texts]
    for form in (YEAR, CLOSING_DAY, *((BARE,) if bare else ())):
        years = {int(year) for text in folded for year in form.findall(text)}
        if years:
            return years.pop() if len(years) == 1 else None
    return None


def units_above(texts):
    """The factors that lines above the table give for its sums of money."""
    return set().union(*map(factors_in, texts))


def day_of(texts):
    """The one day as of which titles say the figures stand, as people write it."""
    days = {found for text in texts for found in STANDS_ON.findall(fold(text))}
    return "/".join(days.pop()) if len(days) == 1 else None


def district_of(texts, names):
    """The one district whose office or area the titles name, or None."""
    found = {
        named[1]
        for text in texts
        if (match := OFFICE_OF.search(fold(text)))
        and (named := beginning_of(match[1], names))
    }
    return found.pop() if len(found) == 1 else None


def beginning_of(folded, names):
    """The district named by the first words: "huyen dai tu nam 2017"."""
    words = folded.split()
    for count in range(min(len(words), LONGEST_NAME), 1, -1):
        named = names.of(" ".join(words[:count]))
        if named and named[0] == "district":
            return named
    return None
