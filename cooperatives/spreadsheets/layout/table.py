"""The table of one sheet, gone through line by line."""

from dataclasses import dataclass
from datetime import date, datetime

from ..cells import Converted, Garbled, Shared, Swapped, column_letters
from .addresses import Addresses
from .days_apart import DaysApart
from .further import Further
from .head import Head, as_text
from .merged import Merged
from .ordinals import Ordinals, without_number
from .reading import Filled, Line, Skipped
from .rows import REASONS, is_plainly_a_line, kind_of_row
from .sections import Fills
from .swapped_days import SwappedDays, in_doubt
from .ticks import ticked

# A number merged over rows is not the number of each of them.
COUNTED = {"count", "money", "decimal"}
# Cells that may be read otherwise than they stand there.
MARKED = {Converted, Shared, date, datetime}
APART = "Trang “{}”: xã, huyện được tách ra từ cột địa chỉ; xem lại ở từng dòng."
OF_OFFICE = "Trang “{}”: xã của các dòng chỉ ghi xóm, tổ lấy theo tiêu đề bảng: “{}”."
LONGEST_TEXT = 80


@dataclass
class Table:
    """`fixed` are columns that all its rows share: {key: (value, what says so)}."""

    sheet: object
    head: Head
    columns: dict
    sections: object
    is_commune: object  # whether any commune bore a name
    fixed: dict
    is_ragged: bool  # whether a row too long means that its cells have moved

    def __post_init__(self):
        self.runs = []
        self.swapped = self.months_first = frozenset()
        self.numbered = ()
        self.addresses = Addresses(
            self.head.places,
            self.columns,
            self.sections,
            self.is_commune,
            self.head.above,
        )
        self.days_apart = DaysApart(self.head.places, self.columns)
        self.of_units = {
            key: words
            for key in self.head.places
            if (words := self.columns[key].of_unit)
        }

    @property
    def name(self):
        return self.sheet.name

    def look_through(self, found):
        """Tell lines from others; what is no line, filled in or worth a note is found."""
        for key, (value, text) in self.fixed.items():
            found.filled.append(Filled(self.name, 0, key, value, text))
        fills = Fills({key: value for key, (value, _) in self.fixed.items()})
        has_ended, unheaded, begun = False, {}, None
        further = Further(self)
        days = SwappedDays(self.head.places, self.columns)
        ordinals = Ordinals(self.head.places)
        for row, cells in self.rows():
            days.look_at(row.cells)
            kind, named, texts = self.kind_of(row.number, cells, has_ended)
            if kind == "line":
                has_ended = False
                ordinals.look_at(cells)
                self.look_right(row.number, cells, unheaded)
                self.take_up(row.number, cells, fills, begun, further)
                begun = ()
                continue
            begun = begun_by(kind, named, texts, begun)
            has_ended = has_ended or kind == "note"
            if row.number > self.head.last:
                about = kind, named, texts
                for key, told in further.look_at(row.number, about, fills).items():
                    found.filled.append(Filled(self.name, row.number, key, *told))
            add_skipped(found.skipped, self.name, row.number, REASONS[kind], texts)
            if kind == "section":
                fills.begin(*named)
                text = said(texts)
                found.filled.append(Filled(self.name, row.number, *named, text))
            elif kind == "unknown section":
                fills.end_all()
        self.swapped, self.months_first = days.keys, days.typed_keys
        self.numbered = ordinals.keys
        found.notes.extend(self.notes(unheaded))
        found.keys |= {*self.addresses.given, *self.days_apart.given.values()}
        if self.addresses.given:
            found.notes.append(APART.format(self.name))
        if self.addresses.is_of_office:
            found.notes.append(OF_OFFICE.format(self.name, self.addresses.office))
        found.notes += [
            sentence.format(self.name, heading)
            for sentence, heading in self.days_apart.notes
        ]

    def rows(self):
        merged = Merged(self.sheet.merges, self.head)
        for row in self.sheet.rows:
            yield row, merged.completed(row)

    def kind_of(self, number, cells, has_ended):
        """(what the row is, the section it names, its texts unless it is a line)."""
        if number > self.head.last and is_plainly_a_line(self.head, cells):
            return "line", None, None
        texts = spoken(cells)
        if number <= self.head.last:
            return "above" if number < self.head.first else "head", None, texts
        return *kind_of_row(self.head, self.sections, texts, has_ended), texts

    def take_up(self, number, cells, fills, begun, further):
        """Remember the line, with those before it where nothing came between."""
        if begun == ():
            self.runs[-1].last = number
        else:
            told = dict(fills.values), begun, further.problem
            self.runs.append(Run(number, number, *told))
            further.line_read()
        may_be_places = self.addresses.may_be_in(cells, self.head.places)
        if may_be_places or self.days_apart.may_be_in(cells):
            self.take_apart(self.values(cells, {}), {})

    def take_apart(self, values, converted):
        self.addresses.take_apart(values)
        self.days_apart.take_apart(values, converted)

    def lines(self):
        """The lines, once the table was looked through."""
        runs = iter(self.runs)
        run = next(runs, None)
        for row, cells in self.rows():
            while run and run.last < row.number:
                run = next(runs, None)
            if run is None:
                break
            if run.first <= row.number:
                begun = run.begun if row.number == run.first else ()
                yield self.line(row, cells, run, begun)

    def line(self, row, cells, run, begun):
        converted = {}
        values = self.values(cells, converted)
        for key, answers in self.head.ticks.items():
            values[key] = ticked(answers, row.number, cells)
        self.take_apart(values, converted)
        for key, value in run.fills.items():
            if values.get(key) is None:
                values[key] = value
        problem = run.problem
        if self.is_ragged and len(cells) > self.head.width:
            problem = (
                f"Dòng có {len(cells)} ô, tiêu đề chỉ có {self.head.width} cột: có thể "
                "một ô chứa dấu phân cách. Đặt ô đó trong dấu ngoặc kép."
            )
        return Line(
            self.name, row.number, values, row.cells, problem, converted or None, begun
        )

    def values(self, cells, converted):
        """Column key → cell; the originals of text in old fonts go to `converted`."""
        values = {}
        width = len(cells)
        for key, column in self.head.places.items():
            cell = cells[column - 1] if column <= width else None
            if type(cell) in MARKED:
                if type(cell) is Converted:
                    converted[key] = cell.original
                    cell = cell.text
                elif type(cell) is not Shared:
                    if key in self.swapped and is_early(cell):
                        cell = Swapped(day_of(cell))
                elif self.columns[key].kind not in COUNTED:
                    cell = cell.value
            values[key] = cell
        for key in self.months_first:
            values[key] = in_doubt(values[key])
        for key in self.numbered:
            if cell := values[key]:
                converted.setdefault(key, cell)
                values[key] = without_number(cell)
        for key, words in self.of_units.items():
            cell = values[key]
            if type(cell) is str and (name := words.sub("", cell)) != cell and name:
                converted.setdefault(key, cell)
                values[key] = name
        return values

    def place_of(self, key):
        """The number of the column whose cells the key is read from, or None."""
        places = self.head.places
        if key in self.head.ticks:
            return min(self.head.ticks[key])
        return (
            places.get(key)
            or places.get(self.addresses.column_of(key))
            or places.get(self.days_apart.column_of(key))
        )

    def look_right(self, number, cells, unheaded):
        """Note cells of a column that has no heading."""
        headed = self.head.headed
        if len(cells) <= len(headed) == self.head.width:
            return
        for column, cell in enumerate(cells, 1):
            if column not in headed and column not in unheaded and cell is not None:
                unheaded[column] = number

    def notes(self, unheaded):
        if self.is_ragged:
            return
        for column, number in sorted(unheaded.items()):
            letters = column_letters(column)
            yield (
                f"Trang “{self.name}”: cột {letters} không có tiêu đề nên không được "
                f"đọc (ô đầu tiên: {letters}{number})."
            )


