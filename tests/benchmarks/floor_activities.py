"""What the alliance does: tables 12 to 16 and 18 to 23."""

from .floor import BILLION, LATER, LENGTH, TOTAL, added, fold, quotient

UNSAID = "khong-ghi"

DOCUMENTS = """
SELECT document.code, document.heading, document."number", document.issued_on,
    document.issuer, document.name, COUNT(*) OVER () AS length
FROM cooperatives_policydocument document
LEFT JOIN cooperatives_term term ON term.id = document.term_id
WHERE document.issued_on BETWEEN %(starts_on)s AND %(day)s
   OR term.starts_on BETWEEN %(starts_on)s AND %(day)s
ORDER BY CASE document.heading WHEN 'trung-uong' THEN 0 WHEN 'tinh' THEN 1 ELSE 2 END,
    document.issued_on NULLS LAST, document.id
LIMIT 300
"""
PARTNERS = """
SELECT partner, held_on, title, COUNT(*) OVER () AS length
FROM (
    SELECT id, partner, held_on, title, ROW_NUMBER() OVER (
        PARTITION BY partner_key ORDER BY held_on DESC, id DESC
    ) AS place
    FROM cooperatives_activity
    WHERE kind = 'agreement' AND held_on BETWEEN %(starts_on)s AND %(day)s
) agreement
WHERE place = 1
ORDER BY held_on, id
LIMIT 300
"""


def length_of(statement):
    """A listing as a table of one figure: how many lines it has."""

    def listing(floor):
        rows = floor.ask(statement)
        return {LENGTH: rows[0]["length"] if rows else 0}

    return listing


documents = length_of(DOCUMENTS)
partners = length_of(PARTNERS)

# The closing day cuts its year; what came after it until the planned end is counted
# apart, as `later`.
DONE = """
SELECT {keys}, {amounts},
    CASE WHEN held_on > %(day)s THEN 1 ELSE 0 END AS is_later, COUNT(*) AS found
FROM cooperatives_activity
WHERE kind IN ({kinds}) AND held_on BETWEEN %(starts_on)s AND %(until)s
GROUP BY {order}, CASE WHEN held_on > %(day)s THEN 1 ELSE 0 END
"""
YEAR = "CAST(SUBSTR(CAST(held_on AS VARCHAR(10)), 1, 4) AS INTEGER)"


def done(floor, kinds, keys, amounts):
    """What was done in the term, by some keys; and how much after the closing day."""
    order = range(1, len(keys) + 1)
    rows = floor.ask(
        DONE.format(
            keys=", ".join(f"{key} AS {name}" for name, key in keys.items()),
            order=", ".join(str(at) for at in order),
            kinds=", ".join(f"'{kind}'" for kind in kinds),
            amounts=", ".join(f'SUM({f}) AS "{c}"' for c, f in amounts.items()),
        )
    )
    later = sum(row["found"] for row in rows if row["is_later"])
    return [row for row in rows if not row["is_later"]], later


MEDIA_LINES = {
    "law-class": "lop",
    "broadcast": "truyen-hinh",
    "article": "bao-thai-nguyen",
    "article elsewhere": "bao-khac",
    "bulletin": "ban-tin",
}
ELSEWHERE = "kind = 'article' AND LOWER(channel) <> LOWER('Báo Thái Nguyên')"
MEDIUM = f"CASE WHEN {ELSEWHERE} THEN 'article elsewhere' ELSE kind END"
MEDIA_AMOUNTS = {
    "so-luong": "quantity",
    "luot-nguoi": "participants",
    "so-ban": "copies",
}


def media(floor):
    kinds = ("law-class", "broadcast", "article", "bulletin")
    keys = {"medium": MEDIUM, "held_in": YEAR}
    rows, later = done(floor, kinds, keys, MEDIA_AMOUNTS)
    lines = [
        line
        for medium in MEDIA_LINES.values()
        for line in (medium, *(f"{medium}-{year.number}" for year in floor.years))
    ]

    def lines_of(row):
        line = MEDIA_LINES[row["medium"]]
        return (line, f"{line}-{row['held_in']}")

    figures = fold(
        rows, lines_of, lines, counted=("so-luong",), summed=("luot-nguoi", "so-ban")
    )
    # The other papers have lines only where there is something to say.
    said = {line for (line, _), number in figures.items() if number}
    figures = {
        key: number
        for key, number in figures.items()
        if key[0] in said or "bao-khac" not in key[0]
    }
    return figures | {LATER: later}


CONTESTS = """
SELECT code, entries, held_on > %(day)s AS is_later
FROM cooperatives_activity
WHERE kind = 'contest' AND held_on BETWEEN %(starts_on)s AND %(until)s
"""
PRIZES = """
SELECT contest.code, award.level, award.rank,
    award.granted_on > %(day)s AS is_later, COUNT(*) AS found
FROM cooperatives_award award
JOIN cooperatives_activity contest ON contest.id = award.contest_id
WHERE award.granted_on BETWEEN %(starts_on)s AND %(until)s
GROUP BY 1, 2, 3, 4
"""


