"""What holds for every table, on provinces nobody has looked at."""

import pytest

from reports import comparison

from .. import claims
from ..claims import LISTINGS, PLACED, TALLIES, Readings

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def readings(drawn_province):
    return Readings("2013-2018")


@pytest.fixture(scope="module")
def next_readings(drawn_province):
    return Readings("2018-2023")


def test_every_figure_is_what_its_records_come_to(readings):
    for stated in TALLIES:
        claims.figures_equal_their_records(readings.of(), stated)


@pytest.mark.parametrize("of_term", ["readings", "next_readings"])
def test_rows_add_up_and_start_and_moves_give_the_end(of_term, request):
    reading = request.getfixturevalue(of_term).of()

    for stated in TALLIES:
        claims.rows_add_up(reading, stated)
    for slug in ("htx-theo-dia-ban", "htx-theo-linh-vuc", "tht-theo-dia-ban"):
        claims.start_and_moves_give_the_end(reading, slug)


@pytest.mark.parametrize("of_term", ["readings", "next_readings"])
def test_districts_add_up_to_the_province(of_term, request):
    for stated in PLACED:
        claims.districts_add_up_to_the_province(
            request.getfixturevalue(of_term), stated
        )


def test_listings_say_their_length(readings):
    for stated in LISTINGS:
        claims.listing_says_its_length(readings.of(), stated)


def test_no_published_figure_is_met_but_days_of_documents(readings):
    answers = comparison.answers(readings.of())

    agreeing = {
        found.published.address.split("/")[0]
        for found in answers
        if found.verdict == comparison.AGREES
    }

    assert agreeing == {"van-ban"}
