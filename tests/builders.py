"""
Records to test with: one call each, readable defaults, most of them of 2015.

The reference data stand in every test database, so places, sectors, chains and
award categories are the real ones; a record with no place named lies in xã La Bằng,
in Đại Từ until districts ended.
"""

from datetime import date
from itertools import count

from django.contrib.auth.models import Group

from cooperatives.models import (
    Activity,
    AnnualReturn,
    Award,
    ChainMembership,
    Charge,
    CommuneStanding,
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
    Suspension,
    Term,
    TradeUnion,
    User,
)

STAFF = "Chuyên viên Liên minh"
OFFICER = "Cán bộ phụ trách địa bàn"
LEADERSHIP = "Lãnh đạo Liên minh"
ADMINISTRATOR = "Quản trị hệ thống"

IN_2015 = date(2015, 6, 1)

numbers = count(1)


def the_district(name):
    return District.objects.get(name=name)


def the_commune(name="La Bằng", *, district=None, day=IN_2015):
    """The commune of that name on the day; six names need their district too."""
    standings = CommuneStanding.objects.on(day).filter(name=name, inherited=False)
    if district:
        standings = standings.filter(district__name=district)
    return standings.select_related("commune").get().commune


def a_user(role=None, **fields):
    number = next(numbers)
    fields = {
        "username": f"tai-khoan-{number}",
        "is_staff": role in (STAFF, ADMINISTRATOR),
    } | fields
    user = User.objects.create_user(**fields)
    if role:
        user.groups.add(Group.objects.get(name=role))
    return user


def a_charge(user, district, **fields):
    defaults = {"starts_on": date(2013, 1, 1)}
    return Charge.objects.create(user=user, district=district, **defaults | fields)


def an_officer(district="Đại Từ", **charge):
    """Somebody with a charge over the district."""
    officer = a_user(OFFICER)
    a_charge(officer, the_district(district), **charge)
    return officer


def a_term(slug="2041-2045", **fields):
    first, last = (int(year) for year in slug.split("-"))
    defaults = {"starts_on": date(first, 1, 1), "ends_on": date(last, 12, 31)}
    return Term.objects.create(slug=slug, **defaults | fields)


def a_cooperative(commune=None, *, area=None, **fields):
    """With its first seat, from the day it was founded."""
    defaults = {
        "name": f"HTX số {next(numbers)}",
        "sector_id": "nong-nghiep",
        "founded_on": IN_2015,
    }
    cooperative = Cooperative.objects.create(**defaults | fields)
    a_seat(cooperative, commune, area=area, starts_on=cooperative.founded_on)
    return cooperative


def a_seat(cooperative, commune=None, **fields):
    defaults = {"commune": commune or the_commune(), "starts_on": IN_2015}
    return Seat.objects.create(cooperative=cooperative, **defaults | fields)


def a_suspension(cooperative, **fields):
    defaults = {"starts_on": date(2016, 1, 1), "ends_on": date(2016, 7, 1)}
    return Suspension.objects.create(cooperative=cooperative, **defaults | fields)


def a_title(cooperative, **fields):
    defaults = {"starts_on": date(2016, 1, 1)}
    return ExemplaryTitle.objects.create(cooperative=cooperative, **defaults | fields)


def a_membership(cooperative, chain, **fields):
    """Takes part in the chain of that code."""
    defaults = {"starts_on": date(2016, 1, 1)}
    return ChainMembership.objects.create(
        cooperative=cooperative, chain_id=chain, **defaults | fields
    )


def a_return(cooperative, **fields):
    defaults = {"year": 2015, "members": 10, "regular_workers": 20}
    return AnnualReturn.objects.create(cooperative=cooperative, **defaults | fields)


def a_group(commune=None, **fields):
    defaults = {
        "name": f"THT số {next(numbers)}",
        "sector_id": "nong-nghiep",
        "contract_on": IN_2015,
        "commune": commune or the_commune(),
    }
    return CooperativeGroup.objects.create(**defaults | fields)


def a_group_count(commune=None, **fields):
    defaults = {
        "commune": commune or the_commune(),
        "as_of": date(2015, 12, 31),
        "groups": 5,
    }
    return GroupCount.objects.create(**defaults | fields)


def an_award(category="bang-khen-ubnd-tinh", **fields):
    """To a collective outside the register, unless another recipient is named."""
    defaults = {
        "category_id": category,
        "recipient_kind": Award.Recipient.COLLECTIVE,
        "granted_on": IN_2015,
    }
    if not {"cooperative", "group", "recipient_name"} & fields.keys():
        defaults["recipient_name"] = f"Đơn vị số {next(numbers)}"
    return Award.objects.create(**defaults | fields)


def an_activity(kind=Activity.Kind.LAW_CLASS, **fields):
    number = next(numbers)
    defaults = {"title": f"Hoạt động số {number}", "held_on": IN_2015}
    if kind in Activity.CODED:
        defaults["code"] = f"hoat-dong-{number}"
    return Activity.objects.create(kind=kind, **defaults | fields)


def a_balance(fund=None, **fields):
    defaults = {"as_of": date(2015, 12, 31), "amount": 10_000_000_000}
    return FundBalance.objects.create(
        fund=fund or Fund.objects.first(), **defaults | fields
    )


def an_enterprise(commune=None, **fields):
    defaults = {
        "name": f"Công ty số {next(numbers)}",
        "commune": commune or the_commune(),
        "joined_on": IN_2015,
    }
    return MemberEnterprise.objects.create(**defaults | fields)


def a_trade_union(**fields):
    """Of a new cooperative, unless a unit is named."""
    if not {"cooperative", "enterprise"} & fields.keys():
        fields["cooperative"] = a_cooperative()
    return TradeUnion.objects.create(**{"founded_on": IN_2015} | fields)


def a_new_rural_commune(commune=None, **fields):
    defaults = {"criteria_set": "2010-2015", "recognised_on": IN_2015}
    return NewRuralCommune.objects.create(
        commune=commune or the_commune(), **defaults | fields
    )


def a_document(**fields):
    number = next(numbers)
    defaults = {
        "name": f"Văn bản số {number}",
        "code": f"van-ban-{number}",
        "heading": PolicyDocument.Heading.PROVINCE,
        "issuer": "Ủy ban nhân dân tỉnh",
        "issued_on": IN_2015,
    }
    return PolicyDocument.objects.create(**defaults | fields)
