"""A commune's groups known by name first, and by number later."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from cooperatives.breaches import breaches
from cooperatives.models import CooperativeGroup, GroupCount

from ..builders import a_group, a_group_count, a_term, the_commune
from ..claims import read, start_and_moves_give_the_end

pytestmark = pytest.mark.django_db


@pytest.fixture
def listed():
    """A commune whose only group by name ended on New Year's Day of 2016."""
    commune = the_commune("La Bằng")
    a_group(commune, contract_on=date(2015, 6, 1), ended_on=date(2016, 1, 1))
    return commune


def count(commune, **fields):
    found = GroupCount(commune=commune, as_of=date(2016, 12, 31), **fields)
    found.full_clean()
    return found


def test_the_first_count_after_a_list_begins_with_none(listed):
    with pytest.raises(ValidationError) as refused:
        count(listed, groups=5, new=1)

    (sentence,) = refused.value.message_dict["groups"]
    assert sentence.startswith("Xã này đã có danh sách tổ hợp tác trước")
    count(listed, groups=5, new=6, ended=1)


def test_without_a_list_it_may_begin_with_any_number():
    count(the_commune("La Bằng"), groups=5, new=1)


def test_a_list_is_refused_before_a_count_that_begins_with_some():
    commune = the_commune("La Bằng")
    a_group_count(commune, as_of=date(2016, 12, 31), groups=5, new=1)
    old = a_group(the_commune("Mỹ Yên"), ended_on=date(2016, 1, 1))
    old.commune = commune

    with pytest.raises(ValidationError) as refused:
        old.full_clean()

    assert refused.value.message_dict["commune"] == [
        "Số tổng hợp ngày 31/12/2016 của xã này đã gồm 4 tổ hợp tác có từ trước; không "
        "nhập thêm danh sách cho thời gian đó."
    ]


def test_bulk_writers_are_refused_too(listed):
    started = GroupCount(commune=listed, as_of=date(2016, 12, 31), groups=5)

    with pytest.raises(ValidationError, match="danh sách tổ hợp tác trước"):
        GroupCount.objects.bulk_create([started])


def test_what_came_past_the_rule_is_listed(listed):
    wrong = a_group_count(listed, as_of=date(2016, 12, 31), groups=5)

    assert [breach.record for breach in breaches()] == [wrong]


def test_a_list_that_became_a_count_keeps_start_and_moves_equal_to_the_end(listed):
    a_group_count(listed, as_of=date(2016, 12, 31), groups=5, new=6, ended=1)
    CooperativeGroup.objects.update(contract_on=date(2010, 6, 1))

    start_and_moves_give_the_end(read(a_term("2013-2017")), "tht-theo-dia-ban")
