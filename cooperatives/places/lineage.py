"""
How units that come and go become places that last.

A record keeps its place for ever, while the unit there is renamed, moved, merged or
split. So every place has a standing on every day: its own while its unit lived, and
inherited ones before and after.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from .units import FIRST_DAY, Unit

# The day the district level ended and codes were given out anew: from then on a code
# says nothing of what bore it before.
REFORM = date(2025, 7, 1)

# The list has none of the former units of this province, which joined that day.
BAC_KAN = "bac-kan"


@dataclass(frozen=True)
class Standing:
    """What a place was, and in which district, from a day until before another."""

    code: str
    name: str
    kind: str
    district: str | None
    starts_on: date
    ends_on: date | None
    act: str
    inherited: bool = False

    def holds_on(self, day):
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)


@dataclass
class Place:
    """A commune as it lasts: the versions of its unit and its standings, in time."""

    code: str
    units: list[Unit] = field(default_factory=list)
    standings: list[Standing] = field(default_factory=list)

    @property
    def name(self):
        """The last name it bore itself."""
        return self.units[-1].name

    def district_on(self, day):
        return next(found.district for found in self.standings if found.holds_on(day))


def places_of(units):
    """The places that the communes among the units stand on, the oldest first."""
    lineage = Lineage(units)
    for unit in lineage.communes:
        lineage.settle(unit)
    for place in lineage.places:
        place.standings = [lineage.standing_of(unit) for unit in place.units]
    # The parents of a place are older than it is, and so are told before it.
    for place in lineage.places:
        place.standings = [
            *lineage.before(place),
            *place.standings,
            *lineage.after(place),
        ]
    return lineage.places


class Lineage:
    """Follows every commune through its successors, forwards and backwards."""

    def __init__(self, units):
        self.communes = [unit for unit in units if unit.is_commune]
        self.districts = {unit.code for unit in units if unit.is_district}
        self.places = []
        self.place_of = {}

    def settle(self, unit):
        """Give the unit its place: the one it continues, or a new one."""
        predecessor = self.continued_by(unit)
        if predecessor:
            place = self.place_of[predecessor.key]
        else:
            place = Place(self.free_code(unit))
            self.places.append(place)
        place.units.append(unit)
        self.place_of[unit.key] = place

    def parents(self, unit):
        """The units that ended when this one began and went into it, in whole or part."""
        return [
            parent
            for parent in self.communes
            if unit.key in parent.successors and parent.ends_on == unit.starts_on
        ]

    def continued_by(self, unit):
        """The parent whose place goes on in this unit, if one does."""
        parents = self.parents(unit)
        if len(parents) == 1 and not parents[0].is_split:
            return parents[0]
        if unit.starts_on == REFORM:
            return None
        return next((parent for parent in parents if parent.code == unit.code), None)

    def free_code(self, unit):
        taken = {place.code for place in self.places}
        year = f"{unit.code}-{unit.starts_on.year}"
        candidates = (unit.code, year, f"{unit.code}-{unit.starts_on}")
        return next(code for code in candidates if code not in taken)

    def standing_of(self, unit):
        return Standing(
            code=unit.code,
            name=unit.name,
            kind=unit.kind,
            district=self.district_of(unit),
            starts_on=unit.starts_on,
            ends_on=unit.ends_on,
            act=unit.act_in,
        )

    def district_of(self, unit):
        """
        The district it belonged to; since there are none, the one its area lies in.

        None where its parents lay in several.
        """
        if unit.parent in self.districts:
            return unit.parent
        parents = self.parents(unit)
        if not parents:
            return BAC_KAN if unit.starts_on == REFORM else None
        return common(self.district_of(parent) for parent in parents)

    def before(self, place):
        """Back to the first day: in the district that its parents all lay in."""
        first = place.standings[0]
        parents = [self.place_of[unit.key] for unit in self.parents(place.units[0])]
        days = {FIRST_DAY} | {
            standing.starts_on for parent in parents for standing in parent.standings
        }
        standings = []
        for day in sorted(day for day in days if day < first.starts_on):
            if parents:
                district = common(parent.district_on(day) for parent in parents)
            else:
                district = first.district
            if not standings or standings[-1].district != district:
                standings.append(inherited(first, district=district, starts_on=day))
        ends = [*(standing.starts_on for standing in standings[1:]), first.starts_on]
        return [
            replace(standing, ends_on=ends_on, act="")
            for standing, ends_on in zip(standings, ends, strict=False)
        ]

    def after(self, place):
        """
        From the end of its unit on: what became of it, day by day.

        Where the successor lies in several districts, the place itself still lies in
        the one it lay in. A place that was split follows none of the parts.
        """
        unit = place.units[-1]
        day = unit.ends_on
        if day is None:
            return []
        last = inherited(own(place)[-1], starts_on=day, ends_on=None, act=unit.act_out)
        if unit.is_split or not unit.successors:
            return [last]
        successor = self.place_of[unit.successors[0]]
        return [
            inherited(
                standing,
                district=standing.district or last.district,
                starts_on=max(standing.starts_on, day),
                act=standing.act if standing.starts_on > day else last.act,
            )
            for standing in (*own(successor), *self.after(successor))
            if standing.ends_on is None or standing.ends_on > day
        ]


def own(place):
    return [standing for standing in place.standings if not standing.inherited]


def inherited(standing, **changes):
    return replace(standing, inherited=True, **changes)


def common(districts):
    """The one district that all of them are, or None."""
    found = set(districts)
    return found.pop() if len(found) == 1 else None
