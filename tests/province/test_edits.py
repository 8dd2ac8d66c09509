"""
One row changes, and exactly the right figures move.

Each test names every address that moves, the tables of targets and of published
figures apart: those repeat what they point at.
"""

from datetime import date

import pytest
from django.urls import reverse

from cooperatives.models import (
    Award,
    ChainMembership,
    Commune,
    CooperativeGroup,
    GroupCount,
    Seat,
    Suspension,
    Term,
)

from ..browser_forms import send
from ..builders import STAFF, a_cooperative, a_user
from ..claims import read

pytestmark = pytest.mark.django_db

CLOSING = date(2018, 12, 13)
AFTER = date(2018, 12, 14)
REPEATING = ("chi-tieu", "chi-tieu-nhiem-ky-sau", "doi-chieu")


def figures():
    """Every figure of the report by its address."""
    document = read(Term.objects.get(slug="2013-2018")).document()
    return {
        cell.address: cell.value
        for table in document.tables
        if table.slug not in REPEATING
        for cell in table.cells
        if cell.address
    }


def later():
    document = read(Term.objects.get(slug="2013-2018")).document()
    return {table.slug: table.later for table in document.tables if table.later}


def moved(before, after):
    """Address → by how much, for every figure that is not what it was."""
    return {
        address: (after.get(address) or 0) - (before.get(address) or 0)
        for address in before.keys() | after.keys()
        if before.get(address) != after.get(address)
    }


def counted(changes):
    """Those that moved by a whole number: shares and averages follow."""
    shares = ("ty-le", "doanh-thu", "lai", "thu-nhap", "binh-quan", "so-voi", "dau-ky")
    return {
        address: by
        for address, by in changes.items()
        if not any(part in address.split("/")[2] for part in shares)
        or address.endswith("/dau-ky")
    }


def at(slug, rows, columns, by=1):
    return {f"{slug}/{row}/{column}": by for row in rows for column in columns}


def a_commune_of(district):
    """A xã of the district that kept its place through the term."""
    standings = Commune.objects.filter(
        standings__district__code=district,
        standings__kind="rural",
        standings__inherited=False,
        standings__starts_on__lt=date(2000, 1, 1),
        groupcount=None,
    )
    return standings.order_by("pk").first()


def test_a_cooperative_founded_on_the_closing_day_counts():
    before = figures()

    a_cooperative(commune=a_commune_of("171"), founded_on=CLOSING)

    new = ("moi", "den-nay", "tang-giam", "dang-hoat-dong")
    assert counted(moved(before, figures())) == (
        at("htx-theo-dia-ban", ("171", "tong"), new)
        | at("htx-theo-linh-vuc", ("nong-nghiep", "nhom-nong-nghiep", "tong"), new)
        | at(
            "thanh-lap-theo-nam",
            ("2018", "tong"),
            ("htx-moi", "htx-nong-nghiep", "htx-cuoi-nam"),
        )
        | at("thanh-vien-lao-dong", ("htx", "tong"), ("to-chuc",))
        | at("tong-hop-theo-nam", ("2018",), ("htx",))
        | at(
            "xep-loai",
            ("171", "tong", "nong-nghiep", "nhom-nong-nghiep"),
            ("chua-co", "cong"),
        )
    )


def test_one_founded_the_day_after_moves_only_the_line_under_the_table():
    before, before_later = figures(), later()

    a_cooperative(commune=a_commune_of("171"), founded_on=AFTER)

    assert moved(before, figures()) == {}
    assert moved(before_later, later()) == {
        "htx-theo-dia-ban": 1,
        "htx-theo-linh-vuc": 1,
        "thanh-lap-theo-nam": 1,
    }


def founded_long_ago(district="171"):
    return a_cooperative(commune=a_commune_of(district), founded_on=date(2010, 5, 1))


def test_ending_a_cooperative_on_the_closing_day():
    cooperative = founded_long_ago()
    before = figures()

    cooperative.ended_on = CLOSING
    cooperative.save()

    rows, sectors = ("171", "tong"), ("nong-nghiep", "nhom-nong-nghiep", "tong")
    gone = ("den-nay", "tang-giam", "dang-hoat-dong")
    assert counted(moved(before, figures())) == (
        at("htx-theo-dia-ban", rows, ("cham-dut",))
        | at("htx-theo-dia-ban", rows, gone, -1)
        | at("htx-theo-linh-vuc", sectors, ("cham-dut",))
        | at("htx-theo-linh-vuc", sectors, gone, -1)
        | at("thanh-lap-theo-nam", ("2018", "tong"), ("htx-cuoi-nam",), -1)
        | at("thanh-vien-lao-dong", ("htx", "tong"), ("to-chuc",), -1)
        | at("tong-hop-theo-nam", ("2018",), ("htx",), -1)
        | at(
            "xep-loai",
            ("171", "tong", "nong-nghiep", "nhom-nong-nghiep"),
            ("chua-co", "cong"),
            -1,
        )
    )


def test_ending_it_the_day_after_moves_nothing():
    cooperative = founded_long_ago()
    before = figures()

    cooperative.ended_on = AFTER
    cooperative.save()

    assert moved(before, figures()) == {}


def test_suspending_a_cooperative():
    cooperative = founded_long_ago()
    before = figures()

    Suspension.objects.create(cooperative=cooperative, starts_on=CLOSING)

    rows, sectors = ("171", "tong"), ("nong-nghiep", "nhom-nong-nghiep", "tong")
    assert moved(before, figures()) == (
        at("htx-theo-dia-ban", rows, ("dang-hoat-dong",), -1)
        | at("htx-theo-dia-ban", rows, ("ngung-hoat-dong",))
        | at("htx-theo-linh-vuc", sectors, ("dang-hoat-dong",), -1)
        | at("htx-theo-linh-vuc", sectors, ("ngung-hoat-dong",))
    )


