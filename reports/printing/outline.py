"""The order of the prose: headings numbered, those with nothing under them left out."""

from ..models import Passage
from ..paper import Heading

LEVELS = {
    Passage.Kind.SECTION: 1,
    Passage.Kind.POINT: 2,
    Passage.Kind.SUBPOINT: 3,
}
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def roman(number):
    return ROMAN[number - 1]


def told(passages, teller):
    """Pairs of a block and the slug of the chapter it belongs to."""
    return numbered(kept(list(filled_in(passages, teller))))


def filled_in(passages, teller):
    for passage in passages:
        paragraphs = [line for line in passage.text.splitlines() if line.strip()]
        for line in paragraphs:
            block = teller.paragraph(line.strip())
            if block and passage.is_heading:
                level = LEVELS[passage.kind]
                title = block.text.upper() if level == 1 else block.text
                block = Heading(level, "", title)
            if block:
                yield block, passage.chapter


def kept(blocks):
    """Without the headings that have no paragraph under them."""
    found, deepest = [], 0
    for block, chapter in reversed(blocks):
        if not isinstance(block, Heading):
            deepest = 9
        elif block.level >= deepest:
            continue
        else:
            deepest = block.level
        found.append((block, chapter))
    return found[::-1]


def numbered(blocks):
    counts = [0, 0, 0]
    for block, chapter in blocks:
        if isinstance(block, Heading):
            level = block.level
            counts[level - 1] += 1
            counts[level:] = [0] * (3 - level)
            number = {
                1: roman(counts[0]),
                2: str(counts[1]),
                3: f"{counts[1]}.{counts[2]}",
            }[level]
            block = Heading(level, number, block.title)
        yield block, chapter


def of_chapter(blocks, slug):
    return tuple(block for block, chapter in blocks if chapter == slug)
