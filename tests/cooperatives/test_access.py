"""Who reaches which record, on which day: a record on each side of every line."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from cooperatives.district_records import accessible_to
from cooperatives.models import (
    Activity,
    AnnualReturn,
    Award,
    ChainMembership,
    Commune,
    Cooperative,
    CooperativeGroup,
    District,
    ExemplaryTitle,
    Fund,
    FundBalance,
    GroupCount,
    MemberEnterprise,
    NewRuralCommune,
    PolicyDocument,
    Seat,
    Sector,
    Suspension,
    TradeUnion,
    User,
)
from reports.models import Target
from tests.builders import (
    ADMINISTRATOR,
    LEADERSHIP,
    OFFICER,
    STAFF,
    a_balance,
    a_charge,
    a_cooperative,
    a_document,
    a_group,
    a_group_count,
    a_membership,
    a_new_rural_commune,
    a_return,
    a_seat,
    a_suspension,
    a_title,
    a_trade_union,
    a_user,
    an_activity,
    an_award,
    an_enterprise,
    an_officer,
    the_commune,
    the_district,
)

pytestmark = pytest.mark.django_db

ONE_DAY = timedelta(days=1)
IN_2016 = date(2016, 5, 4)
IN_2026 = date(2026, 5, 4)


def reached(model, user, day=IN_2016):
    return set(accessible_to(model.objects.all(), user, day))


def test_an_officer_reaches_the_records_of_his_district_and_no_others():
    mine = a_cooperative(the_commune("La Bằng"))
    a_cooperative(the_commune("Sơn Cẩm"))

    assert reached(Cooperative, an_officer()) == {mine}


@pytest.mark.parametrize("role", [STAFF, LEADERSHIP, ADMINISTRATOR])
def test_who_sees_the_province_reaches_every_record(role):
    everywhere = {a_cooperative(), a_cooperative(the_commune("Sơn Cẩm"))}

    assert reached(Cooperative, a_user(role)) == everywhere
    assert reached(Cooperative, a_user(is_superuser=True)) == everywhere


def test_nobody_reaches_anything_without_a_charge_or_a_role():
    a_cooperative()

    assert reached(Cooperative, a_user(OFFICER)) == set()
    assert reached(Cooperative, a_user()) == set()
    assert reached(Cooperative, AnonymousUser()) == set()


def test_who_has_been_shut_out_reaches_nothing():
    a_cooperative()
    officer = an_officer()
    staff = a_user(STAFF)
    for user in officer, staff:
        user.is_active = False
        user.save()

    assert reached(Cooperative, officer) == set()
    assert reached(Cooperative, staff) == set()


def test_a_charge_holds_from_its_first_day_to_the_eve_of_its_end():
    mine = a_cooperative()
    first, end = date(2016, 3, 1), date(2016, 9, 1)
    officer = an_officer(starts_on=first, ends_on=end)

    assert reached(Cooperative, officer, first - ONE_DAY) == set()
    assert reached(Cooperative, officer, first) == {mine}
    assert reached(Cooperative, officer, end - ONE_DAY) == {mine}
    assert reached(Cooperative, officer, end) == set()


def test_an_officer_of_two_districts_reaches_both():
    both = {a_cooperative(), a_cooperative(the_commune("Sơn Cẩm"))}
    a_cooperative(the_commune("Tân Cương"))
    officer = an_officer("Đại Từ")
    a_charge(officer, the_district("Phú Lương"))

    assert reached(Cooperative, officer) == both


def test_a_commune_that_moved_takes_its_records_along():
    """Xã Sơn Cẩm went from Phú Lương to the city on 18/8/2017."""
    moved = a_cooperative(the_commune("Sơn Cẩm"))
    before, city = an_officer("Phú Lương"), an_officer("Thái Nguyên")
    eve, day = date(2017, 8, 17), date(2017, 8, 18)

    assert reached(Cooperative, before, eve) == {moved}
    assert reached(Cooperative, city, eve) == set()
    assert reached(Cooperative, before, day) == set()
    assert reached(Cooperative, city, day) == {moved}


def test_a_cooperative_that_moves_goes_with_its_seat():
    moving = a_cooperative()
    a_seat(moving, the_commune("Sơn Cẩm"), starts_on=IN_2016)
    here, there = an_officer("Đại Từ"), an_officer("Phú Lương")

    assert reached(Cooperative, here, IN_2016 - ONE_DAY) == {moving}
    assert reached(Cooperative, there, IN_2016 - ONE_DAY) == set()
    assert reached(Cooperative, here, IN_2016) == set()
    assert reached(Cooperative, there, IN_2016) == {moving}


def test_after_districts_ended_an_officer_keeps_the_area_of_old():
    old = a_cooperative(the_commune("La Bằng"))
    new = a_cooperative(the_commune("La Bằng", day=IN_2026))
    a_cooperative(the_commune("Phú Lương", day=IN_2026))

    assert reached(Cooperative, an_officer(), IN_2026) == {old, new}


def test_in_a_straddling_commune_the_chosen_area_decides():
    straddling = the_commune("Đại Phúc", day=IN_2026)
    chosen = a_group(straddling, area=the_district("Đại Từ"))
    a_group(straddling, area=the_district("Thái Nguyên"))
    a_group(straddling)

    assert reached(CooperativeGroup, an_officer(), IN_2026) == {chosen}


def test_where_the_commune_names_a_district_no_area_is_asked():
    commune = the_commune("Sơn Cẩm")
    a_group(commune, area=the_district("Đại Từ"))

    assert reached(CooperativeGroup, an_officer("Đại Từ")) == set()
    assert len(reached(CooperativeGroup, an_officer("Phú Lương"))) == 1


def test_an_award_lies_where_its_recipient_lies():
    here, there = a_cooperative(), a_cooperative(the_commune("Sơn Cẩm"))
    mine = {
        an_award(cooperative=here),
        an_award(group=a_group()),
        an_award(commune=the_commune()),
        an_award(area=the_district("Đại Từ")),
    }
    an_award(cooperative=there)
    an_award(group=a_group(the_commune("Sơn Cẩm")))
    an_award(commune=the_commune("Sơn Cẩm"))
    an_award()

    assert reached(Award, an_officer()) == mine


def test_communes_that_straddle_districts_can_be_chosen_but_hold_nothing():
    straddling = the_commune("Đại Phúc", day=IN_2026)
    an_activity(commune=straddling)
    officer = an_officer()

    assert straddling in reached(Commune, officer, IN_2026)
    assert the_commune("Sơn Cẩm") not in reached(Commune, officer, IN_2026)
    # Which did until 2017.
    once = the_commune("Gia Sàng", day=IN_2026)
    assert once not in reached(Commune, officer, IN_2026)
    assert reached(Activity, officer, IN_2026) == set()


@pytest.mark.parametrize(
    ("model", "build"),
    [
        (Activity, lambda commune: an_activity(commune=commune)),
        (AnnualReturn, lambda commune: a_return(a_cooperative(commune))),
        (ChainMembership, lambda commune: a_membership(a_cooperative(commune), "che")),
        (Commune, lambda commune: commune),
        (CooperativeGroup, a_group),
        (ExemplaryTitle, lambda commune: a_title(a_cooperative(commune))),
        (GroupCount, a_group_count),
        (MemberEnterprise, an_enterprise),
        (NewRuralCommune, a_new_rural_commune),
        (Seat, lambda commune: a_cooperative(commune).seats.get()),
        (Suspension, lambda commune: a_suspension(a_cooperative(commune))),
        (TradeUnion, lambda commune: a_trade_union(enterprise=an_enterprise(commune))),
        (TradeUnion, lambda commune: a_trade_union(cooperative=a_cooperative(commune))),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_every_kind_that_lies_somewhere_follows_the_rule(model, build):
    mine = build(the_commune("La Bằng"))
    other = build(the_commune("Sơn Cẩm"))

    found = reached(model, an_officer())

    assert mine in found
    assert other not in found


def test_what_has_no_place_is_the_provinces():
    a_balance()
    a_document()
    an_activity()
    officer = an_officer()

    for model in Activity, Fund, FundBalance, PolicyDocument, Target, User:
        assert reached(model, officer) == set()
    assert reached(Fund, a_user(STAFF))


def test_lists_that_say_nothing_of_anybody_are_open():
    officer = an_officer()

    assert reached(Sector, officer) == set(Sector.objects.all())
    assert reached(District, officer) == {the_district("Đại Từ")}


def test_the_rule_asks_one_question(django_assert_num_queries):
    a_cooperative()
    officer = an_officer()
    assert not officer.sees_province

    with django_assert_num_queries(1):
        reached(Cooperative, officer)