def contests(floor):
    """Contests held in the term, and those that prizes were given for in it."""
    contests, prizes = floor.ask(CONTESTS), floor.ask(PRIZES)
    held = {row["code"]: row["entries"] for row in contests if not row["is_later"]}
    given = [row for row in prizes if not row["is_later"]]
    later = [row for row in prizes if row["is_later"]]
    figures = {
        LATER: len(contests) - len(held) + sum(row["found"] for row in later),
        (TOTAL, "bai-du-thi"): added(*held.values()),
        (TOTAL, "giai"): sum(row["found"] for row in given),
    }
    for code in {*held, *(row["code"] for row in given)}:
        figures[code, "bai-du-thi"] = held.get(code)
        figures[code, "giai"] = 0
    for row in given:
        figures[row["code"], "giai"] += row["found"]
        line = f"{row['code']}-{row['level'] or UNSAID}-{row['rank'] or UNSAID}"
        figures[line, "bai-du-thi"] = None
        figures[line, "giai"] = row["found"]
    return figures


WORKSHOPS = """
SELECT code, quantity, festival_year,
    held_on > %(day)s AS is_later, held_on >= %(starts_on)s AS in_term
FROM cooperatives_activity
WHERE kind = 'workshop' AND held_on <= %(until)s AND festival_year IS NOT NULL
"""


def workshops(floor):
    rows = floor.ask(WORKSHOPS)
    held = [row for row in rows if not row["is_later"]]
    in_term = [row for row in held if row["in_term"]]
    before = [row for row in held if not row["in_term"]]
    parts = {"trong-nhiem-ky": in_term, "truoc-nhiem-ky": before, TOTAL: held}
    parts |= {row["code"]: [row] for row in held}
    figures = {LATER: len(rows) - len(held)}
    for line, part in parts.items():
        festivals = {row["festival_year"] for row in part} - {None}
        figures[line, "hoi-thao"] = sum(row["quantity"] for row in part)
        figures[line, "ky-festival"] = len(festivals)
    return figures


def by_year_and(field, kind, counted, choices):
    """A table of the years and, under them, of what a field says."""

    def lines_of(row):
        return (row["said"] or UNSAID, str(row["held_in"]), TOTAL)

    def table(floor):
        keys = {"said": field, "held_in": YEAR}
        amounts = {counted: "quantity", "luot-nguoi": "participants"}
        rows, later = done(floor, (kind,), keys, amounts)
        years = [str(year.number) for year in floor.years]
        lines = (*years, TOTAL, *choices)
        figures = fold(rows, lines_of, lines, counted=tuple(amounts))
        return figures | {LATER: later}

    return table


AUDIENCES = ("steering", "managers", "accountants", "members", "other")
training = by_year_and("audience", "training-class", "lop", AUDIENCES)
SCOPES = ("domestic", "international")
delegations = by_year_and("scope", "delegation", "doan", SCOPES)

TOURS = """
SELECT visit.province_id, SUM(tour.quantity) AS tours
FROM cooperatives_activity tour
LEFT JOIN cooperatives_provincevisit visit ON visit.activity_id = tour.id
WHERE tour.kind = 'study-tour' AND tour.held_on BETWEEN %(starts_on)s AND %(day)s
GROUP BY visit.province_id
UNION ALL
SELECT 'tong', SUM(quantity) FILTER (WHERE held_on <= %(day)s)
FROM cooperatives_activity
WHERE kind = 'study-tour' AND held_on BETWEEN %(starts_on)s AND %(until)s
UNION ALL
SELECT 'sau-ky', COUNT(*)
FROM cooperatives_activity
WHERE kind = 'study-tour' AND held_on > %(day)s AND held_on <= %(until)s
"""
VISITED = """
SELECT DISTINCT visit.province_id, province.name, activity.title
FROM cooperatives_provincevisit visit
JOIN cooperatives_activity activity ON activity.id = visit.activity_id
JOIN cooperatives_province province ON province.code = visit.province_id
WHERE activity.kind = 'study-tour' AND activity.held_on BETWEEN %(starts_on)s AND %(day)s
"""


def tours(floor):
    found = {row["province_id"]: row["tours"] for row in floor.ask(TOURS)}
    provinces = {row["province_id"] for row in floor.ask(VISITED)}
    figures = {LATER: found["sau-ky"]}
    for line in (*provinces, TOTAL):
        figures[line, "tinh"] = len(provinces) if line == TOTAL else 1
        figures[line, "chuyen"] = found.get(line) or 0
    return figures


CHARITIES = ("gifts", "homes", "mothers", "islands", "pupils", "roads", "relief")


def charity(floor):
    keys = {"charity": "charity"}
    amounts = {"quantity": "quantity", "amount": "amount"}
    rows, later = done(floor, ("charity",), keys, amounts)
    sums = fold(
        rows,
        lambda row: (row["charity"], TOTAL),
        (*CHARITIES, TOTAL),
        counted=("quantity",),
        summed=("amount",),
    )
    figures = {LATER: later}
    for line in (*CHARITIES, TOTAL):
        figures[line, "so-luong"] = sums[line, "quantity"]
        figures[line, "so-tien"] = quotient(sums[line, "amount"], BILLION)
    return figures
