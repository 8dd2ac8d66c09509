"""Cooperatives: tables 2, 3, 7, 8 and 30, and the cooperatives of tables 5 and 29."""

from .floor import LATER, LENGTH, TOTAL, add_change, add_share, fold, lines_in


def existing(record, day):
    """Founded by the day, and not ended on it."""
    return (
        f"{record}.founded_on <= %({day})s"
        f" AND ({record}.ended_on IS NULL OR {record}.ended_on > %({day})s)"
    )


EXISTING = existing("c", "day")

# The seat on the closing day is the last one begun by then: no later one is there.
SEAT = """
LEFT JOIN cooperatives_seat seat
    ON seat.cooperative_id = c.id AND seat.starts_on <= %(day)s
"""
IS_LAST = """
NOT EXISTS (
    SELECT 1 FROM cooperatives_seat later
    WHERE later.cooperative_id = c.id
      AND later.starts_on <= %(day)s AND later.starts_on > seat.starts_on
)
"""
PLACE = "seat.commune_id AS commune, seat.area_id AS area"

EXEMPLARY = """
SELECT cooperative_id FROM cooperatives_exemplarytitle
WHERE starts_on <= %(day)s AND (ends_on IS NULL OR ends_on > %(day)s)
"""
SUSPENDED = """
SELECT cooperative_id FROM cooperatives_suspension
WHERE starts_on <= %(day)s AND (ends_on IS NULL OR ends_on > %(day)s)
"""

REGISTER = f"""
SELECT {{key}},
    COUNT(*) FILTER (WHERE {existing("c", "eve")}) AS "dau-ky",
    COUNT(*) FILTER (WHERE c.founded_on BETWEEN %(starts_on)s AND %(day)s) AS "moi",
    COUNT(*) FILTER (
        WHERE c.ended_on BETWEEN %(starts_on)s AND %(day)s
    ) AS "cham-dut",
    COUNT(*) FILTER (WHERE {EXISTING}) AS "den-nay",
    COUNT(*) FILTER (
        WHERE {EXISTING} AND c.id NOT IN ({SUSPENDED})
    ) AS "dang-hoat-dong",
    COUNT(*) FILTER (
        WHERE {EXISTING} AND c.id IN ({SUSPENDED})
    ) AS "ngung-hoat-dong",
    COUNT(*) FILTER (WHERE {EXISTING} AND r.is_effective) AS "hieu-qua",
    COUNT(r.id) FILTER (WHERE {EXISTING}) AS returned,
    COUNT(*) FILTER (
        WHERE {EXISTING} AND c.new_style_since <= %(day)s
    ) AS "kieu-moi",
    COUNT(*) FILTER (WHERE {EXISTING} AND c.id IN ({EXEMPLARY})) AS "tieu-bieu",
    COUNT(*) FILTER (
        WHERE (c.founded_on > %(day)s AND c.founded_on <= %(until)s)
           OR (c.ended_on > %(day)s AND c.ended_on <= %(until)s)
    ) AS later
FROM cooperatives_cooperative c
LEFT JOIN cooperatives_annualreturn r
    ON r.cooperative_id = c.id AND r.year = %(figures_year)s
{{seat}}
WHERE c.kind <> 'union' {{is_last}}
GROUP BY {{order}}
"""
REGISTER_COLUMNS = (
    "dau-ky",
    "moi",
    "cham-dut",
    "den-nay",
    "dang-hoat-dong",
    "ngung-hoat-dong",
    "hieu-qua",
    "returned",
    "kieu-moi",
    "tieu-bieu",
)


def register(rows, lines_of, lines):
    figures = fold(rows, lines_of, lines, counted=REGISTER_COLUMNS)
    figures = told(figures, "den-nay", "hieu-qua")
    add_change(figures, "den-nay", "dau-ky", "tang-giam", "ty-le-tang")
    add_share(figures, "hieu-qua", "den-nay", "ty-le-hieu-qua")
    figures[LATER] = sum(row["later"] for row in rows)
    return figures


def told(figures, of, *columns):
    """A line whose cooperatives returned nothing has no zero in what returns tell."""
    found = {key: n for key, n in figures.items() if key[1] != "returned"}
    for line in lines_in(figures):
        if figures[line, of] and not figures[line, "returned"]:
            found |= {(line, column): None for column in columns}
    return found


def by_district(floor):
    placed = {"key": PLACE, "seat": SEAT, "is_last": f"AND {IS_LAST}", "order": "1, 2"}
    rows = floor.ask(REGISTER.format(**placed))
    return register(rows, floor.district_of, floor.district_lines)


def by_sector(floor):
    sectors = floor.sectors()
    key = "c.sector_id AS sector"
    rows = floor.ask(REGISTER.format(key=key, seat="", is_last="", order="1"))
    lines = dict.fromkeys(line for held in sectors.values() for line in held)
    return register(rows, lambda row: sectors[row["sector"]], lines)


EXEMPLARY_BY_PLACE = f"""
SELECT {PLACE}, {{sectors}}, COUNT(*) AS "cong"
FROM cooperatives_cooperative c
{SEAT}
WHERE c.kind <> 'union' AND {EXISTING} AND c.id IN ({EXEMPLARY}) AND {IS_LAST}
GROUP BY 1, 2
"""


