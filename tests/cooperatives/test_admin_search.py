"""What staff type into the search boxes, with tones or without, and what is offered."""

from datetime import date

import pytest
from django.urls import reverse

from tests.builders import (
    a_cooperative,
    a_group,
    an_activity,
    an_award,
    the_commune,
    the_district,
)

pytestmark = pytest.mark.django_db

IN_2026 = date(2026, 5, 4)


def found(client, kind, words, **others):
    url = reverse(f"admin:cooperatives_{kind}_changelist")
    page = client.get(url, {"q": words, **others})
    return list(page.context["cl"].result_list)


def offered(client, kind, field, words):
    answer = client.get(
        reverse("admin:autocomplete"),
        {
            "app_label": "cooperatives",
            "model_name": kind,
            "field_name": field,
            "term": words,
        },
    )
    return [choice["text"] for choice in answer.json()["results"]]


@pytest.mark.parametrize(
    "words", ["hao dat", "HẢO ĐẠT", "Hảo Đạt", "  hảo   đạt ", "HTX chè “Hảo Đạt”"]
)
def test_a_name_is_found_with_its_tones_and_without(words, admin_client):
    wanted = a_cooperative(name="HTX chè Hảo Đạt")
    a_cooperative(name="HTX chè Tân Hương")

    assert found(admin_client, "cooperative", words) == [wanted]


def test_the_very_accents_typed_come_first(admin_client):
    first = a_cooperative(name="HTX Tân Lan")
    second = a_cooperative(name="HTX Tấn Lan")
    third = a_cooperative(name="HTX Tân Lân")

    assert found(admin_client, "cooperative", "tan lan") == [first, second, third]
    assert found(admin_client, "cooperative", "tấn lan") == [second, first, third]
    assert found(admin_client, "cooperative", "Tấn Lan") == [second, first, third]
    assert found(admin_client, "cooperative", "TÂN LÂN") == [third, first, second]


def test_the_order_chosen_by_a_click_stays(admin_client):
    first = a_cooperative(name="HTX Tân Lan", founded_on=date(2014, 1, 1))
    second = a_cooperative(name="HTX Tấn Lan", founded_on=date(2015, 1, 1))

    assert found(admin_client, "cooperative", "Tấn Lan", o="5") == [first, second]


def test_numbers_and_codes_are_found_as_they_are_written(admin_client):
    wanted = a_cooperative(tax_code="4600123456-001", registration_number="12/ĐKKD")
    a_cooperative(tax_code="4600123457")

    assert found(admin_client, "cooperative", "4600123456") == [wanted]
    assert found(admin_client, "cooperative", "4600123456-001") == [wanted]
    assert found(admin_client, "cooperative", "12/ĐKKD") == [wanted]


def test_words_of_signs_alone_find_nothing(admin_client):
    a_cooperative()

    assert found(admin_client, "cooperative", "…") == []
    assert len(found(admin_client, "cooperative", "  ")) == 1


def test_what_hangs_on_a_cooperative_is_found_by_its_name(admin_client):
    award = an_award(cooperative=a_cooperative(name="HTX chè Hảo Đạt"))
    an_award(recipient_name="Nguyễn Thị Đào")

    assert found(admin_client, "award", "hao dat") == [award]
    assert found(admin_client, "award", "nguyen dao") != [award]


def test_an_activity_is_found_by_its_title(admin_client):
    wanted = an_activity(title="Lớp tuyên truyền tại Đồng Hỷ")
    an_activity(title="Lớp tuyên truyền tại Võ Nhai")

    assert found(admin_client, "activity", "dong hy") == [wanted]


def test_lists_stand_in_the_order_of_the_vietnamese_alphabet(admin_client):
    names = ["HTX Ân", "HTX Bình", "HTX An", "HTX Đào", "HTX Dung", "HTX Ăn"]
    for name in names:
        a_cooperative(name=name)

    listed = [record.name for record in found(admin_client, "cooperative", "")]

    assert listed == ["HTX An", "HTX Ăn", "HTX Ân", "HTX Bình", "HTX Dung", "HTX Đào"]


def test_the_list_narrows_to_a_district_of_today(admin_client):
    here = a_group(the_commune("La Bằng"))
    a_group(the_commune("Sơn Cẩm"))
    nowhere = a_group(the_commune("Đại Phúc", day=IN_2026))
    chosen = a_group(the_commune("Đại Phúc", day=IN_2026), area=the_district("Đại Từ"))

    def in_district(code):
        groups = found(admin_client, "cooperativegroup", "", **{"dia-ban": code})
        return set(groups)

    assert in_district("171") == {here, chosen}
    assert in_district("chua-xac-dinh") == {nowhere}


def test_communes_of_one_name_are_told_apart_where_they_are_chosen(admin_client):
    assert offered(admin_client, "seat", "commune", "la bang") == [
        "xã La Bằng, Đại Từ, đến trước 01/07/2025",
        "xã La Bằng, Đại Từ, từ 01/07/2025",
    ]


def test_cooperatives_of_one_name_are_told_apart_where_they_are_chosen(admin_client):
    a_cooperative(name="HTX chè", commune=the_commune("La Bằng"))
    a_cooperative(name="HTX chè", commune=the_commune("Sơn Cẩm"))

    assert offered(admin_client, "award", "cooperative", "che") == [
        "HTX chè (La Bằng)",
        "HTX chè (Sơn Cẩm)",
    ]


def test_only_contests_are_offered_as_contests(admin_client):
    an_activity("contest", title="Cuộc thi chè")
    an_activity(title="Lớp học chè")

    assert offered(admin_client, "award", "contest", "che") == ["Cuộc thi chè"]
