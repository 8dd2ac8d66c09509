"""
Two districts, an account for each role, and a marker in every text of the one.

A is Đại Từ, B is Phú Lương. Whatever lies in B bears the marker, so that one search of
an answer tells whether anything of B is in it. Records of A that point at B are there
too: what they point at is no more an officer's than if nothing pointed there.
"""

from dataclasses import dataclass, field
from datetime import date

from django.test import Client

from cooperatives.models import Activity, Award
from tests import builders
from tests.browser_forms import as_shown
from tests.builders import ADMINISTRATOR, LEADERSHIP, OFFICER, STAFF

# Long enough that no random key of an answer spells it by chance, in any case.
MARKER = "Qzwxvkjqhzw"
# What only B's tax codes begin with: letters are no part of one.
MARKER_OF_CODES = "469087163"
TAX_CODE_OF_A, TAX_CODE_OF_B = "4600000171", f"{MARKER_OF_CODES}1"
ENTERPRISE_OF_A, ENTERPRISE_OF_B = "4600000172", f"{MARKER_OF_CODES}2"
PHONE = "0977665544"
TODAY_ON = date(2026, 5, 4)
A, B = "Đại Từ", "Phú Lương"
A_CODE, B_CODE = "171", "168"

ROLES = ("anonymous", "none", "A", "B", "AB", "leadership", "staff", "admin")
# Those who must not find anything of B.
OUTSIDE_B = ("anonymous", "none", "A")


# What was put beside the wrong cooperative, one of B's, and put right since.
ONCE_BESIDE_B = (
    "annualreturn",
    "chainmembership",
    "exemplarytitle",
    "suspension",
    "tradeunion",
)


@dataclass
class World:
    users: dict = field(default_factory=dict)
    of_a: dict = field(default_factory=dict)
    of_b: dict = field(default_factory=dict)
    # Forms as pages show them: the same for every test, for nothing is ever written.
    forms: dict = field(default_factory=dict)

    def client(self, role):
        """A browser in which the role is signed in."""
        client = Client(raise_request_exception=False)
        if role != "anonymous":
            client.force_login(self.users[role])
        return client

    def form(self, role, url):
        """What the role would send from the page if nothing were typed."""
        if (role, url) not in self.forms:
            self.forms[role, url] = as_shown(self.client(role).get(url))
        return dict(self.forms[role, url])


def made():
    world = World(users=accounts())
    codes_of_a = (TAX_CODE_OF_A, ENTERPRISE_OF_A)
    here = builders.the_commune("La Bằng")
    world.of_a = records(here, "HTX của A", "A", codes_of_a, 2015)
    codes_of_b = (TAX_CODE_OF_B, ENTERPRISE_OF_B)
    there = builders.the_commune("Phú Lương", day=TODAY_ON)
    world.of_b = records(there, f"{MARKER} của B", MARKER, codes_of_b, 2016)
    point_at_b(world)
    moved_to_b(world)
    return world


def accounts():
    users = {
        "none": builders.a_user(),
        "leadership": builders.a_user(LEADERSHIP),
        "staff": builders.a_user(STAFF),
        "admin": builders.a_user(ADMINISTRATOR),
    }
    for name, districts in {"A": [A], "B": [B], "AB": [A, B]}.items():
        users[name] = builders.a_user(OFFICER)
        for district in districts:
            builders.a_charge(
                users[name], builders.the_district(district), may_enter=True
            )
    # What ended yesterday and begins tomorrow gives nothing today.
    past = builders.the_district(B)
    builders.a_charge(
        users["A"], past, starts_on=date(2013, 1, 1), ends_on=date(2014, 1, 1)
    )
    builders.a_charge(users["A"], past, starts_on=date(2090, 1, 1))
    return users


def records(commune, name, marker, tax_codes, year):
    """One of each kind that lies somewhere, by the name of the model."""
    tax_code, tax_code_of_enterprise = tax_codes
    told = {"note": marker}
    group = builders.a_group(commune, name=name, leader=marker, phone=PHONE, **told)
    cooperative = builders.a_cooperative(
        commune,
        name=name,
        tax_code=tax_code,
        registration_number=marker,
        registration_issuer=marker,
        leader=marker,
        phone=PHONE,
        **told,
    )
    enterprise = builders.an_enterprise(
        commune,
        name=name,
        tax_code=tax_code_of_enterprise,
        leader=marker,
        phone=PHONE,
        **told,
    )
    seat = cooperative.seats.get()
    seat.address = marker
    seat.save()
    contest = builders.an_activity(
        Activity.Kind.CONTEST,
        title=name,
        code=marker.lower(),
        commune=commune,
        partner=marker,
    )
    return {
        "cooperative": cooperative,
        "cooperativegroup": group,
        "memberenterprise": enterprise,
        "seat": seat,
        "suspension": builders.a_suspension(cooperative, reason=marker),
        "exemplarytitle": builders.a_title(cooperative, decision=marker),
        "chainmembership": builders.a_membership(cooperative, "che", **told),
        "annualreturn": builders.a_return(cooperative, year=year, **told),
        "groupcount": builders.a_group_count(commune, as_of=date(2014, 12, 31), **told),
        "newruralcommune": builders.a_new_rural_commune(
            commune, decision=marker, **told
        ),
        "tradeunion": builders.a_trade_union(cooperative=cooperative, **told),
        "award": builders.an_award(
            commune=commune,
            recipient_name=name,
            decision_number=marker,
            product=marker,
            recipient_kind=Award.Recipient.COLLECTIVE,
        ),
        "activity": contest,
    }


def point_at_b(world):
    """Records of A that have something of B beside them, now and before."""
    union = builders.a_cooperative(
        builders.the_commune("Phú Lương", day=TODAY_ON),
        kind="union",
        name=f"Liên hiệp {MARKER}",
    )
    mine = world.of_a["cooperative"]
    mine.union = union
    mine.grew_from = world.of_b["cooperativegroup"]
    mine.save()
    mine.union = None
    mine.save()
    mine.union = union
    mine.save()
    award = world.of_a["award"]
    award.contest = world.of_b["activity"]
    award.save()
    world.of_b["union"] = union
    for kind in ONCE_BESIDE_B:
        record = world.of_a[kind]
        for owner in world.of_b["cooperative"], mine:
            record.cooperative = owner
            record.save()


def moved_to_b(world):
    """Counted in A by the report of 2018, and B's since its seat is there."""
    moved = builders.a_cooperative(
        builders.the_commune("La Bằng"), name=f"{MARKER} dời đi"
    )
    builders.a_title(moved)
    builders.a_membership(moved, "che")
    builders.a_return(moved, year=2018, average_income=9_000_000)
    builders.a_seat(
        moved,
        builders.the_commune("Phú Lương", day=TODAY_ON),
        starts_on=date(2025, 8, 1),
    )
    world.of_b["moved"] = moved
