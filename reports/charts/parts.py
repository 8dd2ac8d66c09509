"""One whole in its parts: a single bar, each part as long as its share."""

from dataclasses import dataclass

WIDTH, THICK, TOP = 360, 34, 4
LEGEND_TOP, LEGEND_STEP = 58, 21


@dataclass(frozen=True)
class Part:
    look: int
    label: str
    text: str
    share: str
    x: int
    length: int
    legend_y: int


@dataclass(frozen=True)
class PartsChart:
    key: str
    title: str
    description: str
    parts: tuple[Part, ...]
    height: int
    width = WIDTH
    thick = THICK
    top = TOP
    template = "charts/_parts.html"

    @property
    def is_empty(self):
        return not any(part.length for part in self.parts)


def parts_chart(table, row, keys, title=""):
    """The figures of some columns in one row, as parts of their sum."""
    found = next((each for each in table.rows if each.key == row), None)
    cells = [c for c in (found.cells if found else ()) if c.column.key in keys]
    whole = sum(cell.value or 0 for cell in cells)
    parts, x = [], 0
    for look, cell in enumerate(cells):
        value = cell.value or 0
        # Ends are rounded, not lengths: the parts fill the whole and leave no gap.
        end = round(WIDTH * (sum_to(cells, look) / whole)) if whole else 0
        is_known = whole and cell.value is not None
        share = f"{round(100 * value / whole)}%" if is_known else "–"
        parts.append(
            Part(
                look,
                cell.column.label,
                cell.text,
                share,
                x,
                end - x,
                LEGEND_TOP + look * LEGEND_STEP,
            )
        )
        x = end
    said = "; ".join(f"{part.label}: {part.text} ({part.share})" for part in parts)
    return PartsChart(
        key=f"{table.slug}-{row}",
        title=title or table.title,
        description=f"{said}." if whole else "Chưa có số liệu.",
        parts=tuple(parts),
        height=LEGEND_TOP + len(parts) * LEGEND_STEP,
    )


def sum_to(cells, last):
    return sum(cell.value or 0 for cell in cells[: last + 1])
