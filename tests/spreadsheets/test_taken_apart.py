"""What stands in one cell and belongs in two columns."""

import pytest

from cooperatives.models import TradeUnion
from cooperatives.spreadsheets import imports
from cooperatives.spreadsheets.preview import changes
from cooperatives.spreadsheets.sheets import SHEETS
from tests.builders import STAFF, a_cooperative, a_user, an_enterprise
from tests.spreadsheet_files import brought_in, outcomes, reasons

pytestmark = pytest.mark.django_db


def of_rows(slug, *rows, **answers):
    """(import, for each row its refusals, or else what is new in it by heading)."""
    import_ = brought_in(a_user(STAFF), slug, *rows, **answers)
    assert import_.state == "planned", import_.sentence
    sheet = SHEETS[slug]()
    return import_, [
        [(one["cell"], one["reason"]) for one in row.refusals]
        or {heading: new for heading, _, new in changes(row, sheet, import_.owner)}
        for row in import_.rows.order_by("position")
    ]


def picked(found, *headings):
    return [
        tuple(one.get(heading) for heading in headings) if type(one) is dict else one
        for one in found
    ]


ADDRESSED = ["Tên HTX", "Địa chỉ", "Lĩnh vực", "Năm thành lập"]


def addressed(*addresses):
    rows = [[f"HTX {at}", text, "NN", 2014] for at, text in enumerate(addresses)]
    import_, found = of_rows("hop-tac-xa", ADDRESSED, *rows)
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

    _, found = of_rows("hop-tac-xa", ADDRESSED, *rows)

    first, second = picked(found, "Xã, phường, thị trấn", "Địa chỉ")
    assert first == ("Tân Thành", "Xóm 1")
    assert [cell for cell, _ in second] == ["B5"]


def test_what_is_no_commune_stays_an_address():
    texts = "Số 5 đường Hoàng Văn Thụ", "Xóm 5", "Chợ, Hà Nội"

    _, found = addressed("Xóm 1, La Bằng", *texts)

    nowhere = "Chưa ghi xã, phường."
    assert found[1:] == [[(f"B{row}", nowhere)] for row in (3, 4, 5)]


HONOURED = ["Họ tên, đơn vị", "Hình thức", "Đối tượng", "Số, ngày quyết định"]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("QĐ số 123/QĐ-UBND ngày 05/6/2017", "123/QĐ-UBND"),
        ("123/QĐ-UBND, 5/6/2017", "123/QĐ-UBND"),
        ("123/QĐ-UBND (5/6/2017)", "123/QĐ-UBND"),
        ("Số 123 ngày 5.6.2017", "123"),
        (
            "Quyết định 123/QĐ-UBND ngày 5 tháng 6 năm 2017 của UBND tỉnh",
            "123/QĐ-UBND của UBND tỉnh",
        ),
    ],
)
def test_the_day_of_a_paper_behind_its_number_fills_its_column(written, number):
    import_, found = of_rows(
        "khen-thuong", HONOURED, ["Lê A", "Giấy khen", "Cá nhân", written]
    )

    dated = picked(found, "Số quyết định", "Ngày quyết định")
    assert dated == [(number, "05/06/2017")]
    assert import_.notes == [
        "Trang “Trang 1”: ngày được tách ra từ cột “Số quyết định”; xem lại ở từng dòng."
    ]


def test_as_above_below_a_paper_and_its_day_means_both():
    _, found = of_rows(
        "khen-thuong",
        HONOURED,
        ["Lê A", "Giấy khen", "Cá nhân", "123/QĐ-UBND ngày 05/6/2017"],
        ["Lê B", "Giấy khen", "Cá nhân", "nt"],
        ["Lê C", "Giấy khen", "Cá nhân", "124/QĐ-UBND"],
    )

    assert picked(found, "Số quyết định", "Ngày quyết định") == [
        ("123/QĐ-UBND", "05/06/2017"),
        ("123/QĐ-UBND", "05/06/2017"),
        [("D4", "Thiếu ngày quyết định.")],
    ]


