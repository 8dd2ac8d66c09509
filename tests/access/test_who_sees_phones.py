"""Which role finds a phone whole, in part or not at all, and what the log says of it."""

import pytest

from cooperatives.models import AuditEntry

from .forged import page
from .probing import body, undone
from .world import A_CODE, PHONE

pytestmark = pytest.mark.django_db

MASKED = "09•••••44"
# What a list of changes names: it was another for a while.
ONCE = "0911223344"
KINDS = ("cooperative", "cooperativegroup", "memberenterprise")
CALLS = f"/tong-quan/2013-2018/2018/dia-ban/{A_CODE}/can-goi/chua-nop/"
# Who need not call: the administrator of the system, and whoever is not of the district.
WHOLE, OUTSIDE = ("A", "AB", "leadership", "staff"), ("none", "B")
Event = AuditEntry.Event


def pages(world):
    yield CALLS
    for kind in KINDS:
        record = world.of_a[kind]
        yield page(kind, "change", record.pk)
        yield page(kind, "history", record.pk)
        yield page(kind, "simple_history", record.pk, record.history.last().pk)


def files():
    for ending in "csv", "xlsx":
        yield f"{CALLS}tep/{ending}/"
        for kind in KINDS:
            yield page(kind, "export", ending)


def told(world, role, url):
    """The answer, and what the log says that was shown or sent out with phones."""
    before = AuditEntry.objects.count()
    with undone():
        for kind in KINDS:
            record = type(world.of_a[kind]).objects.get(pk=world.of_a[kind].pk)
            for record.phone in (ONCE, PHONE):
                record.save()
        text = body(world.client(role).get(url))
        added = AuditEntry.objects.order_by("pk")[before:]
        noted = [line.event for line in added if "không có dữ liệu" not in line.about]
    return text, noted


@pytest.mark.parametrize("role", WHOLE)
def test_who_calls_sees_phones_whole_and_each_showing_is_noted(world, role):
    for url in pages(world):
        text, noted = told(world, role, url)
        assert PHONE in text, url
        assert noted == [Event.PERSONAL_SHOWN], url
    for url in files():
        text, noted = told(world, role, url)
        assert PHONE in text, url
        assert noted == [Event.EXPORTED], url


def test_who_need_not_call_sees_phones_in_part_and_takes_out_none(world):
    in_part = []
    for url in [*pages(world), *files()]:
        text, noted = told(world, "admin", url)
        assert PHONE not in text, url
        assert ONCE not in text, url
        assert noted == [], url
        in_part.append(MASKED in text)

    # Files leave them out: what is masked must not come back as a new one.
    assert in_part == [True] * 10 + [False] * 8


@pytest.mark.parametrize("role", OUTSIDE)
def test_who_is_not_of_the_district_sees_nothing_of_them(world, role):
    for url in [*pages(world), *files()]:
        text, _ = told(world, role, url)
        assert PHONE not in text or role == "B", url
        assert MASKED not in text, url
        assert world.of_a["cooperative"].name not in text, url


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_masked_is_not_asked_for_digit_by_digit(world, kind):
    url = page(kind, "changelist")
    answers = {
        role: {
            world.client(role).get(url, {f"phone{way}": "09"}).status_code
            for way in ("", "__startswith", "__gt")
        }
        for role in ("admin", "leadership", "A")
    }

    assert answers == {"admin": {400}, "leadership": {200}, "A": {200}}
