"""Cooperative groups known one by one."""

from dataclasses import dataclass
from datetime import date

from ..models import CooperativeGroup, Precision
from . import names
from .days import (
    CLOSES_ON,
    ENDS_ON,
    EVE,
    NEXT_DAY,
    STARTS_ON,
    after,
    between,
    entry_day,
)
from .lot import spread
from .made import made
from .places import Place
from .targets import FARMING

SECTORS = (FARMING,) * 34 + (
    "thuong-mai-dich-vu",
    "thuong-mai-dich-vu",
    "cong-nghiep-ttcn",
    "xay-dung",
    "van-tai",
    "ve-sinh-moi-truong",
)
LATE = (NEXT_DAY, date(2018, 12, 24), ENDS_ON)


@dataclass
class Span:
    """Where one group works, and from when to when."""

    place: Place
    contract_on: date
    ended_on: date | None = None
    precision: str = Precision.DAY

    @property
    def is_there(self):
        """On the closing day."""
        gone = self.ended_on is not None and self.ended_on <= CLOSES_ON
        return self.contract_on <= CLOSES_ON and not gone

    def date(self, contract_on, ended_on=None):
        self.contract_on, self.ended_on = contract_on, ended_on
        self.precision = Precision.DAY


class Groups:
    """Makes the groups of a province that are not counted by number."""

    def __init__(self, random, targets, atlas, counted):
        self.random = random
        self.targets = targets
        self.counted = counted
        self.serial = 5000
        self.places = {
            district: [place for place in places if place.commune not in atlas.counted]
            for district, places in atlas.communes.items()
        }
        self.weights = {
            district: [3 if place.is_rural else 1 for place in places]
            for district, places in self.places.items()
        }

    def all(self, people, became):
        """
        Every group, with as many people in all as are wanted, or any number.

        `became` are the cooperatives that grew out of one, which ended with that;
        `grown` says which ones these are.
        """
        spans = self.spans(became)
        there = sum(span.is_there for span in spans)
        sizes = iter(self.sizes(people, there))
        self.taken = set()
        return [
            self.record(span, next(sizes) if span.is_there else 12) for span in spans
        ]

    def spans(self, became):
        """Those there on the closing day, those that became cooperatives, those gone."""
        random, targets = self.random, self.targets
        here = dict(targets.groups_by_district)
        new, gone = targets.groups_founded, targets.groups_ended - len(became)
        for counted in self.counted:
            here[counted.place.district] -= counted.groups
            new -= counted.founded
            gone -= counted.ended
        # Numbers drawn by lot may leave less than nothing.
        here = {district: max(0, count) for district, count in here.items()}
        new, gone = max(new, 2), max(gone, 4)
        gone_new = min(targets.groups_ended_of_founded, new, gone - 2)
        new -= gone_new
        there = [
            self.founded(district, number < new)
            for number, district in enumerate(each_of(random, here))
        ]
        grown = [
            Span(
                plan.place,
                between(random, date(2008, 1, 5), date(2012, 12, 20)),
                plan.founded_on,
            )
            for plan in became
        ]
        self.grown = range(len(there), len(there) + len(grown))
        left = [
            self.gone(district, number < gone_new)
            for number, district in enumerate(
                each_of(random, spread(random, gone, here))
            )
        ]
        self.set_boundary_days(there, new, left)
        return there + grown + left + self.outside_the_term(there)

    def founded(self, district, is_new):
        random, place = self.random, self.place(district)
        if is_new:
            return Span(place, between(random, STARTS_ON, CLOSES_ON))
        day = between(random, date(2005, 1, 1), EVE)
        if random.random() < 0.15:
            return Span(place, date(day.year, 1, 1), precision=Precision.YEAR)
        return Span(place, day)

    def gone(self, district, is_new):
        """Ended within the term; a new one was founded within it as well."""
        random, span = self.random, self.founded(district, False)
        first = STARTS_ON
        if is_new:
            span.date(between(random, STARTS_ON, date(2015, 12, 31)))
            first = date(2016, 2, 1)
        span.ended_on = between(random, first, CLOSES_ON)
        return span

    def set_boundary_days(self, there, new, left):
        """Some on the first day and the last, and on the eve; one ends just after."""
        if len(there) > new + 1 > 2:
            there[0].date(STARTS_ON)
            there[1].date(CLOSES_ON)
            there[new].date(EVE)
            there[new + 1].date(date(2009, 4, 6), date(2018, 12, 20))
        left[-1].date(date(2010, 5, 4), CLOSES_ON)
        left[-2].date(date(2007, 9, 3), STARTS_ON)

    def outside_the_term(self, there):
        """Some that came after the closing day, and some that ended before the term."""
        places = [span.place for span in there[:3]]
        late = [Span(place, day) for place, day in zip(places, LATE, strict=False)]
        return late + [Span(place, date(2006, 3, 2), EVE) for place in places[:2]]

    def place(self, district):
        places = self.places[district]
        return self.random.choices(places, self.weights[district])[0]

    def sizes(self, people, groups):
        """How many people each of the groups has, together as many as are wanted."""
        mean = people / groups if people and groups else 17
        sizes = [
            max(4, int(mean * self.random.uniform(0.5, 1.5))) for _ in range(groups)
        ]
        if people:
            each, rest = divmod(people - sum(sizes), groups)
            sizes = [size + each + (number < rest) for number, size in enumerate(sizes)]
        return sizes

    def record(self, span, people):
        random = self.random
        self.serial += 1
        place, contract_on, ended_on = span.place, span.contract_on, span.ended_on
        sector = random.choice(SECTORS)
        name = names.group_name(random, sector)
        while (place.commune, name) in self.taken:
            name = f"{names.group_name(random, sector)} {random.randint(1, 99)}"
        self.taken.add((place.commune, name))
        working = random.randint(2, max(2, people // 2))
        workers = working + random.choice((0, 0, 0, 1, 2))
        members = people - workers + working
        counted_on = between(random, date(2018, 9, 15), CLOSES_ON)
        if contract_on > counted_on:
            counted_on = contract_on
        if ended_on and ended_on <= counted_on:
            counted_on = max(contract_on, after(ended_on, -random.randint(1, 90)))
        if self.targets.people is None and random.random() < 0.08:
            members = workers = working = counted_on = None
        return made(
            CooperativeGroup,
            entered_on=entry_day(contract_on, ended_on),
            name=name,
            sector_id=sector,
            commune_id=place.commune,
            contract_on=contract_on,
            contract_precision=span.precision,
            ended_on=ended_on,
            leader=names.person(random),
            phone=names.phone(self.serial),
            members=members,
            workers=workers,
            working_members=working,
            counted_on=counted_on,
        )


def each_of(random, counts):
    """Every key as often as it counts, in any order."""
    keys = [key for key, count in counts.items() for _ in range(count)]
    random.shuffle(keys)
    return keys
