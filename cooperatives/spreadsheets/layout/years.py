"""Headings that say of which year their figures are."""

from .titles import year_of

OF_A_YEAR = {"count", "money", "choice"}


def of_the_year(year, columns, found, known):
    """
    The year that the figures are of, and the headings with those of other years unknown.

    Where a table of one year says nothing else, its headings may: "Doanh thu năm 2017".
    """
    keys = {key for key, *_ in found.values()}
    asked = years_asked(known)
    if not asked or asked.keys() & keys:
        return year, found
    named = {
        column: own
        for column, (key, how, *_) in found.items()
        if key
        and how == "matched"
        and known.columns[key].kind in OF_A_YEAR
        and known.columns[key].part in asked.values()
        and (own := year_of([" ".join(columns[column])], bare=True))
    }
    if not year and len(set(named.values())) == 1:
        year = next(iter(named.values()))
    others = {column for column, own in named.items() if year and own != year}
    return year, {
        column: (None, "unknown", 99, one[3]) if column in others else one
        for column, one in found.items()
    }


def but_of_other_years(year, columns, found, known):
    """Those that may be answers: "Xếp loại năm 2016 / Tốt" is none of 2017."""
    if not year or not years_asked(known):
        return found
    return {
        column: one
        for column, one in found.items()
        if year_of([" ".join(columns[column])], bare=True) in (None, year)
    }


def years_asked(known):
    """Columns that say of which year figures are: key → the record they are of."""
    return {
        key: one.part
        for key, one in known.columns.items()
        if one.kind == "year" and one.in_title
    }
