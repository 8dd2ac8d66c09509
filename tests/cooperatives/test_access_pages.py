"""The admin's pages: an officer with rights on every record still meets the rule."""

from datetime import date

import pytest
from django.urls import reverse

from cooperatives.admin.versions import WHICH_AREA
from cooperatives.models import (
    CooperativeGroup,
)
from tests.browser_forms import send
from tests.builders import (
    STAFF,
    a_cooperative,
    a_group,
    a_user,
    an_officer,
    the_commune,
    the_district,
)

pytestmark = pytest.mark.django_db

IN_2026 = date(2026, 5, 4)


@pytest.fixture
def entering(client):
    """An officer of Đại Từ who may enter records, as a later role may."""
    officer = an_officer(may_enter=True)
    officer.is_staff = True
    officer.groups.add(a_user(STAFF).groups.get())
    officer.save()
    for group in officer.groups.all():
        group.permissions.remove(*group.permissions.filter(codename="see_province"))
    client.force_login(officer)
    return client


def page(name, *arguments):
    return reverse(f"admin:cooperatives_{name}", args=arguments)


def test_lists_choices_and_pages_show_an_officer_his_own(entering):
    mine = a_cooperative(name="HTX của mình")
    other = a_cooperative(the_commune("Sơn Cẩm"), name="HTX nơi khác")

    listed = entering.get(page("cooperative_changelist")).content.decode()
    offered = entering.get(
        "/quan-tri/autocomplete/"
        "?app_label=cooperatives&model_name=award&field_name=cooperative&term=htx"
    ).json()["results"]

    assert mine.name in listed
    assert other.name not in listed
    assert [choice["id"] for choice in offered] == [str(mine.pk)]
    assert entering.get(page("cooperative_change", mine.pk)).status_code == 200
    assert entering.get(page("cooperative_history", mine.pk)).status_code == 200
    assert entering.get(page("cooperative_change", other.pk)).status_code == 302


def test_the_history_of_another_districts_record_is_not_found(entering):
    other = a_cooperative(the_commune("Sơn Cẩm"))
    written = other.history.get()
    old = page("cooperative_simple_history", other.pk, written.pk)

    assert entering.get(page("cooperative_history", other.pk)).status_code == 404
    assert entering.get(old).status_code == 404
    assert entering.post(old, {"name": "Đổi"}).status_code == 404
    assert entering.get(page("cooperative_history", 10**6)).status_code == 404


def test_the_history_of_a_deleted_record_is_the_provinces(entering, admin_client):
    group = a_group()
    key, written = group.pk, group.history.get()
    group.delete()
    old = page("cooperativegroup_simple_history", key, written.pk)

    assert admin_client.get(page("cooperativegroup_history", key)).status_code == 200
    assert admin_client.get(old).status_code == 200
    assert entering.get(page("cooperativegroup_history", key)).status_code == 404
    assert entering.get(old).status_code == 404


def test_no_record_is_entered_in_another_district(entering):
    form = {
        "name": "Tổ chè",
        "sector": "nong-nghiep",
        "contract_on": "01/06/2015",
        "contract_precision": "day",
    }
    here = {"commune": the_commune("La Bằng").pk}
    there = {"commune": the_commune("Sơn Cẩm").pk}

    refused = entering.post(page("cooperativegroup_add"), form | there)
    entered = entering.post(page("cooperativegroup_add"), form | here)

    assert refused.status_code == 200
    assert "Lựa chọn này không có trong danh sách." in refused.content.decode()
    assert entered.status_code == 302
    assert CooperativeGroup.objects.count() == 1


def test_what_would_leave_the_writers_reach_is_not_written(entering):
    """Without its area, a record in a straddling commune is nobody's."""
    straddling = the_commune("Đại Phúc", day=IN_2026)
    mine = a_group(straddling, area=the_district("Đại Từ"))
    change = page("cooperativegroup_change", mine.pk)

    answer = send(entering, change, area="")

    assert answer.status_code == 200
    assert WHICH_AREA in answer.content.decode()
    mine.refresh_from_db()
    assert mine.area == the_district("Đại Từ")
    assert mine.version == 1


def test_an_old_state_that_lies_elsewhere_is_not_put_back(entering):
    straddling = the_commune("Đại Phúc", day=IN_2026)
    group = a_group(straddling)
    group.area = the_district("Đại Từ")
    group.save()
    nowhere = group.history.last()

    answer = send(
        entering, page("cooperativegroup_simple_history", group.pk, nowhere.pk)
    )

    assert answer.status_code == 200
    assert WHICH_AREA in answer.content.decode()
    group.refresh_from_db()
    assert group.area == the_district("Đại Từ")
