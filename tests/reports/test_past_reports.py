"""What is entered later rewrites no report of the past, and unknown is no zero."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from cooperatives.models import Activity, AwardCategory, ProvinceVisit, Term

from ..builders import (
    a_cooperative,
    a_group,
    a_group_count,
    a_return,
    an_activity,
    the_commune,
)
from ..claims import read

pytestmark = pytest.mark.django_db


def table(slug):
    return read(Term.objects.get(slug="2013-2018")).table(slug)


def line(slug, row):
    found = next(each for each in table(slug).rows if each.key == row)
    return {cell.column.key: cell.value for cell in found.cells}


def test_a_count_of_later_years_rewrites_no_report():
    a_group_count(the_commune("La Bằng"), as_of=date(2023, 12, 31), groups=11)

    assert line("tht-theo-dia-ban", "tong")["den-nay"] == 0


def test_the_first_count_of_the_period_reaches_back_to_its_start():
    a_group_count(
        the_commune("La Bằng"), as_of=date(2016, 12, 31), groups=11, new=3, ended=1
    )
    a_group(
        the_commune("La Bằng"),
        contract_on=date(2010, 1, 1),
        ended_on=date(2011, 6, 1),
    )

    found = line("tht-theo-dia-ban", "171")

    moves = ("dau-ky", "moi", "cham-dut", "den-nay")
    assert [found[key] for key in moves] == [9, 3, 1, 11]


def test_any_other_span_leaves_the_next_term_where_it_was():
    before = [row.key for row in table("chi-tieu-nhiem-ky-sau").rows]
    Term.objects.create(
        slug="2016", starts_on=date(2016, 1, 1), ends_on=date(2016, 12, 31)
    )

    assert [row.key for row in table("chi-tieu-nhiem-ky-sau").rows] == before


@pytest.mark.parametrize(
    ("starts_on", "ends_on"),
    [
        (date(213, 1, 1), date(2018, 12, 31)),
        (date(2019, 1, 1), date(9023, 12, 31)),
        (date(2000, 1, 1), date(2021, 1, 1)),
    ],
)
def test_a_mistyped_year_of_a_term_is_refused(starts_on, ends_on):
    term = Term(slug="sai", starts_on=starts_on, ends_on=ends_on)

    with pytest.raises(ValidationError, match="kiểm tra lại năm"):
        term.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        term.save()


def test_a_district_where_nobody_returned_is_unknown_and_one_without_any_is_zero():
    a_return(a_cooperative(the_commune("La Bằng")), year=2018, is_effective=True)
    a_cooperative(the_commune("Sảng Mộc"))

    effective = {
        row.key: row.cells[8].value
        for row in table("htx-theo-dia-ban").rows
        if row.key in ("171", "170", "167")
    }

    assert effective == {"171": 1, "170": None, "167": 0}


def test_an_income_without_workers_has_a_lowest_and_no_mean():
    cooperative = a_cooperative(the_commune("La Bằng"))
    a_return(cooperative, year=2018, average_income=1_500_000, regular_workers=None)

    found = line("thu-nhap", "nong-nghiep")

    assert (found["thap-nhat"], found["binh-quan"]) == (1.5, None)


def test_the_province_of_a_delegation_is_no_study_tour():
    delegation = an_activity(Activity.Kind.DELEGATION)
    ProvinceVisit.objects.create(activity=delegation, province_id="lam-dong")

    assert line("hoc-tap", "tong")["tinh"] == 0


def test_an_empty_line_that_hides_is_not_printed():
    assert not [row for row in table("tuyen-truyen").rows if "bao-khac" in row.key]

    an_activity(Activity.Kind.ARTICLE, channel="Báo Nhân Dân")

    assert [row.key for row in table("tuyen-truyen").rows if row.key == "bao-khac"]


def test_a_code_that_tables_use_for_themselves_is_refused():
    category = AwardCategory(code="tong", name="Tổng", position=99, level="giay-khen")

    with pytest.raises(ValidationError, match="dành riêng"):
        category.full_clean()
