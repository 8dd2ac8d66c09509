"""What holds for every table, on provinces nobody has looked at."""

import pytest

from cooperatives.models import District
from reports import commune_map, comparison
from reports.charts.map import HAS, LACKS

from .. import claims
from ..claims import (
    LISTINGS,
    OF_DASHBOARD,
    PLACED,
    TALLIES,
    Readings,
    read_dashboard,
)

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


@pytest.mark.parametrize("year", [2014, 2018])
def test_dashboards_make_the_same_claims_in_a_district(year, drawn_province):
    dai_tu = District.objects.get(code="171")
    readings = Readings("2013-2018", read_dashboard(year))

    for stated in OF_DASHBOARD:
        claims.rows_add_up(readings.of(), stated)
        if stated.belongs_to_districts:
            claims.figures_equal_their_records(readings.of(dai_tu), stated)


def test_the_map_of_a_drawn_province_marks_what_its_table_counts(drawn_province):
    reading = Readings("2013-2018", read_dashboard(2018)).of()

    states = [place.state for _, place in commune_map.places_of(reading, "/")]

    assert states.count(HAS) == reading.figure("tieu-chi-13/tong/co").value
    assert states.count(LACKS) == reading.figure("tieu-chi-13/tong/chua-co").value
