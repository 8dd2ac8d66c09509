"""The headings of a register as forms and law list them: known, or known to be left."""

import pytest

from cooperatives.spreadsheets.layout import Known
from cooperatives.spreadsheets.sheets import SHEETS

pytestmark = pytest.mark.django_db

MEANT = {
    "name": ["Tên HTX (viết đầy đủ, in hoa)"],
    "tax_code": ["Mã số HTX/mã số thuế"],
    "registration_number": ["Số GCN ĐKKD/ĐKHTX", "Số ĐKKD", "Giấy CN ĐKHTX"],
    "registered_on": ["Ngày cấp", "Ngày ĐKKD"],
    "registration_issuer": ["Nơi cấp"],
    "founded_on": ["Ngày đăng ký lần đầu", "Ngày thành lập/đăng ký"],
    "kind": ["Loại hình (HTX/QTDND/LHHTX/NHHTX)"],
    "address": ["Địa chỉ trụ sở chính", "Thôn/xóm"],
    "commune": ["Tên xã, phường"],
    "district": ["Huyện/TX/TP"],
    "phone": ["Điện thoại", "SĐT GĐ"],
    "leader": ["Người đại diện theo pháp luật", "Giám đốc", "Chủ tịch HĐQT"],
    "sector": ["Lĩnh vực chủ yếu", "Ngành nghề (VSIC cấp 4)", "Lĩnh vực SXKD"],
    "members": ["Tổng số thành viên"],
    "regular_workers": ["Lao động thường xuyên", "Số LĐ"],
    "working_members": ["Trong đó là thành viên"],
    "capital": ["Tổng nguồn vốn, tài sản", "Vốn hoạt động"],
    "revenue": ["Doanh thu", "Tổng doanh thu (Tr.đ)"],
    "profit": ["Lãi/lỗ", "Lợi nhuận sau thuế"],
    "average_income": ["Thu nhập bình quân lao động", "TNBQ lao động/tháng"],
    "rating": ["Điểm, xếp loại"],
    "joined_alliance_on": ["Thành viên Liên minh HTX tỉnh, ngày gia nhập"],
    "note": ["Ghi chú"],
}
LEFT = [
    "Tên viết tắt",
    "Tên nước ngoài",
    "Lần thay đổi thứ, ngày thay đổi",
    "Tình trạng pháp lý",
    "Email/Website",
    "Số giấy tờ",
    "Trưởng ban kiểm soát",
    "Kế toán",
    "Trình độ",
    "Mô hình tổ chức",
    "Sản phẩm chủ lực, chuỗi giá trị",
    "Thành viên mới gia nhập",
    "Thành viên ra khỏi HTX",
    "Thành viên chính thức",
    "Thành viên liên kết góp vốn",
    "Vốn điều lệ",
    "Tài sản không chia",
    "Doanh thu từ thành viên",
    "Trích lập quỹ",
    "Nộp ngân sách",
    "HTX kiểu mới",
    "HTX tiêu biểu",
    "Tham gia Liên hiệp",
    "Tổ chức Đảng",
    "Công đoàn",
    "Khen thưởng",
    "Hỗ trợ được hưởng",
]


@pytest.fixture
def known():
    sheet = SHEETS["so-theo-doi"]()
    return Known(sheet.columns, sheet.not_kept)


def test_every_heading_of_a_register_is_understood(known):
    found = {
        heading: known.found((heading,))[0]
        for headings in MEANT.values()
        for heading in headings
    }

    assert found == {
        heading: key for key, headings in MEANT.items() for heading in headings
    }


def test_what_the_portal_does_not_keep_is_known_to_be_left(known):
    assert {known.found((heading,))[:2] for heading in LEFT} == {(None, "not kept")}


def test_of_two_headings_for_one_column_the_surer_is_taken(known):
    ranks = {
        heading: known.found((heading,))[2]
        for heading in ("Người đại diện theo pháp luật", "Giám đốc", "Ngành nghề")
    }

    assert ranks["Người đại diện theo pháp luật"] < ranks["Giám đốc"]
    assert ranks["Ngành nghề"] > known.found(("Lĩnh vực chủ yếu",))[2]
