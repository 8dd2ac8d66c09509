"""Capital and trade unions: tables 18 and 22."""

from .floor import BILLION, LATER, TOTAL, add_share, added, fold, quotient

# A balance holds until the next one.
BALANCES = """
SELECT fund.code, fund."group" AS fund_group, balance.amount, balance.as_of,
    LEAD(balance.as_of) OVER (
        PARTITION BY balance.fund_id ORDER BY balance.as_of
    ) AS next_on
FROM cooperatives_fund fund
LEFT JOIN cooperatives_fundbalance balance
    ON balance.fund_id = fund.code AND balance.as_of <= %(until)s
"""
CAPITAL = """
WITH balances AS ({balances})
SELECT code, fund_group, {years},
    COUNT(*) FILTER (WHERE as_of > %(day)s) AS later
FROM balances
GROUP BY code, fund_group
"""
HELD = (
    "SUM(amount) FILTER (WHERE as_of <= %(last_{year})s"
    ' AND (next_on IS NULL OR next_on > %(last_{year})s)) AS "{year}"'
)


def capital(floor):
    years = [str(year.number) for year in floor.years]
    asked = ", ".join(HELD.format(year=year) for year in years)
    rows = floor.ask(CAPITAL.format(balances=BALANCES, years=asked))
    lines = dict.fromkeys(line for row in rows for line in lines_of(row))
    sums = fold(rows, lines_of, lines, summed=years)
    figures = {key: quotient(amount, BILLION) for key, amount in sums.items()}
    add_share(figures, years[-1], years[0], "so-voi-dau-ky", of=1)
    return figures | {LATER: sum(row["later"] for row in rows)}


def lines_of(row):
    return (row["code"], f"nhom-{row['fund_group']}", TOTAL)


TRADE_UNIONS = """
SELECT CASE WHEN cooperative_id IS NULL THEN 'doanh-nghiep' ELSE 'htx' END AS line,
    COUNT(*) FILTER (WHERE {existing}) AS cdcs,
    SUM(members) FILTER (WHERE {existing}) AS "doan-vien",
    SUM(other_workers) FILTER (WHERE {existing}) AS "lao-dong",
    COUNT(*) FILTER (
        WHERE (founded_on > %(day)s AND founded_on <= %(until)s)
           OR (ended_on > %(day)s AND ended_on <= %(until)s)
    ) AS later
FROM cooperatives_tradeunion
GROUP BY 1
""".format(
    existing="founded_on <= %(day)s AND (ended_on IS NULL OR ended_on > %(day)s)"
)


def trade_unions(floor):
    rows = floor.ask(TRADE_UNIONS)
    figures = fold(
        rows,
        lambda row: (row["line"], TOTAL),
        ("htx", "doanh-nghiep", TOTAL),
        counted=("cdcs",),
        summed=("doan-vien", "lao-dong"),
    )
    for line in ("htx", "doanh-nghiep", TOTAL):
        parts = figures[line, "doan-vien"], figures[line, "lao-dong"]
        figures[line, "cong"] = added(*parts)
    return figures | {LATER: sum(row["later"] for row in rows)}
