"""The province's dashboard in plain SQL: what its first page shows, table by table."""

from datetime import date

from . import floor_awards, floor_chains, floor_cooperatives, floor_groups
from .floor import LATER, MILLION, Floor, add_share, fold, quotient
from .floor_cooperatives import EXISTING, RATINGS, existing
from .floor_returns import (
    INCOME_LINES,
    OF_YEARS,
    income_rows,
    lines_of_income,
    mean_incomes,
    million_times,
)

ORGANISATIONS = f"""
SELECT sector.is_agricultural,
    COUNT(*) FILTER (WHERE {existing("c", "eve")}) AS "dau-ky",
    COUNT(*) FILTER (WHERE {existing("c", "last_eve")}) AS "cuoi-nam-truoc",
    COUNT(*) FILTER (WHERE {EXISTING}) AS "den-nay",
    COUNT(*) FILTER (WHERE c.founded_on BETWEEN %(this_first)s AND %(day)s) AS "moi-nam",
    COUNT(*) FILTER (
        WHERE c.founded_on BETWEEN %(same_first)s AND %(same_last)s
    ) AS "moi-cung-ky",
    COUNT(*) FILTER (
        WHERE c.ended_on BETWEEN %(this_first)s AND %(day)s
    ) AS "cham-dut-nam"
FROM cooperatives_cooperative c
JOIN cooperatives_sector sector ON sector.code = c.sector_id
WHERE c.kind <> 'union'
GROUP BY 1
"""
GROUPS = f"""
SELECT
    COALESCE(SUM(g.alike) FILTER (WHERE {floor_groups.existing("eve")}), 0) AS "dau-ky",
    COALESCE(SUM(g.alike) FILTER (
        WHERE {floor_groups.existing("last_eve")}), 0) AS "cuoi-nam-truoc",
    COALESCE(SUM(g.alike) FILTER (WHERE {floor_groups.existing("day")}), 0) AS "den-nay",
    COALESCE(SUM(g.alike) FILTER (
        WHERE g.contract_on BETWEEN %(this_first)s AND %(day)s), 0) AS "moi-nam",
    COALESCE(SUM(g.alike) FILTER (
        WHERE g.contract_on BETWEEN %(same_first)s AND %(same_last)s), 0)
        AS "moi-cung-ky",
    COALESCE(SUM(g.alike) FILTER (
        WHERE g.ended_on BETWEEN %(this_first)s AND %(day)s), 0) AS "cham-dut-nam"
{floor_groups.ALIKE.format(where="")}
"""
COUNTS = f"""
{floor_groups.COUNTS}
SELECT {floor_groups.known_by_count("eve")} AS "dau-ky",
    {floor_groups.known_by_count("last_eve")} AS "cuoi-nam-truoc",
    {floor_groups.known_by_count("day")} AS "den-nay",
    COALESCE(SUM(n."new") FILTER (
        WHERE n.as_of BETWEEN %(this_first)s AND %(day)s), 0) AS "moi-nam",
    COALESCE(SUM(n."new") FILTER (
        WHERE n.as_of BETWEEN %(same_first)s AND %(same_last)s), 0) AS "moi-cung-ky",
    COALESCE(SUM(n.ended) FILTER (
        WHERE n.as_of BETWEEN %(this_first)s AND %(day)s), 0) AS "cham-dut-nam"
FROM counted n
"""
COLUMNS = (
    "dau-ky",
    "cuoi-nam-truoc",
    "den-nay",
    "moi-nam",
    "moi-cung-ky",
    "cham-dut-nam",
)


