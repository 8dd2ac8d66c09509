"""Whether cooperatives handed in their yearly figures, and whether in time."""

from datetime import date

from django.db.models import Exists, OuterRef, Q

from .annual_return import AnnualReturn
from .cooperative import return_of

FIRST_YEAR_DUE_IN_DECEMBER = 2019


def due_on(year):
    """
    The last day to hand in the figures of a year.

    15 January of the next year under Decree 107/2017, which years before it are held
    to as well; 15 December of the same year since Circular 07/2019.
    """
    if year < FIRST_YEAR_DUE_IN_DECEMBER:
        return date(year + 1, 1, 15)
    return date(year, 12, 15)


# Conditions on cooperatives `with_return_of` the figures' year


def _of_return(period, **facts):
    joined = return_of(period.figures_year)
    return Q(**{f"{joined}__{fact}": value for fact, value in facts.items()})


def in_time(period):
    return _of_return(period, submitted_on__lte=due_on(period.figures_year))


def late(period):
    return _of_return(period, submitted_on__gt=due_on(period.figures_year))


def some_day(period):
    """Handed in, but nobody noted when."""
    return _of_return(period, isnull=False, submitted_on__isnull=True)


def not_returned(period):
    return _of_return(period, isnull=True)


def silent_for_two_years(period):
    """There for the two last years, and without a return of either."""
    before = period.figures_year - 1
    returned = AnnualReturn.objects.filter(cooperative=OuterRef("pk"), year=before)
    there = Q(founded_on__lte=date(before, 1, 1))
    return there & not_returned(period) & ~Exists(returned)
