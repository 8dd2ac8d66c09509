"""
Communes as marks at their places: a sketch, not a map of borders.

Width and height are true to each other; marks of one place are told by form as well as
by fill.
"""

from dataclasses import dataclass, replace
from math import cos, radians

# Above the highest mark and below the lowest there is room for a name.
WIDTH, MARGIN, EDGE = 360, 14, 24
TALLEST, SHORTEST = 420, 140
# A mark is twice its half wide; a name stands over it, or under it.
HALF, OVER, UNDER = 7, -10, 22
LETTER, LETTER_HEIGHT = 6.5, 12

HAS, LACKS, UNKNOWN, OUTSIDE = "has", "lacks", "unknown", "outside"
LEGEND = (
    (HAS, "Xã có HTX hoạt động hiệu quả"),
    (LACKS, "Xã chưa có HTX hoạt động hiệu quả"),
    (UNKNOWN, "Xã chưa có số liệu để đánh giá"),
    (OUTSIDE, "Phường, thị trấn (không xét tiêu chí 13)"),
)


@dataclass(frozen=True)
class Place:
    """What a mark stands for: `position` is latitude and longitude, or None."""

    name: str
    state: str
    words: str
    address: str
    position: tuple[float, float] | None


@dataclass(frozen=True)
class Mark:
    place: Place
    x: int
    y: int
    # The name stands over the mark, or under it where there is more room.
    label: str
    label_x: int = 0
    label_y: int = 0


@dataclass(frozen=True)
class Map:
    key: str
    title: str
    description: str
    marks: tuple[Mark, ...]
    height: int
    legend: tuple[tuple[str, str], ...]
    unplaced: tuple[Place, ...]
    width = WIDTH


def map_of(key, title, places, named=True):
    """Marks of those whose position is known; names beside them where asked for."""
    placed = [place for place in places if place.position]
    unplaced = tuple(place for place in places if not place.position)
    counts = {state: 0 for state, _ in LEGEND}
    for place in places:
        counts[place.state] += 1
    legend = tuple(
        (state, f"{words}: {counts[state]}") for state, words in LEGEND if counts[state]
    )
    marks, height = marks_of(placed, named)
    return Map(
        key=key,
        title=title,
        description="; ".join(words for _, words in legend) + ".",
        marks=marks,
        height=height,
        legend=legend,
        unplaced=unplaced,
    )


def marks_of(places, named):
    if not places:
        return (), SHORTEST
    souths = [place.position[0] for place in places]
    wests = [place.position[1] for place in places]
    # A degree of longitude is shorter the further from the equator.
    narrowing = cos(radians(sum(souths) / len(souths)))
    wide = (max(wests) - min(wests)) * narrowing
    tall = max(souths) - min(souths)
    inner = WIDTH - 2 * MARGIN
    scale = min(
        inner / wide if wide else inner,
        (TALLEST - 2 * EDGE) / tall if tall else inner,
    )
    height = max(SHORTEST, round(tall * scale) + 2 * EDGE)
    left = (WIDTH - wide * scale) / 2
    top = (height - tall * scale) / 2
    marks = tuple(
        Mark(
            place,
            round(left + (place.position[1] - min(wests)) * narrowing * scale),
            round(top + (max(souths) - place.position[0]) * scale),
            place.name.split(" ", 1)[1] if named and place.state == LACKS else "",
        )
        for place in places
    )
    return labelled(marks), height


def labelled(marks):
    """
    Each name within the picture and clear of names and other marks, if it can be.

    One that would run into another name is left out: the list beside has it.
    """
    squares = [box_of(mark.x, mark.y + HALF, 2 * HALF) for mark in marks]
    names, found = [], []
    for at, mark in enumerate(marks):
        if mark.label:
            others = squares[:at] + squares[at + 1 :]
            half = LETTER * len(mark.label) / 2
            x = round(min(max(mark.x, half), WIDTH - half))
            boxes = {y: box_of(x, mark.y + y, 2 * half) for y in (OVER, UNDER)}
            crowded = {
                y: (crossings(box, names), crossings(box, others))
                for y, box in boxes.items()
            }
            y = min(boxes, key=crowded.get)
            is_clear = not crossings(boxes[y], names)
            names += [boxes[y]] if is_clear else []
            label = mark.label if is_clear else ""
            mark = replace(mark, label=label, label_x=x, label_y=mark.y + y)
        found.append(mark)
    return tuple(found)


def crossings(box, others):
    return sum(overlap(box, other) for other in others)


def box_of(middle, foot, wide):
    return middle - wide / 2, foot - LETTER_HEIGHT, middle + wide / 2, foot


def overlap(one, other):
    left, top, right, foot = one
    return left < other[2] and other[0] < right and top < other[3] and other[1] < foot
