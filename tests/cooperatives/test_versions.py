"""Two people at one record: nobody wipes out unseen what another wrote."""

from datetime import date

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cooperatives.models import AnnualReturn, Cooperative, Record
from tests.browser_forms import as_shown, send
from tests.builders import LEADERSHIP, STAFF, a_cooperative, a_group, a_return, a_user
from tests.one_of_each import one_of

pytestmark = pytest.mark.django_db

TAKEN = "Mã số thuế này đã có ở một hồ sơ khác."
KINDS = [model for model in apps.get_models() if issubclass(model, Record)]


@pytest.fixture
def hoa(client):
    """A member of staff, signed in."""
    user = a_user(STAFF, last_name="Nguyễn Thị", first_name="Hoa")
    client.force_login(user)
    return client


def change(record):
    label = f"{record._meta.app_label}_{record._meta.model_name}"
    return reverse(f"admin:{label}_change", args=[record.pk])


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_every_form_that_is_behind_is_refused(model, admin_client):
    record = one_of(model)
    page = admin_client.get(change(record))
    record.save()

    answer = admin_client.post(change(record), as_shown(page))

    assert answer.status_code == 200
    assert "Chưa lưu: sau khi bạn mở trang này," in answer.content.decode()
    record.refresh_from_db()
    assert record.version == 2


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_every_form_that_is_not_behind_is_saved(model, admin_client):
    record = one_of(model)

    answer = send(admin_client, change(record))

    assert answer.status_code == 302
    record.refresh_from_db()
    assert record.version == 2


def test_the_refusal_says_who_changed_what_and_keeps_what_was_typed(hoa, admin_client):
    cooperative = a_cooperative(name="HTX chè La Bằng")
    seen = as_shown(admin_client.get(change(cooperative)))
    send(hoa, change(cooperative), phone="0912345678", leader="Trần Văn Bình")

    page = admin_client.post(change(cooperative), seen | {"name": "HTX trà La Bằng"})

    today = timezone.localdate()
    text = page.content.decode()
    assert "Nguyễn Thị Hoa đã sửa hồ sơ lúc" in text
    assert f"ngày {today:%d/%m/%Y} (người đại diện, điện thoại)." in text
    assert 'value="HTX trà La Bằng"' in text
    cooperative.refresh_from_db()
    assert cooperative.name == "HTX chè La Bằng"
    assert cooperative.phone == "0912345678"


def test_what_was_typed_can_be_saved_once_the_change_is_known(hoa, admin_client):
    cooperative = a_cooperative()
    seen = as_shown(admin_client.get(change(cooperative)))
    send(hoa, change(cooperative), phone="0912345678")

    refused = admin_client.post(change(cooperative), seen | {"phone": "0987654321"})
    saved = admin_client.post(change(cooperative), as_shown(refused))

    assert saved.status_code == 302
    cooperative.refresh_from_db()
    assert cooperative.phone == "0987654321"
    assert [old.phone for old in cooperative.history.all()] == [
        "0987654321",
        "0912345678",
        "",
    ]


def test_a_form_without_its_version_is_refused(admin_client):
    cooperative = a_cooperative()
    typed = as_shown(admin_client.get(change(cooperative)))
    del typed["seen_version"]

    page = admin_client.post(change(cooperative), typed)

    assert "Chưa lưu: trang này đã cũ." in page.content.decode()
    cooperative.refresh_from_db()
    assert cooperative.version == 1


def test_a_row_that_was_changed_on_its_own_page_is_refused_beside_its_owner(
    hoa, admin_client
):
    annual_return = a_return(a_cooperative(), members=10)
    cooperative = annual_return.cooperative
    seen = as_shown(admin_client.get(change(cooperative)))
    send(hoa, change(annual_return), members="12")

    page = admin_client.post(change(cooperative), seen | {"returns-0-members": "11"})

    assert "Nguyễn Thị Hoa đã sửa hồ sơ" in page.content.decode()
    assert AnnualReturn.objects.get().members == 12


def test_a_row_that_is_gone_is_not_written_again(hoa, admin_client):
    annual_return = a_return(a_cooperative(), members=10)
    cooperative = annual_return.cooperative
    seen = as_shown(admin_client.get(change(cooperative)))
    annual_return.delete()

    page = admin_client.post(change(cooperative), seen)

    assert page.status_code == 200
    assert not AnnualReturn.objects.exists()


