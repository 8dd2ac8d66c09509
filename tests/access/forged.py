"""
Forged requests: what an officer of A may try in order to reach, move or read B's rows.

Each is a name, and what makes the request of the two districts.
"""

from dataclasses import dataclass

from django.urls import reverse

from tests import builders

from .expectations import PLACED
from .world import B_CODE, TODAY_ON, B

KINDS = ("activity", *PLACED)
NOBODY = 987_654_321


@dataclass(frozen=True)
class Forged:
    """A POST to `url`; what it would change is B's."""

    url: str
    data: dict


def page(kind, name, *arguments):
    return reverse(f"admin:cooperatives_{kind}_{name}", args=arguments)


def whole_form(world, kind, key):
    """What someone who may write the record would send."""
    return world.form("staff", page(kind, "change", key))


def change(world, kind, key):
    form = whole_form(world, kind, world.of_b[kind].pk)
    return Forged(page(kind, "change", key), form | {"note": "đã đổi"})


def delete(world, kind, key):
    return Forged(page(kind, "delete", key), {"post": "yes"})


def put_back(world, kind, key):
    version = world.of_b[kind].history.last().pk
    form = whole_form(world, kind, world.of_b[kind].pk)
    return Forged(page(kind, "simple_history", key, version), form)


def act_on(world, kind, key):
    chosen = {"action": "delete_selected", "_selected_action": key, "post": "yes"}
    return Forged(page(kind, "changelist"), chosen)


def edit_in_list(world, kind, key):
    rows = {
        "form-TOTAL_FORMS": "1",
        "form-INITIAL_FORMS": "1",
        "form-0-id": key,
        "form-0-note": "đã đổi",
        "_save": "Lưu",
    }
    return Forged(page(kind, "changelist"), rows)


BY_KEY = (change, delete, put_back, act_on, edit_in_list)

# An own record is made to point at one of B's: the page, the field, what it points at.
POINTING = (
    ("annualreturn", "cooperative", "cooperative"),
    ("award", "cooperative", "cooperative"),
    ("award", "group", "cooperativegroup"),
    ("award", "contest", "activity"),
    ("award", "commune", "commune"),
    ("award", "area", "district"),
    ("chainmembership", "cooperative", "cooperative"),
    ("cooperative", "union", "union"),
    ("cooperative", "grew_from", "cooperativegroup"),
    ("cooperativegroup", "commune", "commune"),
    ("cooperativegroup", "area", "district"),
    ("exemplarytitle", "cooperative", "cooperative"),
    ("groupcount", "commune", "commune"),
    ("memberenterprise", "commune", "commune"),
    ("newruralcommune", "commune", "commune"),
    ("seat", "cooperative", "cooperative"),
    ("seat", "commune", "commune"),
    ("seat", "area", "district"),
    ("suspension", "cooperative", "cooperative"),
    ("tradeunion", "cooperative", "cooperative"),
    ("tradeunion", "enterprise", "memberenterprise"),
)


def target(world, kind):
    if kind == "commune":
        return builders.the_commune("Phú Lương", day=TODAY_ON).pk
    if kind == "district":
        return builders.the_district(B).pk
    return world.of_b[kind].pk


# The rows beside a cooperative, by the prefix of their forms, and what each is of.
BESIDE = {
    "seats": "seat",
    "suspensions": "suspension",
    "exemplary_titles": "exemplarytitle",
    "chain_memberships": "chainmembership",
    "returns": "annualreturn",
}

# What is asked of a list in its address.
ASKED = (
    f"dia-ban={B_CODE}",
    "dia-ban=chua-xac-dinh",
    "q=của B",
    "q=dời",
    "_facets=True",
    "e=1",
    "o=1.2.3",
    "p=2",
    "all=",
    "_popup=1&_to_field=id",
    "_to_field=phone",
    "phone__startswith=09",
    "note__startswith=Q",
    "id__gt=0",
    "pk__in=1,2,3,4,5,6,7,8,9",
    "commune__name=Phú Lương",
    f"commune__standings__district__code={B_CODE}",
    "cooperative__name__startswith=Q",
    "cooperative__phone__startswith=09",
    "cooperative__seats__commune__name=Phú Lương",
    "union__name__startswith=L",
    "grew_from__leader__startswith=Q",
    "contest__title__startswith=Q",
    "history__name__startswith=Q",
    "seats__area__code=168",
    "founded_on__year=2015",
    "granted_on__year=2015&granted_on__month=6",
    "members__charges__user__password__startswith=p",
    "format=json",
)
