"""An officer who may look and not enter: read-only pages name nothing of B either."""

import pytest

from tests import builders
from tests.builders import OFFICER

from .forged import KINDS, page
from .probing import body, tells_of_b, undone, writes_of_records
from .world import A

pytestmark = pytest.mark.django_db


@pytest.fixture
def looking(client):
    officer = builders.a_user(OFFICER)
    builders.a_charge(officer, builders.the_district(A))
    client.force_login(officer)
    return client


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_to_look_at_names_nothing_of_b_and_writes_nothing(world, looking, kind):
    key = world.of_a[kind].pk
    for name in "change", "history":
        shown = looking.get(page(kind, name, key))
        assert shown.status_code in (200, 403), name
        assert not tells_of_b(body(shown)), name
        assert "seen_version" not in body(shown), name
    with undone(), writes_of_records() as written:
        refused = looking.post(page(kind, "change", key), {"note": "đã đổi"})

    assert refused.status_code == 403
    assert written == []
