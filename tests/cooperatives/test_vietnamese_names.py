from unicodedata import normalize

import pytest

from cooperatives.vietnamese import name_key, organisation_name


@pytest.mark.parametrize(
    ("name", "kind", "rest"),
    [
        ("HTX chè Tân Hương", "htx", "chè Tân Hương"),
        ("Hợp tác xã Chè Tân Hương", "htx", "Chè Tân Hương"),
        ("HỢP TÁC XÃ CHÈ TÂN HƯƠNG", "htx", "CHÈ TÂN HƯƠNG"),
        ("hop tac xa che Tan Huong", "htx", "che Tan Huong"),
        ("H.T.X. chè “Tân Hương”", "htx", "chè “Tân Hương”"),
        ("HTX “Tân Hương”", "htx", "“Tân Hương”"),
        ("HTX: Tân Hương", "htx", "Tân Hương"),
        ("HTX NN Hóa Thượng", "htx", "NN Hóa Thượng"),
        ("HTXNN Hóa Thượng", "htx", "NN Hóa Thượng"),
        ("HTX DVNN Hóa Thượng", "htx", "DVNN Hóa Thượng"),
        ("HTX CN-TTCN 19/5", "htx", "CN-TTCN 19/5"),
        ("HTX", "htx", ""),
        ("Liên hiệp HTX nông nghiệp Phú Bình", "lien-hiep", "nông nghiệp Phú Bình"),
        ("Liên hiệp Hợp tác xã chè", "lien-hiep", "chè"),
        ("LHHTX chè", "lien-hiep", "chè"),
        ("THT chè Tân Hương", "tht", "chè Tân Hương"),
        ("Tổ hợp tác chăn nuôi", "tht", "chăn nuôi"),
        ("Tổ hợp tác xóm Hồng", "tht", "xóm Hồng"),
        ("Tổ Hợp Tác Xanh", "tht", "Xanh"),
        ("QTDND Ba Hàng", "qtdnd", "Ba Hàng"),
        ("Quỹ tín dụng nhân dân Ba Hàng", "qtdnd", "Ba Hàng"),
        ("Qũy TDND Ba Hàng", "qtdnd", "Ba Hàng"),
        ("Công ty TNHH Hợp tác xã", None, "Công ty TNHH Hợp tác xã"),
        ("Hợp tác xanh", None, "Hợp tác xanh"),
        ("Quỹ hỗ trợ phát triển HTX", None, "Quỹ hỗ trợ phát triển HTX"),
        ("  Chè\u00a0Hảo  Đạt ", None, "Chè Hảo Đạt"),
        ("", None, ""),
    ],
)
def test_a_name_is_parted_from_its_kind(name, kind, rest):
    assert organisation_name(name) == (kind, rest)
    assert organisation_name(normalize("NFD", name)) == (kind, rest)


def test_names_of_one_organisation_have_one_key():
    names = [
        "HTX chè Tân Hương",
        "Hợp tác xã Chè Tân Hương",
        "HTX  Chè Tân-Hương",
        "H.T.X chè “Tân Hương”",
        "“HTX chè Tân Hương”",
        "THT chè Tân Hương",
        "chè Tân Hương",
    ]

    assert {name_key(name) for name in names} == {"che tan huong"}


def test_another_number_is_another_name():
    assert name_key("HTX chè Tân Hương 2") == "che tan huong 2"
