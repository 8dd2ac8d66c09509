"""
The one rule on who may reach which record.

Only this module and `reports/scope.py` read the clock: what an officer may reach
depends on the day of the request, what a report counts never does.
"""

from datetime import datetime, time

from django.db.models import Exists, Max, OuterRef, Q
from django.utils import timezone

from .models import (
    Activity,
    AwardCategory,
    ChainMembership,
    Charge,
    Commune,
    CommuneStanding,
    District,
    DistrictName,
    ExemplaryTitle,
    Province,
    ProvinceVisit,
    Seat,
    Sector,
    Suspension,
    Term,
    ValueChain,
)
from .models.spans import batches

# Lists that everybody chooses from, and that say nothing of anybody.
OPEN_TO_ALL = {AwardCategory, Province, Sector, Term, ValueChain}

# Records that lie where another does, and the way to it.
LIES_WITH = {
    Activity: "commune",
    ChainMembership: "cooperative",
    CommuneStanding: "commune",
    DistrictName: "district",
    ExemplaryTitle: "cooperative",
    ProvinceVisit: "activity",
    Seat: "cooperative",
    Suspension: "cooperative",
}


def within_reach(records, user):
    """Those of the records that the user may reach now."""
    return accessible_to(records, user, timezone.localdate())


def within_writing_reach(records, user):
    """Those of the records that the user may enter and correct now."""
    return accessible_to(records, user, timezone.localdate(), writing=True)


def beyond_reach(model, keys, user):
    """Those of the keys whose records the user may not reach now, if there are any."""
    return not_among(keys, within_reach(model._default_manager.all(), user), user)


def beyond_writing_reach(model, keys, user):
    """Those of the keys whose records the user may not write now."""
    writable = within_writing_reach(model._default_manager.all(), user)
    return not_among(keys, writable, user)


def not_among(keys, records, user):
    """Those of the keys that none of the records bears; none to who sees them all."""
    if user.sees_province:
        return set()
    keys = set(keys)
    found = set()
    for these in batches(keys):
        found |= set(records.filter(pk__in=these).values_list("pk", flat=True))
    return keys - found


def may_write_somewhere(user):
    """Whether there is any place at all whose records the user may enter now."""
    return user.is_active and (
        user.sees_province
        or user.districts_on(timezone.localdate(), writing=True).exists()
    )


def straddles_today(commune):
    """Whether a commune lies in several districts, so that records there name theirs."""
    standings = CommuneStanding.objects.on(timezone.localdate())
    return standings.filter(commune=commune, district=None).exists()


def seats_begun():
    """Those that cooperatives have or had: one to come may lie beyond reach by then."""
    return Seat.objects.filter(starts_on__lte=timezone.localdate())


def charges_settled_on(user):
    """The moment since which no charge of the user's has ended or been changed."""
    ended = user.charges.filter(ends_on__lte=timezone.localdate()).aggregate(
        last=Max("ends_on")
    )["last"]
    changed = (
        Charge.history.filter(user=user)
        .exclude(history_type="+")
        .aggregate(last=Max("history_date"))["last"]
    )
    midnight = ended and timezone.make_aware(datetime.combine(ended, time.min))
    return max(filter(None, (midnight, changed)), default=None)


def lying_today_in(districts, model):
    """The records of a kind that lie in one of the districts now."""
    return lying_in(districts, model, timezone.localdate())


def accessible_to(records, user, today, *, writing=False):
    """
    Those of the records that the user may reach on the day of the request.

    Who sees the province reaches all. An officer reaches what lies, on this day, in a
    district he is charged with on this day; what has no place is the province's.
    Whoever is neither, or has been shut out, reaches nothing. For `writing`, only the
    districts count in which he was granted to enter records.
    """
    if not user.is_active:
        return records.none()
    if user.sees_province or records.model in OPEN_TO_ALL:
        return records
    districts = user.districts_on(today, writing=writing).order_by().values("pk")
    reach = Q(pk__in=lying_in(districts, records.model, today).values("pk"))
    if records.model is Commune:
        # To choose one that straddles districts, with his own as the area.
        straddling = CommuneStanding.objects.on(today).filter(district=None)
        reach |= Q(pk__in=straddling.values("commune"))
    return records.filter(reach)


def lying_in(districts, model, day):
    """The records of a kind that lie in one of the districts on the day."""
    records = model._default_manager.all()
    if model is District:
        return records.filter(pk__in=districts)
    if model in LIES_WITH:
        way = LIES_WITH[model]
        owners = lying_in(districts, model._meta.get_field(way).related_model, day)
        return records.filter(**{f"{way}__in": owners.values("pk")})
    if hasattr(records, "placed_on"):
        standings = CommuneStanding.objects.on(day)
        inside = standings.filter(district__in=districts).order_by().values("commune")
        named = standings.filter(
            commune=OuterRef("placed_commune"), district__isnull=False
        )
        # No more seats are looked for than of those that ever had one there.
        near = records.ever_placed(Q(commune__in=inside) | Q(area__in=districts))
        return near.placed_on(day).filter(
            Exists(named.filter(district__in=districts))
            | Q(~Exists(named), placed_area__in=districts)
        )
    return records.none()
