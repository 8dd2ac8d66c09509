"""The districts side by side in plain SQL."""

from datetime import date

from . import floor_awards, floor_dashboard, floor_groups
from .floor import LATER, add_share, fold, lines_in, quotient
from .floor_cooperatives import (
    EXEMPLARY,
    EXISTING,
    IS_LAST,
    PLACE,
    SEAT,
    existing,
    told,
)
from .floor_returns import million_times

COOPERATIVES = f"""
SELECT {PLACE},
    COUNT(*) FILTER (WHERE {existing("c", "eve")}) AS "dau-ky",
    COUNT(*) FILTER (WHERE {EXISTING}) AS "den-nay",
    COUNT(*) FILTER (WHERE c.founded_on BETWEEN %(this_first)s AND %(day)s) AS "moi-nam",
    COUNT(*) FILTER (WHERE {EXISTING} AND r.is_effective) AS "hieu-qua",
    COUNT(*) FILTER (WHERE {EXISTING} AND c.id IN ({EXEMPLARY})) AS "tieu-bieu",
    COUNT(*) FILTER (WHERE {EXISTING} AND r.id IS NULL) AS "chua-nop",
    COUNT(r.id) FILTER (WHERE {EXISTING}) AS returned,
    SUM(r.average_income * r.regular_workers) FILTER (
        WHERE {EXISTING} AND r.average_income IS NOT NULL) AS income,
    SUM(r.regular_workers) FILTER (
        WHERE {EXISTING} AND r.average_income IS NOT NULL) AS workers
FROM cooperatives_cooperative c
LEFT JOIN cooperatives_annualreturn r
    ON r.cooperative_id = c.id AND r.year = %(figures_year)s
{SEAT}
WHERE c.kind <> 'union' AND {IS_LAST}
GROUP BY 1, 2
"""
COUNTED = (
    "dau-ky",
    "den-nay",
    "moi-nam",
    "hieu-qua",
    "tieu-bieu",
    "chua-nop",
    "returned",
)
OF_OTHERS = (
    (floor_groups.by_district, {"den-nay": "tht", "moi": "tht-moi"}),
    (floor_awards.by_district, {"tong": "khen-thuong"}),
    (floor_dashboard.criterion_13, {"co": "co", "chua-co": "chua-co"}),
)


def side_by_side(floor):
    floor.parameters["this_first"] = date(floor.days.day.year, 1, 1)
    figures = fold(
        floor.ask(COOPERATIVES),
        floor.district_of,
        floor.district_lines,
        counted=COUNTED,
        summed=("income", "workers"),
    )
    for line in lines_in(figures):
        income, workers = (figures.pop((line, each)) for each in ("income", "workers"))
        figures[line, "thu-nhap"] = quotient(income, million_times(workers))
    figures = told(figures, "den-nay", "hieu-qua")
    add_share(figures, "hieu-qua", "den-nay", "ty-le-hieu-qua")
    for line in lines_in(figures):
        figures[line, "tang-giam"] = figures[line, "den-nay"] - figures[line, "dau-ky"]
    for ask, columns in OF_OTHERS:
        figures |= {
            (key[0], columns[key[1]]): number
            for key, number in ask(floor).items()
            if key != LATER and key[1] in columns
        }
    return figures


TABLES = {"so-sanh-dia-ban": side_by_side}
