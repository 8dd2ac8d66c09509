"""
The published text held against itself.

Parts against their total, and the years a figure names against the term. Nothing here
is told what the answer is.
"""

from .comparison import published_figures
from .table import Format


def contradictions(reading):
    """Where the published text disagrees with itself, found by adding up."""
    figures = published_figures(reading)
    parts = {}
    for each in figures:
        if each.part_of:
            parts.setdefault(each.part_of, []).append(each)
    found = {}
    for total in figures:
        of_total = parts.get(total.code, [])
        if not of_total or total.lower is None:
            continue
        if all(part.unit == "năm" for part in of_total):
            found[total.code] = years_outside(reading.period, total, of_total)
        else:
            found[total.code] = parts_added(total, of_total)
    return {code: words for code, words in found.items() if words}


def years_outside(period, total, parts):
    years = [int(part.lower) for part in parts]
    inside = [year for year in years if year in period.years]
    outside = [str(year) for year in years if year not in period.years]
    if not outside:
        return ""
    return (
        f"Văn bản công bố {plain(total.lower)} nhưng chỉ {len(inside)} nằm trong nhiệm "
        f"kỳ; ngoài nhiệm kỳ: năm {', '.join(outside)}."
    )


def parts_added(total, parts):
    added = sum(part.lower for part in parts)
    if added == total.lower:
        return ""
    difference = Format.CHANGE.text(added - total.lower)
    return (
        f"Các số thành phần trong văn bản cộng lại được {plain(added)}, lệch "
        f"{difference} so với tổng đã công bố {plain(total.lower)}."
    )


def plain(number):
    return Format.INTEGER.text(number)
