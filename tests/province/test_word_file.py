"""The Word file: to be edited as any other, valid, and whole where it is opened."""

import io
import shutil
import subprocess
from itertools import pairwise

import pdfplumber
import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from reports.column_widths import is_wide
from reports.printing.choices import Choices
from reports.table import Kind

from .papers import FINAL, INTERNAL, paper, word_of

pytestmark = pytest.mark.django_db

ONE_TABLE = Choices(tables=("xuc-tien",))
# The order that the standard gives the elements which are written here.
ORDER = {
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs "
        "spacing ind contextualSpacing jc outlineLvl rPr sectPr"
    ),
    "rPr": "rStyle rFonts b bCs i iCs color spacing sz szCs u vertAlign lang",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "sectPr": (
        "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid"
    ),
}


@pytest.fixture(scope="module")
def content(django_db_blocker):
    with django_db_blocker.unblock():
        return word_of()


@pytest.fixture(scope="module")
def document(content):
    return Document(io.BytesIO(content))


def name(element):
    return element.tag.rpartition("}")[2]


def out_of_order(document):
    for parent in document.element.iter():
        known = ORDER.get(name(parent), "").split()
        if known:
            yield from (
                (name(parent), name(first), name(second))
                for first, second in pairwise(parent)
                if known.index(name(first)) > known.index(name(second))
            )


@pytest.mark.parametrize("choices", [FINAL, INTERNAL, ONE_TABLE])
def test_elements_stand_in_the_order_of_the_standard(choices):
    written = Document(io.BytesIO(word_of(None, choices)))

    assert list(out_of_order(written)) == []


@pytest.mark.parametrize("choices", [FINAL, ONE_TABLE])
def test_no_table_runs_into_the_next(choices):
    written = Document(io.BytesIO(word_of(None, choices)))

    kinds = [name(element) for element in written.element.body]

    assert ("tbl", "tbl") not in pairwise(kinds)


def test_headings_and_captions_are_styles(document):
    found = {
        style: [p.text for p in document.paragraphs if p.style.name == style]
        for style in ("Heading 1", "Caption")
    }

    assert found["Heading 1"][0].startswith("I. ")
    numbers = [table.number for table in paper().tables]
    assert [caption.split(".")[0] for caption in found["Caption"]] == [
        f"Biểu {number}" for number in numbers
    ]


def figure_tables(document):
    return [table for table in document.tables if table.style.name == "Table Grid"]


def test_every_head_is_repeated_and_no_row_is_parted(document):
    for table, finished in zip(figure_tables(document), paper().tables, strict=True):
        repeated = [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in table.rows]
        heads = len(finished.head)
        assert repeated == [True] * heads + [False] * (len(repeated) - heads)
        assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in table.rows)


def test_totals_are_bold_and_numbers_stand_to_the_right(document):
    for table, finished in zip(figure_tables(document), paper().tables, strict=True):
        lines = list(table.rows)[len(finished.head) :]
        for line, row in zip(lines, finished.rows, strict=False):
            if row.kind is Kind.TOTAL:
                assert all(c.paragraphs[0].runs[0].bold for c in line.cells)


def test_no_table_is_wider_than_its_sheet(document):
    for table in figure_tables(document):
        grid = table._tbl.tblGrid.iter(qn("w:gridCol"))
        width = sum(int(column.get(qn("w:w"))) for column in grid) / 20 * 12700
        assert width <= Mm(257.5)


def test_sheets_are_a4_with_the_margins_of_the_decree(document):
    sheets = {
        (round(s.page_width.mm), round(s.page_height.mm), round(s.left_margin.mm))
        for s in document.sections
    }

    assert sheets <= {(210, 297, 30), (297, 210, 20)}
    assert (297, 210, 20) in sheets or not any(map(is_wide, paper().tables))
    assert document.sections[0].different_first_page_header_footer


def test_nothing_empty_stands_between_the_parts(document):
    texts = [p.text for p in document.paragraphs if p.style.name == "Body Text"]

    assert texts
    assert all(text.strip() for text in texts)


def test_libreoffice_opens_it_and_shows_every_page(content, tmp_path):
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    (tmp_path / "report.docx").write_bytes(content)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            *("--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)),
            str(tmp_path / "report.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )

    with pdfplumber.open(tmp_path / "report.pdf") as shown:
        pages = [page.extract_text() for page in shown.pages]

    text = "\n".join(pages)
    assert len(pages) >= 20
    assert all(len(page) > 100 for page in pages)
    assert not pages[0].startswith("1\n")
    assert pages[1].startswith("2\n")
    for table in paper().tables:
        assert f"Biểu {table.number}. " in text
    signed = next(page for page in pages if "Nơi nhận" in page)
    assert "./." in signed
    assert paper().imprint.fingerprint in signed.replace("\n", "")
