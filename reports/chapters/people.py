"""I.1 Kết quả thực hiện các chỉ tiêu chủ yếu: con người, chuỗi giá trị, nông thôn mới."""

from django.db.models import Q

from cooperatives.models import ValueChain, cooperative, new_rural, value_chain
from cooperatives.models import annual_return as returns
from cooperatives.models.cooperative import Cooperative
from cooperatives.models.period import Period, always, both, of

from ..columns import (
    MILLION,
    Average,
    Counted,
    Highest,
    Lowest,
    Plus,
    Ratio,
    Share,
    Summed,
    Together,
)
from ..lines import TOTAL, Districts, Line, Lines, Members
from ..record_set import People, Product, RecordSet
from ..table import Kind
from ..tally import Tally
from . import figures
from .sets import (
    COMMUNES,
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


def chain_lines(reading):
    """The chains under their three groups; a cooperative may be in several."""
    chains = tuple(ValueChain.objects.by_position())
    lines = []
    for group, label in ValueChain.Group.choices:
        within = value_chain.in_chain_group(group)
        lines.append(chain_line(group, label, within, kind=Kind.SUBTOTAL))
        lines += [
            chain_line(
                f"{group}-{chain.code}" if chain.code == group else chain.code,
                chain.name,
                value_chain.in_chain(chain.code),
                level=1,
            )
            for chain in chains
            if chain.group == group
        ]
    everyone = chain_line(TOTAL, "Tổng cộng", value_chain.in_any_chain, Kind.TOTAL)
    return (*lines, everyone)


def chain_line(key, label, condition, kind=Kind.PLAIN, level=0):
    where = {CHAINED: condition, CHAINED_RETURNS: of("cooperative", condition)}
    return Line(key, label, where, kind=kind, level=level)


CHAINED = RecordSet(
    "Hợp tác xã",
    lambda period: COOPERATIVES.records(period).filter(
        cooperative.existing(period), value_chain.in_any_chain(period)
    ),
)
CHAINED_RETURNS = RecordSet(
    "Số liệu hằng năm",
    lambda period: RETURNS.records(period).filter(
        returns.of_existing(period),
        of("cooperative", value_chain.in_any_chain)(period),
    ),
)

CHAINS = Tally(
    slug="chuoi-gia-tri",
    title="Hợp tác xã tham gia chuỗi giá trị",
    unit="hợp tác xã",
    rows=Lines("Chuỗi giá trị", chain_lines),
    columns=(
        Counted(key="htx", label="HTX", of=CHAINED),
        Counted(
            key="tieu-bieu",
            label="Trong đó HTX tiêu biểu",
            of=CHAINED,
            where=cooperative.exemplary,
        ),
        Summed(
            key="thanh-vien",
            label="Thành viên",
            unit="người",
            of=CHAINED_RETURNS,
            field="members",
            empty=None,
        ),
    ),
    basis=figures.returns_basis,
    notes=(
        "Một HTX tham gia nhiều chuỗi được tính một lần ở dòng cộng của nhóm và ở tổng "
        "số, nên tổng có thể nhỏ hơn các dòng cộng lại.",
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

INCOME = {"field": "average_income", "scale": MILLION}
MEAN_INCOME = {
    "field": Product("average_income", "regular_workers"),
    "weight": "regular_workers",
    "scale": MILLION,
}


def first_year(reading):
    return (
        f"Đầu nhiệm kỳ: số liệu năm {reading.period.starts_on.year}. Bình quân là bình "
        "quân gia quyền theo số lao động thường xuyên của các HTX đang hoạt động có cả "
        "hai số; HTX tiêu biểu xác định tại ngày lập báo cáo cho mọi cột."
    )


AVERAGE_INCOME = Tally(
    slug="thu-nhap",
    title="Thu nhập bình quân của thành viên và người lao động",
    unit="triệu đồng/người/tháng",
    rows=Members(
        "Lĩnh vực", "income_part", lambda reading: INCOME_LINES, "Chung toàn khu vực"
    ),
    columns=(
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
    ),
    basis=figures.returns_basis,
    notes=(first_year,),
)


def in_met_or_expected(period):
    """Cooperatives seated in a commune that met the standard, or is to."""
    communes = COMMUNES.records(period).filter(
        new_rural.rural(period), new_rural.met_or_expected(period)
    )
    return Q(placed_commune__in=communes.order_by().values("pk"))


def with_effective_cooperative(period):
    """Communes that are the seat of an effective cooperative."""
    effective = (
        Cooperative.objects.without_unions()
        .filter(cooperative.existing(period), returns.effective(period))
        .placed_on(period.day)
        .filter(placed_commune__isnull=False)
    )
    return Q(pk__in=effective.order_by().values("placed_commune"))


SEATED = RecordSet(
    "Hợp tác xã",
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
        ),
        Counted(
            key="dat-tieu-chi-13",
            label="Số xã",
            group="Xã đã công nhận có HTX hiệu quả và mô hình liên kết",
            of=COMMUNES,
            where=both(RECOGNISED, new_rural.linked, with_effective_cooperative),
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
