"""Figures of a year that stand oddly beside those of the year before."""

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
