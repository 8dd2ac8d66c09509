import csv

import pytest
from django.conf import settings

from cooperatives.vietnamese import old_fonts
from cooperatives.vietnamese.old_fonts import TCVN3, UTF8, VNI

TCVN3_TEXTS = {
    "Hîp t¸c x· chÌ T©n H\xad¬ng": "Hợp tác xã chè Tân Hương",
    "Th¸i Nguyªn": "Thái Nguyên",
    "§ång Hû": "Đồng Hỷ",
    "Phæ Yªn": "Phổ Yên",
    "Vâ Nhai": "Võ Nhai",
    "NguyÔn V¨n HiÖp": "Nguyễn Văn Hiệp",
    "HTX §ång Hû (H§QT)": "HTX Đồng Hỷ (HĐQT)",
    "Sè giÊy chøng nhËn": "Số giấy chứng nhận",
}
VNI_TEXTS = {
    "hôïp taùc xaõ cheø": "hợp tác xã chè",
    "ñoàng hyû": "đồng hỷ",
    "thaùi nguyeân": "thái nguyên",
    "phuù löông": "phú lương",
    "HÔÏP TAÙC XAÕ": "HỢP TÁC XÃ",
    "Ñaïi Töø": "Đại Từ",
    "Voõ Nhai": "Võ Nhai",
    "AÙi Quoác": "Ái Quốc",
}


@pytest.mark.parametrize(("garbled", "meant"), TCVN3_TEXTS.items())
def test_tcvn3_becomes_what_was_meant(garbled, meant):
    assert old_fonts.converted(garbled, TCVN3) == meant


@pytest.mark.parametrize(("garbled", "meant"), VNI_TEXTS.items())
def test_vni_becomes_what_was_meant(garbled, meant):
    assert old_fonts.converted(garbled, VNI) == meant


def test_fonts_of_capitals_show_small_letters_as_capitals():
    assert old_fonts.from_tcvn3("th¸i nguyªn", capitals=True) == "THÁI NGUYÊN"


def test_the_words_betray_their_encoding():
    told = {
        text: old_fonts.recognised(text)
        for text in [*TCVN3_TEXTS, *VNI_TEXTS, "Há»£p tÃ¡c xÃ£ chÃ¨"]
    }

    assert told == (
        dict.fromkeys(TCVN3_TEXTS, TCVN3)
        | dict.fromkeys(VNI_TEXTS, VNI)
        | {"Há»£p tÃ¡c xÃ£ chÃ¨": UTF8}
    )


@pytest.mark.parametrize(
    "text",
    [
        "Hợp tác xã chè Tân Hương",
        "Bà Hà",
        "Á, À, Ù",
        "Võ Nhai",
        "Café Müller",
        "2 m²",
        "Ý kiến",
        "«trích»",
        "20 °C",
        "résumé naïve",
        "HTX Æ",
        "1ª, 2º",
        "« HTX",
        "HTX",
        "",
    ],
)
def test_text_that_is_right_betrays_nothing(text):
    assert old_fonts.recognised(text) is None


@pytest.fixture(scope="module")
def unit_names():
    with (settings.BASE_DIR / "fixtures" / "units.csv").open() as units:
        return {unit["name"] for unit in csv.DictReader(units)}


def test_no_name_of_a_place_is_taken_for_garbled(unit_names):
    words = {word for name in unit_names for word in old_fonts.WORD.findall(name)}

    assert {name for name in unit_names if old_fonts.recognised(name)} == set()
    assert {word for word in words if not old_fonts.is_syllable(word)} == set()


def test_every_name_of_a_place_comes_back_from_tcvn3(unit_names):
    to_tcvn3 = {meant: code for code, meant in old_fonts.FROM_TCVN3.items()}
    names = {name.lower() for name in unit_names}

    assert {old_fonts.from_tcvn3(name.translate(to_tcvn3)) for name in names} == names
