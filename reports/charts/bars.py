"""Lying bars, one a row of a table, with a mark to be held against where there is one."""

from dataclasses import dataclass

WIDTH = 360
STEP, THICK, TOP = 38, 12, 4
RIGHT = 300
WHOLE = 100


@dataclass(frozen=True)
class Bar:
    label: str
    text: str
    words_y: int
    y: int
    length: int
    mark: int | None = None

    @property
    def mark_y(self):
        return self.y - 1


@dataclass(frozen=True)
class BarChart:
    """Each bar with a mark of its own, where it has one; `mark_words` say what it is."""

    key: str
    title: str
    description: str
    bars: tuple[Bar, ...]
    height: int
    mark_words: str = ""
    width = WIDTH
    longest = RIGHT
    thick = THICK
    template = "charts/_bars.html"

    @property
    def is_empty(self):
        return not any(bar.length for bar in self.bars)


def bar_chart(table, key, title="", mark=None, mark_words="", rows=None, ranked=False):
    """
    One column of the table, row by row; `mark` is a value of the same kind.

    Without `rows` it draws the plain ones. `ranked` puts the highest first.
    """
    if rows is None:
        rows = [row for row in table.rows if row.kind == "plain"]
    found = [(row.label, cell_of(row, key)) for row in rows]
    if ranked:
        found.sort(key=lambda each: -(each[1].value or 0))
    highest = max([*(cell.value or 0 for _, cell in found), mark or 0], default=0)
    lengths = [
        (length(cell.value, highest), None if mark is None else length(mark, highest))
        for _, cell in found
    ]
    return drawn(
        f"{table.slug}-{key}", title or table.title, found, lengths, mark_words
    )


def progress_chart(table, key, passed, title):
    """Shares of what was wanted, each held against the share of its time that passed."""
    rows = [row for row in table.rows if cell_of(row, key).value is not None]
    found = [(row.label, cell_of(row, key)) for row in rows]
    lengths = [
        (share(cell_of(row, key).value), share(cell_of(row, passed).value))
        for row in rows
    ]
    words = "Thanh đầy: đạt từ 100% trở lên. Vạch đứng: phần thời gian đã qua."
    return drawn(f"{table.slug}-{key}", title, found, lengths, words)


def drawn(key, title, found, lengths, mark_words):
    bars = tuple(
        Bar(
            label,
            cell.text,
            TOP + at * STEP + 11,
            TOP + at * STEP + 16,
            bar,
            mark,
        )
        for at, ((label, cell), (bar, mark)) in enumerate(
            zip(found, lengths, strict=True)
        )
    )
    said = "; ".join(f"{label}: {cell.text}" for label, cell in found)
    return BarChart(
        key=key,
        title=title,
        description=f"{said}." if said else "Chưa có số liệu.",
        bars=bars,
        height=TOP + len(bars) * STEP + 4,
        mark_words=mark_words,
    )


def cell_of(row, key):
    return next(cell for cell in row.cells if cell.column.key == key)


def length(value, highest):
    """Nothing is shorter than nothing: what fell below zero has no bar."""
    return max(round(RIGHT * (value or 0) / highest), 0) if highest else 0


def share(value):
    """So much of the whole bar, and no more of it; None where nothing is known."""
    return None if value is None else length(min(value, WHOLE), WHOLE)
