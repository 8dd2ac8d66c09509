"""A print as a Word file: real styles and headings, to be edited."""

import io
from datetime import UTC

from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_UNDERLINE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from ..paper import (
    DRAFT,
    SAMPLE_NOTICE,
    Appendix,
    BareNumber,
    Heading,
    Paragraph,
    TableBlock,
)
from .docx_style import (
    begin_numbering,
    blank,
    fix_widths,
    keep_row_whole,
    number_of_page,
    rule,
    shape,
)
from .docx_table import add_table

LETTERHEAD = (72, 93)
FOOT = (85, 80)
SIGNING = 3


def render(paper):
    document = blank()
    say_whose_it_is(document.core_properties, paper)
    first = document.sections[0]
    first.different_first_page_header_footer = True
    mark_sheets(first, paper)
    add_letterhead(document, paper)
    add_title(document, paper)
    turned = add_blocks(document, paper.blocks, paper, turned=False)
    if turned:
        begin_section(document, paper, turned=False)
    add_signature(document, paper)
    add_blocks(document, paper.appendices, paper, turned=False)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def say_whose_it_is(properties, paper):
    """In place of what the template says of itself."""
    properties.title, properties.subject = paper.abstract, paper.kind
    properties.author = properties.last_modified_by = paper.letterhead.organisation
    properties.comments, properties.language = paper.imprint.text, "vi-VN"
    read_at = paper.imprint.read_at.astimezone(UTC).replace(tzinfo=None)
    properties.created = properties.modified = read_at


def mark_sheets(section, paper):
    """The page number above, what every sheet says of itself below."""
    header = section.header.paragraphs[0]
    header.alignment = ALIGN.CENTER
    number_of_page(header)
    footers = [section.first_page_footer, section.footer]
    below = [DRAFT] if paper.is_draft else []
    below += [paper.imprint.text] if paper.is_internal else []
    below += [SAMPLE_NOTICE] if paper.imprint.is_sample else []
    for each in footers:
        small(each.paragraphs[0], "\n".join(below)).alignment = ALIGN.CENTER


def small(paragraph, text, size=9):
    paragraph.add_run(text).font.size = Pt(size)
    return paragraph


def begin_section(document, paper, *, turned, numbered_anew=False):
    section = document.add_section(WD_SECTION.NEW_PAGE)
    shape(section, turned)
    section.different_first_page_header_footer = numbered_anew
    for kept in section._sectPr.xpath("w:pgNumType"):
        section._sectPr.remove(kept)
    if numbered_anew:
        begin_numbering(section)


def add_letterhead(document, paper):
    head = paper.letterhead
    table = document.add_table(1, 2)
    fix_widths(table, LETTERHEAD)
    left, right = table.rows[0].cells
    if head.parent:
        line(left, head.parent, 12)
    line(left, head.organisation, 12, bold=True)
    rule(left.add_paragraph(style="Thể thức"), inset=22)
    line(left, head.number_line, 13).paragraph_format.space_before = Pt(6)
    if paper.is_draft:
        line(left, DRAFT, 13, bold=True).paragraph_format.space_before = Pt(4)
    line(right, head.nation, 12, bold=True)
    line(right, head.motto, 13, bold=True)
    rule(right.add_paragraph(style="Thể thức"), inset=16.5)
    dated = line(right, head.place_and_date, 13)
    dated.paragraph_format.space_before = Pt(6)
    dated.runs[0].italic = True


def line(cell, text, size, *, bold=False):
    """One more line of a cell, the first in the paragraph that is there already."""
    first = cell.paragraphs[0]
    paragraph = cell.add_paragraph() if first.runs else first
    paragraph.style = "Thể thức"
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold
    return paragraph


def add_title(document, paper):
    document.add_paragraph(paper.kind, "Title").paragraph_format.space_before = Pt(18)
    about = document.add_paragraph(paper.abstract, "Title").paragraph_format
    about.left_indent = about.right_indent = Mm(12.5)
    rule(document.add_paragraph(style="Thể thức"), inset=62)


def add_blocks(document, blocks, paper, *, turned):
    """Every block, on sheets turned round where it needs them; how they lie at last."""
    for at, block in enumerate(blocks):
        if isinstance(block, Appendix):
            turned = lies_turned(blocks[at + 1 :])
            begin_section(document, paper, turned=turned, numbered_anew=True)
        elif isinstance(block, Heading | TableBlock):
            wanted = lies_turned(blocks[at:])
            if wanted is not turned:
                begin_section(document, paper, turned=wanted)
                turned = wanted
        elif turned:
            begin_section(document, paper, turned=False)
            turned = False
        ADD[type(block)](document, block)
    return turned


def lies_turned(blocks):
    """How the sheet of a heading lies: as what it heads."""
    following = next((b for b in blocks if not isinstance(b, Heading)), None)
    return isinstance(following, TableBlock) and following.is_landscape


def add_heading(document, block):
    document.add_paragraph(block.text, f"Heading {block.level}")


def add_paragraph(document, block):
    paragraph = document.add_paragraph(style="Body Text")
    for run in block.runs:
        added = paragraph.add_run(run.text)
        if isinstance(run, BareNumber):
            added.font.underline = WD_UNDERLINE.WAVY


def add_appendix(document, block):
    document.add_paragraph(block.name, "Phụ lục")
    document.add_paragraph(block.title, "Phụ lục")
    attached = document.add_paragraph(block.attached_to, "Phụ lục")
    attached.runs[0].bold, attached.runs[0].italic = False, True
    attached.paragraph_format.space_after = Pt(8)


ADD = {
    Appendix: add_appendix,
    Heading: add_heading,
    Paragraph: add_paragraph,
    TableBlock: add_table,
}


def add_signature(document, paper):
    keep_last_with_next(document)
    table = document.add_table(1, 2)
    fix_widths(table, FOOT)
    keep_row_whole(table.rows[0])
    left, right = table.rows[0].cells
    title = left.paragraphs[0]
    title.style = "Nơi nhận"
    run = title.add_run("Nơi nhận:")
    run.bold, run.italic, run.font.size = True, True, Pt(12)
    for recipient in paper.recipients:
        left.add_paragraph(recipient, "Nơi nhận")
    if not paper.is_internal:
        small(left.add_paragraph(style="Nơi nhận"), paper.imprint.text)
    for authority in paper.signature.authority:
        line(right, authority, 14, bold=True)
    for _ in range(SIGNING):
        right.add_paragraph(style="Thể thức")
    name = right.add_paragraph(style="Thể thức")
    name.paragraph_format.space_before = Pt(14)
    signed = name.add_run(paper.signature.name)
    signed.bold, signed.font.size = True, Pt(14)


def keep_last_with_next(document):
    """The last lines of the text go with the signature."""
    # Word takes two tables with nothing between them for one.
    if document.element.body[-2].tag == qn("w:tbl"):
        document.add_paragraph(style="Bảng")
    last = document.paragraphs[-1].paragraph_format
    last.keep_with_next, last.space_after = True, Pt(12)
