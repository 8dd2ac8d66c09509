"""
What holds for every table of the reports, whatever province it is read in.

Each claim takes a reading and a stated table and asserts; the tests of the sample
province and of provinces drawn by lot make the same claims.
"""

from decimal import Decimal

from django.db.models import Max, Min, Sum

from cooperatives.models import Term
from reports.chapters import TERM_REPORT
from reports.columns import (
    Asked,
    Average,
    Counted,
    Distinct,
    Highest,
    Lowest,
    Summed,
    Together,
)
from reports.dashboards import DASHBOARD
from reports.lines import TOTAL
from reports.listing import LENGTH, Listing
from reports.made_columns import Made
from reports.members import Communes, Districts, Members
from reports.record_set import How
from reports.scope import Scope
from reports.table import Kind
from reports.tally import Tally
from reports.years import Years

TALLIES = [table for table in TERM_REPORT.tables if isinstance(table, Tally)]
LISTINGS = [table for table in TERM_REPORT.tables if isinstance(table, Listing)]
BY_DISTRICT = [table for table in TALLIES if isinstance(table.rows, Districts)]
PLACED = [table for table in TALLIES if table.belongs_to_districts]
OF_DASHBOARD = [table for table in DASHBOARD.tables if isinstance(table, Tally)]


def read(term, district=None):
    return TERM_REPORT.read(Scope.of_term(term, district))


def read_dashboard(year):
    """How a term is read in a dashboard of one of its years."""

    def reading(term, district=None):
        return DASHBOARD.read(Scope.of_term(term, district).in_year(year))

    return reading


class Readings:
    """Readings of one term, each made once: for tests that change no record."""

    def __init__(self, slug, read=read):
        self.slug = slug
        self.read = read
        self._made = {}

    def of(self, district=None):
        code = district and district.code
        if code not in self._made:
            term = Term.objects.get(slug=self.slug)
            self._made[code] = self.read(term, district)
        return self._made[code]


def each(tables):
    """The ids that pytest prints for a list of tables."""
    return {"argvalues": tables, "ids": [table.slug for table in tables]}


def figures_equal_their_records(reading, stated):
    """Every figure is what its opened records come to, and no other."""
    table = reading.table(stated.slug)
    columns = {column.key: column for column in stated.stated_columns(reading)}
    checked = 0
    for row in table.rows:
        for cell in row.cells:
            column = columns[cell.column.key]
            if cell.opens and not isinstance(column, Made):
                opened = reading.opened(table.slug, row.key, column.key)
                assert_same(cell, column, opened, reading)
                checked += 1
    assert checked


def assert_same(cell, column, opened, reading):
    if column.of_returns and not reading.coverage:
        assert cell.value is None, cell.address
        return
    match column:
        case Average():
            there = any(each.records.exists() for each in opened)
            assert (cell.value is None) == (not there), cell.address
        case Lowest() | Highest():
            ends = opened[0].records.aggregate(low=Min("counted"), high=Max("counted"))
            end = ends["low"] if column.how is How.LOWEST else ends["high"]
            assert same(cell.value, end, column.scale), cell.address
        case Distinct():
            values = opened[0].records.order_by().values(column.field).distinct()
            assert cell.value == values.exclude(**{column.field: None}).count()
        case Asked() | Together():
            parts = column.parts if isinstance(column, Together) else (column,)
            sets = {part.of for part in parts}
            assert len(opened) <= len(parts)
            total = sum((added(each) for each in opened), start=0)
            scale = getattr(parts[0], "scale", 1)
            assert same(cell.value or 0, total, scale), (cell.address, sets)


def added(opened):
    """What the opened records of one set add up to."""
    if opened.counted is None:
        return opened.records.count()
    return opened.records.aggregate(total=Sum("counted"))["total"] or 0


def same(value, exact, scale):
    if value is None or exact is None:
        return value is exact
    return Decimal(value) == Decimal(exact) / scale


def is_additive(column):
    """Whether rows that share the records out add up to the total in this column."""
    if isinstance(column, Together):
        return all(is_additive(part) for part in column.parts)
    return isinstance(column, Counted | Summed) and not isinstance(column, Average)


def rows_add_up(reading, stated):
    """Rows that share the records out add up to the total; stocks over years do not."""
    table = reading.table(stated.slug)
    total = next((row for row in table.rows if row.key == TOTAL), None)
    if total is None or not isinstance(
        stated.rows, Communes | Districts | Members | Years
    ):
        return
    flows = getattr(stated.rows, "flows", None)
    for column in stated.stated_columns(reading):
        if not is_additive(column) or (flows is not None and is_stock(column, flows)):
            continue
        for kinds in ((Kind.SUBTOTAL,), (Kind.PLAIN,)):
            values = [
                cell.value or 0
                for row in table.rows
                if row.kind in kinds
                for cell in row.cells
                if cell.column.key == column.key
            ]
            if values:
                found = total.cells[position(table, column)].value or 0
                assert sum(values) == found, (stated.slug, column.key, kinds)


def is_stock(column, flows):
    """Asked as of each year's end, so never added over years."""
    parts = column.parts if isinstance(column, Together) else (column,)
    if all(part.of in flows for part in parts):
        return False
    return column.key not in ("htx-moi", "htx-nong-nghiep", "tht-moi", "lien-hiep-moi")


def position(table, column):
    return [each.key for each in table.columns].index(column.key)


def start_and_moves_give_the_end(reading, slug):
    for row in reading.table(slug).rows:
        figure = {cell.column.key: cell.value for cell in row.cells}
        end = figure["dau-ky"] + figure["moi"] - figure["cham-dut"]
        assert end == figure["den-nay"], (slug, row.label)
        assert figure["tang-giam"] == figure["den-nay"] - figure["dau-ky"]


def districts_add_up_to_the_province(readings, stated):
    """The figures of each district's own report, and the undetermined, are the whole."""
    province = readings.of()
    whole = province.table(stated.slug)
    parts = [
        readings.of(district).table(stated.slug)
        for district in province.province.districts
    ]
    for column in stated.stated_columns(province):
        if not is_additive(column):
            continue
        for row in whole.rows:
            if row.kind is Kind.HEADING or isinstance(
                stated.rows, Communes | Districts
            ):
                continue
            address = (row.key, column.key)
            found = [part.figure(*address) for part in parts]
            total = sum(cell.value or 0 for cell in found if cell)
            undetermined = without_district(province, stated, *address)
            figure = whole.figure(*address).value or 0
            assert total + undetermined == figure, (stated.slug, *address)


def without_district(reading, stated, row, column):
    """What the figure counts that lies in no district."""
    province = reading.province
    districts = {district.pk for district in province.districts}
    total = 0
    for opened in reading.opened(stated.slug, row, column):
        for commune, area, amount in opened.records.values_list(
            "placed_commune",
            "placed_area",
            *([opened.counted] if opened.counted else ["placed_commune"]),
        ):
            if province.district_for(commune, area) not in districts:
                total += (amount or 0) if opened.counted else 1
    return total


def listing_says_its_length(reading, stated):
    table = reading.table(stated.slug)
    (opened,) = reading.opened(stated.slug, TOTAL, LENGTH)
    assert table.length == opened.records.count()
    shown = [row for row in table.rows if row.kind is not Kind.HEADING]
    assert len(shown) + table.omitted == table.length
