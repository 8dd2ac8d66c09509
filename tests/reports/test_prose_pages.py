"""Staff word the report: what a passage says, and another term's passages taken over."""

import pytest
from django.urls import reverse

from cooperatives.models import Term
from reports.models import Passage
from reports.prose.checking import Said, told_in

from ..builders import LEADERSHIP, STAFF, a_user

pytestmark = pytest.mark.django_db

TOLD, COPY = reverse("admin:passage_told"), reverse("admin:passage_copy")


@pytest.fixture
def terms():
    return Term.objects.get(slug="2013-2018"), Term.objects.get(slug="2018-2023")


@pytest.fixture
def staff(client):
    client.force_login(a_user(STAFF, is_staff=True))
    return client


def text_of(response):
    return response.content.decode()


def test_each_reference_is_told_with_its_words_and_its_figure(terms):
    told = told_in(
        terms[0],
        "Có {htx-theo-dia-ban/tong/den-nay} HTX, nhiệm kỳ {nhiem-ky}, 12 thôn.",
    )

    assert [each.text for each in told.paragraphs] == [
        "Có 0 HTX, nhiệm kỳ 2013-2018, 12 thôn."
    ]
    assert told.said == (
        Said(
            "{htx-theo-dia-ban/tong/den-nay}",
            "0",
            "Hợp tác xã theo địa bàn – Tổng cộng – Đến ngày báo cáo: 0 hợp tác xã",
        ),
        Said("{nhiem-ky}", "2013-2018", ""),
    )
    assert (told.left_out, told.wrong) == ((), ())


def test_a_wrong_reference_is_named_and_hides_none_of_the_others(terms):
    told = told_in(
        terms[0], "Có {htx-theo-dia-ban/tong/nay} và {htx-theo-dia-ban/tong/moi} HTX."
    )

    sentence = "Không có số liệu nào ở địa chỉ “htx-theo-dia-ban/tong/nay”."
    assert told.wrong == (sentence,)
    assert [(each.words, each.of) for each in told.said] == [
        ("", sentence),
        ("0", "Hợp tác xã theo địa bàn – Tổng cộng – Thành lập mới: 0 hợp tác xã"),
    ]


def test_what_has_no_figure_yet_is_told_apart_from_what_is_wrong(terms):
    told = told_in(terms[0], "Thu nhập {thu-nhap/nong-nghiep/binh-quan} triệu đồng.")

    assert told.wrong == ()
    assert [each.address for each in told.left_out] == [
        "thu-nhap/nong-nghiep/binh-quan"
    ]
    assert [each.words for each in told.said] == [""]


def test_the_form_says_what_the_passage_yields(staff):
    passage = Passage.objects.filter(text__contains="{nhiem-ky}").first()

    page = text_of(
        staff.get(reverse("admin:reports_passage_change", args=[passage.pk]))
    )

    assert "Đọc thành" in page
    assert "<code>{nhiem-ky}</code></td><td>2013-2018</td>" in page


def test_what_is_typed_is_told_at_once(staff, terms):
    typed = {"term": terms[0].pk, "text": "Có {bieu/htx-theo-dia-ban} và <b> 7 HTX."}

    page = text_of(staff.post(TOLD, typed))

    assert "Biểu 2" in page
    assert "&lt;b&gt;" in page
    assert '<u class="told-bare" title="Số này không lấy từ hồ sơ">7</u>' in page
    assert "Chọn nhiệm kỳ" in text_of(staff.post(TOLD, {"term": "x", "text": "Có"}))


def test_a_terms_passages_are_taken_over_and_read_in_the_new_term(staff, terms):
    source, target = terms
    own = Passage.objects.filter(term=source).first()
    kept = Passage.objects.create(
        term=target, code=own.code, position=1, text="Đã viết riêng."
    )
    Passage.objects.create(
        term=source,
        code="sai",
        position=999,
        text="Có {htx-theo-dia-ban/tong/khong} HTX.",
    )

    page = text_of(
        staff.post(COPY, {"source": source.pk, "target": target.pk}, follow=True)
    )

    wanted = dict(Passage.objects.filter(term=source).values_list("code", "text"))
    found = dict(Passage.objects.filter(term=target).values_list("code", "text"))
    assert found == wanted | {own.code: kept.text}
    assert f"Đã chép {len(wanted) - 1} đoạn sang nhiệm kỳ 2018-2023." in page
    assert "1 đoạn đã có ở nhiệm kỳ này, được giữ nguyên." in page
    assert "Không có số liệu nào ở địa chỉ “htx-theo-dia-ban/tong/khong”." in page
    assert "câu chưa in vì số trong đó chưa có số liệu" in page
    written = Passage.objects.get(term=target, code="sai").history.get()
    assert written.history_change_reason == "Chép từ nhiệm kỳ 2013-2018"
    assert written.history_user is not None


def test_taking_over_twice_changes_nothing(staff, terms):
    form = {"source": terms[0].pk, "target": terms[1].pk}
    staff.post(COPY, form)
    before = list(Passage.objects.order_by("pk").values())

    page = text_of(staff.post(COPY, form, follow=True))

    assert list(Passage.objects.order_by("pk").values()) == before
    assert "Đã chép 0 đoạn" in page


def test_a_term_is_not_copied_onto_itself(staff, terms):
    page = text_of(staff.post(COPY, {"source": terms[0].pk, "target": terms[0].pk}))

    assert "Chọn một nhiệm kỳ khác nhiệm kỳ chép từ đó." in page
    assert "Chép lời văn từ nhiệm kỳ khác" in text_of(
        staff.get(reverse("admin:reports_passage_changelist"))
    )


def test_who_may_not_write_passages_copies_none(client, terms):
    client.force_login(a_user(LEADERSHIP, is_staff=True))

    answer = client.post(COPY, {"source": terms[0].pk, "target": terms[1].pk})

    assert answer.status_code == 403
    assert not Passage.objects.filter(term=terms[1]).exists()
