"""
With the rule taken out at one place, the probes find the leak there.

What found nothing in the other tests of this package found nothing because there was
nothing to find.
"""

import pytest

from cooperatives.models import District, User
from tests.browser_forms import as_shown

from . import forged
from .forged import page, target
from .probing import body, tells_of_b, undone
from .world import B_CODE

pytestmark = pytest.mark.django_db


def everything(records, *arguments, **options):
    return records


def always(*arguments, **options):
    return True


def nothing(*arguments, **options):
    return set()


def every_district(self, day, **options):
    return District.objects.by_position()


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


def a_dashboard(world, officer):
    """The cooperatives behind a figure: one of them is B's today."""
    figure = "bieu/phat-trien/htx/den-nay/"
    return body(officer.get(f"/tong-quan/2013-2018/2018/{figure}"))


def a_call_list(world, officer):
    return body(officer.get("/tong-quan/2013-2018/2018/can-goi/ma-so-thue/"))


def a_file_of_calls(world, officer):
    return body(officer.get("/tong-quan/2013-2018/2018/can-goi/ma-so-thue/tep/csv/"))


def a_file_of_a_figure(world, officer):
    figure = "bieu/phat-trien/htx/den-nay/"
    return body(officer.get(f"/tong-quan/2013-2018/2018/{figure}tep/1/csv/"))


def an_award_in_a_file(world, officer):
    return body(officer.get(page("award", "export", "csv")))


def an_old_state(world, officer):
    record = world.of_a["annualreturn"]
    state = record.history.filter(cooperative=world.of_b["cooperative"]).last()
    return body(
        officer.get(page("annualreturn", "simple_history", record.pk, state.pk))
    )


READ = [
    ("cooperatives.admin.district_pages.within_reach", everything, a_list),
    ("cooperatives.admin.district_pages.within_reach", everything, a_file),
    ("cooperatives.admin.district_pages.within_reach", everything, anothers_page),
    ("cooperatives.admin.district_pages.within_reach", everything, anothers_history),
    ("cooperatives.admin.district_pages.within_reach", everything, a_choice),
    ("cooperatives.admin.history.is_reached", always, own_history),
    ("cooperatives.spreadsheets.pointing.beyond_reach", nothing, an_award_in_a_file),
    ("reports.reading.accessible_to", everything, a_report),
    ("reports.reading.accessible_to", everything, a_dashboard),
    ("reports.reading.accessible_to", everything, a_call_list),
    ("reports.reading.accessible_to", everything, a_file_of_calls),
    ("reports.reading.accessible_to", everything, a_file_of_a_figure),
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


# By address: the district in it is one the reader is charged with.

OF_B = [
    f"/tong-quan/2013-2018/2018/dia-ban/{B_CODE}/",
    f"/tong-quan/2013-2018/2018/dia-ban/{B_CODE}/xa/",
    f"/tong-quan/2013-2018/2018/dia-ban/{B_CODE}/can-goi/ma-so-thue/",
    f"/bao-cao/2013-2018/dia-ban/{B_CODE}/",
    f"/bao-cao/2013-2018/dia-ban/{B_CODE}/ma-kiem-chung/",
    f"/bao-cao/2013-2018/dia-ban/{B_CODE}/in/",
]


@pytest.mark.parametrize("address", OF_B)
def test_the_rule_taken_out_of_charges_opens_the_addresses_of_b(
    world, monkeypatch, address
):
    officer = world.client("A")
    before = officer.get(address).status_code
    monkeypatch.setattr(User, "districts_on", every_district)

    assert before == 403
    assert officer.get(address).status_code == 200
