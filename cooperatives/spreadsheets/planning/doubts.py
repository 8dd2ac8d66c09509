"""Figures that stand oddly beside the year before, or are too small to be đồng."""

from ... import vietnamese
from ...models import AnnualReturn

# A figure that grew beyond so many times, or fell below that part, is asked about.
BOUND = 3
# Below this a jump says nothing: from 2 workers to 7.
LEAST = {
    "members": 30,
    "regular_workers": 30,
    "revenue": 300_000_000,
    "average_income": 1_000_000,
}
# Less đồng than this nobody reports; a table in millions that does not say so has it.
LEAST_SUM = 100_000
# More đồng a month than this no cooperative pays: typed in đồng under "triệu đồng".
LARGEST_INCOME = 200_000_000
LARGE = (
    "{heading} {amount} đồng là quá lớn: xem lại đơn vị tính ở tiêu đề cột và số "
    "trong ô."
)
SMALL = (
    "{heading} {amount} đồng là quá nhỏ, tệp không ghi đơn vị tính: nếu là triệu đồng "
    "(hoặc nghìn đồng), ghi “(triệu đồng)” ở tiêu đề cột rồi tải lên lại."
)


class Sums:
    """
    Sums that a unit seems to be wrong of: too small for đồng, or too large a pay.

    The first are of columns of which neither heading nor title says another unit.
    """

    def __init__(self, columns, units):
        asked = [
            (column.key, column.part, column.name, column.heading)
            for column in columns
            if column.kind == "money"
        ]
        self.in_dong = [each for each in asked if units.get(each[0], 1) == 1]
        self.incomes = [each for each in asked if each[2] == "average_income"]

    def doubt(self, row):
        """Doubt new sums of the row; small ones unless the cell itself has the unit."""
        for key, part, name, heading in self.in_dong:
            amount = row.values.get(key)
            if not amount or abs(amount) >= LEAST_SUM:
                continue
            if is_new(row, part, name) and not has_unit(row.line.cells.get(key)):
                row.doubts.append(told(SMALL, heading, amount))
        for key, part, name, heading in self.incomes:
            amount = row.values.get(key)
            if amount and amount > LARGEST_INCOME and is_new(row, part, name):
                row.doubts.append(told(LARGE, heading, amount))


def is_new(row, part, name):
    if part not in row.parts:
        return False
    stored_key, _, changes, _ = row.parts[part]
    return not stored_key or name in changes


def told(sentence, heading, amount):
    return sentence.format(heading=heading, amount=vietnamese.decimal_text(amount))


def has_unit(cell):
    return type(cell) is str and any(map(str.isalpha, cell))


def doubt_jumps(written):
    """Doubt those of (row, key, figures) that stand oddly beside the year before."""
    before = figures_of_year_before(
        {(values["cooperative_id"], values["year"]) for _, _, values in written}
    )
    for row, _, values in written:
        figures = before.get((values["cooperative_id"], values["year"]))
        if figures:
            row.doubts.extend(jumps(values, figures))


def figures_of_year_before(pairs):
    """{(cooperative, year): figures} of the year before each, in one query."""
    cooperatives = {cooperative for cooperative, _ in pairs if cooperative}
    years = {year - 1 for _, year in pairs if year}
    rows = AnnualReturn.objects.filter(cooperative__in=cooperatives, year__in=years)
    found = rows.values_list("cooperative", "year", *LEAST)
    return {
        (cooperative, year + 1): dict(zip(LEAST, figures, strict=True))
        for cooperative, year, *figures in found
    }


def jumps(values, before):
    """The sentences on figures that jumped against the year before."""
    for name, least in LEAST.items():
        now, then = values[name], before[name]
        if not now or not then or max(now, then) < least:
            continue
        if now > then * BOUND or now * BOUND < then:
            label = AnnualReturn._meta.get_field(name).verbose_name
            yield (
                f"{label[0].upper()}{label[1:]} năm {values['year']} là "
                f"{vietnamese.decimal_text(now)}, năm trước là "
                f"{vietnamese.decimal_text(then)}: chênh hơn {BOUND} lần."
            )
