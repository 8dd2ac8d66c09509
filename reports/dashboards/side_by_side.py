"""The districts side by side: the same figures, for those who see the province."""

from dataclasses import replace

from cooperatives.models import annual_return as returns
from cooperatives.models import award, cooperative, handing_in
from cooperatives.models.period import Period, both

from ..chapters.figures import (
    cooperatives_existing,
    cooperatives_founded_this_year,
    effective,
    exemplary,
    groups_existing,
    groups_founded,
    returns_basis,
    share_effective,
)
from ..chapters.sets import AWARDS, COOPERATIVES, RETURNS
from ..columns import MILLION, Average, Counted
from ..lines import Line
from ..made_columns import Change
from ..members import Districts
from ..record_set import Product
from ..tally import Tally
from .communes import EFFECTIVE, LACKING

QUALITY = "Chất lượng"

SIDE_BY_SIDE = Tally(
    slug="so-sanh-dia-ban",
    title="So sánh các địa bàn",
    rows=Districts(
        nowhere=Line(
            "cap-tinh", "Không thuộc địa bàn nào", {AWARDS: award.outside_register}
        )
    ),
    is_placed=False,
    columns=(
        cooperatives_existing(
            "dau-ky", "Đầu nhiệm kỳ", Period.start, group="Hợp tác xã"
        ),
        cooperatives_existing(group="Hợp tác xã"),
        Change(
            key="tang-giam",
            label="±",
            group="Hợp tác xã",
            now="den-nay",
            before="dau-ky",
        ),
        cooperatives_founded_this_year(group="Hợp tác xã"),
        groups_existing("tht", "Đến nay", group="Tổ hợp tác"),
        groups_founded("tht-moi", "Mới từ đầu nhiệm kỳ", group="Tổ hợp tác"),
        effective("HTX hiệu quả", QUALITY),
        share_effective("Tỷ lệ hiệu quả (%)", QUALITY),
        exemplary(group=QUALITY),
        Average(
            key="thu-nhap",
            label="Thu nhập bình quân (triệu đồng/tháng)",
            group=QUALITY,
            unit="triệu đồng/người/tháng",
            of=RETURNS,
            field=Product("average_income", "regular_workers"),
            weight="regular_workers",
            where=both(returns.of_existing, returns.with_income_and_workers),
            scale=MILLION,
        ),
        replace(EFFECTIVE, label="Xã có HTX hiệu quả", group=""),
        LACKING,
        Counted(
            key="chua-nop",
            label="HTX chưa nộp số liệu",
            of=COOPERATIVES,
            where=both(cooperative.existing, handing_in.not_returned),
        ),
        Counted(key="khen-thuong", label="Khen thưởng trong nhiệm kỳ", of=AWARDS),
    ),
    basis=returns_basis,
)
