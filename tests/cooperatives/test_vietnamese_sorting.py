from itertools import groupby
from random import Random
from unicodedata import normalize

import pytest

from cooperatives.vietnamese import clean, sort_key

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
VOWELS = "aăâeêioôơuưy"

DISTRICTS = [
    "Đại Từ",
    "Định Hóa",
    "Đồng Hỷ",
    "Phổ Yên",
    "Phú Bình",
    "Phú Lương",
    "Sông Công",
    "Thái Nguyên",
    "Võ Nhai",
]


def random_text(random):
    """Some words that might be Vietnamese, alike enough to differ late."""
    words = []
    for _ in range(random.randint(1, 3)):
        letters = random.choice(["aăâ", "dđo", "mzg", "huơ", ALPHABET])
        word = ""
        for letter in random.choices(letters, k=random.randint(1, 3)):
            tone = random.choice(TONES) if letter in VOWELS else ""
            word += normalize("NFC", letter + tone)
        if random.random() < 0.3:
            word += str(random.choice([0, 2, 9, 10, 20, 100, 2018, 10**9]))
        words.append(random.choice([word, word.upper(), normalize("NFD", word)]))
    return random.choice([" ", "-", " – "]).join(words)


def is_ordered(names):
    """Whether each key is greater than the one before, so that none are equal."""
    keys = [sort_key(name) for name in names]
    return keys == sorted(set(keys))


def as_compared(text):
    """What stands first in the alphabet, the slow and obvious way."""
    letters, tones = [], []
    words = "".join(
        character if character.isalnum() else " "
        for character in normalize("NFC", text.lower())
    )
    for word in words.split():
        letters.append((0, 0))
        tones.append([])
        for are_digits, run in groupby(word, str.isdigit):
            if are_digits:
                letters.append((1, int("".join(run))))
                continue
            for letter in run:
                marks = normalize("NFD", letter)
                tone = next((mark for mark in TONES[1:] if mark in marks), "")
                plain = normalize("NFC", marks.replace(tone, ""))
                letters.append((2, ALPHABET.index(plain)))
                if tone:
                    tones[-1].append(TONES.index(tone))
    return letters, tones


def test_districts_sort_by_the_alphabet():
    assert is_ordered(DISTRICTS)


def test_letters_sort_by_the_alphabet():
    assert is_ordered(ALPHABET)


def test_tones_sort_after_letters():
    assert is_ordered(["ma", "mà", "mả", "mã", "má", "mạ", "măng", "mâm", "mèo", "mê"])


def test_letters_of_the_whole_name_come_before_its_tones():
    assert is_ordered(["ma a", "má a", "ma b", "má b", "mà c"])
    assert is_ordered(["da", "dạ", "da bò", "dam", "đa", "đá", "đa bò"])


def test_shorter_words_sort_first():
    assert is_ordered(["Phú", "Phú 2", "Phú Bình", "Phú Yên", "Phúc", "Phúc Ba"])


def test_numbers_sort_by_size():
    names = ["2", "10", "Xóm", "Xóm 2", "Xóm 2 B", "Xóm 2A", "Xóm 10", "Xóm A"]

    assert is_ordered(names)
    assert sort_key("Xóm 08") == sort_key("Xóm 8")


def test_case_punctuation_and_place_of_the_tone_do_not_count_in_sorting():
    keys = {sort_key(name) for name in ["Hòa-Bình", "HOÀ BÌNH", " hòa,  bình."]}

    assert len(keys) == 1


def test_other_letters_sort_after_z():
    assert is_ordered(["Yên", "Zơn", "Ω", "ω a"])


def test_sort_key_agrees_with_the_slow_comparison():
    random = Random(1876)
    names = [random_text(random) for _ in range(4000)]

    for one, other in zip(names, names[1:] + names[:1], strict=True):
        slow = as_compared(one), as_compared(other)
        quick = sort_key(one), sort_key(other)
        assert (quick[0] < quick[1]) == (slow[0] < slow[1]), (one, other)
        assert (quick[0] == quick[1]) == (slow[0] == slow[1]), (one, other)


@pytest.mark.parametrize("unit", ["ấ", "ấ ", "Đ", "1a", "1 ", "½", "ﷺ", "9", "\u0958"])
def test_sort_key_is_of_bounded_length_and_plain_characters(unit):
    name = (unit * 255)[:255]

    key = sort_key(name)

    assert len(key) <= 767
    assert key.isascii()
    assert key.isalnum()
    assert key == key.lower()


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_the_sort_key_does_not_depend_on_the_form_text_arrives_in(form):
    for name in DISTRICTS:
        assert sort_key(normalize(form, name)) == sort_key(name)


def test_the_sort_key_is_the_same_for_cleaned_text():
    random = Random(2018)
    odd = "\u00a0\u00ad\u200b\u0301\u0302\u0323\u031bÐeoaE đ“”-.\ufeff12ếơ\ud800中½"

    for _ in range(3000):
        text = "".join(random.choices(odd, k=random.randint(0, 8)))
        assert sort_key(text) == sort_key(clean(text)), ascii(text)
