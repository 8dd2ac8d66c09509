"""From a reading, what was chosen and who signs, to one finished print."""

from dataclasses import dataclass, replace

from ..column_widths import is_wide
from ..comparison import DIFFERS, RIGHT_SIDE, answers
from ..models import Passage
from ..paper import Appendix, Heading, Imprint, Paper, Paragraph, TableBlock, Text
from ..prose.telling import LeftOut, Teller
from ..sample_notice import sample_data_exists
from . import outline
from .footnotes import Definition, marked
from .letterhead import letterhead_of, recipients_of, signature_of
from .pictures import with_pictures

KIND = "BÁO CÁO"
REPORT = "Báo cáo "


class CannotPrint(Exception):  # noqa: N818 - the prose must be put right first
    """What stops the print, in sentences."""

    def __init__(self, sentences):
        super().__init__(" ".join(sentences))
        self.sentences = tuple(sentences)


@dataclass(frozen=True)
class Print:
    """A finished print, and what its signer should know before signing."""

    paper: Paper
    left_out: tuple[LeftOut, ...]
    differing: int
    compared: int


def print_of(reading, choices, office, read_at):
    """Raises CannotPrint where a passage names a figure that does not exist."""
    document = reading.document()
    chapters = chosen_chapters(reading, document, choices)
    teller = Teller(reading, {t.slug for c in chapters for t in c.tables})
    told = tuple(outline.told(passages_of(reading), teller))
    if teller.wrong:
        raise CannotPrint(teller.wrong)
    blocks, appendices = laid_out(reading, choices, office, told, chapters, document)
    if choices.has_charts:
        blocks = with_pictures(reading, blocks)
        appendices = with_pictures(reading, appendices)
    imprint = Imprint(
        reading.scope.term.slug,
        reading.place_name,
        reading.period.day,
        read_at,
        reading.fingerprint(),
        sample_data_exists(),
        extract_of(choices, chapters),
    )
    paper = Paper(
        letterhead=letterhead_of(office, choices),
        kind=KIND,
        abstract=abstract_of(reading, choices, chapters),
        blocks=blocks,
        signature=signature_of(office),
        recipients=recipients_of(office),
        imprint=imprint,
        appendices=appendices,
        is_draft=choices.is_draft,
        is_internal=choices.is_internal,
    )
    found = answers(reading)
    differing = sum(each.verdict in (DIFFERS, RIGHT_SIDE) for each in found)
    left_out = tuple(teller.left_out) if choices.is_whole else ()
    return Print(paper, left_out, differing, len(found))


def passages_of(reading):
    """The passages of the term that this scope prints, in order."""
    passages = Passage.objects.filter(term=reading.scope.term)
    if reading.scope.district:
        passages = passages.filter(is_provincial=False)
    return tuple(passages.order_by("position", "pk"))


def chosen_chapters(reading, document, choices):
    """The chapters with those of their tables that are printed, as they are printed."""
    found = []
    for chapter in document.chapters:
        tables = [t for t in chapter.tables if choices.prints(t)]
        if choices.tables:
            tables = [t for t in chapter.tables if t.slug in choices.tables]
        elif choices.chapters and chapter.slug not in choices.chapters:
            continue
        is_appendix = "." not in chapter.number
        if choices.is_whole and is_appendix and not any(t.rows for t in tables):
            # Nothing but its head: no target of the next term was given, say.
            continue
        if tables:
            printed = tuple(as_printed(reading, table, choices) for table in tables)
            found.append(replace(chapter, tables=printed))
    return found


def as_printed(reading, table, choices):
    """Marks in place; without comparison and notes on method unless they were chosen."""
    targets = target_definitions(table)
    own = () if choices.is_internal and choices.has_notes else table.notes
    kept = tuple(n for n in table.notes if n not in own)
    if targets:
        kept = ()
    if choices.is_internal and choices.is_compared:
        table = reading.compared(table)
    return marked(replace(table, notes=kept, later=None), targets)


def target_definitions(table):
    """A target's footnote stands at its line: "Tên chỉ tiêu: chú thích"."""
    if not table.slug.startswith("chi-tieu"):
        return ()
    return tuple(
        Definition(table.slug, text.strip(), row=row.key)
        for note in table.notes
        for name, separator, text in [note.partition(": ")]
        for row in table.rows
        if separator and row.level == 0 and name in row.label
    )


def laid_out(reading, choices, office, told, chapters, document):
    """The blocks before the signature and those after it."""
    if choices.tables:
        return tuple(table_blocks(chapters)), ()
    if choices.chapters or not told:
        return tuple(chapters_in_text(told, chapters)), ()
    prose = tuple(block for block, _ in told)
    return prose, tuple(appendices_of(reading, choices, office, chapters, document))


def table_blocks(chapters):
    return [TableBlock(t, is_wide(t)) for chapter in chapters for t in chapter.tables]


def chapters_in_text(told, chapters):
    """Each chapter's passages, or its title where it has none, then its tables."""
    for chapter in chapters:
        passages = outline.of_chapter(told, chapter.slug)
        yield from passages or (Heading(2, chapter.number, chapter.title),)
        yield from table_blocks([chapter])


def appendices_of(reading, choices, office, chapters, document):
    """I: the results; II: the next term; III: the yearly forms."""
    groups = {}
    for chapter in chapters:
        groups.setdefault(chapter.number.split(".")[0], []).append(chapter)
    for at, found in enumerate(groups.values(), start=1):
        number = outline.roman(at) if len(groups) > 1 else ""
        yield Appendix(
            number, appendix_title(reading, found), attached_to(office, choices)
        )
        for chapter in found:
            if len(found) > 1:
                yield Heading(2, chapter.number, chapter.title)
            yield from table_blocks([chapter])
        if at == 1:
            yield from left_to_the_province(document)


def appendix_title(reading, chapters):
    tables = [table for chapter in chapters for table in chapter.tables]
    if len(tables) == 1:
        return tables[0].title.upper()
    said = chapters[0].title.upper() if len(chapters) == 1 else "KẾT QUẢ"
    return f"{said} NHIỆM KỲ {reading.scope.term.slug}"


def left_to_the_province(document):
    """What a district's report leaves out, said once."""
    titles = [title for chapter in document.chapters for title in chapter.omitted]
    if titles:
        yield Paragraph(
            (Text(f"Các biểu không lập theo địa bàn: {'; '.join(titles)}."),)
        )


def attached_to(office, choices):
    head = letterhead_of(office, choices)
    number = head.number_line.removeprefix("Số: ")
    day = head.place_and_date.partition(", ")[2]
    return f"(Kèm theo Báo cáo số {number} {day} của {office.organisation})"


def abstract_of(reading, choices, chapters):
    title = reading.report.title.removeprefix(REPORT)
    place = f" trên địa bàn {reading.place_name}," if reading.scope.district else ""
    said = f"{title[:1].upper()}{title[1:]}{place} nhiệm kỳ {reading.scope.term.slug}"
    extract = extract_of(choices, chapters)
    return f"{said} ({extract})" if extract else said


def extract_of(choices, chapters):
    """What was taken of the report, in words; nothing where it is whole."""
    if choices.is_whole:
        return ""
    if choices.tables:
        numbers = ", ".join(str(t.number) for c in chapters for t in c.tables)
        return f"trích Biểu {numbers}"
    return f"trích mục {', '.join(c.number for c in chapters)}"
