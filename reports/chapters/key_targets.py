"""I.1 Kết quả thực hiện các chỉ tiêu chủ yếu: hợp tác xã, tổ hợp tác, tiêu biểu."""

from cooperatives.models import Cooperative, cooperative, exemplary_title
from cooperatives.models.period import Period, both

from ..columns import Counted, Together
from ..listing import Listing, Shown
from ..made_columns import Change, ChangePercent, CountNonZero
from ..members import Districts
from ..record_set import RecordSet
from ..table import Format
from ..tally import Tally
from ..targets import TargetTable
from ..years import Years
from . import figures, rows
from .sets import ALL_KINDS, COOPERATIVES, GROUPS_BY_DAYS

KEY_TARGETS = TargetTable(
    slug="chi-tieu",
    title="Kết quả thực hiện các chỉ tiêu chủ yếu của Nghị quyết",
)

COOPERATIVES_BY_DISTRICT = Tally(
    slug="htx-theo-dia-ban",
    title="Hợp tác xã theo địa bàn",
    unit="hợp tác xã",
    rows=Districts(),
    columns=figures.COOPERATIVE_COLUMNS,
    later=figures.COOPERATIVES_LATER,
    basis=figures.returns_basis,
    notes=("Gồm hợp tác xã và quỹ tín dụng nhân dân; không gồm liên hiệp HTX.",),
)

COOPERATIVES_BY_SECTOR = Tally(
    slug="htx-theo-linh-vuc",
    title="Hợp tác xã theo lĩnh vực",
    unit="hợp tác xã",
    rows=rows.sectors(),
    columns=figures.COOPERATIVE_COLUMNS,
    later=figures.COOPERATIVES_LATER,
    basis=figures.returns_basis,
    notes=("Gồm hợp tác xã và quỹ tín dụng nhân dân; không gồm liên hiệp HTX.",),
)

SINCE_START = {"now": "den-nay", "before": "dau-ky", "group": "So với đầu nhiệm kỳ"}

GROUPS_BY_DISTRICT = Tally(
    slug="tht-theo-dia-ban",
    title="Tổ hợp tác theo địa bàn",
    unit="tổ hợp tác",
    rows=Districts(),
    columns=(
        figures.groups_existing("dau-ky", "Đầu nhiệm kỳ", at=Period.start),
        figures.groups_founded("moi", "Thành lập mới"),
        figures.groups_ended("cham-dut", "Chấm dứt hoạt động"),
        figures.groups_existing("den-nay", "Đến ngày báo cáo"),
        Change(key="tang-giam", label="±", **SINCE_START),
        ChangePercent(key="ty-le-tang", label="%", **SINCE_START),
        Together(
            key="thanh-vien",
            label="Thành viên",
            unit="người",
            parts=figures.group_people("thanh-vien", "Thành viên", "members"),
        ),
    ),
    later=figures.GROUPS_LATER,
    notes=(
        "Gồm tổ hợp tác có danh sách và tổ hợp tác chỉ biết số tổng hợp của từng xã.",
    ),
)

FOUNDED_BY_YEAR = Tally(
    slug="thanh-lap-theo-nam",
    title="Thành lập mới theo năm",
    unit="tổ chức",
    rows=Years(),
    columns=(
        Counted(
            key="htx-moi",
            label="HTX mới",
            of=ALL_KINDS,
            where=both(cooperative.is_not_union, cooperative.founded_in),
        ),
        Counted(
            key="htx-nong-nghiep",
            label="Trong đó nông nghiệp",
            of=ALL_KINDS,
            where=both(
                cooperative.is_not_union,
                cooperative.founded_in,
                cooperative.agricultural,
            ),
        ),
        Counted(
            key="htx-cuoi-nam",
            label="HTX cuối năm",
            of=ALL_KINDS,
            where=both(cooperative.is_not_union, cooperative.existing),
        ),
        figures.groups_founded("tht-moi", "THT mới", groups=GROUPS_BY_DAYS),
        figures.groups_existing("tht-cuoi-nam", "THT cuối năm", groups=GROUPS_BY_DAYS),
        Counted(
            key="lien-hiep-moi",
            label="Liên hiệp HTX mới",
            of=ALL_KINDS,
            where=both(cooperative.is_union, cooperative.founded_in),
        ),
    ),
    later=(*figures.COOPERATIVES_LATER, *figures.GROUPS_LATER),
    notes=(
        "Năm cuối tính đến ngày lập báo cáo. Số cuối năm là số thời điểm, không cộng "
        "dồn; dòng “Cả kỳ” ghi số đến ngày lập báo cáo.",
        "Địa bàn của mọi năm theo địa giới hành chính ngày lập báo cáo.",
    ),
)


EXEMPLARY_COOPERATIVES = RecordSet(
    "Hợp tác xã tiêu biểu",
    Cooperative,
    lambda period: (
        COOPERATIVES.records(period)
        .filter(cooperative.existing(period), exemplary_title.exemplary(period))
        .with_title_on(period.day)
    ),
)


def exemplary_by_sector(reading):
    """A column for each sector, then all of them."""
    columns = tuple(
        Counted(
            key=sector.code,
            label=sector.name,
            of=EXEMPLARY_COOPERATIVES,
            where=cooperative.in_sector(sector.code),
        )
        for sector in reading.sectors
    )
    return (
        *columns,
        Counted(key="cong", label="Cộng", of=EXEMPLARY_COOPERATIVES),
        CountNonZero(
            key="so-linh-vuc",
            label="Số lĩnh vực",
            unit="lĩnh vực",
            parts=tuple(column.key for column in columns),
        ),
    )


EXEMPLARY = Tally(
    slug="tieu-bieu",
    title="Hợp tác xã tiêu biểu theo địa bàn và lĩnh vực",
    unit="hợp tác xã",
    rows=Districts(),
    columns=exemplary_by_sector,
)

EXEMPLARY_LIST = Listing(
    slug="danh-sach-tieu-bieu",
    title="Danh sách hợp tác xã tiêu biểu",
    of=EXEMPLARY_COOPERATIVES,
    columns=(
        Shown("ten", "Tên hợp tác xã", "name"),
        Shown(
            "xa",
            "Xã, phường, thị trấn",
            through=lambda reading, values: reading.commune_name(
                values["placed_commune"]
            ),
        ),
        Shown(
            "dia-ban",
            "Địa bàn",
            through=lambda reading, values: reading.district_name(
                values["placed_commune"], values["placed_area"]
            ),
        ),
        Shown("linh-vuc", "Lĩnh vực", "sector__name"),
        Shown("nam", "Năm thành lập", "founded_on__year", Format.YEAR),
        Shown("quyet-dinh", "Quyết định", "decision"),
    ),
    needs=("placed_commune", "placed_area"),
    order=("sort_key", "pk"),
)
