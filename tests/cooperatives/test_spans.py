"""Spans of one thing do not overlap, by whatever way they are written."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cooperatives.models import (
    ChainMembership,
    Charge,
    CommuneStanding,
    DistrictName,
    ExemplaryTitle,
    Suspension,
)
from tests.browser_forms import send
from tests.builders import (
    a_charge,
    a_cooperative,
    a_membership,
    a_suspension,
    a_title,
    a_user,
    the_commune,
    the_district,
)

pytestmark = pytest.mark.django_db


def add(kind):
    return reverse(f"admin:cooperatives_{kind}_add")


FROM_2016 = {"starts_on": date(2016, 1, 1), "ends_on": date(2017, 1, 1)}
INSIDE = {"starts_on": date(2016, 12, 31), "ends_on": None}
AFTER = {"starts_on": date(2017, 1, 1), "ends_on": None}


def a_name(**span):
    district = the_district("Đại Từ")
    district.names.all().delete()
    return DistrictName.objects.create(
        district=district, name="Đại Từ", kind="rural", **span
    )


def a_standing(**span):
    commune = the_commune()
    commune.standings.all().delete()
    return CommuneStanding.objects.create(
        commune=commune, name="La Bằng", kind="rural", **span
    )


# Each: a first span; the rest of what makes another one of the same thing; the sentence.
SPANS = {
    Charge: (
        lambda **span: a_charge(a_user(), the_district("Đại Từ"), **span),
        ("user", "district"),
        "Cán bộ đã được giao phụ trách địa bàn này trong thời gian đó.",
    ),
    ChainMembership: (
        lambda **span: a_membership(a_cooperative(), "che", **span),
        ("cooperative", "chain"),
        "Hợp tác xã đã tham gia chuỗi giá trị này trong thời gian đó.",
    ),
    CommuneStanding: (
        a_standing,
        ("commune", "name", "kind"),
        "Xã này đã có tình trạng khác trong thời gian đó.",
    ),
    DistrictName: (
        a_name,
        ("district", "name", "kind"),
        "Địa bàn này đã có tên gọi khác trong thời gian đó.",
    ),
    ExemplaryTitle: (
        lambda **span: a_title(a_cooperative(), **span),
        ("cooperative",),
        "Hợp tác xã đã được công nhận tiêu biểu trong thời gian đó.",
    ),
    Suspension: (
        lambda **span: a_suspension(a_cooperative(), **span),
        ("cooperative",),
        "Hợp tác xã đã có lần ngừng hoạt động trong thời gian đó.",
    ),
}
each_span = pytest.mark.parametrize("model", SPANS, ids=lambda model: model.__name__)


def another(first, **span):
    same = {name: getattr(first, name) for name in SPANS[type(first)][1]}
    return type(first)(**same, **span)


def typed(first, span):
    same = {
        name: getattr(first, type(first)._meta.get_field(name).attname)
        for name in SPANS[type(first)][1]
    }
    days = {name: f"{day:%d/%m/%Y}" if day else "" for name, day in span.items()}
    return same | days


@each_span
def test_a_form_refuses_a_span_that_overlaps(model, admin_client):
    build, _, sentence = SPANS[model]
    first = build(**FROM_2016)
    url = add(model._meta.model_name)

    refused = send(admin_client, url, **typed(first, INSIDE))
    entered = send(admin_client, url, **typed(first, AFTER))

    assert refused.status_code == 200
    assert sentence in refused.content.decode()
    assert entered.status_code == 302


@each_span
def test_bulk_writers_refuse_a_span_that_overlaps(model):
    build, _, sentence = SPANS[model]
    first = build(**FROM_2016)
    (later,) = model.objects.bulk_create([another(first, **AFTER)])

    with pytest.raises(ValidationError, match=sentence):
        model.objects.bulk_create([another(first, **INSIDE)])
    with pytest.raises(ValidationError, match=sentence):
        model.objects.filter(pk=first.pk).update(ends_on=None)
    first.ends_on = later.starts_on + timedelta(days=1)
    with pytest.raises(ValidationError, match=sentence):
        model.objects.bulk_update([first], ["ends_on"])

    assert set(
        model.objects.filter(pk__in=[first.pk, later.pk]).values_list(
            "starts_on", "ends_on"
        )
    ) == {(FROM_2016["starts_on"], FROM_2016["ends_on"]), (AFTER["starts_on"], None)}


def test_one_title_may_end_where_the_next_begins_on_one_page(admin_client):
    cooperative = a_cooperative()
    a_title(cooperative)
    rows = {
        "exemplary_titles-TOTAL_FORMS": "2",
        "exemplary_titles-0-ends_on": "01/01/2018",
        "exemplary_titles-1-cooperative": cooperative.pk,
    }

    overlapping = {"exemplary_titles-1-starts_on": "31/12/2017"}
    following = {"exemplary_titles-1-starts_on": "01/01/2018"}
    change = reverse("admin:cooperatives_cooperative_change", args=[cooperative.pk])
    refused = send(admin_client, change, **rows, **overlapping)
    entered = send(admin_client, change, **rows, **following)

    assert refused.status_code == 200
    assert SPANS[ExemplaryTitle][2] in refused.content.decode()
    assert entered.status_code == 302
    assert list(cooperative.exemplary_titles.values_list("starts_on", "ends_on")) == [
        (date(2016, 1, 1), date(2018, 1, 1)),
        (date(2018, 1, 1), None),
    ]
