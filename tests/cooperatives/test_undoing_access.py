"""Who takes an import back, and of what he is told."""

import pytest
from django.utils import timezone

from cooperatives.models import Cooperative, Seat
from cooperatives.spreadsheets import imports
from cooperatives.spreadsheets.refusal import Refusal
from tests.builders import STAFF, a_user, the_commune

from .test_import_access import officer
from .test_undoing import BRICKS, TEA, brought_in, staff, tea, undone

__all__ = ["officer", "staff"]
pytestmark = pytest.mark.django_db


def test_another_of_the_staff_may_take_it_back_and_is_named(staff):
    import_ = brought_in(staff, TEA)
    other = a_user(STAFF)

    assert undone(import_, other) == {TEA[0]: ""}

    assert (import_.owner, import_.undone_by) == (staff, other)
    removed = Cooperative.history.filter(history_type="-").get()
    assert removed.history_user == other


def test_an_officer_takes_back_what_still_lies_in_the_district(officer):
    import_ = brought_in(officer, TEA, BRICKS)
    moved = tea().seats.get()
    moved.commune = the_commune("Hóa Thượng", district="Đồng Hỷ")
    moved.save()

    told = undone(import_, officer)

    assert told["HTX gạch"] == ""
    assert told[TEA[0]].startswith("Để nguyên: hồ sơ")
    assert [one.name for one in Cooperative.objects.all()] == [TEA[0]]


def test_an_officer_is_told_of_what_was_deleted_and_not_that_it_lies_elsewhere(
    officer,
):
    import_ = brought_in(officer, TEA, BRICKS)
    Seat.objects.filter(cooperative=tea()).delete()
    tea().delete()

    told = undone(import_, officer)

    assert told[TEA[0]].startswith("Để nguyên: hồ sơ đã bị xóa sau lần nhập này")
    assert told["HTX gạch"] == ""


def test_an_import_is_out_of_sight_once_the_charge_has_ended(officer):
    import_ = brought_in(officer, TEA)
    officer.charges.update(ends_on=timezone.localdate())

    assert not imports.visible_to(officer).contains(import_)
    with pytest.raises(Refusal, match="không được nhập"):
        imports.undo(import_, officer)
    assert tea()


def test_an_officer_does_not_see_the_imports_of_another(staff, officer):
    import_ = brought_in(staff, TEA)

    assert not imports.visible_to(officer).contains(import_)
    assert imports.visible_to(staff).contains(import_)
