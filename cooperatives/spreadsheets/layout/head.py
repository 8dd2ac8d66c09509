"""The heading of a table: the row it stands in, under whatever titles there are."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from ...vietnamese import clean
from ..cells import Converted, Garbled, column_letters
from ..values.units import factor_in_heading, factors_in
from .headings import is_numbering
from .reading import Heading
from .rows import initial
from .titles import units_above, year_of
from .years import but_of_other_years, of_the_year

SEARCHED_ROWS = 60
DEEPEST = 3
UNIT_OF_ROW = re.compile(r"(?:đvt|đơn vị tính)\W*", re.IGNORECASE)
COUNTED = re.compile(r"(?:[IVXL]+|[A-H]|\d+)[.)]?")


@dataclass(frozen=True)
class Head:
    """`places` and `units` are by column key; `clashes` are [(key, headings)]."""

    first: int
    last: int
    headings: tuple
    places: dict
    units: dict
    year: int | None
    texts: frozenset  # what its cells say, to know it again where it repeats
    numbering: frozenset  # columns that only count the rows
    headed: frozenset  # columns that have any heading
    width: int
    initials: dict  # column → how its heading may begin, folded, and nothing
    above: tuple = ()  # what stands over it
    clashes: tuple = ()
    in_units_of_rows: list = field(
        default_factory=list
    )  # keys, where a column has units
    in_several_units: dict = field(default_factory=dict)  # key → factors
    ticks: dict = field(default_factory=dict)  # key → {column: answer}

    @cached_property
    def said(self):
        """The words of it, in whichever column."""
        return frozenset(text for _, text in self.texts)

    @property
    def keys(self):
        return frozenset(self.places) | frozenset(self.ticks)

    @property
    def labels(self):
        return tuple(heading.text for heading in self.headings)


def as_text(cell):
    if isinstance(cell, Converted):
        cell = cell.text
    elif isinstance(cell, Garbled):
        cell = cell.original
    if type(cell) is str:
        return clean(cell)
    return str(cell) if type(cell) in (int, float) else ""


def head_of(sheet, known, said, ticks):
    """
    The head that names most columns, or None where fewer than two are named.

    One that is known to be left counts: without its group it could be another's.
    """
    rows = first_rows(sheet)
    best, most, below, keys = None, 1, 0, set()
    for place, depth, columns in candidates(rows, sheet.merges):
        # Data under a head that was understood has no more cells to be understood.
        is_lower = best is not None and place >= below
        if is_lower and len(columns) <= most:
            continue
        found = matched(columns, known, said)
        named = {key for key, *_ in found.values() if key}
        left = [how for _, how, *_ in found.values() if how == "not kept"]
        known_ones = len(named) + len(left) if len(named) > 1 else 0
        # The lowest line of it says as much: what stands over that is a title. Further
        # down it would be the same heading again, and the rows between would be lost.
        is_same = best and named == keys
        is_plainer = is_same and depth < best[1] and place < below
        if known_ones > most or is_plainer:
            best = place, depth, columns, found
            most, below, keys = known_ones, place + depth, named
    return built(sheet, rows, known, ticks, *best) if best else None


def candidates(rows, merges):
    """(place, depth, columns) of what may be a heading, from the top."""
    for place, (number, _) in enumerate(rows):
        for depth in range(1, DEEPEST + 1):
            lines = rows[place : place + depth]
            if len(lines) < depth or lines[-1][0] - number >= DEEPEST:
                break
            if goes_on(rows, place + depth - 1, merges) and depth < DEEPEST:
                continue
            # A line of a title: what it says of year and unit is said of the table.
            if depth > 1 and len(list(filter(None, rows[place][1]))) < 2:
                break
            yield place, depth, stacked(lines, merges)


def goes_on(rows, place, merges):
    """Whether the row after this one belongs to the same heading."""
    if place + 1 >= len(rows):
        return False
    (upper_number, upper), (number, lower) = rows[place : place + 2]
    if (
        number != upper_number + 1
        or is_closed(upper_number, merges)
        or is_counted(lower)
    ):
        return False
    return completes(upper, upper_number, lower, merges) or is_units(lower)


def is_closed(number, merges):
    """Whether headings merged over lines end with this one."""
    downwards = [(top, bottom) for top, _, bottom, _ in merges if bottom > top]
    return any(bottom == number for _, bottom in downwards) and not any(
        top <= number < bottom for top, bottom in downwards
    )


def is_counted(texts):
    """Whether a row begins with a number of its own, as lines and sections do."""
    first = next((text for text in texts if text), "")
    return COUNTED.fullmatch(first) is not None


def completes(upper, number, lower, merges):
    """Whether a row says something only where the one above has a group or a gap."""
    groups = {left for top, left, _, right in merges if top == number and right > left}
    said = [column for column, text in enumerate(lower, 1) if text]
    upper = [*upper, *[""] * (len(lower) - len(upper) + 1)]
    if len([text for text in upper if text]) < 2 or not said:
        return False
    for column in said:
        follows_gap = bool(upper[column - 1]) and not merges and not upper[column]
        if upper[column - 1] and column not in groups and not follows_gap:
            return False
    return True


def is_units(texts):
    """A line of units under the headings: (người), (tr.đ)."""
    said = [text for text in texts if text]
    return len(said) > 0 and all(
        (text[0] == "(" and text[-1] == ")" and not text[1:-1].isdecimal())
        or factor_in_heading(text)
        for text in said
    )


def first_rows(sheet):
    rows = []
    for row in sheet.rows:
        rows.append((row.number, [as_text(cell) for cell in row.cells]))
        if len(rows) == SEARCHED_ROWS:
            break
    return rows


def stacked(lines, merges):
    """Column → the texts above one another, a group's over each column it spans."""
    width = max(len(texts) for _, texts in lines)
    levels = []
    for depth, (number, texts) in enumerate(lines):
        level = dict(enumerate(texts + [""] * (width - len(texts)), 1))
        if depth < len(lines) - 1:
            spread(level, number, merges, lines[depth + 1][1])
        levels.append(level)
    return {
        column: tuple(dict.fromkeys(level[column] for level in levels if level[column]))
        for column in range(1, width + 1)
        if any(level[column] for level in levels)
    }


