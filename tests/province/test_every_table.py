"""What holds for every table, on the province that meets every published figure."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cooperatives.models import Cooperative, District, Term
from reports import comparison
from reports.chapters import TERM_REPORT
from reports.contradictions import contradictions

from .. import claims
from ..claims import BY_DISTRICT, LISTINGS, PLACED, TALLIES, Readings, each, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def term():
    return Term.objects.get(slug="2013-2018")


@pytest.fixture(scope="module")
def readings():
    return Readings("2013-2018")


@pytest.mark.parametrize("stated", **each(TALLIES))
def test_every_figure_is_what_its_records_come_to(stated, readings):
    claims.figures_equal_their_records(readings.of(), stated)


@pytest.mark.parametrize("stated", **each(TALLIES))
def test_rows_add_up_to_the_total(stated, readings):
    claims.rows_add_up(readings.of(), stated)


@pytest.mark.parametrize(
    "slug", ["htx-theo-dia-ban", "htx-theo-linh-vuc", "tht-theo-dia-ban"]
)
def test_start_and_moves_give_the_end(slug, term):
    claims.start_and_moves_give_the_end(read(term), slug)


@pytest.mark.parametrize("stated", **each(PLACED))
def test_districts_add_up_to_the_province(stated, readings):
    claims.districts_add_up_to_the_province(readings, stated)


@pytest.mark.parametrize("stated", **each(BY_DISTRICT))
def test_a_district_reads_the_line_the_province_prints(stated, readings):
    district = District.objects.get(code="171")
    whole = readings.of().table(stated.slug)
    own = readings.of(district).table(stated.slug)

    line = next(row for row in whole.rows if row.key == "171")
    own_line = next(row for row in own.rows if row.key == "171")

    assert own_line == line


@pytest.mark.parametrize("stated", **each(LISTINGS))
def test_a_listing_says_its_length(stated, readings):
    claims.listing_says_its_length(readings.of(), stated)


def test_every_figure_of_a_district_is_what_its_records_come_to(term):
    reading = read(term, District.objects.get(code="169"))

    for stated in PLACED:
        claims.figures_equal_their_records(reading, stated)


def test_tables_drawn_up_together_say_what_each_says_alone(term, readings):
    for table in read(term).document().tables:
        assert table == readings.of().table(table.slug)


def queries(reading):
    with CaptureQueriesContext(connection) as captured:
        reading.document()
    return len(captured)


def test_the_whole_report_takes_at_most_ninety_queries(term):
    assert queries(read(term)) <= 90


@pytest.mark.parametrize("stated", **each(TALLIES))
def test_a_table_takes_three_queries_for_each_set_it_counts(stated, term):
    reading = read(term)
    lines = reading.lines_of(stated.rows)
    for look_up in (reading.coverage, reading.existing_cooperatives, lines):
        assert look_up is not None
    columns = stated.stated_columns(reading)
    sets = {measure.of for column in columns for measure in column.measures}

    with CaptureQueriesContext(connection) as captured:
        reading.asking.amounts(stated)

    assert len(captured) <= 3 * len(sets)


def test_queries_do_not_grow_with_the_records(term):
    before = queries(read(term))
    kept = Cooperative.objects.order_by("pk").first()
    for number in range(30):
        kept.pk, kept.tax_code, kept.registration_number = None, "", ""
        kept._state.adding, kept.name = True, f"Hợp tác xã thêm {number}"
        kept.save()

    assert queries(read(term)) == before


def test_every_computable_published_figure_comes_out(term):
    answers = comparison.answers(read(term))

    disagreeing = {
        found.published.code: found.verdict
        for found in answers
        if found.verdict not in (comparison.AGREES, comparison.NOT_COUNTED)
    }

    assert disagreeing == {
        "f007": comparison.NO_FIGURE,
        "f061": comparison.DIFFERS,
        "f062": comparison.DIFFERS,
        "f081": comparison.DIFFERS,
        "f102": comparison.NO_FIGURE,
        "f103": comparison.NO_FIGURE,
        "f104": comparison.NO_FIGURE,
        "f105": comparison.NO_FIGURE,
        "f106": comparison.NO_FIGURE,
        "f107": comparison.NO_FIGURE,
        "f108": comparison.NO_FIGURE,
        "f109": comparison.NO_FIGURE,
    }


def test_the_published_text_is_found_to_contradict_itself(term):
    found = contradictions(read(term))

    assert set(found) == {"f061", "f081"}
    assert "1.879" in found["f081"]
    assert "1.876" in found["f081"]
    assert "chỉ 2 nằm trong nhiệm kỳ" in found["f061"]


def test_the_report_has_the_thirty_two_tables():
    assert len(TERM_REPORT.tables) == 32
    assert len({table.slug for table in TERM_REPORT.tables}) == 32
