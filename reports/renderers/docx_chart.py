"""A chart in Word, to be edited there: with it goes the small workbook it is drawn from."""

import io
from zipfile import ZipFile

import xlsxwriter
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from .native_chart import Cells, Series, chart_of

SHEET = "Biểu đồ"
OFFICE = "application/vnd.openxmlformats-officedocument"
WIDTH, HEIGHT = Mm(80), Mm(54)
BEFORE = b"<c:printSettings>"
# Within Excel what is not said is not shown; elsewhere it is.
AMOUNTS = b'<c:showVal val="1"/>'
AMOUNTS_ALONE = (
    b'<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
    b'<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
TITLE_OVER = b"</c:tx><c:layout/></c:title>"
TITLE_ABOVE = b'</c:tx><c:layout/><c:overlay val="0"/></c:title>'
NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def add_picture(document, paragraph, picture, table, number):
    """The next chart of the document; `number` tells it from the others."""
    workbook, drawing = drawn(picture, table)
    package = document.part.package
    embedded = Part(
        PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"),
        f"{OFFICE}.spreadsheetml.sheet",
        workbook,
        package,
    )
    chart = Part(
        PackURI(f"/word/charts/chart{number}.xml"),
        f"{OFFICE}.drawingml.chart+xml",
        b"",
        package,
    )
    source = chart.relate_to(embedded, RELATIONSHIP_TYPE.PACKAGE)
    told = f'<c:externalData r:id="{source}"><c:autoUpdate val="0"/></c:externalData>'
    chart._blob = drawing.replace(BEFORE, told.encode() + BEFORE)
    relation = document.part.relate_to(chart, RELATIONSHIP_TYPE.CHART)
    paragraph.add_run()._r.append(inline(relation, picture, number))


def drawn(picture, table):
    """The workbook, and the part of it that draws the chart."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet(SHEET)
        chart = chart_of(book, picture, tuple(written(sheet, picture, table)))
        sheet.insert_chart(0, len(picture.columns) + 2, chart)
    with ZipFile(io.BytesIO(target.getvalue())) as parts:
        drawing = parts.read("xl/charts/chart1.xml")
    drawing = drawing.replace(AMOUNTS, AMOUNTS_ALONE)
    return target.getvalue(), drawing.replace(TITLE_OVER, TITLE_ABOVE)


def written(sheet, picture, table):
    """The figures that are drawn, a column a series; those of one line stand upright."""
    rows = picture.drawn_from(table)
    columns = [c for key in picture.columns for c in table.columns if c.key == key]
    read = [{cell.column.key: cell for cell in row.cells} for row in rows]
    if len(rows) == 1:
        labels = [column.label for column in columns]
        series = {rows[0].label: [read[0][column.key].value for column in columns]}
    else:
        labels = [row.label for row in rows]
        series = {c.label: [each[c.key].value for each in read] for c in columns}
    places = range(1, len(labels) + 1)
    named = Cells(SHEET, tuple((line, 0) for line in places), tuple(labels))
    sheet.write_column(1, 0, labels)
    for at, (name, figures) in enumerate(series.items(), start=1):
        sheet.write_string(0, at, name)
        sheet.write_column(1, at, [figure or 0 for figure in figures])
        places_of = tuple((line, at) for line in places)
        yield Series(name, named, Cells(SHEET, places_of, tuple(figures)))


def inline(relation, picture, number):
    """The chart within a line; what it says is told to those who do not see it."""
    made = parse_xml(
        f"<w:drawing {nsdecls('w', 'wp', 'a', 'r')}>"
        f'<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{WIDTH}" cy="{HEIGHT}"/>'
        f'<wp:docPr id="{number}" name="Biểu đồ {number}"/>'
        "<wp:cNvGraphicFramePr/>"
        f'<a:graphic><a:graphicData uri="{NAMESPACE}">'
        f'<c:chart xmlns:c="{NAMESPACE}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    about = made.find(".//{*}docPr")
    about.set("title", picture.chart.title)
    about.set("descr", picture.chart.description)
    return made
