"""
The days the sample province is made for, and days drawn between them.

They are those of the term 2013-2018 as it is assumed. Nothing here reads the clock:
the same seed gives the same province on any day.
"""

from datetime import date, timedelta

EVE = date(2012, 12, 31)
STARTS_ON = date(2013, 1, 1)
CLOSES_ON = date(2018, 12, 13)
NEXT_DAY = date(2018, 12, 14)
ENDS_ON = date(2018, 12, 31)
LAW_2012 = date(2013, 7, 1)
YEARS = range(STARTS_ON.year, CLOSES_ON.year + 1)

# Records are entered the day after the report, and what happened after it early in
# the next year.
ENTERED_ON = NEXT_DAY
ENTERED_LATER = date(2019, 1, 2)


def between(random, first, last):
    """A day from the first to the last, both included."""
    return date.fromordinal(random.randint(first.toordinal(), last.toordinal()))


def after(day, days):
    return day + timedelta(days=days)


def entry_day(*facts):
    """The day a record of these facts was entered."""
    known = [day for day in facts if day]
    return ENTERED_ON if max(known, default=EVE) <= CLOSES_ON else ENTERED_LATER
