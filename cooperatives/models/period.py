"""
A span of days, and the day within it that stocks are looked at.

Every question about records is asked with a period, so that nothing depends on the
day the question happens to be asked. A condition is a function of a period that
returns a `Q`; it stands beside the model it is about.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Q

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """
    From `starts_on` to `day`, both included.

    `day` is the closing day: flows run up to it and stocks are looked at on it.
    `until` is the day the span was planned to end; what lies between is expected,
    or happened after the report was drawn up. `figures_year` is the one year that
    annual returns are read from. `closing` is the closing day of the report that a
    derived period belongs to: nothing later may reach back into it.
    """

    starts_on: date
    day: date
    until: date
    figures_year: int
    closing: date | None = None

    def __post_init__(self):
        if self.closing is None:
            object.__setattr__(self, "closing", self.day)

    @classmethod
    def of_years(cls, first, last):
        """Whole calendar years."""
        day = date(last, 12, 31)
        return cls(date(first, 1, 1), day, day, last)

    @property
    def years(self):
        """Every calendar year the period touches."""
        return range(self.starts_on.year, self.day.year + 1)

    @property
    def days(self):
        return (self.starts_on, self.day)

    def holds(self, part):
        return self.starts_on <= part.starts_on and part.day <= self.day

    def start(self):
        """The evening before the first day; returns are those of the first year."""
        eve = self.starts_on - ONE_DAY
        return replace(self, day=eve, until=eve, figures_year=self.starts_on.year)

    def end(self):
        """The closing day itself."""
        return self

    def expected(self):
        """The same span, looked at on the day it was planned to end."""
        return replace(self, day=self.until)

    def later(self):
        """What came after the closing day and before the planned end."""
        return replace(self, starts_on=self.day + ONE_DAY, day=self.until)

    def year(self, number):
        """The part of one calendar year that lies in the period."""
        day = min(date(number, 12, 31), self.day)
        starts_on = max(date(number, 1, 1), self.starts_on)
        return Period(starts_on, day, day, number, self.closing)

    def first_year(self):
        return self.year(self.starts_on.year)

    def year_before(self):
        """The calendar year that ended before the first day."""
        return Period.of_years(*[(self.starts_on - ONE_DAY).year] * 2)

    # Beside the closing day's own year

    def this_year(self):
        return self.year(self.day.year)

    def last_year(self):
        """The same span, looked at on the last evening of the year before."""
        eve = date(self.day.year - 1, 12, 31)
        return replace(self, day=eve, until=eve, figures_year=self.figures_year - 1)

    def same_days_last_year(self):
        """From 1 January to the same day of the year before."""
        number = self.day.year - 1
        leap_day = (self.day.month, self.day.day) == (2, 29)
        day = self.day.replace(year=number, day=28 if leap_day else self.day.day)
        return replace(
            self,
            starts_on=date(number, 1, 1),
            day=day,
            until=day,
            figures_year=number,
        )


def always(period):
    """The condition that every record meets."""
    return Q()


def flow(condition):
    """Marks a condition that is met only by what happened within the period."""
    condition.is_flow = True
    return condition


def is_flow(condition):
    return getattr(condition, "is_flow", False)


def against_others(condition):
    """
    Marks a condition that holds a record against others of its district.

    Asked within one district it takes, after the period, what is `given` of a commune
    and an area there, and looks at no more others than those.
    """
    condition.is_against_others = True
    return condition


def is_against_others(condition):
    return getattr(condition, "is_against_others", False)


def both(*conditions):
    """The condition that all of these are met."""

    def met(period):
        return Q(*(condition(period) for condition in conditions))

    return flow(met) if any(map(is_flow, conditions)) else met


def either(*conditions):
    """The condition that at least one of these is met."""

    def met(period):
        found = Q()
        for condition in conditions:
            found |= condition(period)
        return found

    return met


def of(path, condition):
    """A condition asked of a related record: `of("cooperative", existing)`."""

    def met(period):
        return prefixed(condition(period), path)

    return met


def prefixed(condition, path):
    """The same `Q`, its lookups starting from a relation."""
    moved = Q(_connector=condition.connector, _negated=condition.negated)
    moved.children = [
        prefixed(child, path)
        if isinstance(child, Q)
        else (f"{path}__{child[0]}", child[1])
        for child in condition.children
    ]
    return moved


def in_force_on(day):
    """Spans `starts_on`-`ends_on` that hold on the day; `ends_on` is the first day not."""
    return Q(starts_on__lte=day) & (Q(ends_on=None) | Q(ends_on__gt=day))
