"""Honours granted to those on the register and to others."""

from dataclasses import dataclass
from datetime import date

from ..models import Award
from ..models.award import FOR_COLLECTIVES, FOR_PERSONS
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

COLLECTIVE, INDIVIDUAL = Award.Recipient.COLLECTIVE, Award.Recipient.INDIVIDUAL
SUFFIXES = {
    "huan-chuong-lao-dong": ("QĐ-CTN",),
    "co-thi-dua-chinh-phu": ("QĐ-TTg",),
    "bang-khen-thu-tuong": ("QĐ-TTg",),
    "co-thi-dua-ubnd-tinh": ("QĐ-UBND",),
    "co-thi-dua-lmhtx-viet-nam": ("QĐ-LMHTXVN",),
    "chien-si-thi-dua": ("QĐ-UBND", "QĐ-LMHTXVN"),
    "bang-khen-lmhtx-bo-nganh": ("QĐ-LMHTXVN", "QĐ-LMHTXVN", "QĐ-BNN-TCCB", "QĐ-BCT"),
    "ky-niem-chuong": ("QĐ-LMHTXVN",),
    "bang-khen-tong-ldld": ("QĐ-TLĐ",),
    "bang-khen-tinh-uy": ("QĐ/TU",),
    "bang-khen-ubnd-tinh": ("QĐ-UBND",),
    "co-thi-dua-ldld-tinh": ("QĐ-LĐLĐ",),
    "bang-khen-ldld-tinh": ("QĐ-LĐLĐ",),
    "giay-khen": ("QĐ-LMHTX", "QĐ-LMHTX", "QĐ-CĐLMHTX", "QĐ-SNN", "QĐ-UBND"),
    "luong-dinh-cua": ("QĐ/TWĐTN",),
}
# Of the honours both may receive, the share that collectives do.
TO_COLLECTIVES = {"giay-khen": 0.45, "sang-kien": 0.1, "sang-kien-duoc-cong-nhan": 0}
OFFICES = names.words(
    """Văn phòng Liên minh HTX tỉnh, Phòng Kế hoạch - Hỗ trợ Liên minh HTX tỉnh,
    Trung tâm dịch vụ tư vấn hỗ trợ phát triển HTX, Công đoàn Liên minh HTX tỉnh,
    Quỹ hỗ trợ phát triển HTX tỉnh, Chi cục Phát triển nông thôn"""
)
POSTS = names.words(
    """Chuyên viên Liên minh HTX tỉnh, Trưởng phòng Liên minh HTX tỉnh,
    Cán bộ Quỹ hỗ trợ phát triển HTX tỉnh, Chuyên viên Sở Nông nghiệp và PTNT,
    Chủ tịch Công đoàn cơ sở, Cán bộ Liên đoàn Lao động tỉnh"""
)
COMMUNE_POSTS = names.words(
    "Chủ tịch UBND, Phó Chủ tịch UBND, Cán bộ nông nghiệp, Chủ tịch Hội Nông dân"
)
RANKS = (Award.Rank.THIRD, Award.Rank.THIRD, Award.Rank.SECOND, Award.Rank.FIRST)


@dataclass
class Recipients:
    """Whom honours may go to: planned cooperatives, groups, communes."""

    plans: list
    groups: list
    places: list


