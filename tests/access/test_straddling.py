"""A commune that straddles districts: each sees its own records there, and no sign more."""

import re
from datetime import date

import pytest
from django.urls import reverse

from cooperatives.admin.versions import WHICH_AREA
from cooperatives.models import CooperativeGroup, GroupCount, gaps
from cooperatives.models.cooperative import Cooperative
from cooperatives.models.period import Period
from tests.browser_forms import as_shown
from tests.builders import (
    OFFICER,
    a_charge,
    a_cooperative,
    a_group,
    a_group_count,
    a_user,
    the_commune,
    the_district,
)

from .probing import body
from .world import TODAY_ON

pytestmark = pytest.mark.django_db

# Long enough that no key and no token of a page spells it by chance.
FIGURE = re.compile(r"98.?765")

# Most of Đại Phúc lay in Đại Từ, the rest in the city.
CITY = "Thái Nguyên"


@pytest.fixture
def commune():
    return the_commune("Đại Phúc", day=TODAY_ON)


@pytest.fixture
def officer(client):
    found = a_user(OFFICER)
    a_charge(found, the_district("Đại Từ"), may_enter=True)
    client.force_login(found)
    return client


def here(commune, **form):
    return {"commune": commune.pk, "area": the_district("Đại Từ").pk} | form


def entered(officer, kind, form):
    return body(officer.post(reverse(f"admin:cooperatives_{kind}_add"), form))


def test_a_count_of_the_other_district_is_not_told_in_figures(officer, commune):
    a_group_count(
        commune, area=the_district(CITY), as_of=date(2025, 12, 31), groups=98765
    )
    form = here(commune, as_of="30/06/2026", groups="3", basis="commune")

    answer = entered(officer, "groupcount", form)

    assert not FIGURE.search(answer)
    assert "Số tổ hợp tác kỳ trước cộng thành lập mới" in answer
    assert GroupCount.objects.filter(commune=commune).count() == 1


def test_an_own_count_is_told_in_figures(officer, commune):
    a_group_count(
        commune, area=the_district("Đại Từ"), as_of=date(2025, 12, 31), groups=98765
    )
    form = here(commune, as_of="30/06/2026", groups="3", basis="commune")

    assert "Ngày 31/12/2025 có 98765 tổ" in entered(officer, "groupcount", form)


def test_what_the_other_district_counted_from_before_is_not_told(officer, commune):
    a_group_count(
        commune, area=the_district(CITY), as_of=date(2025, 12, 31), groups=98765
    )
    form = here(
        commune,
        name="Tổ mới",
        sector="nong-nghiep",
        contract_on="01/06/2014",
        contract_precision="day",
        ended_on="01/06/2016",
    )

    answer = entered(officer, "cooperativegroup", form)

    assert not FIGURE.search(answer)
    assert "Xã này đã có danh sách tổ hợp tác trước số tổng hợp đầu tiên" in answer
    assert not CooperativeGroup.objects.filter(commune=commune).exists()


def test_the_other_districts_group_does_not_open(officer, commune):
    mine = a_group(commune, area=the_district("Đại Từ"))
    others = [a_group(commune, area=the_district(CITY)), a_group(commune)]

    def status(group):
        url = reverse("admin:cooperatives_cooperativegroup_change", args=[group.pk])
        return officer.get(url).status_code

    assert status(mine) == 200
    assert [status(each) for each in others] == [302, 302]


@pytest.mark.parametrize(
    "alike", [{"name": "HTX chè"}, {"name": "HTX khác", "tax_code": "4600000001-001"}]
)
def test_a_double_in_the_other_district_is_no_double(commune, alike):
    """Whoever sees that there are two sees both."""
    mine = a_cooperative(
        commune,
        area=the_district("Đại Từ"),
        name="HTX chè",
        tax_code="4600000001",
        founded_on=date(2026, 1, 5),
    )
    other = {"founded_on": date(2026, 1, 6)} | alike
    day = date(2026, 6, 30)
    period = Period(date(2026, 1, 1), day, day, 2025)

    def twice():
        return set(Cooperative.objects.placed_on(day).filter(gaps.maybe_twice(period)))

    a_cooperative(commune, area=the_district(CITY), **other)
    apart = twice()
    again = a_cooperative(
        commune, area=the_district("Đại Từ"), **other | {"tax_code": "4600000001-002"}
    )

    assert apart == set()
    assert twice() == {mine, again}


@pytest.mark.parametrize("starts_on", ["01/01/2020", "01/01/2090"])
@pytest.mark.parametrize("page", ["cooperative", "seat"])
def test_no_seat_is_left_where_it_is_nobodys(officer, commune, page, starts_on):
    """Not even from a day to come: nobody would be asked once it has come."""
    mine = a_cooperative()
    seats = mine.seats
    there = {"commune": commune.pk, "area": "", "address": "", "starts_on": starts_on}
    if page == "seat":
        url, sent = reverse("admin:cooperatives_seat_add"), {"cooperative": mine.pk}
    else:
        url = reverse("admin:cooperatives_cooperative_change", args=[mine.pk])
        sent = as_shown(officer.get(url)) | {"seats-TOTAL_FORMS": "2"}
        there = {f"seats-1-{name}": value for name, value in there.items()}
        there |= {"seats-1-cooperative": mine.pk}
    here = {
        name: the_district("Đại Từ").pk if name.endswith("area") else value
        for name, value in there.items()
    }

    refused = officer.post(url, sent | there)
    written = seats.count()
    officer.post(url, sent | here)

    assert WHICH_AREA in body(refused)
    assert (written, seats.count()) == (1, 2)
