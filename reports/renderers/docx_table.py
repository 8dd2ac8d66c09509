"""A table of a print in Word: its head repeated, its rows whole, its widths right."""

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from ..column_widths import MANY, widths_of
from ..table import Kind
from .docx_chart import add_picture
from .docx_style import element, fix_widths, keep_row_whole, repeat_row

BOLD = (Kind.TOTAL, Kind.SUBTOTAL, Kind.HEADING)
MARGIN = 60
TEXT = "Bảng"


def add_table(document, block):
    """The caption, the table and what stands under it."""
    finished = block.table
    document.add_paragraph(block.caption, "Caption")
    if finished.basis:
        basis = document.add_paragraph(finished.basis, "Bảng")
        basis.alignment, basis.paragraph_format.keep_with_next = ALIGN.CENTER, True
    if block.unit_line:
        document.add_paragraph(block.unit_line, "Đơn vị tính")
    fill(document, finished)
    for note in filter(None, (block.rest_line, *finished.notes)):
        document.add_paragraph(note, "Chú thích biểu")
    if block.pictures:
        add_pictures(document, block)


def add_pictures(document, block):
    line = document.add_paragraph(style=TEXT)
    line.paragraph_format.space_before = Pt(6)
    drawn = len(document.element.xpath("//wp:docPr"))
    for number, picture in enumerate(block.pictures, start=drawn + 1):
        add_picture(document, line, picture, block.table, number)


def fill(document, finished):
    columns = len(finished.columns) + 1
    heads = len(finished.head)
    rows = max(len(finished.rows), 1)
    table = document.add_table(heads + rows, columns, style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    fix_widths(table, widths_of(finished))
    tighten(table)
    # Asked once: python-docx looks up each cell anew.
    lines = [row.cells for row in table.rows]
    size = Pt(10) if columns - 1 > MANY else Pt(11)
    for row in table.rows:
        keep_row_whole(row)
    for row in table.rows[:heads]:
        repeat_row(row)
    fill_head(lines, finished, size)
    for cells, row in zip(lines[heads:], finished.rows, strict=False):
        fill_row(cells, row, finished, size)
    if not finished.rows:
        write(lines[heads][0].merge(lines[heads][-1]), "Chưa có hồ sơ.", size)
    keep_together(lines)


def tighten(table):
    """Narrow margins within the cells."""
    margins = element("tblCellMar")
    for side in ("left", "right"):
        margins.append(element(side, w=MARGIN, type="dxa"))
    # Word refuses a file whose elements do not stand in the order of the standard.
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(margins)


def fill_head(lines, finished, size):
    heads = finished.head
    first = lines[0][0]
    if len(heads) > 1:
        first = first.merge(lines[1][0])
    write(first, finished.heading, size, align=ALIGN.CENTER, bold=True)
    taken = set()
    for level, head in enumerate(heads):
        at = 1
        for heading in head:
            while (level, at) in taken:
                at += 1
            last = lines[level + heading.rows - 1][at + heading.columns - 1]
            for line in range(level, level + heading.rows):
                taken |= {(line, at + each) for each in range(heading.columns)}
            cell = lines[level][at]
            if heading.rows > 1 or heading.columns > 1:
                cell = cell.merge(last)
            write(cell, heading.label, size, align=ALIGN.CENTER, bold=True)
            at += heading.columns


def fill_row(cells, row, finished, size):
    bold = row.kind in BOLD
    if row.kind is Kind.HEADING:
        write(cells[0].merge(cells[-1]), row.label, size, bold=True)
        return
    align = ALIGN.CENTER if finished.is_listing else ALIGN.LEFT
    write(cells[0], row.label, size, align, bold, indent=5 * row.level)
    for cell, figure in zip(cells[1:], row.cells, strict=True):
        align = ALIGN.RIGHT if figure.column.aligns_right else ALIGN.LEFT
        if figure.value is None:
            align = ALIGN.CENTER
        write(cell, figure.text, size, align, bold)


def write(cell, text, size, align=ALIGN.LEFT, bold=False, indent=0):
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    paragraph = cell.paragraphs[0]
    # By its id: python-docx looks a name up among all styles, for every cell anew.
    paragraph._p.get_or_add_pPr().style = TEXT
    paragraph.alignment = align
    if indent:
        paragraph.paragraph_format.left_indent = Mm(indent)
    run = paragraph.add_run(text)
    run.font.size, run.bold = size, bold


def keep_together(lines):
    """The head goes with the first rows, the last rows with one another."""
    for cells in (*lines[:3], *lines[-3:-1]):
        for cell in cells:
            properties = cell.paragraphs[0]._p.get_or_add_pPr()
            if properties.find(qn("w:keepNext")) is None:
                cell.paragraphs[0].paragraph_format.keep_with_next = True
