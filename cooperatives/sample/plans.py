"""
What is decided of every cooperative before any record is made.

First how many are what, as the targets have it; then which, by lot. A plan that
comes with a day or a commune (a cooperative named in the report) keeps it.
"""

from dataclasses import dataclass, field
from datetime import date

from ..models import Precision
from .days import CLOSES_ON, ENDS_ON, EVE, LAW_2012, NEXT_DAY, STARTS_ON, after, between
from .lot import spread
from .places import Place
from .targets import CREDIT, FARMING


@dataclass(eq=False)
class Plan:
    """One cooperative: what it is and what becomes of it."""

    district: str
    sector: str
    is_exemplary: bool = False
    name: str = ""
    place: Place | None = None
    founded_on: date | None = None
    founded_precision: str = Precision.DAY
    ended_on: date | None = None
    is_suspended: bool = False
    is_returned: bool = True
    is_effective: bool | None = None
    is_new_style: bool = False
    is_in_rural: bool = False
    chains: list = field(default_factory=list)
    record: object = None

    @property
    def is_farming(self):
        return self.sector == FARMING

    @property
    def is_operating(self):
        """On the closing day."""
        return self.existed_on(CLOSES_ON) and not self.is_suspended

    @property
    def new_style_since(self):
        """
        From its founding under the law of 2012, or from the day it registered anew.

        The days of the latter are spread over the first years of the law, and the
        same whenever the plan is asked.
        """
        if not self.is_new_style:
            return None
        if self.founded_on >= LAW_2012:
            return self.founded_on
        return after(LAW_2012, self.founded_on.toordinal() * 7919 % 1300)

    def existed_on(self, day):
        """Was on the register on the day."""
        return self.founded_on <= day and (self.ended_on is None or self.ended_on > day)


def existing(random, targets, named):
    """Those on the register on the closing day."""
    districts, models = dict(targets.by_district), dict(targets.exemplary_by_district)
    sectors, best = dict(targets.by_sector), dict(targets.exemplary_by_sector)
    for plan in named:
        models[plan.district] -= 1
        best[plan.sector] -= 1
    plans = [*named]
    for district, sector in paired(random, models, best):
        plans.append(Plan(district, sector, is_exemplary=True))
    for plan in plans:
        districts[plan.district] -= 1
        sectors[plan.sector] -= 1
    for district, sector in paired(random, districts, sectors):
        plans.append(Plan(district, sector))
    random.shuffle(plans)
    date_founding(random, plans, targets)
    decide_fates(random, plans, targets)
    decide_new_style(random, plans, targets)
    return plans


def paired(random, one, other):
    """Each key as often as it counts, paired by lot."""
    left = [key for key, count in one.items() for _ in range(count)]
    right = [key for key, count in other.items() for _ in range(count)]
    random.shuffle(right)
    return zip(left, right, strict=True)


def date_founding(random, plans, targets):
    """As many founded within the term as have to be; some on its boundary days."""
    new = targets.founded - targets.ended_of_founded
    new -= sum(p.founded_on >= STARTS_ON for p in plans if p.founded_on)
    undated = [plan for plan in plans if not plan.founded_on]
    # Credit funds and most models are older than the term.
    undated.sort(
        key=lambda plan: (
            plan.sector == CREDIT,
            plan.is_exemplary and random.random() < 0.7,
        )
    )
    for plan in undated[:new]:
        plan.founded_on = founding_day(random, plan.is_exemplary)
    for plan in undated[new:]:
        date_old(random, plan)
    young = [plan for plan in undated[:new] if not plan.is_exemplary]
    if len(young) > 1:
        young[0].founded_on, young[1].founded_on = STARTS_ON, CLOSES_ON
    if undated[new:]:
        undated[new].founded_on = EVE
        undated[new].founded_precision = Precision.DAY


def founding_day(random, is_exemplary):
    """Every year a few more than the year before; nobody is a model at once."""
    year = random.choices(range(2013, 2019), (4, 5, 6, 6, 7, 7))[0]
    if is_exemplary:
        year = min(year, 2016)
    return between(
        random, date(year, 1, 5), min(date(year, 12, 28), date(2018, 10, 31))
    )


def date_old(random, plan, last=EVE):
    """Of some old ones the office knows the month alone, or the year."""
    first = date(random.choice((1996, 1999, 2002, 2005, 2008)), 3, 1)
    day = between(random, min(first, last), last)
    chance = random.random()
    if day.year < 2006 and chance < 0.25:
        day, plan.founded_precision = day.replace(day=1), Precision.MONTH
    elif day.year < 2006 and chance < 0.5:
        day, plan.founded_precision = date(day.year, 1, 1), Precision.YEAR
    plan.founded_on = day


