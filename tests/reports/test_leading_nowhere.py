"""Addresses of targets and published figures that lead to no figure."""

import pytest
from django.urls import reverse

from cooperatives.models import Term, ValueChain
from reports.chapters.chains import keys_of
from reports.models import PublishedFigure
from tests.browser_forms import send
from tests.builders import STAFF, a_user
from tests.claims import read

pytestmark = pytest.mark.django_db


def saved(client, address):
    client.force_login(a_user(STAFF))
    figure = PublishedFigure.objects.get(code="f005")
    page = reverse("admin:reports_publishedfigure_change", args=[figure.pk])
    answer = send(client, page, address=address)
    if answer.status_code == 302:
        answer = client.get(answer["Location"])
    return answer.content.decode()


def test_an_address_that_leads_nowhere_is_told_at_once(client):
    answer = saved(client, "htx-theo-dia-ban/999/moi")

    assert "Hiện không có số liệu nào ở địa chỉ “htx-theo-dia-ban/999/moi”" in answer


def test_an_address_that_leads_somewhere_is_saved_without_a_word(client):
    assert "Hiện không có số liệu" not in saved(client, "htx-theo-dia-ban/tong/moi")


@pytest.mark.parametrize("address", ["khong", "a/b", "a/b/c/d", "a//c", "a b/c/d"])
def test_an_address_of_other_than_three_parts_is_refused(client, address):
    assert "Địa chỉ gồm ba phần biểu/dòng/cột" in saved(client, address)


@pytest.mark.parametrize("address", ["khong", "a/b", "a/b/c/d", "khong/co/day"])
def test_one_that_came_another_way_leaves_the_report_standing(address):
    PublishedFigure.objects.filter(code="f005").update(address=address)

    reading = read(Term.objects.get(slug="2013-2018"))

    assert reading.figure("doi-chieu/f005/ket-qua").value == "Chưa có số liệu"


def test_no_two_lines_of_the_chains_have_one_key():
    tea, livestock = "che", "chan-nuoi"
    chains = [
        ValueChain(code=code, group=group)
        for code, group in [
            ("che", tea),
            ("che-che", tea),
            ("chan-nuoi", tea),
            ("bo-thit", livestock),
        ]
    ]

    assert {key: chain.code for key, chain in keys_of(chains).items()} == {
        "che-che": "che",
        "che-che-che": "che-che",
        "che-chan-nuoi": "chan-nuoi",
        "bo-thit": "bo-thit",
    }
