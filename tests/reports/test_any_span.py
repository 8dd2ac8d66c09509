"""Any span of years that staff define is a report, without code."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from cooperatives.models import Term

from ..builders import a_cooperative, a_group, a_return, an_award, the_commune
from ..claims import LISTINGS, TALLIES, read

pytestmark = pytest.mark.django_db

SPANS = [
    (date(2016, 1, 1), date(2017, 12, 31), None),
    (date(2015, 7, 1), date(2015, 7, 1), None),
    (date(2015, 11, 20), date(2020, 11, 19), date(2018, 2, 28)),
    (date(2025, 7, 1), date(2030, 6, 30), date(2026, 1, 31)),
    (date(2041, 1, 1), date(2045, 12, 31), None),
]


@pytest.mark.parametrize("span", SPANS, ids=str)
def test_every_table_is_drawn_up_for_any_span(span):
    starts_on, ends_on, reported_on = span
    term = Term.objects.create(
        slug="ky-khac", starts_on=starts_on, ends_on=ends_on, reported_on=reported_on
    )
    commune = the_commune("La Bằng")
    a_return(a_cooperative(commune, founded_on=starts_on.replace(year=2014)), year=2016)
    a_group(commune)
    an_award()

    document = read(term).document()

    slugs = {table.slug for table in document.tables}
    assert slugs == {stated.slug for stated in (*TALLIES, *LISTINGS)} | {
        "chi-tieu",
        "chi-tieu-nhiem-ky-sau",
        "doi-chieu",
    }


def test_a_flow_counts_the_days_of_the_span_and_no_others():
    commune = the_commune("La Bằng")
    for day in ("2015-12-31", "2016-01-01", "2017-12-31", "2018-01-01"):
        a_cooperative(commune, founded_on=day)
    term = Term.objects.create(
        slug="2016-2017", starts_on=date(2016, 1, 1), ends_on=date(2017, 12, 31)
    )

    table = read(term).table("htx-theo-dia-ban")

    figures = {
        key: table.figure("tong", key).value
        for key in ("dau-ky", "moi", "cham-dut", "den-nay")
    }
    assert figures == {"dau-ky": 1, "moi": 2, "cham-dut": 0, "den-nay": 3}


def test_a_commune_that_moved_counts_where_it_lay_on_the_closing_day():
    a_cooperative(the_commune("Sơn Cẩm"), founded_on="2014-01-01")
    spans = {"2014-2016": date(2016, 12, 31), "2014-2018": date(2018, 12, 31)}

    found = {}
    for slug, ends_on in spans.items():
        term = Term.objects.create(
            slug=slug, starts_on=date(2014, 1, 1), ends_on=ends_on
        )
        table = read(term).table("htx-theo-dia-ban")
        found[slug] = [row.key for row in table.rows if row.cells[3].value]

    assert found == {"2014-2016": ["168", "tong"], "2014-2018": ["164", "tong"]}


def test_a_record_entered_in_a_commune_of_2025_counts_in_its_old_district():
    new = the_commune("Đức Lương", day=date(2026, 1, 1))
    a_cooperative(new, founded_on="2010-01-01")

    table = read(Term.objects.get(slug="2013-2018")).table("htx-theo-dia-ban")

    assert [row.key for row in table.rows if row.cells[3].value] == ["171", "tong"]


def test_a_term_that_ends_before_it_starts_is_refused():
    term = Term(slug="sai", starts_on=date(2020, 1, 2), ends_on=date(2020, 1, 1))

    with pytest.raises(ValidationError, match="không thể trước ngày bắt đầu"):
        term.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        term.save()
