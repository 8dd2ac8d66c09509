"""Figures held against targets and against what was published: tables 1, 28 and 32."""

from decimal import Decimal

from . import (
    floor_chains,
    floor_cooperatives,
    floor_groups,
    floor_returns,
)
from .floor import LATER, TOTAL, added, as_date

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
    """How far each figure is from what was published, where the two disagree."""

    def figure_at(address):
        slug, *cell = address.split("/") if address else ("",)
        return floor.figures.get(slug, {}).get(tuple(cell))

    figures = {}
    for published in floor.ask(PUBLISHED):
        value = figure_at(published["address"])
        bound = published["lower"]
        if bound is None:
            bound = published["upper"]
        difference = None
        if value is not None and bound is not None:
            upper = figure_at(published["upper_address"])
            if not agrees(published, Decimal(value), upper):
                difference = Decimal(value) - Decimal(bound)
        figures[published["code"], "chenh-lech"] = difference
    return figures


def agrees(published, value, upper):
    """Whether a figure is what the printed words say, under their qualifier."""
    if as_date(published["on"]) or (published["upper_address"] and upper is None):
        return False
    low, high = published["lower"], published["upper"]
    low = None if low is None else Decimal(low)
    high = None if high is None else Decimal(high)
    match published["qualifier"]:
        case "exact":
            return value == low
        case "rounded":
            half = Decimal(1).scaleb(-published["digits"]) / 2
            return low - half <= value < low + half
        case "above":
            return low < value <= low * Decimal("1.1")
        case "below":
            return high * Decimal("0.9") <= value < high
        case "about":
            return abs(value - low) <= low / 10
        case "at-least":
            return value >= low
        case "range" if published["upper_address"]:
            return (value, Decimal(upper)) == (low, high)
        case "range":
            return low <= value <= high
        case "hundreds":
            return 100 <= value <= 999
    raise ValueError(published["qualifier"])


def founded_by_year(floor):
    """Table 5: cooperatives and groups, both by year."""
    figures = floor_cooperatives.founded_by_year(floor)
    figures |= floor_groups.by_year(floor, "tht-moi", "tht-cuoi-nam")
    later = [
        floor.figures[slug].get(LATER)
        for slug in ("htx-theo-dia-ban", "tht-theo-dia-ban")
    ]
    return figures | {LATER: added(*later)}
