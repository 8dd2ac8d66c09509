"""Annual returns: tables 6, 10, 29 and 31, and what the next term asks of them."""

from datetime import date

from . import floor_cooperatives, floor_groups
from .floor import MILLION, TERM, TOTAL, add_share, added, fold, quotient

EXISTING_COOPERATIVES = f"""
SELECT COUNT(*) AS existing
FROM cooperatives_cooperative c
WHERE c.kind <> 'union' AND {floor_cooperatives.EXISTING}
"""
PEOPLE = f"""
SELECT SUM(r.members) AS "thanh-vien",
    SUM(r.regular_workers) AS "lao-dong",
    SUM(r.working_members) AS "dong-thoi",
    SUM(COALESCE(r.members, 0) + COALESCE(r.regular_workers, 0)
        - COALESCE(r.working_members, 0)) AS "cong"
FROM cooperatives_annualreturn r
JOIN cooperatives_cooperative c ON c.id = r.cooperative_id
WHERE r.year = %(figures_year)s AND c.kind <> 'union'
  AND {floor_cooperatives.EXISTING}
"""


def people(floor):
    of_cooperatives = floor.one(PEOPLE)
    of_cooperatives["to-chuc"] = floor.one(EXISTING_COOPERATIVES)["existing"]
    of_groups = floor_groups.people(floor)
    figures = {}
    for column, number in of_groups.items():
        figures["htx", column] = of_cooperatives[column]
        figures["tht", column] = number
        figures[TOTAL, column] = added(of_cooperatives[column], number)
    return figures


# Each year is asked of the cooperatives that worked at its end; who is exemplary is
# settled on the closing day.
# Years are grouped by as a sum, "+r.year": SQLite would else go through an index by
# year, which is the slower way to most of a table.
INCOMES = f"""
SELECT +r.year AS year, sector.is_agricultural,
    CASE WHEN c.id IN ({floor_cooperatives.EXEMPLARY}) THEN 1 ELSE 0 END AS exemplary,
    MIN(r.average_income) AS "thap-nhat",
    MAX(r.average_income) AS "cao-nhat",
    SUM(r.average_income * r.regular_workers) AS income,
    SUM(r.regular_workers) AS workers
FROM cooperatives_annualreturn r
JOIN cooperatives_cooperative c ON c.id = r.cooperative_id
JOIN cooperatives_sector sector ON sector.code = c.sector_id
WHERE c.kind <> 'union' AND r.average_income IS NOT NULL AND ({{years}})
GROUP BY 1, 2, 3
"""
WORKED = (
    "r.year = {year} AND {existing} AND c.id NOT IN ("
    "SELECT cooperative_id FROM cooperatives_suspension"
    " WHERE starts_on <= %({day})s AND (ends_on IS NULL OR ends_on > %({day})s))"
)
PARTS = {
    (True, False): "nong-nghiep-khac",
    (True, True): "nong-nghiep-tieu-bieu",
    (False, False): "phi-nong-nghiep-khac",
    (False, True): "phi-nong-nghiep-tieu-bieu",
}
INCOME_LINES = (*PARTS.values(), "nong-nghiep", "phi-nong-nghiep", TOTAL)


def worked_in(year, day):
    existing = floor_cooperatives.existing("c", day)
    return WORKED.format(year=year, existing=existing, day=day)


def income_rows(floor, **days):
    """The incomes of some years, each looked at on a day: {the day's name: rows}."""
    numbers = {day: floor.parameters[year] for day, year in days.items()}
    worked = " OR ".join(
        f"({worked_in(f'%({year})s', day)})" for day, year in days.items()
    )
    rows = floor.ask(INCOMES.format(years=worked))
    return {
        day: [row for row in rows if row["year"] == number]
        for day, number in numbers.items()
    }


def year_before(floor):
    """The last calendar year that was over when the term began."""
    year = floor.days.starts_on.year - 1
    return {"year_before": year, "year_before_ends": date(year, 12, 31)}


def lines_of_income(row):
    farming, exemplary = bool(row["is_agricultural"]), bool(row["exemplary"])
    of_sector = "nong-nghiep" if farming else "phi-nong-nghiep"
    return (PARTS[farming, exemplary], of_sector, TOTAL)


