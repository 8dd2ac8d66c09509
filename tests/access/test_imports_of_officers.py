"""What officers bring in, and what they see of it when their charges change."""

from datetime import date

import pytest

from cooperatives.spreadsheets import imports
from tests.builders import OFFICER, a_charge, a_user, the_district
from tests.spreadsheet_files import brought_in

pytestmark = pytest.mark.django_db

HEADINGS = ["Tên hợp tác xã", "Lĩnh vực", "Xã, phường, thị trấn", "Năm thành lập"]
ROW = ["HTX gạch ngói", "Vận tải", "La Bằng", "2015"]


def an_officer(**charge):
    officer = a_user(OFFICER)
    a_charge(officer, the_district("Đại Từ"), **charge)
    return officer


def test_what_was_brought_in_under_a_charge_that_ended_is_no_longer_shown():
    officer = an_officer(may_enter=True)
    mine = brought_in(officer, "hop-tac-xa", HEADINGS, ROW)
    before = list(imports.visible_to(officer))
    charge = officer.charges.get()
    charge.ends_on = date(2020, 1, 1)
    charge.save()

    assert before == [mine]
    assert list(imports.visible_to(officer)) == []


def test_an_officer_who_may_only_look_may_not_import():
    assert imports.may_import(an_officer(may_enter=True), "hop-tac-xa")
    assert not imports.may_import(an_officer(), "hop-tac-xa")
