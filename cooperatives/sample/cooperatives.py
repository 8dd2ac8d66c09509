"""The records of cooperatives as planned, and of their unions."""

from datetime import date

from ..models import Cooperative
from . import names
from .chains import TRADES
from .days import CLOSES_ON, LAW_2012, after, between, entry_day
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
            tax_code=but_not_every(41, serial, f"99{serial:08}"),
            law=Cooperative.Law.LAW_2012
            if registered_on >= LAW_2012
            else Cooperative.Law.LAW_2003,
            founded_on=plan.founded_on,
            founded_precision=plan.founded_precision,
            ended_on=plan.ended_on,
            ending=random.choice(ENDINGS) if plan.ended_on else "",
            new_style_since=anew,
            leader=but_not_every(53, serial, names.person(random)),
            phone=but_not_every(67, serial, names.phone(serial)),
            joined_alliance_on=joined_on,
        )

    def name(self, plan):
        if plan.sector == CREDIT:
            return f"Quỹ tín dụng nhân dân {plan.place.name}"
        trades = names.TRADES[plan.sector]
        if plan.chains:
            chain = plan.chains[0]
            trades = TRADES.get(chain.code, TRADES[chain.group])
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
            tax_code=but_not_every(41, serial, f"99{serial:08}"),
            law=Cooperative.Law.LAW_2012,
            founded_on=founded_on,
            leader=names.person(self.random),
            phone=names.phone(serial),
            joined_alliance_on=after(founded_on, 60),
        )


def but_not_every(number, serial, value):
    """A register has gaps: nothing in place of every so many values."""
    return value if serial % number else ""
