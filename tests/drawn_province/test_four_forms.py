"""Page, Word and Excel say the same of provinces nobody has looked at."""

import pytest

from cooperatives.models import District, Term
from reports.chapters import TERM_REPORT
from reports.printing.assembly import print_of
from reports.printing.choices import Choices
from reports.printing.offices import office_of
from reports.printing.page import page_of
from reports.renderers import docx, xlsx
from reports.scope import Scope, moment_of_reading

from .. import read_back

pytestmark = pytest.mark.django_db

SCOPES = [("2013-2018", None), ("2018-2023", "171")]


@pytest.mark.parametrize(("term", "district"), SCOPES)
def test_three_forms_say_every_figure(drawn_province, term, district):
    place = District.objects.get(code=district) if district else None
    scope = Scope.of_term(Term.objects.get(slug=term), place)
    reading = TERM_REPORT.read(scope)
    paper = print_of(reading, Choices(), office_of(scope), moment_of_reading()).paper
    expected = [read_back.lines_of(table) for table in paper.tables]

    assert sum(map(len, expected)) > 100
    assert read_back.tables_of_page(page_of(paper)) == expected
    assert list(read_back.tables_of_word(docx.render(paper), paper.tables)) == expected
    read_back.hold_the_figures_of(xlsx.render(paper), paper.tables)
