"""The reference data, as every office finds them."""

from datetime import date
from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from cooperatives.loading import REASON, declared
from cooperatives.models import (
    AwardCategory,
    Commune,
    Fund,
    PolicyDocument,
    Province,
    Sector,
    Source,
    Term,
    ValueChain,
)
from cooperatives.models.award import FOR_COLLECTIVES, FOR_PERSONS

from .fixture_folder import FIXTURES, loaded

pytestmark = pytest.mark.django_db


def test_every_row_says_where_it_comes_from():
    for reference in declared():
        sources = set(reference.model.objects.values_list("source", flat=True))
        assert sources <= {Source.REFERENCE, Source.PUBLISHED}
        reasons = reference.model.history.values_list("history_change_reason")
        assert set(reasons) <= {(REASON,)}


def test_the_seven_sectors_stand_as_printed():
    assert list(Sector.objects.by_position().values_list("name", flat=True)) == [
        "Nông nghiệp",
        "Công nghiệp - tiểu thủ công nghiệp",
        "Vận tải",
        "Thương mại - dịch vụ",
        "Xây dựng",
        "Vệ sinh môi trường",
        "Quỹ tín dụng nhân dân",
    ]
    assert Sector.objects.get(is_agricultural=True).code == "nong-nghiep"


def test_value_chains_and_funds_stand_in_all_their_groups():
    assert set(ValueChain.objects.values_list("group", flat=True)) == set(
        ValueChain.Group.values
    )
    assert set(Fund.objects.values_list("group", flat=True)) == set(Fund.Group.values)


def test_the_award_ladder_has_fourteen_lines():
    ladder = AwardCategory.objects.in_total().by_position()

    assert ladder.count() == 14
    assert list(ladder.values_list("code", flat=True)[:3]) == [
        "huan-chuong-lao-dong",
        "co-thi-dua-chinh-phu",
        "bang-khen-thu-tuong",
    ]
    assert ladder.last().code == "giay-khen"
    assert not ladder.filter(level=AwardCategory.Level.OUTSIDE).exists()


def test_who_may_receive_an_award_is_said_as_the_database_holds_it():
    for receives, codes in (
        ("collective", FOR_COLLECTIVES),
        ("individual", FOR_PERSONS),
    ):
        held = AwardCategory.objects.filter(code__in=codes)
        assert held.count() == len(codes)
        assert set(held.values_list("receives", flat=True)) == {receives}


def test_the_two_terms_are_assumed():
    assert list(
        Term.objects.by_time().values_list(
            "slug", "starts_on", "ends_on", "reported_on", "bounds_are_assumed"
        )
    ) == [
        (
            "2013-2018",
            date(2013, 1, 1),
            date(2018, 12, 31),
            date(2018, 12, 13),
            True,
        ),
        ("2018-2023", date(2019, 1, 1), date(2023, 12, 31), None, True),
    ]


def test_the_country_has_the_63_provinces_of_2018():
    assert Province.objects.count() == 63
    assert Province.objects.get(code="ba-ria-vung-tau").name == "Bà Rịa - Vũng Tàu"


def test_documents_are_published_facts_of_the_report():
    assert set(PolicyDocument.objects.values_list("source", "term__slug")) == {
        (Source.PUBLISHED, "2013-2018")
    }
    assert dict(
        PolicyDocument.objects.exclude(issued_on=None).values_list(
            "number", "issued_on"
        )
    ) == {
        "56-KL/TW": date(2013, 2, 21),
        "35-CT/TU": date(2013, 5, 27),
        "461/QĐ-TTg": date(2018, 4, 27),
        "276/TB-VPCP": date(2018, 8, 3),
    }


def test_the_places_are_what_the_list_of_units_says(tmp_path):
    built = tmp_path / "places.json"
    call_command("build_places", output=built, stdout=StringIO())

    assert built.read_text() == (FIXTURES / "places.json").read_text()


def test_loading_twice_changes_nothing():
    before = writes()

    lines = loaded()

    assert writes() == before
    assert len(lines) >= 11
    assert all(": 0 mới, 0 cập nhật, " in line for line in lines)


def writes():
    return sum(reference.model.history.count() for reference in declared())


@pytest.mark.parametrize("time", ["first", "second"])
@pytest.mark.django_db(transaction=True)
def test_the_tables_are_filled_again_after_a_test_that_empties_them(time):
    assert Sector.objects.count() == 7
    assert Commune.history.count() == Commune.objects.count()
    assert Group.objects.get(name="Lãnh đạo Liên minh").permissions.exists()
