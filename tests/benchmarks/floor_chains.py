"""Value chains and new-rural communes: tables 9 and 11."""

from . import floor_cooperatives
from .floor import TOTAL, add_share, fold, lines_in

EXISTING = floor_cooperatives.EXISTING
EXEMPLARY = floor_cooperatives.EXEMPLARY

# A cooperative may be in several chains: each line counts it once.
LEVELS = """
SELECT 'chain' AS level, chain_id AS line, {counted} FROM taking_part GROUP BY chain_id
UNION ALL
SELECT 'group', chain_group, {counted} FROM (
    SELECT DISTINCT chain_group, {columns} FROM taking_part
) by_group GROUP BY chain_group
UNION ALL
SELECT 'all', 'tong', {counted} FROM (
    SELECT DISTINCT {columns} FROM taking_part
) everyone
"""
MEMBERSHIPS = """
cooperatives_chainmembership membership
    JOIN cooperatives_valuechain chain ON chain.code = membership.chain_id
    JOIN cooperatives_cooperative c ON c.id = membership.cooperative_id
"""
IN_FORCE = f"""
membership.starts_on <= %(day)s
    AND (membership.ends_on IS NULL OR membership.ends_on > %(day)s)
    AND c.kind <> 'union' AND {EXISTING}
"""
COOPERATIVES = f"""
WITH taking_part AS (
    SELECT DISTINCT membership.chain_id, chain."group" AS chain_group, c.id,
        CASE WHEN c.id IN ({EXEMPLARY}) THEN 1 END AS exemplary
    FROM {MEMBERSHIPS}
    WHERE {IN_FORCE}
)
{LEVELS.format(counted="COUNT(*) AS htx, COUNT(exemplary)", columns="id, exemplary")}
"""
MEMBERS = f"""
WITH taking_part AS (
    SELECT DISTINCT membership.chain_id, chain."group" AS chain_group, r.id, r.members
    FROM {MEMBERSHIPS}
    JOIN cooperatives_annualreturn r
        ON r.cooperative_id = c.id AND r.year = %(figures_year)s
    WHERE {IN_FORCE}
)
{LEVELS.format(counted="SUM(members)", columns="id, members")}
"""
CHAINS = """
SELECT code, "group" FROM cooperatives_valuechain ORDER BY position
"""


def chains(floor):
    """The lines of the groups, of their chains, and of all that take part."""
    groups = dict.fromkeys(("che", "chan-nuoi", "trong-trot-che-bien"))
    lines = {("all", TOTAL): TOTAL} | {("group", code): code for code in groups}
    for chain in floor.ask(CHAINS):
        code = chain["code"]
        line = f"{chain['group']}-{code}" if code == chain["group"] else code
        lines["chain", code] = line
    figures = {(line, column): 0 for line in lines.values() for column in COUNTED}
    figures |= {(line, "thanh-vien"): None for line in lines.values()}
    for level, code, count, exemplary in map(tuple_of, floor.ask(COOPERATIVES)):
        line = lines[level, code]
        figures[line, "htx"], figures[line, "tieu-bieu"] = count, exemplary
    for level, code, members in map(tuple_of, floor.ask(MEMBERS)):
        figures[lines[level, code], "thanh-vien"] = members
    return figures


COUNTED = ("htx", "tieu-bieu")


def tuple_of(row):
    return tuple(row.values())


MET = """
SELECT commune_id,
    MAX(CASE WHEN recognised_on <= %(day)s THEN 1 ELSE 0 END) AS recognised,
    MAX(CASE
        WHEN recognised_on <= %(until)s THEN 1
        WHEN expected_on BETWEEN %(starts_on)s AND %(until)s THEN 1 ELSE 0
    END) AS expected,
    MAX(CASE WHEN has_linkage_model THEN 1 ELSE 0 END) AS linked
FROM cooperatives_newruralcommune
GROUP BY commune_id
"""
RURAL = f"""
FROM cooperatives_communestanding standing
JOIN cooperatives_commune commune ON commune.id = standing.commune_id
LEFT JOIN ({MET}) met ON met.commune_id = standing.commune_id
WHERE standing.kind = 'rural' AND NOT standing.inherited AND NOT commune.is_unknown
  AND standing.starts_on <= %(day)s
  AND (standing.ends_on IS NULL OR standing.ends_on > %(day)s)
"""
EFFECTIVE = f"""
FROM cooperatives_annualreturn r
JOIN cooperatives_cooperative c ON c.id = r.cooperative_id
{floor_cooperatives.SEAT}
WHERE r.year = %(figures_year)s AND r.is_effective AND c.kind <> 'union'
  AND {EXISTING} AND {floor_cooperatives.IS_LAST}
"""
COMMUNES = f"""
SELECT standing.commune_id AS commune, NULL AS area,
    COUNT(*) AS "so-xa",
    COUNT(*) FILTER (WHERE met.recognised = 1) AS "da-cong-nhan",
    COUNT(*) FILTER (WHERE met.recognised = 0 AND met.expected = 1) AS "du-kien",
    COUNT(*) FILTER (
        WHERE met.recognised = 1 AND met.linked = 1
          AND standing.commune_id IN (SELECT seat.commune_id {EFFECTIVE})
    ) AS "dat-tieu-chi-13"
{RURAL}
GROUP BY 1
"""
SEATED = f"""
SELECT {floor_cooperatives.PLACE}, COUNT(*) AS "htx-kieu-moi"
{EFFECTIVE} AND c.new_style_since <= %(day)s
  AND seat.commune_id IN (
    SELECT standing.commune_id {RURAL} AND (met.recognised = 1 OR met.expected = 1)
)
GROUP BY 1, 2
"""
COUNTED_THERE = (
    "so-xa",
    "da-cong-nhan",
    "du-kien",
    "dat-tieu-chi-13",
    "htx-kieu-moi",
)


def new_rural(floor):
    rows = floor.ask(COMMUNES) + floor.ask(SEATED)
    lines = floor.district_lines
    figures = fold(rows, floor.district_of, lines, counted=COUNTED_THERE)
    figures = floor.unless_unknown(figures, "htx-kieu-moi", "dat-tieu-chi-13")
    for line in lines_in(figures):
        parts = figures[line, "da-cong-nhan"], figures[line, "du-kien"]
        figures[line, "cong"] = sum(parts)
    add_share(figures, "cong", "so-xa", "ty-le")
    add_share(figures, "dat-tieu-chi-13", "da-cong-nhan", "ty-le-tieu-chi-13")
    return figures


def criterion_13(floor):
    """The share of recognised communes that meet criterion 13, in the whole province."""
    if not floor.returned:
        return None
    rows = floor.ask(COMMUNES)
    met = sum(row["dat-tieu-chi-13"] for row in rows)
    recognised = sum(row["da-cong-nhan"] for row in rows)
    figures = {(TOTAL, "met"): met, (TOTAL, "recognised"): recognised}
    add_share(figures, "met", "recognised", "share")
    return figures[TOTAL, "share"]
