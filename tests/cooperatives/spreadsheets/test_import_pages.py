"""The pages by which a spreadsheet comes in, from the upload to the undo."""

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cooperatives.models import Cooperative
from cooperatives.models.spreadsheet_import import SpreadsheetImport
from tests.builders import a_cooperative, a_return
from tests.reports.html_outline import main_of
from tests.spreadsheet_files import brought_in

from ..two_cooperatives import BRICKS, HEADINGS, TEA
from .import_forms import BAD, START, UPLOAD, a_file, counts, handed_in, text_of

pytestmark = pytest.mark.django_db


def test_a_file_is_shown_before_anything_is_written(staff):
    address = handed_in(staff, TEA, BRICKS, BAD)

    text = text_of(staff.get(address))

    assert counts(text) == (3, 2, 0, 0, 1)
    assert "Ô D4 (Xã, phường, thị trấn) “Không Có”" in text
    assert "Ô F4 (Ngày thành lập) “31/02/2015”" in text
    assert "Tên hợp tác xã: HTX chè Hảo Đạt" in text
    assert not Cooperative.objects.exists()


def test_good_rows_are_written_and_reported_and_taken_back(staff):
    address = handed_in(staff, TEA, BRICKS, BAD)

    refused = staff.post(f"{address}xac-nhan/", {"cach-ghi": "tat-ca"})
    assert refused.status_code == 409
    assert "Có 1 dòng bị từ chối nên chưa ghi dòng nào" in text_of(refused)
    assert not Cooperative.objects.exists()

    done = staff.post(f"{address}xac-nhan/", {"cach-ghi": "dong-hop-le"}, follow=True)
    assert "Đã ghi vào hồ sơ" in text_of(done)
    assert Cooperative.objects.count() == 2

    undone = staff.post(f"{address}hoan-tac/", follow=True)
    assert "đã hoàn tác lúc" in text_of(undone)
    assert not Cooperative.objects.exists()


def test_what_an_undo_leaves_alone_is_told_and_listed_alone(staff):
    address = handed_in(staff, TEA, BRICKS)
    staff.post(f"{address}xac-nhan/")
    tea = Cooperative.objects.get(name=TEA[0])
    tea.leader = "Trần Thị Bình"
    tea.save()

    undone = text_of(staff.post(f"{address}hoan-tac/", follow=True))
    listed = text_of(staff.get(f"{address}?ket-qua=de-nguyen"))

    assert "1 dòng được để nguyên" in undone
    assert "đã được sửa, bị xóa hoặc có hồ sơ khác gắn với hồ sơ đó" in undone
    assert "Để nguyên: hồ sơ đã được sửa sau lần nhập này" in listed
    assert TEA[0] in listed
    assert "HTX gạch" not in listed


def test_after_an_undo_no_row_leads_to_a_record_that_is_gone(staff):
    address = handed_in(staff, TEA, BRICKS)
    staff.post(f"{address}xac-nhan/")
    tea = Cooperative.objects.get(name=TEA[0])
    gone = tea.pk
    tea.seats.all().delete()
    tea.delete()

    undone = staff.post(f"{address}hoan-tac/", follow=True)

    assert "Để nguyên: hồ sơ đã bị xóa sau lần nhập này" in text_of(undone)
    assert f"/cooperative/{gone}/" not in undone.content.decode()


def test_the_file_of_results_says_what_an_undo_did_with_each_row(staff):
    address = handed_in(staff, TEA, BRICKS)
    staff.post(f"{address}xac-nhan/")
    a_return(Cooperative.objects.get(name=TEA[0]))
    staff.post(f"{address}hoan-tac/")

    sent = b"".join(staff.get(f"{address}ket-qua/csv/").streaming_content).decode()

    tea, bricks = sent.splitlines()[1:]
    assert "Để nguyên: đã có số liệu hằng năm nhập sau" in tea
    assert bricks.endswith("HTX gạch,Đã hoàn tác: hồ sơ đã được xóa.")


