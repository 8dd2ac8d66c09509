"""What a preview puts before whoever decides, and what it does not decide for him."""

import re
from urllib.parse import urljoin

import pytest

from tests.builders import a_cooperative, a_return
from tests.spreadsheet_files import brought_in

from ..two_cooperatives import BRICKS, HEADINGS, TEA
from .import_forms import START, a_file, handed_in, text_of

pytestmark = pytest.mark.django_db


def test_a_sum_is_shown_with_its_unit(staff):
    stored = a_cooperative(name="HTX chè Hảo Đạt", tax_code="4600000001")
    a_return(stored, year=2017, revenue=900_000_000)
    headings = ["Tên HTX", "Mã số thuế", "Năm", "Doanh thu (triệu đồng)"]
    row = ["HTX chè Hảo Đạt", "4600000001", 2017, 1200]

    page = staff.post(
        f"{START}so-lieu-hang-nam/",
        {"file": a_file(row, headings=headings)},
        follow=True,
    )

    said = text_of(page).replace("\N{NO-BREAK SPACE}", " ")
    assert "Doanh thu: 900.000.000 đồng → 1.200.000.000 đồng" in said


def test_doubtful_rows_alone_are_not_written_unseen(staff):
    a_cooperative(name=TEA[0], tax_code="4600000009")
    address = handed_in(staff, TEA)

    page = staff.post(f"{address}xac-nhan/")

    assert page.status_code == 409
    assert "mọi dòng ghi được đều nghi vấn" in text_of(page)
    assert "Ghi vào hồ sơ" in text_of(page)


def test_doubtful_rows_that_were_left_out_are_refused_and_doubtful_no_more(staff):
    a_cooperative(name=TEA[0], tax_code="4600000009")
    address = handed_in(staff, TEA, BRICKS)
    assert "1 dòng nghi vấn, nên xem kỹ trước khi ghi." in text_of(staff.get(address))

    staff.post(f"{address}xac-nhan/")

    page = text_of(staff.get(f"{address}?ket-qua=nghi-van"))
    assert "Nghi vấn 0" in page
    assert "Không có dòng nào." in page
    assert "trước khi ghi" not in page


def test_what_a_refused_form_shows_leads_where_a_link_may_lead(staff):
    address = handed_in(staff, *([f"HTX {at}", *TEA[1:]] for at in range(60)))

    page = staff.post(f"{address}hoan-tac/")

    assert page.status_code == 409
    links = set(re.findall(r'href="([^"#]*)(?:#[^"]*)?"', page.content.decode()))
    rows = {link for link in links if "trang=" in link or "ket-qua=" in link}
    assert len(rows) > 5
    for link in rows:
        assert staff.get(urljoin(f"{address}hoan-tac/", link)).status_code == 200


def test_where_a_list_is_cut_short_it_says_of_how_many(staff, user):
    import_ = brought_in(user, "hop-tac-xa", HEADINGS, TEA)
    filled = {"sheet": "Trang 1", "row": 2, "key": "x", "value": "v", "text": "t"}
    import_.told["filled"] = [filled] * 1101
    import_.save()

    text = text_of(staff.get(f"{START}lan/{import_.pk}/"))

    assert text.count("điền “v” cho các dòng bên dưới") == 100
    assert "và 1.001 chỗ nữa." in text


def test_faults_that_are_all_different_make_no_page_of_megabytes(staff):
    rows = ([f"HTX {at}", "", f"Nuôi rồng {at}", *TEA[3:]] for at in range(1101))

    page = staff.get(handed_in(staff, *rows))

    assert text_of(page).count("1 ô hoặc dòng:") == 100
    assert "và 1.001 lý do nữa, nêu ở từng dòng bên dưới." in text_of(page)
