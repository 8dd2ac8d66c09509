"""
What only a province drawn by lot has: the records that reports stumble over.

Places of 2025 that straddle old districts or were born later, places nobody knows,
units without a seat, returns without a figure, counts that begin late.
"""

from datetime import date

from ..models import (
    AnnualReturn,
    Award,
    Commune,
    Cooperative,
    CooperativeGroup,
    GroupCount,
    MemberEnterprise,
    Seat,
    TradeUnion,
)
from .made import made, write
from .targets import FARMING

ENTERED_ON = date(2026, 3, 2)
# Two communes formed in 2025 lie in more than one old district, a third in one.
STRADDLING = {"05488-2025": ("164", "171", "172"), "05503-2025": ("164", "165")}
WITHIN = "05818-2025"
UNKNOWN = "chua-xac-dinh-171"


class Awkward:
    """Writes them into a province that is there already."""

    def __init__(self, random, province):
        self.random = random
        self.registry = province.registry
        self.areas = province.atlas.areas
        self.free = [
            place
            for place in province.atlas.communes["170"]
            if place.commune not in province.atlas.counted
        ]
        codes = (*STRADDLING, WITHIN, UNKNOWN)
        self.communes = {
            commune.code: commune for commune in Commune.objects.filter(code__in=codes)
        }

    def write(self):
        for code, area in self.places():
            self.organisations(self.communes[code], self.areas.get(area))
        self.without_a_seat()
        self.counts()

    def places(self):
        """With an area chosen by staff, and with none."""
        for code, areas in STRADDLING.items():
            yield code, None
            yield code, self.random.choice(areas)
        yield WITHIN, None
        yield UNKNOWN, None

    def organisations(self, commune, area):
        """One of every kind, in a place that a report of 2018 has to look for."""
        there = {"commune": commune, "area": area}
        cooperative = self.cooperative(f"Hợp tác xã {commune.name} (2026)")
        write(
            [
                made(
                    Seat,
                    entered_on=ENTERED_ON,
                    cooperative=cooperative,
                    starts_on=cooperative.founded_on,
                    **there,
                )
            ],
            Seat,
        )
        group = made(
            CooperativeGroup,
            entered_on=ENTERED_ON,
            name=f"Tổ hợp tác {commune.name}",
            sector_id=FARMING,
            contract_on=self.random.choice((date(2012, 5, 4), date(2016, 7, 8))),
            members=self.random.choice((None, 0, 15)),
            **there,
        )
        write([group], CooperativeGroup)
        enterprise = made(
            MemberEnterprise,
            entered_on=ENTERED_ON,
            name=f"Công ty TNHH {commune.name}",
            joined_on=date(2014, 2, 3),
            **there,
        )
        write([enterprise], MemberEnterprise)
        union = made(
            TradeUnion,
            entered_on=ENTERED_ON,
            enterprise=enterprise,
            founded_on=date(2015, 6, 1),
            members=self.random.choice((None, 0, 21)),
        )
        write([union], TradeUnion)
        receive = (
            {"cooperative": cooperative},
            {"group": group},
            {"recipient_name": "Chủ nhiệm câu lạc bộ nông dân", **there},
            {"recipient_name": "Ban quản lý chợ đầu mối"},
        )
        write([self.award(facts) for facts in receive], Award)

    def cooperative(self, name):
        serial = self.registry.next_serial()
        cooperative = made(
            Cooperative,
            entered_on=ENTERED_ON,
            name=name,
            sector_id=FARMING,
            registration_number=f"46T{serial:07}",
            founded_on=self.random.choice((date(2010, 5, 4), date(2015, 7, 8))),
        )
        write([cooperative], Cooperative)
        empty = made(
            AnnualReturn, entered_on=ENTERED_ON, cooperative=cooperative, year=2018
        )
        zero = made(
            AnnualReturn,
            entered_on=ENTERED_ON,
            cooperative=cooperative,
            year=2017,
            members=0,
            regular_workers=0,
            working_members=0,
            revenue=0,
            average_income=0,
            staff=0,
        )
        write([empty, zero], AnnualReturn)
        return cooperative

    def award(self, facts):
        return made(
            Award,
            entered_on=ENTERED_ON,
            category_id="giay-khen",
            recipient_kind=Award.Recipient.COLLECTIVE,
            granted_on=date(2017, 4, 11),
            **facts,
        )

    def without_a_seat(self):
        """One whose seat nobody entered, and one whose seat begins too late."""
        self.cooperative("Hợp tác xã chưa rõ trụ sở")
        late = self.cooperative("Hợp tác xã nhập trụ sở sau")
        seat = made(
            Seat,
            entered_on=ENTERED_ON,
            cooperative=late,
            commune_id=self.free[0].commune,
            starts_on=date(2019, 5, 6),
        )
        write([seat], Seat)

    def counts(self):
        """One begins after the closing day, with what was there on it; one has gaps."""
        late, gaps = Commune.objects.filter(code__endswith="-2025").exclude(
            code__in=(*STRADDLING, WITHIN)
        )[:2]
        chain = (
            (late, date(2018, 12, 31), 12, 2, 1),
            (gaps, date(2011, 6, 30), 5, 5, 0),
            (gaps, date(2014, 6, 30), 8, 4, 1),
            (gaps, date(2018, 12, 14), 7, 1, 2),
        )
        write(
            [
                made(
                    GroupCount,
                    entered_on=ENTERED_ON,
                    commune=commune,
                    as_of=as_of,
                    groups=groups,
                    new=new,
                    ended=ended,
                    basis=GroupCount.Basis.ESTIMATE,
                )
                for commune, as_of, groups, new, ended in chain
            ],
            GroupCount,
        )