class Awards:
    """Makes the awards of a province, each to somebody who was there that day."""

    def __init__(self, random, recipients):
        self.random = random
        self.recipients = recipients
        self.old = [
            plan
            for plan in recipients.plans
            if plan.founded_on < date(2009, 1, 1) and plan.is_operating
        ] or recipients.plans

    def all(self, targets, directors):
        for category, count in targets.awards.items():
            for number in range(count):
                day = None
                if category == "giay-khen":
                    day = {0: STARTS_ON, 1: CLOSES_ON}.get(number)
                if category == "luong-dinh-cua" and directors:
                    yield self.to_director(category, directors[number % len(directors)])
                else:
                    yield self.award(category, day)
        yield from self.outside_the_term()
        yield from self.products(targets)

    def outside_the_term(self):
        """Before the first day, and after the closing day."""
        for number in range(60):
            category = "ky-niem-chuong" if number % 4 == 0 else "giay-khen"
            day = between(self.random, date(2009, 1, 10), EVE)
            yield self.award(category, EVE if number == 1 else day)
        for day in (NEXT_DAY, NEXT_DAY, date(2018, 12, 22), ENDS_ON):
            yield self.award("bang-khen-ubnd-tinh", day)

    def award(self, category, day=None):
        random = self.random
        kind = self.kind(category)
        chance = random.random()
        is_initiative = category.startswith("sang-kien")
        if day or chance < 0.62 or is_initiative or category.endswith("chinh-phu"):
            facts, day = self.of_cooperative(kind, day)
        elif chance < 0.74 and self.recipients.groups and category == "giay-khen":
            facts, day = self.of_group(kind)
        else:
            facts, day = self.of_others(kind), between(random, STARTS_ON, CLOSES_ON)
        if category == "huan-chuong-lao-dong":
            facts["rank"] = random.choice(RANKS)
        if is_initiative:
            facts["product"] = random.choice(names.INITIATIVES)
        if category == "sang-kien-duoc-cong-nhan":
            facts["level"] = random.choice((Award.Level.PROVINCE, Award.Level.DISTRICT))
        return self.granted(category, kind, day, facts)

    def granted(self, category, kind, day, facts):
        number = ""
        if suffixes := SUFFIXES.get(category):
            suffix = self.random.choice(suffixes)
            number = f"{self.random.randint(15, 3900)}/{suffix}"
        return made(
            Award,
            entered_on=entry_day(day),
            category_id=category,
            recipient_kind=kind,
            granted_on=day,
            decision_number=number,
            **facts,
        )

    def kind(self, category):
        if category in FOR_COLLECTIVES or category.startswith("san-pham"):
            return COLLECTIVE
        if category in FOR_PERSONS:
            return INDIVIDUAL
        share = TO_COLLECTIVES.get(category, 0.5)
        return COLLECTIVE if self.random.random() < share else INDIVIDUAL

    def of_cooperative(self, kind, day):
        random = self.random
        plan = random.choice(self.old)
        if day is None:
            plan = random.choice(self.recipients.plans)
            first = max(STARTS_ON, after(plan.founded_on, 120))
            last = min(CLOSES_ON, after(plan.ended_on or ENDS_ON, -1))
            if first > last:
                plan, first, last = random.choice(self.old), STARTS_ON, CLOSES_ON
            day = between(random, first, last)
        facts = {"cooperative": plan.record}
        if kind == INDIVIDUAL:
            facts["recipient_role"] = random.choice(names.ROLES)
            facts["recipient_name"] = names.person(random)
            if facts["recipient_role"] == "Giám đốc" and plan.record.leader:
                facts["recipient_name"] = plan.record.leader
        return facts, day

    def of_group(self, kind):
        random = self.random
        group = random.choice(self.recipients.groups)
        first = max(STARTS_ON, after(group.contract_on, 30))
        if group.ended_on or first > CLOSES_ON:
            facts = self.of_others(kind)
            return facts, between(random, STARTS_ON, CLOSES_ON)
        facts = {"group": group}
        if kind == INDIVIDUAL:
            facts |= {"recipient_name": group.leader, "recipient_role": "Tổ trưởng"}
        return facts, between(random, first, CLOSES_ON)

    def of_others(self, kind):
        """Those outside the register; of some the commune is known."""
        random = self.random
        place = random.choice(self.recipients.places)
        if kind == COLLECTIVE:
            if random.random() < 0.5:
                return {"recipient_name": random.choice(OFFICES)}
            return {
                "recipient_name": f"UBND {place.title}",
                "commune_id": place.commune,
            }
        name = names.person(random)
        if random.random() < 0.5:
            return {"recipient_name": name, "recipient_role": random.choice(POSTS)}
        role = f"{random.choice(COMMUNE_POSTS)} {place.title}"
        return {
            "recipient_name": name,
            "recipient_role": role,
            "commune_id": place.commune,
        }

    def to_director(self, category, plan):
        facts = {
            "cooperative": plan.record,
            "recipient_name": plan.record.leader,
            "recipient_role": "Giám đốc",
        }
        first = max(STARTS_ON, after(plan.founded_on, 300))
        return self.granted(
            category, INDIVIDUAL, between(self.random, first, CLOSES_ON), facts
        )

    def products(self, targets):
        """Recognised at region or nation; others only by the province."""
        able = [
            plan
            for plan in self.recipients.plans
            if plan.is_farming
            and plan.is_operating
            and plan.founded_on < date(2016, 1, 1)
        ]
        tea = [plan for plan in able if any(c.group == "che" for c in plan.chains)]
        chosen = [*tea, *(plan for plan in able if plan not in tea)]
        levels = (Award.Level.REGION, Award.Level.NATION)
        for number, plan in enumerate(chosen[: targets.products_of]):
            yield self.product(plan, levels[number % 2])
            if number % 4 == 0:
                yield self.product(plan, levels[1])
        for plan in chosen[targets.products_of :][:9]:
            yield self.product(plan, Award.Level.PROVINCE)

    def product(self, plan, level):
        random = self.random
        product = "Sản phẩm thủ công"
        if plan.chains:
            product = plan.chains[0].name
            if plan.chains[0].group == "che":
                product = random.choice(names.PRODUCTS)
        facts = {"cooperative": plan.record, "level": level, "product": product}
        first = max(STARTS_ON, after(plan.founded_on, 200))
        day = between(random, first, CLOSES_ON)
        return self.granted("san-pham-tieu-bieu", COLLECTIVE, day, facts)
