"""
One report being read: what it looks up once, and every table it has filled in.

A reading is made inside a snapshot and thrown away with it, so nothing it keeps can
grow old.
"""

from dataclasses import replace

from django.db.models import Sum

from cooperatives.district_records import accessible_to
from cooperatives.models import Sector, Term
from cooperatives.models.period import is_against_others
from cooperatives.models.places_of_day import Province

from .asking import Asking
from .coverage import coverage_of, years_returned
from .fingerprint import fingerprint_of
from .later import Later
from .table import NO_DATA


class Reading:
    """A report as one reader sees it at one moment."""

    def __init__(self, report, scope):
        self.report = report
        self.scope = scope
        self.period = scope.period
        self.later = Later(self, ())
        self.asking = Asking(self)
        self._kept = {}
        # {table: the (row, column) wanted of it}, where not all are.
        self._wanted = {}

    def once(self, key, find):
        """What `find` answers, asked once a reading."""
        if key not in self._kept:
            self._kept[key] = find()
        return self._kept[key]

    # What every table may look up

    @property
    def province(self):
        return self.once("province", lambda: Province.on(self.period.day))

    @property
    def districts(self):
        """The districts of the scope, in printed order."""
        district = self.scope.district
        return (district,) if district else self.province.districts

    @property
    def place(self):
        """What statements know of the district: it, and the communes in it."""
        district = self.scope.district
        return district and self.once(
            "place", lambda: (district.pk, *self.province.communes_of(district.pk))
        )

    @property
    def place_name(self):
        """The district as it was called on the closing day, or the whole province."""
        district = self.scope.district
        return self.province.name_of(district) if district else "toàn tỉnh"

    @property
    def communes(self):
        """The communes of the scope on the closing day, district by district."""

        def find():
            order = {each.pk: at for at, each in enumerate(self.districts)}
            outside = len(order)
            inside = [
                each
                for each in self.province.communes_on(self.period.day)
                if each.district in order or not self.scope.district
            ]

            def place(commune):
                return order.get(commune.district, outside), commune.district or 0

            return tuple(sorted(inside, key=place))

        return self.once("communes", find)

    @property
    def sectors(self):
        return self.once("sectors", lambda: tuple(Sector.objects.by_position()))

    @property
    def next_term(self):
        """The same reading in the term that follows, or None."""

        def find():
            term = Term.objects.following(self.scope.term).first()
            return term and Reading(self.report, self.scope.in_term(term))

        return self.once("next term", find)

    @property
    def follows_a_term(self):
        return self.once(
            "follows", lambda: Term.objects.preceding(self.scope.term).exists()
        )

    @property
    def of_province(self):
        """
        The same reading of the whole province, for its totals beside a district.

        Whoever reads it shows nothing of any one district, and opens nothing.
        """

        def find():
            found = Reading(self.report, self.scope.whole_province)
            found.once("province", lambda: self.province)
            return found

        return self.once("of province", find)

    def lines_of(self, rows):
        return self.once(("lines", id(rows)), lambda: rows.lines(self))

    def said(self, words):
        """A text, or what a function of the reading says."""
        return words(self) if callable(words) else words

    def commune_name(self, commune):
        """What a commune was on the closing day, as printed: "xã Sơn Cẩm"."""
        return self.province.communes.get(commune, NO_DATA)

    def district_name(self, commune, area=None):
        district = self.province.district_for(commune, area)
        return self.province.names.get(district, NO_DATA)

    @property
    def coverage(self):
        """How many existing cooperatives returned the figures' year, by basis."""
        return self._coverage.by_basis

    @property
    def knows_returns(self):
        """
        Whether figures of returns say anything: some came in, or none was to come.

        Where no cooperative exists a commune surely lacks an effective one.
        """
        if self.existing_cooperatives:
            return bool(self.coverage)
        return not self.lies_outside

    @property
    def lies_outside(self):
        """Whether the province did not yet have the district of the scope."""
        district = self.scope.district
        return district is not None and district not in self.province.in_force

    @property
    def existing_cooperatives(self):
        """How many cooperatives the coverage of returns is held against."""
        return self._coverage.existing

    @property
    def _coverage(self):
        return self.once("coverage", lambda: coverage_of(self))

    @property
    def years_returned(self):
        return self.once("years returned", lambda: years_returned(self))

    # Records

    def asked(self, condition, period):
        """A line's condition, which looks for others no further than the district."""
        district = self.scope.district
        if district and is_against_others(condition):
            return condition(period, self.province.itself_lies_in(district.pk))
        return condition(period)

    def records(self, record_set, *, placed=False):
        """The records of a set that lie in the scope, with their place on request."""
        return self.placed(record_set, record_set.records(self.period), placed)

    def placed(self, record_set, records, placed=False):
        district = self.scope.district
        if record_set and not record_set.is_placed:
            return records
        if district and not placed:
            return records.lying_in(district.pk, self.province)
        if district:
            return records.placed_in(district.pk, self.province)
        return records.placed_on(self.period.day) if placed else records

    # Figures

    def table(self, slug):
        """The finished table; LookupError where the report has none of that name."""
        return self.once(("table", slug), lambda: self._build(slug))

    def _build(self, slug):
        stated = self.report.stated(slug)
        if self.scope.district and not stated.belongs_to_districts:
            raise LookupError(slug)
        if slug in self._wanted:
            # Kept, since what its rows are is remembered by which object they are.
            wanted = self._wanted[slug]
            stated = self.once(("only", slug), lambda: stated.only(self, wanted))
        number = self.report.number_of(slug)
        return replace(stated.build(self), number=number)

    def figure(self, address):
        """The cell at table/row/column, or None where there is no such figure."""
        slug, _, place = address.partition("/")
        row, _, column = place.partition("/")
        try:
            return self.table(slug).figure(row, column)
        except LookupError:
            return None

    def keep_to(self, addresses):
        """Fill in no more of any table than these figures need."""
        for address in addresses:
            slug, *cell = address.split("/")
            self._wanted.setdefault(slug, set()).add(tuple(cell))

    def draw_up_together(self, stated):
        """Let tables of one page that share a set of records out alike ask once."""
        self.asking = Asking(self, [each for each in stated if hasattr(each, "only")])

    def contents(self):
        return self.report.contents(self.scope)

    def chapter(self, slug):
        return self.report.chapter(self, slug)

    def document(self):
        self.later = Later(self, self.report.moves(self.scope))
        self.asking = Asking(self, self.report.tallies(self.scope))
        return self.report.document(self)

    def fingerprint(self):
        """That of the report itself, which is the same whoever reads it."""
        reading = self
        if not self.scope.sees_everything:
            reading = Reading(self.report, replace(self.scope, reader=None))
        return fingerprint_of(reading.scope, reading.document())

    def compared(self, table):
        """The same table with what was published beside it."""
        return self.report.compare(self, table)

    def opened(self, table, row, column):
        """
        The records behind one figure, those the reader has access to today.

        Raises LookupError for an address that leads nowhere.
        """
        return tuple(map(self._shown, self.behind(table, row, column)))

    def behind(self, table, row, column):
        """All the records that a figure counts: to be shown, they must be `reached`."""
        stated = self.report.stated(table)
        if self.scope.district and not stated.belongs_to_districts:
            raise LookupError(table)
        return stated.opened(self, row, column)

    def _shown(self, opened):
        records = opened.records
        value = opened.value
        if opened.adds_up:
            value = records.aggregate(total=Sum(opened.counted))["total"]
        if self.scope.sees_everything:
            return replace(opened, value=value)
        shown = self.reached(records)
        elsewhere = records.count() - shown.count()
        return replace(opened, records=shown, value=value, elsewhere=elsewhere)

    def reached(self, records):
        """Those of the records that the reader has access to today."""
        if self.scope.sees_everything:
            return records
        mine = accessible_to(
            records.model.objects.all(), self.scope.reader, self.scope.today
        )
        return records.filter(pk__in=mine.order_by().values("pk"))

    def title_of(self, table, row, column):
        """What a figure is, in words, with its value: for the page that opens it."""
        return self.report.title_of(self, table, row, column)