def test_an_undo_that_leaves_nothing_alone_says_so(staff):
    address = handed_in(staff, TEA)
    staff.post(f"{address}xac-nhan/")
    tea = Cooperative.objects.get().pk

    link = "/quan-tri/cooperatives/cooperative/"
    assert f"{link}{tea}/" in staff.get(address).content.decode()
    answer = staff.post(f"{address}hoan-tac/", follow=True)
    undone = text_of(answer)

    assert "Đã hoàn tác: hồ sơ đã được xóa." in undone
    assert f"{link}{tea}/" not in answer.content.decode()
    assert "Mọi hồ sơ đã trở lại như trước lần nhập này." in undone
    assert "Để nguyên 0" in undone


def test_confirming_twice_writes_once_and_says_so(staff):
    address = handed_in(staff, TEA)
    staff.post(f"{address}xac-nhan/")

    again = staff.post(f"{address}xac-nhan/")

    assert again.status_code == 409
    assert "lần nhập đang ở tình trạng “đã ghi”" in text_of(again)
    assert Cooperative.objects.count() == 1


def test_what_changes_is_shown_field_by_field(staff):
    staff.post(f"{handed_in(staff, TEA, BRICKS)}xac-nhan/")

    address = handed_in(staff, TEA, [*BRICKS[:-1], "0987654321"])

    assert counts(text_of(staff.get(address))) == (2, 0, 1, 1, 0)
    text = text_of(staff.get(f"{address}?ket-qua=doi"))
    assert "Điện thoại: 0912 → 0987654321" in text
    assert "HTX chè Hảo Đạt" not in text


def test_the_same_file_again_has_nothing_to_write(staff):
    staff.post(f"{handed_in(staff, TEA)}xac-nhan/")

    text = text_of(staff.get(handed_in(staff, TEA)))

    assert "Không có gì phải ghi" in text
    assert "Ghi vào hồ sơ" not in text


def test_rows_refused_are_corrected_in_their_workbook_and_handed_in_again(staff):
    address = handed_in(staff, TEA, BAD)
    staff.post(f"{address}xac-nhan/", {"cach-ghi": "dong-hop-le"})

    sent = b"".join(staff.get(f"{address}bi-tu-choi/").streaming_content)
    book = openpyxl.load_workbook(io.BytesIO(sent))
    sheet = book.active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == [*HEADINGS, "Lý do từ chối"]
    assert rows[1][:7] == [*BAD[:4], None, BAD[5], None]
    assert "Không có xã, phường, thị trấn “Không Có”" in rows[1][7]
    marked = [cell.fill.fgColor.rgb == "FFFBE3E1" for cell in sheet[2]]
    assert [at for at, bad in enumerate(marked) if bad] == [3, 5, 7]

    sheet["D2"], sheet["F2"] = "La Bằng", "28/02/2015"
    corrected = io.BytesIO()
    book.save(corrected)
    again = staff.post(
        UPLOAD, {"file": SimpleUploadedFile("sửa.xlsx", corrected.getvalue())}
    )
    assert counts(text_of(staff.get(again["Location"]))) == (1, 1, 0, 0, 0)


def test_the_result_of_every_row_goes_out(staff):
    address = handed_in(staff, TEA, BAD)

    sent = b"".join(staff.get(f"{address}ket-qua/csv/").streaming_content).decode()

    lines = sent.splitlines()
    assert lines[0].endswith('Trang tính,Dòng,Kết quả,Nội dung,"Lý do, lưu ý"')
    assert lines[1].startswith("Trang 1,2,Thêm mới,HTX chè Hảo Đạt")
    assert lines[2].startswith("Trang 1,3,Bị từ chối,HTX sai")


