"""Whole provinces of organisations that meet the targets, one after another."""

from datetime import date

from ..models import (
    AnnualReturn,
    Award,
    ChainMembership,
    Cooperative,
    CooperativeGroup,
    ExemplaryTitle,
    MemberEnterprise,
    Seat,
    Suspension,
    TradeUnion,
    ValueChain,
)
from . import chains, counts, dated, groups, plans, published, trade_unions
from .awards import Awards, Recipients
from .cooperatives import Registry
from .days import CLOSES_ON, STARTS_ON
from .made import write
from .places import Atlas
from .returns import Returns, people_of

UNIONS = (
    ("chè Thái Nguyên", date(2015, 4, 9)),
    ("nông sản an toàn", date(2017, 9, 14)),
)
# How many cooperatives grew out of a group within the term.
BECAME = 24


class Province:
    """Writes organisations, and all that is theirs, as often as it is asked to."""

    def __init__(self, random, wanted):
        self.random = random
        self.targets = wanted
        self.atlas = Atlas.read()
        codes = {named.commune for named in published.COOPERATIVES}
        self.atlas.choose_rural(random, wanted.rural_by_district, codes)
        places = self.atlas.choose_counted(
            random, wanted.groups_by_district, wanted.counted_communes
        )
        self.counted = counts.drawn(random, places)
        self.registry = Registry(random, self.atlas)
        self.groups = groups.Groups(random, wanted, self.atlas, self.counted)
        self.chains = list(ValueChain.objects.by_position())
        self.enterprises = 0

    def write(self, named):
        random, wanted, atlas = self.random, self.targets, self.atlas
        there = plans.existing(random, wanted, named)
        gone = plans.departed(random, wanted)
        everyone = there + gone
        plans.place_all(random, everyone, atlas)
        chains.set_chains(random, there, wanted, self.chains)
        for plan in everyone:
            self.registry.record(plan)
        returns = Returns(random, wanted).all(everyone)
        made_groups = self.write_groups(there, returns)
        self.write_cooperatives(there, everyone)
        self.write_dated(everyone, dated.moves(random, there, atlas))
        write(returns, AnnualReturn)
        members = self.write_enterprises()
        unions = trade_unions.trade_unions(random, wanted, there, members)
        write(unions, TradeUnion)
        # Nobody made up is honoured for a cooperative that is real.
        honoured = [plan for plan in everyone if not plan.name]
        awards = Awards(random, Recipients(honoured, made_groups, atlas.all()))
        directors = [p for p in honoured if p.is_exemplary and p.is_farming]
        write(awards.all(wanted, directors), Award)

    def write_groups(self, there, returns):
        """The groups, some of which some of these cooperatives grew from."""
        young = [
            plan
            for plan in there
            if STARTS_ON < plan.founded_on < CLOSES_ON
            and plan.is_farming
            and not plan.name
            and plan.place.commune not in self.atlas.counted
        ]
        became = young[: min(BECAME, self.targets.groups_ended // 3)]
        people = None
        if self.targets.people:
            people = self.targets.people - people_of(there, returns)
            people -= sum(counted.people for counted in self.counted)
        found = write(self.groups.all(people, became), CooperativeGroup)
        for plan, number in zip(became, self.groups.grown, strict=True):
            plan.record.grew_from = found[number]
        return found

    def write_cooperatives(self, there, everyone):
        random = self.random
        unions = write([self.registry.union(*union) for union in UNIONS], Cooperative)
        seated = [plan for plan in there if plan.is_farming and plan.is_operating]
        members = [
            plan
            for plan in seated
            if plan.founded_on < date(2017, 1, 1) and not plan.name
        ]
        for number, plan in enumerate(random.sample(members, min(9, len(members)))):
            plan.record.union = unions[number % len(unions)]
        write([p.record for p in everyone if p.record.pk is None], Cooperative)
        self.unions = [
            plans.Plan(plan.district, plan.sector, place=plan.place, record=union)
            for plan, union in zip(seated, unions, strict=False)
        ]
        for plan in self.unions:
            plan.founded_on = plan.record.founded_on

    def write_dated(self, everyone, moved):
        random, atlas = self.random, self.atlas
        seated = [plan for plan in everyone if not has_seat(plan)]
        write(dated.seats(random, [*seated, *self.unions], moved), Seat)
        write(dated.later_seats(random, seated, moved, atlas), Seat)
        write(dated.suspensions(random, everyone), Suspension)
        write(dated.Titles(random).all(everyone), ExemplaryTitle)
        write(chains.memberships(random, everyone, self.chains), ChainMembership)

    def write_enterprises(self):
        count = self.targets.unions_of_enterprises + 6
        members = trade_unions.enterprises(
            self.random, count, self.atlas.all(), self.enterprises
        )
        self.enterprises += count
        return write(members, MemberEnterprise)


def has_seat(plan):
    """Whether the seat of a named cooperative is known already."""
    return bool(plan.name) and plan.record.seats.exists()
