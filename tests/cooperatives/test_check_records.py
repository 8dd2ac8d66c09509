"""What breaks a rule is named, and nothing else is."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cooperatives.models import (
    Commune,
    CommuneStanding,
    Cooperative,
    CooperativeGroup,
    District,
    DistrictName,
)

from ..builders import (
    a_cooperative,
    a_group,
    a_group_count,
    a_title,
    the_commune,
)

pytestmark = pytest.mark.django_db


def found():
    """What the command lists, line by line; what it ends with comes last."""
    output = StringIO()
    try:
        call_command("check_records", stdout=output)
    except CommandError as error:
        return [*output.getvalue().splitlines(), str(error)]
    return output.getvalue().splitlines()


def past_the_rules(record, **values):
    """Write as somebody does who works in the database itself."""
    type(record)._base_manager.filter(pk=record.pk).update(**values)


def test_the_reference_data_break_no_rule():
    assert found() == ["Không có hồ sơ nào sai quy tắc."]


def test_records_that_keep_the_rules_are_not_named():
    a_title(a_cooperative())
    a_group(the_commune("La Bằng"))
    a_group_count(the_commune("Mỹ Yên"), as_of=date(2015, 12, 31), groups=5)
    a_group_count(
        the_commune("Mỹ Yên"), as_of=date(2016, 12, 31), groups=6, new=2, ended=1
    )
    ended = a_group(the_commune("Yên Lãng"))
    past_the_rules(ended, ended_on=date(2016, 1, 1))
    a_group_count(the_commune("Yên Lãng"), as_of=date(2016, 12, 31), groups=5, new=5)

    assert found() == ["Không có hồ sơ nào sai quy tắc."]


def test_spans_that_overlap_are_named_both():
    cooperative = a_cooperative(name="HTX chè La Bằng")
    first = a_title(cooperative, starts_on=date(2014, 1, 1), ends_on=date(2015, 1, 1))
    second = a_title(cooperative, starts_on=date(2016, 1, 1))
    past_the_rules(first, ends_on=date(2016, 1, 2))

    kind = "Công nhận HTX tiêu biểu"
    message = "Hợp tác xã đã được công nhận tiêu biểu trong thời gian đó."
    assert found() == [
        f"{kind} “{first}” (hồ sơ số {first.pk}), HTX chè La Bằng: {message}",
        f"{kind} “{second}” (hồ sơ số {second.pk}), HTX chè La Bằng: {message}",
        "Có 2 chỗ sai quy tắc.",
    ]


def test_a_breach_is_said_by_the_exit_status():
    Commune.objects.create(code="thu-nghiem", name="Thử Nghiệm")

    with pytest.raises(CommandError) as refused:
        call_command("check_records", stdout=StringIO())
    assert refused.value.returncode == 1


def test_a_stale_key_is_named():
    cooperative = a_cooperative(name="HTX chè Tân Hương")
    past_the_rules(cooperative, name="HTX chè La Bằng")
    saved = Cooperative.objects.get(pk=cooperative.pk)

    name = f"Hợp tác xã “HTX chè La Bằng” (hồ sơ số {cooperative.pk})"
    assert found() == [
        f"{name}: Khóa tìm kiếm không khớp với nội dung.",
        f"{name}: Khóa sắp xếp không khớp với nội dung.",
        "Có 2 chỗ sai quy tắc.",
    ]

    saved.save()
    assert found() == ["Không có hồ sơ nào sai quy tắc."]


def test_days_without_a_standing_are_named():
    commune = Commune.objects.get(code="05653")
    CommuneStanding.objects.filter(
        commune=commune, starts_on=date(2017, 8, 18)
    ).delete()

    assert found() == [
        f"Xã, phường, thị trấn “Sơn Cẩm” (hồ sơ số {commune.pk}): Không có tình trạng "
        "từ ngày 18/08/2017 đến trước ngày 01/07/2025.",
        "Có 1 chỗ sai quy tắc.",
    ]


def test_days_before_and_after_all_standings_are_named():
    commune = Commune.objects.create(code="thu-nghiem", name="Thử Nghiệm")
    name = f"Xã, phường, thị trấn “Thử Nghiệm” (hồ sơ số {commune.pk})"

    assert found() == [f"{name}: Chưa có tình trạng nào.", "Có 1 chỗ sai quy tắc."]

    CommuneStanding.objects.create(
        commune=commune,
        name="Thử Nghiệm",
        kind=CommuneStanding.Kind.RURAL,
        starts_on=date(2010, 1, 1),
        ends_on=date(2020, 1, 1),
    )
    assert found() == [
        f"{name}: Không có tình trạng trước ngày 01/01/2010.",
        f"{name}: Không có tình trạng từ ngày 01/01/2020.",
        "Có 2 chỗ sai quy tắc.",
    ]


def test_a_commune_and_year_with_both_groups_and_counts_is_named():
    commune = the_commune("La Bằng")
    a_group(commune, contract_on=date(2015, 6, 1))
    count = a_group_count(commune, as_of=date(2016, 12, 31), groups=5, new=5)

    assert found() == [
        f"Số tổng hợp tổ hợp tác “La Bằng, 31/12/2016” (hồ sơ số {count.pk}), La Bằng: "
        "Năm 2016 xã này vừa có danh sách tổ hợp tác vừa có số tổng hợp.",
        "Có 1 chỗ sai quy tắc.",
    ]

    CooperativeGroup.objects.update(ended_on=date(2016, 1, 1))
    assert found() == ["Không có hồ sơ nào sai quy tắc."]


def test_a_count_that_does_not_follow_on_is_named():
    commune = the_commune("La Bằng")
    a_group_count(commune, as_of=date(2014, 12, 31), groups=5)
    count = a_group_count(commune, as_of=date(2015, 12, 31), groups=9, new=3, ended=1)
    a_group_count(the_commune("Mỹ Yên"), as_of=date(2016, 12, 31), groups=1)

    assert found() == [
        f"Số tổng hợp tổ hợp tác “La Bằng, 31/12/2015” (hồ sơ số {count.pk}), La Bằng: "
        "Ngày 31/12/2014 có 5 tổ, thêm 3, bớt 1 "
        "thì ngày 31/12/2015 phải là 7, nhưng ghi 9.",
        "Có 1 chỗ sai quy tắc.",
    ]


def test_days_without_a_name_of_a_district_are_named():
    district = District.objects.get(code="172")
    DistrictName.objects.filter(district=district, starts_on=date(2015, 5, 15)).delete()

    assert found() == [
        f"Địa bàn “Phổ Yên” (hồ sơ số {district.pk}): Không có tên gọi từ ngày "
        "15/05/2015 đến trước ngày 10/04/2022.",
        "Có 1 chỗ sai quy tắc.",
    ]