def spread(level, number, merges, below):
    """A group's words over all columns of it: as merged, or as far as it is blank."""
    spans = {
        left: right for top, left, _, right in merges if top == number and right > left
    }
    said, until = "", 0
    for column in sorted(level):
        if level[column]:
            said = level[column]
            until = spans.get(column, column if merges else len(level))
        elif column <= until and column <= len(below) and below[column - 1]:
            level[column] = said
        elif not merges:
            said = ""


def matched(columns, known, said):
    """Column → (key, how, rank, text), numbering left out."""
    found, labels = {}, labels_of(columns)
    assigned = said.of(tuple(labels.values()))
    for column, text in labels.items():
        if text in assigned:
            key = assigned[text] if assigned[text] in known.columns else None
            found[column] = key, "assigned" if key else "ignored", -1, text
        else:
            key, how, rank = known.found(columns[column])
            found[column] = key, how, rank, text
    return found


def labels_of(columns):
    """Column → its heading, with its letters where another says the same."""
    labels, seen = {}, set()
    for column, texts in columns.items():
        text = " / ".join(texts)
        if is_numbering(text):
            continue
        if text in seen:
            text = f"{text} (cột {column_letters(column)})"
        seen.add(text)
        labels[column] = text
    return labels


def built(sheet, rows, known, ticks, place, depth, columns, found):
    above = [text for _, texts in rows[:place] for text in texts if text]
    year = year_of(above) or year_of([sheet.name], bare=True)
    year, found = of_the_year(year, columns, found, known)
    places, headings, clashes = {}, [], {}
    ticked = ticks.among(columns, but_of_other_years(year, columns, found, known))
    asked = {column: key for key, answers in ticked.items() for column in answers}
    for column, (key, how, rank, text) in found.items():
        rivals = [
            (other_rank, other)
            for other, (other_key, _, other_rank, *_) in found.items()
            if key and other_key == key
        ]
        if key and rank > min(rivals)[0]:
            key, how = None, "unknown"
        elif len([one for one, _ in rivals if one == rank]) > 1:
            clashes.setdefault(key, []).append((column, text))
        if key:
            places[key] = column
        elif column in asked:
            key, how = asked[column], "matched"
        headings.append(Heading(sheet.name, column_letters(column), text, key, how))
    units = units_of(places, columns, known, units_above(above))
    first, last = rows[place][0], rows[place + depth - 1][0]
    return Head(
        first=first,
        last=last,
        headings=tuple(headings),
        places=places,
        units={key: max(named, default=1) for key, named in units.items()},
        in_several_units={
            key: sorted(named) for key, named in units.items() if len(named) > 1
        },
        in_units_of_rows=[
            key
            for key, named in units.items()
            if not named
            and any(UNIT_OF_ROW.fullmatch(text[3]) for text in found.values())
        ],
        year=year,
        texts=frozenset(
            (column, text)
            for column, texts in columns.items()
            for text in (*texts, " ".join(texts))
        ),
        numbering=frozenset(columns) - frozenset(found),
        headed=frozenset(columns),
        width=max(columns),
        initials={
            column: {"", *(initial(columns[column][at][0]) for at in (0, -1))}
            for column in sorted(places.values())
        },
        above=tuple(above),
        clashes=tuple(clashes.items()),
        ticks=ticked,
    )


def units_of(places, columns, known, of_table):
    """Sums of money: the units in the heading, else those above the table, if any."""
    return {
        key: next(filter(None, map(factors_in, reversed(columns[column]))), None)
        or of_table
        for key, column in places.items()
        if known.columns[key].kind == "money"
    }
