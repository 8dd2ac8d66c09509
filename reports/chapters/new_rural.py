"""I.1.4 Hợp tác xã với xây dựng nông thôn mới."""

from django.db.models import OuterRef, Q, Subquery, Value
from django.db.models.functions import Concat

from cooperatives.models import CommuneStanding, Cooperative, cooperative, new_rural
from cooperatives.models import annual_return as returns
from cooperatives.models.period import both

from ..columns import Counted
from ..made_columns import Plus, Share
from ..members import Districts
from ..record_set import RecordSet
from ..tally import Tally
from . import figures
from .sets import COMMUNES, COOPERATIVES


def in_met_or_expected(period):
    """Cooperatives seated in a commune that met the standard, or is to."""
    communes = COMMUNES.records(period).filter(
        new_rural.rural(period), new_rural.met_or_expected(period)
    )
    return Q(placed_commune__in=communes.order_by().values("pk"))


def with_effective_cooperative(period):
    """
    Communes of the day that are the seat of an effective cooperative.

    A seat in a commune merged away by the day is one in the commune it went into,
    which bears its code and name.
    """
    effective = (
        COOPERATIVES.records(period)
        .filter(cooperative.existing(period), returns.effective(period))
        .placed_on(period.day)
        .filter(placed_commune=OuterRef("commune"))
    )
    standings = CommuneStanding.objects.on(period.day).exclude(code="").order_by()
    standings = standings.annotate(unit=Concat("code", Value(" "), "name"))
    # One is enough, and most communes have theirs among the first looked at. Asked
    # whether there is any, PostgreSQL would look for all.
    one = Subquery(effective.order_by().values("pk")[:1])
    units = standings.annotate(one=one).filter(one__isnull=False)
    found = standings.counted().filter(unit__in=units.values("unit"))
    return Q(pk__in=found.values("commune"))


SEATED = RecordSet(
    "Hợp tác xã",
    Cooperative,
    lambda period: COOPERATIVES.records(period).filter(
        cooperative.existing(period),
        cooperative.new_style(period),
        returns.effective(period),
    ),
)

RECOGNISED = both(new_rural.rural, new_rural.recognised)

NEW_RURAL = Tally(
    slug="nong-thon-moi",
    title="Hợp tác xã với xây dựng nông thôn mới",
    unit="xã",
    rows=Districts(),
    columns=(
        Counted(key="so-xa", label="Số xã", of=COMMUNES, where=new_rural.rural),
        Counted(
            key="da-cong-nhan",
            label="Đã công nhận đến ngày báo cáo",
            group="Xã đạt chuẩn nông thôn mới",
            of=COMMUNES,
            where=RECOGNISED,
        ),
        Counted(
            key="du-kien",
            label="Dự kiến đến hết kỳ",
            group="Xã đạt chuẩn nông thôn mới",
            of=COMMUNES,
            where=both(new_rural.rural, new_rural.expected),
        ),
        Plus(
            key="cong",
            label="Cộng",
            group="Xã đạt chuẩn nông thôn mới",
            parts=("da-cong-nhan", "du-kien"),
        ),
        Share(
            key="ty-le",
            label="Tỷ lệ (%)",
            group="Xã đạt chuẩn nông thôn mới",
            part="cong",
            whole="so-xa",
        ),
        Counted(
            key="htx-kieu-moi",
            label="HTX kiểu mới hoạt động hiệu quả tại các xã đó",
            unit="hợp tác xã",
            of=SEATED,
            where=in_met_or_expected,
            of_returns=True,
        ),
        Counted(
            key="dat-tieu-chi-13",
            label="Số xã",
            group="Xã đã công nhận có HTX hiệu quả và mô hình liên kết",
            of=COMMUNES,
            where=both(RECOGNISED, new_rural.linked, with_effective_cooperative),
            of_returns=True,
        ),
        Share(
            key="ty-le-tieu-chi-13",
            label="Tỷ lệ (%)",
            group="Xã đã công nhận có HTX hiệu quả và mô hình liên kết",
            part="dat-tieu-chi-13",
            whole="da-cong-nhan",
        ),
    ),
    basis=figures.returns_basis,
    notes=(
        "Chỉ tính đơn vị hành chính loại xã tại ngày lập báo cáo, không tính phường và "
        "thị trấn.",
    ),
)
