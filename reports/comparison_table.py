"""What was published, in a table of its own and beside the figures of any other."""

from dataclasses import dataclass, replace

from .comparison import (
    AGREES,
    DIFFERS,
    NO_FIGURE,
    NOT_COUNTED,
    RIGHT_SIDE,
    answers,
    published_figures,
)
from .contradictions import contradictions
from .table import Cell, Column, Format, Kind, Row, Table
from .targets import EXCEEDED, MISSED, REACHED

COLUMNS = (
    Column("cong-bo", "Đã công bố"),
    Column("tinh-tu-ho-so", "Tính từ hồ sơ", Format.RANGE),
    Column("chenh-lech", "Chênh lệch", Format.CHANGE_PERCENT),
    Column("ket-qua", "Kết quả đối chiếu"),
    Column("ghi-chu", "Ghi chú"),
)


@dataclass(frozen=True)
class ComparisonTable:
    """Every published figure beside the computed one; never on the official print."""

    slug: str
    title: str
    belongs_to_districts: bool = False
    is_printed: bool = False

    def build(self, reading):
        broken = contradictions(reading)
        rows, section = [], None
        for found in answers(reading):
            if found.published.section != section:
                section = found.published.section
                rows.append(Row(f"muc-{section}", heading(section), kind=Kind.HEADING))
            rows.append(self._row(found, broken.get(found.published.code, "")))
        return Table(
            slug=self.slug,
            title=self.title,
            heading="Chỉ số",
            columns=COLUMNS,
            rows=tuple(rows),
            basis=summary(answers(reading), broken),
            notes=(targets_known(reading), *broken.values())
            if rows
            else ("Chưa nhập số đã công bố của nhiệm kỳ này.",),
            is_printed=self.is_printed,
        )

    def _row(self, found, contradiction):
        published = found.published
        notes = [published.reason, contradiction, published.explanation]
        values = (
            published.printed,
            computed(found),
            found.difference,
            found.verdict,
            " ".join(filter(None, notes)) or None,
        )
        key = published.code.lower()
        cells = []
        for column, value in zip(COLUMNS, values, strict=True):
            if found.cell:
                column = replace(column, format=look_of(column, found))
            opens = column.key == "tinh-tu-ho-so" and bool(
                found.cell and found.cell.opens
            )
            cells.append(Cell(column, value, f"{self.slug}/{key}/{column.key}", opens))
        return Row(key, published.name, tuple(cells))

    def opened(self, reading, row, column):
        """The records behind the computed figure."""
        for published in published_figures(reading):
            if published.code.lower() == row and published.address:
                if column != "tinh-tu-ho-so":
                    break
                slug, *rest = published.address.split("/")
                return reading.report.stated(slug).opened(reading, *rest)
        raise LookupError(f"{row}/{column}")


def summary(found, broken):
    """How many agree and how many do not, and where the text contradicts itself."""
    verdicts = [each.verdict for each in found]
    counts = [
        f"{verdict}: {verdicts.count(verdict)}"
        for verdict in (AGREES, DIFFERS, RIGHT_SIDE, NO_FIGURE, NOT_COUNTED)
        if verdict in verdicts
    ]
    return " ".join(
        filter(None, ("; ".join(counts) and f"{'; '.join(counts)}.", *broken.values()))
    )


def heading(section):
    return f"Mục {section}" if section else "Mốc thời gian"


def computed(found):
    """The computed figure, or the two ends of a range in words."""
    if found.cell is None:
        return None
    if found.published.upper_address:
        low, high = found.cell.text, found.cell.column.format.text(found.upper)
        return f"{low} – {high}"
    return found.cell.value


def look_of(column, found):
    """A figure reads as it does where it stands, and so does what it differs by."""
    own = found.cell.column.format
    if column.key == "tinh-tu-ho-so" and not found.published.upper_address:
        return own
    if column.key == "chenh-lech":
        return Format.CHANGE_PERCENT if own.places else Format.CHANGE
    return column.format


def targets_known(reading):
    """How many targets of the term can be held against, for "đều đạt và vượt"."""
    table = reading.table("chi-tieu")
    verdicts = [c.value for c in table.cells if c.column.key == "danh-gia"]
    known = [word for word in verdicts if word in (EXCEEDED, REACHED, MISSED)]
    return (
        "“Đều đạt và vượt mục tiêu đề ra”: đối chiếu được "
        f"{len(known)} chỉ tiêu; các chỉ tiêu khác chưa nhập."
    )


def beside(reading, table):
    """The table with a last column: what was published of each row's figures."""
    spoken = {}
    for found in answers(reading):
        if found.published.address.startswith(f"{table.slug}/"):
            row = found.published.address.split("/")[1]
            words = f"{found.published.printed}: {found.verdict}"
            spoken.setdefault(row, []).append(words)
    if not spoken:
        return table
    column = Column("da-cong-bo", "Số đã công bố")
    rows = tuple(
        replace(
            row,
            cells=(
                *row.cells,
                Cell(column, "; ".join(spoken.get(row.key, [])) or None),
            ),
        )
        if row.kind is not Kind.HEADING
        else row
        for row in table.rows
    )
    return replace(table, columns=(*table.columns, column), rows=rows)
