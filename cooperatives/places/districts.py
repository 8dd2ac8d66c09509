"""
Districts as they last: their names in time, and the areas they are since they ended.
"""

from dataclasses import dataclass
from datetime import date

from .lineage import BAC_KAN, REFORM
from .units import PROVINCE_KINDS, UnitsError

AREA = "khu vực"

# As the term report prints them.
PRINTED_ORDER = ("164", "172", "168", "170", "169", "171", "173", "167", "165", BAC_KAN)


@dataclass(frozen=True)
class Name:
    """What a district was called and what kind it was, until before a day."""

    kind: str
    name: str
    starts_on: date
    ends_on: date | None
    act: str


@dataclass(frozen=True)
class Area:
    """A district, from its first name to the area it is still counted in."""

    code: str
    name: str
    position: int
    names: tuple[Name, ...]


def areas_of(units):
    """The districts among the units and the former province beside them, as printed."""
    provinces = [unit for unit in units if unit.kind in PROVINCE_KINDS]
    codes = {unit.code for unit in units if unit.is_district}
    if unknown := codes - set(PRINTED_ORDER):
        raise UnitsError(
            f"chưa định thứ tự in của địa bàn {', '.join(sorted(unknown))}"
        )
    return [
        joined_province(units, position)
        if code == BAC_KAN
        else area_of([unit for unit in units if unit.code == code], provinces, position)
        for position, code in enumerate(PRINTED_ORDER, start=1)
        if code in {*codes, BAC_KAN}
    ]


def area_of(versions, provinces, position):
    last = versions[-1]
    names = [
        Name(unit.kind, unit.name, unit.starts_on, unit.ends_on, unit.act_in)
        for unit in versions
    ]
    if last.ends_on:
        names.append(
            Name(AREA, former_name(last, provinces), last.ends_on, None, last.act_out)
        )
    return Area(last.code, last.name, position, tuple(names))


def former_name(district, provinces):
    """With its kind where the province bears the name too."""
    if district.name in {province.name for province in provinces}:
        return f"{district.kind} {district.name} (cũ)"
    return f"{district.name} (cũ)"


def joined_province(units, position):
    """The province that joined, one area; the list names none of its districts."""
    act = next(
        unit.act_out
        for unit in units
        if unit.kind in PROVINCE_KINDS and unit.ends_on == REFORM
    )
    name = Name(AREA, "Bắc Kạn (cũ)", REFORM, None, act)
    return Area(BAC_KAN, "Khu vực Bắc Kạn (cũ)", position, (name,))
