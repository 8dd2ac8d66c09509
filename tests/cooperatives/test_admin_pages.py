"""Every kind of record has its pages; they answer, in Vietnamese, and ask little."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from django.apps import apps
from django.contrib import admin
from django.urls import reverse

from cooperatives.models import (
    AwardCategory,
    Commune,
    CommuneStanding,
    District,
    DistrictName,
    Fund,
    Province,
    ProvinceVisit,
    Record,
    Seat,
    Sector,
    User,
    ValueChain,
)
from reports.models import PublishedFigure, Target
from tests import builders
from tests.builders import STAFF, a_cooperative, a_term, a_user, numbers

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


def coded(model, **fields):
    number = next(numbers)
    return model.objects.create(code=f"ma-{number}", name=f"Tên số {number}", **fields)


def a_commune(**fields):
    return coded(Commune, **fields)


def a_district():
    return coded(District, position=next(numbers))


def a_visit():
    tour = builders.an_activity("study-tour")
    return ProvinceVisit.objects.create(
        activity=tour, province=Province.objects.first()
    )


def a_figure():
    return PublishedFigure.objects.create(
        term=a_term(f"{2100 + next(numbers)}-2999"),
        code=f"F{next(numbers)}",
        position=1,
        name="Số hợp tác xã",
        printed="470 hợp tác xã",
        qualifier="exact",
        address="htx-theo-dia-ban/tong/den-ngay",
    )


def a_target():
    return Target.objects.create(
        term=a_term(f"{2100 + next(numbers)}-2999"),
        code=f"chi-tieu-{next(numbers)}",
        position=1,
        name="Thành lập mới 120 hợp tác xã",
        minimum=120,
    )


BUILDERS = {
    "activity": builders.an_activity,
    "annualreturn": lambda: builders.a_return(a_cooperative()),
    "award": lambda: builders.an_award(cooperative=a_cooperative()),
    "awardcategory": lambda: coded(
        AwardCategory, position=next(numbers), level="giay-khen", form="certificate"
    ),
    "chainmembership": lambda: builders.a_membership(a_cooperative(), "che"),
    "charge": lambda: builders.a_charge(a_user(), District.objects.first()),
    "commune": a_commune,
    "communestanding": lambda: CommuneStanding.objects.create(
        commune=a_commune(),
        name="Tên",
        kind="rural",
        starts_on=date(2015, 1, 1),
        district=District.objects.first(),
    ),
    "cooperative": a_cooperative,
    "cooperativegroup": builders.a_group,
    "district": a_district,
    "districtname": lambda: DistrictName.objects.create(
        district=a_district(), name="Tên", kind="rural", starts_on=date(2015, 1, 1)
    ),
    "exemplarytitle": lambda: builders.a_title(a_cooperative()),
    "fund": lambda: coded(Fund, position=next(numbers), group="cac-quy-khac"),
    "fundbalance": lambda: builders.a_balance(BUILDERS["fund"]()),
    "groupcount": lambda: builders.a_group_count(a_commune()),
    "memberenterprise": builders.an_enterprise,
    "newruralcommune": lambda: builders.a_new_rural_commune(a_commune()),
    "policydocument": builders.a_document,
    "province": lambda: coded(Province),
    "provincevisit": a_visit,
    "publishedfigure": a_figure,
    "seat": lambda: Seat.objects.get(cooperative=a_cooperative()),
    "sector": lambda: coded(Sector, position=next(numbers)),
    "suspension": lambda: builders.a_suspension(a_cooperative()),
    "target": a_target,
    "term": lambda: a_term(f"{2100 + next(numbers)}-2999"),
    "tradeunion": builders.a_trade_union,
    "user": a_user,
    "valuechain": lambda: coded(ValueChain, position=next(numbers), group="che"),
}


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

    assert records | {User} == set(MODELS)


@each_model
def test_the_pages_of_a_kind_answer_in_vietnamese(model, admin_client):
    record = BUILDERS[model._meta.model_name]()
    pages = [
        admin_client.get(address(model, "changelist")),
        admin_client.get(address(model, "changelist"), {"q": "hảo đạt"}),
        admin_client.get(address(model, "add")),
        admin_client.get(address(model, "change", record.pk)),
        admin_client.get(address(model, "history", record.pk)),
    ]
    if model is not User:
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
    build = BUILDERS[model._meta.model_name]
    build()
    url = address(model, "changelist")
    with django_assert_max_num_queries(18) as asked:
        admin_client.get(url)
    for _ in range(3):
        build()

    with django_assert_num_queries(len(asked)):
        page = admin_client.get(url)

    assert page.context["cl"].result_count >= 4


@each_model
def test_staff_reach_what_their_role_says(model, client):
    user = a_user(STAFF)
    client.force_login(user)
    record = BUILDERS[model._meta.model_name]()
    app, name = model._meta.app_label, model._meta.model_name

    def answers(page, *arguments):
        return client.get(address(model, page, *arguments)).status_code == 200

    assert answers("changelist") == user.has_perm(f"{app}.view_{name}")
    assert answers("add") == user.has_perm(f"{app}.add_{name}")
    assert answers("change", record.pk) == user.has_perm(f"{app}.view_{name}")
    assert answers("delete", record.pk) == user.has_perm(f"{app}.delete_{name}")


@pytest.mark.parametrize("page", ["password_change/", "cooperatives/user/{}/password/"])
def test_the_pages_for_passwords_speak_vietnamese(page, admin_client, admin_user):
    answer = admin_client.get(f"/quan-tri/{page.format(admin_user.pk)}")

    assert answer.status_code == 200
    assert english_in(answer) == []
