from unicodedata import normalize

import pytest

from cooperatives.vietnamese import clean


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        (normalize("NFD", "Thái Nguyên"), "Thái Nguyên"),
        ("Thái\u00a0Nguyên \t\r\n 2018\u3000", "Thái Nguyên 2018"),
        ("\ufeffĐồng\u200b Hỷ\u00ad", "Đồng Hỷ"),
        ("\u00d0ồng Hỷ, \u00f0ồng hỷ", "Đồng Hỷ, đồng hỷ"),
        ("tie\u0301\u0302ng, ba\u0301\u0306c", "tiếng, bắc"),
        ("ti\u00e9\u0302ng", "tiếng"),
        ("Phu\u031b\u0323ng, Phu\u0323\u031bng", "Phựng, Phựng"),
        ("Vie\u0323\u0302t, Vi\u1eb9\u0302t, Vi\u00ea\u0323t", "Việt, Việt, Việt"),
        ("e\u200b\u0301", "é"),
        ("a\x00b\ud800c", "abc"),
        ("“Hòa” – Hoà", "“Hòa” – Hoà"),
        ("", ""),
    ],
)
def test_text_is_stored_in_one_form(typed, stored):
    assert clean(typed) == stored


def test_clean_text_stays_as_it_is():
    for code in range(0x30000):
        once = clean(f"a{chr(code)}b")
        assert clean(once) == once, hex(code)
