"""Phụ lục: Biểu số liệu hằng năm, phân loại, cán bộ, đối chiếu."""

from cooperatives.models import annual_return as returns
from cooperatives.models import cooperative
from cooperatives.models.annual_return import AnnualReturn
from cooperatives.models.period import both

from ..columns import MILLION, Average, Counted, PerRecord, Summed
from ..comparison_table import ComparisonTable
from ..lines import Sections
from ..made_columns import Share
from ..members import Districts
from ..record_set import Product
from ..tally import Tally
from ..years import Years
from . import figures, rows
from .sets import ALL_KINDS, COOPERATIVES, GROUPS_BY_DAYS, RETURNS

EVERY_YEAR = Years(flows={RETURNS: returns.of_existing}, total="")
KNOWN = {"of": RETURNS, "empty": None}

BY_YEAR = Tally(
    slug="tong-hop-theo-nam",
    title="Biểu tổng hợp phát triển kinh tế tập thể",
    rows=EVERY_YEAR,
    columns=(
        Counted(
            key="lien-hiep",
            label="Liên hiệp HTX",
            of=ALL_KINDS,
            where=both(cooperative.existing, cooperative.is_union),
        ),
        Counted(
            key="htx",
            label="HTX",
            of=ALL_KINDS,
            where=both(cooperative.existing, cooperative.is_not_union),
        ),
        Counted(
            key="qtdnd",
            label="Trong đó QTDND",
            of=ALL_KINDS,
            where=both(cooperative.existing, cooperative.is_credit_fund),
        ),
        figures.groups_existing("tht", "THT", groups=GROUPS_BY_DAYS),
        Summed(
            key="thanh-vien",
            label="Thành viên HTX",
            unit="người",
            field="members",
            **KNOWN,
        ),
        Summed(
            key="lao-dong",
            label="Lao động thường xuyên HTX",
            unit="người",
            field="regular_workers",
            **KNOWN,
        ),
        PerRecord(
            key="doanh-thu",
            label="Doanh thu bình quân một HTX (triệu đồng)",
            unit="triệu đồng",
            of=RETURNS,
            field="revenue",
            where=returns.with_revenue,
            scale=MILLION,
        ),
        PerRecord(
            key="lai",
            label="Lãi bình quân một HTX (triệu đồng)",
            unit="triệu đồng",
            of=RETURNS,
            field="profit",
            where=returns.with_profit,
            scale=MILLION,
        ),
        Average(
            key="thu-nhap",
            label="Thu nhập bình quân tháng (triệu đồng/người)",
            unit="triệu đồng/người/tháng",
            of=RETURNS,
            field=Product("average_income", "regular_workers"),
            weight="regular_workers",
            where=returns.with_income_and_workers,
            scale=MILLION,
        ),
    ),
    notes=(
        "Số tổ chức là số cuối năm, năm cuối đến ngày lập báo cáo; các cột khác theo số "
        "liệu hằng năm của HTX có tại thời điểm đó.",
        "Thu nhập bình quân ở đây gồm cả HTX đang ngừng hoạt động mà có số liệu; biểu thu "
        "nhập ở mục I.1 chỉ tính HTX đang hoạt động.",
    ),
)

Rating = AnnualReturn.Rating

RATINGS = Tally(
    slug="xep-loai",
    title="Phân loại hợp tác xã",
    unit="hợp tác xã",
    rows=Sections(
        "Địa bàn, lĩnh vực",
        (
            ("Theo địa bàn", Districts()),
            ("Theo lĩnh vực", rows.sectors(total="")),
        ),
    ),
    columns=(
        *(
            Counted(
                key=rating.value,
                label=rating.label,
                of=COOPERATIVES,
                where=both(cooperative.existing, returns.rated(rating)),
                known=returns.returned_by_existing,
                among=cooperative.existing,
            )
            for rating in Rating
        ),
        Counted(
            key="chua-co",
            label="Chưa có số liệu",
            of=COOPERATIVES,
            where=both(cooperative.existing, returns.without_rating),
        ),
        Counted(key="cong", label="Cộng", of=COOPERATIVES, where=cooperative.existing),
    ),
    basis=figures.returns_basis,
    notes=("Phần theo lĩnh vực chia lại tổng số, không cộng thêm.",),
)

STAFF = Tally(
    slug="can-bo",
    title="Trình độ cán bộ quản lý, chuyên môn hợp tác xã",
    unit="người",
    rows=EVERY_YEAR,
    columns=(
        Summed(key="can-bo", label="Cán bộ", field="staff", **KNOWN),
        Summed(
            key="dai-hoc",
            label="Số người",
            group="Đại học trở lên",
            field="staff_university",
            **KNOWN,
        ),
        Share(
            key="ty-le-dai-hoc",
            label="Tỷ lệ (%)",
            group="Đại học trở lên",
            part="dai-hoc",
            whole="can-bo",
        ),
        Summed(
            key="cao-dang",
            label="Số người",
            group="Cao đẳng, trung cấp",
            field="staff_college",
            **KNOWN,
        ),
        Share(
            key="ty-le-cao-dang",
            label="Tỷ lệ (%)",
            group="Cao đẳng, trung cấp",
            part="cao-dang",
            whole="can-bo",
        ),
    ),
)

COMPARISON = ComparisonTable(
    slug="doi-chieu",
    title="Đối chiếu với số đã công bố",
)
