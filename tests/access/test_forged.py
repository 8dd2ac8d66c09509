"""Forged ids, filters and forms: nothing of B is told, and nothing of B is changed."""

import pytest
from django.contrib import admin
from django.urls import reverse

from tests.browser_forms import as_shown

from .forged import ASKED, BESIDE, BY_KEY, KINDS, NOBODY, POINTING, page, target
from .probing import body, rows_of, tells_of_b, told, undone

pytestmark = pytest.mark.django_db

NOT_OFFERED = "Lựa chọn này không có trong danh sách."


@pytest.fixture(scope="module")
def officer(world, django_db_blocker):
    with django_db_blocker.unblock():
        return world.client("A")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("forge", BY_KEY, ids=lambda forge: forge.__name__)
def test_a_write_by_anothers_key_is_answered_as_one_by_nobodys(
    world, officer, forge, kind
):
    stored = rows_of(world.of_b.values())
    answers = []
    keys = (world.of_b[kind].pk, NOBODY)
    for key in keys:
        forged = forge(world, kind, key)
        with undone():
            answer = officer.post(forged.url, forged.data)
            assert rows_of(world.of_b.values()) == stored
            answers.append(told(answer, body(answer), *keys))
            follow = body(officer.get(page(kind, "changelist")))
            assert not tells_of_b(follow)

    assert answers[0] == answers[1]
    assert not tells_of_b(answers[0][1])


@pytest.mark.parametrize(("kind", "field", "pointed_at"), POINTING)
def test_an_own_record_is_not_made_to_point_at_anothers(
    world, officer, kind, field, pointed_at
):
    mine = world.of_a[kind]
    url = page(kind, "change", mine.pk)
    stored = rows_of([mine, *world.of_b.values()])
    answers = []
    keys = (target(world, pointed_at), NOBODY)
    for key in keys:
        with undone():
            form = as_shown(officer.get(url)) | {field: key}
            answer = officer.post(url, form)
            now = rows_of([mine, *world.of_b.values()])
            answers.append((*told(answer, body(answer), *keys), now == stored))

    assert answers[0] == answers[1]
    assert not tells_of_b(answers[0][1])
    assert getattr(type(mine).objects.get(pk=mine.pk), f"{field}_id") == getattr(
        mine, f"{field}_id"
    )


@pytest.mark.parametrize(("kind", "field", "pointed_at"), POINTING)
def test_nothing_new_is_entered_that_points_at_anothers(
    world, officer, kind, field, pointed_at
):
    url = page(kind, "add")
    model = type(world.of_a[kind])
    entered = model.objects.count()
    answers = []
    keys = (target(world, pointed_at), NOBODY)
    for key in keys:
        with undone():
            offered = officer.get(url, {field: key})
            assert not tells_of_b(body(offered))
            answer = officer.post(url, as_shown(officer.get(url)) | {field: key})
            answers.append(told(answer, body(answer), *keys))
            assert model.objects.count() == entered

    assert answers[0] == answers[1]
    assert NOT_OFFERED in answers[0][1]


@pytest.mark.parametrize(("prefix", "kind"), BESIDE.items())
@pytest.mark.parametrize("forged", ["id", "cooperative"])
def test_a_row_beside_an_own_record_is_not_anothers(
    world, officer, prefix, kind, forged
):
    url = page("cooperative", "change", world.of_a["cooperative"].pk)
    stored = rows_of(world.of_b.values())
    owner = world.of_b["cooperative"].pk
    key = owner if forged == "cooperative" else world.of_b[kind].pk
    with undone():
        form = as_shown(officer.get(url))
        assert f"{prefix}-0-{forged}" in form, sorted(form)
        answer = officer.post(url, form | {f"{prefix}-0-{forged}": key})

        assert rows_of(world.of_b.values()) == stored
        assert not tells_of_b(body(answer))
        assert answer.status_code == 200


@pytest.mark.parametrize("kind", KINDS)
def test_no_question_put_to_a_list_is_answered_about_b(world, officer, kind):
    for asked in ASKED:
        with undone():
            answer = officer.get(f"{page(kind, 'changelist')}?{asked}")
            assert answer.status_code in (200, 302, 400, 403), asked
            assert not tells_of_b(body(answer)), asked
        with undone():
            answer = officer.get(f"{page(kind, 'export', 'csv')}?{asked}")
            assert not tells_of_b(body(answer)), asked


AUTOCOMPLETED = [
    (model._meta.model_name, field)
    for model, pages in admin.site._registry.items()
    for field in pages.autocomplete_fields
    if model._meta.app_label == "cooperatives"
]


@pytest.mark.parametrize(("kind", "field"), AUTOCOMPLETED)
def test_what_is_offered_while_typing_is_never_anothers(world, officer, kind, field):
    for term in "", "của B", "dời đi", "hiệp", "168":
        asked = {"app_label": "cooperatives", "model_name": kind, "field_name": field}
        with undone():
            answer = officer.get(reverse("admin:autocomplete"), asked | {"term": term})
            assert answer.status_code in (200, 403)
            assert not tells_of_b(body(answer))


@pytest.mark.parametrize(
    "path",
    [
        "cooperatives/user/{}/change/",
        "cooperatives/user/{}/password/",
        "cooperatives/user/add/",
        "cooperatives/charge/add/",
        "cooperatives/district/{}/change/",
        "cooperatives/commune/{}/change/",
        "cooperatives/communestanding/{}/change/",
        "reports/target/{}/change/",
    ],
)
def test_an_officer_gives_himself_nothing(world, officer, path):
    own = world.users["A"].pk
    url = "/quan-tri/" + path.format(own)
    with undone():
        answer = officer.post(url, {"is_superuser": "on", "district": "1", "user": own})

    assert answer.status_code in (302, 403)
    assert not type(world.users["A"]).objects.get(pk=own).is_superuser
