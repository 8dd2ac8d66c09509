"""What a fingerprint rests on, and what it is blind to."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cooperatives.models import Term
from reports.chapters import TERM_REPORT
from reports.fingerprint import as_typed, fingerprint_of
from reports.scope import Scope
from reports.table import Cell, Chapter, Column, Document, Format, Row, Table

from ..builders import a_cooperative, the_commune

pytestmark = pytest.mark.django_db


@pytest.fixture
def scope():
    return Scope.of_term(Term.objects.get(slug="2013-2018"))


def of_values(scope, *values, table=None):
    """The fingerprint of a report of one table with these figures."""
    column = Column("so", "Số", Format.DECIMAL)
    rows = tuple(
        Row(str(at), f"Dòng {at}", (Cell(column, value, f"bang/{at}/so"),))
        for at, value in enumerate(values)
    )
    table = table or Table("bang", "Bảng", "Dòng", (column,), rows)
    return fingerprint_of(
        scope, Document("", "", (Chapter("chuong", "I", "Chương", (table,)),))
    )


def a_list(*names, rest=()):
    """A listing whose records have no code to be addressed by."""
    column = Column("ten", "Tên")
    kept, left = (
        tuple(Row(str(at), str(at), (Cell(column, name),)) for at, name in enumerate(n))
        for n in (names, rest)
    )
    length = len(kept) + len(left)
    return Table(
        "bang",
        "Bảng",
        "STT",
        (column,),
        kept,
        is_listing=True,
        length=length,
        rest=left,
    )


def test_sixteen_signs_stand_in_four_groups(scope):
    assert [len(group) for group in of_values(scope, 1).split("-")] == [4] * 4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (470, Decimal("470.000000")),
        (Decimal("83.33333333333333333"), Decimal("83.3333333333333333333")),
        (0, Decimal("-0")),
        (0, Decimal("0E+3")),
    ],
)
def test_a_number_is_the_same_however_a_database_writes_it(scope, one, other):
    assert of_values(scope, one) == of_values(scope, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((470,), (471,)),
        ((Decimal("40.0"),), (Decimal("40.000000001"),)),
        ((0,), (None,)),
        ((1,), ("1",)),
        ((1, 2), (2, 1)),
        ((1,), (1, None)),
    ],
)
def test_it_is_another_once_a_figure_is_another(scope, one, other):
    assert of_values(scope, *one) != of_values(scope, *other)


def test_the_order_of_a_list_does_not_enter_but_each_of_its_lines_does(scope):
    listed = of_values(scope, table=a_list("La Bằng", "Hảo Đạt"))

    assert listed == of_values(scope, table=a_list("Hảo Đạt", "La Bằng"))
    assert listed == of_values(scope, table=a_list("La Bằng", rest=["Hảo Đạt"]))
    assert listed != of_values(scope, table=a_list("La Bằng"))
    assert listed != of_values(scope, table=a_list("La Bằng", rest=["Tân Hương"]))


def test_term_district_and_closing_day_enter(scope):
    earlier = replace(scope.period, day=scope.period.starts_on)
    district = the_commune("La Bằng").standings.last().district

    found = {
        of_values(scope, 1),
        of_values(replace(scope, district=district), 1),
        of_values(replace(scope, period=earlier), 1),
        of_values(replace(scope, term=Term(slug="2013-2017")), 1),
    }

    assert len(found) == 4


def test_a_cooperative_entered_changes_that_of_its_report(scope):
    before = fingerprint_of(scope, TERM_REPORT.read(scope).document())
    a_cooperative(the_commune("La Bằng"))

    assert fingerprint_of(scope, TERM_REPORT.read(scope).document()) != before


@pytest.mark.parametrize(
    "typed", ["7k2m-09qx-abcd-pqrs", " 7K2M 09QX ABCD PQRS ", "7K2MO9QXABCDPQRS"]
)
def test_what_is_copied_by_hand_is_read_as_it_was_printed(typed):
    assert as_typed(typed) == "7K2M-09QX-ABCD-PQRS"


@pytest.mark.parametrize("typed", ["", "7K2M", "7K2M-09QX-ABCD-PQRU", "7K2M" * 5])
def test_what_cannot_be_a_fingerprint_is_none(typed):
    assert as_typed(typed) is None
