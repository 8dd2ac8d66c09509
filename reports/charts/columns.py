"""Upright columns, one a row of a table: years as a rule. Series stand on each other."""

from dataclasses import dataclass

WIDTH, HEIGHT = 360, 180
TOP, BASE = 22, 152
WIDEST = 44


@dataclass(frozen=True)
class Block:
    """One series of one column; `look` says how it is filled."""

    x: int
    y: int
    width: int
    height: int
    look: int


@dataclass(frozen=True)
class UprightColumn:
    middle: int
    top: int
    label: str
    text: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class ColumnChart:
    """`legend` pairs a series with its look; a single series needs none."""

    key: str
    title: str
    description: str
    columns: tuple[UprightColumn, ...]
    legend: tuple[tuple[int, str], ...]
    width = WIDTH
    height = HEIGHT
    base = BASE
    label_y = BASE + 18
    template = "charts/_columns.html"

    @property
    def is_empty(self):
        return not any(column.blocks for column in self.columns)


def column_chart(table, keys, title="", total="", skip=("tong",)):
    """
    The figures of one column of the table or several, the first at the foot.

    `total` is the column whose value is written above each; by default the only one.
    """
    by_key = {column.key: column for column in table.columns}
    columns = [by_key[key] for key in keys]
    rows = [row for row in table.rows if row.key not in skip]
    read = [{cell.column.key: cell for cell in row.cells} for row in rows]
    total = total or keys[0]
    highest = max((sum(values(each, columns)) for each in read), default=0)
    step = WIDTH // max(len(rows), 1)
    drawn = tuple(
        upright(each, columns, each[total].text, row.label, at, step, highest)
        for at, (row, each) in enumerate(zip(rows, read, strict=True))
    )
    said = "; ".join(
        f"{row.label}: {each[total].text}" for row, each in zip(rows, read, strict=True)
    )
    legend = tuple((at, column.label) for at, column in enumerate(columns))
    return ColumnChart(
        key=f"{table.slug}-{keys[0]}",
        title=title or table.title,
        description=f"{said}." if said else "Chưa có số liệu.",
        columns=drawn,
        legend=legend if len(legend) > 1 else (),
    )


def values(cells, columns):
    return [cells[column.key].value or 0 for column in columns]


def upright(cells, columns, text, label, at, step, highest):
    width = min(WIDEST, step * 2 // 3)
    x = at * step + (step - width) // 2
    y, blocks = BASE, []
    for look, value in enumerate(values(cells, columns)):
        height = round((BASE - TOP) * value / highest) if highest else 0
        y -= height
        if height:
            blocks.append(Block(x, y, width, height, look))
    return UprightColumn(
        x + width // 2, y - 6, label.removeprefix("Năm "), text, tuple(blocks)
    )
