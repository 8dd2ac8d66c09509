"""What the register does not say of a cooperative, and what it may say twice."""

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, Value, Window
from django.db.models.functions import Coalesce, Left, Replace

from .cooperative import Cooperative, existing
from .period import against_others
from .place import CommuneStanding
from .seat import Seat

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
    seats = Seat.objects.of_day(period.day).filter(cooperative=OuterRef("pk"))
    return Q(~Exists(seats.filter(commune__is_unknown=False)))


@against_others
def maybe_twice(period, given=None):
    """
    Called the same as another in the same commune, or with its tax code.

    How "hợp tác xã" is written, gaps and signs tell no two apart. Tax codes are held
    against those of the same district alone: whoever sees one sees the other.
    """
    there = Cooperative.objects.without_unions().filter(existing(period))
    if given:
        there = there.ever_placed(given)
    # Counted beside each in one pass: grouped and looked up again, it takes four.
    told = _with_district(there, period.day).annotate(
        named_so=_alike(_plain_name(), "placed_commune", "district"),
        taxed_so=_alike(_plain_tax_code(), "district"),
    )
    same_name = Q(placed_commune__isnull=False, named_so__gt=1)
    same_tax_code = ~Q(tax_code="") & Q(taxed_so__gt=1)
    return Q(pk__in=told.filter(same_name | same_tax_code).order_by().values("pk"))


def _with_district(records, day):
    """`district`: that of the commune, or the area chosen where it straddles several."""
    lies_in = CommuneStanding.objects.on(day).filter(commune=OuterRef("placed_commune"))
    district = Coalesce(
        Subquery(lies_in.order_by().values("district")[:1]), F("placed_area")
    )
    return records.placed_on(day).annotate(district=district)


def _alike(told, *places):
    """How many cooperatives share what is told and the places with this one."""
    return Window(Count("pk"), partition_by=[told, *map(F, places)])


def _plain_name():
    return _without_signs(Replace(F("search_key"), Value("hop tac xa"), Value("htx")))


def _plain_tax_code():
    return Left(_without_signs(F("tax_code")), TAX_CODE_LENGTH)


def _without_signs(text):
    for sign in " .-_,&":
        text = Replace(text, Value(sign), Value(""))
    return text
