"""Figures held against what was published."""

from dataclasses import dataclass
from decimal import Decimal

from .models import PublishedFigure
from .table import Cell, rounded_half_up

Qualifier = PublishedFigure.Qualifier

AGREES = "Khớp"
DIFFERS = "Lệch"
RIGHT_SIDE = "Đúng chiều, lệch xa"
NO_FIGURE = "Chưa có số liệu"
NOT_COUNTED = "Không tính từ hồ sơ"
BAND = Decimal("0.1")


@dataclass(frozen=True)
class Answer:
    """A published figure beside the computed one."""

    published: PublishedFigure
    computed: Decimal | None
    upper: Decimal | None
    difference: Decimal | None
    verdict: str
    cell: Cell | None = None


def judge(published, value, upper=None):
    """Whether a computed figure agrees with the printed one under its qualifier."""
    if value is None or (published.upper_address and upper is None):
        return NO_FIGURE
    if published.on:
        return AGREES if value == published.on else DIFFERS
    value = Decimal(value)
    low, high = published.lower, published.upper
    match published.qualifier:
        case Qualifier.EXACT:
            return AGREES if value == low else DIFFERS
        case Qualifier.ROUNDED:
            rounded = rounded_half_up(value, published.digits)
            return AGREES if rounded == low else DIFFERS
        case Qualifier.ABOVE:
            return banded(value > low, value <= low * (1 + BAND))
        case Qualifier.BELOW:
            return banded(value < high, value >= high * (1 - BAND))
        case Qualifier.ABOUT:
            return AGREES if abs(value - low) <= abs(low) * BAND else DIFFERS
        case Qualifier.AT_LEAST:
            return AGREES if value >= low else DIFFERS
        case Qualifier.RANGE if published.upper_address:
            return AGREES if (value, Decimal(upper)) == (low, high) else DIFFERS
        case Qualifier.RANGE:
            return AGREES if low <= value <= high else DIFFERS
        case Qualifier.HUNDREDS:
            return AGREES if 100 <= value <= 999 else DIFFERS
    raise ValueError(published.qualifier)


def banded(right_side, near):
    if not right_side:
        return DIFFERS
    return AGREES if near else RIGHT_SIDE


def published_figures(reading):
    """Those of the reading's term and district, once."""

    def find():
        return tuple(
            PublishedFigure.objects.filter(
                term=reading.scope.term, district=reading.scope.district
            ).order_by("position", "pk")
        )

    return reading.once("published figures", find)


def answers(reading):
    """Every published figure with its answer, in the order they were printed."""

    def find():
        return tuple(answer(reading, each) for each in published_figures(reading))

    return reading.once("answers", find)


def answer(reading, published):
    if not published.address:
        return Answer(published, None, None, None, NOT_COUNTED)
    cell = figure(reading, published.address)
    upper = figure(reading, published.upper_address)
    value = cell and cell.value
    above = upper and upper.value
    verdict = judge(published, value, above)
    return Answer(published, value, above, apart(published, value), verdict, cell)


def apart(published, value):
    """How far a number is from the printed one, from the nearer end of a range."""
    if published.upper_address or not isinstance(value, int | Decimal):
        return None
    bounds = [b for b in (published.lower, published.upper) if b is not None]
    if len(bounds) == 2 and bounds[0] <= value <= bounds[1]:
        return Decimal(0)
    return min((Decimal(value) - bound for bound in bounds), key=abs, default=None)


def figure(reading, address):
    """The cell an address names in the reading, or in the term it precedes."""
    if not address:
        return None
    return reading.figure(address)
