"""A finished print as a page: shown in the browser, and made into a PDF."""

from dataclasses import dataclass
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from ..column_widths import lines_of
from ..paper import (
    BARE_NUMBER,
    DRAFT,
    SAMPLE_NOTICE,
    Appendix,
    Heading,
    Paragraph,
    TableBlock,
)
from .marks import marks_of, signed, style_of

SHEETS = ("css/paper.css", "css/paper-table.css", "css/paper-charts.css")
DRAWING = "css/paper-drawing.css"
SCREEN = ("css/paper-screen.css",)
TEMPLATES = {
    Appendix: "paper/_appendix.html",
    Heading: "paper/_heading.html",
    Paragraph: "paper/_paragraph.html",
    TableBlock: "paper/_table.html",
}
WORDS = {"draft": DRAFT, "bare": BARE_NUMBER, "sample": SAMPLE_NOTICE}
# Lines of a table that is moved to the next sheet whole.
SHORT, SHORT_TURNED = 22, 16


@dataclass(frozen=True)
class Part:
    """A block and the template that shows it."""

    value: object

    @property
    def template(self):
        return TEMPLATES[type(self.value)]

    @property
    def tag(self):
        """Headings begin under the title of the print."""
        return self.value.level + 1

    @property
    def is_short(self):
        """Whether the table is not to be parted."""
        room = SHORT_TURNED if self.value.is_landscape else SHORT
        return lines_of(self.value.table) <= room


@dataclass(frozen=True)
class Segment:
    """Blocks that follow one another on sheets of one kind."""

    is_landscape: bool
    blocks: tuple[Part, ...]


def page_of(paper, *, toolbar=None, base=""):
    """The page; without a toolbar it is whole in itself, style sheets and all."""
    context = {
        "paper": paper,
        "segments": segments_of(paper),
        "words": WORDS,
        "toolbar": toolbar,
        "base": base,
        "sheets": (*SHEETS, DRAWING, *SCREEN),
        "marks": signed(marks_of(paper)) if toolbar else "",
        "styles": "" if toolbar else styles(paper),
        # A picture in a PDF knows of no style outside it.
        "chart_style": "" if toolbar else element(text_of(DRAWING)),
    }
    return render_to_string("paper/paper.html", context)


def styles(paper):
    """The sheets as an element, for a page that asks for nothing outside it."""
    return element("\n".join((*map(text_of, SHEETS), style_of(marks_of(paper)))))


def text_of(sheet):
    return Path(finders.find(sheet)).read_text()


def element(style):
    return mark_safe(f"<style>{style}</style>")


def segments_of(paper):
    appendices = []
    for block in paper.appendices:
        if isinstance(block, Appendix):
            appendices.append([])
        appendices[-1].append(block)
    return {
        "body": tuple(parted(paper.blocks)),
        "appendices": [tuple(parted(blocks)) for blocks in appendices],
    }


def parted(blocks):
    """Into segments; a heading goes with what follows it."""
    segment, waiting = None, []
    for block in blocks:
        if isinstance(block, Heading | Appendix):
            waiting.append(Part(block))
            continue
        turned = isinstance(block, TableBlock) and block.is_landscape
        if segment is None or segment.is_landscape != turned:
            if segment:
                yield segment
            segment = Segment(turned, ())
        segment = Segment(turned, (*segment.blocks, *waiting, Part(block)))
        waiting = []
    if segment or waiting:
        yield Segment(
            bool(segment and segment.is_landscape),
            (*(segment.blocks if segment else ()), *waiting),
        )
