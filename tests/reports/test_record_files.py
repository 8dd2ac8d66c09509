"""The records behind a figure go out as a file: those of the page, all of them."""

import csv
import io
from datetime import date

import pytest
from django.contrib.auth.models import Permission
from python_calamine import load_workbook

from cooperatives.models import Fund
from cooperatives.spreadsheets import imports
from cooperatives.spreadsheets.layout.headings import Known
from cooperatives.spreadsheets.sheets import sheet_of
from reports.record_lists import LISTS

from ..builders import (
    OFFICER,
    STAFF,
    a_balance,
    a_charge,
    a_cooperative,
    a_group,
    a_return,
    a_seat,
    a_trade_union,
    a_user,
    an_activity,
    an_award,
    an_enterprise,
    the_commune,
    the_district,
)
from ..spreadsheet_files import outcomes

pytestmark = pytest.mark.django_db

REPORT = "/bao-cao/2013-2018/"
NEW_ONES = f"{REPORT}htx-theo-dia-ban/tong/moi"
NEW_ONES_CSV = f"{NEW_ONES}/tep/1/csv/"
NEW_ONES_XLSX = f"{NEW_ONES}/tep/1/xlsx/"
MEMBERS_CSV = f"{REPORT}thanh-vien-lao-dong/htx/thanh-vien/tep/1/csv/"


@pytest.fixture
def staff(client):
    client.force_login(a_user(STAFF))
    return client


def sent(response):
    assert response.status_code == 200
    return b"".join(response.streaming_content)


def lines(response):
    text = sent(response).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_record_reads_as_it_does_on_the_page(staff):
    a_cooperative(name="HTX chè Hảo Đạt", founded_on=date(2014, 3, 5))
    a_cooperative(name="=1+1", founded_on=date(2014, 3, 1), founded_precision="month")

    rest = {
        "Xã, phường, thị trấn": "xã La Bằng",
        "Địa bàn": "huyện Đại Từ",
        "Lĩnh vực": "Nông nghiệp",
        "Chấm dứt": "",
    }
    assert lines(staff.get(NEW_ONES_CSV)) == [
        {"Tên hợp tác xã": "'=1+1", "Thành lập": "03/2014", **rest},
        {"Tên hợp tác xã": "HTX chè Hảo Đạt", "Thành lập": "05/03/2014", **rest},
    ]


def test_dates_and_numbers_of_a_workbook_are_true_ones(staff):
    a_return(a_cooperative(founded_on=date(2014, 3, 5)), year=2018, members=1876)

    books = [
        load_workbook(io.BytesIO(sent(staff.get(address)))).get_sheet_by_index(0)
        for address in (NEW_ONES_XLSX, MEMBERS_CSV.replace("csv", "xlsx"))
    ]

    founded, members = (dict(zip(*book.to_python(), strict=True)) for book in books)
    assert founded["Thành lập"] == date(2014, 3, 5)
    assert (members["Thành viên"], members["Tính vào số liệu"]) == (1876.0, 1876.0)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_trade_union_goes_out_under_the_name_of_its_unit(staff, ending):
    a_trade_union(cooperative=a_cooperative(name="HTX chè Hảo Đạt"))
    a_trade_union(enterprise=an_enterprise(name="Công ty chè Tân Cương"))

    file = sent(staff.get(f"{REPORT}cong-doan/tong/cdcs/tep/1/{ending}/"))

    if ending == "csv":
        rows = csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""))
    else:
        rows = load_workbook(io.BytesIO(file)).get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows] == [
        "Công đoàn cơ sở của",
        "Công ty chè Tân Cương",
        "HTX chè Hảo Đạt",
    ]


def test_all_records_go_out_whatever_page_is_open_and_the_search_is_kept(staff):
    for number in range(60):
        a_cooperative(name=f"HTX chè {number:02}")
    a_cooperative(name="HTX rau")
    page = staff.get(NEW_ONES, {"tim": "che", "trang": "2"}).content.decode()

    found = lines(staff.get(NEW_ONES_CSV, {"tim": "che"}))

    assert f'href="{NEW_ONES_CSV}?tim=che"' in page
    assert f'href="{NEW_ONES_XLSX}?tim=che"' in page
    assert [line["Tên hợp tác xã"] for line in found] == [
        f"HTX chè {number:02}" for number in range(60)
    ]
    assert len(lines(staff.get(NEW_ONES_CSV))) == 61


def test_an_officer_takes_out_only_what_he_has_access_to(client):
    officer = a_user(OFFICER)
    a_charge(officer, the_district("Đại Từ"))
    client.force_login(officer)
    a_cooperative(name="HTX Ở Lại")
    a_cooperative(the_commune("Phú Thượng"), name="HTX Võ Nhai")
    moved = a_cooperative(name="HTX Đã Đi")
    a_seat(moved, the_commune("Phú Thượng"), starts_on=date(2024, 1, 1))

    found = lines(client.get(NEW_ONES_CSV))

    assert [line["Tên hợp tác xã"] for line in found] == ["HTX Ở Lại"]
    elsewhere = NEW_ONES_CSV.replace("2013-2018/", "2013-2018/dia-ban/170/")
    assert client.get(elsewhere).status_code == 403


def of_cooperative(**fields):
    return a_cooperative(name="HTX chè Hảo Đạt", **fields)