def test_a_day_behind_a_number_that_is_not_the_one_given_is_refused():
    written = "123/QĐ-UBND ngày 05/6/2017"

    _, found = of_rows(
        "khen-thuong",
        [*HONOURED[:3], "Số QĐ", "Ngày QĐ"],
        ["Lê A", "Giấy khen", "Cá nhân", written, "5/6/2017"],
        ["Lê B", "Giấy khen", "Cá nhân", written, "15/6/2017"],
        ["Lê C", "Giấy khen", "Cá nhân", written, None],
        ["Lê D", "Giấy khen", "Cá nhân", "12/5/2017", "12/5/2017"],
    )

    assert picked(found, "Số quyết định", "Ngày quyết định") == [
        (written, "05/06/2017"),
        [("D3", "Ô này ghi ngày 05/06/2017, ô ngày của dòng ghi 15/06/2017.")],
        ("123/QĐ-UBND", "05/06/2017"),
        [("D5", "“12/5/2017” là ngày, không phải là số hiệu.")],
    ]


HELD = ["Loại hoạt động", "Nội dung", "Thời gian tổ chức"]


def held(*times, headings=HELD):
    rows = [["Tin, bài", f"Bài {at}", *time] for at, time in enumerate(times)]
    _, found = of_rows("hoat-dong", headings, *rows)
    return picked(found, "Ngày", "Đến ngày")


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("Từ 5/6 đến 9/6/2017", "05/06/2017", "09/06/2017"),
        ("5-9/6/2017", "05/06/2017", "09/06/2017"),
        ("từ ngày 05/6/2017 đến ngày 09/6/2017", "05/06/2017", "09/06/2017"),
        ("Từ ngày 5 đến hết ngày 9 tháng 6 năm 2017", "05/06/2017", "09/06/2017"),
        ("30/12/2016 – 02/01/2017", "30/12/2016", "02/01/2017"),
        ("6, 7/6/2017", "06/06/2017", "07/06/2017"),
    ],
)
def test_days_from_and_until_fill_both_columns(written, first, last):
    assert held([written]) == [(first, last)]


def test_days_that_are_no_span_or_may_be_months_are_refused():
    found = held(["6, 9/6/2017"], ["9-5/6/2017"], ["5-9/2017"], ["25-9/2017"])

    assert found[3] == ("25/09/2017", None)
    assert found[2] == [
        (
            "C4",
            "“5-9/2017” có thể là ngày 05/09/2017, hoặc từ tháng 5 đến tháng 9/2017.",
        )
    ]
    assert [cell for cell, _ in found[0] + found[1]] == ["C2", "C3"]


def test_a_span_beside_another_last_day_is_refused():
    headings = [*HELD, "Đến ngày"]

    found = held(
        ["5-9/6/2017", "9/6/2017"], ["5-9/6/2017", "10/6/2017"], headings=headings
    )

    assert found[0] == ("05/06/2017", "09/06/2017")
    assert found[1] == [
        ("C3", "“5-9/6/2017” là khoảng ngày, từ 05/06/2017 đến 09/06/2017.")
    ]


def test_a_year_alone_where_a_day_is_kept_says_so():
    a_cooperative(name="HTX chè La Bằng")

    import_, _ = of_rows(
        "chuoi-gia-tri",
        ["Tên HTX", "Chuỗi", "Năm tham gia"],
        ["HTX chè La Bằng", "Chè", 2016],
    )

    [row] = import_.rows.all()
    assert [(one["reason"], one["advice"]) for one in row.refusals] == [
        (
            "Ô chỉ ghi năm 2016; cần đủ ngày, tháng, năm.",
            "Ghi ngày trong quyết định hoặc hồ sơ; nếu tính từ đầu năm thì ghi "
            "01/01/2016.",
        )
    ]


