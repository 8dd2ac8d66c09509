import pytest

from reports.prose.notation import Optional, ProseError, Reference, sentences_of


def pieces(source):
    return [sentence.pieces for sentence in sentences_of(source)]


def test_figures_forms_and_optional_parts_are_told_from_words():
    assert pieces("Có {a/b/c | trên} HTX[, {d/e/f} mới].") == [
        (
            "Có ",
            Reference("a/b/c", "trên"),
            " HTX",
            Optional((", ", Reference("d/e/f"), " mới")),
            ".",
        )
    ]


def test_a_passage_is_parted_into_sentences_but_not_within_brackets():
    found = pieces("Một câu. Hai câu[. Trong ngoặc]. {a/b/c} HTX.")

    assert len(found) == 3


@pytest.mark.parametrize(
    "text", ["tại TP. Thái Nguyên.", "đạt 1.876 lượt", "mục 1.2. a"]
)
def test_a_full_stop_within_a_sentence_does_not_end_it(text):
    assert len(pieces(text)) == 1


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("Có {a/b/c HTX", "Ngoặc nhọn mở mà chưa đóng."),
        ("Có a/b/c} HTX", "Ngoặc nhọn không khớp"),
        ("Có [a [b] c]", "Ngoặc vuông không khớp"),
        ("Có {a/b/c/d} HTX", "biểu/dòng/cột"),
        ("Có {A B} HTX", "biểu/dòng/cột"),
        ("Có {a/b} HTX", "địa chỉ thiếu cột"),
        ("Có {a/b/c | hơn} HTX", "không có cách nói “hơn”"),
        ("Có {nhiem-ki} HTX", "không có mục này"),
        ("Có {bieu/a/b} HTX", "số biểu viết dạng"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(source, sentence):
    with pytest.raises(ProseError, match=sentence):
        sentences_of(source)
