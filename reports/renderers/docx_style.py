"""Word in Decree 30's type: page, styles, and the parts of its XML python-docx lacks."""

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Times New Roman"
INDENT = Mm(12.7)
# Style → size, bold, italic, alignment, first-line indent, space before, space after.
STYLES = {
    "Normal": (14, False, False, ALIGN.LEFT, None, 0, 0),
    "Body Text": (14, False, False, ALIGN.JUSTIFY, INDENT, 6, 0),
    "Title": (14, True, False, ALIGN.CENTER, None, 0, 0),
    "Heading 1": (14, True, False, ALIGN.LEFT, INDENT, 8, 0),
    "Heading 2": (14, True, False, ALIGN.LEFT, INDENT, 8, 0),
    "Heading 3": (14, True, True, ALIGN.LEFT, INDENT, 8, 0),
    "Caption": (13, True, False, ALIGN.CENTER, None, 10, 2),
    "Bảng": (11, False, False, ALIGN.LEFT, None, 1, 1),
    "Đơn vị tính": (11, False, True, ALIGN.RIGHT, None, 0, 2),
    "Chú thích biểu": (10.5, False, False, ALIGN.LEFT, None, 0, 0),
    "Thể thức": (13, False, False, ALIGN.CENTER, None, 0, 0),
    "Phụ lục": (14, True, False, ALIGN.CENTER, None, 0, 0),
    "Nơi nhận": (11, False, False, ALIGN.LEFT, None, 0, 0),
}
UPRIGHT = (210, 297, (20, 15, 20, 30))
TURNED = (297, 210, (30, 20, 15, 20))


def blank():
    """An empty document with the styles in it."""
    document = Document()
    for name, look in STYLES.items():
        state(style_named(document, name), *look)
    document.styles["Body Text"].paragraph_format.line_spacing = 1.15
    speak_vietnamese(document)
    as_of_now(document.settings.element)
    shape(document.sections[0])
    return document


def speak_vietnamese(document):
    """Or every word is underlined as a slip in English."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "vi-VN")


def as_of_now(settings):
    """What the template says for Word of 2010 and for English."""
    for mode in settings.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), "15")
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    settings.find(qn("w:decimalSymbol")).set(qn("w:val"), ",")
    settings.find(qn("w:listSeparator")).set(qn("w:val"), ";")
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), "vi-VN")


def style_named(document, name):
    known = {style.name for style in document.styles}
    if name not in known:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        document.styles[name].base_style = document.styles["Normal"]
    return document.styles[name]


def state(style, size, bold, italic, align, indent, before, after):
    font, form = style.font, style.paragraph_format
    font.name, font.size, font.bold, font.italic = FONT, Pt(size), bold, italic
    font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    form.alignment, form.first_line_indent = align, indent
    form.space_before, form.space_after = Pt(before), Pt(after)
    form.line_spacing = 1.0
    form.keep_with_next = style.name.startswith(("Heading", "Caption", "Đơn vị"))
    borders = style.element.pPr.find(qn("w:pBdr"))
    if borders is not None:
        style.element.pPr.remove(borders)


def shape(section, turned=False):
    """The size and the margins of the sheets of a section."""
    width, height, margins = TURNED if turned else UPRIGHT
    section.orientation = WD_ORIENT.LANDSCAPE if turned else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    top, right, bottom, left = (Mm(margin) for margin in margins)
    section.top_margin, section.right_margin = top, right
    section.bottom_margin, section.left_margin = bottom, left
    section.header_distance = section.footer_distance = Mm(10)


def element(tag, **attributes):
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def number_of_page(paragraph):
    """A field that Word fills with the number of the page."""
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        run.font.size = Pt(13)
        if kind:
            run._r.append(element("fldChar", fldCharType=kind))
        else:
            instruction = OxmlElement("w:instrText")
            instruction.text = "PAGE"
            run._r.append(instruction)


def begin_numbering(section):
    section._sectPr.find(qn("w:cols")).addprevious(element("pgNumType", start=1))


def rule(paragraph, inset):
    """A line as a paragraph of its own, shorter than its column on each side."""
    borders = OxmlElement("w:pBdr")
    borders.append(element("top", val="single", sz=6, space=1, color="000000"))
    paragraph._p.get_or_add_pPr().append(borders)
    form = paragraph.paragraph_format
    form.left_indent, form.right_indent = Mm(inset), Mm(inset)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(3)
    form.space_before = form.space_after = Pt(0)
    return paragraph


def repeat_row(row):
    row._tr.get_or_add_trPr().append(element("tblHeader", val="true"))


def keep_row_whole(row):
    row._tr.get_or_add_trPr().append(element("cantSplit", val="true"))


def fix_widths(table, widths):
    """The widths of the columns in mm, that no program may change."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row._tr.tc_lst, widths, strict=True):
            cell.width = Mm(width)
