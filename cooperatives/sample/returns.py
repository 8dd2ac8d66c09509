"""
What the cooperatives report of each year of the term.

Incomes rise from year to year so that the weighted means of the closing year are as
many times those of the first as the targets have it.
"""

from dataclasses import dataclass
from datetime import date

from ..models import AnnualReturn
from .days import CLOSES_ON, LAW_2012, YEARS, between
from .made import made
from .targets import CREDIT

Rating = AnnualReturn.Rating
CLOSING, FIRST = CLOSES_ON.year, YEARS[0]
AGRICULTURAL_BASIS = "Xếp loại theo Thông tư 09/2017/TT-BNNPTNT"
OTHER_BASIS = "Liên minh HTX tỉnh đánh giá hằng năm"


@dataclass
class Profile:
    """What the figures of one cooperative are made from; money in thousand đồng."""

    members: int
    workers: int
    both: int
    revenue: int
    capital: int
    staff: int
    income: int
    has_income: bool

    @classmethod
    def drawn(cls, random, plan):
        if plan.sector == CREDIT:
            members, workers = random.randint(700, 2200), random.randint(9, 18)
        elif plan.is_farming:
            is_old = plan.founded_on < LAW_2012 and not plan.is_new_style
            members = random.randint(40, 320) if is_old else random.randint(8, 60)
            workers = random.randint(6, 35)
        else:
            members, workers = random.randint(7, 45), random.randint(8, 70)
        workers += 12 * plan.is_exemplary
        revenue = int(random.lognormvariate(14.6, 0.8)) * (1 + 2 * plan.is_exemplary)
        return cls(
            members,
            workers,
            random.randint(0, min(members, workers)),
            revenue,
            int(revenue * random.uniform(0.4, 2.2)),
            random.randint(3, 7),
            0,
            bool(plan.is_effective or plan.ended_on or random.random() < 0.75),
        )


