"""What a cell of a spreadsheet may hold besides text, numbers and dates."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class CellError:
    """What Excel shows for a value it has not: "#N/A"; "" for an uncalculated formula."""

    shown: str


@dataclass(frozen=True, slots=True)
class Swapped:
    """
    A date that a program of American habits may have made of another.

    Or a date as it was `typed`, in a column where others have the month first.
    """

    day: date
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Shared:
    """A number in a cell merged over several rows: of one of them, or of all."""

    value: object
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Ticked:
    """Marks under the answers to one question that are not just one, and what is wrong."""

    reason: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Contradicted:
    """A text that says other than another cell of its row, and what to do."""

    shown: str
    reason: str
    advice: str


@dataclass(frozen=True, slots=True)
class Converted:
    """Text written for an old font, as it was stored and as it was meant."""

    original: str
    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Garbled:
    """Words that are right as they stand, and others if an old font was meant."""

    original: str
    text: str
    encoding: str


@lru_cache
def column_letters(number):
    """The letters over a column, the first being 1: A, B, ... Z, AA."""
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def cell_name(column, row):
    return f"{column_letters(column)}{row}"


def plain(cell):
    """A cell as people are shown it: text, a number, yes or no, nothing."""
    if isinstance(cell, Swapped):
        cell = cell.typed or cell.day
    elif isinstance(cell, Shared):
        cell = cell.value
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    if cell is None or isinstance(cell, str | int | float | bool):
        return cell
    return getattr(cell, "original", getattr(cell, "shown", str(cell)))
