"""Whom to call: cooperatives that something is missing of, with their phones."""

from dataclasses import dataclass
from itertools import compress

from django.db.models import Case, Count, When

from cooperatives import personal_data
from cooperatives.models import Cooperative
from cooperatives.spreadsheets.writing import Column, Table

from .dashboards.missing import GAPS, GAPS_IN_REGISTER
from .listing import PRINTED
from .statement import answered

LABELS = {key: label for key, label, _ in GAPS}
COLUMN = "htx"
LACKS = tuple(f"lacks_{key}" for key in LABELS)


@dataclass(frozen=True)
class Call:
    """
    One cooperative to call. `phone` is as the reader may see it; `dialled` is only
    there for who sees it whole.
    """

    number: int
    name: str
    commune: str
    district: str
    leader: str
    phone: str
    dialled: str
    lacks: tuple[str, ...]


@dataclass(frozen=True)
class CallList:
    """`elsewhere` counts those that lie in other districts today; see `Opened`."""

    gap: str
    title: str
    calls: tuple[Call, ...]
    total: int
    elsewhere: int

    @property
    def omitted(self):
        return self.total - len(self.calls)

    @property
    def shows_phones(self):
        """How many phones stand in it unmasked."""
        return sum(bool(call.dialled) for call in self.calls)


def opened_for(reading, gap):
    """The records behind a line of the table of gaps; LookupError for no such line."""
    if gap not in LABELS:
        raise LookupError(gap)
    (opened,) = reading.opened(GAPS_IN_REGISTER.slug, gap, COLUMN)
    return opened


def call_list(reading, gap, user):
    """As it stands on a page: the whole of it, but for what a table prints no more of."""
    if gap not in LABELS:
        raise LookupError(gap)
    rows = to_call(reading, gap)
    total = len(rows)
    if total == PRINTED:
        total = how_many(reading, gap, reading.reached)
    elsewhere = 0
    if not reading.scope.sees_everything:
        elsewhere = how_many(reading, gap) - total
    return CallList(
        gap, LABELS[gap], tuple(calls(reading, rows, user)), total, elsewhere
    )


def to_call(reading, gap):
    """Who is printed: a row holds what a call shows, then 1 for each gap it has."""

    def ask():
        records = reading.reached(behind(reading, gap)).annotate(**gaps_of(reading))
        shown = ("name", "leader", "phone", "placed_commune", "placed_area")
        rows = records.order_by("sort_key", "pk").values_list(*shown, *LACKS)
        return rows[:PRINTED]

    return kept(reading, ("to call", gap), ask, reading.scope.sees_everything)


def how_many(reading, gap, reached=None):
    def ask():
        records = behind(reading, gap)
        counted = (reached(records) if reached else records).order_by()
        return [tuple(counted.aggregate(records=Count("pk")).values())]

    holds_no_rule = reached is None or reading.scope.sees_everything
    ((found,),) = kept(reading, ("how many to call", gap), ask, holds_no_rule)
    return found


def kept(reading, question, ask, holds_no_rule):
    """By the statement kept, unless it holds who may see what: that is asked anew."""
    if not holds_no_rule:
        return list(ask())
    return answered((*question, reading.place, reading.period), Cooperative, ask)


def behind(reading, gap):
    (opened,) = reading.behind(GAPS_IN_REGISTER.slug, gap, COLUMN)
    return opened.records


def calls(reading, rows, user):
    sees = personal_data.may_see(user)
    for number, (name, leader, phone, commune, area, *lacking) in enumerate(rows, 1):
        yield Call(
            number,
            name,
            reading.commune_name(commune),
            reading.district_name(commune, area),
            leader,
            phone if sees else personal_data.masked(phone),
            dialled(phone) if sees else "",
            tuple(what_lacks(lacking)),
        )


def gaps_of(reading):
    """A column for each gap, 1 where a record has it: all asked with the list."""
    lacking = [reading.asked(condition, reading.period) for *_, condition in GAPS]
    return {
        name: Case(When(each, then=1), default=0)
        for name, each in zip(LACKS, lacking, strict=True)
    }


def what_lacks(lacking):
    """Everything that is missing of a record, as it is listed in a sentence."""
    for at, label in enumerate(compress(LABELS.values(), lacking)):
        yield label[:1].lower() + label[1:] if at else label


def dialled(phone):
    """The first number of what may be several, as a telephone takes it."""
    first = phone.replace(";", "/").replace(",", "/").split("/")[0]
    return "".join(sign for sign in first if sign.isdigit() or sign == "+")


def call_table(reading, gap):
    """The same list for a file; phones leave in a column that is marked personal."""
    opened = opened_for(reading, gap)
    columns = (
        Column("Tên hợp tác xã"),
        Column("Xã, phường, thị trấn"),
        Column("Địa bàn"),
        Column("Người đại diện"),
        Column("Điện thoại", is_personal=True),
    )
    rows = (
        (
            record.name,
            reading.commune_name(record.placed_commune),
            reading.district_name(record.placed_commune, record.placed_area),
            record.leader or None,
            record.phone or None,
        )
        for record in opened.records.order_by("sort_key", "pk").iterator(2000)
    )
    title = f"Danh sách cần gọi: {LABELS[gap]}, {reading.place_name}"
    return Table(title, columns, rows)
