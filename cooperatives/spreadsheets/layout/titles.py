"""What the rows above a table say of all its rows: the year, the unit of money."""

import re

from ...vietnamese import fold
from ..values.units import factor_in_heading

NOT_OF_THE_FIGURES = re.compile(
    r"ngay \d+ thang \d+ nam \d{4}|ngay thang nam \d{4}"
    r"|(?:luat|nghi dinh|quyet dinh|thong tu|nghi quyet|ke hoach|cong van)\b.*? nam \d{4}"
    r"|(?:19|20)\d\d (?:den )?(?:nam )?(?:19|20)\d\d"
)
YEAR = re.compile(r"\bnam ((?:19|20)\d\d)\b")
CLOSING_DAY = re.compile(r"\b31 12 ((?:19|20)\d\d)\b")
BARE = re.compile(r"(?:^|\D)((?:19|20)\d\d)(?:\D|$)")


def year_of(texts, bare=False):
    """The one year that titles name, or None; `bare` digits count in sheets' names."""
    folded = [NOT_OF_THE_FIGURES.sub(" ", fold(text)) for text in texts]
    for form in (YEAR, CLOSING_DAY, *((BARE,) if bare else ())):
        years = {int(year) for text in folded for year in form.findall(text)}
        if years:
            return years.pop() if len(years) == 1 else None
    return None


def unit_of(texts):
    """The factor that a line above the table gives for its sums of money."""
    named = {
        factor
        for text in texts
        if re.search(r"đvt|dvt|đơn vị|don vi|tính bằng", text.lower())
        and (factor := factor_in_heading(text))
    }
    return named.pop() if len(named) == 1 else None
