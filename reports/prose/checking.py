"""What a passage says in its term, and what is wrong with it: asked while it is written."""

from dataclasses import dataclass

from ..chapters import TERM_REPORT
from ..paper import Paragraph
from ..scope import Scope
from ..snapshot import snapshot
from .notation import ProseError, sentences_of
from .telling import LeftOut, Teller


@dataclass(frozen=True)
class Said:
    """One reference: as it is written, the words it yields if any, and of which figure."""

    written: str
    words: str
    of: str


@dataclass(frozen=True)
class Told:
    """A passage as its report would print it; `wrong` are sentences."""

    paragraphs: tuple[Paragraph, ...] = ()
    said: tuple[Said, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    wrong: tuple[str, ...] = ()


def told_in(term, *sources):
    """Passages read together in one term."""
    with snapshot():
        reading = TERM_REPORT.read(Scope.of_term(term))
        teller = Teller(reading)
        lines = [line.strip() for source in sources for line in source.splitlines()]
        paragraphs = [teller.paragraph(line) for line in lines if line]
        said = tuple(references_in(reading, lines))
    return Told(
        tuple(filter(None, paragraphs)),
        said,
        tuple(teller.left_out),
        tuple(dict.fromkeys(teller.wrong)),
    )


def wrong_in(term, source):
    """What is wrong with a passage of the term, in sentences; often nothing."""
    return told_in(term, source).wrong


def references_in(reading, lines):
    """Each once, read alone: what one lacks hides none of the others."""
    found = {}
    for line in lines:
        try:
            for sentence in sentences_of(line):
                found |= dict.fromkeys(sentence.references)
        except ProseError:
            continue
    for reference in found:
        form = f" | {reference.form}" if reference.form else ""
        written = f"{{{reference.address}{form}}}"
        alone = Teller(reading)
        paragraph = alone.paragraph(written)
        words = paragraph.text if paragraph else ""
        yield Said(written, words, " ".join(alone.wrong) or of(reading, reference))


def of(reading, reference):
    """The figure in words; a fact and a table's number need none."""
    if reference.is_fact or reference.is_table:
        return ""
    return reading.title_of(*reference.parts)
