"""What the forms of officers offer, what they keep, and what they never do."""

from datetime import date

import pytest
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.test import RequestFactory

from cooperatives.admin.cooperative import CooperativeAdmin
from cooperatives.admin.district_pages import NOWHERE, ReachedFilter
from cooperatives.admin.record import RecordInline
from cooperatives.models import Cooperative
from cooperatives.spreadsheets.pointing import BEYOND
from tests import builders
from tests.browser_forms import as_shown, send
from tests.builders import OFFICER

from .forged import KINDS, NOBODY, POINTING, page, target
from .probing import body, told, undone
from .test_forged import NOT_OFFERED
from .test_past_of_records import ONCE, states_that_point_at_b
from .world import A_CODE, B_CODE, ONCE_BESIDE_B, TODAY_ON, A, B

pytestmark = pytest.mark.django_db


@pytest.fixture
def looking_over(client):
    """An officer who enters records of A, and may look at those of B."""
    officer = builders.a_user(OFFICER)
    builders.a_charge(officer, builders.the_district(A), may_enter=True)
    builders.a_charge(officer, builders.the_district(B))
    client.force_login(officer)
    return client


@pytest.mark.parametrize(("kind", "field", "pointed_at"), POINTING)
def test_what_may_only_be_looked_at_is_not_chosen(
    world, looking_over, kind, field, pointed_at
):
    mine = world.of_a[kind]
    url = page(kind, "change", mine.pk)
    form = as_shown(looking_over.get(url))
    answers = []
    keys = (target(world, pointed_at), NOBODY)
    for key in keys:
        with undone():
            answer = looking_over.post(url, form | {field: key})
            answers.append(told(answer, body(answer), *keys))
            stored = type(mine).objects.get(pk=mine.pk)
            assert getattr(stored, f"{field}_id") == getattr(mine, f"{field}_id")

    # What it points at there already is kept, whatever is sent.
    assert NOT_OFFERED in answers[0][1] or form[field] == BEYOND
    assert answers[0] == answers[1]


@pytest.fixture
def moving(world):
    """A cooperative of A that once had its seat in B, and will have it there again."""
    with undone():
        theirs = builders.the_commune("Phú Lương", day=TODAY_ON)
        theirs.name = "Xã bên kia"
        theirs.save()
        theirs.standings.update(name="Xã bên kia")
        moving = builders.a_cooperative(theirs, name="HTX dời đến", leader="Ma Thị Sen")
        builders.a_seat(moving, builders.the_commune("La Bằng"), starts_on=TODAY_ON)
        builders.a_seat(moving, theirs, starts_on=date(2090, 1, 1))
        yield moving


def test_a_record_keeps_the_ties_that_its_officer_may_not_choose(world, moving):
    """The seat a cooperative once had elsewhere is no obstacle to correcting its name."""
    url = page("cooperative", "change", moving.pk)
    before = list(moving.seats.order_by("pk").values_list("commune", "version"))

    answer = send(world.client("A"), url, name="HTX đã dời đến")

    moving.refresh_from_db()
    assert answer.status_code == 302, body(answer)
    assert moving.name == "HTX đã dời đến"
    assert list(moving.seats.order_by("pk").values_list("commune", "version")) == before


def test_no_page_names_the_place_beyond_reach_of_another_day(world, moving):
    pages = [
        page("cooperative", "changelist"),
        page("cooperative", "change", moving.pk),
        page("seat", "changelist"),
        page("seat", "export", "csv"),
        "/quan-tri/autocomplete/?app_label=cooperatives&model_name=award"
        "&field_name=cooperative&term=dời đến",
    ]
    for seat in moving.seats.all():
        state = seat.history.get()
        pages += [
            page("seat", "change", seat.pk),
            page("seat", "history", seat.pk),
            page("seat", "simple_history", seat.pk, state.pk),
        ]
    found = {
        role: [url for url in pages if "bên kia" in body(world.client(role).get(url))]
        for role in ("A", "staff")
    }

    assert found["A"] == []
    assert len(found["staff"]) > 4


