"""The questions that several tables ask in the same words."""

from cooperatives.models import annual_return as returns
from cooperatives.models import cooperative, exemplary_title, group
from cooperatives.models.period import Period, both
from cooperatives.vietnamese import group as grouped

from ..columns import Counted, Summed, Together
from ..made_columns import Change, ChangePercent, Share
from .sets import COOPERATIVES, GROUP_COUNTS, GROUPS


def cooperatives_existing(key="den-nay", label="Đến nay", at=Period.end, **look):
    return Counted(
        key=key,
        label=label,
        of=COOPERATIVES,
        where=cooperative.existing,
        at=at,
        **look,
    )


def cooperatives_founded_this_year(label="Mới trong năm", **look):
    return Counted(
        key="moi-nam",
        label=label,
        of=COOPERATIVES,
        where=cooperative.founded_in,
        at=Period.this_year,
        **look,
    )


def effective(label="Số HTX", group="Hoạt động hiệu quả"):
    """No data where not one of those there has handed in its year."""
    return Counted(
        key="hieu-qua",
        label=label,
        group=group,
        of=COOPERATIVES,
        where=both(cooperative.existing, returns.effective),
        known=returns.returned_by_existing,
        among=cooperative.existing,
    )


def share_effective(label="Tỷ lệ (%)", group="Hoạt động hiệu quả"):
    return Share(
        key="ty-le-hieu-qua",
        label=label,
        group=group,
        part="hieu-qua",
        whole="den-nay",
    )


def exemplary(label="HTX tiêu biểu", **look):
    return Counted(
        key="tieu-bieu",
        label=label,
        of=COOPERATIVES,
        where=both(cooperative.existing, exemplary_title.exemplary),
        **look,
    )


COOPERATIVE_COLUMNS = (
    cooperatives_existing("dau-ky", "Đầu nhiệm kỳ", Period.start),
    Counted(
        key="moi",
        label="Thành lập mới",
        of=COOPERATIVES,
        where=cooperative.founded_in,
    ),
    Counted(
        key="cham-dut",
        label="Giải thể, chấm dứt",
        of=COOPERATIVES,
        where=cooperative.ended_in,
    ),
    cooperatives_existing(label="Đến ngày báo cáo"),
    Change(
        key="tang-giam",
        label="±",
        group="So với đầu nhiệm kỳ",
        now="den-nay",
        before="dau-ky",
    ),
    ChangePercent(
        key="ty-le-tang",
        label="%",
        group="So với đầu nhiệm kỳ",
        now="den-nay",
        before="dau-ky",
    ),
    Counted(
        key="dang-hoat-dong",
        label="Đang hoạt động",
        group="Trong đó",
        of=COOPERATIVES,
        where=cooperative.operating,
    ),
    Counted(
        key="ngung-hoat-dong",
        label="Ngừng hoạt động",
        group="Trong đó",
        of=COOPERATIVES,
        where=cooperative.suspended,
    ),
    effective(),
    share_effective(),
    Counted(
        key="kieu-moi",
        label="HTX kiểu mới",
        of=COOPERATIVES,
        where=both(cooperative.existing, cooperative.new_style),
    ),
    exemplary(),
)


def groups_existing(key, label, at=Period.end, groups=GROUPS, **look):
    """
    Groups on a day: those by name, and those of the last count of each commune.

    Before its first count a commune had as many as that count began with.
    """
    counted = {"key": key, "label": label, "at": at}
    return Together(
        key=key,
        label=label,
        parts=(
            Counted(of=groups, where=group.existing, **counted),
            Summed(
                of=GROUP_COUNTS, field="groups", where=group.last_counted, **counted
            ),
            Summed(
                of=GROUP_COUNTS,
                field="opening",
                where=group.first_counted_later,
                says="cộng số có trước lần đếm đầu tiên của xã",
                **counted,
            ),
        ),
        **look,
    )


def groups_founded(key, label, groups=GROUPS, **look):
    counted = {"key": key, "label": label}
    return Together(
        key=key,
        label=label,
        parts=(
            Counted(of=groups, where=group.founded_in, **counted),
            Summed(of=GROUP_COUNTS, field="new", where=group.counted_in, **counted),
        ),
        **look,
    )


def groups_ended(key, label, groups=GROUPS):
    counted = {"key": key, "label": label}
    return Together(
        key=key,
        label=label,
        parts=(
            Counted(of=groups, where=group.ended_in, **counted),
            Summed(of=GROUP_COUNTS, field="ended", where=group.counted_in, **counted),
        ),
    )


def group_people(key, label, field):
    """A number of people of the groups that exist on the day."""
    counted = {"key": key, "label": label, "field": field, "empty": None}
    return (
        Summed(of=GROUPS, where=group.existing, **counted),
        Summed(of=GROUP_COUNTS, where=group.last_counted, **counted),
    )


def returns_basis(reading):
    """ "Số liệu năm 2018 (ước thực hiện), có báo cáo của 455/470 HTX." """
    coverage = reading.coverage
    returned = sum(coverage.values())
    existing = reading.existing_cooperatives
    bases = [
        name.lower()
        for basis, name in returns.AnnualReturn.Basis.choices
        if coverage.get(basis)
    ]
    said = f" ({', '.join(bases)})" if bases else ""
    return (
        f"Số liệu năm {reading.period.figures_year}{said}, có báo cáo của "
        f"{grouped(returned)}/{grouped(existing)} HTX."
    )


GROUPS_LATER = (
    (GROUPS, group.moved_in),
    (GROUP_COUNTS, group.counted_in),
)
COOPERATIVES_LATER = ((COOPERATIVES, cooperative.moved_in),)
