"""What a list is asked in its address tells nothing of what its rows point at."""

import pytest
from django.contrib import admin
from django.urls import reverse

from tests import builders

from .forged import KINDS, NOBODY, page
from .probing import body, tells_of_b, undone
from .world import TODAY_ON

pytestmark = pytest.mark.django_db

MODELS = {model._meta.model_name: model for model in admin.site._registry}


def relations(kind):
    """The names by which a kind of record leads to others, there and back."""
    fields = MODELS[kind]._meta.get_fields(include_hidden=True)
    return sorted({each.name for each in fields if each.is_relation})


def offered(kind):
    filters = admin.site.get_model_admin(MODELS[kind]).list_filter
    return {each[0] for each in filters if isinstance(each, tuple)}


ASKED = [
    (kind, name)
    for kind in KINDS
    for name in relations(kind)
    if name not in offered(kind)
]


@pytest.mark.parametrize(("kind", "name"), ASKED)
def test_no_list_says_which_record_its_rows_point_at(world, kind, name):
    """Key by key, or by halves, the officer would find which of B's it is."""
    officer = world.client("A")
    for way in "", "__isnull", "__in", "__gt":
        answer = officer.get(page(kind, "changelist"), {name + way: 1})

        assert answer.status_code in (400, 403), way


def test_staff_may_ask_by_what_the_rows_point_at(world):
    """What officers are refused is a question that a list would answer."""
    union = world.of_b["union"].pk
    url = page("cooperative", "changelist")

    found = [
        world.of_a["cooperative"].name
        in body(world.client("staff").get(url, {"union": key}))
        for key in (union, NOBODY)
    ]

    assert found == [True, False]


def every_relation():
    """(app, model, field) of each relation there is, history and door included."""
    for model in MODELS.values():
        for kind in (model, getattr(getattr(model, "history", None), "model", None)):
            for field in kind._meta.get_fields() if kind else ():
                if field.is_relation:
                    yield kind._meta.app_label, kind._meta.model_name, field.name


@pytest.mark.parametrize(("app", "model", "field"), sorted(set(every_relation())))
def test_choices_offered_while_typing_are_never_anothers(world, app, model, field):
    asked = {"app_label": app, "model_name": model, "field_name": field}
    officer = world.client("A")
    for term in "", "của B", "dời đi", "hiệp", "168":
        with undone():
            answer = officer.get(reverse("admin:autocomplete"), asked | {"term": term})

            assert answer.status_code in (200, 403)
            assert not tells_of_b(body(answer))


def test_a_list_names_no_place_of_b_that_a_record_of_a_once_lay_in(world):
    """The seat it had is its own; the commune it stood in is not the officer's."""
    with undone():
        theirs = builders.the_commune("Phú Lương", day=TODAY_ON)
        theirs.name = "Xã bên kia"
        theirs.save()
        moved = builders.a_cooperative(theirs, name="HTX dời đến")
        mine = builders.the_commune("La Bằng")
        builders.a_seat(moved, mine, starts_on=TODAY_ON)
        told = {
            role: body(world.client(role).get(page("seat", "changelist")))
            for role in ("A", "staff")
        }

    assert {role: "HTX dời đến" in text for role, text in told.items()} == {
        "A": True,
        "staff": True,
    }
    assert {role: "Xã bên kia" in text for role, text in told.items()} == {
        "A": False,
        "staff": True,
    }
    assert "Ngoài địa bàn được giao" in told["A"]


@pytest.mark.parametrize("role", ["A", "staff"])
@pytest.mark.parametrize("way", ["regex", "iregex"])
def test_no_list_is_searched_by_patterns(world, role, way):
    """A broken one would be an error of the database, a sly one an hour of its time."""
    asked = {f"name__{way}": "("}

    answer = world.client(role).get(page("cooperative", "changelist"), asked)

    assert answer.status_code == 400
