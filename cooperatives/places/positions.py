"""Where the middle of each commune lies, as a list of its own keeps it."""

import csv
from datetime import date

from .units import UnitsError

# Which units a row is of: those before the reform of 2025, or those since.
DAYS = {"2018": date(2018, 12, 31), "2025": date(2025, 7, 1)}
COLUMNS = {"code", "units_of", "latitude", "longitude"}


def read_positions(lines):
    """{(code, day): (latitude, longitude)}, as they are written."""
    rows = csv.DictReader(lines)
    if missing := COLUMNS - set(rows.fieldnames or ()):
        raise UnitsError(f"thiếu cột {', '.join(sorted(missing))}")
    return {
        (row["code"], DAYS[row["units_of"]]): (row["latitude"], row["longitude"])
        for row in rows
    }


def position_of(place, positions):
    """
    That of its own unit, the newest known; else of the one it went into.

    Where none is listed, nothing: the sketch then leaves it to the list beside it.
    """
    for is_inherited in (False, True):
        for standing in reversed(place.standings):
            for day in sorted(DAYS.values(), reverse=True):
                known = positions.get((standing.code, day))
                found = standing.holds_on(day) and standing.inherited is is_inherited
                if known and found:
                    return {"latitude": known[0], "longitude": known[1]}
    return {"latitude": None, "longitude": None}
