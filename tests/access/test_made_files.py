"""A file of a print that was made for somebody is his while he may see what is in it."""

import os
from datetime import date

import pytest

from cooperatives.models import Term
from reports.printing import made_files
from reports.scope import Scope
from tests.builders import LEADERSHIP, OFFICER, STAFF, a_charge, a_user, the_district

from .probing import body
from .world import A_CODE, A, B

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.PRINTS_DIR = tmp_path


def an_officer(*districts):
    officer = a_user(OFFICER)
    for district in districts:
        a_charge(officer, the_district(district))
    return officer


def made_for(user, district=None):
    scope = Scope.for_reader(user, Term.objects.get(slug="2013-2018"), district)
    return made_files.keep(user, made_files.made_of(scope), "bao-cao.pdf", b"%PDF")


def status(client, user, key):
    client.force_login(type(user).objects.get(pk=user.pk))
    answer = client.get(f"/bao-cao/in/tep-da-lap/{key}/")
    body(answer)
    return answer.status_code


def test_a_file_of_a_district_goes_with_its_charge(client):
    officer = an_officer(A, B)
    key = made_for(officer, A_CODE)
    before = status(client, officer, key)
    officer.charges.filter(district__name=A).update(ends_on=date(2020, 1, 1))

    assert (before, status(client, officer, key)) == (200, 403)


@pytest.mark.parametrize("role", [LEADERSHIP, STAFF])
def test_a_file_of_the_province_goes_with_the_role(client, role):
    user = a_user(role)
    a_charge(user, the_district(A))
    key = made_for(user)
    before = status(client, user, key)
    user.groups.set(an_officer().groups.all())

    assert (before, status(client, user, key)) == (200, 404)


def test_a_file_is_kept_no_longer_than_it_takes_to_fetch_it(client):
    officer = an_officer(A)
    key = made_for(officer)
    before = status(client, officer, key)
    (file,) = (made_files.folder_of(officer) / key).glob("*/*")
    made = file.stat().st_mtime - made_files.KEPT - 1
    os.utime(file, (made, made))

    assert (before, status(client, officer, key)) == (200, 404)


def test_a_file_is_fetched_by_nobody_else(client):
    key = made_for(an_officer(A), A_CODE)

    assert status(client, an_officer(A), key) == 404
