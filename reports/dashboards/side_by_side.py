"""The districts side by side: the same figures, for those who see the province."""

from cooperatives.models import annual_return as returns
from cooperatives.models import award, cooperative, exemplary_title, handing_in
from cooperatives.models.period import Period, both

from ..chapters.figures import groups_existing, groups_founded, returns_basis
from ..chapters.sets import AWARDS, COOPERATIVES, RETURNS
from ..columns import MILLION, Average, Counted
from ..lines import Line
from ..made_columns import Change, Share
from ..members import Districts
from ..record_set import Product
from ..tally import Tally
from .communes import EFFECTIVE, LACKING

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
        Counted(
            key="dau-ky",
            label="Đầu nhiệm kỳ",
            group="Hợp tác xã",
            of=COOPERATIVES,
            where=cooperative.existing,
            at=Period.start,
        ),
        Counted(
            key="den-nay",
            label="Đến nay",
            group="Hợp tác xã",
            of=COOPERATIVES,
            where=cooperative.existing,
        ),
        Change(
            key="tang-giam",
            label="±",
            group="Hợp tác xã",
            now="den-nay",
            before="dau-ky",
        ),
        Counted(
            key="moi-nam",
            label="Mới trong năm",
            group="Hợp tác xã",
            of=COOPERATIVES,
            where=cooperative.founded_in,
            at=Period.this_year,
        ),
        groups_existing("tht", "Đến nay", group="Tổ hợp tác"),
        groups_founded("tht-moi", "Mới từ đầu nhiệm kỳ", group="Tổ hợp tác"),
        Counted(
            key="hieu-qua",
            label="HTX hiệu quả",
            group="Chất lượng",
            of=COOPERATIVES,
            where=both(cooperative.existing, returns.effective),
            known=returns.returned_by_existing,
            among=cooperative.existing,
        ),
        Share(
            key="ty-le-hieu-qua",
            label="Tỷ lệ hiệu quả (%)",
            group="Chất lượng",
            part="hieu-qua",
            whole="den-nay",
        ),
        Counted(
            key="tieu-bieu",
            label="HTX tiêu biểu",
            group="Chất lượng",
            of=COOPERATIVES,
            where=both(cooperative.existing, exemplary_title.exemplary),
        ),
        Average(
            key="thu-nhap",
            label="Thu nhập bình quân (triệu đồng/tháng)",
            group="Chất lượng",
            unit="triệu đồng/người/tháng",
            of=RETURNS,
            field=Product("average_income", "regular_workers"),
            weight="regular_workers",
            where=both(returns.of_existing, returns.with_income_and_workers),
            scale=MILLION,
        ),
        EFFECTIVE,
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
