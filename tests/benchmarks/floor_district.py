"""
A district's dashboard in plain SQL: the province's tables over what lies in it.

The statements are those of the province. Each table they read is replaced by its rows
of the district, which are found the shortest way: cooperatives by their seats of the
day, groups and counts by their communes, awards by whoever received them.
"""

import re

from .floor import Floor
from .floor_dashboard import TABLES, fill, quotient
from .floor_groups import ALIKE, COUNTS, known_by_count
from .floor_groups import existing as group_existing
from .floor_returns import million_times

ON_DAY = "starts_on <= %(day)s AND (ends_on IS NULL OR ends_on > %(day)s)"
COMMUNES = f"""
SELECT commune_id FROM cooperatives_communestanding
WHERE {ON_DAY} AND district_id
"""
INSIDE, STRADDLING = f"{COMMUNES} = %(district)s", f"{COMMUNES} IS NULL"
LIES = f"""(
    commune_id IN ({INSIDE})
    OR (area_id = %(district)s AND commune_id IN ({STRADDLING}))
)"""
SEATED = f"""
SELECT seated.cooperative_id FROM cooperatives_seat seated
WHERE {LIES} AND seated.starts_on <= %(day)s AND NOT EXISTS (
    SELECT 1 FROM cooperatives_seat later
    WHERE later.cooperative_id = seated.cooperative_id
      AND later.starts_on <= %(day)s AND later.starts_on > seated.starts_on
)
"""
GROUPS = f"SELECT * FROM cooperatives_cooperativegroup WHERE {LIES}"
AWARDS = f"""
SELECT award.* FROM cooperatives_award award
LEFT JOIN cooperatives_cooperativegroup receiving ON receiving.id = award.group_id
WHERE award.cooperative_id IN ({SEATED})
   OR receiving.commune_id IN ({INSIDE}) OR award.commune_id IN ({INSIDE})
   OR (receiving.area_id = %(district)s AND receiving.commune_id IN ({STRADDLING}))
   OR (award.area_id = %(district)s AND award.commune_id IN ({STRADDLING}))
"""
# What a statement reads, and the same of a district. Days are no plain columns here:
# their index would lead through the groups of all districts.
OF_DISTRICT = {
    r"cooperatives_cooperative c\b": (
        f"(SELECT * FROM cooperatives_cooperative WHERE id IN ({SEATED})) c"
    ),
    r"SELECT contract_on, (ended_on, COUNT\(\*\) AS alike\s+FROM) "
    r"cooperatives_cooperativegroup(\s+)GROUP BY contract_on": (
        r"SELECT COALESCE(contract_on, contract_on) AS contract_on, \1 "
        rf"({GROUPS}) lying\2GROUP BY 1"
    ),
    r"cooperatives_groupcount counts\b": (
        f"(SELECT * FROM cooperatives_groupcount WHERE {LIES}) counts"
    ),
    r"cooperatives_award a\b": f"({AWARDS}) a",
    r"FROM cooperatives_communestanding(\s+WHERE) starts_on": (
        r"FROM cooperatives_communestanding\1 district_id = %(district)s AND starts_on"
    ),
}


class DistrictFloor(Floor):
    """The floor of one district, looked at by the same statements."""

    def __init__(self, connection, code, **values):
        super().__init__(connection, **values)
        self.districts = {k: held for k, held in self.districts.items() if held == code}
        (self.parameters["district"],) = self.districts

    def ask(self, statement, **more):
        if "district" in self.parameters:
            for read, lying in OF_DISTRICT.items():
                statement = re.sub(read, lying, statement)
        return super().ask(statement, **more)


NEW = "BETWEEN %(this_first)s AND %(day)s"
COOPERATIVES_BESIDE = f"""
SELECT COUNT(*) FILTER (
        WHERE founded_on <= %(day)s AND (ended_on IS NULL OR ended_on > %(day)s)
    ) AS there,
    COUNT(*) FILTER (WHERE founded_on {NEW}) AS founded
FROM cooperatives_cooperative WHERE kind <> 'union'
"""
GROUPS_BESIDE = f"""
SELECT COALESCE(SUM(g.alike) FILTER (WHERE {group_existing("day")}), 0) AS there,
    COALESCE(SUM(g.alike) FILTER (WHERE g.contract_on {NEW}), 0) AS founded
{ALIKE.format(where="")}
"""
COUNTS_BESIDE = f"""
{COUNTS}
SELECT {known_by_count("day")} AS there,
    COALESCE(SUM(n."new") FILTER (WHERE n.as_of {NEW}), 0) AS founded
FROM counted n
"""
RETURNS_BESIDE = """
SELECT COUNT(*) FILTER (WHERE r.is_effective) AS effective,
    SUM(COALESCE(r.members, 0) + COALESCE(r.regular_workers, 0)
        - COALESCE(r.working_members, 0)) AS people,
    SUM(r.average_income * r.regular_workers) FILTER (
        WHERE r.average_income IS NOT NULL) AS income,
    SUM(r.regular_workers) FILTER (WHERE r.average_income IS NOT NULL) AS workers
FROM cooperatives_annualreturn r
JOIN cooperatives_cooperative of_return ON of_return.id = r.cooperative_id
WHERE r.year = %(figures_year)s AND of_return.kind <> 'union'
  AND of_return.founded_on <= %(day)s
  AND (of_return.ended_on IS NULL OR of_return.ended_on > %(day)s)
"""


def province_beside(floor):
    """{address: the province's figure beside a headline of the district}."""
    cooperatives = floor.one(COOPERATIVES_BESIDE)
    named, counted = floor.one(GROUPS_BESIDE), floor.one(COUNTS_BESIDE)
    returns = floor.one(RETURNS_BESIDE)
    year = f"ket-qua-theo-nam/{floor.days.figures_year}"
    effective = quotient(returns["effective"], cooperatives["there"], 100)
    income = quotient(returns["income"], million_times(returns["workers"]))
    return {
        "phat-trien/htx/den-nay": cooperatives["there"],
        "phat-trien/htx/moi-nam": cooperatives["founded"],
        "phat-trien/tht/den-nay": named["there"] + counted["there"],
        "phat-trien/tht/moi-nam": named["founded"] + counted["founded"],
        f"{year}/ty-le-hieu-qua": effective,
        f"{year}/nguoi": returns["people"],
        f"{year}/thu-nhap": income,
    }


def read(connection, term, code):
    """The floor of a district's first page, `beside` holding the province's part."""
    floor = fill(DistrictFloor(connection, code, slug=term), TABLES)
    del floor.parameters["district"]
    floor.beside = province_beside(floor)
    return floor
