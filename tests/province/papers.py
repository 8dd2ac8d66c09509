"""Prints of the sample province, for the tests that read them back."""

import io
from datetime import date
from functools import cache

import pdfplumber
import pytest

from cooperatives.models import District, Term
from reports.chapters import TERM_REPORT
from reports.printing.assembly import print_of
from reports.printing.choices import Choices
from reports.printing.offices import office_of
from reports.printing.page import page_of
from reports.renderers import docx, pdf
from reports.scope import Scope, moment_of_reading

FINAL = Choices(is_draft=False, number="5", day=date(2019, 1, 5))
INTERNAL = Choices(is_internal=True, is_compared=True, has_notes=True, has_charts=True)


@cache
def paper(district=None, choices=FINAL, term="2013-2018"):
    """One print; made once for all that is asked of it."""
    place = District.objects.get(code=district) if district else None
    scope = Scope.of_term(Term.objects.get(slug=term), place)
    office = office_of(scope)
    office.signatory = "Nguyễn Văn A"
    reading = TERM_REPORT.read(scope)
    return print_of(reading, choices, office, moment_of_reading()).paper


@cache
def word_of(district=None, choices=FINAL, term="2013-2018"):
    return docx.render(paper(district, choices, term))


@cache
def pdf_of(district=None, choices=FINAL, term="2013-2018"):
    """The same as a PDF; skips the test where none can be made."""
    try:
        return pdf.render(page_of(paper(district, choices, term)))
    except pdf.NoPango as missing:
        pytest.skip(f"PDF files need Pango: {missing}")


@cache
def sheets_of(district=None, choices=FINAL, term="2013-2018"):
    """Its sheets; reading them takes longer than making them."""
    return pdfplumber.open(io.BytesIO(pdf_of(district, choices, term))).pages


@cache
def tables_on(sheet):
    return sheet.extract_tables()
