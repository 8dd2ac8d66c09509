"""Every kind of record has its pages; they answer, in Vietnamese, and ask little."""

import re
from html.parser import HTMLParser

import pytest
from django.apps import apps
from django.contrib import admin
from django.urls import reverse

from cooperatives.admin.district_pages import (
    DistrictRecordsAdmin,
    DistrictRecordsInline,
)
from cooperatives.models import AuditEntry, Record, User
from tests.builders import STAFF, a_user
from tests.one_of_each import one_of

pytestmark = pytest.mark.django_db

MODELS = [model for model in apps.get_models() if admin.site.is_registered(model)]
each_model = pytest.mark.parametrize(
    "model", MODELS, ids=lambda model: model._meta.model_name
)

ENGLISH = re.compile(
    r"\b(add|added|all|and|another|any|by|cancel|change|changed|choose|clear|close|"
    r"comment|counts?|date|delete|entry|entries|error|false|field|filter|from|hide|"
    r"historical|history|home|key|link|log|name|none|not|object|of|order|or|password|"
    r"please|position|record|remove|required|reset|revert|run|save|search|select|"
    r"selected|show|skip|sort|submit|the|this|time|today|toggle|true|user|value|"
    r"version|view|was|with|yes|you|your)\b",
    re.IGNORECASE,
)


class Words(HTMLParser):
    """What a page says, aloud and on the screen."""

    def __init__(self, page):
        super().__init__()
        self.said = []
        self.in_script = False
        self.feed(page.content.decode())

    def handle_starttag(self, tag, attributes):
        self.in_script = tag in ("script", "style")
        fields = dict(attributes)
        self.said += [fields.get(name) for name in ("alt", "title", "aria-label")]
        if tag == "input" and fields.get("type") == "submit":
            self.said.append(fields.get("value"))

    def handle_endtag(self, tag):
        self.in_script = False

    def handle_data(self, data):
        if not self.in_script:
            self.said.append(data)


def english_in(page):
    words = " | ".join(filter(None, Words(page).said))
    return [
        words[max(0, found.start() - 30) : found.end() + 30]
        for found in ENGLISH.finditer(words)
    ]


def address(model, page, *arguments):
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}"
    return reverse(name, args=arguments)


def test_every_kind_of_record_has_its_pages():
    records = {model for model in apps.get_models() if issubclass(model, Record)}

    assert records | {AuditEntry, User} == set(MODELS)


@each_model
def test_every_page_obeys_the_access_rule(model):
    pages = admin.site.get_model_admin(model)

    assert isinstance(pages, DistrictRecordsAdmin)
    assert all(issubclass(rows, DistrictRecordsInline) for rows in pages.inlines)
    # Its label names a record without asking who may know it.
    assert not pages.raw_id_fields
    assert not any(rows.raw_id_fields for rows in pages.inlines)


@each_model
def test_the_pages_of_a_kind_answer_in_vietnamese(model, admin_client):
    record = one_of(model)
    pages = [
        admin_client.get(address(model, "changelist")),
        admin_client.get(address(model, "changelist"), {"q": "hảo đạt"}),
        admin_client.get(address(model, "change", record.pk)),
        admin_client.get(address(model, "history", record.pk)),
    ]
    if model is not AuditEntry:
        pages.append(admin_client.get(address(model, "add")))
    if issubclass(model, Record):
        written = record.history.get()
        pages.append(
            admin_client.get(address(model, "simple_history", record.pk, written.pk))
        )
        pages.append(admin_client.get(address(model, "delete", record.pk)))

    assert {page.status_code for page in pages} == {200}
    assert [english_in(page) for page in pages] == [[] for _ in pages]
    assert [page for page in pages if b'style="' in page.content] == []


def test_english_on_a_page_is_found(admin_client):
    page = admin_client.get("/quan-tri/")
    page.content += b'<img alt="Search"><p>Historical x</p>'

    assert len(english_in(page)) == 2


@each_model
def test_a_longer_list_asks_no_more(
    model, admin_client, django_assert_max_num_queries, django_assert_num_queries
):
    one_of(model)
    url = address(model, "changelist")
    # The first page of a session also writes down when it began.
    admin_client.get(url)
    with django_assert_max_num_queries(18) as asked:
        admin_client.get(url)
    for _ in range(3):
        one_of(model)

    with django_assert_num_queries(len(asked)):
        page = admin_client.get(url)

    assert page.context["cl"].result_count >= 4


@each_model
def test_staff_reach_what_their_role_says(model, client):
    user = a_user(STAFF)
    client.force_login(user)
    record = one_of(model)
    app, name = model._meta.app_label, model._meta.model_name

    def answers(page, *arguments):
        return client.get(address(model, page, *arguments)).status_code == 200

    assert answers("changelist") == user.has_perm(f"{app}.view_{name}")
    assert answers("add") == user.has_perm(f"{app}.add_{name}")
    assert answers("change", record.pk) == user.has_perm(f"{app}.view_{name}")
    assert answers("delete", record.pk) == user.has_perm(f"{app}.delete_{name}")


def test_the_first_page_begins_with_what_is_done_most(client):
    client.force_login(a_user(STAFF))

    page = client.get(reverse("admin:index")).content.decode()

    common = page[page.index("Việc thường làm") : page.index("app-reports")]
    assert reverse("spreadsheets:index") in common
    for name in ("cooperative", "annualreturn", "cooperativegroup", "award"):
        assert reverse(f"admin:cooperatives_{name}_add") in common
    assert reverse("reports:home") in page[: page.index("Việc thường làm")]
    assert "auditentry" not in page


@pytest.mark.parametrize("page", ["password_change/", "cooperatives/user/{}/password/"])
def test_the_pages_for_passwords_speak_vietnamese(page, admin_client, admin_user):
    answer = admin_client.get(f"/quan-tri/{page.format(admin_user.pk)}", follow=True)

    assert answer.status_code == 200
    assert english_in(answer) == []