COMING_BACK = [
    (
        "hop-tac-xa",
        "htx-theo-dia-ban/tong/cham-dut",
        lambda: of_cooperative(
            ended_on=date(2016, 5, 1), ended_precision="month", ending="dissolved"
        ),
    ),
    (
        "to-hop-tac",
        "tht-theo-dia-ban/tong/cham-dut",
        lambda: a_group(ended_on=date(2016, 5, 1), members=7),
    ),
    (
        "so-lieu-hang-nam",
        "thanh-vien-lao-dong/htx/thanh-vien",
        lambda: a_return(of_cooperative(), year=2018, average_income=4_500_000),
    ),
    (
        "khen-thuong",
        "khen-thuong/bang-khen-ubnd-tinh/tap-the",
        lambda: an_award(cooperative=of_cooperative(), decision_number="12/QĐ-UBND"),
    ),
    (
        "khen-thuong",
        "khen-thuong/giay-khen/ca-nhan",
        lambda: an_award(
            "giay-khen",
            recipient_kind="individual",
            recipient_name="Trần Thị Bình",
            cooperative=of_cooperative(),
        ),
    ),
    (
        "khen-thuong",
        "khen-thuong/giay-khen/tap-the",
        lambda: an_award("giay-khen", group=a_group()),
    ),
    (
        "cong-doan",
        "cong-doan/tong/cdcs",
        lambda: a_trade_union(cooperative=of_cooperative(), members=9),
    ),
    # Of the other kind of unit.
    (
        "cong-doan",
        "cong-doan/tong/cdcs",
        lambda: a_trade_union(enterprise=an_enterprise(), members=9),
    ),
    (
        "khen-thuong",
        "cuoc-thi/tim-hieu-luat/giai",
        lambda: an_award(
            "giai-cuoc-thi",
            recipient_kind="individual",
            rank="ba",
            contest=an_activity("contest", code="tim-hieu-luat"),
        ),
    ),
    (
        "hoat-dong",
        "tuyen-truyen/lop/so-luong",
        lambda: an_activity(commune=the_commune()),
    ),
    (
        "so-du-nguon-von",
        "nguon-von/quy-htpt-htx-tinh/2015",
        lambda: a_balance(Fund.objects.get(code="quy-htpt-htx-tinh")),
    ),
]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize(("slug", "figure", "make"), COMING_BACK)
def test_a_list_behind_a_figure_comes_back_with_every_column_and_no_change(
    slug, figure, make, ending, staff
):
    make()
    file = sent(staff.get(f"{REPORT}{figure}/tep/1/{ending}/"))

    again = imports.begin(a_user(STAFF), slug, f"tệp.{ending}", file)

    unknown = [each["text"] for each in again.headings if each["how"] == "unknown"]
    assert (again.state, unknown) == ("planned", []), again.sentence
    assert outcomes(again) == ["unchanged"]


def test_no_list_has_a_column_that_is_unknown_when_it_comes_back():
    unknown = []
    for model, listed in LISTS.items():
        if sheet := sheet_of(model):
            known = Known(sheet().columns, sheet.not_kept)
            labels = [each.label for each in (*listed.columns, *listed.beside)]
            unknown += [each for each in labels if known.found((each,))[1] == "unknown"]

    assert unknown == []


def test_an_officers_file_does_not_name_a_contest_of_the_province(client):
    officer = a_user(OFFICER)
    a_charge(officer, the_district("Đại Từ"))
    client.force_login(officer)
    contest = an_activity("contest", code="tim-hieu-luat")
    an_award("giay-khen", commune=the_commune(), contest=contest)

    (award,) = lines(client.get(f"{REPORT}khen-thuong/giay-khen/tap-the/tep/1/csv/"))

    assert award["Mã cuộc thi"] == "Ngoài địa bàn được giao"


@pytest.mark.parametrize("end", ["tep/0/csv/", "tep/9/csv/", "tep/1/exe/"])
def test_a_file_that_does_not_exist_is_not_found(staff, end):
    a_cooperative()

    assert staff.get(f"{NEW_ONES}/{end}").status_code == 404


def test_nobody_takes_out_anything_without_signing_in(client):
    assert client.get(NEW_ONES_CSV).status_code == 302


def test_a_longer_list_asks_no_more(staff, django_assert_num_queries):
    a_cooperative()
    staff.get("/tai-khoan/")
    with django_assert_num_queries(15) as asked:
        sent(staff.get(NEW_ONES_CSV))
    for _ in range(5):
        a_cooperative()

    with django_assert_num_queries(len(asked)):
        assert len(lines(staff.get(NEW_ONES_CSV))) == 6


def test_no_list_gives_away_a_phone(staff):
    a_cooperative(name="HTX La Bằng", phone="0912345678")

    assert b"0912345678" not in sent(staff.get(NEW_ONES_CSV))


@pytest.mark.parametrize(
    "address",
    [
        NEW_ONES_CSV,
        "/tong-quan/2013-2018/2018/can-goi/chua-nop/tep/csv/",
        "/quan-tri/cooperatives/cooperative/xuat/csv/",
    ],
)
def test_nobody_takes_records_out_without_the_right_to(client, address):
    user = a_user(STAFF)
    client.force_login(user)
    assert sent(client.get(address))
    right = Permission.objects.get(codename="export_records")
    user.groups.get().permissions.remove(right)

    assert client.get(address).status_code == 403
