"""In what order documents are listed, on either database."""

from datetime import date

import pytest

from cooperatives.models import PolicyDocument, Term
from tests.builders import a_document
from tests.claims import read

pytestmark = pytest.mark.django_db


def test_documents_of_no_known_day_come_last_under_their_heading():
    PolicyDocument.objects.all().delete()
    term = Term.objects.get(slug="2013-2018")
    for name, day in (
        ("Không ngày", None),
        ("Sau", date(2016, 1, 1)),
        ("Trước", date(2014, 1, 1)),
    ):
        a_document(term=term, heading="trung-uong", name=name, issued_on=day)

    rows = [row for row in read(term).table("van-ban").rows if row.cells]

    assert [row.cells[-1].text for row in rows] == ["Trước", "Sau", "Không ngày"]