def test_the_row_is_held_while_its_form_is_checked(admin_client):
    """Else two at the same instant would both find the version they saw."""
    cooperative = a_cooperative()
    typed = as_shown(admin_client.get(change(cooperative)))

    with CaptureQueriesContext(connection) as asked:
        admin_client.post(change(cooperative), typed)

    table = Cooperative._meta.db_table
    holding = [
        query["sql"]
        for query in asked
        if f'FROM "{table}"' in query["sql"] and "FOR UPDATE" in query["sql"]
    ]
    if connection.features.has_select_for_update:
        assert holding
    else:
        assert connection.settings_dict["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_what_came_between_the_check_and_the_write_is_told_by_the_form(
    admin_client, monkeypatch
):
    """The other's code is there by now, and was not when the form was checked."""
    a_cooperative(tax_code="4600000001")
    page = change(a_cooperative(tax_code="4600000002"))
    typed = as_shown(admin_client.get(page)) | {"tax_code": "4600000001"}
    check = Cooperative.validate_constraints
    # A form asks twice: by Django's way, and for fields that it does not show.
    blind = [1, 2]

    def check_at_first_in_vain(record, **options):
        return blind.pop() if blind else check(record, **options)

    monkeypatch.setattr(Cooperative, "validate_constraints", check_at_first_in_vain)

    answer = admin_client.post(page, typed)

    assert not blind
    assert answer.status_code == 200
    assert answer.context["adminform"].errors == {"__all__": [TAKEN]}
    assert 'value="4600000001"' in answer.content.decode()
    assert Cooperative.objects.filter(tax_code="4600000001").count() == 1


def test_an_old_state_put_back_is_one_more_write(admin_client):
    group = a_group(name="Tổ chè")
    first = group.history.get()
    group.name = "Tổ hợp tác chè"
    group.save()
    group.save()
    url = reverse(
        "admin:cooperatives_cooperativegroup_simple_history",
        args=[group.pk, first.pk],
    )

    answer = send(admin_client, url)

    assert answer.status_code == 302
    group.refresh_from_db()
    assert group.name == "Tổ chè"
    assert group.search_key == "to che"
    assert group.version == 4
    assert [old.version for old in group.history.all()] == [4, 3, 2, 1]


def test_an_old_state_is_not_put_back_over_an_unseen_change(admin_client):
    group = a_group(name="Tổ chè")
    first = group.history.get()
    url = reverse(
        "admin:cooperatives_cooperativegroup_simple_history",
        args=[group.pk, first.pk],
    )
    seen = as_shown(admin_client.get(url))
    group.name = "Tổ hợp tác chè"
    group.save()

    answer = admin_client.post(url, seen)

    assert answer.status_code == 200
    group.refresh_from_db()
    assert group.name == "Tổ hợp tác chè"


def test_a_page_that_only_shows_a_record_carries_no_version(client):
    client.force_login(a_user(LEADERSHIP, is_staff=True))
    cooperative = a_cooperative()
    a_return(cooperative)

    page = client.get(change(cooperative)).content.decode()

    assert "HTX" in page
    assert "seen_version" not in page
    assert "Lần ghi" not in page


def test_the_history_tells_what_changed_in_words(hoa):
    cooperative = a_cooperative(name="HTX chè")
    send(
        hoa,
        change(cooperative),
        name="HTX chè Hảo Đạt",
        ended_on="01/06/2018",
        ending="dissolved",
    )
    history = reverse("admin:cooperatives_cooperative_history", args=[cooperative.pk])

    text = " ".join(hoa.get(history).content.decode().split())

    assert "<strong>Tên:</strong> HTX chè → HTX chè Hảo Đạt" in text
    assert "<strong>Ngày chấm dứt:</strong> – → 01/06/2018" in text
    assert "<strong>Hình thức chấm dứt:</strong> – → Giải thể" in text
    assert "Nguyễn Thị Hoa" in text
    assert "Search key" not in text
    assert "Lần ghi" not in text


def test_many_at_once_are_changed_with_versions_keys_and_history():
    groups = [a_group(), a_group()]
    for group in groups:
        group.name = "Tổ Đạt"
        group.ended_on = date(2018, 6, 1)
    user = a_user()

    type(groups[0]).objects.bulk_update(
        groups, ["name", "ended_on"], user=user, reason="Gộp"
    )

    for group in groups:
        group.refresh_from_db()
        last = group.history.first()
        assert (group.version, group.search_key) == (2, "to dat")
        assert (last.version, last.name, last.search_key) == (2, "Tổ Đạt", "to dat")
        assert (last.history_user, last.history_change_reason) == (user, "Gộp")


@pytest.mark.parametrize("model", KINDS)
def test_a_history_is_indexed_by_its_record_and_by_who_wrote_it_alone(model):
    fields = model.history.model._meta.concrete_fields

    indexed = {field.name for field in fields if field.db_index}

    assert indexed == {model._meta.pk.name, "history_user"}