def test_a_trade_union_is_that_of_the_unit_it_is_called_after():
    cooperative = a_cooperative(name="HTX chè Tân Hương")
    enterprise = an_enterprise(name="Công ty cổ phần chè Quân Chu")

    import_, _ = of_rows(
        "cong-doan",
        ["Tên CĐCS", "Ngày thành lập"],
        ["CĐCS HTX Chè Tân Hương", "12/5/2015"],
        ["Công đoàn cơ sở Công ty cổ phần chè Quân Chu", "12/5/2015"],
        ["CĐCS cơ quan Liên minh HTX", "12/5/2015"],
    )

    assert outcomes(import_) == ["new", "new", "refused"]
    assert [cell for cell, _ in reasons(import_)] == ["A4"]
    imports.confirm(import_, import_.owner, all_or_nothing=False, with_doubtful=True)
    assert [
        union.cooperative or union.enterprise for union in TradeUnion.objects.all()
    ] == [
        cooperative,
        enterprise,
    ]


def test_two_of_a_name_in_one_district_are_told_apart_by_their_kind():
    import_, _ = of_rows(
        "hop-tac-xa",
        ["Tên HTX", "Xã", "Huyện", "Lĩnh vực", "Năm thành lập"],
        ["HTX A", "Quân Chu", "Đại Từ", "NN", 2014],
    )

    [[refusal]] = [row.refusals for row in import_.rows.all()]
    assert (refusal["reason"], refusal["advice"]) == (
        "“Quân Chu” có thể là: thị trấn Quân Chu (Đại Từ); xã Quân Chu (Đại Từ).",
        "Ghi cả “xã”, “phường” hoặc “thị trấn” trước tên.",
    )


def test_sums_too_small_for_dong_are_doubted_where_no_unit_stands():
    a_cooperative(name="HTX chè La Bằng")
    rows = ["HTX chè La Bằng", 2017, 3500, "Loại khá"]

    import_, _ = of_rows(
        "so-lieu-hang-nam", ["Tên HTX", "Năm", "Doanh thu", "Xếp loại"], rows
    )
    with_unit, _ = of_rows(
        "so-lieu-hang-nam", ["Tên HTX", "Năm", "Doanh thu (tr.đ)", "Xếp loại"], rows
    )

    assert [row.doubts for row in import_.rows.all()] == [
        [
            "Doanh thu 3.500 đồng là quá nhỏ, tệp không ghi đơn vị tính: nếu là triệu "
            "đồng (hoặc nghìn đồng), ghi “(triệu đồng)” ở tiêu đề cột rồi tải lên lại."
        ]
    ]
    assert [row.doubts for row in with_unit.rows.all()] == [[]]


def test_a_hamlet_alone_lies_in_the_commune_whose_office_drew_the_table_up():
    import_, found = of_rows(
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


def test_a_title_says_that_figures_are_estimates():
    a_cooperative(name="HTX chè La Bằng")
    rows = ["Tên HTX", "Số TV"], ["HTX chè La Bằng", 25]

    _, estimated = of_rows("so-lieu-hang-nam", ["ƯỚC THỰC HIỆN NĂM 2017"], *rows)
    _, actual = of_rows("so-lieu-hang-nam", ["KẾT QUẢ THỰC HIỆN NĂM 2017"], *rows)

    assert picked([*estimated, *actual], "Loại số liệu") == [
        ("Ước thực hiện",),
        ("Thực hiện",),
    ]


def test_ratings_of_another_year_are_none_of_this_one():
    a_cooperative(name="HTX chè La Bằng")

    _, found = of_rows(
        "so-lieu-hang-nam",
        ["XẾP LOẠI NĂM 2017"],
        ["Tên HTX", "Số TV", "Xếp loại năm 2016", None, "Xếp loại năm 2017", None],
        [None, None, "Tốt", "Khá", "Tốt", "Khá"],
        ["HTX chè La Bằng", 25, "x", None, None, "x"],
    )

    assert picked(found, "Năm", "Xếp loại") == [("2017", "Khá")]


def test_the_year_of_a_law_is_none_of_figures():
    import_ = brought_in(
        a_user(STAFF),
        "so-theo-doi",
        ["Tên HTX", "Xã", "Lĩnh vực", "Năm TL", "Luật HTX 2012", "Số TV"],
        ["HTX A", "La Bằng", "NN", 2014, "Luật 2012", 25],
    )

    assert (import_.state, import_.questions[0]["kind"]) == ("asking", "year")


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
