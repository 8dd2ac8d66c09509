"""I.1.2 Hợp tác xã tham gia chuỗi giá trị."""

from cooperatives.models import (
    AnnualReturn,
    Cooperative,
    ValueChain,
    cooperative,
    exemplary_title,
    value_chain,
)
from cooperatives.models import annual_return as returns
from cooperatives.models.period import of

from ..columns import Counted, Summed
from ..lines import TOTAL, Line, Lines
from ..record_set import RecordSet
from ..table import Kind
from ..tally import Tally
from . import figures
from .sets import COOPERATIVES, RETURNS


def chain_lines(reading):
    """The chains under their three groups; a cooperative may be in several."""
    keys = keys_of(ValueChain.objects.by_position())
    lines = []
    for group, label in ValueChain.Group.choices:
        within = value_chain.in_chain_group(group)
        lines.append(chain_line(group, label, within, kind=Kind.SUBTOTAL))
        lines += [
            chain_line(key, chain.name, value_chain.in_chain(chain.code), level=1)
            for key, chain in keys.items()
            if chain.group == group
        ]
    everyone = chain_line(TOTAL, "Tổng cộng", value_chain.in_any_chain, Kind.TOTAL)
    return (*lines, everyone)


def keys_of(chains):
    """A line's key is its chain's code, unless a group or another chain has it."""
    keys = dict.fromkeys(ValueChain.Group.values)
    for chain in chains:
        key = chain.code
        while key in keys:
            key = f"{chain.group}-{key}"
        keys[key] = chain
    return {key: chain for key, chain in keys.items() if chain}


def chain_line(key, label, condition, kind=Kind.PLAIN, level=0):
    where = {CHAINED: condition, CHAINED_RETURNS: of("cooperative", condition)}
    return Line(key, label, where, kind=kind, level=level)


CHAINED = RecordSet(
    "Hợp tác xã",
    Cooperative,
    lambda period: COOPERATIVES.records(period).filter(
        cooperative.existing(period), value_chain.in_any_chain(period)
    ),
)
CHAINED_RETURNS = RecordSet(
    "Số liệu hằng năm",
    AnnualReturn,
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
            where=exemplary_title.exemplary,
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
