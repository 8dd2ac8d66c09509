"""A spreadsheet is taken back."""

import pytest

from cooperatives.models import Cooperative, Seat
from cooperatives.spreadsheets import imports
from cooperatives.spreadsheets.refusal import Refusal
from tests.builders import (
    STAFF,
    a_cooperative,
    a_return,
    a_user,
)
from tests.spreadsheet_files import applied

from .two_cooperatives import BRICKS, HEADINGS, TEA

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff():
    return a_user(STAFF)


def test_undo_removes_what_was_created_and_restores_what_was_changed(staff):
    stored = a_cooperative(name="HTX gạch", tax_code="4600000002", phone="09")
    import_ = applied(staff, "hop-tac-xa", HEADINGS, TEA, [*BRICKS[:5], "", "0999"])

    import_ = imports.undo(import_, staff)

    assert import_.state == "undone", import_.sentence
    (left,) = Cooperative.objects.all()
    assert (left.pk, left.phone, left.version) == (stored.pk, "09", 3)
    assert Seat.objects.count() == 1
    assert Cooperative.history.filter(history_type="-").count() == 1


def test_undo_leaves_alone_what_was_edited_since_and_names_it(staff):
    import_ = applied(staff, "hop-tac-xa", HEADINGS, TEA, BRICKS)
    tea = Cooperative.objects.get(tax_code="4600000001")
    tea.leader = "Nguyễn Văn An"
    tea.save()

    import_ = imports.undo(import_, staff)

    assert [one.name for one in Cooperative.objects.all()] == ["HTX chè Hảo Đạt"]
    left = dict(import_.rows.exclude(undone_reason="").values_list("label", "number"))
    assert left == {"HTX chè Hảo Đạt": 2}


def test_undo_leaves_alone_what_others_rest_on(staff):
    import_ = applied(staff, "hop-tac-xa", HEADINGS, TEA, BRICKS)
    a_return(Cooperative.objects.get(tax_code="4600000001"))

    import_ = imports.undo(import_, staff)

    assert [one.name for one in Cooperative.objects.all()] == ["HTX chè Hảo Đạt"]
    assert Seat.objects.count() == 1
    (reason,) = import_.rows.exclude(undone_reason="").values_list(
        "undone_reason", flat=True
    )
    assert reason.startswith("Để nguyên: đã có số liệu hằng năm nhập sau")


def test_imports_are_taken_back_one_after_another_the_last_one_first(staff):
    first = applied(staff, "hop-tac-xa", HEADINGS, TEA)
    second = applied(staff, "hop-tac-xa", HEADINGS, [*TEA[:6], "0999999999"])

    imports.undo(second, staff)
    first = imports.undo(first, staff)

    assert list(first.rows.values_list("undone_reason")) == [("",)]
    assert not Cooperative.objects.exists()


def test_an_import_is_undone_once(staff):
    import_ = applied(staff, "hop-tac-xa", HEADINGS, TEA)
    imports.undo(import_, staff)

    with pytest.raises(Refusal, match="đã hoàn tác"):
        imports.undo(import_, staff)