def decide_fates(random, plans, targets):
    """Who is suspended, who reported of the closing year, who was found effective."""
    ordinary = [plan for plan in plans if not plan.is_exemplary]
    random.shuffle(ordinary)
    settled = [plan for plan in ordinary if plan.founded_on < date(2017, 1, 1)]
    for plan in settled[: targets.suspended]:
        plan.is_suspended = True
    if len(settled) > targets.suspended:
        settled[-1].ended_on = date(2018, 12, 20)
    missing = targets.existing - targets.returned
    silent = [plan for plan in ordinary if plan.founded_on > date(2018, 11, 1)]
    silent += [plan for plan in ordinary if plan.is_suspended][: missing * 4 // 5]
    silent += [plan for plan in ordinary if plan not in silent and plan.is_operating]
    for plan in silent[:missing]:
        plan.is_returned = False
    able = [plan for plan in plans if plan.is_operating and plan.is_returned]
    # A cooperative of the closing year has hardly had time to prove itself.
    able.sort(
        key=lambda plan: (
            not plan.is_exemplary,
            random.random() + (plan.founded_on.year == CLOSES_ON.year) / 2,
        )
    )
    for number, plan in enumerate(able):
        plan.is_effective = number < targets.effective or random.choice((False, None))
    for plan in plans:
        if plan.is_suspended and plan.is_returned:
            plan.is_effective = random.choice((False, None))


def decide_new_style(random, plans, targets):
    """Who is new-style; and of the effective ones, who lies in new-rural communes."""
    effective = [plan for plan in plans if plan.is_effective]
    effective.sort(
        key=lambda plan: (
            not plan.is_exemplary,
            random.random() + (plan.founded_on < LAW_2012) / 3,
        )
    )
    chosen = effective[: targets.new_style_rural + targets.new_style_elsewhere]
    others = [plan for plan in plans if plan.is_effective is False]
    for plan in chosen + others[: targets.new_style_others]:
        plan.is_new_style = True
    chosen.sort(
        key=lambda plan: (
            not (plan.place and plan.is_in_rural),
            targets.rural_by_district[plan.district] == 0,
            random.random() + (not plan.is_farming) * 0.7,
        )
    )
    for number, plan in enumerate(chosen):
        has_rural = targets.rural_by_district[plan.district] > 0
        plan.is_in_rural = has_rural and number < targets.new_style_rural


def place_all(random, plans, atlas):
    """New-style effective ones in new-rural communes or outside, as decided."""
    for plan in plans:
        if plan.place is None:
            bound = plan.is_new_style and plan.is_effective
            plan.place = atlas.draw(
                random,
                plan.district,
                plan.is_farming,
                rural=plan.is_in_rural if bound else None,
            )


def departed(random, targets):
    """Those that ended within the term, before it, and came after the closing day."""
    plans = []
    old = targets.ended - targets.ended_of_founded
    where = {key: count + 1 for key, count in targets.by_district.items()}
    what = {key: count for key, count in targets.by_sector.items() if key != CREDIT}
    total = targets.ended + targets.ended_before + 3
    districts = spread(random, total, {k: c for k, c in where.items() if c > 1})
    sectors = spread(random, total, what)
    for number, (district, sector) in enumerate(paired(random, districts, sectors)):
        plan = Plan(district, sector, is_returned=False)
        if number < old:
            date_old(random, plan, date(2011, 12, 31))
            plan.ended_on = between(random, STARTS_ON, CLOSES_ON)
        elif number < targets.ended:
            plan.founded_on = between(random, STARTS_ON, date(2015, 12, 31))
            plan.ended_on = between(random, date(2016, 3, 1), CLOSES_ON)
        elif number < targets.ended + targets.ended_before:
            date_old(random, plan, date(2004, 12, 31))
            plan.ended_on = between(random, date(2005, 6, 1), EVE)
        else:
            plan.founded_on = (NEXT_DAY, date(2018, 12, 21), ENDS_ON)[number - total]
        plans.append(plan)
    if old > 1:
        plans[0].ended_on, plans[1].ended_on = CLOSES_ON, STARTS_ON
    if targets.ended_before:
        plans[targets.ended].ended_on = EVE
    return plans