@pytest.mark.parametrize("kind", KINDS)
def test_an_officer_deletes_nothing_whatever_right_he_was_given(world, kind):
    """The page that asks whether to delete names whatever points at the record."""
    mine = world.of_a[kind]
    with undone():
        rights = Permission.objects.filter(codename__startswith="delete_")
        world.users["A"].user_permissions.set(rights)
        officer = world.client("A")
        asked = officer.get(page(kind, "delete", mine.pk))
        done = officer.post(page(kind, "delete", mine.pk), {"post": "yes"})
        beside = body(
            officer.get(page("cooperative", "change", world.of_a["cooperative"].pk))
        )
        listed = body(officer.get(page(kind, "changelist")))

        assert (asked.status_code, done.status_code) == (403, 403)
        assert type(mine).objects.filter(pk=mine.pk).exists()
        assert "-0-DELETE" not in beside
        assert "delete_selected" not in listed


def test_staff_may_delete_rows_beside_a_record(world):
    url = page("cooperative", "change", world.of_a["cooperative"].pk)

    assert "-0-DELETE" in body(world.client("staff").get(url))


@pytest.mark.parametrize(("kind", "relation"), ONCE)
def test_an_old_state_put_back_points_at_nothing_one_may_only_look_at(
    world, looking_over, kind, relation
):
    state = states_that_point_at_b(world, kind, relation).last()
    record = world.of_a[kind]
    with undone():
        # The staff has cut the tie since; the others were tied to what is A's.
        if kind not in ONCE_BESIDE_B:
            type(record).objects.filter(pk=record.pk).update(**{relation: None})
        tied_to = getattr(type(record).objects.get(pk=record.pk), f"{relation}_id")
        answer = send(looking_over, page(kind, "simple_history", record.pk, state.pk))
        stored = type(record).objects.get(pk=record.pk)

        assert answer.status_code == 302, body(answer)
        assert getattr(stored, f"{relation}_id") == tied_to


def test_only_what_can_be_reached_is_offered_to_narrow_a_list_by(world):
    url = page("cooperative", "changelist")
    offered = {
        role: [
            code in body(world.client(role).get(url))
            for code in (f"dia-ban={A_CODE}", f"dia-ban={B_CODE}", f"dia-ban={NOWHERE}")
        ]
        for role in ("A", "AB", "staff")
    }

    assert offered == {
        "A": [True, False, False],
        "AB": [True, True, False],
        "staff": [True, True, True],
    }


def asked_by(user):
    request = RequestFactory().get("/")
    request.user = user
    return request


class MembersInline(RecordInline):
    model = Cooperative
    fk_name = "union"


def test_rows_that_do_not_lie_with_their_owner_are_bounded_by_themselves(world):
    """There are none such yet; were there, Django would show whatever points there."""
    found = {}
    for role in "A", "B":
        pages = MembersInline(Cooperative, admin.site)
        rows = pages.get_queryset(asked_by(world.users[role]))
        found[role] = set(rows.filter(union=world.of_b["union"]))

    assert found == {"A": {world.of_a["cooperative"]}, "B": set()}


class ByUnion(CooperativeAdmin):
    list_filter = [("union", ReachedFilter)]


def test_a_filter_by_a_relation_offers_what_the_reader_reaches(world):
    offered = {}
    for role in "A", "staff":
        pages = ByUnion(Cooperative, admin.site)
        listed = pages.get_changelist_instance(asked_by(world.users[role]))
        (only,) = listed.filter_specs
        offered[role] = {name for _, name in only.lookup_choices}

    mine, theirs = world.of_a["cooperative"].name, world.of_b["union"].name
    assert mine in offered["A"]
    assert theirs not in offered["A"]
    assert {mine, theirs} <= offered["staff"]
