"""A list of records as stated, and how it is filled in."""

from collections.abc import Callable
from dataclasses import dataclass

from .lines import TOTAL
from .record_set import How, Opened, RecordSet
from .table import Cell, Column, Format, Kind, Row, Table

PRINTED = 300
LENGTH = "so-dong"


@dataclass(frozen=True)
class Shown:
    """
    A column of a listing: a lookup, or what `through` makes of it.

    `through` takes the reading and the record's values by lookup.
    """

    key: str
    label: str
    lookup: str = ""
    format: Format = Format.TEXT
    through: Callable | None = None

    def value(self, reading, values):
        if self.through:
            return self.through(reading, values)
        value = values[self.lookup]
        return None if value == "" else value


@dataclass(frozen=True)
class Listing:
    """
    One line a record, in the order `of` gives them.

    `key` is the lookup of the code that a line is addressed by; records without a
    code are addressed as a whole. `headings` pairs a lookup with the heading for each
    of its values, where the list is parted. `needs` are lookups that columns made
    `through` a function read.
    """

    slug: str
    title: str
    of: RecordSet
    columns: tuple[Shown, ...]
    order: tuple[str, ...]
    key: str = ""
    headings: tuple = ()
    needs: tuple[str, ...] = ()
    basis: str = ""
    notes: tuple = ()
    is_printed: bool = True

    @property
    def belongs_to_districts(self):
        return self.of.is_placed

    def build(self, reading):
        everything = self._records(reading)
        records = reading.reached(everything)
        elsewhere = (
            everything.count() - records.count() if records is not everything else 0
        )
        lookups = {
            *(column.lookup for column in self.columns if column.lookup),
            *self.needs,
            *filter(None, (self.key, *self.headings[:1])),
        }
        found = list(records.order_by(*self.order).values(*lookups))
        rows = tuple(self._rows(reading, found))
        return Table(
            slug=self.slug,
            title=self.title,
            heading="STT",
            columns=tuple(Column(c.key, c.label, c.format) for c in self.columns),
            rows=tuple(row for row, at in rows if at <= PRINTED),
            basis=reading.said(self.basis),
            notes=tuple(
                filter(
                    None,
                    (*(reading.said(note) for note in self.notes), lie(elsewhere)),
                )
            ),
            is_listing=True,
            length=len(found),
            rest=tuple(row for row, at in rows if at > PRINTED),
            is_printed=self.is_printed,
        )

    def _rows(self, reading, found):
        """Each line with how many records stand in the list by then."""
        heading = None
        for at, values in enumerate(found, start=1):
            if self.headings and values[self.headings[0]] != heading:
                heading = values[self.headings[0]]
                yield Row(heading, self.headings[1][heading], kind=Kind.HEADING), at
            code = str(values[self.key]) if self.key else ""
            cells = tuple(
                Cell(
                    Column(c.key, c.label, c.format),
                    c.value(reading, values),
                    f"{self.slug}/{code}/{c.key}" if code else "",
                )
                for c in self.columns
            )
            yield Row(code or str(at), str(at), cells), at

    def _records(self, reading):
        return reading.records(self.of, placed=True)

    def opened(self, reading, row, column):
        """The records of the list, or the one a code names."""
        records = self._records(reading)
        if (row, column) != (TOTAL, LENGTH):
            columns = [shown.key for shown in self.columns]
            if not self.key or column not in columns:
                raise LookupError(f"{row}/{column}")
            records = records.filter(**{self.key: row})
            if not records.exists():
                raise LookupError(row)
        return (Opened(self.of.label, How.COUNT.value, records, None),)


def lie(elsewhere):
    """Says what the list does not name, for it is another district's today."""
    return elsewhere and f"Không ghi tên {elsewhere} hồ sơ nay thuộc địa bàn khác."
