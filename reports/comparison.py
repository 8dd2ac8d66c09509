"""
Figures held against what was published.

The published text is held against itself too: parts against their total, and the
years a figure names against the term. Nothing here is told what the answer is.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from .models import PublishedFigure
from .table import Cell, Column, Format, Kind, Row, Table, rounded_half_up

Qualifier = PublishedFigure.Qualifier

AGREES = "Khớp"
DIFFERS = "Lệch"
RIGHT_SIDE = "Đúng chiều, lệch xa"
NO_FIGURE = "Chưa có số liệu"
NOT_COUNTED = "Không tính từ hồ sơ"
BAND = Decimal("0.1")


@dataclass(frozen=True)
class Answer:
    """A published figure beside the computed one."""

    published: PublishedFigure
    computed: Decimal | None
    upper: Decimal | None
    difference: Decimal | None
    verdict: str
    cell: Cell | None = None


def judge(published, value, upper=None):
    """Whether a computed figure agrees with the printed one under its qualifier."""
    if value is None or (published.upper_address and upper is None):
        return NO_FIGURE
    if published.on:
        return AGREES if value == published.on else DIFFERS
    value = Decimal(value)
    low, high = published.lower, published.upper
    match published.qualifier:
        case Qualifier.EXACT:
            return AGREES if value == low else DIFFERS
        case Qualifier.ROUNDED:
            rounded = rounded_half_up(value, published.digits)
            return AGREES if rounded == low else DIFFERS
        case Qualifier.ABOVE:
            return banded(value > low, value <= low * (1 + BAND))
        case Qualifier.BELOW:
            return banded(value < high, value >= high * (1 - BAND))
        case Qualifier.ABOUT:
            return AGREES if abs(value - low) <= abs(low) * BAND else DIFFERS
        case Qualifier.AT_LEAST:
            return AGREES if value >= low else DIFFERS
        case Qualifier.RANGE if published.upper_address:
            return AGREES if (value, Decimal(upper)) == (low, high) else DIFFERS
        case Qualifier.RANGE:
            return AGREES if low <= value <= high else DIFFERS
        case Qualifier.HUNDREDS:
            return AGREES if 100 <= value <= 999 else DIFFERS
    raise ValueError(published.qualifier)


def banded(right_side, near):
    if not right_side:
        return DIFFERS
    return AGREES if near else RIGHT_SIDE


def published_figures(reading):
    """Those of the reading's term and district, once."""

    def find():
        return tuple(
            PublishedFigure.objects.filter(
                term=reading.scope.term, district=reading.scope.district
            ).order_by("position", "pk")
        )

    return reading.once("published figures", find)


def answers(reading):
    """Every published figure with its answer, in the order they were printed."""

    def find():
        return tuple(answer(reading, each) for each in published_figures(reading))

    return reading.once("answers", find)


def answer(reading, published):
    if not published.address:
        return Answer(published, None, None, None, NOT_COUNTED)
    cell = figure(reading, published.address)
    upper = figure(reading, published.upper_address)
    value = cell and cell.value
    above = upper and upper.value
    verdict = judge(published, value, above)
    difference = None
    bound = published.lower if published.lower is not None else published.upper
    if bound is not None and isinstance(value, int | Decimal):
        difference = Decimal(value) - bound
    return Answer(published, value, above, difference, verdict, cell)


def figure(reading, address):
    """The cell an address names in the reading, or in the term it precedes."""
    if not address:
        return None
    return reading.figure(address)


def said(found):
    """The computed figure, or the two ends of a range, as they read."""
    if found.cell is None:
        return None
    if found.published.upper_address:
        low, high = found.cell.text, found.cell.column.format.text(found.upper)
        return f"{low} – {high}"
    return found.cell.text


def contradictions(reading):
    """Where the published text disagrees with itself, found by adding up."""
    figures = published_figures(reading)
    parts = {}
    for each in figures:
        if each.part_of:
            parts.setdefault(each.part_of, []).append(each)
    found = {}
    for total in figures:
        of_total = parts.get(total.code, [])
        if not of_total or total.lower is None:
            continue
        if all(part.unit == "năm" for part in of_total):
            found[total.code] = years_outside(reading.period, total, of_total)
        else:
            found[total.code] = parts_added(total, of_total)
    return {code: words for code, words in found.items() if words}


def years_outside(period, total, parts):
    years = [int(part.lower) for part in parts]
    inside = [year for year in years if year in period.years]
    outside = [str(year) for year in years if year not in period.years]
    if not outside:
        return ""
    return (
        f"Văn bản công bố {plain(total.lower)} nhưng chỉ {len(inside)} nằm trong nhiệm "
        f"kỳ; ngoài nhiệm kỳ: năm {', '.join(outside)}."
    )


def parts_added(total, parts):
    added = sum(part.lower for part in parts)
    if added == total.lower:
        return ""
    difference = Format.CHANGE.text(added - total.lower)
    return (
        f"Các số thành phần trong văn bản cộng lại được {plain(added)}, lệch "
        f"{difference} so với tổng đã công bố {plain(total.lower)}."
    )


def plain(number):
    return Format.INTEGER.text(number)


def targets_known(reading):
    """How many targets of the term can be held against, for "đều đạt và vượt"."""
    table = reading.table("chi-tieu")
    verdicts = [c.value for c in table.cells if c.column.key == "danh-gia"]
    known = [word for word in verdicts if word in ("Vượt", "Đạt", "Chưa đạt")]
    return (
        "“Đều đạt và vượt mục tiêu đề ra”: đối chiếu được "
        f"{len(known)} chỉ tiêu; các chỉ tiêu khác chưa nhập."
    )


COLUMNS = (
    Column("cong-bo", "Đã công bố"),
    Column("tinh-tu-ho-so", "Tính từ hồ sơ"),
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
        difference = None
        if found.difference is not None and found.verdict != AGREES:
            difference = found.difference
        values = (
            published.printed,
            said(found),
            difference,
            found.verdict,
            " ".join(filter(None, notes)) or None,
        )
        key = published.code.lower()
        cells = []
        for column, value in zip(COLUMNS, values, strict=True):
            if column.key == "chenh-lech" and found.cell:
                shown = Format.CHANGE
                if found.cell.column.format.places:
                    shown = Format.CHANGE_PERCENT
                column = replace(column, format=shown)
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
