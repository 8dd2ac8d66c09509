"""Lying bars, one a row of a table, with a mark to be held against where there is one."""

from dataclasses import dataclass

WIDTH = 360
STEP, THICK, TOP = 34, 12, 4
RIGHT = 300


@dataclass(frozen=True)
class Bar:
    label: str
    text: str
    words_y: int
    y: int
    length: int


@dataclass(frozen=True)
class BarChart:
    """`mark` is where the mark stands, in the units of the picture, or None."""

    key: str
    title: str
    description: str
    bars: tuple[Bar, ...]
    height: int
    mark: int | None = None
    mark_words: str = ""
    width = WIDTH
    longest = RIGHT
    thick = THICK
    template = "charts/_bars.html"


def bar_chart(table, key, title="", mark=None, mark_words="", rows=None, ranked=False):
    """
    One column of the table, row by row; `mark` is a value of the same kind.

    Without `rows` it draws the plain ones. `ranked` puts the highest first.
    """
    if rows is None:
        rows = [row for row in table.rows if row.kind == "plain"]
    cells = [
        (row, next(cell for cell in row.cells if cell.column.key == key))
        for row in rows
    ]
    if ranked:
        cells.sort(key=lambda each: -(each[1].value or 0))
    known = [cell.value or 0 for _, cell in cells]
    highest = max([*known, mark or 0], default=0)

    def length(value):
        return round(RIGHT * (value or 0) / highest) if highest else 0

    bars = tuple(
        Bar(
            row.label,
            cell.text,
            TOP + at * STEP + 11,
            TOP + at * STEP + 16,
            max(length(cell.value), 0),
        )
        for at, (row, cell) in enumerate(cells)
    )
    said = "; ".join(f"{row.label}: {cell.text}" for row, cell in cells)
    return BarChart(
        key=f"{table.slug}-{key}",
        title=title or table.title,
        description=f"{said}." if said else "Chưa có số liệu.",
        bars=bars,
        height=TOP + len(bars) * STEP + 4,
        mark=length(mark) if mark is not None else None,
        mark_words=mark_words,
    )