def exemplary(floor):
    sectors = tuple(floor.sectors())
    asked = ", ".join(
        f"COUNT(*) FILTER (WHERE c.sector_id = '{sector}') AS \"{sector}\""
        for sector in sectors
    )
    figures = fold(
        floor.ask(EXEMPLARY_BY_PLACE.format(sectors=asked)),
        floor.district_of,
        floor.district_lines,
        counted=(*sectors, "cong"),
    )
    for line in lines_in(figures):
        figures[line, "so-linh-vuc"] = sum(
            figures[line, sector] > 0 for sector in sectors
        )
    return figures


EXEMPLARY_LIST = f"""
SELECT c.name, {PLACE}, c.sector_id, c.founded_on,
    (SELECT title.decision FROM cooperatives_exemplarytitle title
     WHERE title.cooperative_id = c.id AND title.starts_on <= %(day)s
       AND (title.ends_on IS NULL OR title.ends_on > %(day)s)
     ORDER BY title.starts_on DESC LIMIT 1) AS decision,
    COUNT(*) OVER () AS length
FROM cooperatives_cooperative c
{SEAT}
WHERE c.kind <> 'union' AND {EXISTING} AND c.id IN ({EXEMPLARY}) AND {IS_LAST}
ORDER BY c.sort_key, c.id
LIMIT 300
"""


def exemplary_list(floor):
    rows = floor.ask(EXEMPLARY_LIST)
    return {LENGTH: rows[0]["length"] if rows else 0}


RATINGS = ("good", "fair", "average", "weak", "unrated")
RATED = f"""
SELECT {PLACE}, c.sector_id AS sector,
    COUNT(*) FILTER (WHERE r.rating = 'good') AS good,
    COUNT(*) FILTER (WHERE r.rating = 'fair') AS fair,
    COUNT(*) FILTER (WHERE r.rating = 'average') AS average,
    COUNT(*) FILTER (WHERE r.rating = 'weak') AS weak,
    COUNT(*) FILTER (WHERE r.rating = 'unrated') AS unrated,
    COUNT(*) FILTER (WHERE r.rating IS NULL OR r.rating = '') AS "chua-co",
    COUNT(*) AS "cong",
    COUNT(r.id) AS returned
FROM cooperatives_cooperative c
LEFT JOIN cooperatives_annualreturn r
    ON r.cooperative_id = c.id AND r.year = %(figures_year)s
{SEAT}
WHERE c.kind <> 'union' AND {EXISTING} AND {IS_LAST}
GROUP BY 1, 2, 3
"""


def ratings(floor):
    """By district and by sector, which share the same records out again."""
    sectors = {sector: held[:-1] for sector, held in floor.sectors().items()}
    lines = dict.fromkeys(floor.district_lines)
    lines |= dict.fromkeys(line for held in sectors.values() for line in held)
    figures = fold(
        floor.ask(RATED),
        lambda row: (*floor.district_of(row), *sectors[row["sector"]]),
        lines,
        counted=(*RATINGS, "chua-co", "cong", "returned"),
    )
    return told(figures, "cong", *RATINGS)


# Every year asks the same rows, so one pass answers them all.
FOUNDED = """
    COUNT(*) FILTER (
        WHERE c.kind <> 'union' AND c.founded_on BETWEEN %({first})s AND %({last})s
    ) AS "{line}/htx-moi",
    COUNT(*) FILTER (
        WHERE c.kind <> 'union' AND c.founded_on BETWEEN %({first})s AND %({last})s
          AND sector.is_agricultural
    ) AS "{line}/htx-nong-nghiep",
    COUNT(*) FILTER (
        WHERE c.kind = 'union' AND c.founded_on BETWEEN %({first})s AND %({last})s
    ) AS "{line}/lien-hiep-moi"
"""
STANDING = """
    COUNT(*) FILTER (WHERE c.kind <> 'union' AND {existing}) AS "{line}/htx-cuoi-nam"
"""
NEW = "WHERE c.founded_on BETWEEN %(starts_on)s AND %(day)s"
BY_YEAR = """
SELECT {figures}
FROM cooperatives_cooperative c
JOIN cooperatives_sector sector ON sector.code = c.sector_id
{where}
"""


def spans(floor):
    """(line, its first and its last day) for each year and the whole term."""
    for year in floor.years:
        yield str(year.number), f"first_{year.number}", f"last_{year.number}"
    yield TOTAL, "starts_on", "day"


def by_line(row):
    """{(line, column): number} of a row whose columns are named "line/column"."""
    return {tuple(name.split("/")): number for name, number in row.items()}


def founded_by_year(floor, with_stocks=True):
    """With the stocks every cooperative is looked at, without them the new ones."""
    asked = []
    for line, first, last in spans(floor):
        asked.append(FOUNDED.format(line=line, first=first, last=last))
        if with_stocks:
            there = existing("c", last)
            asked.append(STANDING.format(line=line, existing=there))
    where = "" if with_stocks else NEW
    return by_line(floor.one(BY_YEAR.format(figures=",".join(asked), where=where)))


KINDS = """
    COUNT(*) FILTER (WHERE c.kind = 'union' AND {existing}) AS "{line}/lien-hiep",
    COUNT(*) FILTER (WHERE c.kind <> 'union' AND {existing}) AS "{line}/htx",
    COUNT(*) FILTER (WHERE c.kind = 'credit-fund' AND {existing}) AS "{line}/qtdnd"
"""


def kinds_by_year(floor):
    asked = [
        KINDS.format(line=year.number, existing=existing("c", f"last_{year.number}"))
        for year in floor.years
    ]
    figures = ",".join(asked)
    return by_line(floor.one(f"SELECT {figures} FROM cooperatives_cooperative c"))
