"""The report from the command line."""

import csv
import io
import json

import pytest
from django.core.management import CommandError, call_command

from reports.models import Passage
from reports.printing.files import FORMATS
from reports.renderers.pdf import NoPango

from ..builders import a_cooperative, an_award, the_commune

pytestmark = pytest.mark.django_db


def printed(*arguments):
    out = io.StringIO()
    call_command("report", *arguments, stdout=out)
    return out.getvalue()


def test_json_holds_every_figure_by_its_address():
    a_cooperative(the_commune("La Bằng"))
    an_award("giay-khen")

    figures = json.loads(printed("2013-2018", "--format", "json"))

    assert figures["htx-theo-dia-ban/171/den-nay"] == 1
    assert figures["htx-theo-dia-ban/tong/ty-le-tang"] is None
    assert figures["khen-thuong/giay-khen/tong"] == 1
    assert figures["chi-tieu/htx-moi/dat"] == 0.833333
    assert figures["van-ban/35-ct-tu/ngay"] == "2013-05-27"
    assert figures["van-ban/tong/so-dong"] == 14
    assert figures["phoi-hop/tong/so-dong"] == 0


def test_csv_adds_unit_label_and_printed_text():
    a_cooperative(the_commune("La Bằng"))

    rows = list(csv.DictReader(io.StringIO(printed("2013-2018", "--format", "csv"))))

    by_address = {row["\ufeffĐịa chỉ"]: row for row in rows}
    assert by_address["htx-theo-dia-ban/171/den-nay"] == {
        "\ufeffĐịa chỉ": "htx-theo-dia-ban/171/den-nay",
        "Giá trị": "1",
        "Đơn vị tính": "hợp tác xã",
        "Bảng": "Hợp tác xã theo địa bàn",
        "Dòng": "Huyện Đại Từ",
        "Cột": "Đến ngày báo cáo",
        "Như in": "1",
    }


def test_a_district_reads_its_own_records_alone():
    a_cooperative(the_commune("La Bằng"))
    a_cooperative(the_commune("Sảng Mộc"))

    figures = json.loads(printed("2013-2018", "--district", "171", "--format", "json"))

    assert figures["htx-theo-dia-ban/tong/den-nay"] == 1
    assert "htx-theo-dia-ban/170/den-nay" not in figures
    assert "nguon-von/tong/2018" not in figures


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("2031",), "Không có nhiệm kỳ “2031”"),
        (("2013-2018", "--district", "999"), "Không có địa bàn “999”"),
    ],
)
def test_an_unknown_name_is_answered_with_the_known_ones(arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        printed(*arguments)


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_a_file_is_written_where_it_is_told(ending, tmp_path):
    written = tmp_path / f"bao-cao.{ending}"

    printed("2013-2018", "--format", ending, "-o", str(written))

    assert written.read_bytes()[:2] == b"PK"


def test_the_page_is_whole_in_itself(tmp_path):
    written = tmp_path / "bao-cao.html"

    printed("2013-2018", "--district", "171", "--format", "html", "-o", str(written))

    page = written.read_text()
    assert "trên địa bàn huyện Đại Từ" in page
    assert "@page" in page
    assert "<link" not in page


def test_a_file_needs_a_place():
    with pytest.raises(CommandError, match="Hãy cho biết tệp ghi ra"):
        printed("2013-2018", "--format", "docx")


def test_a_term_without_its_closing_day_is_printed_and_says_so(tmp_path):
    told = io.StringIO()
    written = tmp_path / "bao-cao.html"

    call_command("report", "2018-2023", format="html", output=str(written), stderr=told)

    assert "Nhiệm kỳ 2018-2023 chưa có ngày lập báo cáo" in told.getvalue()
    assert "chưa có lời văn" in told.getvalue()
    assert "số liệu đến ngày 31/12/2023" in written.read_text()


def test_a_wrong_address_in_the_prose_stops_the_file_in_a_sentence(tmp_path):
    passage = Passage.objects.filter(kind="paragraph").first()
    passage.text = "Có {htx-theo-dia-ban/tong/nay} HTX."
    passage.save()
    written = tmp_path / "bao-cao.docx"

    with pytest.raises(CommandError, match="ở địa chỉ “htx-theo-dia-ban/tong/nay”"):
        printed("2013-2018", "--format", "docx", "-o", str(written))

    assert not written.exists()


def test_without_pango_it_says_what_to_install(tmp_path, monkeypatch):
    def none(paper):
        raise NoPango("cannot load library 'libpango-1.0-0'")

    monkeypatch.setitem(FORMATS, "pdf", none)

    with pytest.raises(CommandError, match=r"còn thiếu Pango .* uv sync --extra pdf"):
        printed("2013-2018", "--format", "pdf", "-o", str(tmp_path / "bao-cao.pdf"))


def test_a_folder_that_is_not_there_is_named(tmp_path):
    written = tmp_path / "khong-co" / "bao-cao.html"

    with pytest.raises(CommandError, match=r"Không ghi được tệp .*khong-co"):
        printed("2013-2018", "--format", "html", "-o", str(written))


def test_a_fingerprint_is_held_against_the_records_of_today():
    found = printed("2013-2018", "--fingerprint").strip()

    assert printed("2013-2018", "--fingerprint", found.lower()).startswith("Khớp")
    a_cooperative(the_commune("La Bằng"))
    with pytest.raises(CommandError, match="Không khớp"):
        printed("2013-2018", "--fingerprint", found)
