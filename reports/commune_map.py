"""The communes of a reading, by whether an effective cooperative works there."""

from dataclasses import dataclass

from .charts.map import HAS, LACKS, OUTSIDE, UNKNOWN, Place, map_of
from .members import NO_DISTRICT, capitalised
from .table import Format

BY_COMMUNE = "htx-theo-xa"


@dataclass(frozen=True)
class Lacking:
    """The communes of one district that lack one."""

    district: str
    places: tuple[Place, ...]


def places_of(reading, address):
    """(commune, what stands for it on the map); `address` is what figures follow."""
    figures = {
        row.key: {cell.column.key: cell for cell in row.cells}
        for row in reading.table(BY_COMMUNE).rows
    }
    return tuple(
        (commune, place(commune, figures[commune.code], address))
        for commune in reading.communes
    )


def place(commune, cells, address):
    found, effective = cells["htx"], cells["hieu-qua"]
    words = f"{found.text} HTX" if found.value else "chưa có HTX"
    if effective.value:
        words += f", {effective.text} hoạt động hiệu quả"
    elif found.value and effective.value is not None:
        words += ", chưa hoạt động hiệu quả"
    return Place(
        capitalised(commune.name),
        state_of(commune, effective.value),
        words,
        f"{address}{found.address}",
        commune.position,
    )


def state_of(commune, effective):
    if not commune.is_rural:
        return OUTSIDE
    if effective is None:
        return UNKNOWN
    return HAS if effective else LACKS


def drawn(reading, places):
    title = f"Sơ đồ các xã, {reading.place_name}"
    found = tuple(each for _, each in places)
    return map_of("so-do-xa", title, found, named=bool(reading.scope.district))


def lacking(reading, places):
    """Those that lack one, district by district; the names of none other."""
    by_district = {}
    for commune, each in places:
        if each.state == LACKS:
            by_district.setdefault(commune.district, []).append(each)
    return tuple(
        Lacking(
            capitalised(reading.province.names.get(district, NO_DISTRICT)),
            tuple(found),
        )
        for district, found in by_district.items()
    )


def none_lacking(places):
    """What stands in place of an empty list: none lacks one, or nobody knows."""
    if any(each.state == UNKNOWN for _, each in places):
        return "Chưa đánh giá được khi chưa có số liệu hằng năm."
    return "Không có xã nào trong danh sách này."


def summed_up(places):
    """ "24/28 xã có HTX hoạt động hiệu quả", or that nothing is known yet."""
    states = [each.state for _, each in places]
    counts = {state: states.count(state) for state in (HAS, LACKS, UNKNOWN)}
    rural = sum(counts.values())
    number = Format.INTEGER.text
    if not rural:
        return "Địa bàn không có đơn vị hành chính loại xã."
    if counts[UNKNOWN]:
        return f"Chưa có số liệu hằng năm để đánh giá {number(rural)} xã."
    return f"{number(counts[HAS])}/{number(rural)} xã có HTX hoạt động hiệu quả."
