"""What is dated beside cooperatives: seats, suspensions, titles."""

from datetime import date

from ..models import ExemplaryTitle, Seat, Suspension
from . import names
from .days import CLOSES_ON, ENDS_ON, NEXT_DAY, STARTS_ON, after, between, entry_day
from .made import made

REASONS = (
    "Thiếu vốn lưu động",
    "Không có phương án sản xuất kinh doanh",
    "Chờ kiện toàn bộ máy quản lý",
    "Thị trường tiêu thụ bị thu hẹp",
    "Chưa chuyển đổi theo Luật Hợp tác xã năm 2012",
)
# When titles were given that were not to last to the closing day.
EARLIER = (date(2013, 6, 1), date(2015, 12, 31))


def seat(random, plan, place, starts_on):
    return made(
        Seat,
        entered_on=entry_day(starts_on),
        cooperative=plan.record,
        commune_id=place.commune,
        address=names.address(random, place.is_rural),
        starts_on=starts_on,
    )


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


def seats(random, plans, moved=()):
    """One from the first day, and two of those that moved."""
    before = {plan: (place, day) for plan, place, day in moved}
    for plan in plans:
        if plan not in before:
            yield seat(random, plan, plan.place, plan.founded_on)
            continue
        place, day = before[plan]
        yield seat(random, plan, place, plan.founded_on)
        yield seat(random, plan, plan.place, day)


def later_seats(random, plans, moved, atlas):
    """Where a few moved to after the closing day, in another district."""
    before = {plan for plan, _, _ in moved}
    settled = [
        plan
        for plan in plans
        if plan.founded_on < STARTS_ON
        and plan.existed_on(ENDS_ON)
        and plan not in before
        and not plan.is_exemplary
    ]
    for number, plan in enumerate(random.sample(settled, min(5, len(settled)))):
        elsewhere = random.choice([d for d in atlas.communes if d != plan.district])
        place = atlas.draw(random, elsewhere, plan.is_farming)
        yield seat(random, plan, place, after(NEXT_DAY, 3 * number))


def suspension(random, plan, starts_on, ends_on=None):
    return made(
        Suspension,
        entered_on=entry_day(starts_on, ends_on),
        cooperative=plan.record,
        starts_on=starts_on,
        ends_on=ends_on,
        reason=random.choice(REASONS),
    )


def suspensions(random, plans):
    """Those in force on the closing day, and past ones of others."""
    idle = [plan for plan in plans if plan.is_suspended]
    for number, plan in enumerate(idle):
        first = max(after(plan.founded_on, 200), date(2015, 1, 1))
        starts_on = between(random, first, date(2018, 11, 30))
        yield suspension(random, plan, CLOSES_ON if number == 1 else starts_on)
    working = [
        plan
        for plan in plans
        if plan.is_operating
        and not plan.is_exemplary
        and not plan.ended_on
        and plan.founded_on < date(2016, 1, 1)
    ]
    chosen = random.sample(working, min(14, len(working)))
    for number, plan in enumerate(chosen):
        if number == 0:
            # Works again on the closing day.
            yield suspension(random, plan, date(2018, 9, 1), CLOSES_ON)
        elif number == 1:
            yield suspension(random, plan, NEXT_DAY)
        else:
            starts_on = between(random, date(2016, 2, 1), date(2017, 11, 30))
            ends_on = after(starts_on, random.randint(60, 360))
            yield suspension(random, plan, starts_on, ends_on)


class Titles:
    """The titles of exemplary cooperatives, each with its decision."""

    def __init__(self, random):
        self.random = random
        self.number = 0

    def title(self, plan, starts_on, ends_on=None):
        self.number += 1
        return made(
            ExemplaryTitle,
            entered_on=entry_day(starts_on),
            cooperative=plan.record,
            starts_on=starts_on,
            ends_on=ends_on,
            decision=(
                f"Quyết định số {100 + self.number}/QĐ-LMHTX "
                f"ngày {starts_on.day}/{starts_on.month}/{starts_on.year}"
            ),
        )

    def all(self, plans):
        random = self.random
        models = [plan for plan in plans if plan.is_exemplary]
        for number, plan in enumerate(models):
            starts_on = between(random, date(2017, 2, 1), date(2018, 11, 30))
            if number % 6 == 5 and plan.founded_on < date(2013, 1, 1):
                # Had the title of an earlier decision until the new one.
                yield self.title(plan, between(random, *EARLIER), starts_on)
            yield self.title(plan, CLOSES_ON if number == 2 else starts_on)
        others = [
            plan
            for plan in plans
            if not plan.is_exemplary
            and plan.founded_on < date(2013, 1, 1)
            and plan.is_operating
        ]
        chosen = random.sample(others, min(8, len(others)))
        for number, plan in enumerate(chosen):
            if number == 0:
                yield self.title(plan, date(2018, 12, 20))
            else:
                last = between(random, date(2016, 3, 1), date(2018, 6, 30))
                yield self.title(plan, between(random, *EARLIER), last)
