"""I.1 Kết quả thực hiện các chỉ tiêu chủ yếu: con người và thu nhập."""

from cooperatives.models import annual_return as returns
from cooperatives.models import cooperative
from cooperatives.models.period import Period, always

from ..columns import MILLION, Average, Counted, Highest, Lowest, Summed, Together
from ..lines import TOTAL, Line, Lines
from ..made_columns import Ratio
from ..members import Members
from ..record_set import People, Product
from ..table import Kind
from ..tally import Tally
from . import figures
from .sets import (
    COOPERATIVES,
    EXEMPLARY_FARMING,
    EXEMPLARY_NOT_FARMING,
    GROUP_COUNTS,
    GROUPS,
    OTHER_FARMING,
    OTHER_NOT_FARMING,
    RETURNS,
    incomes,
)

OF_COOPERATIVES = {COOPERATIVES: always, RETURNS: always}
OF_GROUPS = {GROUPS: always, GROUP_COUNTS: always}


def people(key, label, of_returns, of_groups):
    """People of cooperatives from their returns, of groups from the groups."""
    return Together(
        key=key,
        label=label,
        unit="người",
        parts=(
            Summed(
                key=key,
                label=label,
                of=RETURNS,
                field=of_returns,
                where=returns.of_existing,
                empty=None,
            ),
            *figures.group_people(key, label, of_groups),
        ),
    )


EVERYONE = people(
    "cong",
    "Tổng thành viên và lao động (không tính trùng)",
    People(workers="regular_workers"),
    People(),
)

PEOPLE = Tally(
    slug="thanh-vien-lao-dong",
    title="Thành viên và người lao động",
    unit="người",
    rows=Lines(
        "Loại hình",
        (
            Line("htx", "Hợp tác xã", where=OF_COOPERATIVES),
            Line("tht", "Tổ hợp tác", where=OF_GROUPS),
            Line(TOTAL, "Tổng cộng", kind=Kind.TOTAL),
        ),
    ),
    columns=(
        Together(
            key="to-chuc",
            label="Tổ chức",
            unit="tổ chức",
            parts=(
                Counted(
                    key="to-chuc",
                    label="Tổ chức",
                    of=COOPERATIVES,
                    where=cooperative.existing,
                ),
                *figures.groups_existing("to-chuc", "Tổ chức").parts,
            ),
        ),
        people("thanh-vien", "Thành viên", "members", "members"),
        people("lao-dong", "Lao động thường xuyên", "regular_workers", "workers"),
        people(
            "dong-thoi",
            "Lao động đồng thời là thành viên",
            "working_members",
            "working_members",
        ),
        EVERYONE,
    ),
    basis=figures.returns_basis,
    notes=(
        "Người vừa là thành viên vừa là lao động được tính một lần trong cột cuối.",
    ),
)


INCOMES = incomes("Số liệu hằng năm", Period.end)
INCOMES_AT_START = incomes("Số liệu hằng năm đầu nhiệm kỳ", Period.first_year)
INCOMES_BEFORE = incomes("Số liệu hằng năm trước nhiệm kỳ", Period.year_before)

INCOME_LINES = (
    Line(
        "nong-nghiep",
        "Nông nghiệp",
        values=(OTHER_FARMING, EXEMPLARY_FARMING),
        kind=Kind.SUBTOTAL,
    ),
    Line(
        OTHER_FARMING,
        "HTX không thuộc diện tiêu biểu",
        values=(OTHER_FARMING,),
        level=1,
    ),
    Line(EXEMPLARY_FARMING, "HTX tiêu biểu", values=(EXEMPLARY_FARMING,), level=1),
    Line(
        "phi-nong-nghiep",
        "Phi nông nghiệp",
        values=(OTHER_NOT_FARMING, EXEMPLARY_NOT_FARMING),
        kind=Kind.SUBTOTAL,
    ),
    Line(
        OTHER_NOT_FARMING,
        "HTX không thuộc diện tiêu biểu",
        values=(OTHER_NOT_FARMING,),
        level=1,
    ),
    Line(
        EXEMPLARY_NOT_FARMING,
        "HTX tiêu biểu",
        values=(EXEMPLARY_NOT_FARMING,),
        level=1,
    ),
)

INCOME = {
    "field": "average_income",
    "where": returns.with_income,
    "scale": MILLION,
}
MEAN_INCOME = {
    "field": Product("average_income", "regular_workers"),
    "weight": "regular_workers",
    "where": returns.with_income_and_workers,
    "scale": MILLION,
}


def first_year(reading):
    return (
        f"Đầu nhiệm kỳ: số liệu năm {reading.period.starts_on.year}. Bình quân là bình "
        "quân gia quyền theo số lao động thường xuyên của các HTX đang hoạt động có cả "
        "hai số; HTX tiêu biểu xác định tại ngày lập báo cáo cho mọi cột."
    )


INCOME_COLUMNS = (
    Lowest(key="thap-nhat", label="Thấp nhất", of=INCOMES, **INCOME),
    Highest(key="cao-nhat", label="Cao nhất", of=INCOMES, **INCOME),
    Average(key="binh-quan", label="Bình quân", of=INCOMES, **MEAN_INCOME),
    Average(
        key="dau-ky",
        label="Bình quân đầu nhiệm kỳ",
        of=INCOMES_AT_START,
        **MEAN_INCOME,
    ),
    Ratio(
        key="so-voi-dau-ky",
        label="So với đầu nhiệm kỳ (gấp, lần)",
        unit="lần",
        part="binh-quan",
        whole="dau-ky",
    ),
)
# What the next congress holds its target against.
AGAINST_TERM_BEFORE = (
    Average(
        key="nhiem-ky-truoc",
        label="Bình quân năm trước nhiệm kỳ",
        of=INCOMES_BEFORE,
        **MEAN_INCOME,
    ),
    Ratio(
        key="so-voi-nhiem-ky-truoc",
        label="So với nhiệm kỳ trước (gấp, lần)",
        unit="lần",
        part="binh-quan",
        whole="nhiem-ky-truoc",
    ),
)


def income_columns(reading):
    """The first term on record has none before it to be held against."""
    if reading.follows_a_term:
        return (*INCOME_COLUMNS, *AGAINST_TERM_BEFORE)
    return INCOME_COLUMNS


AVERAGE_INCOME = Tally(
    slug="thu-nhap",
    title="Thu nhập bình quân của thành viên và người lao động",
    unit="triệu đồng/người/tháng",
    rows=Members(
        "Lĩnh vực", "income_part", lambda reading: INCOME_LINES, "Chung toàn khu vực"
    ),
    columns=income_columns,
    basis=figures.returns_basis,
    notes=(first_year,),
)
