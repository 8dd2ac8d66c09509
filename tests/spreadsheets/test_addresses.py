"""Addresses name a commune in one cell, titles for a whole table."""

import pytest

from tests.builders import STAFF, a_user
from tests.spreadsheet_files import brought_in, of_rows, picked

pytestmark = pytest.mark.django_db


ADDRESSED = ["Tên HTX", "Địa chỉ", "Lĩnh vực", "Năm thành lập"]


def addressed(*addresses):
    rows = [[f"HTX {at}", text, "NN", 2014] for at, text in enumerate(addresses)]
    import_, found = of_rows(a_user(STAFF), "hop-tac-xa", ADDRESSED, *rows)
    return import_, picked(found, "Xã, phường, thị trấn", "Địa chỉ")


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("Xóm 1, La Bằng", ("La Bằng", "Xóm 1")),
        ("La Bằng", ("La Bằng", "")),
        ("Xóm Tân Lập - La Bằng", ("La Bằng", "Xóm Tân Lập")),
        ("Xã La Bằng, xóm Tân Lập", ("La Bằng", "xóm Tân Lập")),
        ("Xóm 1 xã La Bằng huyện Đại Từ", ("La Bằng", "Xóm 1")),
        ("Xóm 1, La Bằng, Thái Nguyên", ("La Bằng", "Xóm 1")),
        ("Xã Tân Thịnh (Định Hóa)", ("Tân Thịnh", "")),
    ],
)
def test_a_commune_is_found_in_an_address(address, place):
    import_, [found] = addressed(address)

    assert (found[0], found[1] or "") == place
    assert import_.notes == [
        "Trang “Trang 1”: xã, huyện được tách ra từ cột địa chỉ; xem lại ở từng dòng."
    ]


def test_a_name_of_several_communes_in_an_address_is_asked():
    _, [found] = addressed("Xóm 1, Tân Thành")

    assert found == [
        (
            "B2",
            "“Tân Thành” có thể là: phường Tân Thành (Thái Nguyên); xã Tân Thành (Phú "
            "Bình).",
        )
    ]


def test_the_section_says_which_commune_an_address_means():
    rows = [["HTX A", "Xóm 1, Tân Thành", "NN", 2014], ["HUYỆN ĐẠI TỪ"]]
    rows = [["I. HUYỆN PHÚ BÌNH"], *rows, ["HTX B", "Xóm 1, Tân Thành", "NN", 2014]]

    _, found = of_rows(a_user(STAFF), "hop-tac-xa", ADDRESSED, *rows)

    first, second = picked(found, "Xã, phường, thị trấn", "Địa chỉ")
    assert first == ("Tân Thành", "Xóm 1")
    assert [cell for cell, _ in second] == ["B5"]


def test_what_is_no_commune_stays_an_address():
    texts = "Số 5 đường Hoàng Văn Thụ", "Xóm 5", "Chợ, Hà Nội"

    _, found = addressed("Xóm 1, La Bằng", *texts)

    nowhere = "Chưa ghi xã, phường."
    assert found[1:] == [[(f"B{row}", nowhere)] for row in (3, 4, 5)]


def test_two_of_a_name_in_one_district_are_told_apart_by_their_kind():
    import_, _ = of_rows(
        a_user(STAFF),
        "hop-tac-xa",
        ["Tên HTX", "Xã", "Huyện", "Lĩnh vực", "Năm thành lập"],
        ["HTX A", "Quân Chu", "Đại Từ", "NN", 2014],
    )

    [[refusal]] = [row.refusals for row in import_.rows.all()]
    assert (refusal["reason"], refusal["advice"]) == (
        "“Quân Chu” có thể là: thị trấn Quân Chu (Đại Từ); xã Quân Chu (Đại Từ).",
        "Ghi cả “xã”, “phường” hoặc “thị trấn” trước tên.",
    )


def test_a_hamlet_alone_lies_in_the_commune_whose_office_drew_the_table_up():
    import_, found = of_rows(
        a_user(STAFF),
        "to-hop-tac",
        ["UBND XÃ TỨC TRANH"],
        ["Tên THT", "Địa chỉ", "Lĩnh vực", "Ngày thành lập"],
        ["THT A", "Xóm Quyết Thắng", "NN", "5/6/2015"],
        ["THT B", "Xóm 1, xã Vô Tranh", "NN", "5/6/2015"],
        ["THT C", "Chợ Đu", "NN", "5/6/2015"],
    )

    communes = picked(found, "Xã, phường, thị trấn")
    assert communes[:2] == [("Tức Tranh",), ("Vô Tranh",)]
    assert [cell for cell, _ in communes[2]] == ["B5"]
    assert import_.notes[-1] == (
        "Trang “Trang 1”: xã của các dòng chỉ ghi xóm, tổ lấy theo tiêu đề bảng: “XÃ TỨC "
        "TRANH”."
    )


def test_the_office_a_letter_is_sent_to_lists_nothing():
    import_ = brought_in(
        a_user(STAFF),
        "hop-tac-xa",
        ["Kính gửi: UBND xã La Bằng"],
        ["Tên HTX", "Lĩnh vực", "Năm TL"],
        ["HTX A", "NN", 2014],
    )

    assert import_.sentence == (
        "Tệp thiếu cột “Xã, phường, thị trấn”. Thêm cột rồi tải lên lại."
    )
