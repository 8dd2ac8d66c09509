"""Which days a dashboard looks at, whatever day it is opened on."""

from datetime import date

import pytest

from cooperatives.models import Period, Term
from cooperatives.models.handing_in import due_on
from reports.scope import Scope, period_in, years_of

CLOSED = Term(
    slug="2013-2018",
    starts_on=date(2013, 1, 1),
    ends_on=date(2018, 12, 31),
    reported_on=date(2018, 12, 13),
)
OPEN = Term(slug="2024-2028", starts_on=date(2024, 1, 1), ends_on=date(2028, 12, 31))
TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("term", "year", "today", "day", "figures_year"),
    [
        (CLOSED, 2018, TODAY, date(2018, 12, 13), 2018),
        (CLOSED, 2017, TODAY, date(2017, 12, 31), 2017),
        (CLOSED, 2018, None, date(2018, 12, 13), 2018),
        (OPEN, 2026, TODAY, TODAY, 2025),
        (OPEN, 2026, date(2026, 12, 14), date(2026, 12, 14), 2025),
        (OPEN, 2026, date(2026, 12, 15), date(2026, 12, 15), 2026),
        (OPEN, 2026, date(2026, 12, 31), date(2026, 12, 31), 2026),
        (OPEN, 2025, TODAY, date(2025, 12, 31), 2025),
        (OPEN, 2024, date(2024, 1, 1), date(2024, 1, 1), 2023),
        (OPEN, 2024, date(2023, 6, 1), date(2024, 1, 1), 2023),
    ],
)
def test_a_year_is_looked_at_on_its_last_day_or_today(
    term, year, today, day, figures_year
):
    period = period_in(term, year, today)

    assert (period.starts_on, period.day) == (term.starts_on, day)
    assert period.figures_year == figures_year
    assert period.day <= period.until


def test_a_closed_term_is_looked_at_in_its_last_year_as_its_report_is():
    assert period_in(CLOSED, 2018, TODAY) == CLOSED.period


def test_years_that_have_not_begun_are_not_offered():
    assert list(years_of(OPEN, TODAY)) == [2024, 2025, 2026]
    assert list(years_of(CLOSED, TODAY)) == [*range(2013, 2019)]
    assert list(years_of(OPEN, date(2020, 5, 5))) == [2024]


@pytest.mark.parametrize("year", [2012, 2019, 0])
def test_a_year_outside_the_term_is_none_of_its(year):
    with pytest.raises(LookupError):
        Scope.of_term(CLOSED).in_year(year)


def test_a_report_forgets_the_year_of_the_dashboard():
    scope = Scope.of_term(CLOSED).in_year(2015)

    assert scope.in_term(CLOSED) == Scope.of_term(CLOSED)


def test_what_a_day_is_held_against():
    period = Period(date(2013, 1, 1), date(2016, 2, 29), date(2016, 12, 31), 2015)

    assert period.last_year().day == date(2015, 12, 31)
    assert period.last_year().closing == period.day
    assert period.last_year().figures_year == 2014
    assert period.this_year().days == (date(2016, 1, 1), date(2016, 2, 29))
    assert period.same_days_last_year().days == (date(2015, 1, 1), date(2015, 2, 28))


def test_figures_are_due_by_the_rule_of_their_year():
    assert due_on(2017) == date(2018, 1, 15)
    assert due_on(2018) == date(2019, 1, 15)
    assert due_on(2019) == date(2019, 12, 15)
    assert due_on(2025) == date(2025, 12, 15)
