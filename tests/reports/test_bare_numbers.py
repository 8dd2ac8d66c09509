import pytest

from reports.paper import BareNumber
from reports.prose.bare_numbers import runs_of


def bare_numbers_in(text):
    return [run.text for run in runs_of(text) if isinstance(run, BareNumber)]


@pytest.mark.parametrize(
    "text",
    [
        "ngày 27/5/2013",
        "ngày 05 tháng 01 năm 2019",
        "từ tháng 6 năm 2013 đến 5/2014",
        "Ngày HTX Việt Nam 11/4",
        "Năm 2017, các năm 2011, 2013 và 2015",
        "giai đoạn 2011-2015, nhiệm kỳ 2013 - 2018",
        "Chỉ thị số 35-CT/TU, Kết luận số 56-KL/TW, Quyết định 461/QĐ-TTg",
        "Nghị quyết số 32 của Quốc hội, Nghị quyết Trung ương 5 (khóa IX)",
        "Luật Hợp tác xã năm 2012, Luật Hợp tác xã 2012",
        "khoản 2 Điều 5, Phụ lục 1, Biểu 12, Quý 3",
        "19 tiêu chí, tiêu chí số 13",
        "không có số nào",
        "Luật Hợp tác xã số 23/2012/QH13, Nghị quyết số 13-NQ/TW ngày 18/3/2002",
        "các Điều 5, 6 và 7; khoản 1, 2 Điều 7; điểm 2 mục 3; Mục 2.1; tiêu chí 13.1",
        "ngày 13 và 14 tháng 12 năm 2018, ngày 13-15/12/2018, tháng 9/2018, quý I/2018",
        "lúc 8 giờ 30 phút, 17h30, thế kỷ 21, lần thứ 4",
        "điện thoại 0280.3855.123, 0208 3855 123 hoặc 0912345678",
        "Số 12, đường Hùng Vương, xóm 3, tổ dân phố số 12, Quốc lộ 3",
        "ISO 9001:2015, Chương trình 30a, Đề án 1956, COVID-19",
    ],
)
def test_dates_years_and_numbers_of_documents_stand_as_text(text):
    assert bare_numbers_in(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("có 208 HTX và 7.250 THT", ["208", "7.250"]),
        ("đạt 82,8% và 2,5 triệu đồng", ["82,8%", "2,5"]),
        ("thành lập 2000 HTX", ["2000"]),
        ("trong 5 năm 2013-2018 có 1900 người", ["5", "1900"]),
        ("năm 2018 có 12 HTX", ["12"]),
        ("1/3 số HTX", ["1", "3"]),
        ("Nghị quyết số 32 giao 32 HTX", ["32"]),
        ("từ 30-35 HTX", ["30", "35"]),
        ("số 120 HTX", ["120"]),
        ("Điều 5, 12 HTX", ["12"]),
        ("khoản 1, 2 tỷ đồng", ["2"]),
        ("hạng mục 5 tỷ, danh mục 12 sản phẩm", ["5", "12"]),
        ("mỗi tổ 12 người, chương trình 5 năm", ["12", "5"]),
        ("0,5% và 02 HTX, 100.000 đồng", ["0,5%", "02", "100.000"]),
        ("trong 24 giờ, 30 phút", ["24", "30"]),
    ],
)
def test_every_other_number_is_pointed_out(text, found):
    assert bare_numbers_in(text) == found


def test_no_letter_is_lost_or_moved():
    text = "Năm 2018 có 12 HTX, 3 THT; ngày 11/4 có 1.876 lượt./."

    assert "".join(run.text for run in runs_of(text)) == text
