"""Honours in a list of names: whose they are is found in the register."""

import pytest

from cooperatives.models import Award
from tests.builders import STAFF, a_cooperative, a_group, a_user, the_commune
from tests.spreadsheet_files import applied, brought_in, outcomes, reasons

pytestmark = pytest.mark.django_db

HEADINGS = [
    "Tên tập thể, cá nhân",
    "Chức vụ, đơn vị",
    "Đối tượng",
    "Danh hiệu",
    "Ngày QĐ",
]
GRANTED = ["Bằng khen UBND tỉnh", "01/02/2017"]
COLLECTIVE, PERSON = ["Tập thể", *GRANTED], ["Cá nhân", *GRANTED]


@pytest.fixture
def staff():
    return a_user(STAFF)


@pytest.fixture
def tea():
    return a_cooperative(name="Hợp tác xã chè La Bằng")


def received(*cells):
    """(cooperative, group, name) of the one honour of a row, once it is written."""
    applied(a_user(STAFF), "khen-thuong", HEADINGS, cells)
    award = Award.objects.get()
    return award.cooperative, award.group, award.recipient_name


@pytest.mark.parametrize(
    "name", ["HTX chè La Bằng", "hop tac xa che la bang", "HTX CHÈ LA BẰNG"]
)
def test_a_cooperative_is_known_by_its_name(name, tea):
    assert received(name, "", *COLLECTIVE) == (tea, None, "")


def test_a_group_is_known_by_its_name():
    group = a_group(name="THT chè Non Bẹo")

    assert received("Tổ hợp tác chè Non Bẹo", "", *COLLECTIVE) == (None, group, "")


@pytest.mark.parametrize(
    "role",
    [
        "Giám đốc HTX chè La Bằng",
        "Kế toán Hợp tác xã chè La Bằng, huyện Đại Từ",
        "HTX chè La Bằng (Đại Từ)",
    ],
)
def test_a_person_is_of_the_cooperative_that_the_role_names(role, tea):
    assert received("Ông An", role, *PERSON) == (tea, None, "Ông An")


@pytest.mark.parametrize(
    "name", ["UBND xã La Bằng", "Liên minh HTX tỉnh", "Phòng Tài chính"]
)
def test_who_is_no_cooperative_stays_a_name(name, tea, staff):
    import_ = brought_in(staff, "khen-thuong", HEADINGS, [name, "", *COLLECTIVE])

    assert (outcomes(import_), import_.doubtful) == (["new"], 0)


def test_a_cooperative_that_is_not_on_record_is_doubted_and_stays_a_name(tea, staff):
    row = ["HTX chè La Băng", "", *COLLECTIVE]
    import_ = brought_in(staff, "khen-thuong", HEADINGS, row)

    assert import_.rows.get().doubts == [
        "Không có hồ sơ “HTX chè La Băng” trong danh sách; tên được giữ là chữ."
    ]
    assert received(*row) == (None, None, "HTX chè La Băng")


def test_of_two_of_one_name_neither_is_taken(tea, staff):
    a_cooperative(the_commune("An Khánh"), name="HTX chè La Bằng")
    import_ = brought_in(
        staff, "khen-thuong", HEADINGS, ["HTX chè La Bằng", "", *COLLECTIVE]
    )

    assert reasons(import_) == [
        (
            "",
            "Có 2 hồ sơ tên “HTX chè La Bằng”: HTX chè La Bằng (An Khánh); Hợp tác xã "
            "chè La Bằng (La Bằng).",
        )
    ]


def test_the_same_list_again_changes_nothing_nor_does_one_from_before(staff):
    row = ["HTX chè La Bằng", "", *COLLECTIVE]
    applied(staff, "khen-thuong", HEADINGS, row)
    a_cooperative(name="HTX chè La Bằng")

    assert outcomes(brought_in(staff, "khen-thuong", HEADINGS, row)) == ["unchanged"]
    Award.objects.all().delete()
    applied(staff, "khen-thuong", HEADINGS, row)
    assert outcomes(brought_in(staff, "khen-thuong", HEADINGS, row)) == ["unchanged"]


def test_a_unit_that_is_no_cooperative_is_the_name_or_the_role(tea, staff):
    headings = ["Họ và tên", "Đơn vị", *HEADINGS[2:]]
    applied(
        staff,
        "khen-thuong",
        headings,
        ["Ông An", "HTX chè La Bằng", *PERSON],
        ["Bà Bình", "UBND xã La Bằng", *PERSON],
        ["", "UBND huyện Đại Từ", *COLLECTIVE],
    )

    found = Award.objects.order_by("recipient_name")
    assert list(
        found.values_list("recipient_name", "recipient_role", "cooperative")
    ) == [
        ("Bà Bình", "UBND xã La Bằng", None),
        ("UBND huyện Đại Từ", "", None),
        ("Ông An", "", tea.pk),
    ]
