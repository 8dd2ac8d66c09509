"""
Phones of the people behind the records: who sees them, and what others see instead.

The name of whoever represents a cooperative stands in a public register; a phone does
not. Identity numbers and scans of identity papers are never asked for.
"""

from .models import Cooperative, CooperativeGroup, MemberEnterprise

MAY_SEE = "cooperatives.view_personal_data"
FIELDS = {
    Cooperative: ("phone",),
    CooperativeGroup: ("phone",),
    MemberEnterprise: ("phone",),
}
SHOWN = 2
HIDDEN = "•" * 5


def is_personal(model, name):
    return name in FIELDS.get(model, ())


def may_see(user):
    return user.has_perm(MAY_SEE)


def masked(phone):
    """Enough to tell two phones apart, not to call one: "09•••••67"."""
    digits = "".join(character for character in phone if character.isdigit())
    if not phone or len(digits) < 3 * SHOWN:
        return HIDDEN if phone else ""
    return f"{digits[:SHOWN]}{HIDDEN}{digits[-SHOWN:]}"


def shown(phone, user):
    return phone if may_see(user) else masked(phone)


def fields_of(model):
    return FIELDS.get(model, ())
