"""Whether a computed figure agrees with what was printed, under its qualifier."""

from datetime import date
from decimal import Decimal

import pytest

from cooperatives.models import Term
from reports.comparison import (
    AGREES,
    DIFFERS,
    NO_FIGURE,
    RIGHT_SIDE,
    apart,
    judge,
    published_figures,
)
from reports.contradictions import contradictions
from reports.models import PublishedFigure

from ..claims import read

Qualifier = PublishedFigure.Qualifier


def printed(qualifier, lower=None, upper=None, **fields):
    return PublishedFigure(
        qualifier=qualifier,
        lower=lower and Decimal(lower),
        upper=upper and Decimal(upper),
        **fields,
    )


@pytest.mark.parametrize(
    ("published", "value", "verdict"),
    [
        (printed(Qualifier.EXACT, 470), 470, AGREES),
        (printed(Qualifier.EXACT, 470), 471, DIFFERS),
        (printed(Qualifier.EXACT, 470), None, NO_FIGURE),
        (printed(Qualifier.ROUNDED, 73), Decimal("73.33"), AGREES),
        (printed(Qualifier.ROUNDED, 73), Decimal("73.5"), DIFFERS),
        (printed(Qualifier.ROUNDED, "2.4", digits=1), Decimal("2.35"), AGREES),
        (printed(Qualifier.ROUNDED, "2.4", digits=1), Decimal("2.45"), DIFFERS),
        (printed(Qualifier.ROUNDED, 350, digits=-1), Decimal("346.3"), AGREES),
        (printed(Qualifier.ABOVE, 200_000), 203_411, AGREES),
        (printed(Qualifier.ABOVE, 200_000), 200_000, DIFFERS),
        (printed(Qualifier.ABOVE, 200_000), 220_000, AGREES),
        (printed(Qualifier.ABOVE, 200_000), 220_001, RIGHT_SIDE),
        (printed(Qualifier.BELOW, upper=40), Decimal("39.4"), AGREES),
        (printed(Qualifier.BELOW, upper=40), 40, DIFFERS),
        (printed(Qualifier.BELOW, upper=40), 36, AGREES),
        (printed(Qualifier.BELOW, upper=40), Decimal("35.9"), RIGHT_SIDE),
        (printed(Qualifier.ABOUT, 100), 110, AGREES),
        (printed(Qualifier.ABOUT, 100), 111, DIFFERS),
        (printed(Qualifier.AT_LEAST, 25), 25, AGREES),
        (printed(Qualifier.AT_LEAST, 25), 24, DIFFERS),
        (printed(Qualifier.HUNDREDS, 100), 100, AGREES),
        (printed(Qualifier.HUNDREDS, 100), 999, AGREES),
        (printed(Qualifier.HUNDREDS, 100), 99, DIFFERS),
        (printed(Qualifier.HUNDREDS, 100), 1000, DIFFERS),
        (printed(Qualifier.RANGE, "1.5", 2), Decimal("1.7"), AGREES),
        (printed(Qualifier.RANGE, "1.5", 2), Decimal("2.1"), DIFFERS),
        (printed(Qualifier.EXACT, on=date(2013, 5, 27)), date(2013, 5, 27), AGREES),
        (printed(Qualifier.EXACT, on=date(2013, 5, 27)), date(2013, 5, 28), DIFFERS),
    ],
)
def test_a_figure_agrees_under_its_qualifier(published, value, verdict):
    assert judge(published, value) == verdict


@pytest.mark.parametrize(
    ("ends", "verdict"),
    [((2, Decimal("4.5")), AGREES), ((2, 5), DIFFERS), ((2, None), NO_FIGURE)],
)
def test_a_range_agrees_when_both_ends_do(ends, verdict):
    published = printed(Qualifier.RANGE, 2, "4.5", upper_address="thu-nhap/x/cao-nhat")

    assert judge(published, *ends) == verdict


@pytest.mark.django_db
def test_parts_are_held_against_their_total_without_being_told():
    term = Term.objects.get(slug="2013-2018")
    part = PublishedFigure.objects.get(term=term, code="f082")
    part.lower += 5
    part.save()

    found = contradictions(read(term))["f081"]

    assert "1.884" in found
    assert "+8" in found


@pytest.mark.parametrize(
    ("published", "value", "expected"),
    [
        (printed(Qualifier.EXACT, 470), 470, 0),
        (printed(Qualifier.EXACT, 470), 468, -2),
        (printed(Qualifier.ABOVE, 200_000), 203_411, 3_411),
        (printed(Qualifier.BELOW, upper=6_000), 5_900, -100),
        (printed(Qualifier.RANGE, "1.5", 2), Decimal("1.7"), 0),
        (printed(Qualifier.RANGE, "1.5", 2), Decimal("2.1"), Decimal("0.1")),
        (printed(Qualifier.RANGE, 2, 4, upper_address="thu-nhap/x/y"), 2, None),
        (printed(Qualifier.EXACT, 470), None, None),
    ],
)
def test_how_far_a_figure_is_from_the_printed_one(published, value, expected):
    assert apart(published, value) == expected


@pytest.mark.django_db
def test_a_computed_figure_stands_as_the_number_it_is_where_it_is_counted():
    reading = read(Term.objects.get(slug="2013-2018"))
    figures = {
        row.key: reading.figure(f"doi-chieu/{row.key}/tinh-tu-ho-so")
        for row in reading.table("doi-chieu").rows
        if row.cells
    }
    addresses = {
        each.code: each.address
        for each in published_figures(reading)
        if each.address and not each.upper_address
    }

    assert len(addresses) > 80
    for code, address in addresses.items():
        counted = reading.figure(address)
        assert figures[code].value == (counted and counted.value), code
        assert figures[code].text == (counted.text if counted else "–"), code
