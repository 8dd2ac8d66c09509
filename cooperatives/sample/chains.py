"""Which cooperatives take part in which value chains, and from when to when."""

from datetime import date
from itertools import islice, pairwise

from ..models import ChainMembership
from . import names
from .days import CLOSES_ON, after, between, entry_day
from .made import made

# What cooperatives of a chain call their work; others of its group, the group's.
TRADES = {
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


def set_chains(random, plans, targets, chains):
    """Who takes part in which chain; a few in two, of one group or of two."""
    farming = [plan for plan in plans if plan.is_farming and plan.is_operating]
    farming = [plan for plan in farming if plan.founded_on < date(2018, 9, 1)]
    farming.sort(key=lambda plan: not plan.name)
    free = iter(farming)
    members = {}
    for group, count in targets.in_chains.items():
        members[group] = list(islice(free, count))
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


def memberships(random, plans, chains):
    """In force on the closing day as planned; others that ended or came later."""
    for plan in plans:
        for chain in plan.chains:
            first = max(after(plan.founded_on, 30), date(2014, 1, 1))
            yield membership(plan, chain, between(random, first, date(2018, 11, 30)))
    left = [
        plan
        for plan in plans
        if plan.is_farming
        and not plan.chains
        and plan.founded_on < date(2014, 1, 1)
        and plan.existed_on(CLOSES_ON)
    ]
    for number, plan in enumerate(random.sample(left, min(7, len(left)))):
        chain = random.choice(chains)
        if number == 0:
            yield membership(plan, chain, date(2018, 12, 17))
        else:
            starts_on = between(random, date(2014, 3, 1), date(2016, 6, 30))
            ends_on = after(starts_on, random.randint(200, 800))
            yield membership(plan, chain, starts_on, ends_on)


def membership(plan, chain, starts_on, ends_on=None):
    return made(
        ChainMembership,
        entered_on=entry_day(starts_on, ends_on),
        cooperative=plan.record,
        chain_id=chain.code,
        starts_on=starts_on,
        ends_on=ends_on,
    )
