"""What the register does not say of a cooperative, and what it may say twice."""

from django.db.models import (
    CharField,
    Count,
    F,
    OuterRef,
    Q,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Coalesce, Concat, Left, Replace

from .cooperative import Cooperative, existing
from .place import CommuneStanding

# The code of a branch is its cooperative's with more behind it.
TAX_CODE_LENGTH = 10


def without_tax_code(period):
    return Q(tax_code="")


def without_leader(period):
    return Q(leader="")


def without_phone(period):
    return Q(phone="")


def without_commune(period):
    """With no seat on the day, or one in a commune nobody knows."""
    nowhere = Q(placed_commune=None) | Q(seat__commune__is_unknown=True)
    found = Cooperative.objects.placed_on(period.day).filter(nowhere)
    return Q(pk__in=found.order_by().values("pk"))


def maybe_twice(period):
    """
    Called the same as another in the same commune, or with its tax code.

    How "hợp tác xã" is written, gaps and signs tell no two apart. Tax codes are held
    against those of the same district alone: whoever sees one sees the other.
    """
    return _repeated(period, "name") | _repeated(period, "tax_code")


def _repeated(period, said):
    beside = {"name": _name_and_commune, "tax_code": _tax_code_and_district}[said]
    there = Cooperative.objects.without_unions().filter(existing(period))
    told = beside(_with_district(there, period.day)).order_by()
    repeated = told.values("told").annotate(records=Count("pk")).filter(records__gt=1)
    same = told.filter(told__in=repeated.values("told"))
    return Q(pk__in=same.values("pk"))


def _with_district(records, day):
    """`district`: that of the commune, or the area chosen where it straddles several."""
    lies_in = CommuneStanding.objects.on(day).filter(commune=OuterRef("placed_commune"))
    district = Coalesce(Subquery(lies_in.values("district")[:1]), F("placed_area"))
    return records.placed_on(day).annotate(district=Cast(district, CharField()))


def _name_and_commune(records):
    name = Replace(F("search_key"), Value("hop tac xa"), Value("htx"))
    placed = records.filter(placed_commune__isnull=False)
    return placed.annotate(
        told=_joined(
            _without_signs(name),
            Cast("placed_commune", CharField()),
            F("district"),
        )
    )


def _tax_code_and_district(records):
    code = Left(_without_signs(F("tax_code")), TAX_CODE_LENGTH)
    return records.exclude(tax_code="").annotate(told=_joined(code, F("district")))


def _without_signs(text):
    for sign in " .-_,&":
        text = Replace(text, Value(sign), Value(""))
    return text


def _joined(text, *places):
    for place in places:
        text = Concat(text, Value("|"), place, output_field=TextField())
    return text
