"""Every kind of figure opens a page of records, on the sample province."""

import pytest

from cooperatives.models import Term
from reports.chapters import TERM_REPORT

from ..builders import STAFF, a_user
from ..claims import each, read
from ..reports.html_outline import main_of

pytestmark = pytest.mark.django_db


def one_of_each_column(table):
    """The last figure of every column that opens, which is most often the total."""
    opening = (cell for cell in table.cells if cell.opens and cell.value is not None)
    return {cell.column.key: cell for cell in opening}.values()


@pytest.mark.parametrize("stated", **each(TERM_REPORT.tables))
def test_a_figure_of_every_column_opens_its_records(stated, client):
    table = read(Term.objects.get(slug="2013-2018")).table(stated.slug)
    client.force_login(a_user(STAFF))

    for cell in one_of_each_column(table):
        response = client.get(f"/bao-cao/2013-2018/{cell.address}")

        assert response.status_code == 200, cell.address
        main = main_of(response)
        assert f": {cell.text}" in next(main.all("h1")).text
        assert [*main.all("tbody")] or "Không có hồ sơ nào." in main.text
