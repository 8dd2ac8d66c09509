"""Whether cooperatives handed in their yearly figures, and whether in time."""

from datetime import date

from django.db.models import Q

from .annual_return import AnnualReturn, returned

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


def _handed_in(period, **facts):
    found = AnnualReturn.objects.filter(year=period.figures_year, **facts)
    return Q(pk__in=found.order_by().values("cooperative"))


def in_time(period):
    return _handed_in(period, submitted_on__lte=due_on(period.figures_year))


def late(period):
    return _handed_in(period, submitted_on__gt=due_on(period.figures_year))


def some_day(period):
    """Handed in, but nobody noted when."""
    return _handed_in(period, submitted_on=None)


def not_returned(period):
    return ~returned(period)


def silent_for_two_years(period):
    """There for the two last years, and without a return of either."""
    years = (period.figures_year - 1, period.figures_year)
    found = AnnualReturn.objects.filter(year__in=years)
    there = Q(founded_on__lte=date(years[0], 1, 1))
    return there & ~Q(pk__in=found.order_by().values("cooperative"))