@dataclass
class Run:
    """Lines that follow each other, and what is filled into them."""

    first: int
    last: int
    fills: dict
    begun: tuple | None  # as its first line tells
    problem: str | None  # for which none of them can be taken


def spoken(cells):
    """Column → its text, or None for a number, a date or an error; blanks left out."""
    return {
        column: text_in(cell)
        for column, cell in enumerate(cells, 1)
        if cell is not None
    }


def text_in(cell):
    if isinstance(cell, Shared):
        cell = cell.value
    if type(cell) is int and 0 <= cell < 1000:
        return str(cell)
    return as_text(cell) if isinstance(cell, str | Converted | Garbled) else None


def said(texts):
    joined = " ".join(text for text in texts.values() if text)
    return joined if len(joined) <= LONGEST_TEXT else f"{joined[:LONGEST_TEXT]}…"


def add_skipped(skipped, sheet, number, reason, texts):
    """One entry for rows that follow each other and are skipped for one reason."""
    last = skipped[-1] if skipped else None
    if last and (last.sheet, last.last + 1, last.reason) == (sheet, number, reason):
        skipped[-1] = Skipped(sheet, last.first, number, reason, last.text)
    else:
        skipped.append(Skipped(sheet, number, number, reason, said(texts)))


def begun_by(kind, named, texts, begun):
    """The keys begun since the last line, after one more row that is none."""
    has_words_alone = len([text for text in texts.values() if text]) < 3
    if begun is None or kind != "section" or not has_words_alone:
        return None
    return (*begun, named[0])


def day_of(cell):
    return cell.date() if isinstance(cell, datetime) else cell


def is_early(cell):
    """A date whose day could be a month."""
    return isinstance(cell, date) and cell.day <= 12
