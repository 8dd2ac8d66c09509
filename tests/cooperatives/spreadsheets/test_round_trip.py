"""Whatever records of any kind hold, their export comes back unchanged."""

import io

import pytest
from django.db import transaction
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from cooperatives.spreadsheets import imports, writing
from cooperatives.spreadsheets.preview import changes
from cooperatives.spreadsheets.sheet_table import sheet_table
from cooperatives.spreadsheets.sheets import SHEETS
from tests.builders import IN_2015, STAFF, a_new_rural_commune, a_user

from .awkward import KINDS

pytestmark = pytest.mark.django_db


def exported(sheet, ending):
    file = io.BytesIO()
    records = sheet.model.objects.order_by("pk")
    writing.FORMATS[ending].write(file, sheet_table(sheet, records, None))
    return file.getvalue()


def comes_back(slug, drawn, ending):
    """What the import of an export says of each row, and what it ought to."""
    _, make = KINDS[slug]
    for record in drawn:
        make(dict(record))
    sheet = SHEETS[slug]()
    if sheet.needs_year and sheet.beside:
        sheet = SHEETS[slug](year=2018)
    staff = a_user(STAFF)
    again = imports.begin(staff, slug, f"tệp.{ending}", exported(sheet, ending))
    assert again.state == "planned", again.sentence
    told = [
        (row.outcome, changes(row, sheet, staff), row.refusals)
        for row in again.rows.order_by("position")
    ]
    assert told == [("unchanged", [], [])] * len(drawn)


@pytest.mark.parametrize("slug", SHEETS)
@given(data=st.data(), ending=st.sampled_from(["xlsx", "csv"]))
@settings(max_examples=4, deadline=None, phases=[Phase.generate], derandomize=True)
def test_what_goes_out_comes_back_without_a_change(slug, data, ending):
    drawn, _ = KINDS[slug]
    records = data.draw(st.lists(drawn, min_size=1, max_size=15))

    with transaction.atomic():
        comes_back(slug, records, ending)
        transaction.set_rollback(True)


def test_a_number_kept_with_its_day_behind_it_comes_back_so():
    written = "QĐ số 12/QĐ-UBND ngày 05/6/2017"
    a_new_rural_commune(recognised_on=None, expected_on=IN_2015, decision=written)
    sheet = SHEETS["nong-thon-moi"]()

    again = imports.begin(
        a_user(STAFF), sheet.slug, "tệp.xlsx", exported(sheet, "xlsx")
    )

    told = [(row.outcome, changes(row, sheet, again.owner)) for row in again.rows.all()]
    assert told == [("unchanged", [])]


def test_every_kind_is_drawn():
    assert set(KINDS) == set(SHEETS)