def incomes(floor):
    first = floor.years[0]
    floor.parameters |= year_before(floor) | {
        "first_year": first.number,
        "first_year_ends": first.last,
    }
    days = {"day": "figures_year", "first_year_ends": "first_year"}
    means = {"binh-quan": "day", "dau-ky": "first_year_ends"}
    ratios = {"so-voi-dau-ky": "dau-ky"}
    # The first term on record has none before it to be held against.
    if floor.ask(TERM.format(condition="ends_on < %(starts_on)s")):
        days["year_before_ends"] = "year_before"
        means["nhiem-ky-truoc"] = "year_before_ends"
        ratios["so-voi-nhiem-ky-truoc"] = "nhiem-ky-truoc"
    asked = income_rows(floor, **days)
    figures = {}
    for line in INCOME_LINES:
        rows = [row for row in asked["day"] if line in lines_of_income(row)]
        lowest = min((row["thap-nhat"] for row in rows), default=None)
        highest = max((row["cao-nhat"] for row in rows), default=None)
        figures[line, "thap-nhat"] = quotient(lowest, MILLION)
        figures[line, "cao-nhat"] = quotient(highest, MILLION)
    for column, day in means.items():
        by_line = mean_incomes(asked[day])
        for line in INCOME_LINES:
            figures[line, column] = by_line[line]
    for column, before in ratios.items():
        add_share(figures, "binh-quan", before, column, of=1)
    return figures


def mean_incomes(rows):
    sums = fold(rows, lines_of_income, INCOME_LINES, summed=("income", "workers"))
    return {
        line: quotient(sums[line, "income"], million_times(sums[line, "workers"]))
        for line in INCOME_LINES
    }


def million_times(number):
    return None if number is None else number * MILLION


def income_against_term_before(floor):
    """What the next term is held against: the mean of all, over the year before."""
    floor.parameters |= year_before(floor)
    asked = income_rows(floor, day="figures_year", year_before_ends="year_before")
    now, then = (mean_incomes(rows)[TOTAL] for rows in asked.values())
    return quotient(now, then)


OF_YEARS = """
FROM cooperatives_annualreturn r
JOIN cooperatives_cooperative c ON c.id = r.cooperative_id
WHERE c.kind <> 'union' AND ({years})
GROUP BY 1
"""
RESULTS = f"""
SELECT +r.year AS year,
    SUM(r.members) AS "thanh-vien",
    SUM(r.regular_workers) AS "lao-dong",
    SUM(r.revenue) AS revenue,
    COUNT(r.revenue) AS with_revenue,
    SUM(r.profit) AS profit,
    COUNT(r.profit) AS with_profit,
    SUM(r.average_income * r.regular_workers) AS income,
    SUM(CASE WHEN r.average_income IS NOT NULL THEN r.regular_workers END) AS workers
{OF_YEARS}
"""


def in_existing(year):
    """Of one year, and of a cooperative that was there on its last day."""
    existing = floor_cooperatives.existing("c", f"last_{year.number}")
    return f"(r.year = {year.number} AND {existing})"


def by_year(floor):
    figures = floor_cooperatives.kinds_by_year(floor)
    figures |= floor_groups.by_year(floor, there_as="tht", total=False)
    years = " OR ".join(in_existing(year) for year in floor.years)
    rows = floor.ask(RESULTS.format(years=years))
    of_year = {row["year"]: row for row in rows}
    for year in floor.years:
        row = of_year.get(year.number, {})
        line = str(year.number)
        figures[line, "thanh-vien"] = row.get("thanh-vien")
        figures[line, "lao-dong"] = row.get("lao-dong")
        for column, total, count in (
            ("doanh-thu", "revenue", "with_revenue"),
            ("lai", "profit", "with_profit"),
            ("thu-nhap", "income", "workers"),
        ):
            whole = million_times(row.get(count))
            figures[line, column] = quotient(row.get(total), whole)
    return figures


STAFF = f"""
SELECT +r.year AS year,
    SUM(r.staff) AS "can-bo",
    SUM(r.staff_university) AS "dai-hoc",
    SUM(r.staff_college) AS "cao-dang"
{OF_YEARS}
"""


def staff(floor, years=None):
    asked = years or floor.years
    rows = floor.ask(STAFF.format(years=" OR ".join(map(in_existing, asked))))
    figures = fold(
        rows,
        lambda row: (str(row["year"]),),
        [str(year.number) for year in asked],
        summed=("can-bo", "dai-hoc", "cao-dang"),
    )
    add_share(figures, "dai-hoc", "can-bo", "ty-le-dai-hoc")
    add_share(figures, "cao-dang", "can-bo", "ty-le-cao-dang")
    return figures
