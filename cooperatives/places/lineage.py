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

    @property
    def first_day(self):
        return self.units[0].starts_on

    def district_on(self, day):
        return next(found.district for found in self.standings if found.holds_on(day))


def places_of(units):
    """The places that the communes among the units stand on, the oldest first."""
    return Lineage(units).places


class Lineage:
    """Follows every commune through its successors, forwards and backwards."""

    def __init__(self, units):
        self.units = {unit.key: unit for unit in units}
        self.communes = sorted(
            (unit for unit in units if unit.is_commune),
            key=lambda unit: (unit.starts_on, unit.code),
        )
        self.districts = {unit.code for unit in units if unit.is_district}
        self.place_of = {}
        self.places = []
        for unit in self.communes:
            self.settle(unit)
        for place in self.places:
            self.stand(place)
        for place in self.places:
            place.standings = [
                *self.before(place),
                *place.standings,
                *self.after(place),
            ]

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

    def stand(self, place):
        """The standings of the place's own units."""
        for unit in place.units:
            place.standings.append(
                Standing(
                    code=unit.code,
                    name=unit.name,
                    kind=unit.kind,
                    district=self.district_of(unit),
                    starts_on=unit.starts_on,
                    ends_on=unit.ends_on,
                    act=unit.act_in,
                )
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
        """Back to the first day: the district that its parents all lay in."""
        if place.first_day == FIRST_DAY:
            return []
        parents = [self.place_of[unit.key] for unit in self.parents(place.units[0])]
        days = sorted(
            {
                FIRST_DAY,
                *(
                    standing.starts_on
                    for parent in parents
                    for standing in parent.standings
                    if standing.starts_on < place.first_day
                ),
            }
        )
        first = place.standings[0]
        standings = []
        for day, ends_on in zip(days, [*days[1:], place.first_day], strict=True):
            district = (
                common(parent.district_on(day) for parent in parents)
                if parents
                else first.district
            )
            if standings and standings[-1].district == district:
                standings[-1] = replace(standings[-1], ends_on=ends_on)
            else:
                standings.append(
                    replace(
                        first,
                        district=district,
                        starts_on=day,
                        ends_on=ends_on,
                        act="",
                        inherited=True,
                    )
                )
        return standings

    def after(self, place):
        """
        From the end of its unit on: what became of it, day by day.

        Where the successor lies in several districts, the place itself still lies in
        the one it lay in. A place that was split follows none of the parts.
        """
        last = place.units[-1]
        if last.ends_on is None:
            return []
        end = replace(
            self.own(place)[-1],
            starts_on=last.ends_on,
            ends_on=None,
            act=last.act_out,
            inherited=True,
        )
        if last.is_split or not last.successors:
            return [end]
        successor = self.place_of[last.successors[0]]
        following = [*self.own(successor), *self.after(successor)]
        return [
            replace(
                standing,
                district=standing.district or end.district,
                starts_on=max(standing.starts_on, last.ends_on),
                act=standing.act if standing.starts_on > last.ends_on else end.act,
                inherited=True,
            )
            for standing in following
            if standing.ends_on is None or standing.ends_on > last.ends_on
        ]

    def own(self, place):
        return [standing for standing in place.standings if not standing.inherited]


def common(districts):
    """The one district that all of them are, or None."""
    found = set(districts)
    return found.pop() if len(found) == 1 else None
