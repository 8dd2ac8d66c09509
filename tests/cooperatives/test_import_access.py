"""Whose records a spreadsheet may bring in, and who sees that it did."""

import pytest
from django.contrib.auth.models import Permission

from cooperatives.spreadsheets import imports
from cooperatives.spreadsheets.refusal import Refusal
from tests.builders import (
    STAFF,
    a_charge,
    a_cooperative,
    a_user,
    the_commune,
    the_district,
)
from tests.spreadsheet_files import brought_in, outcomes, reasons

from .test_imports import BRICKS, HEADINGS, TEA, staff

__all__ = ["staff"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    user = a_user(STAFF)
    user.groups.clear()
    rights = [
        *("add_cooperative", "change_cooperative", "add_seat", "change_seat"),
        "import_records",
    ]
    user.user_permissions.set(Permission.objects.filter(codename__in=rights))
    a_charge(user, the_district("Đại Từ"), may_enter=True)
    return user


def test_a_row_of_another_district_is_refused_without_saying_what_is_there(officer):
    elsewhere = the_commune("Bình Thành", district="Định Hóa")
    a_cooperative(elsewhere, name="HTX kín tiếng", tax_code="4600000001")
    mine = a_cooperative(name="HTX của tôi", tax_code="4600000005")
    rows = [
        TEA,
        ["HTX mới", "", "Vận tải", "Bình Thành", "Định Hóa", "2015", ""],
        ["", "4600000005", "", "Bình Thành", "Định Hóa", "", ""],
    ]

    import_ = brought_in(officer, "hop-tac-xa", HEADINGS, *rows)

    assert outcomes(import_) == ["refused"] * 3
    assert reasons(import_)[:2] == [
        ("", "Dòng này trùng mã với hồ sơ khác; đề nghị Liên minh tỉnh kiểm tra."),
        ("", "Dòng này nằm ngoài địa bàn bạn được giao phụ trách."),
    ]
    told = str(list(import_.rows.values_list("told", flat=True)))
    assert "kín tiếng" not in told
    assert mine.seats.count() == 1


def test_a_district_that_an_officer_may_only_look_at_is_not_written(officer):
    looked_at = the_commune("Bình Thành", district="Định Hóa")
    a_charge(officer, the_district("Định Hóa"), may_enter=False)
    a_cooperative(looked_at, name="HTX bên kia", tax_code="4600000001")

    import_ = brought_in(
        officer,
        "hop-tac-xa",
        HEADINGS,
        ["", "4600000001", "", "", "", "", "0912"],
        ["HTX mới", "", "Vận tải", "Bình Thành", "Định Hóa", "2015", ""],
    )

    assert outcomes(import_) == ["refused"] * 2


def test_an_import_is_seen_by_its_owner_and_by_who_sees_the_province(staff, officer):
    import_ = brought_in(officer, "hop-tac-xa", HEADINGS, BRICKS)
    another = a_user()

    assert list(imports.visible_to(officer)) == [import_]
    assert list(imports.visible_to(staff)) == [import_]
    assert list(imports.visible_to(another)) == []


def test_whoever_may_not_add_and_change_may_not_import():
    reader = a_user("Lãnh đạo Liên minh")

    with pytest.raises(Refusal, match="không được nhập"):
        brought_in(reader, "hop-tac-xa", HEADINGS, TEA)