def organisations(floor):
    day = floor.days.day
    floor.parameters |= {
        "last_eve": date(day.year - 1, 12, 31),
        "this_first": date(day.year, 1, 1),
        "same_first": date(day.year - 1, 1, 1),
        "same_last": day.replace(year=day.year - 1),
    }
    figures = fold(
        floor.ask(ORGANISATIONS),
        lambda row: ("htx", "htx-nong-nghiep") if row["is_agricultural"] else ("htx",),
        ("htx", "htx-nong-nghiep"),
        counted=COLUMNS,
    )
    rows = (floor.one(GROUPS), floor.one(COUNTS))
    figures |= {
        ("tht", column): rows[0][column] + rows[1][column] for column in COLUMNS
    }
    for line in ("htx", "htx-nong-nghiep", "tht"):
        for column, now, before in (
            ("so-cuoi-nam-truoc", "den-nay", "cuoi-nam-truoc"),
            ("so-dau-ky", "den-nay", "dau-ky"),
            ("so-cung-ky", "moi-nam", "moi-cung-ky"),
        ):
            figures[line, column] = figures[line, now] - figures[line, before]
    return figures


def founded_by_year(floor):
    figures = floor_cooperatives.founded_by_year(floor)
    return figures | floor_groups.by_year(floor, "tht-moi", "tht-cuoi-nam")


BY_SECTOR = f"""
SELECT c.sector_id AS sector,
    COUNT(*) FILTER (WHERE {EXISTING}) AS "den-nay",
    COUNT(*) FILTER (WHERE c.founded_on BETWEEN %(this_first)s AND %(day)s) AS "moi-nam",
    COUNT(*) FILTER (WHERE {EXISTING} AND r.is_effective) AS "hieu-qua",
    {
    ",".join(
        f"COUNT(*) FILTER (WHERE {EXISTING} AND r.rating = '{rating}') AS {rating}"
        for rating in RATINGS
    )
},
    COUNT(*) FILTER (
        WHERE {EXISTING} AND (r.rating IS NULL OR r.rating = '')
    ) AS "chua-co",
    COUNT(r.id) FILTER (WHERE {EXISTING}) AS returned
FROM cooperatives_cooperative c
LEFT JOIN cooperatives_annualreturn r
    ON r.cooperative_id = c.id AND r.year = %(figures_year)s
WHERE c.kind <> 'union'
GROUP BY 1
"""


def by_sector(floor):
    sectors = floor.sectors()
    figures = fold(
        floor.ask(BY_SECTOR),
        lambda row: sectors[row["sector"]],
        dict.fromkeys(line for held in sectors.values() for line in held),
        counted=("den-nay", "moi-nam", "hieu-qua", *RATINGS, "chua-co", "returned"),
    )
    figures = floor_cooperatives.told(figures, "den-nay", "hieu-qua", *RATINGS)
    add_share(figures, "hieu-qua", "den-nay", "ty-le-hieu-qua")
    return figures


RESULTS = f"""
SELECT +r.year AS year, COUNT(*) AS returned,
    COUNT(*) FILTER (WHERE r.is_effective) AS effective,
    SUM(COALESCE(r.members, 0) + COALESCE(r.regular_workers, 0)
        - COALESCE(r.working_members, 0)) AS people,
    SUM(r.average_income * r.regular_workers) FILTER (
        WHERE r.average_income IS NOT NULL) AS income,
    SUM(r.regular_workers) FILTER (WHERE r.average_income IS NOT NULL) AS workers
{OF_YEARS}
"""


def results(floor):
    before = floor.days.starts_on.year - 1
    floor.parameters |= {f"last_{before}": date(before, 12, 31)}
    years = (before, *(year.number for year in floor.years))
    there = {year: existing("c", f"last_{year}") for year in years}
    asked = ",".join(
        f'COUNT(*) FILTER (WHERE {there[year]}) AS "{year}"' for year in years
    )
    stock = floor.one(
        f"SELECT {asked} FROM cooperatives_cooperative c WHERE c.kind <> 'union'"
    )
    held = " OR ".join(f"(r.year = {year} AND {there[year]})" for year in years)
    rows = {row["year"]: row for row in floor.ask(RESULTS.format(years=held))}
    figures = {}
    for year in years:
        row, line = rows.get(year, {}), str(year)
        figures |= {
            (line, "htx"): stock[line],
            (line, "bao-cao"): row.get("returned", 0),
            (line, "hieu-qua"): row.get("effective"),
            (line, "nguoi"): row.get("people"),
            (line, "thu-nhap"): quotient(
                row.get("income"), million_times(row.get("workers"))
            ),
        }
    add_share(figures, "hieu-qua", "htx", "ty-le-hieu-qua")
    return figures


