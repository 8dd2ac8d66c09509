"""
The list of administrative units, as the alliance's file keeps them.

One row is one version of a unit: what it was called, what kind it was and what it
belonged to, from a day to a day. A code is used again for other units, so a version
is known by its code and its first day together ("05443@2025-07-01").
"""

import csv
from dataclasses import dataclass
from datetime import date

# The first day of whatever was there before the list begins.
FIRST_DAY = date(1900, 1, 1)

PROVINCE_KINDS = ("tỉnh",)
DISTRICT_KINDS = ("huyện", "thị xã", "thành phố")
COMMUNE_KINDS = ("xã", "phường", "thị trấn")

COLUMNS = {
    "code",
    "name",
    "kind",
    "parent_code",
    "valid_from",
    "valid_to",
    "successor_codes",
    "successor_partial",
    "act_in",
    "act_out",
}


class UnitsError(ValueError):
    """The list cannot be used; the message says where and why."""


@dataclass(frozen=True)
class Unit:
    """One version of one unit. `ends_on` is the first day it no longer held."""

    code: str
    name: str
    kind: str
    parent: str
    starts_on: date
    ends_on: date | None
    successors: tuple[str, ...]
    is_split: bool
    act_in: str
    act_out: str

    @property
    def key(self):
        start = "start" if self.starts_on == FIRST_DAY else self.starts_on.isoformat()
        return f"{self.code}@{start}"

    @property
    def is_district(self):
        return self.kind in DISTRICT_KINDS

    @property
    def is_commune(self):
        return self.kind in COMMUNE_KINDS


def read_units(lines):
    """The units of a CSV file, the oldest first."""
    rows = csv.DictReader(lines)
    if missing := COLUMNS - set(rows.fieldnames or ()):
        raise UnitsError(f"thiếu cột: {', '.join(sorted(missing))}")
    units = [unit_of(row, rows.line_num) for row in rows]
    refuse_contradictions(units)
    return sorted(units, key=lambda unit: (unit.starts_on, unit.code))


def unit_of(row, line):
    if None in row or None in row.values():
        raise UnitsError(f"dòng {line}: số ô không khớp với tiêu đề")
    if row["kind"] not in (*PROVINCE_KINDS, *DISTRICT_KINDS, *COMMUNE_KINDS):
        raise UnitsError(f"dòng {line}: không có loại “{row['kind']}”")
    try:
        starts_on = date.fromisoformat(row["valid_from"] or FIRST_DAY.isoformat())
        ends_on = date.fromisoformat(row["valid_to"]) if row["valid_to"] else None
    except ValueError as error:
        raise UnitsError(f"dòng {line}: ngày không hợp lệ") from error
    if ends_on and ends_on <= starts_on:
        raise UnitsError(f"dòng {line}: ngày kết thúc phải sau ngày bắt đầu")
    return Unit(
        code=row["code"],
        name=row["name"],
        kind=row["kind"],
        parent=row["parent_code"],
        starts_on=starts_on,
        ends_on=ends_on,
        successors=tuple(filter(None, row["successor_codes"].split(";"))),
        is_split=row["successor_partial"] == "yes",
        act_in=row["act_in"],
        act_out=row["act_out"],
    )


def refuse_contradictions(units):
    keys = [unit.key for unit in units]
    if repeated := {key for key in keys if keys.count(key) > 1}:
        raise UnitsError(f"lặp lại đơn vị: {', '.join(sorted(repeated))}")
    unknown = {
        successor
        for unit in units
        for successor in unit.successors
        if successor not in keys
    }
    if unknown:
        raise UnitsError(f"đơn vị kế thừa không có: {', '.join(sorted(unknown))}")
    for unit in units:
        if unit.is_commune and len(unit.successors) > 1 and not unit.is_split:
            raise UnitsError(
                f"{unit.key}: có nhiều đơn vị kế thừa nhưng không ghi là bị chia"
            )
