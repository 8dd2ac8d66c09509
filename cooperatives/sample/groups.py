"""Cooperative groups known one by one."""

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
from .made import made
from .targets import FARMING, spread

SECTORS = (FARMING,) * 34 + (
    "thuong-mai-dich-vu",
    "thuong-mai-dich-vu",
    "cong-nghiep-ttcn",
    "xay-dung",
    "van-tai",
    "ve-sinh-moi-truong",
)
LATE = ((NEXT_DAY, None), (date(2018, 12, 24), None), (ENDS_ON, None))


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
        sizes = self.sizes(people, sum(span[4] for span in spans))
        self.taken = set()
        return [
            self.record(place, founded_on, ended_on, precision, next(sizes))
            for place, founded_on, ended_on, precision, _ in spans
        ]

    def spans(self, became):
        """Where each lies, from when to when, and whether it is there at the end."""
        random, targets = self.random, self.targets
        here = dict(targets.groups_by_district)
        new, gone = targets.groups_founded, targets.groups_ended
        for counted in self.counted:
            here[counted.place.district] -= counted.groups
            new -= counted.founded
            gone -= counted.ended
        # Numbers drawn by lot may leave less than nothing.
        here = {district: max(0, count) for district, count in here.items()}
        new, gone = max(new, 2), max(gone, len(became) + 4)
        gone_new = min(targets.groups_ended_of_founded, new, gone - len(became) - 2)
        districts = [code for code, count in here.items() for _ in range(count)]
        random.shuffle(districts)
        new -= gone_new
        spans = []
        for number, district in enumerate(districts):
            day, precision = self.founding(number < new)
            spans.append((self.place(district), day, None, precision, True))
        self.grown = range(len(spans), len(spans) + len(became))
        for plan in became:
            day = between(random, date(2008, 1, 5), date(2012, 12, 20))
            spans.append((plan.place, day, plan.founded_on, Precision.DAY, False))
        left = gone - len(became)
        where = spread(random, left, here)
        districts = [code for code, count in where.items() for _ in range(count)]
        for number, district in enumerate(districts):
            first = STARTS_ON
            day, precision = self.founding(False)
            if number < gone_new:
                first = date(2016, 2, 1)
                day = between(random, STARTS_ON, date(2015, 12, 31))
                precision = Precision.DAY
            ended_on = between(random, first, CLOSES_ON)
            spans.append((self.place(district), day, ended_on, precision, False))
        self.set_boundary_days(spans, new, len(districts))
        return spans

    def founding(self, is_new):
        random = self.random
        if is_new:
            return between(random, STARTS_ON, CLOSES_ON), Precision.DAY
        day = between(random, date(2005, 1, 1), EVE)
        if random.random() < 0.15:
            return date(day.year, 1, 1), Precision.YEAR
        return day, Precision.DAY

    def set_boundary_days(self, spans, new, gone):
        """Some on the first day and the last, on the eve, and after the closing day."""

        def date_one(number, founded_on, ended_on, is_there):
            place = spans[number][0]
            spans[number] = (place, founded_on, ended_on, Precision.DAY, is_there)

        if new > 1:
            date_one(0, STARTS_ON, None, True)
            date_one(1, CLOSES_ON, None, True)
        if new + 2 < len(spans) - gone:
            date_one(new, EVE, None, True)
            date_one(new + 1, date(2009, 4, 6), date(2018, 12, 20), True)
        if gone > 2:
            date_one(-1, date(2010, 5, 4), CLOSES_ON, False)
            date_one(-2, date(2007, 9, 3), STARTS_ON, False)
        places = [span[0] for span in spans[:3]]
        for place, (founded_on, ended_on) in zip(places, LATE, strict=False):
            spans.append((place, founded_on, ended_on, Precision.DAY, False))
        for place in places[:2]:
            spans.append((place, date(2006, 3, 2), EVE, Precision.DAY, False))

    def place(self, district):
        places = self.places[district]
        return self.random.choices(places, self.weights[district])[0]

    def sizes(self, people, groups):
        """How many people each group has; those there at the end make up the sum."""
        random = self.random
        mean = people / groups if people and groups else 17
        found = [max(4, int(mean * random.uniform(0.5, 1.5))) for _ in range(groups)]
        if people:
            self.even_out(found, people - sum(found))
        yield from found
        while True:
            yield max(4, int(mean * random.uniform(0.5, 1.5)))

    def even_out(self, sizes, missing):
        each, rest = divmod(missing, len(sizes))
        for number in range(len(sizes)):
            sizes[number] += each + (number < rest)

    def record(self, place, contract_on, ended_on, precision, people):
        random = self.random
        self.serial += 1
        sector = random.choice(SECTORS)
        taken = self.taken
        name = names.group_name(random, sector)
        while (place.commune, name) in taken:
            name = f"{names.group_name(random, sector)} {random.randint(1, 99)}"
        taken.add((place.commune, name))
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
            contract_precision=precision,
            ended_on=ended_on,
            leader=names.person(random),
            phone=names.phone(self.serial),
            members=members,
            workers=workers,
            working_members=working,
            counted_on=counted_on,
        )
