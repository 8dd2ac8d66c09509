from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.forms import DateField, DecimalField
from django.utils.formats import localize, number_format


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("03/04/2019", date(2019, 4, 3)),
        ("27/5/2013", date(2013, 5, 27)),
        ("3-4-2019", date(2019, 4, 3)),
        ("3.4.2019", date(2019, 4, 3)),
        ("3/4/19", date(2019, 4, 3)),
        ("2019-04-03", date(2019, 4, 3)),
    ],
)
def test_a_date_is_read_day_first(typed, meant):
    assert DateField().clean(typed) == meant


@pytest.mark.parametrize("typed", ["31/02/2019", "05/27/2013", "32/1/2013", "2013"])
def test_a_day_that_is_in_no_calendar_is_refused(typed):
    with pytest.raises(ValidationError):
        DateField().clean(typed)


def test_a_date_is_written_day_first():
    assert localize(date(2019, 4, 3)) == "03/04/2019"


def test_a_year_is_not_grouped():
    assert localize(2020) == "2020"


def test_a_quantity_is_grouped_where_that_is_asked_for():
    assert number_format(1234567.5, force_grouping=True) == "1.234.567,5"


def test_a_number_is_read_with_a_decimal_comma():
    assert str(DecimalField(localize=True).clean("2,5")) == "2.5"
