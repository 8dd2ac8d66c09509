"""
What is written to a file: columns, and rows of plain values.

A cell is text, a whole number or a decimal, a date, or nothing; what it is decides how
it is written, so that no text becomes a number, a date or a formula on the way.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

WHOLE = "#,##0"
EXACT = "#,##0.##########"
DATE = "dd/mm/yyyy"
YEAR = "0"


@dataclass(frozen=True)
class Column:
    """
    `format` is that of its numbers, in Excel's own notation.

    What a personal column holds is not for everybody who may see the list.
    """

    label: str
    format: str = ""
    is_required: bool = False
    is_personal: bool = False


@dataclass(frozen=True)
class Table:
    """`rows` are read once, as they are written."""

    title: str
    columns: tuple[Column, ...]
    rows: Iterable = field(repr=False)


class TooLong(ValueError):  # noqa: N818 - its message is for the person who asked
    """A cell that the format cannot hold; it is not cut short in silence."""