def test_the_example_row_of_a_template_is_passed_over(staff):
    sent = b"".join(staff.get(f"{UPLOAD}mau/").streaming_content)

    book = openpyxl.load_workbook(io.BytesIO(sent))
    sheet = book.worksheets[0]
    at = {cell.value: cell.column for cell in sheet[1]}
    for heading, value in {
        "Tên hợp tác xã": "HTX chè Hảo Đạt",
        "Lĩnh vực": "Nông nghiệp",
        "Xã, phường, thị trấn": "xã La Bằng",
        "Ngày thành lập": "2015",
    }.items():
        sheet.cell(3, at[heading]).value = value
    filled = io.BytesIO()
    book.save(filled)
    page = staff.post(
        UPLOAD, {"file": SimpleUploadedFile("mẫu.xlsx", filled.getvalue())}, follow=True
    )

    assert counts(text_of(page)) == (1, 1, 0, 0, 0)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Chưa chọn tệp. Hãy bấm vào ô “Tệp bảng tính”"),
        ({"file": SimpleUploadedFile("a.xlsx", b"")}, "Tệp này trống"),
        (
            {"file": SimpleUploadedFile("a.xlsx", b"x" * (10 * 1024 * 1024 + 1))},
            "quá giới hạn 10 MB",
        ),
    ],
)
def test_a_file_that_cannot_be_taken_is_told_on_the_same_page(staff, fields, said):
    answer = staff.post(UPLOAD, fields)

    assert answer.status_code == 200
    assert said in text_of(answer)
    assert not SpreadsheetImport.objects.exists()


def test_a_file_that_cannot_be_read_says_why_and_what_to_do(staff):
    answer = staff.post(
        UPLOAD, {"file": SimpleUploadedFile("a.xlsx", b"\x00\x01 rac")}, follow=True
    )

    text = main_of(answer).text
    assert "Tệp này chưa nhập được" in text
    assert "Tải tệp khác lên" in text


def test_the_year_is_asked_where_the_file_does_not_say_it(staff):
    a_cooperative(name="HTX chè Hảo Đạt", tax_code="4600000001")
    headings = ["Tên HTX", "Mã số thuế", "Số thành viên"]
    row = ["HTX chè Hảo Đạt", "4600000001", 25]
    answer = staff.post(
        f"{START}so-lieu-hang-nam/", {"file": a_file(row, headings=headings)}
    )
    address = answer["Location"]
    asked = text_of(staff.get(address))
    assert "Số liệu trong tệp là của năm nào?" in asked
    assert "Tải mẫu Số liệu hằng năm" in asked

    answered = staff.post(f"{address}tra-loi/", {"nam": "2017"}, follow=True)

    assert counts(text_of(answered)) == (1, 1, 0, 0, 0)


def test_a_row_that_may_mean_several_records_asks_which(staff):
    first = a_cooperative(name="HTX Trùng Tên")
    a_cooperative(name="HTX Trùng Tên")
    row = ["HTX Trùng Tên", "", "Nông nghiệp", "La Bằng", "Đại Từ", "01/06/2015", "09"]
    address = handed_in(staff, row)
    page = staff.get(address)
    assert "Dòng này là hồ sơ nào?" in text_of(page)
    key = SpreadsheetImport.objects.get().rows.get().pk

    answered = staff.post(
        f"{address}tra-loi/", {f"dong-{key}": str(first.pk)}, follow=True
    )

    assert counts(text_of(answered)) == (1, 0, 1, 0, 0)


def test_fifty_thousand_rows_make_no_page_of_megabytes(
    staff, user, django_assert_max_num_queries
):
    rows = [
        [f"HTX số {n}", "", "Nông nghiệp", "La Bằng", "", "2015", ""]
        for n in range(120)
    ]
    import_ = brought_in(user, "hop-tac-xa", HEADINGS, *rows)
    address = f"{START}lan/{import_.pk}/"

    staff.get("/tai-khoan/")
    with django_assert_max_num_queries(16):
        first = staff.get(address)
    last = staff.get(f"{address}?trang=3")

    assert len(first.content) < 100_000
    assert len(first.context["rows"]) == 50
    assert [shown.row.label for shown in last.context["rows"]] == [
        f"HTX số {n}" for n in range(100, 120)
    ]
    assert f'href="{address}?trang=3"' in first.content.decode()


def test_a_page_of_the_list_of_imports_asks_a_constant_number(
    staff, user, django_assert_num_queries
):
    brought_in(user, "hop-tac-xa", HEADINGS, TEA)
    # The first page of a session also writes down when it began.
    staff.get("/tai-khoan/")
    with django_assert_num_queries(8) as asked:
        text_of(staff.get(START))
    for _ in range(3):
        brought_in(user, "hop-tac-xa", HEADINGS, TEA)

    with django_assert_num_queries(len(asked)):
        text = text_of(staff.get(START))

    assert text.count("tệp.xlsx") == 4
    assert f"{user} " in text
