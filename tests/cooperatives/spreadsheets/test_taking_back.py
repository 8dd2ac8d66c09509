"""Whatever an import of any kind wrote, its undo leaves no trace of but in the history."""

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from cooperatives.breaches import breaches
from cooperatives.models import Record
from cooperatives.spreadsheets import imports
from cooperatives.spreadsheets.sheets import SHEETS
from tests.builders import STAFF, a_user

from .awkward import KINDS
from .test_round_trip import exported

pytestmark = pytest.mark.django_db

RECORDS = [model for model in apps.get_models() if issubclass(model, Record)]


def drawn(kind):
    """Six awkward records of the kind, the same at every call."""
    found = []

    @given(st.lists(kind, min_size=6, max_size=6))
    @settings(max_examples=2, database=None, phases=[Phase.generate], derandomize=True)
    def draw(records):
        found[:] = records

    draw()
    return found


def stored():
    """Every record there is, field by field; how often each was written left out."""
    return {
        model: list(
            model._base_manager.order_by("pk").values_list(
                *(
                    field.attname
                    for field in model._meta.concrete_fields
                    if field.name != "version"
                )
            )
        )
        for model in RECORDS
    }


def versions():
    """How often each record was written."""
    return {
        (model, key): version
        for model in RECORDS
        for key, version in model._base_manager.values_list("pk", "version")
    }


def changed_by(import_, sheet):
    """Those that were there before and were written to."""
    return {
        (sheet.model_of(path), key)
        for row in import_.rows.all()
        for path, key, _, new, _ in row.written
        if key and new
    }


def figures():
    told = StringIO()
    call_command("report", "2013-2018", format="json", stdout=told)
    return told.getvalue()


def take_away(record):
    for beside in ("seats", "returns"):
        for each in getattr(record, beside).all() if hasattr(record, beside) else ():
            each.delete()
    record.delete()


def made_other(slug):
    """The file of six records of which two are gone by now, and two written otherwise."""
    kind, make = KINDS[slug]
    for record in drawn(kind):
        make(dict(record))
    sheet = SHEETS[slug]()
    if sheet.needs_year and sheet.beside:
        sheet = SHEETS[slug](year=2018)
    file = exported(sheet, "xlsx")
    records = list(sheet.model.objects.order_by("pk"))
    for record in records[::3]:
        take_away(record)
    for record in records[1::3]:
        record.note = "khác"
        record.save()
    return file


@pytest.mark.parametrize("slug", SHEETS)
def test_what_an_import_did_to_records_of_any_kind_is_undone_to_the_letter(slug):
    file = made_other(slug)
    before = stored(), figures()
    counted = versions()
    staff = a_user(STAFF)
    options = {"all_or_nothing": True, "with_doubtful": True}

    first = imports.begin(staff, slug, "tệp.xlsx", file, blank_erases=True)
    imports.confirm(first, staff, **options)
    assert first.new
    assert stored() != before[0]
    imports.undo(first, staff)

    assert (first.state, first.left_alone) == ("undone", 0)
    assert (stored(), figures()) == before
    assert list(breaches()) == []
    written = {at for at, version in versions().items() if counted[at] != version}
    assert written == changed_by(first, SHEETS[slug]())
    assert first.unchanged
    again = imports.begin(staff, slug, "tệp.xlsx", file, blank_erases=True)
    told = [(each.new, each.changed, each.unchanged) for each in (first, again)]
    assert told[0] == told[1]
