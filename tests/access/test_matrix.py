"""
Every address × every role × GET, POST and forged keys of B, held against one table.

An address is found by walking the URL configuration; one without a line fails.
"""

import pytest
from django.apps import apps

from tests.one_of_each import one_of

from .addresses import Filler, line_of, routes
from .expectations import LINES
from .probing import body, tells_of_b, told, undone, writes_of_records
from .world import B_CODE, OUTSIDE_B, ROLES

pytestmark = pytest.mark.django_db

ROUTES = sorted(set(routes()))
OF_A_RECORD = [route for route in ROUTES if "object_id" in route or "<id>" in route]
OF_A_DISTRICT = [route for route in ROUTES if "<slug:district>" in route]
NOBODY = 987_654_321
METHODS = ("get", "post")


@pytest.fixture(scope="module")
def browsers(world, django_db_blocker):
    with django_db_blocker.unblock():
        return {role: world.client(role) for role in ROLES}


@pytest.fixture(scope="module")
def filler(world, django_db_blocker):
    with django_db_blocker.unblock():
        return Filler()


def ask(browsers, role, method, url):
    """The answer of one request, after which all is as before it."""
    browser = browsers[role]
    cookies = browser.cookies.copy()
    with undone(), writes_of_records() as written:
        answer = getattr(browser, method)(url)
        text = body(answer)
    browser.cookies = cookies
    assert written == []
    return answer, text


def outcome(answer):
    """The status; of ways elsewhere, whether it is to sign in."""
    if answer.status_code == 302:
        return "in" if "/dang-nhap/" in answer["Location"] else "->"
    return str(answer.status_code)


def own(world, kind):
    model = next(m for m in apps.get_models() if m._meta.model_name == kind)
    return world.of_a.get(kind) or model._default_manager.first() or one_of(model)


def values_of(route, record):
    values = {"object_id": record.pk, "id": record.pk} if record else {}
    if record and hasattr(record, "history"):
        written = record.history.first()
        values["version"] = written.pk if written else NOBODY
    if "/in/tep/" in route or "/in/lap-tep/" in route:
        # A form of the paper that there is none of: printing takes seconds.
        values["ending"] = "khong-co"
    return values


@pytest.mark.parametrize("route", ROUTES)
def test_every_address_answers_each_role_as_the_table_says(
    world, browsers, filler, route
):
    page, kind = line_of(route)
    shown, posted = LINES[page, kind]
    record = own(world, kind) if kind else None
    url = filler.fill(route, **values_of(route, record))
    answered = {"get": [], "post": []}
    for method in METHODS:
        for role in ROLES:
            answer, text = ask(browsers, role, method, url)
            answered[method].append(outcome(answer))
            assert role not in OUTSIDE_B or not tells_of_b(text), (role, method)

    assert (answered["get"], answered["post"]) == (shown.split(), posted.split())


@pytest.mark.parametrize("route", OF_A_RECORD)
def test_a_record_of_b_answers_as_one_that_does_not_exist(
    world, browsers, filler, route
):
    _, kind = line_of(route)
    record = world.of_b.get(kind)
    if record is None:
        record = own(world, kind)
    values = values_of(route, record)
    for method in METHODS:
        for role in OUTSIDE_B if kind in world.of_b else OUTSIDE_B[:2]:
            answers = []
            for key in record.pk, NOBODY:
                url = filler.fill(route, **values | {"object_id": key, "id": key})
                answer, text = ask(browsers, role, method, url)
                assert not tells_of_b(text)
                answers.append(told(answer, text, record.pk, NOBODY))
            assert answers[0] == answers[1], (role, method)


@pytest.mark.parametrize("route", OF_A_DISTRICT)
def test_the_district_b_answers_as_one_that_does_not_exist(browsers, filler, route):
    for method in METHODS:
        for role in OUTSIDE_B:
            answers = []
            for code in B_CODE, "khong-co":
                answer, text = ask(
                    browsers, role, method, filler.fill(route, district=code)
                )
                assert not tells_of_b(text)
                answers.append(told(answer, text, B_CODE, "khong-co"))
            assert answers[0] == answers[1], (role, method)
            assert answers[0][0] in (302, 403, 404, 405)


def test_the_table_has_no_line_for_an_address_that_is_gone():
    assert LINES.keys() - {line_of(route) for route in ROUTES} == set()


def test_the_table_is_large_enough_to_mean_something():
    checks = len(ROUTES) * len(ROLES) * len(METHODS)
    checks += len(OF_A_RECORD) * 2 * 4 + len(OF_A_DISTRICT) * 2 * 6

    assert checks >= 3_000
