"""The districts and communes of one day, as they are counted and listed."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from .place import CommuneStanding, District, DistrictName


@dataclass(frozen=True)
class CommuneOfDay:
    """
    A commune as it was on a day.

    `holds` are the keys of the places it had taken in by then, its own among them;
    `position` is its latitude and longitude.
    """

    key: int
    code: str
    name: str
    kind: str
    district: int | None
    holds: tuple[int, ...]
    position: tuple[float, float] | None = None

    @classmethod
    def of(cls, standing, held):
        """From its standing; one without a code has taken in nothing."""
        commune = standing.commune
        is_placed = commune.latitude is not None
        return cls(
            key=commune.pk,
            code=commune.code,
            name=str(standing),
            kind=standing.kind,
            district=standing.district_id,
            holds=tuple(held) if standing.code else (commune.pk,),
            position=(float(commune.latitude), float(commune.longitude))
            if is_placed
            else None,
        )

    @property
    def is_rural(self):
        return self.kind == CommuneStanding.Kind.RURAL


@dataclass(frozen=True)
class Province:
    """
    The districts and communes of one day, as a report reads them: once.

    `district_of` and `communes` answer by a commune's key: its district's key, and
    what it was called; `names` answers by a district's key.
    """

    day: date
    districts: tuple
    names: dict
    district_of: dict
    communes: dict

    @classmethod
    def on(cls, day):
        """Three queries, whatever the number of communes and of days before."""
        names = {
            name.district_id: str(name)
            for name in DistrictName.objects.in_force_on(day)
        }
        standings = CommuneStanding.objects.on(day).values_list(
            "commune", "district", "kind", "name"
        )
        kinds = dict(CommuneStanding.Kind.choices) | {CommuneStanding.Kind.UNKNOWN: ""}
        district_of, communes = {}, {}
        for commune, district, kind, name in standings:
            district_of[commune] = district
            communes[commune] = f"{kinds[kind]} {name}".strip()
        districts = tuple(District.objects.by_position())
        return cls(day, districts, names, district_of, communes)

    @staticmethod
    def communes_on(day):
        """The communes of the day, by the Vietnamese alphabet: one query."""
        standings = CommuneStanding.objects.on(day).select_related("commune")
        standings = list(standings.order_by("commune__sort_key", "commune"))
        held = {}
        for standing in standings:
            held.setdefault((standing.code, standing.name), []).append(
                standing.commune_id
            )
        return tuple(
            CommuneOfDay.of(standing, held[standing.code, standing.name])
            for standing in standings
            if not (standing.inherited or standing.commune.is_unknown)
        )

    @property
    def in_force(self):
        """The districts there were on the day, in printed order."""
        return tuple(d for d in self.districts if d.pk in self.names)

    def name_of(self, district):
        """As it was called on the day; its lasting name on days it did not exist."""
        return self.names.get(district.pk, district.name)

    def district_for(self, commune, area):
        """The key of the district a record counts in, or None where undetermined."""
        return self.district_of.get(commune) or area

    @property
    def straddling(self):
        """Keys of the communes whose standing names no district."""
        return [key for key, found in self.district_of.items() if found is None]

    def lies_in(self, district):
        """
        The `Q` of records placed on the day that count in this district (key).

        None asks for those that count in no district. The same answer as
        `district_for`, as a condition.
        """
        unsettled = Q(placed_commune=None) | Q(placed_commune__in=self.straddling)
        if district is None:
            return unsettled & Q(placed_area=None)
        inside = self._inside(district)
        return Q(placed_commune__in=inside) | (unsettled & Q(placed_area=district))

    def itself_lies_in(self, district):
        """
        The same of what carries a commune of its own: a seat, a group, a count.

        The communes come first and alone, so that the databases find them by an index.
        """
        inside = self._inside(district)
        communes = Q(commune__in=[*inside, *self.straddling])
        return communes & (Q(commune__in=inside) | Q(area=district))

    def communes_of(self, district):
        """All that tells what lies in a district: its communes, and the straddling."""
        return tuple(self._inside(district)), tuple(self.straddling)

    def _inside(self, district):
        return [key for key, found in self.district_of.items() if found == district]