def test_moving_a_cooperative_moves_it_between_districts_alone():
    cooperative = founded_long_ago("171")
    before = figures()

    Seat.objects.create(
        cooperative=cooperative, commune=a_commune_of("169"), starts_on=CLOSING
    )

    here = ("dau-ky", "den-nay", "dang-hoat-dong")
    assert counted(moved(before, figures())) == (
        at("htx-theo-dia-ban", ("171",), here, -1)
        | at("htx-theo-dia-ban", ("169",), here)
        | at("xep-loai", ("171",), ("chua-co", "cong"), -1)
        | at("xep-loai", ("169",), ("chua-co", "cong"))
    )


def test_a_move_after_the_closing_day_moves_nothing():
    cooperative = founded_long_ago("171")
    before = figures()

    Seat.objects.create(
        cooperative=cooperative, commune=a_commune_of("169"), starts_on=AFTER
    )

    assert moved(before, figures()) == {}


def test_an_award_of_the_first_day_counts_and_of_the_day_before_does_not():
    awards = Award.objects.filter(category="giay-khen", recipient_kind="collective")
    first, second = awards.filter(granted_on__year=2016, cooperative=None, group=None)[
        :2
    ]
    before = figures()

    first.granted_on = date(2013, 1, 1)
    first.save()
    changes = moved(before, figures())

    assert changes == (
        at("khen-thuong-theo-nam", ("2013",), ("giay-khen", "cong"))
        | at("khen-thuong-theo-nam", ("2016",), ("giay-khen", "cong"), -1)
    )

    before = figures()
    second.granted_on = date(2012, 12, 31)
    second.save()
    changes = moved(before, figures())

    assert changes == (
        at("khen-thuong", ("giay-khen", "tong"), ("tong", "tap-the"), -1)
        | at("khen-thuong-theo-nam", ("2016", "tong"), ("giay-khen", "cong"), -1)
        | {
            address: -1
            for address in changes
            if address.startswith("khen-thuong-theo-dia-ban/")
        }
    )
    lines = [address for address in changes if "theo-dia-ban" in address]
    assert len(lines) == 4


def test_a_second_chain_counts_once_in_the_group_and_in_the_total():
    membership = ChainMembership.objects.filter(
        chain="ga-doi", ends_on=None, starts_on__lt=CLOSING
    )
    taken = membership.exclude(cooperative__chain_memberships__chain="lon").first()
    members = taken.cooperative.returns.get(year=2018).members
    exemplary = taken.cooperative.exemplary_titles.exists()
    before = figures()

    ChainMembership.objects.create(
        cooperative=taken.cooperative, chain_id="lon", starts_on=CLOSING
    )

    assert moved(before, figures()) == (
        at("chuoi-gia-tri", ("lon",), ("htx",))
        | at("chuoi-gia-tri", ("lon",), ("thanh-vien",), members)
        | (at("chuoi-gia-tri", ("lon",), ("tieu-bieu",)) if exemplary else {})
    )


def test_replacing_the_groups_of_a_commune_by_a_count():
    commune = a_commune_of("170")
    CooperativeGroup.objects.filter(commune=commune, became__isnull=False).update(
        commune=a_commune_of("167")
    )
    gone = CooperativeGroup.objects.filter(commune=commune)
    existing = gone.filter(contract_on__lte=CLOSING).exclude(ended_on__lte=CLOSING)
    groups, new = (
        existing.count(),
        gone.filter(contract_on__range=(date(2013, 1, 1), CLOSING)).count(),
    )
    ended = gone.filter(ended_on__range=(date(2013, 1, 1), CLOSING)).count()
    Award.objects.filter(group__in=gone).delete()
    before = figures()

    gone.delete()
    GroupCount.objects.create(
        commune=commune,
        as_of=CLOSING,
        groups=groups + 5,
        new=new + 5,
        ended=ended,
        members=None,
        workers=None,
    )
    changes = {
        address: by
        for address, by in moved(before, figures()).items()
        if address.startswith("tht-theo-dia-ban") and "ty-le" not in address
    }

    people = ("thanh-vien",)
    assert {a: by for a, by in changes.items() if not a.endswith(people)} == at(
        "tht-theo-dia-ban", ("170", "tong"), ("moi", "den-nay", "tang-giam"), 5
    )


def test_what_is_typed_in_the_admin_moves_the_page(client):
    cooperative = founded_long_ago()
    client.force_login(a_user(STAFF, is_staff=True))
    address = "/bao-cao/2013-2018/htx-theo-dia-ban/tong/cham-dut"
    ended = figures()["htx-theo-dia-ban/tong/cham-dut"]

    page = reverse("admin:cooperatives_cooperative_change", args=[cooperative.pk])
    saved = send(client, page, ended_on="13/12/2018", ending="dissolved")

    assert saved.status_code == 302
    opened = client.get(f"{address}?tim={cooperative.name}").content.decode()
    assert f"Giải thể, chấm dứt: {ended + 1}" in opened
    assert cooperative.name in opened

    saved = send(client, page, ended_on="14/12/2018")

    assert saved.status_code == 302
    opened = client.get(address).content.decode()
    assert f"Giải thể, chấm dứt: {ended}" in opened
    assert cooperative.name not in opened
