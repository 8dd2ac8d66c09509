"""Whom to call in a district for a return that did not come, in plain SQL."""

from .floor_missing import LACKING, TOLD, set_year_before

WITHIN = "AND COALESCE(standing.district_id, seat.area_id) = %(district)s"
FLAGS = ",".join(f'{lacking} AS "{gap}"' for gap, lacking in LACKING.items())
CALLS = f"""
{TOLD.format(within=WITHIN)}
SELECT name, leader, phone, {FLAGS}, COUNT(*) OVER () AS total
FROM told WHERE {{lacking}} ORDER BY sort_key, id LIMIT 300
"""


def call_list(floor, code, gap):
    """(how many are to be called, who is printed: name, leader, phone and gaps)."""
    set_year_before(floor)
    (district,) = (key for key, held in floor.districts.items() if held == code)
    rows = floor.ask(CALLS.format(lacking=LACKING[gap]), district=district)
    calls = [
        (row["name"], row["leader"], row["phone"], sum(bool(row[g]) for g in LACKING))
        for row in rows
    ]
    return (rows[0]["total"] if rows else 0), calls
