"""The records of cooperatives as planned, and what is dated beside them."""

from datetime import date
from itertools import pairwise

from ..models import Cooperative
from . import names
from .days import CLOSES_ON, LAW_2012, STARTS_ON, after, between, entry_day
from .made import made
from .targets import CREDIT

ENDINGS = (
    Cooperative.Ending.DISSOLVED,
    Cooperative.Ending.DISSOLVED,
    Cooperative.Ending.DISSOLVED,
    Cooperative.Ending.MERGED,
    Cooperative.Ending.CONVERTED,
    Cooperative.Ending.REVOKED,
)
# What cooperatives of a chain call their work; others of its group, the group's.
TRADES_OF_CHAINS = {
    "che": names.TEA,
    "ga-doi": ("chăn nuôi gà đồi", "gà đồi", "chăn nuôi gia cầm"),
    "de": ("chăn nuôi dê", "dê thịt"),
    "tho": ("chăn nuôi thỏ", "thỏ giống"),
    "lon": ("chăn nuôi lợn", "chăn nuôi lợn sạch"),
    "mien": ("miến dong", "sản xuất miến"),
    "my-gao": ("mỳ gạo", "sản xuất mỳ gạo"),
    "rau-cu-qua": ("rau an toàn", "rau củ quả"),
    "nam": ("nấm", "nấm ăn và nấm dược liệu"),
    "chan-nuoi": ("chăn nuôi", "chăn nuôi tổng hợp", "ong mật"),
    "trong-trot-che-bien": ("chế biến nông sản", "nông sản sạch"),
}


class Registry:
    """Makes the records of cooperatives; no number is given out twice."""

    def __init__(self, random, atlas):
        self.random = random
        self.atlas = atlas
        self.serial = 0
        self.taken = set()

    def next_serial(self):
        self.serial += 1
        return self.serial

    def record(self, plan):
        """The cooperative of a plan; one named in the report is there already."""
        if plan.record is None:
            plan.record = self.made_up(plan)
        return plan.record

    def made_up(self, plan):
        random = self.random
        serial = self.next_serial()
        anew = plan.new_style_since
        registered_on = anew or plan.founded_on
        is_credit = plan.sector == CREDIT
        issuer = "Sở Kế hoạch và Đầu tư tỉnh Thái Nguyên"
        if not is_credit:
            district = self.atlas.name_of(plan.district, registered_on)
            issuer = f"Phòng Tài chính - Kế hoạch {district}"
        joined_on = None
        if random.random() < 0.7:
            last = max(plan.founded_on, min(plan.ended_on or CLOSES_ON, CLOSES_ON))
            first = max(plan.founded_on, min(last, date(2000, 1, 1)))
            joined_on = between(random, first, last)
        return made(
            Cooperative,
            entered_on=entry_day(plan.founded_on, plan.ended_on),
            kind=Cooperative.Kind.CREDIT_FUND
            if is_credit
            else Cooperative.Kind.COOPERATIVE,
            name=names.not_yet(self.taken, lambda: self.name(plan)),
            sector_id=plan.sector,
            registration_number=f"46{plan.district}{serial:07}",
            registered_on=registered_on,
            registration_issuer=issuer,
            tax_code=f"99{serial:08}",
            law=Cooperative.Law.LAW_2012
            if registered_on >= LAW_2012
            else Cooperative.Law.LAW_2003,
            founded_on=plan.founded_on,
            founded_precision=plan.founded_precision,
            ended_on=plan.ended_on,
            ending=random.choice(ENDINGS) if plan.ended_on else "",
            new_style_since=anew,
            leader=names.person(random),
            phone=names.phone(serial),
            joined_alliance_on=joined_on,
        )

    def name(self, plan):
        if plan.sector == CREDIT:
            return f"Quỹ tín dụng nhân dân {plan.place.name}"
        trades = names.TRADES[plan.sector]
        if plan.chains:
            chain = plan.chains[0]
            trades = TRADES_OF_CHAINS.get(chain.code, TRADES_OF_CHAINS[chain.group])
        trade = self.random.choice(trades)
        return names.cooperative_name(self.random, trade, plan.place.name)

    def union(self, name, founded_on):
        """A union of cooperatives, counted apart from them."""
        serial = self.next_serial()
        return made(
            Cooperative,
            entered_on=entry_day(founded_on),
            kind=Cooperative.Kind.UNION,
            name=f"Liên hiệp hợp tác xã {name}",
            sector_id="nong-nghiep",
            registration_number=f"46LH{serial:07}",
            registered_on=founded_on,
            registration_issuer="Sở Kế hoạch và Đầu tư tỉnh Thái Nguyên",
            tax_code=f"99{serial:08}",
            law=Cooperative.Law.LAW_2012,
            founded_on=founded_on,
            leader=names.person(self.random),
            phone=names.phone(serial),
            joined_alliance_on=after(founded_on, 60),
        )


def set_chains(random, plans, targets, chains):
    """Who takes part in which chain; a few in two, of one group or of two."""
    farming = [plan for plan in plans if plan.is_farming and plan.is_operating]
    farming = [plan for plan in farming if plan.founded_on < date(2018, 9, 1)]
    farming.sort(key=lambda plan: not plan.name)
    free = iter(farming)
    members = {}
    for group, count in targets.in_chains.items():
        members[group] = [plan for plan, _ in zip(free, range(count), strict=False)]
    groups = list(members)
    for one, other in pairwise(groups):
        if len(members[one]) > 3 and len(members[other]) > 2:
            # In the next group too, in place of one who is not in it then.
            members[other][-1] = members[one][-2]
    for group, plans_of_group in members.items():
        of_group = [chain for chain in chains if chain.group == group]
        if not of_group:
            continue
        for number, plan in enumerate(plans_of_group):
            plan.chains.append(random.choice(of_group))
            others = [chain for chain in of_group if chain not in plan.chains]
            if number % 8 == 7 and others:
                plan.chains.append(random.choice(others))


def moves(random, plans, atlas):
    """Plans that moved, each with where it sat before and the day it moved."""
    able = [
        plan
        for plan in plans
        if plan.founded_on < date(2014, 1, 1)
        and plan.existed_on(CLOSES_ON)
        and not plan.name
    ]
    found = []
    for number, plan in enumerate(random.sample(able, min(16, len(able)))):
        district = plan.district if number % 2 else random.choice(list(atlas.communes))
        before = atlas.draw(random, district, plan.is_farming)
        if before is not plan.place:
            first = max(after(plan.founded_on, 90), STARTS_ON)
            day = between(random, first, CLOSES_ON)
            found.append((plan, before, CLOSES_ON if number == 0 else day))
    return found
