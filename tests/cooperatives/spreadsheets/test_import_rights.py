"""Who may bring a spreadsheet in, and by what."""

import pytest
from django.contrib.auth.models import Permission

from cooperatives.models import Cooperative
from cooperatives.models.spreadsheet_import import SpreadsheetImport
from cooperatives.spreadsheets import imports
from cooperatives.spreadsheets.sheets import SHEETS
from tests.builders import (
    LEADERSHIP,
    OFFICER,
    a_charge,
    a_cooperative,
    a_return,
    a_user,
    the_district,
)
from tests.spreadsheet_files import brought_in

from ..two_cooperatives import HEADINGS, TEA
from .import_forms import START, UPLOAD, a_file

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", [OFFICER, LEADERSHIP])
def test_who_may_not_enter_records_may_not_bring_them_in(client, role):
    client.force_login(a_user(role, is_staff=True))

    answers = {
        client.get(address).status_code for address in (START, UPLOAD, f"{UPLOAD}mau/")
    }
    posted = client.post(UPLOAD, {"file": a_file(TEA)})

    assert answers == {403}
    assert posted.status_code == 403
    assert not SpreadsheetImport.objects.exists()


def an_officer():
    officer = a_user(OFFICER)
    a_charge(officer, the_district("Đại Từ"), may_enter=True)
    return officer


def test_an_officer_brings_in_what_lies_somewhere_and_nothing_of_the_province(client):
    client.force_login(an_officer())

    for page in "", "mau/":
        refused = set()
        for slug in SHEETS:
            answer = client.get(f"{START}{slug}/{page}")
            if answer.status_code == 403:
                refused.add(slug)
            # Closing the answer would close the connection to the database too.
            for close in answer._resource_closers:
                close()
        assert refused == {"hoat-dong", "so-du-nguon-von"}


def test_who_may_enter_records_brings_no_file_in_without_the_right_to(client):
    officer = an_officer()
    planned = brought_in(officer, "hop-tac-xa", HEADINGS, TEA)
    applied = brought_in(officer, "hop-tac-xa", HEADINGS, ["HTX khác", *TEA[1:]])
    imports.confirm(applied, officer, all_or_nothing=True)
    officer.groups.get().permissions.remove(
        Permission.objects.get(codename="import_records")
    )
    client.force_login(officer)

    for page in START, UPLOAD, f"{UPLOAD}mau/":
        assert client.get(page).status_code == 403
    for key, page in (planned, "tra-loi"), (planned, "xac-nhan"), (applied, "hoan-tac"):
        answer = client.post(f"{START}lan/{key.pk}/{page}/")
        assert answer.status_code == 409
        assert "Tài khoản này không được nhập" in answer.content.decode()
    states = SpreadsheetImport.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == ["planned", "applied"]
    assert [each.name for each in Cooperative.objects.all()] == ["HTX khác"]


def test_nobody_reaches_the_pages_without_signing_in(client, user):
    key = brought_in(user, "hop-tac-xa", HEADINGS, TEA).pk
    for page in ("", "hop-tac-xa/", "hop-tac-xa/mau/", f"lan/{key}/"):
        assert client.get(f"{START}{page}").status_code == 302
    for page in ("tra-loi", "xac-nhan", "hoan-tac"):
        assert client.post(f"{START}lan/{key}/{page}/").status_code == 302
    assert not Cooperative.objects.exists()


def test_an_import_that_is_not_there_is_not_found(staff):
    for page in ("lan/999/", "lan/999/bi-tu-choi/", "khong-co/", "khong-co/mau/"):
        assert staff.get(f"{START}{page}").status_code == 404


def test_deciding_takes_a_form_and_not_a_link(staff, user):
    key = brought_in(user, "hop-tac-xa", HEADINGS, TEA).pk

    for page in ("tra-loi", "xac-nhan", "hoan-tac"):
        come = staff.get(f"{START}lan/{key}/{page}/")
        assert (come.status_code, come["Location"]) == (302, f"{START}lan/{key}/")
        assert staff.put(f"{START}lan/{key}/{page}/").status_code == 405
    assert SpreadsheetImport.objects.get().state == "planned"
    assert not Cooperative.objects.exists()


def test_the_register_of_a_year_goes_out_with_that_years_figures(staff):
    cooperative = a_cooperative(name="HTX chè Hảo Đạt")
    a_return(cooperative, year=2016, members=11)
    a_return(cooperative, year=2017, members=22)

    answer = staff.get(f"{START}so-theo-doi/xuat/2016/csv/")

    line = b"".join(answer.streaming_content).decode().splitlines()[1]
    assert ",2016," in line
    assert ",11," in line
