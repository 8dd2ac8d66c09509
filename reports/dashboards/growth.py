"""How many organisations there are, how they came to be, and in which sectors."""

from dataclasses import replace

from cooperatives.models import cooperative
from cooperatives.models.period import Period, always

from ..chapters import appendix, key_targets, rows
from ..chapters.figures import (
    cooperatives_existing,
    cooperatives_founded_this_year,
    effective,
    groups_ended,
    groups_existing,
    groups_founded,
    share_effective,
)
from ..chapters.sets import COOPERATIVES, GROUP_COUNTS, GROUPS_BY_DAYS
from ..columns import Counted, Together
from ..lines import Line, Lines
from ..made_columns import Change
from ..tally import Tally

THIS_YEAR = "Trong năm"
STOCK = "Tổng số"
OF_COOPERATIVES = {COOPERATIVES: always}
OF_FARMING = {COOPERATIVES: cooperative.agricultural}
OF_GROUPS = {GROUPS_BY_DAYS: always, GROUP_COUNTS: always}


def together(key, label, group, condition, of_groups, at=Period.end):
    """The same of cooperatives and of groups, each in rows of its own."""
    return Together(
        key=key,
        label=label,
        group=group,
        parts=(
            Counted(key=key, label=label, of=COOPERATIVES, where=condition, at=at),
            *(
                replace(part, at=at)
                for part in of_groups(key, label, groups=GROUPS_BY_DAYS).parts
            ),
        ),
    )


ORGANISATIONS = Tally(
    slug="phat-trien",
    title="Phát triển hợp tác xã, tổ hợp tác",
    unit="tổ chức",
    rows=Lines(
        "Loại hình",
        (
            Line("htx", "Hợp tác xã", OF_COOPERATIVES),
            Line("htx-nong-nghiep", "Trong đó nông nghiệp", OF_FARMING, level=1),
            Line("tht", "Tổ hợp tác", OF_GROUPS),
        ),
    ),
    columns=(
        together(
            "dau-ky",
            "Đầu nhiệm kỳ",
            STOCK,
            cooperative.existing,
            groups_existing,
            Period.start,
        ),
        together(
            "cuoi-nam-truoc",
            "Cuối năm trước",
            STOCK,
            cooperative.existing,
            groups_existing,
            Period.last_year,
        ),
        together("den-nay", "Đến nay", STOCK, cooperative.existing, groups_existing),
        Change(
            key="so-cuoi-nam-truoc",
            label="Cuối năm trước",
            group="Tăng, giảm so với",
            now="den-nay",
            before="cuoi-nam-truoc",
        ),
        Change(
            key="so-dau-ky",
            label="Đầu nhiệm kỳ",
            group="Tăng, giảm so với",
            now="den-nay",
            before="dau-ky",
        ),
        together(
            "moi-nam",
            "Thành lập mới",
            THIS_YEAR,
            cooperative.founded_in,
            groups_founded,
            Period.this_year,
        ),
        together(
            "moi-cung-ky",
            "Mới, cùng kỳ năm trước",
            THIS_YEAR,
            cooperative.founded_in,
            groups_founded,
            Period.same_days_last_year,
        ),
        Change(
            key="so-cung-ky",
            label="So với cùng kỳ",
            group=THIS_YEAR,
            now="moi-nam",
            before="moi-cung-ky",
        ),
        together(
            "cham-dut-nam",
            "Chấm dứt",
            THIS_YEAR,
            cooperative.ended_in,
            groups_ended,
            Period.this_year,
        ),
    ),
    notes=(
        "Hợp tác xã gồm cả quỹ tín dụng nhân dân, không gồm liên hiệp HTX. Tổ hợp tác "
        "gồm cả số chỉ biết tổng hợp của từng xã.",
    ),
)

# What came later stands in the next dashboard, not under this one.
FOUNDED_BY_YEAR = replace(
    key_targets.FOUNDED_BY_YEAR,
    later=(),
    notes=(
        "Năm cuối tính đến ngày ghi ở đầu trang. Số cuối năm là số thời điểm, không "
        "cộng dồn; dòng “Cả kỳ” ghi số đến ngày đó.",
        "Địa bàn của mọi năm theo địa giới hành chính ngày đó.",
    ),
)

BY_SECTOR = Tally(
    slug="linh-vuc",
    title="Hợp tác xã theo lĩnh vực và xếp loại",
    unit="hợp tác xã",
    rows=rows.sectors(),
    columns=(
        cooperatives_existing(),
        cooperatives_founded_this_year(),
        effective(),
        share_effective(),
        *(
            replace(column, group="Xếp loại")
            for column in appendix.RATINGS.columns
            if column.key != "cong"
        ),
    ),
    basis=appendix.RATINGS.basis,
)
