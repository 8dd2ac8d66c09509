"""Statements are kept, rows never are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cooperatives.models import Term
from reports.statement import statements

from ..builders import a_cooperative, the_commune
from ..claims import read

pytestmark = pytest.mark.django_db


def existing():
    table = read(Term.objects.get(slug="2013-2018")).table("htx-theo-dia-ban")
    return table.figure("tong", "den-nay").value


def test_a_kept_statement_answers_with_the_rows_of_the_moment():
    assert existing() == 0
    a_cooperative(the_commune("La Bằng"))
    assert existing() == 1


def test_another_closing_day_is_another_statement():
    term = Term.objects.get(slug="2013-2018")
    a_cooperative(the_commune("La Bằng"), founded_on="2018-12-14")
    assert existing() == 0

    term.reported_on = term.ends_on
    term.save()

    assert existing() == 1


def test_the_first_reading_and_the_next_ask_the_same():
    statements.clear()
    runs = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            read(Term.objects.get(slug="2013-2018")).document()
        runs.append([query["sql"] for query in captured])

    assert runs[0] == runs[1]
