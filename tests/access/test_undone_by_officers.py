"""What stands in the way of an undo is named to an officer as far as he may know of it."""

from datetime import date

import pytest

from cooperatives.spreadsheets import imports
from tests.builders import (
    OFFICER,
    STAFF,
    a_charge,
    a_cooperative,
    a_group,
    a_group_count,
    a_user,
    the_commune,
    the_district,
)
from tests.spreadsheet_files import applied

from .world import TODAY_ON

pytestmark = pytest.mark.django_db

ELSEWHERE = "một hồ sơ khác"


@pytest.fixture(params=["officer", "staff"])
def user(request):
    """Who takes it back, and whether he is told by name."""
    if request.param == "staff":
        return a_user(STAFF)
    officer = a_user(OFFICER)
    a_charge(officer, the_district("Đại Từ"), may_enter=True)
    return officer


def test_whose_the_old_number_is_by_now(user):
    number = {"registration_number": "16A1", "registration_issuer": "Phòng A"}
    mine = a_cooperative(name="HTX của ông", tax_code="4600000001", **number)
    headings = ["Mã số thuế", "Số đăng ký", "Nơi cấp"]
    row = ["4600000001", "16A9", "Phòng A"]
    import_ = applied(user, "hop-tac-xa", headings, row)
    mine.refresh_from_db()
    taken = a_cooperative(the_commune("Sơn Cẩm"), name="HTX kín tiếng", **number)

    imports.undo(import_, user)

    reason = import_.rows.get().undone_reason
    assert mine.registration_number == "16A9"
    assert reason.startswith("Để nguyên: trả lại như trước sẽ trùng với ")
    assert (f"trùng với {ELSEWHERE}" in reason) == (not user.sees_province)
    assert (taken.name in reason) == user.sees_province


def test_what_would_break_a_rule(user):
    """A commune in two districts: one counts its groups, the other lists them."""
    commune = the_commune("Đại Phúc", day=TODAY_ON)
    a_group(
        commune,
        name="Tổ chè",
        contract_on=date(2020, 1, 1),
        area=the_district("Đại Từ"),
    )
    headings = ["Tên tổ hợp tác", "Xã", "Huyện", "Ngày chấm dứt"]
    row = ["Tổ chè", "Đại Phúc", "Đại Từ", "01/06/2024"]
    import_ = applied(user, "to-hop-tac", headings, row)
    assert import_.changed == 1
    a_group_count(
        commune, area=the_district("Thái Nguyên"), as_of=date(2025, 12, 31), groups=57
    )

    imports.undo(import_, user)

    import_.refresh_from_db()
    assert import_.state == "applied"
    named = import_.sentence.partition("Không hoàn tác: ")[2].partition(" sẽ sai.")[0]
    assert (named == ELSEWHERE) == (not user.sees_province)
    assert "57" not in import_.sentence or user.sees_province
