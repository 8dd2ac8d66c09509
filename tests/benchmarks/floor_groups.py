"""Cooperative groups, by name and by count: table 4, and their part in 5, 6 and 29."""

from .floor import LATER, TOTAL, add_change, added, fold
from .floor_cooperatives import by_line, spans


def existing(day):
    return (
        f"g.contract_on <= %({day})s AND (g.ended_on IS NULL OR g.ended_on > %({day})s)"
    )


EXISTING = existing("day")

GROUPS = f"""
SELECT g.commune_id AS commune, g.area_id AS area,
    COUNT(*) FILTER (WHERE {existing("eve")}) AS "dau-ky",
    COUNT(*) FILTER (WHERE g.contract_on BETWEEN %(starts_on)s AND %(day)s) AS "moi",
    COUNT(*) FILTER (
        WHERE g.ended_on BETWEEN %(starts_on)s AND %(day)s
    ) AS "cham-dut",
    COUNT(*) FILTER (WHERE {EXISTING}) AS "den-nay",
    SUM(g.members) FILTER (WHERE {EXISTING}) AS "thanh-vien",
    COUNT(*) FILTER (
        WHERE (g.contract_on > %(day)s AND g.contract_on <= %(until)s)
           OR (g.ended_on > %(day)s AND g.ended_on <= %(until)s)
    ) AS later
FROM cooperatives_cooperativegroup g
GROUP BY 1, 2
"""

# A count holds until the next one; before the first of the term, what that one began
# with holds, unless groups of the commune were known by name.
COUNTS = """
WITH counted AS (
    SELECT counts.*,
        LEAD(as_of) OVER (PARTITION BY commune_id ORDER BY as_of) AS next_on,
        LAG(as_of) OVER (PARTITION BY commune_id ORDER BY as_of) AS previous_on
    FROM cooperatives_groupcount counts
)
"""


def counted_last(day):
    return f"n.as_of <= %({day})s AND (n.next_on IS NULL OR n.next_on > %({day})s)"


def counted_later(day):
    return (
        f"n.previous_on IS NULL AND n.as_of > %({day})s AND n.as_of <= %(day)s"
        " AND NOT EXISTS (SELECT 1 FROM cooperatives_cooperativegroup g"
        f" WHERE g.commune_id = n.commune_id AND {existing(day)})"
    )


def known_by_count(day):
    """How many groups there were on a day, as an expression over the counts."""
    return f"""
        COALESCE(SUM(n."groups") FILTER (WHERE {counted_last(day)}), 0)
        + COALESCE(SUM(n."groups" - n."new" + n.ended)
                   FILTER (WHERE {counted_later(day)}), 0)
    """


COUNTS_BY_DISTRICT = f"""
{COUNTS}
SELECT n.commune_id AS commune, n.area_id AS area,
    {known_by_count("eve")} AS "dau-ky",
    SUM(n."new") FILTER (WHERE n.as_of BETWEEN %(starts_on)s AND %(day)s) AS "moi",
    SUM(n.ended) FILTER (
        WHERE n.as_of BETWEEN %(starts_on)s AND %(day)s
    ) AS "cham-dut",
    {known_by_count("day")} AS "den-nay",
    SUM(n.members) FILTER (WHERE {counted_last("day")}) AS "thanh-vien",
    COUNT(*) FILTER (WHERE n.as_of > %(day)s AND n.as_of <= %(until)s) AS later
FROM counted n
GROUP BY 1, 2
"""


def by_district(floor):
    rows = floor.ask(GROUPS) + floor.ask(COUNTS_BY_DISTRICT)
    figures = fold(
        rows,
        floor.district_of,
        floor.district_lines,
        counted=("dau-ky", "moi", "cham-dut", "den-nay"),
        summed=("thanh-vien",),
    )
    add_change(figures, "den-nay", "dau-ky", "tang-giam", "ty-le-tang")
    figures[LATER] = sum(row["later"] for row in rows)
    return figures


# Only days are asked, and groups share them: those alike are counted together first.
NEW = "WHERE contract_on BETWEEN %(starts_on)s AND %(day)s"
ALIKE = """
FROM (
    SELECT contract_on, ended_on, COUNT(*) AS alike
    FROM cooperatives_cooperativegroup
    {where}
    GROUP BY contract_on, ended_on
) g
"""


def founded(line, first, last):
    return (
        f"COALESCE(SUM(g.alike) FILTER (WHERE g.contract_on BETWEEN %({first})s"
        f' AND %({last})s), 0) AS "{line}/{{founded}}"'
    )


def there(line, last):
    return (
        f"COALESCE(SUM(g.alike) FILTER (WHERE {existing(last)}), 0)"
        f' AS "{line}/{{there}}"'
    )


def counted(line, first, last):
    return (
        f'COALESCE(SUM(n."new") FILTER (WHERE n.as_of BETWEEN %({first})s'
        f' AND %({last})s), 0) AS "{line}/{{founded}}"'
    )


def by_year(floor, founded_as="", there_as="", total=True):
    """New groups and groups there were, year by year, under the columns' names."""
    of_groups, of_counts = [], []
    for line, first, last in spans(floor):
        if line == TOTAL and not total:
            continue
        if founded_as:
            of_groups.append(founded(line, first, last))
            of_counts.append(counted(line, first, last))
        if there_as:
            of_groups.append(there(line, last))
            of_counts.append(f'{known_by_count(last)} AS "{line}/{{there}}"')
    names = {"founded": founded_as, "there": there_as}
    asked = ",".join(of_groups).format(**names)
    also = ",".join(of_counts).format(**names)
    alike = ALIKE.format(where="" if there_as else NEW)
    figures = by_line(floor.one(f"SELECT {asked} {alike}"))
    for key, number in by_line(
        floor.one(f"{COUNTS} SELECT {also} FROM counted n")
    ).items():
        figures[key] += number
    return figures


PEOPLE = f"""
SELECT COUNT(*) AS "to-chuc",
    SUM(g.members) AS "thanh-vien",
    SUM(g.workers) AS "lao-dong",
    SUM(g.working_members) AS "dong-thoi",
    SUM(COALESCE(g.members, 0) + COALESCE(g.workers, 0)
        - COALESCE(g.working_members, 0)) AS "cong"
FROM cooperatives_cooperativegroup g
WHERE {EXISTING}
"""
COUNTED_PEOPLE = f"""
{COUNTS}
SELECT {known_by_count("day")} AS "to-chuc",
    SUM(n.members) FILTER (WHERE {counted_last("day")}) AS "thanh-vien",
    SUM(n.workers) FILTER (WHERE {counted_last("day")}) AS "lao-dong",
    SUM(n.working_members) FILTER (WHERE {counted_last("day")}) AS "dong-thoi",
    SUM(COALESCE(n.members, 0) + COALESCE(n.workers, 0)
        - COALESCE(n.working_members, 0)
    ) FILTER (WHERE {counted_last("day")}) AS "cong"
FROM counted n
"""


def people(floor):
    """{column: number} of the groups there are on the closing day."""
    named, numbered = floor.one(PEOPLE), floor.one(COUNTED_PEOPLE)
    return {column: added(named[column], numbered[column]) for column in named}
