"""Forged ids, filters and forms: nothing of B is told, and nothing of B is changed."""

import pytest

from .forged import ASKED, BESIDE, BY_KEY, KINDS, NOBODY, POINTING, page, target
from .probing import body, tells_of_b, told, undone, writes_of_records

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
    answers = []
    keys = (world.of_b[kind].pk, NOBODY)
    for key in keys:
        forged = forge(world, kind, key)
        with undone(), writes_of_records() as written:
            answer = officer.post(forged.url, forged.data)
            assert written == []
            answers.append(told(answer, body(answer), *keys))
            # Where the next page would say what became of it.
            assert not tells_of_b(body(officer.get("/quan-tri/")))

    assert answers[0] == answers[1]
    assert not tells_of_b(answers[0][1])


@pytest.mark.parametrize(("kind", "field", "pointed_at"), POINTING)
def test_an_own_record_is_not_made_to_point_at_anothers(
    world, officer, kind, field, pointed_at
):
    mine = world.of_a[kind]
    url = page(kind, "change", mine.pk)
    answers = []
    keys = (target(world, pointed_at), NOBODY)
    for key in keys:
        with undone(), writes_of_records() as written:
            answer = officer.post(url, world.form("A", url) | {field: key})
            answers.append((*told(answer, body(answer), *keys), list(written)))
            stored = type(mine).objects.get(pk=mine.pk)
            assert getattr(stored, f"{field}_id") == getattr(mine, f"{field}_id")

    assert answers[0] == answers[1]
    assert not tells_of_b(answers[0][1])


@pytest.mark.parametrize(("kind", "field", "pointed_at"), POINTING)
def test_nothing_new_is_entered_that_points_at_anothers(
    world, officer, kind, field, pointed_at
):
    url = page(kind, "add")
    answers = []
    keys = (target(world, pointed_at), NOBODY)
    offered = [officer.get(url, {field: key}) for key in keys]
    for key in keys:
        with undone(), writes_of_records() as written:
            answer = officer.post(url, world.form("A", url) | {field: key})
            answers.append(told(answer, body(answer), *keys))
            assert written == []

    offers = [told(each, body(each), *keys) for each in offered]
    assert offers[0] == offers[1]
    assert not tells_of_b(offers[0][1])
    assert answers[0] == answers[1]
    assert NOT_OFFERED in answers[0][1]


@pytest.mark.parametrize(("prefix", "kind"), BESIDE.items())
@pytest.mark.parametrize("forged", ["id", "cooperative"])
def test_a_row_beside_an_own_record_is_not_anothers(
    world, officer, prefix, kind, forged
):
    url = page("cooperative", "change", world.of_a["cooperative"].pk)
    owner = world.of_b["cooperative"].pk
    key = owner if forged == "cooperative" else world.of_b[kind].pk
    form = world.form("A", url)
    assert f"{prefix}-0-{forged}" in form, sorted(form)
    with undone(), writes_of_records() as written:
        answer = officer.post(url, form | {f"{prefix}-0-{forged}": key})

        assert written == []
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
