"""One database measured: the call list of a district against its floor."""

from statistics import median
from time import perf_counter

from django.conf import settings
from django.db import connections

from cooperatives.models import District, User
from reports import call_list
from reports.dashboards import DASHBOARD
from reports.scope import Scope
from reports.snapshot import snapshot

from .floor import Floor
from .floor_call_list import call_list as listed
from .measuring import TERM, timed

DISTRICT, GAP = "171", "chua-nop"


def read_floor():
    with snapshot():
        floor = Floor(connections[settings.SNAPSHOT_ALIAS], slug=TERM)
        return listed(floor, DISTRICT, GAP)


def read_list(term, user):
    # As one who may open every record: of those that moved away since, an officer of the
    # district is told the number only.
    district = District.objects.get(code=DISTRICT)
    with snapshot():
        scope = Scope.of_term(term, district).in_year(term.period.day.year)
        found = call_list.call_list(DASHBOARD.read(scope), GAP, user)
    calls = [(c.name, c.leader, c.phone, len(c.lacks)) for c in found.calls]
    return found.total, calls


def held_against_floor(term, rounds, name):
    """As for tables: the same list first, line by line, then how long each takes."""
    user = User.objects.get(username=name)
    expected = read_floor()
    began = perf_counter()
    found = read_list(term, user)
    cold = 1000 * (perf_counter() - began)
    if not expected[0] or found != expected:
        raise SystemExit(f"The call list differs: {found[0]}, the floor {expected[0]}")
    floors, lists = [], []
    for _ in range(rounds):
        floors.append(timed(read_floor))
        lists.append(timed(lambda: read_list(term, user)))
    return {"floor": median(floors), "dashboard": median(lists), "cold": cold}
