"""Awards, prizes and initiatives: tables 17 and 24 to 27."""

from .floor import LATER, TOTAL, fold

RECIPIENTS = """
    COUNT(*) FILTER (WHERE a.granted_on <= %(day)s) AS tong,
    COUNT(*) FILTER (
        WHERE a.granted_on <= %(day)s AND a.recipient_kind = 'collective'
    ) AS "tap-the",
    COUNT(*) FILTER (
        WHERE a.granted_on <= %(day)s AND a.recipient_kind = 'individual'
    ) AS "ca-nhan",
    COUNT(*) FILTER (WHERE a.granted_on > %(day)s) AS later
"""
COLUMNS = ("tong", "tap-the", "ca-nhan")
IN_TOTAL = """
FROM cooperatives_award a
JOIN cooperatives_awardcategory category ON category.code = a.category_id
"""
GRANTED = """
WHERE category.counts_in_total AND a.granted_on BETWEEN %(starts_on)s AND %(until)s
"""
LADDER = """
SELECT code FROM cooperatives_awardcategory WHERE counts_in_total ORDER BY position
"""
BY_CATEGORY = f"""
SELECT a.category_id AS category, {RECIPIENTS} {IN_TOTAL} {GRANTED} GROUP BY 1
"""


def by_category(floor):
    rungs = [row["code"] for row in floor.ask(LADDER)]
    rows = floor.ask(BY_CATEGORY)
    figures = fold(
        rows, lambda row: (row["category"], TOTAL), (*rungs, TOTAL), counted=COLUMNS
    )
    return figures | {LATER: sum(row["later"] for row in rows)}


RUNGS = ("nha-nuoc", "bo-nganh-tinh", "giay-khen")
BY_YEAR = f"""
SELECT category.level, {{years}},
    COUNT(*) FILTER (WHERE a.granted_on > %(day)s) AS later
{IN_TOTAL} {GRANTED}
GROUP BY 1
"""
IN_YEAR = (
    "COUNT(*) FILTER (WHERE a.granted_on BETWEEN %(first_{year})s AND %(last_{year})s)"
    ' AS "{year}"'
)


def by_year(floor):
    years = [str(year.number) for year in floor.years]
    asked = ", ".join(IN_YEAR.format(year=year) for year in years)
    rows = floor.ask(BY_YEAR.format(years=asked))
    figures = {
        (line, column): 0 for line in (*years, TOTAL) for column in (*RUNGS, "cong")
    }
    for row in rows:
        for year in years:
            for line in (year, TOTAL):
                figures[line, "cong"] += row[year]
                if row["level"] in RUNGS:
                    figures[line, row["level"]] += row[year]
    return figures | {LATER: sum(row["later"] for row in rows)}


# An award lies where its recipient lies: where it was given itself, where the group
# is, or where the cooperative had its seat on the closing day.
BY_DISTRICT = f"""
SELECT COALESCE(a.commune_id, g.commune_id, seat.commune_id) AS commune,
    COALESCE(a.area_id, g.area_id, seat.area_id) AS area,
    a.cooperative_id IS NULL AND a.group_id IS NULL AS outside_register,
    {RECIPIENTS}
{IN_TOTAL}
LEFT JOIN cooperatives_cooperativegroup g ON g.id = a.group_id
LEFT JOIN cooperatives_seat seat
    ON seat.cooperative_id = a.cooperative_id AND seat.starts_on <= %(day)s
{GRANTED} AND NOT EXISTS (
    SELECT 1 FROM cooperatives_seat later
    WHERE later.cooperative_id = a.cooperative_id
      AND later.starts_on <= %(day)s AND later.starts_on > seat.starts_on
)
GROUP BY 1, 2, 3
"""


def by_district(floor):
    rows = floor.ask(BY_DISTRICT)

    def lines_of(row):
        is_placed = row["commune"] is not None or row["area"] is not None
        nowhere = row["outside_register"] and not is_placed
        return ("cap-tinh", TOTAL) if nowhere else floor.district_of(row)

    lines = (*floor.district_lines, "cap-tinh")
    figures = fold(rows, lines_of, lines, counted=COLUMNS)
    return figures | {LATER: sum(row["later"] for row in rows)}


OUTSIDE = """
WHERE NOT category.counts_in_total
  AND a.granted_on BETWEEN %(starts_on)s AND %(until)s
"""
PRIZES = f"""
SELECT a.category_id AS category,
    COUNT(*) FILTER (WHERE a.granted_on <= %(day)s) AS so,
    COUNT(*) FILTER (WHERE a.granted_on > %(day)s) AS later
{IN_TOTAL} {OUTSIDE}
GROUP BY 1
"""
PRIZE_LINES = {
    "luong-dinh-cua": ("luong-dinh-cua",),
    "sao-than-nong": ("sao-than-nong",),
    "sang-kien": ("sang-kien",),
    "sang-kien-duoc-cong-nhan": ("sang-kien", "duoc-cong-nhan"),
}


def prizes(floor):
    rows = floor.ask(PRIZES)
    lines = dict.fromkeys(line for held in PRIZE_LINES.values() for line in held)
    figures = fold(
        rows, lambda row: PRIZE_LINES.get(row["category"], ()), lines, counted=("so",)
    )
    prized = [row for row in rows if row["category"] in PRIZE_LINES]
    return figures | {LATER: sum(row["later"] for row in prized)}


PRODUCT_LINES = {
    "quoc-gia": "a.category_id = 'san-pham-tieu-bieu' AND a.level = 'quoc-gia'",
    "vung": "a.category_id = 'san-pham-tieu-bieu' AND a.level = 'vung'",
    "vung-quoc-gia": (
        "a.category_id = 'san-pham-tieu-bieu' AND a.level IN ('vung', 'quoc-gia')"
    ),
    "tinh-huyen": (
        "a.category_id = 'san-pham-tieu-bieu' AND a.level NOT IN ('vung', 'quoc-gia')"
    ),
    "qua-tang": "a.category_id = 'san-pham-qua-tang'",
}
PRODUCTS = """
SELECT {lines}, COUNT(*) FILTER (WHERE a.granted_on > %(day)s) AS later
FROM cooperatives_award a
WHERE a.category_id IN ('san-pham-tieu-bieu', 'san-pham-qua-tang')
  AND a.granted_on BETWEEN %(starts_on)s AND %(until)s
"""


def products(floor):
    asked = []
    for line, condition in PRODUCT_LINES.items():
        condition = f"{condition} AND a.granted_on <= %(day)s"
        asked.append(f'COUNT(*) FILTER (WHERE {condition}) AS "{line}/san-pham"')
        asked.append(
            f"COUNT(DISTINCT a.cooperative_id) FILTER (WHERE {condition})"
            f' AS "{line}/htx"'
        )
    row = floor.one(PRODUCTS.format(lines=", ".join(asked)))
    later = {LATER: row.pop("later")}
    return later | {tuple(name.split("/")): number for name, number in row.items()}
