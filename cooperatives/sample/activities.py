"""What the alliance did in the term: classes, media, journeys, agreements, charity."""

from dataclasses import dataclass
from datetime import date

from ..models import Activity, ProvinceVisit
from ..models.record import Precision
from .activity_lists import (
    AGREEMENTS,
    ARTICLES,
    BROADCASTS,
    CHARITY,
    DELEGATIONS,
    EARLIER_AGREEMENT,
    LAW_TOPICS,
    TOURS,
    TRAINING,
)
from .days import ENTERED_LATER, between
from .lot import drawn_until, other_than
from .made import made

Kind, Audience = Activity.Kind, Activity.Audience


@dataclass(frozen=True)
class Amount:
    """How many of one kind of thing, in how many rows, for how many people."""

    quantity: int
    rows: int
    participants: int | None = None


@dataclass(frozen=True)
class Program:
    """What the activities of a term add up to."""

    law_classes: Amount = Amount(56, 51, 5_934)
    broadcasts: Amount = Amount(106, 24)
    articles: Amount = Amount(208, 24)
    bulletins: int = 36
    copies: int = 500
    training: Amount = Amount(47, 47, 1_468)
    delegations: int = 523
    charity: int = 2_872_500_000
    deeds: tuple = CHARITY
    agreements: tuple = AGREEMENTS
    tours: tuple = TOURS
    trips: tuple = DELEGATIONS

    @classmethod
    def drawn(cls, random):
        """
        Numbers by lot, and only some of the journeys, deeds and agreements.

        None comes near what was published: "dưới 6.000" would be met by 5.900 too.
        """

        def some(rows):
            return tuple(random.sample(rows, random.randint(1, len(rows) - 1)))

        def number(refused, low, high):
            return other_than(random, refused, low, high)

        def amount(quantity, people=None):
            return Amount(quantity, random.randint(1, quantity), people)

        bulletins = random.randint(1, 60)
        return cls(
            law_classes=amount(number(56, 5, 90), number(range(5400, 6000), 400, 9000)),
            broadcasts=amount(number(106, 5, 300)),
            articles=amount(number(208, 5, 400)),
            bulletins=bulletins,
            copies=number(18_000 // bulletins, 100, 900),
            training=amount(
                number(range(45, 49), 3, 80), number(range(1300, 1500), 100, 3000)
            ),
            delegations=number(range(501, 551), 100, 900),
            charity=number(range(2700, 3000), 300, 9000) * 1_000_000,
            # Without the first the gifts are fewer than a thousand.
            deeds=some(CHARITY[1:]),
            agreements=some(AGREEMENTS),
            tours=drawn_until(visits_other_than(11), lambda: some(TOURS)),
            trips=some(DELEGATIONS),
        )


def visits_other_than(number):
    """Whether tours go to another number of provinces than this."""
    return lambda tours: len({each for *_, to in tours for each in to}) != number


def parted(random, total, count, least=1):
    """The total parted by lot among as many, each at least so much."""
    least = min(least, total // count)
    weights = [random.uniform(0.7, 1.3) for _ in range(count)]
    spare = total - least * count
    parts = [least + int(spare * weight / sum(weights)) for weight in weights]
    parts[-1] += total - sum(parts)
    return parts


def days(random, count):
    """Days over the whole term, in order."""
    first, last = date(2013, 1, 15), date(2018, 12, 5)
    return sorted(between(random, first, last) for _ in range(count))


class Activities:
    """Makes the activities of the term; these are the province's, not a commune's."""

    def __init__(self, random, places):
        self.random = random
        self.places = places

    def all(self, program):
        yield from self.classes(
            Kind.LAW_CLASS, program.law_classes, LAW_TOPICS, self.places
        )
        yield from self.classes(Kind.TRAINING_CLASS, program.training, TRAINING, ())
        yield from self.media(Kind.BROADCAST, program.broadcasts, *BROADCASTS)
        yield from self.media(Kind.ARTICLE, program.articles, *ARTICLES)
        yield from self.bulletins(program)
        yield from self.delegations(program)
        yield from self.agreements(program)
        yield from self.charity(program)
        yield made(
            Activity,
            entered_on=ENTERED_LATER,
            kind=Kind.TRAINING_CLASS,
            title="Tập huấn khóa sổ kế toán hợp tác xã cuối năm",
            held_on=date(2018, 12, 20),
            participants=32,
            audience=Audience.ACCOUNTANTS,
        )

    def classes(self, kind, amount, topics, places):
        random = self.random
        quantities = parted(random, amount.quantity, amount.rows)
        people = parted(random, amount.participants, amount.rows, least=12)
        held_on = days(random, amount.rows)
        for day, quantity, participants in zip(
            held_on, quantities, people, strict=True
        ):
            title, audience = random.choice(topics)
            place = random.choice(places) if places and quantity == 1 else None
            yield made(
                Activity,
                kind=kind,
                title=f"{title} tại {place.title}" if place else title,
                held_on=day,
                commune_id=place.commune if place else None,
                audience=audience,
                quantity=quantity,
                participants=participants,
            )

    def media(self, kind, amount, channel, title):
        random = self.random
        quantities = parted(random, amount.quantity, amount.rows)
        for day, quantity in zip(days(random, amount.rows), quantities, strict=True):
            yield made(
                Activity,
                kind=kind,
                title=title,
                held_on=day.replace(day=1),
                held_precision=Precision.MONTH,
                channel=channel,
                quantity=quantity,
            )

    def bulletins(self, program):
        for number, day in enumerate(days(self.random, program.bulletins), start=1):
            yield made(
                Activity,
                kind=Kind.BULLETIN,
                title=f"Bản tin Kinh tế hợp tác số {number}",
                held_on=day,
                copies=program.copies,
            )

    def delegations(self, program):
        people = parted(self.random, program.delegations, len(program.trips), least=8)
        for trip, participants in zip(program.trips, people, strict=True):
            held_on, until, scope, title = trip
            yield made(
                Activity,
                kind=Kind.DELEGATION,
                title=title,
                held_on=held_on,
                until=until,
                scope=scope,
                participants=participants,
            )

    def agreements(self, program):
        """One was renewed within the term, and one is older than it."""
        for partner, held_on, title in (*program.agreements, EARLIER_AGREEMENT):
            yield made(
                Activity,
                kind=Kind.AGREEMENT,
                title=title,
                held_on=held_on,
                partner=partner,
            )
        partner, held_on, title = program.agreements[0]
        yield made(
            Activity,
            kind=Kind.AGREEMENT,
            title=f"{title} (ký lại)",
            held_on=held_on.replace(year=2018),
            partner=partner,
        )

    def charity(self, program):
        """The amounts in proportion, the last one making up the sum."""
        share = program.charity / sum(row[3] for row in program.deeds)
        left = program.charity
        for number, row in enumerate(program.deeds, 1):
            held_on, deed, title, amount, quantity = row
            amount = int(amount * share) // 1_000 * 1_000
            if number == len(program.deeds):
                amount = left
            left -= amount
            yield made(
                Activity,
                kind=Kind.CHARITY,
                charity=deed,
                title=title,
                held_on=held_on,
                quantity=quantity,
                amount=amount,
            )


def tours(random, program):
    """Study tours, each with the provinces it went to."""
    found = []
    for held_on, title, provinces in program.tours:
        tour = made(
            Activity,
            kind=Kind.STUDY_TOUR,
            title=title,
            held_on=held_on,
            participants=random.randint(18, 40),
        )
        found.append((tour, provinces))
    return found


def visits(found):
    for tour, provinces in found:
        for province in provinces:
            yield made(ProvinceVisit, activity=tour, province_id=province)
