"""Whom to call: cooperatives that something is missing of, with their phones."""

from dataclasses import dataclass

from cooperatives import personal_data
from cooperatives.spreadsheets.writing import Column, Table

from .dashboards.missing import GAPS, GAPS_IN_REGISTER, THERE
from .listing import PRINTED

LABELS = {key: label for key, label, _ in GAPS}
COLUMN = "htx"


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
    opened = opened_for(reading, gap)
    records = list(opened.records.order_by("sort_key", "pk")[:PRINTED])
    total = len(records)
    if total == PRINTED:
        total = opened.records.count()
    return CallList(
        gap, LABELS[gap], tuple(calls(reading, records, user)), total, opened.elsewhere
    )


def calls(reading, records, user):
    lacks = what_they_lack(reading, records)
    sees = personal_data.may_see(user)
    for number, record in enumerate(records, start=1):
        yield Call(
            number,
            record.name,
            reading.commune_name(record.placed_commune),
            reading.district_name(record.placed_commune, record.placed_area),
            record.leader,
            personal_data.shown(record.phone, user),
            dialled(record.phone) if sees else "",
            tuple(lacks.get(record.pk, ())),
        )


def what_they_lack(reading, records):
    """{key of a record: everything that is missing of it}, one question a gap."""
    keys = [record.pk for record in records]
    found = {}
    for _gap, label, condition in GAPS:
        lacking = THERE.records(reading.period).filter(
            condition(reading.period), pk__in=keys
        )
        for key in lacking.order_by().values_list("pk", flat=True):
            lacks = found.setdefault(key, [])
            lacks.append(label[:1].lower() + label[1:] if lacks else label)
    return found


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
