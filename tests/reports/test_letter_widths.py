"""Letters are as wide as the font that is metric for metric Times New Roman has them."""

from pathlib import Path

import pytest

from reports.letter_widths import width_of

font_files = pytest.importorskip("fontTools.ttLib")
FONTS = Path("/usr/share/fonts")
TEXT = "Hợp tác xã dịch vụ nông nghiệp, khu vực Đồng Hỷ: 1.876 lượt (+73,3%) – ¹ 31/12"


@pytest.mark.parametrize("is_bold", [False, True])
def test_letters_are_as_wide_as_in_the_font(is_bold):
    name = f"LiberationSerif-{'Bold' if is_bold else 'Regular'}.ttf"
    file = next(FONTS.rglob(name), None)
    if file is None:
        pytest.skip(f"{name} is not installed")
    font = font_files.TTFont(file)
    names, advances = font.getBestCmap(), font["hmtx"]

    real = sum(advances[names[ord(sign)]][0] for sign in TEXT) / font["head"].unitsPerEm

    assert width_of(TEXT, 11, is_bold) == pytest.approx(
        real * 11 * 25.4 / 72, rel=0.002
    )
