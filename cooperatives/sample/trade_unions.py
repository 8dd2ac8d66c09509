"""Member enterprises, and the trade unions of some of them and of cooperatives."""

from datetime import date

from ..models import MemberEnterprise, TradeUnion
from . import names
from .days import CLOSES_ON, STARTS_ON, after, between, entry_day
from .made import made

FORMS = (
    "Công ty cổ phần",
    "Công ty TNHH",
    "Công ty TNHH một thành viên",
    "Doanh nghiệp tư nhân",
)
WORK = names.words(
    """thương mại, chế biến chè, cơ khí, vận tải, xây dựng, dịch vụ nông nghiệp,
    sản xuất gạch, nông sản, bao bì, may"""
)


def enterprises(random, count, places, first):
    """Members of the alliance; the last one left it within the term."""
    taken = set()
    for number in range(count):
        place = random.choice(places)
        joined_on = between(random, date(2004, 1, 10), date(2017, 12, 20))
        left_on = None
        if number == count - 1:
            joined_on = between(random, date(2004, 1, 10), date(2011, 12, 20))
            left_on = between(random, STARTS_ON, CLOSES_ON)

        def name():
            form, work = random.choice(FORMS), random.choice(WORK)
            return f"{form} {work} {random.choice(names.PROPER)}"

        yield made(
            MemberEnterprise,
            name=names.not_yet(taken, name),
            commune_id=place.commune,
            tax_code=f"98{first + number:08}",
            leader=names.person(random),
            phone=names.phone(90_000 + first + number),
            joined_on=joined_on,
            left_on=left_on,
        )


def trade_unions(random, targets, plans, members):
    """As many as there are on the closing day, one that ended and one that came later."""
    working = [
        plan
        for plan in plans
        if plan.is_operating and plan.founded_on < date(2016, 1, 1) and not plan.name
    ]
    working.sort(key=lambda plan: not (plan.is_exemplary or random.random() < 0.1))
    count = targets.unions_of_cooperatives
    owners = [{"cooperative": plan.record} for plan in working[:count]]
    staying = [member for member in members if not member.left_on]
    owners += [
        {"enterprise": member} for member in staying[: targets.unions_of_enterprises]
    ]
    sizes = sizes_of(random, targets.trade_unionists, len(owners))
    for owner, size in zip(owners, sizes, strict=True):
        unit = owner.get("cooperative") or owner["enterprise"]
        began = getattr(unit, "founded_on", None) or unit.joined_on
        others = int(size * random.uniform(0.05, 0.3))
        yield made(
            TradeUnion,
            founded_on=between(random, after(began, 60), CLOSES_ON),
            members=size - others,
            other_workers=others,
            counted_on=between(random, date(2018, 10, 1), CLOSES_ON),
            **owner,
        )
    later = [{"cooperative": plan.record} for plan in working[count : count + 2]]
    spans = [
        (date(2013, 5, 10), CLOSES_ON),
        (date(2018, 12, 20), None),
    ]
    for owner, (founded_on, ended_on) in zip(later, spans, strict=False):
        founded_on = max(founded_on, after(owner["cooperative"].founded_on, 60))
        yield made(
            TradeUnion,
            entered_on=entry_day(founded_on, ended_on),
            founded_on=founded_on,
            ended_on=ended_on,
            members=24,
            other_workers=6,
            counted_on=founded_on,
            **owner,
        )


def sizes_of(random, total, count):
    """The total parted among as many, none very small."""
    weights = [random.uniform(0.5, 1.5) for _ in range(count)]
    sizes = [max(5, int(total * weight / sum(weights))) for weight in weights]
    if sizes:
        sizes[-1] += total - sum(sizes)
    return sizes
