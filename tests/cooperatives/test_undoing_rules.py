"""An undo that would break a rule, or restore what can no longer be, and what it says."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cooperatives.models import Cooperative, GroupCount, Sector
from tests.builders import (
    STAFF,
    a_cooperative,
    a_group_count,
    a_membership,
    a_return,
    a_title,
    a_user,
    an_award,
)
from tests.spreadsheet_files import applied

from .test_undoing import BRICKS, TEA, brought_in, tea, undone

pytestmark = pytest.mark.django_db

COUNTS = ["Xã", "Huyện", "Tính đến ngày", "Số tổ hợp tác", "Thành lập mới", "Chấm dứt"]
NUMBERED = ["Mã số thuế", "Số GCN đăng ký", "Nơi cấp"]


@pytest.fixture
def staff():
    return a_user(STAFF)


def numbered(number, code, **fields):
    return a_cooperative(
        tax_code=code,
        registration_number=number,
        registration_issuer="Phòng A",
        **fields,
    )


def numbers():
    found = Cooperative.objects.order_by("tax_code", "pk")
    return list(found.values_list("registration_number", flat=True))


def test_a_count_that_a_later_one_follows_is_not_taken_away(staff):
    a_group_count(as_of=date(2015, 12, 31), groups=5)
    counts = ["La Bằng", "Đại Từ", "31/12/2016", 7, 3, 1]
    import_ = applied(staff, "so-to-hop-tac", COUNTS, counts)
    a_group_count(as_of=date(2017, 12, 31), groups=8, new=1, ended=0)

    with pytest.raises(AssertionError) as stopped:
        undone(import_, staff)

    assert "Không hoàn tác: số tổng hợp tổ hợp tác “" in str(stopped.value)
    assert "Sửa hồ sơ đó trước, rồi hoàn tác lại." in str(stopped.value)
    assert GroupCount.objects.count() == 3
    import_.refresh_from_db()
    assert import_.state == "applied"


def test_a_sector_that_is_no_more_is_not_given_back(staff):
    old = Sector.objects.create(code="nghe-cu", name="Nghề cũ", position=99)
    stored = a_cooperative(sector_id=old.code, tax_code="4600000001")
    kept = a_cooperative(tax_code="4600000002")
    headings = ["Mã số thuế", "Lĩnh vực"]
    rows = ["4600000001", "Vận tải"], ["4600000002", "Vận tải"]
    import_ = applied(staff, "hop-tac-xa", headings, *rows)
    old.delete()

    told = undone(import_, staff)

    assert told == {
        stored.name: "Để nguyên: lĩnh vực của hồ sơ trước lần nhập này nay không còn "
        "trong danh sách.",
        kept.name: "",
    }
    sectors = Cooperative.objects.order_by("tax_code").values_list("sector_id")
    assert list(sectors) == [("van-tai",), ("nong-nghiep",)]


def test_a_number_that_a_record_left_alone_has_got_is_not_given_back(staff):
    before = numbered("16A1", "4600000001")
    headings = ["Tên HTX", "Lĩnh vực", "Xã", "Huyện", "Ngày thành lập", *NUMBERED]
    place = ["Vận tải", "La Bằng", "Đại Từ", "2015"]
    first = applied(staff, "hop-tac-xa", NUMBERED, ["4600000001", "16A9", "Phòng A"])
    second = applied(
        staff,
        "hop-tac-xa",
        headings,
        ["HTX mới", *place, "4600000003", "16A1", "Phòng A"],
    )
    an_award(cooperative=Cooperative.objects.get(name="HTX mới"), recipient_name="")

    assert "đã có khen thưởng" in undone(second, staff)["HTX mới"]
    told = undone(first, staff)

    assert "sẽ trùng với “HTX mới”" in told[before.name]
    assert numbers() == ["16A9", "16A1"]


def test_what_rests_on_a_created_record_is_told_with_who_entered_it_and_when(staff):
    first = brought_in(staff, TEA)
    headings = ["Tên HTX", "Mã số thuế", "Chuỗi giá trị", "Từ ngày"]
    joined = [*TEA[:2], "Chè", "01/01/2016"]
    second = applied(staff, "chuoi-gia-tri", headings, joined)

    reason = undone(first, staff)[TEA[0]]

    membership = tea().chain_memberships.get()
    assert f"({membership}; {staff}; " in reason
    assert reason.endswith(f"; {second.reason}).")


def test_a_union_that_has_got_members_is_not_made_a_cooperative_again(staff):
    tea_makers = a_cooperative(name="Chè Thái", tax_code="4600000001")
    rows = ["4600000001", "Liên hiệp hợp tác xã"], ["4600000002", "Liên hiệp HTX"]
    alone = a_cooperative(name="Chè Đại Từ", tax_code="4600000002")
    import_ = applied(staff, "hop-tac-xa", ["Mã số thuế", "Loại hình"], *rows)
    member = a_cooperative(name="HTX chè Hảo Đạt", union=tea_makers)

    told = undone(import_, staff)

    assert (
        f"đã có hợp tác xã nhập sau gắn với hồ sơ này ({member}; " in told["Chè Thái"]
    )
    assert told["Chè Đại Từ"] == ""
    for each in (tea_makers, alone):
        each.refresh_from_db()
    assert (tea_makers.kind, alone.kind) == ("union", "cooperative")


def test_what_rests_on_many_records_is_looked_for_no_more_often(staff):
    def asked(*rows):
        import_ = brought_in(staff, *rows)
        for cooperative in Cooperative.objects.all():
            a_return(cooperative)
            a_membership(cooperative, "che")
        with CaptureQueriesContext(connection) as queries:
            left = undone(import_, staff)
        assert all("nhập sau gắn với hồ sơ này" in reason for reason in left.values())
        return len(queries)

    alone = asked(TEA)
    Cooperative.objects.get().returns.all().delete()
    Cooperative.objects.get().chain_memberships.all().delete()

    more = [[f"HTX số {at}", f"460000009{at}", *BRICKS[2:]] for at in range(5)]
    assert asked(*more) == alone


def test_the_record_that_stands_against_an_undo_is_named_and_whose_it_is(staff):
    tea_makers = a_cooperative(name="HTX chè Hảo Đạt", tax_code="4600000001")
    a_title(tea_makers, ends_on=date(2020, 1, 1))
    headings = ["Mã số thuế", "Từ ngày", "Đến ngày"]
    shorter = ["4600000001", "01/01/2016", "31/12/2017"]
    import_ = applied(staff, "htx-tieu-bieu", headings, shorter)
    a_title(tea_makers, starts_on=date(2018, 6, 1))

    with pytest.raises(AssertionError) as stopped:
        undone(import_, staff)

    assert (
        "công nhận HTX tiêu biểu “HTX tiêu biểu từ 01/06/2018” của HTX chè Hảo Đạt "
        "sẽ sai." in str(stopped.value)
    )
