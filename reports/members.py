"""Rows that are the members of a list: sectors, categories, funds, districts."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from django.db.models import Case, Q, Value, When

from .lines import TOTAL, UNDETERMINED, Grouping, Line, Rows
from .table import Kind

NO_DISTRICT = "Chưa xác định địa bàn"


@dataclass(frozen=True)
class Members(Rows):
    """
    The members of a list that share the records out, in official order, zeros too.

    `dimension` is asked of each set for its way there. `stated` gives the lines; the
    `values` of a line are the keys of the members it holds, so a subtotal is a line
    that holds several. Without a `total` the rows share out again what other rows of
    the table add up.
    """

    heading: str
    dimension: str
    stated: Callable
    total: str = "Tổng cộng"
    unlisted: str = "Chưa phân loại"

    def lines(self, reading):
        if not self.total:
            return self.stated(reading)
        unlisted = Line(UNDETERMINED, self.unlisted, hides_when_empty=True)
        total = Line(TOTAL, self.total, kind=Kind.TOTAL)
        return (*self.stated(reading), unlisted, total)

    def groupings(self, reading, record_set):
        way = record_set.model.objects.way_to(self.dimension)
        held = {}
        for line in reading.lines_of(self):
            for value in line.values:
                held.setdefault(value, []).append(line.key)

        def lines_of(value):
            if not self.total:
                return held.get(value, ())
            return (*held.get(value, [UNDETERMINED]), TOTAL)

        return (Grouping((way,), lines_of),)

    def narrow(self, reading, record_set, line, records):
        way = records.way_to(self.dimension)
        if line.key == TOTAL:
            return records
        if line.key == UNDETERMINED:
            lines = reading.lines_of(self)
            listed = [value for each in lines for value in each.values]
            return records.exclude(**{f"{way}__in": listed})
        return records.filter(**{f"{way}__in": line.values})


@dataclass(frozen=True)
class Districts(Rows):
    """
    The districts of the closing day in printed order, zeros too.

    `nowhere` is the line of records that lie in no commune, its condition saying of
    which that is a fact and not a gap. All others without a commune are undetermined,
    like those whose commune's standing names no district.
    """

    heading: str = "Địa bàn"
    nowhere: Line | None = None
    total: str = "Tổng cộng"

    def lines(self, reading):
        province = reading.province
        lines = [
            Line(
                district.code,
                capitalised(province.name_of(district)),
                values=(district.pk,),
                hides_when_empty=district not in province.in_force,
            )
            for district in reading.districts
        ]
        if self.nowhere and not reading.scope.district:
            lines.append(self.nowhere)
        lines.append(Line(UNDETERMINED, NO_DISTRICT, hides_when_empty=True))
        return (*lines, Line(TOTAL, self.total, kind=Kind.TOTAL))

    def groupings(self, reading, record_set):
        keys = {district.pk: district.code for district in reading.districts}

        def lines_of(commune, area, belongs_nowhere=0):
            if belongs_nowhere and commune is None and area is None:
                return (self.nowhere.key, TOTAL)
            district = reading.province.district_for(commune, area)
            return (keys.get(district, UNDETERMINED), TOTAL)

        way = ("placed_commune", "placed_area")
        if not self.nowhere or not self.nowhere.takes(record_set):
            return (Grouping(way, lines_of),)
        condition = self.nowhere.asks(record_set)

        def prepare(records):
            met = When(condition(reading.period), then=Value(1))
            return records.annotate(belongs_nowhere=Case(met, default=Value(0)))

        return (Grouping((*way, "belongs_nowhere"), lines_of, prepare, condition),)

    def narrow(self, reading, record_set, line, records):
        if line.key == TOTAL:
            return records
        if line.values:
            return records.filter(reading.province.lies_in(line.values[0]))
        undetermined = reading.province.lies_in(None)
        if not self.nowhere or not self.nowhere.takes(record_set):
            return records.filter(undetermined)
        nowhere = Q(placed_commune=None, placed_area=None)
        nowhere &= self.nowhere.condition(record_set, reading.period)
        if line.key == self.nowhere.key:
            return records.filter(nowhere)
        return records.filter(undetermined & ~nowhere)


def capitalised(name):
    """ "huyện Đại Từ" at the start of a line: "Huyện Đại Từ"."""
    return name[:1].upper() + name[1:]


@dataclass(frozen=True)
class Communes(Rows):
    """
    The communes of the closing day, district by district, zeros too.

    Names stand twice in a province, so it is told where each district begins. A record
    keeps the commune it was entered in; merged away by the day, it counts in the
    commune that bears its code on that day.
    """

    heading: str = "Xã, phường, thị trấn"
    total: str = "Tổng cộng"
    unlisted: str = "Xã khác, chưa xác định xã"

    @staticmethod
    def line_of(commune):
        name, kind = capitalised(commune.name), {"kind": commune.kind}
        return Line(commune.code, name, values=commune.holds, words=kind)

    def lines(self, reading):
        lines = []
        for district, communes in groupby(reading.communes, attrgetter("district")):
            if not reading.scope.district:
                name = reading.province.names.get(district, NO_DISTRICT)
                key = f"dia-ban-{district or UNDETERMINED}"
                lines.append(Line(key, capitalised(name), kind=Kind.HEADING))
            lines += map(self.line_of, communes)
        unlisted = Line(UNDETERMINED, self.unlisted, hides_when_empty=True)
        return (*lines, unlisted, Line(TOTAL, self.total, kind=Kind.TOTAL))

    def groupings(self, reading, record_set):
        keys = {
            held: line.key for line in reading.lines_of(self) for held in line.values
        }

        def lines_of(commune):
            return (keys.get(commune, UNDETERMINED), TOTAL)

        return (Grouping(("placed_commune",), lines_of),)

    def narrow(self, reading, record_set, line, records):
        if line.key == TOTAL:
            return records
        if line.values:
            return records.filter(placed_commune__in=line.values)
        held = [held for each in reading.lines_of(self) for held in each.values]
        listed = Q(placed_commune__in=held)
        return records.filter(~listed | Q(placed_commune=None))