def incomes(floor):
    rows = income_rows(floor, day="figures_year")["day"]
    means = mean_incomes(rows)
    figures = {}
    for line in INCOME_LINES:
        own = [row for row in rows if line in lines_of_income(row)]
        lowest = min((row["thap-nhat"] for row in own), default=None)
        highest = max((row["cao-nhat"] for row in own), default=None)
        figures[line, "thap-nhat"] = quotient(lowest, MILLION)
        figures[line, "cao-nhat"] = quotient(highest, MILLION)
        figures[line, "binh-quan"] = means[line]
    return figures


CRITERION_13 = f"""
WITH effective AS (
    SELECT DISTINCT seat.commune_id AS commune
    FROM cooperatives_cooperative c
    JOIN cooperatives_annualreturn r
        ON r.cooperative_id = c.id AND r.year = %(figures_year)s AND r.is_effective
    {floor_cooperatives.SEAT}
    WHERE c.kind <> 'union' AND {EXISTING} AND {floor_cooperatives.IS_LAST}
), here AS (
    SELECT commune_id, code || ' ' || name AS unit, district_id, kind, inherited
    FROM cooperatives_communestanding
    WHERE starts_on <= %(day)s AND (ends_on IS NULL OR ends_on > %(day)s)
), found AS (
    SELECT here.commune_id AS commune,
        here.unit IN (
            SELECT also.unit FROM here also
            JOIN effective ON effective.commune = also.commune_id
        ) AS has,
        here.commune_id IN (
            SELECT commune_id FROM cooperatives_newruralcommune
            WHERE has_linkage_model
        ) AS linked
    FROM here
    WHERE here.kind = 'rural' AND NOT here.inherited
)
SELECT commune, NULL AS area, 1 AS "so-xa",
    CASE WHEN has THEN 1 ELSE 0 END AS co,
    CASE WHEN has THEN 0 ELSE 1 END AS "chua-co",
    CASE WHEN has AND linked THEN 1 ELSE 0 END AS "dat-ca-hai"
FROM found
"""


def criterion_13(floor):
    figures = fold(
        floor.ask(CRITERION_13),
        floor.district_of,
        floor.district_lines,
        counted=("so-xa", "co", "chua-co", "dat-ca-hai"),
    )
    figures = floor.unless_unknown(figures, "co", "chua-co", "dat-ca-hai")
    add_share(figures, "co", "so-xa", "ty-le")
    return figures


TABLES = {
    "phat-trien": organisations,
    "thanh-lap-theo-nam": founded_by_year,
    "ket-qua-theo-nam": results,
    "linh-vuc": by_sector,
    "thu-nhap-nam": incomes,
    "chuoi-gia-tri": floor_chains.chains,
    "khen-thuong-theo-nam": floor_awards.by_year,
    "tieu-chi-13": criterion_13,
}


def read(connection, term, tables=None):
    """The floor of tables of the dashboard of a closed term's last year."""
    return fill(Floor(connection, slug=term), tables or TABLES)


def fill(floor, tables):
    for slug, table in tables.items():
        floor.table = slug
        figures = table(floor)
        floor.figures[slug] = {key: n for key, n in figures.items() if key != LATER}
    return floor


def figures_of(floor):
    return {
        "/".join((slug, *cell)): number
        for slug, figures in floor.figures.items()
        for cell, number in figures.items()
    }
