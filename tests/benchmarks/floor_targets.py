"""Figures held against targets and against what was published: tables 1, 28 and 32."""

from decimal import Decimal

from . import (
    floor_chains,
    floor_cooperatives,
    floor_groups,
    floor_returns,
)
from .floor import LATER, TOTAL, added

TARGETS = """
SELECT code, address, minimum, stretch, is_yearly, is_qualitative
FROM reports_target
WHERE term_id = %(term)s AND district_id IS NULL
ORDER BY position, id
"""


def against_targets(floor, figure_at, founded):
    """The lines of a term's targets, each figure found by its address."""
    figures = {}
    for target in floor.ask(TARGETS):
        lines = {target["code"]: (target["address"], TOTAL)}
        if target["is_yearly"]:
            figures |= verdict(target["code"], None, None)
            figures |= resolved(target, target["code"])
            lines = {
                f"{target['code']}-{year.number}": (
                    target["address"].replace("{nam}", str(year.number)),
                    str(year.number),
                )
                for year in floor.years
            }
        minimum = None if target["is_qualitative"] else target["minimum"]
        for line, (address, year) in lines.items():
            figure = figure_at(address) if address else None
            if figure == 0 and is_silent(floor, founded, year):
                figure = None
            figures |= verdict(line, figure, minimum) | resolved(target, line)
    return figures


def resolved(target, line):
    """A target of one number is a figure; a range is words."""
    if target["minimum"] is None or target["stretch"] is not None:
        return {}
    return {(line, "chi-tieu"): target["minimum"]}


def is_silent(floor, founded, year):
    """Nothing is known of it yet, which is no zero: a term that is only planned."""
    columns = ("htx-moi", "tht-moi", "lien-hiep-moi")
    return not any(founded[year, column] for column in columns) and not floor.returned


def verdict(line, figure, minimum):
    """Reached, and how far over or under, in per cent of what was resolved."""
    share = None
    if figure is not None and minimum:
        share = 100 * Decimal(figure) / Decimal(minimum)
    return {
        (line, "thuc-hien"): figure,
        (line, "dat"): share,
        (line, "vuot-hut"): None if share is None else share - 100,
    }


def key_targets(floor):
    def figure_at(address):
        slug, *cell = address.split("/")
        return floor.figures[slug][tuple(cell)]

    return against_targets(floor, figure_at, floor.figures["thanh-lap-theo-nam"])


def next_targets(floor):
    """Only what the next term's targets point at is asked."""
    following = floor.following()
    if following is None:
        return {}
    founded = floor_cooperatives.founded_by_year(following, with_stocks=False)
    founded |= floor_groups.by_year(following, founded_as="tht-moi")
    last = following.days.year(following.days.day.year)
    known = {
        f"thanh-lap-theo-nam/{line}/{column}": number
        for (line, column), number in founded.items()
    }
    known |= {
        f"can-bo/{line}/{column}": number
        for (line, column), number in floor_returns.staff(following, [last]).items()
    }
    known["nong-thon-moi/tong/ty-le-tieu-chi-13"] = floor_chains.criterion_13(following)
    known["thu-nhap/tong/so-voi-nhiem-ky-truoc"] = (
        floor_returns.income_against_term_before(following)
    )
    figures = against_targets(following, known.__getitem__, founded)
    floor.statements += following.statements
    return figures


PUBLISHED = """
SELECT code, address, upper_address, qualifier, "lower", "upper", "on", digits
FROM reports_publishedfigure
WHERE term_id = %(term)s AND district_id IS NULL
ORDER BY position, id
"""


def compared(floor):
    """Each published figure as it is counted, and how far it is from the printed one."""

    def figure_at(address):
        slug, *cell = address.split("/")
        return floor.figures.get(slug, {}).get(tuple(cell))

    figures = {}
    for published in floor.ask(PUBLISHED):
        code, value = published["code"], None
        is_range = published["upper_address"]
        if published["address"] and not is_range and not published["on"]:
            value = figure_at(published["address"])
            figures[code, "tinh-tu-ho-so"] = value
        figures[code, "chenh-lech"] = None if value is None else apart(published, value)
    return figures


def apart(published, value):
    """From the printed number, or from the nearer end where it lies outside a range."""
    low, high = (
        None if published[end] is None else Decimal(published[end])
        for end in ("lower", "upper")
    )
    value = Decimal(value)
    if low is None or high is None:
        return value - (high if low is None else low)
    return min(value - low, 0) or max(value - high, 0)


def founded_by_year(floor):
    """Table 5: cooperatives and groups, both by year."""
    figures = floor_cooperatives.founded_by_year(floor)
    figures |= floor_groups.by_year(floor, "tht-moi", "tht-cuoi-nam")
    later = [
        floor.figures[slug].get(LATER)
        for slug in ("htx-theo-dia-ban", "tht-theo-dia-ban")
    ]
    return figures | {LATER: added(*later)}
