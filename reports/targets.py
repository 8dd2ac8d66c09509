"""
The table of targets: what a congress resolved beside what was reached.

Each line points at a figure of another table by its address, so the table counts
nothing of its own.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from .lines import TOTAL
from .models import Target
from .table import Cell, Column, Format, Kind, Row, Table, vietnamese

NO_TARGET = "Chưa có chỉ tiêu"
QUALITATIVE = "Định tính, không tính"
EXCEEDED, REACHED, MISSED = "Vượt", "Đạt", "Chưa đạt"
HUNDRED = Decimal(100)

COLUMNS = (
    Column("chi-tieu", "Chỉ tiêu", Format.RANGE),
    Column("thuc-hien", "Thực hiện", Format.DECIMAL),
    Column("dat", "Đạt so với chỉ tiêu (%)", Format.PERCENT),
    Column("vuot-hut", "Vượt (+), hụt (–) (%)", Format.CHANGE_PERCENT),
    Column("danh-gia", "Đánh giá", Format.TEXT),
)


@dataclass(frozen=True)
class Verdict:
    """How a figure stands against a target: in per cent, over or under, in a word."""

    reached: Decimal | None
    beyond: Decimal | None
    word: str | None

    @classmethod
    def on(cls, target, value):
        """Without a figure there is nothing to say; without a minimum, no target."""
        if target.is_qualitative:
            return cls(None, None, QUALITATIVE)
        if target.minimum is None:
            return cls(None, None, NO_TARGET)
        if value is None:
            return cls(None, None, None)
        value = Decimal(value)
        share = HUNDRED * value / target.minimum if target.minimum else None
        beyond = None if share is None else share - HUNDRED
        return cls(share, beyond, cls.word_for(target, value))

    @staticmethod
    def word_for(target, value):
        if value < target.minimum:
            return MISSED
        enough = target.minimum if target.stretch is None else target.stretch
        return EXCEEDED if value > enough else REACHED


@dataclass(frozen=True)
class TargetTable:
    """One line a target of a term; yearly targets also year by year."""

    slug: str
    title: str
    follows: bool = False
    belongs_to_districts: bool = True
    is_printed: bool = True

    def build(self, reading):
        answering = reading.next_term if self.follows else reading
        targets = self._targets(answering) if answering else ()
        if self.follows and answering:
            answering.keep_to(pointed_at(answering, targets))
        rows = [row for target in targets for row in self._rows(answering, target)]
        notes = [f"{t.name}: {t.footnote}" for t in targets if t.footnote]
        if not targets:
            notes.append("Chưa nhập chỉ tiêu của nhiệm kỳ này.")
        return Table(
            slug=self.slug,
            title=self._titled(reading, answering),
            heading="Nội dung",
            columns=COLUMNS,
            rows=tuple(rows),
            notes=tuple(notes),
            is_printed=self.is_printed,
        )

    def _titled(self, reading, answering):
        """The title, with the congress that resolved it or the term it is about."""
        if self.follows:
            return f"{self.title} {answering.scope.term}" if answering else self.title
        return f"{self.title} {reading.scope.term.congress}".strip()

    def _targets(self, reading):
        def find():
            targets = Target.objects.filter(
                term=reading.scope.term, district=reading.scope.district
            )
            return tuple(targets.order_by("position", "pk"))

        return reading.once("targets", find)

    def _rows(self, reading, target):
        if not target.is_yearly:
            return [self._row(reading, target, target.code, target.name)]
        years = [
            self._row(reading, target, f"{target.code}-{year}", f"Năm {year}", year)
            for year in reading.period.years
        ]
        return [self._summary(target, years), *years]

    def _summary(self, target, years):
        """A yearly target as a whole: in how many years it was met, and no average."""
        words = [row.cells[-1].value for row in years]
        met = sum(word in (EXCEEDED, REACHED) for word in words)
        said = f"Đạt {met}/{len(years)} năm" if any(words) else None
        values = (wording(target), None, None, None, said)
        cells = tuple(
            Cell(shown(column, value), value, f"{self.slug}/{target.code}/{column.key}")
            for column, value in zip(COLUMNS, values, strict=True)
        )
        return Row(target.code, named(target), cells, Kind.SUBTOTAL)

    def _row(self, reading, target, key, label, year=None):
        figure = address_of(target, year)
        found = reading.figure(figure) if figure else None
        value = found and found.value
        if value == 0 and is_silent(reading, year):
            value = None
        verdict = Verdict.on(target, value)
        values = (
            wording(target),
            value,
            verdict.reached,
            verdict.beyond,
            verdict.word,
        )
        cells = []
        for column, cell_value in zip(COLUMNS, values, strict=True):
            if column.key == "thuc-hien" and found:
                column = Column(
                    column.key, column.label, found.column.format, unit=target.unit
                )
            column = shown(column, cell_value)
            address = f"{self.slug}/{key}/{column.key}"
            opens = column.key in BY_KEY and bool(found and found.opens)
            cells.append(Cell(column, cell_value, address, opens))
        level = 1 if year else 0
        return Row(key, label if year else named(target), tuple(cells), level=level)

    def opened(self, reading, row, column):
        """The records behind the figure that a target points at."""
        answering = reading.next_term if self.follows else reading
        if row == TOTAL or answering is None:
            raise LookupError(row)
        for target in self._targets(answering):
            years = [None, *answering.period.years] if target.is_yearly else [None]
            for year in years:
                key = f"{target.code}-{year}" if year else target.code
                address = address_of(target, year)
                if key == row and address and column in BY_KEY:
                    return answering.report.stated(address.split("/")[0]).opened(
                        answering, *address.split("/")[1:]
                    )
        raise LookupError(f"{row}/{column}")


def is_silent(reading, year):
    """
    Whether nobody has entered anything yet of a year, or of the whole term.

    What is not known yet is no zero: a term that has only been planned has blanks.
    """
    table = reading.table("thanh-lap-theo-nam")
    row = str(year) if year else TOTAL
    cells = [table.figure(row, column) for column in NEW]
    if any(cell and cell.value for cell in cells):
        return False
    return not (year in reading.years_returned if year else reading.coverage)


NEW = ("htx-moi", "tht-moi", "lien-hiep-moi")
BY_KEY = ("thuc-hien", "dat", "vuot-hut")


def pointed_at(reading, targets):
    """The addresses of all figures that the lines of these targets rest on."""
    years = (None, *reading.period.years)
    addresses = [address_of(target, year) for target in targets for year in years]
    silence = [f"thanh-lap-theo-nam/{TOTAL}/{column}" for column in NEW]
    return [*filter(None, addresses), *silence]


def address_of(target, year=None):
    """Where the figure stands; empty for one that only counts year by year."""
    if target.is_yearly and year is None:
        return ""
    return target.address.replace("{nam}", str(year))


def named(target):
    said = ", ".join(
        filter(None, (target.unit, "chỉ tiêu suy ra" if target.is_derived else ""))
    )
    return f"{target.section} {target.name}{f' ({said})' if said else ''}".strip()


def wording(target):
    """The target as a number, a range in words, or None where it is not known."""
    if target.minimum is None:
        return None
    if target.stretch is not None:
        return f"{plain(target.minimum)} – {plain(target.stretch)}"
    whole = target.minimum.to_integral_value()
    return int(whole) if whole == target.minimum else target.minimum


def shown(column, value):
    """A target that is a number reads as one; a range is words."""
    if column.key != "chi-tieu" or isinstance(value, str | None):
        return column
    look = Format.INTEGER if isinstance(value, int) else Format.DECIMAL
    return replace(column, format=look)


def plain(number):
    """A stored decimal without the zeros it was padded with: "2,5"."""
    text = f"{number:,f}"
    whole, _, part = text.partition(".")
    part = part.rstrip("0")
    return vietnamese(f"{whole}.{part}" if part else whole)
