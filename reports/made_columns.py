"""
Columns that are made of others of their row: shares, ratios, changes, sums, words.

They ask nothing of the records and are divided last, in totals too.
"""

from dataclasses import dataclass
from decimal import Decimal

from .columns import Stated
from .table import Format


@dataclass(frozen=True, kw_only=True)
class Made(Stated):
    """A column made of others of its row, named by their keys in `takes`."""

    def needs(self, columns):
        by_key = {column.key: column for column in columns}
        return tuple(
            needed for key in self.opened_keys for needed in by_key[key].needs(columns)
        )

    def made_from(self, columns):
        by_key = {column.key: column for column in columns}
        parts = (by_key[key].made_from(columns) for key in self.takes)
        return {self.key}.union(*parts)

    @property
    def takes(self):
        raise NotImplementedError

    @property
    def opened_keys(self):
        """Those whose records it opens: the first, unless it says otherwise."""
        return self.takes[:1]


@dataclass(frozen=True, kw_only=True)
class Share(Made):
    """A part as a percentage of the whole; opens the part."""

    part: str
    whole: str
    format: Format = Format.PERCENT

    @property
    def takes(self):
        return (self.part, self.whole)

    def value(self, amounts, row):
        part, whole = row[self.part], row[self.whole]
        return Decimal(100) * part / whole if whole and part is not None else None


@dataclass(frozen=True, kw_only=True)
class Ratio(Made):
    """How many times one figure is another; opens the first."""

    part: str
    whole: str
    format: Format = Format.DECIMAL

    @property
    def takes(self):
        return (self.part, self.whole)

    def value(self, amounts, row):
        part, whole = row[self.part], row[self.whole]
        return Decimal(part) / Decimal(whole) if whole and part is not None else None


@dataclass(frozen=True, kw_only=True)
class Change(Made):
    """How much one figure is above another; opens the later one."""

    now: str
    before: str
    format: Format = Format.CHANGE

    @property
    def takes(self):
        return (self.now, self.before)

    def value(self, amounts, row):
        now, before = row[self.now], row[self.before]
        return None if now is None or before is None else now - before


@dataclass(frozen=True, kw_only=True)
class ChangePercent(Change):
    """The same in per cent of the earlier figure."""

    format: Format = Format.CHANGE_PERCENT

    def value(self, amounts, row):
        now, before = row[self.now], row[self.before]
        if now is None or not before:
            return None
        return Decimal(100) * (now - before) / before


@dataclass(frozen=True, kw_only=True)
class Plus(Made):
    """Figures of the row added up; they must share no record."""

    parts: tuple[str, ...]

    @property
    def takes(self):
        return self.parts

    @property
    def opened_keys(self):
        return self.parts

    def value(self, amounts, row):
        known = [row[key] for key in self.parts if row[key] is not None]
        return sum(known) if known else None


@dataclass(frozen=True, kw_only=True)
class CountNonZero(Plus):
    """How many of the row's figures are not zero."""

    def value(self, amounts, row):
        return sum(1 for key in self.parts if row[key])


@dataclass(frozen=True, kw_only=True)
class Words(Stated):
    """Words that the row itself brings along."""

    format: Format = Format.TEXT
    opens = False

    def value(self, amounts, row):
        return row.get("words", {}).get(self.key)
