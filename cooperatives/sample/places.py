"""Where the made-up organisations lie: the communes of the closing day."""

from dataclasses import dataclass, field

from ..models import CommuneStanding, District, DistrictName
from .days import CLOSES_ON


@dataclass(frozen=True)
class Place:
    """One commune as it was on the closing day."""

    commune: int
    code: str
    name: str
    title: str
    district: str
    is_rural: bool


@dataclass
class Atlas:
    """
    The communes of each district, and which of them are new-rural.

    `rural` communes have met the new-rural standard or are expected to by the end of
    the term; `counted` ones know their groups by number only.
    """

    communes: dict
    names: dict
    areas: dict
    rural: set = field(default_factory=set)
    counted: set = field(default_factory=set)

    @classmethod
    def read(cls):
        communes = {}
        standings = CommuneStanding.objects.on(CLOSES_ON).counted()
        for standing in standings.select_related("district", "commune").order_by(
            "code"
        ):
            place = Place(
                standing.commune_id,
                standing.commune.code,
                standing.name,
                str(standing),
                standing.district.code,
                standing.kind == CommuneStanding.Kind.RURAL,
            )
            communes.setdefault(place.district, []).append(place)
        names = {}
        for name in DistrictName.objects.select_related("district"):
            names.setdefault(name.district.code, []).append(
                (name.starts_on, name.ends_on, str(name))
            )
        areas = {area.code: area for area in District.objects.all()}
        return cls(communes, names, areas)

    def all(self):
        return [place for places in self.communes.values() for place in places]

    def name_of(self, district, day):
        """What a district was called on a day."""
        for starts_on, ends_on, name in self.names[district]:
            if starts_on <= day and (ends_on is None or day < ends_on):
                return name
        return self.names[district][0][2]

    def draw(self, random, district, is_farming, *, rural=None):
        """A commune by lot: farming lies mostly in villages, other work in towns."""
        places = [
            place
            for place in self.communes[district]
            if rural is None or (place.commune in self.rural) == rural
        ]
        in_village = random.random() < (0.9 if is_farming else 0.35)
        likely = [place for place in places if place.is_rural == in_village]
        return random.choice(likely or places)

    def place(self, code):
        return next(place for place in self.all() if place.code == code)

    def choose_rural(self, random, by_district, first):
        """Choose the new-rural communes, those of these codes first."""
        for district, count in by_district.items():
            villages = [place for place in self.communes[district] if place.is_rural]
            villages.sort(key=lambda place: (place.code not in first, random.random()))
            self.rural.update(place.commune for place in villages[:count])

    def choose_counted(self, random, by_district, count):
        """Choose communes that report their groups by number."""
        villages = [
            place
            for place in self.all()
            if place.is_rural and by_district[place.district] > 60
        ]
        chosen = random.sample(villages, min(count, len(villages)))
        self.counted.update(place.commune for place in chosen)
        return chosen
