"""What is missing in the province, in plain SQL: gaps of the register, and returns."""

from datetime import date

from .floor import TOTAL, add_share, fold
from .floor_cooperatives import EXISTING, IS_LAST, PLACE, SEAT

WITHOUT_SIGNS = "{}"
for sign in " .-_,&":
    WITHOUT_SIGNS = f"REPLACE({WITHOUT_SIGNS}, '{sign}', '')"
NAME = WITHOUT_SIGNS.format("REPLACE(c.search_key, 'hop tac xa', 'htx')")
TAX_CODE = f"SUBSTR({WITHOUT_SIGNS.format('c.tax_code')}, 1, 10)"

# All that is asked of a cooperative, and how many share its name or tax code.
TOLD = f"""
WITH there AS (
    SELECT c.id, c.name, c.sort_key, c.tax_code, c.leader, c.phone, c.founded_on, {PLACE}, commune.is_unknown,
        {NAME} AS called, {TAX_CODE} AS taxed,
        COALESCE(standing.district_id, seat.area_id) AS district,
        r.id AS returned, r.rating, before.id AS returned_before
    FROM cooperatives_cooperative c
    LEFT JOIN cooperatives_annualreturn r
        ON r.cooperative_id = c.id AND r.year = %(figures_year)s
    LEFT JOIN cooperatives_annualreturn before
        ON before.cooperative_id = c.id AND before.year = %(figures_year)s - 1
    {SEAT}
    LEFT JOIN cooperatives_commune commune ON commune.id = seat.commune_id
    LEFT JOIN cooperatives_communestanding standing
        ON standing.commune_id = seat.commune_id AND standing.starts_on <= %(day)s
        AND (standing.ends_on IS NULL OR standing.ends_on > %(day)s)
    WHERE c.kind <> 'union' AND {EXISTING} AND {IS_LAST} {{within}}
), told AS (
    SELECT there.*,
        COUNT(*) OVER (PARTITION BY commune, district, called) AS called_so,
        COUNT(*) OVER (PARTITION BY district, taxed) AS taxed_so
    FROM there
)
"""
LACKING = {
    "chua-nop": "returned IS NULL",
    "im-lang": """returned IS NULL AND returned_before IS NULL
        AND founded_on <= %(year_before_begins)s""",
    "ma-so-thue": "tax_code = ''",
    "xa": "(commune IS NULL OR is_unknown)",
    "nguoi-dai-dien": "leader = ''",
    "dien-thoai": "phone = ''",
    "xep-loai": "(rating IS NULL OR rating = '')",
    "trung": """((commune IS NOT NULL AND called_so > 1)
        OR (tax_code <> '' AND taxed_so > 1))""",
}
COUNTED = ",".join(
    f'COUNT(*) FILTER (WHERE {lacking}) AS "{gap}"' for gap, lacking in LACKING.items()
)
GAPS = f"""
{TOLD.format(within="")}
SELECT COUNT(*) AS "{TOTAL}", {COUNTED} FROM told
"""


def set_year_before(floor):
    floor.parameters["year_before_begins"] = date(floor.days.figures_year - 1, 1, 1)


def gaps(floor):
    set_year_before(floor)
    return {(line, "htx"): number for line, number in floor.one(GAPS).items()}


RETURNS = f"""
SELECT {PLACE},
    COUNT(*) AS "phai-nop",
    COUNT(r.id) AS "da-nop",
    COUNT(*) FILTER (WHERE r.submitted_on <= %(due)s) AS "dung-han",
    COUNT(*) FILTER (WHERE r.submitted_on > %(due)s) AS "qua-han",
    COUNT(r.id) FILTER (WHERE r.submitted_on IS NULL) AS "khong-ro-ngay",
    COUNT(*) FILTER (WHERE r.id IS NULL) AS "chua-nop"
FROM cooperatives_cooperative c
LEFT JOIN cooperatives_annualreturn r
    ON r.cooperative_id = c.id AND r.year = %(figures_year)s
{SEAT}
WHERE c.kind <> 'union' AND {EXISTING} AND {IS_LAST}
GROUP BY 1, 2
"""
RETURN_COLUMNS = (
    "phai-nop",
    "da-nop",
    "dung-han",
    "qua-han",
    "khong-ro-ngay",
    "chua-nop",
)


def returns(floor):
    # The last day to hand in a year before 2019.
    floor.parameters["due"] = date(floor.days.figures_year + 1, 1, 15)
    figures = fold(
        floor.ask(RETURNS),
        floor.district_of,
        floor.district_lines,
        counted=RETURN_COLUMNS,
    )
    add_share(figures, "da-nop", "phai-nop", "ty-le")
    return figures


TABLES = {"con-thieu": gaps, "nop-so-lieu-theo-dia-ban": returns}
