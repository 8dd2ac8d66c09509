"""
With the rule taken out of what becomes of a spreadsheet, the probes find the leak there.

As `test_without_the_rule.py` does for the pages.
"""

from datetime import date

import pytest
from django.db.models import QuerySet

from cooperatives.district_records import beyond_writing_reach
from cooperatives.models import Cooperative, Seat
from cooperatives.spreadsheets import imports
from tests import builders

from .forged import target
from .forged_files import COOPERATIVE, ROWS, Row
from .probing import body, undone
from .test_without_the_rule import everything, nothing
from .world import TODAY_ON

pytestmark = pytest.mark.django_db

HERE_AND_GONE = Row(
    "hop-tac-xa", COOPERATIVE | {"commune": "La Bằng", "name": "HTX rồi dời đi"}
)


def brought_in_by_a(world, row):
    return imports.begin(world.users["A"], row.slug, "tệp.xlsx", row.file)


PLANNED = [
    ("cooperatives.spreadsheets.planning.known.within_writing_reach", name)
    for name in (
        "by another's tax code alone",
        "a new one in another's commune",
        "an own one moved there",
        "so-lieu-hang-nam by tax code",
        "khen-thuong by name",
        "an award won in another's contest",
    )
]


@pytest.mark.parametrize(("place", "name"), PLANNED)
def test_the_rule_taken_out_of_plans_is_seen(world, monkeypatch, place, name):
    with undone():
        before = brought_in_by_a(world, ROWS[name]).refused
    monkeypatch.setattr(place, everything)
    with undone():
        after = brought_in_by_a(world, ROWS[name]).refused

    assert (before, after) == (1, 0)


def test_what_a_plan_lets_through_is_refused_again_when_written(world, monkeypatch):
    known = "cooperatives.spreadsheets.planning.known.within_writing_reach"
    monkeypatch.setattr(known, everything)
    row = ROWS["a new one in another's commune"]
    written = []
    for place in None, "cooperatives.spreadsheets.applying.beyond_writing_reach":
        if place:
            monkeypatch.setattr(place, nothing)
        with undone():
            planned = brought_in_by_a(world, row)
            imports.confirm(
                planned, world.users["A"], all_or_nothing=True, with_doubtful=True
            )
            written.append(Cooperative.objects.filter(name="HTX mới").exists())

    assert written == [False, True]


def test_the_rule_taken_out_of_undoing_is_seen(world, monkeypatch):
    """What lies elsewhere by now is left alone, and only by the rule."""
    left = []
    for rule in beyond_writing_reach, nothing:
        monkeypatch.setattr(
            "cooperatives.spreadsheets.undoing.beyond_writing_reach", rule
        )
        with undone():
            import_ = brought_in_by_a(world, HERE_AND_GONE)
            imports.confirm(import_, world.users["A"], all_or_nothing=True)
            gone = Cooperative.objects.get(name="HTX rồi dời đi")
            # Past the versions, which would hold it as well.
            there = {"commune": target(world, "commune")}
            QuerySet(Seat).filter(cooperative=gone).update(**there)
            import_.refresh_from_db()
            imports.undo(import_, world.users["A"])
            left.append(Cooperative.objects.filter(pk=gone.pk).exists())

    assert left == [True, False]


def test_the_rule_taken_out_of_shown_rows_is_seen(world, monkeypatch):
    shown = "cooperatives.spreadsheets.shown_rows.beyond_reach"
    officer = world.client("A")
    with undone():
        import_ = brought_in_by_a(world, HERE_AND_GONE)
        imports.confirm(import_, world.users["A"], all_or_nothing=True)
        gone = Cooperative.objects.get(name="HTX rồi dời đi")
        there = builders.the_commune("Phú Lương", day=TODAY_ON)
        builders.a_seat(gone, there, starts_on=date(2025, 8, 1))
        address = f"/nhap-bang-tinh/lan/{import_.pk}/"
        before = body(officer.get(address))
        monkeypatch.setattr(shown, nothing)
        after = body(officer.get(address))

    assert gone.name not in before
    assert gone.name in after


def test_the_rule_taken_out_of_imports_shows_anothers(world, monkeypatch):
    row = ROWS["a new one in another's commune"]
    officer = world.client("A")
    with undone():
        theirs = imports.begin(world.users["B"], row.slug, "tệp.xlsx", row.file)
        address = f"/nhap-bang-tinh/lan/{theirs.pk}/"
        before = officer.get(address).status_code
        monkeypatch.setattr(
            "cooperatives.spreadsheets.imports.visible_to",
            lambda user: type(theirs).objects.all(),
        )
        after = officer.get(address).status_code

    assert (before, after) == (404, 200)


def test_a_template_offers_everything_without_the_rule(world, monkeypatch):
    place = "cooperatives.spreadsheets.forms.within_writing_reach"
    ask = "/nhap-bang-tinh/to-hop-tac/mau/"
    officer = world.client("A")
    before = body(officer.get(ask))
    monkeypatch.setattr(place, everything)

    assert "Phú Lương" not in before
    assert "Phú Lương" in body(officer.get(ask))
