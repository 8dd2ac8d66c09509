"""Communes, and criterion 13 of the new-rural standard: an effective cooperative."""

from cooperatives.models import annual_return as returns
from cooperatives.models import cooperative, new_rural
from cooperatives.models.period import both

from ..chapters.figures import returns_basis
from ..chapters.new_rural import with_effective_cooperative
from ..chapters.sets import COMMUNES, COOPERATIVES
from ..columns import Counted
from ..made_columns import Share
from ..members import Communes, Districts
from ..tally import Tally


def without_effective_cooperative(period):
    return ~with_effective_cooperative(period)


EFFECTIVE = Counted(
    key="co",
    label="Số xã",
    group="Có HTX hoạt động hiệu quả",
    of=COMMUNES,
    where=both(new_rural.rural, with_effective_cooperative),
    of_returns=True,
)
LACKING = Counted(
    key="chua-co",
    label="Xã chưa có HTX hiệu quả",
    of=COMMUNES,
    where=both(new_rural.rural, without_effective_cooperative),
    of_returns=True,
)

CRITERION_13 = Tally(
    slug="tieu-chi-13",
    title="Xã có hợp tác xã hoạt động hiệu quả (tiêu chí số 13)",
    unit="xã",
    rows=Districts(),
    columns=(
        Counted(key="so-xa", label="Số xã", of=COMMUNES, where=new_rural.rural),
        EFFECTIVE,
        Share(
            key="ty-le",
            label="Tỷ lệ (%)",
            group="Có HTX hoạt động hiệu quả",
            part="co",
            whole="so-xa",
        ),
        LACKING,
        Counted(
            key="dat-ca-hai",
            label="Có cả HTX hiệu quả và mô hình liên kết",
            of=COMMUNES,
            where=both(new_rural.rural, new_rural.linked, with_effective_cooperative),
            of_returns=True,
        ),
    ),
    basis=returns_basis,
    notes=(
        "Chỉ tính đơn vị hành chính loại xã tại ngày lập biểu; phường và thị trấn không "
        "thuộc diện xét tiêu chí.",
    ),
)

# The communes one by one: what the map is drawn from, and its list.
COOPERATIVES_BY_COMMUNE = Tally(
    slug="htx-theo-xa",
    title="Hợp tác xã theo xã, phường, thị trấn",
    unit="hợp tác xã",
    rows=Communes(),
    columns=(
        Counted(key="htx", label="HTX", of=COOPERATIVES, where=cooperative.existing),
        Counted(
            key="moi",
            label="Mới trong nhiệm kỳ",
            of=COOPERATIVES,
            where=cooperative.founded_in,
        ),
        Counted(
            key="hieu-qua",
            label="HTX hoạt động hiệu quả",
            of=COOPERATIVES,
            where=both(cooperative.existing, returns.effective),
            of_returns=True,
        ),
    ),
    basis=returns_basis,
)
