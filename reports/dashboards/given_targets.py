"""
The targets given to a district beside those of the province, and their pace.

A target is held against its figure by the same rule as in the report; what is added
here is how much of its time has passed.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ..models import Target
from ..table import Cell, Column, Format, Row, Table
from ..targets import (
    EXCEEDED,
    HUNDRED,
    REACHED,
    Verdict,
    address_of,
    named,
    wording,
)

NOT_GIVEN = "Chưa giao chỉ tiêu"
AHEAD, BEHIND, OPEN = "Kịp tiến độ", "Chậm tiến độ", "Đánh giá cuối kỳ"
MET, UNMET = "Đã đạt", "Chưa đạt"

GIVEN = Column("chi-tieu", "Chỉ tiêu giao", Format.INTEGER)
REACHED_SO_FAR = Column("thuc-hien", "Thực hiện", Format.INTEGER)
SHARE = Column("dat", "Đạt (%)", Format.PERCENT)
PASSED = Column("thoi-gian", "Thời gian đã qua (%)", Format.PERCENT)
PACE = Column("tien-do", "Tiến độ", Format.TEXT)
OF_PROVINCE = Column("chi-tieu-tinh", "Chỉ tiêu của tỉnh", Format.INTEGER)

# Figures that grow day by day, so that part of the time should bring part of them.
FLOWS = ("moi", "htx-moi", "htx-nong-nghiep", "tht-moi", "lien-hiep-moi")


@dataclass(frozen=True)
class GivenTargets:
    """One line a target that is known, of the district or of the province."""

    slug: str
    title: str
    belongs_to_districts: bool = True
    is_printed: bool = True

    def build(self, reading):
        columns = [GIVEN, REACHED_SO_FAR, SHARE, PASSED, PACE]
        if reading.scope.district:
            columns.append(OF_PROVINCE)
        found = pairs(reading)
        reading.keep_to(pointed_at(reading, found))
        rows = [
            self._row(reading, columns, own, provincial) for own, provincial in found
        ]
        notes = [
            "Tiến độ: tỷ lệ đạt so với tỷ lệ số ngày đã qua của thời hạn chỉ tiêu; số "
            "không tăng dần theo ngày (tỷ lệ, thu nhập, tổng số) được đánh giá khi hết "
            "hạn."
        ]
        if not rows:
            notes = [f"{NOT_GIVEN}. Tỉnh cũng chưa nhập chỉ tiêu của nhiệm kỳ này."]
        return Table(
            slug=self.slug,
            title=self.title,
            heading="Nội dung",
            columns=tuple(columns),
            rows=tuple(rows),
            notes=tuple(notes),
            is_printed=self.is_printed,
        )

    def _row(self, reading, columns, own, provincial):
        target = own or provincial
        year = year_of(reading, target)
        found = reading.figure(address_of(target, year))
        value = found and found.value
        values = {OF_PROVINCE: provincial and wording(provincial)}
        if own:
            verdict = Verdict.on(own, value)
            passed = time_passed(reading, year)
            values |= {
                GIVEN: wording(own),
                SHARE: verdict.reached,
                PASSED: passed,
                PACE: pace(own, verdict, passed),
            }
        else:
            values[GIVEN] = NOT_GIVEN
        cells = []
        for column in columns:
            cell_value = value if column is REACHED_SO_FAR else values.get(column)
            look = column
            if column is REACHED_SO_FAR and found:
                look = replace(column, format=found.column.format, unit=target.unit)
            elif column in (GIVEN, OF_PROVINCE):
                look = in_words_or_number(column, cell_value)
            opens = column is REACHED_SO_FAR and bool(found and found.opens)
            address = f"{self.slug}/{target.code}/{column.key}"
            cells.append(Cell(look, cell_value, address, opens))
        label = named(target)
        return Row(target.code, f"{label}, năm {year}" if year else label, tuple(cells))

    def opened(self, reading, row, column):
        """The records behind the figure that a target points at."""
        for own, provincial in pairs(reading):
            target = own or provincial
            if target.code == row and column == REACHED_SO_FAR.key:
                address = address_of(target, year_of(reading, target))
                slug, *rest = address.split("/")
                return reading.report.stated(slug).opened(reading, *rest)
        raise LookupError(f"{row}/{column}")


def pairs(reading):
    """(the district's target, the province's), None where one was not given."""

    def find():
        scope = reading.scope
        stated = Target.objects.filter(term=scope.term, address__gt="")
        known = stated.filter(minimum__isnull=False).order_by("position", "pk")
        provincial, own = {}, {}
        for target in known:
            if target.district_id is None:
                provincial[target.code] = target
            if target.district_id == (scope.district and scope.district.pk):
                own[target.code] = target
        return tuple(
            (own.get(code), provincial.get(code))
            for code in dict.fromkeys([*own, *provincial])
        )

    return reading.once("given targets", find)


def pointed_at(reading, found):
    """Figures of the report behind: no more of its tables is filled in than these."""
    own = {table.slug for table in reading.report.tables}
    for pair in found:
        target = pair[0] or pair[1]
        address = address_of(target, year_of(reading, target))
        if address.split("/")[0] not in own:
            yield address


def year_of(reading, target):
    """The year a yearly target is looked at in; None for one of the whole term."""
    return reading.period.day.year if target.is_yearly else None


def time_passed(reading, year):
    """How much of the days of a year, or of the term, are over: in per cent."""
    first, last = reading.scope.term.starts_on, reading.scope.term.ends_on
    if year:
        first, last = max(first, date(year, 1, 1)), min(last, date(year, 12, 31))
    passed = (reading.period.day - first).days + 1
    return HUNDRED * Decimal(passed) / ((last - first).days + 1)


def pace(target, verdict, passed):
    if verdict.word in (EXCEEDED, REACHED):
        return MET
    if verdict.reached is None:
        return None
    if passed >= HUNDRED:
        return UNMET
    if target.address.rpartition("/")[2] not in FLOWS:
        return OPEN
    return AHEAD if verdict.reached >= passed else BEHIND


def in_words_or_number(column, value):
    """A number stands right among numbers; "Chưa giao chỉ tiêu" is words."""
    if isinstance(value, str):
        return replace(column, format=Format.TEXT)
    if value is None or isinstance(value, int):
        return column
    return replace(column, format=Format.DECIMAL)


GIVEN_TARGETS = GivenTargets(
    slug="chi-tieu-duoc-giao", title="Thực hiện chỉ tiêu được giao"
)
