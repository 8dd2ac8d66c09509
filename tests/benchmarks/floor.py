"""
The floor that the report is held against: its figures in plain SQL, written by hand.

Nothing here knows the report engine. Every statement names its columns as the table
does, so that a row of its answer is a row of the table; `fold` adds rows up into the
lines they belong to. What a statement reads is spelt out in it, once for each set of
records that a table counts.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from time import perf_counter

TOTAL = "tong"
UNDETERMINED = "chua-xac-dinh"
LATER = ("sau-ky", TOTAL)
LENGTH = (TOTAL, "so-dong")
BILLION, MILLION = 10**9, 10**6
ONE_DAY = timedelta(days=1)

TERM = """
SELECT id, starts_on, reported_on, ends_on, figures_year
FROM cooperatives_term
WHERE {condition}
ORDER BY starts_on LIMIT 1
"""

DISTRICTS = """
SELECT district.id, district.code
FROM cooperatives_district district
JOIN cooperatives_districtname named ON named.district_id = district.id
WHERE named.starts_on <= %(day)s
  AND (named.ends_on IS NULL OR named.ends_on > %(day)s)
ORDER BY district.position
"""

STANDINGS = """
SELECT commune_id, district_id
FROM cooperatives_communestanding
WHERE starts_on <= %(day)s AND (ends_on IS NULL OR ends_on > %(day)s)
"""
COVERAGE = """
SELECT COUNT(*) AS returned
FROM cooperatives_annualreturn r
JOIN cooperatives_cooperative c ON c.id = r.cooperative_id
WHERE r.year = %(figures_year)s AND c.kind <> 'union' AND c.founded_on <= %(day)s
  AND (c.ended_on IS NULL OR c.ended_on > %(day)s)
"""


@dataclass(frozen=True)
class Year:
    """The part of a calendar year that lies in a term, up to its closing day."""

    number: int
    first: date
    last: date


@dataclass(frozen=True)
class Days:
    """A term's days: `day` is the closing day, `until` the one it was to end on."""

    term: int
    starts_on: date
    day: date
    until: date
    figures_year: int

    @property
    def eve(self):
        return self.starts_on - ONE_DAY

    @property
    def years(self):
        numbers = range(self.starts_on.year, self.day.year + 1)
        return tuple(self.year(number) for number in numbers)

    def year(self, number):
        return Year(
            number,
            max(date(number, 1, 1), self.starts_on),
            min(date(number, 12, 31), self.day),
        )

    @property
    def parameters(self):
        """What the statements call these days."""
        found = {
            "term": self.term,
            "starts_on": self.starts_on,
            "day": self.day,
            "until": self.until,
            "eve": self.eve,
            "figures_year": self.figures_year,
        }
        for year in self.years:
            found[f"first_{year.number}"] = year.first
            found[f"last_{year.number}"] = year.last
        return found


class Floor:
    """One reading of one term over one connection, in plain SQL."""

    def __init__(self, connection, condition="slug = %(slug)s", **values):
        self.connection = connection
        # (milliseconds, the table asking, statement) of everything that was asked.
        self.statements = []
        self.table = ""
        self.figures = {}
        self.parameters = values
        (term,) = self.ask(TERM.format(condition=condition))
        day = as_date(term["reported_on"] or term["ends_on"])
        self.days = Days(
            term["id"],
            as_date(term["starts_on"]),
            day,
            as_date(term["ends_on"]),
            term["figures_year"] or day.year,
        )
        self.parameters = self.days.parameters
        rows = self.ask(DISTRICTS)
        self.districts = {row["id"]: row["code"] for row in rows}

    @cached_property
    def returned(self):
        """How many cooperatives returned the figures' year: with none, none is known."""
        return self.one(COVERAGE)["returned"]

    def unless_unknown(self, figures, *columns):
        """Figures without those that only a return tells, where there is none."""
        if self.returned:
            return figures
        return {key: None if key[1] in columns else n for key, n in figures.items()}

    def following(self):
        """The same over the term that comes next, if there is one."""
        ended = self.days.until
        if not self.ask(TERM.format(condition="starts_on > %(ended)s"), ended=ended):
            return None
        found = Floor(self.connection, "starts_on > %(ended)s", ended=ended)
        found.table = self.table
        return found

    def ask(self, statement, **more):
        """The rows a statement answers, by column."""
        began = perf_counter()
        with self.connection.cursor() as cursor:
            cursor.execute(statement, self.parameters | more)
            names = [column[0] for column in cursor.description]
            rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        taken = 1000 * (perf_counter() - began)
        self.statements.append((taken, self.table, statement))
        return rows

    def one(self, statement, **more):
        (row,) = self.ask(statement, **more)
        return row

    @property
    def years(self):
        return self.days.years

    # The lines that several tables share

    @property
    def district_lines(self):
        return (*self.districts.values(), TOTAL)

    @cached_property
    def places(self):
        """{commune: the district it lay in on the closing day}, some two hundred."""
        rows = self.ask(STANDINGS)
        return {row["commune_id"]: row["district_id"] for row in rows}

    def district_of(self, row):
        """The lines that records of one commune, or of an area, count in."""
        district = self.places.get(row["commune"]) or row["area"]
        return (self.districts.get(district, UNDETERMINED), TOTAL)

    def sectors(self):
        """{sector: the lines it counts in}, in printed order."""
        rows = self.ask(
            "SELECT code, is_agricultural FROM cooperatives_sector ORDER BY position"
        )
        return {
            row["code"]: (
                row["code"],
                "nhom-nong-nghiep"
                if row["is_agricultural"]
                else "nhom-phi-nong-nghiep",
                TOTAL,
            )
            for row in rows
        }


def as_date(value):
    """SQLite may answer a date as text."""
    return date.fromisoformat(str(value)) if value else None


def fold(rows, lines_of, lines, counted=(), summed=()):
    """
    Rows added up into the lines each belongs to: {(line, column): number}.

    Where nothing was found a counted column holds 0, and a summed one nothing. A line
    that is not among `lines` is there only when something is in it.
    """
    empty = {**dict.fromkeys(counted, 0), **dict.fromkeys(summed)}
    figures = {(line, column): empty[column] for line in lines for column in empty}
    for row in rows:
        for line in lines_of(row):
            for column, value in empty.items():
                known = figures.setdefault((line, column), value)
                if row.get(column) is not None:
                    figures[line, column] = (known or 0) + row[column]
    found = {line for (line, _), number in figures.items() if number}
    return {key: n for key, n in figures.items() if key[0] in found or key[0] in lines}


def lines_in(figures):
    return dict.fromkeys(line for line, _ in figures)


def add_change(figures, now, before, difference, percent):
    """How much one column is above another, and in per cent of it."""
    for line in lines_in(figures):
        change = figures[line, now] - figures[line, before]
        figures[line, difference] = change
        figures[line, percent] = quotient(change, figures[line, before], 100)


def add_share(figures, part, whole, column, of=100):
    for line in lines_in(figures):
        figures[line, column] = quotient(figures[line, part], figures[line, whole], of)


def quotient(part, whole, times=1):
    """`times` part / whole, nothing where there is no whole."""
    if part is None or not whole:
        return None
    return times * Decimal(part) / Decimal(whole)


def added(*amounts):
    """The sum of what is known."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None
