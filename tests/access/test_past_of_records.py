"""What a record was before: its old states name nothing of B, and bring nothing back."""

import pytest

from cooperatives.models import AuditEntry
from tests.browser_forms import as_shown

from .forged import page
from .probing import body, tells_of_b, undone
from .world import ONCE_BESIDE_B, PHONE

pytestmark = pytest.mark.django_db

ONCE = [(kind, "cooperative") for kind in ONCE_BESIDE_B] + [
    ("cooperative", "union"),
    ("cooperative", "grew_from"),
    ("award", "contest"),
]


def states_that_point_at_b(world, kind, relation):
    """The old states of A's record in which it points at one of B's."""
    keys = {record.pk for record in world.of_b.values()}
    states = world.of_a[kind].history.filter(**{f"{relation}__in": keys})
    model = world.of_a[kind]._meta.get_field(relation).related_model
    theirs = [each.pk for each in world.of_b.values() if isinstance(each, model)]
    return states.filter(**{f"{relation}__in": theirs})


@pytest.mark.parametrize(("kind", "relation"), ONCE)
def test_an_old_state_does_not_name_what_it_pointed_at(world, kind, relation):
    states = states_that_point_at_b(world, kind, relation)
    officer = world.client("A")

    assert states.exists()
    for state in states:
        shown = officer.get(page(kind, "simple_history", world.of_a[kind].pk, state.pk))
        assert shown.status_code == 200
        assert not tells_of_b(body(shown))
    assert not tells_of_b(body(officer.get(page(kind, "history", state.id))))


@pytest.mark.parametrize(("kind", "relation"), ONCE)
def test_an_old_state_put_back_points_at_nothing_of_b(world, kind, relation):
    record = world.of_a[kind]
    state = states_that_point_at_b(world, kind, relation).last()
    officer = world.client("A")
    with undone():
        # The staff has cut the tie since; the others were tied to what is A's.
        if kind not in ONCE_BESIDE_B:
            setattr(record, relation, None)
            record.save()
        tied_to = getattr(record, f"{relation}_id")
        url = page(kind, "simple_history", record.pk, state.pk)
        answer = officer.post(url, as_put_back(officer, url))
        stored = type(record).objects.get(pk=record.pk)

        assert answer.status_code == 302, body(answer)
        assert getattr(stored, f"{relation}_id") == tied_to
        assert not tells_of_b(body(officer.get(page(kind, "changelist"))))
    record.refresh_from_db()


def as_put_back(officer, url):
    return as_shown(officer.get(url))


def test_whoever_sees_the_phone_of_an_old_state_is_noted(world):
    record = world.of_a["cooperative"]
    officer, administrator = world.client("A"), world.client("admin")
    first = record.history.last()
    with undone():
        record.phone = ""
        record.save()
        noted = AuditEntry.objects.filter(event=AuditEntry.Event.PERSONAL_SHOWN)
        pages = (
            page("cooperative", "history", record.pk),
            page("cooperative", "simple_history", record.pk, first.pk),
        )
        for url in pages:
            before = noted.count()
            assert PHONE in body(officer.get(url))
            assert noted.count() == before + 1
            assert PHONE not in body(administrator.get(url))
            assert noted.count() == before + 1
    record.refresh_from_db()
