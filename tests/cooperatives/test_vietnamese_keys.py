from random import Random
from unicodedata import normalize

import pytest

from cooperatives.vietnamese import clean, fold, slug, with_tones_key

ODD = "\u00a0\u00ad\u200b\u0301\u0302\u0323\u031bÐeoaE đ“”-.\ufeff12ếơ\ud800中½"


def odd_texts():
    random = Random(2018)
    return ["".join(random.choices(ODD, k=random.randint(0, 8))) for _ in range(3000)]


def test_fold_leaves_small_letters_without_tones():
    assert fold("HTX chè “Tân-Hương”") == "htx che tan huong"
    assert fold("ĐỒNG HỶ, đồng hỷ") == "dong hy dong hy"
    assert fold("Ðại Từ") == "dai tu"
    assert fold("HTX SX&KD số 1.876") == "htx sx kd so 1 876"
    assert fold(" \u00a0 ") == ""


def test_slug_joins_the_folded_words():
    assert slug("chè Đồng Hỷ") == "che-dong-hy"
    assert slug(" Khen thưởng – 2018: “Cờ” (Ω)") == "khen-thuong-2018-co"


def test_exact_accents_stay_in_the_key_that_keeps_tones():
    assert with_tones_key("HTX chè “Hảo-Đạt”") == "htx chè hảo đạt"
    assert with_tones_key("HTX chè Hào Đạt") == "htx chè hào đạt"


@pytest.mark.parametrize(
    ("typed", "placed"),
    [
        ("Định Hoá, ĐỊNH HÓA", "định hóa định hóa"),
        ("thuỷ thủy Thuỵ khoẻ khỏe", "thủy thủy thụy khỏe khỏe"),
        ("goá loè xoã hoạ", "góa lòe xõa họa"),
        ("hoàn ngoài xoáy ngoéo khuỷu", "hoàn ngoài xoáy ngoéo khuỷu"),
        ("khủyu hòan ngòai tóan", "khuỷu hoàn ngoài toán"),
        ("quý qúy quả qủa quỳnh qùynh", "quý quý quả quả quỳnh quỳnh"),
        ("giá gía già giữa gìn gì giếng", "giá giá già giữa gìn gì giếng"),
        ("tiến tíên Huế được đựơc nguyễn", "tiến tiến huế được được nguyễn"),
        ("mùa mía mưa cứu lửa thuở", "mùa mía mưa cứu lửa thuở"),
        ("hợp tác xã xoong kính chào", "hợp tác xã xoong kính chào"),
    ],
)
def test_tones_have_one_place(typed, placed):
    assert with_tones_key(typed) == placed
    assert with_tones_key(placed) == placed


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize("key", [fold, slug, with_tones_key])
def test_keys_do_not_depend_on_the_form_text_arrives_in(form, key):
    name = "Hợp tác xã Hoà Bình, huyện Đồng Hỷ"

    assert key(normalize(form, name)) == key(name)


@pytest.mark.parametrize("key", [fold, slug, with_tones_key])
def test_keys_are_the_same_for_cleaned_text(key):
    assert [ascii(one) for one in odd_texts() if key(one) != key(clean(one))] == []


def test_a_key_is_its_own_key():
    characters = [chr(code) for code in range(0x3000)]

    assert [one for one in characters if fold(fold(one)) != fold(one)] == []
    assert [one for one in characters if fold(with_tones_key(one)) != fold(one)] == []
