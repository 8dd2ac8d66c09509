"""
With the rule taken out at one place, the probes find the leak there.

What found nothing in the other tests of this package found nothing because there was
nothing to find.
"""

import pytest

from tests.browser_forms import as_shown

from . import forged
from .forged import page, target
from .probing import body, tells_of_b, undone

pytestmark = pytest.mark.django_db


def everything(records, *arguments, **options):
    return records


def always(*arguments, **options):
    return True


def a_list(world, officer):
    return body(officer.get(page("cooperativegroup", "changelist")))


def a_file(world, officer):
    return body(officer.get(page("cooperativegroup", "export", "csv")))


def anothers_page(world, officer):
    key = world.of_b["cooperative"].pk
    return body(officer.get(page("cooperative", "change", key)))


def anothers_history(world, officer):
    key = world.of_b["award"].pk
    return body(officer.get(page("award", "history", key)))


def own_history(world, officer):
    key = world.of_a["cooperative"].pk
    return body(officer.get(page("cooperative", "history", key)))


def a_choice(world, officer):
    asked = {"app_label": "cooperatives", "model_name": "award", "term": "của B"}
    return body(
        officer.get("/quan-tri/autocomplete/", asked | {"field_name": "cooperative"})
    )


def a_report(world, officer):
    return body(officer.get("/bao-cao/2013-2018/"))


READ = [
    ("cooperatives.admin.district_pages.within_reach", everything, a_list),
    ("cooperatives.admin.district_pages.within_reach", everything, a_file),
    ("cooperatives.admin.district_pages.within_reach", everything, anothers_page),
    ("cooperatives.admin.district_pages.within_reach", everything, anothers_history),
    ("cooperatives.admin.district_pages.within_reach", everything, a_choice),
    ("cooperatives.admin.history.is_reached", always, own_history),
    ("reports.reading.accessible_to", everything, a_report),
]


@pytest.mark.parametrize(("place", "rule", "ask"), READ)
def test_the_rule_taken_out_of_one_place_is_seen(world, monkeypatch, place, rule, ask):
    officer = world.client("A")
    with undone():
        before = ask(world, officer)
    monkeypatch.setattr(place, rule)
    with undone():
        after = ask(world, officer)

    assert not tells_of_b(before)
    assert tells_of_b(after)


def written_there(world, officer):
    """Whether a group can be moved into B."""
    mine = world.of_a["cooperativegroup"]
    url = page("cooperativegroup", "change", mine.pk)
    there = target(world, "commune")
    with undone():
        form = as_shown(officer.get(url)) | {"commune": there, "area": ""}
        officer.post(url, form)
        return type(mine).objects.get(pk=mine.pk).commune_id == there


def test_the_rule_taken_out_of_what_is_written_is_seen(world, monkeypatch):
    officer = world.client("A")
    before = written_there(world, officer)
    # What is not shown is not offered either: both have to go.
    for rule in "within_reach", "within_writing_reach":
        monkeypatch.setattr(f"cooperatives.admin.district_pages.{rule}", everything)

    assert not before
    assert written_there(world, officer)


def test_what_is_refused_when_chosen_is_refused_again_when_written(world, monkeypatch):
    """The choice alone let through, the row is looked at again after it is written."""
    choices = "cooperatives.admin.district_pages.DistrictRecords"
    monkeypatch.setattr(
        f"{choices}.formfield_for_foreignkey",
        lambda self, db_field, request, **options: db_field.formfield(),
    )

    assert not written_there(world, world.client("A"))


def test_a_whole_form_of_anothers_record_is_one_that_could_be_saved(world):
    """What officers are refused is not refused because the form is wrong."""
    for kind in forged.KINDS:
        key = world.of_b[kind].pk
        sent = forged.change(world, kind, key)
        with undone():
            answer = world.client("staff").post(sent.url, sent.data)
            assert answer.status_code == 302, (kind, body(answer))
            assert type(world.of_b[kind]).objects.get(pk=key).note == "đã đổi"
