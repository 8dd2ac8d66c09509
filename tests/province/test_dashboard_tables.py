"""Dashboards make the claims of the report, in any year of a term."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cooperatives.models import District, Term
from reports import commune_map
from reports.chapters import TERM_REPORT
from reports.charts.map import HAS, LACKS
from reports.dashboards import DASHBOARD
from reports.members import Communes
from reports.table import Kind

from .. import claims
from ..claims import OF_DASHBOARD, Readings, each, read_dashboard

pytestmark = pytest.mark.django_db
PLACED = [table for table in OF_DASHBOARD if table.belongs_to_districts]
BY_COMMUNE = [table for table in PLACED if isinstance(table.rows, Communes)]
# Commune by commune is asked of one district, further down.
FEWER_ROWS = [table for table in OF_DASHBOARD if table not in BY_COMMUNE]


@pytest.fixture(scope="module", params=[2018, 2015])
def readings(request):
    return Readings("2013-2018", read_dashboard(request.param))


@pytest.fixture
def dai_tu():
    return District.objects.get(code="171")


@pytest.mark.parametrize("stated", **each(FEWER_ROWS))
def test_every_figure_is_what_its_records_come_to(stated, readings):
    claims.figures_equal_their_records(readings.of(), stated)


@pytest.mark.parametrize("stated", **each(OF_DASHBOARD))
def test_rows_add_up_to_the_total(stated, readings):
    claims.rows_add_up(readings.of(), stated)


@pytest.mark.parametrize("stated", **each(PLACED))
def test_districts_add_up_to_the_province(stated, readings):
    claims.districts_add_up_to_the_province(readings, stated)


def test_every_figure_of_a_district_is_what_its_records_come_to(readings, dai_tu):
    for stated in PLACED:
        claims.figures_equal_their_records(readings.of(dai_tu), stated)


@pytest.mark.parametrize("stated", **each(BY_COMMUNE))
def test_a_district_reads_the_lines_of_its_communes(stated, readings, dai_tu):
    def lines(reading):
        rows = reading.table(stated.slug).rows
        return {row.key: row for row in rows if row.kind is not Kind.TOTAL}

    own, whole = lines(readings.of(dai_tu)), lines(readings.of())

    assert own
    assert own == {key: whole[key] for key in own}


def test_a_closed_term_reads_in_its_last_year_as_its_report_does():
    term = Term.objects.get(slug="2013-2018")
    dashboard, report = read_dashboard(2018)(term), claims.read(term)

    same = [t for t in DASHBOARD.tables if t in TERM_REPORT.tables]

    assert [table.slug for table in same] == ["chuoi-gia-tri"]
    for table in same:
        assert dashboard.table(table.slug).rows == report.table(table.slug).rows
    for address in ("htx-theo-dia-ban/tong/den-nay", "khen-thuong/tong/tong"):
        assert dashboard.figure(address) == report.figure(address)


def test_one_slug_means_one_statement_in_all_reports():
    stated = {table.slug: table for table in TERM_REPORT.tables}

    for table in DASHBOARD.tables:
        beside = stated.get(table.slug)
        if beside:
            assert (table.rows, table.columns) == (beside.rows, beside.columns)


@pytest.mark.parametrize("code", [None, "171"])
def test_a_page_of_the_dashboard_takes_few_queries(code):
    term = Term.objects.get(slug="2013-2018")
    district = code and District.objects.get(code=code)

    def queries(chapter):
        reading = read_dashboard(2018)(term, district)
        with CaptureQueriesContext(connection) as captured:
            reading.chapter(chapter)
        return len(captured)

    found = {each.slug: queries(each.slug) for each in DASHBOARD.chapters}

    assert max(found.values()) <= 30, found


@pytest.mark.parametrize("code", [None, "171", "165"])
def test_the_map_marks_the_communes_that_the_table_counts(readings, code):
    reading = readings.of(code and District.objects.get(code=code))

    states = [place.state for _, place in commune_map.places_of(reading, "/")]

    counted = {
        column: reading.figure(f"tieu-chi-13/tong/{column}").value
        for column in ("so-xa", "co", "chua-co")
    }
    assert counted["so-xa"] == counted["co"] + counted["chua-co"] > 0
    assert states.count(HAS) == counted["co"]
    assert states.count(LACKS) == counted["chua-co"]


def test_every_commune_has_its_place_on_the_map(readings):
    places = commune_map.places_of(readings.of(), "/")

    assert len(places) == 180
    assert all(place.position for _, place in places)


def test_communes_stand_under_the_districts_they_lie_in(readings, dai_tu):
    reading = readings.of()
    districts = {each.code: each.district for each in reading.communes}
    under, wrong = None, []
    for row in reading.table("htx-theo-xa").rows:
        if row.kind is Kind.HEADING:
            under = row.label
        elif row.key in districts:
            district = reading.province.names[districts[row.key]]
            wrong += [row.label] * (under != district[:1].upper() + district[1:])

    assert under is not None
    assert wrong == []
    of_one = readings.of(dai_tu).table("htx-theo-xa").rows
    assert Kind.HEADING not in {row.kind for row in of_one}