class Returns:
    """Makes the yearly returns of a province's cooperatives."""

    def __init__(self, random, targets):
        self.random = random
        self.targets = targets

    def all(self, plans):
        """Every return, its income last: that hangs on all the others."""
        profiles = {plan: Profile.drawn(self.random, plan) for plan in plans}
        made_for = [
            (plan, self.record(plan, profiles[plan], year))
            for plan in plans
            for year in self.years(plan)
        ]
        for is_farming in (True, False):
            alike = [(p, r) for p, r in made_for if p.is_farming == is_farming]
            self.set_incomes(alike, profiles, is_farming)
        return [record for _, record in made_for]

    def years(self, plan):
        """The years it reported of."""
        for year in YEARS:
            if plan.founded_on > date(year, 10, 31):
                continue
            if plan.ended_on and plan.ended_on <= date(year, 12, 13):
                # Some of those that ended this autumn had handed theirs in.
                if plan.ended_on < date(CLOSING, 9, 1) or year < CLOSING:
                    return
                yield year
            elif year == CLOSING:
                if plan.is_returned:
                    yield year
            elif plan.is_exemplary or self.random.random() < self.targets.coverage:
                yield year

    def record(self, plan, profile, year):
        random = self.random
        is_closing = year == CLOSING
        if is_closing and plan.is_suspended:
            return self.of_idle(plan, profile)
        share = (1 + (year - CLOSING) * 0.03) * random.uniform(0.97, 1.03)
        members = max(7, int(profile.members * share))
        workers = max(1, int(profile.workers * share))
        both = min(int(profile.both * share), members, workers)
        if not plan.is_effective and random.random() < 0.06:
            workers = both = random.choice((None, 0))
        is_effective = plan.is_effective
        if not is_closing:
            chance = 0.6 + 0.03 * (year - FIRST)
            is_effective = plan.is_exemplary or random.random() < chance
        revenue = int(profile.revenue * 1.09 ** (year - CLOSING)) // 100 * 100
        margin = (
            random.uniform(0.03, 0.12) if is_effective else random.uniform(-0.05, 0.03)
        )
        rating = self.rating(plan, year, is_effective)
        staff = min(profile.staff + members // 60, 14)
        university = sum(
            random.random() < 0.08 + 0.02 * (year - FIRST) for _ in range(staff)
        )
        college = sum(random.random() < 0.34 for _ in range(staff - university))
        return made(
            AnnualReturn,
            cooperative=plan.record,
            year=year,
            basis=AnnualReturn.Basis.ESTIMATED
            if is_closing
            else AnnualReturn.Basis.ACTUAL,
            members=members,
            regular_workers=workers,
            working_members=both,
            revenue=revenue * 1000,
            profit=int(revenue * margin) // 10 * 10_000,
            capital=int(profile.capital * 1.06 ** (year - CLOSING)) // 100 * 100_000,
            rating=rating,
            is_effective=is_effective,
            effective_basis=self.basis(plan, year, rating, is_effective),
            staff=staff,
            staff_university=university,
            staff_college=college,
            submitted_on=self.submitted_on(year),
        )

    def of_idle(self, plan, profile):
        """One that does not work reports its members and nothing else."""
        return made(
            AnnualReturn,
            cooperative=plan.record,
            year=CLOSING,
            basis=AnnualReturn.Basis.ESTIMATED,
            members=profile.members,
            regular_workers=0,
            working_members=0,
            revenue=0,
            rating=Rating.UNRATED,
            is_effective=plan.is_effective,
            submitted_on=self.submitted_on(CLOSING),
        )

    def rating(self, plan, year, is_effective):
        if plan.founded_on.year == year:
            return Rating.UNRATED
        if plan.is_exemplary:
            return Rating.GOOD
        if is_effective:
            return self.random.choice((Rating.GOOD, Rating.FAIR, Rating.FAIR))
        if is_effective is None:
            return self.random.choice((Rating.UNRATED, ""))
        return self.random.choice((Rating.AVERAGE, Rating.AVERAGE, Rating.WEAK))

    def basis(self, plan, year, rating, is_effective):
        """Only farming cooperatives had a rating by law, and from 2017 on."""
        if is_effective is None:
            return ""
        is_rated = rating not in ("", Rating.UNRATED)
        by_law = plan.is_farming and year >= 2017 and is_rated
        return AGRICULTURAL_BASIS if by_law else OTHER_BASIS

    def submitted_on(self, year):
        if year == CLOSING:
            return between(self.random, date(year, 11, 20), date(year, 12, 12))
        return between(self.random, date(year, 12, 10), date(year + 1, 1, 31))

    def set_incomes(self, made_for, profiles, is_farming):
        """Draw the incomes of the closing year, and lead the earlier ones up to them."""
        targets = self.targets
        ranges = targets.farming_incomes if is_farming else targets.other_incomes
        for is_exemplary in (False, True):
            alike = [p for p in profiles if p.is_farming == is_farming]
            alike = [p for p in alike if p.is_exemplary == is_exemplary]
            counted = {p for p, r in made_for if is_counted(p, profiles[p], r)}
            lowest, highest = ranges[is_exemplary]
            middle = lowest + (highest - lowest) * 0.2
            for plan in alike:
                income = self.random.triangular(lowest, highest, middle)
                profiles[plan].income = min(max(round(income, -1), lowest), highest)
            ends = [plan for plan in alike if plan in counted][:2]
            for plan, income in zip(ends, (lowest, highest), strict=False):
                profiles[plan].income = income
        growth = targets.farming_growth if is_farming else targets.other_growth
        jitters = [self.random.uniform(0.98, 1.02) for _ in made_for]
        factor = growth * self.correction(made_for, profiles, jitters)
        for (plan, record), jitter in zip(made_for, jitters, strict=True):
            profile = profiles[plan]
            if not profile.has_income or not record.regular_workers:
                continue
            income = profile.income
            if record.year != CLOSING:
                income *= jitter * factor ** (
                    (record.year - CLOSING) / (CLOSING - FIRST)
                )
            record.average_income = round(income) * 1000

    def correction(self, made_for, profiles, jitters):
        """By how much those of the first year differ from those of the last."""
        first, last = [0, 0], [0, 0]
        for (plan, record), jitter in zip(made_for, jitters, strict=True):
            profile = profiles[plan]
            workers = record.regular_workers if profile.has_income else 0
            if record.year == FIRST and workers:
                first[0] += profile.income * jitter * workers
                first[1] += workers
            elif is_counted(plan, profile, record):
                last[0] += profile.income * workers
                last[1] += workers
        if not first[1] or not last[1]:
            return 1
        return (first[0] / first[1]) / (last[0] / last[1])


def is_counted(plan, profile, record):
    """Whether the record counts in the mean of the closing year."""
    return (
        record.year == CLOSING
        and plan.is_operating
        and profile.has_income
        and bool(record.regular_workers)
    )


def people_of(plans, returns):
    """Members and workers of those on the register, nobody counted twice."""
    there = {id(plan.record) for plan in plans if plan.existed_on(CLOSES_ON)}
    return sum(
        (record.members or 0)
        + (record.regular_workers or 0)
        - (record.working_members or 0)
        for record in returns
        if record.year == CLOSING and id(record.cooperative) in there
    )
