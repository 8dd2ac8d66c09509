"""What holds for every table, on provinces nobody has looked at."""

import pytest

from cooperatives.models import Term

from .. import claims
from ..claims import LISTINGS, PLACED, TALLIES, read

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["2013-2018", "2018-2023"])
def term(request):
    return Term.objects.get(slug=request.param)


def test_every_figure_is_what_its_records_come_to(term):
    reading = read(term)

    for stated in TALLIES:
        claims.figures_equal_their_records(reading, stated)


def test_rows_add_up_to_the_total(term):
    reading = read(term)

    for stated in TALLIES:
        claims.rows_add_up(reading, stated)


def test_start_and_moves_give_the_end(term):
    reading = read(term)

    for slug in ("htx-theo-dia-ban", "htx-theo-linh-vuc", "tht-theo-dia-ban"):
        claims.start_and_moves_give_the_end(reading, slug)


def test_districts_add_up_to_the_province(term):
    for stated in PLACED:
        claims.districts_add_up_to_the_province(term, stated)


def test_listings_say_their_length(term):
    for stated in LISTINGS:
        claims.listing_says_its_length(read(term), stated)
