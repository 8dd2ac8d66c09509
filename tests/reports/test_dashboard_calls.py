"""What a dashboard says is missing, and whom it says to call."""

from datetime import date

import pytest

from cooperatives.models import AnnualReturn, AuditEntry

from ..builders import (
    ADMINISTRATOR,
    LEADERSHIP,
    OFFICER,
    a_cooperative,
    a_return,
    a_seat,
    the_commune,
)
from .html_outline import main_of
from .reader_of_pages import signed_in

pytestmark = pytest.mark.django_db

YEAR = "/tong-quan/2013-2018/2015/"


def called(response):
    """The names on a list to call."""
    return [th.text for th in main_of(response).all("th") if th["scope"] == "row"]


def missing(client, gap):
    """How many cooperatives the page says lack it."""
    items = main_of(client.get(f"{YEAR}con-thieu/")).all("li")
    links = [a for item in items for a in item.all("a")]
    (found,) = [a for a in links if a["href"].endswith(f"con-thieu/{gap}/htx")]
    return found.text


def test_the_call_list_names_what_is_missing_and_masks_the_phone(client):
    signed_in(client, ADMINISTRATOR)
    silent = a_cooperative(name="HTX La Bằng", phone="0912345678", leader="Ma Thị Sen")
    told = a_cooperative(name="HTX Tân Hương", phone="0987654321")
    a_return(told, year=2015)

    response = client.get(f"{YEAR}can-goi/chua-nop/")

    main = main_of(response)
    rows = [th.text for th in main.all("th") if th["scope"] == "row"]
    assert rows == [silent.name]
    assert "Ma Thị Sen" in main.text
    assert "09•••••78" in main.text
    assert b"0912345678" not in response.content
    assert "Chưa nộp số liệu hằng năm; chưa có mã số thuế" in main.text


def test_two_records_of_one_cooperative_are_found_however_they_are_written(client):
    signed_in(client, LEADERSHIP)
    a_cooperative(name="Hợp tác xã chè Tân Hương")
    a_cooperative(name="HTX Chè Tân-Hương")
    a_cooperative(the_commune("Phú Thượng"), name="HTX chè Tân Hương")

    page = client.get(f"{YEAR}can-goi/trung/")

    rows = [th.text for th in main_of(page).all("th") if th["scope"] == "row"]
    assert rows == ["Hợp tác xã chè Tân Hương", "HTX Chè Tân-Hương"]


def test_the_same_tax_code_is_found_within_a_district_and_not_beyond_it(client):
    signed_in(client, LEADERSHIP)
    for name, commune, code in (
        ("HTX Một", "La Bằng", "4600123456"),
        ("HTX Hai", "Mỹ Yên", "4600 123 456"),
        ("HTX Ba", "Phú Thượng", "4600123456-001"),
    ):
        a_cooperative(the_commune(commune), name=name, tax_code=code)

    page = client.get(f"{YEAR}can-goi/trung/")

    rows = [th.text for th in main_of(page).all("th") if th["scope"] == "row"]
    assert sorted(rows) == ["HTX Hai", "HTX Một"]


@pytest.mark.parametrize(
    ("gap", "facts"),
    [
        ("ma-so-thue", {"tax_code": "4600000001"}),
        ("nguoi-dai-dien", {"leader": "Ma Thị Sen"}),
        ("dien-thoai", {"phone": "0912345678"}),
    ],
)
def test_a_gap_is_counted_until_it_is_filled(client, gap, facts):
    signed_in(client, LEADERSHIP)
    cooperative = a_cooperative()
    assert missing(client, gap) == "1"

    for name, value in facts.items():
        setattr(cooperative, name, value)
    cooperative.save()

    assert missing(client, gap) == "0"


def test_a_seat_in_a_commune_nobody_knows_is_a_gap(client):
    signed_in(client, LEADERSHIP)
    a_cooperative()
    unknown = the_commune("Chưa xác định xã", district="Đại Từ")
    nowhere = a_cooperative(unknown, name="HTX Không Rõ")

    assert called(client.get(f"{YEAR}can-goi/xa/")) == [nowhere.name]


def test_silent_are_those_without_a_return_of_either_of_two_years(client):
    signed_in(client, LEADERSHIP)
    silent = a_cooperative(name="HTX Im", founded_on=date(2010, 1, 1))
    a_return(a_cooperative(founded_on=date(2010, 1, 1)), year=2014)
    a_cooperative(name="HTX Trẻ", founded_on=date(2014, 6, 1))
    a_return(silent, year=2013)

    assert called(client.get(f"{YEAR}can-goi/im-lang/")) == ["HTX Im"]


def test_returns_are_counted_in_time_late_and_of_a_day_unknown(client):
    signed_in(client, LEADERSHIP)
    for day in (date(2016, 1, 15), date(2016, 1, 16), None):
        a_return(a_cooperative(), submitted_on=day)
    a_cooperative()

    rows = main_of(client.get(f"{YEAR}bieu/nop-so-lieu-theo-dia-ban/")).all("tr")

    (total,) = [row.text for row in rows if row.text.startswith("Tổng cộng")]
    assert total == "Tổng cộng 4 3 75,0 1 1 1 1"
    assert AnnualReturn.objects.count() == 3


def test_what_lies_elsewhere_today_is_counted_and_not_called(client):
    signed_in(client, OFFICER, "Đại Từ")
    moved = a_cooperative(name="HTX Đã Đi", phone="0912345678")
    a_seat(moved, the_commune("Phú Thượng"), starts_on=date(2024, 1, 1))

    response = client.get(f"{YEAR}can-goi/chua-nop/")

    assert missing(client, "chua-nop") == "1"
    assert called(response) == []
    assert "1 hồ sơ nay thuộc địa bàn khác" in main_of(response).text
    assert "HTX Đã Đi" not in main_of(response).text


def test_a_long_list_tells_how_many_there_are_of_those_it_may_show(client, monkeypatch):
    monkeypatch.setattr("reports.call_list.PRINTED", 2)
    signed_in(client, OFFICER, "Đại Từ")
    for name in "ABC":
        a_cooperative(name=f"HTX {name}")
    moved = a_cooperative(name="HTX Đã Đi")
    a_seat(moved, the_commune("Phú Thượng"), starts_on=date(2024, 1, 1))

    response = client.get(f"{YEAR}can-goi/chua-nop/")

    assert called(response) == ["HTX A", "HTX B"]
    said = "Có 3 hợp tác xã; 1 hồ sơ nay thuộc địa bàn khác . Chỉ hiện 2 dòng đầu"
    assert said in main_of(response).text


def test_the_list_leaves_as_a_file_of_the_same_rows(client):
    signed_in(client, OFFICER, "Đại Từ")
    a_cooperative(name="HTX La Bằng")
    a_cooperative(the_commune("Phú Thượng"), name="HTX Võ Nhai")

    response = client.get(f"{YEAR}can-goi/chua-nop/tep/csv/")

    content = (
        b"".join(response.streaming_content) if response.streaming else response.content
    ).decode("utf-8-sig")
    assert "HTX La Bằng" in content
    assert "HTX Võ Nhai" not in content


def test_an_officer_sees_the_phones_of_his_district_and_the_log_says_how_many(client):
    signed_in(client, OFFICER, "Đại Từ")
    for number in range(3):
        a_cooperative(phone=f"091234567{number}")
    a_cooperative(phone="")
    a_cooperative(the_commune("Phú Thượng"), phone="0987654321")

    response = client.get(f"{YEAR}can-goi/chua-nop/")

    dialled = [a["href"] for a in main_of(response).all("a") if "tel:" in a["href"]]
    assert sorted(dialled) == [f"tel:091234567{number}" for number in range(3)]
    assert b"0987654321" not in response.content
    (entry,) = AuditEntry.objects.filter(event=AuditEntry.Event.PERSONAL_SHOWN)
    assert entry.records == 3


def test_leadership_calls_anybody_and_the_log_says_so(client):
    signed_in(client, LEADERSHIP)
    a_cooperative(the_commune("Phú Thượng"), phone="0912345678")

    response = client.get(f"{YEAR}can-goi/chua-nop/")

    dialled = [a["href"] for a in main_of(response).all("a") if "tel:" in a["href"]]
    assert dialled == ["tel:0912345678"]
    (entry,) = AuditEntry.objects.filter(event=AuditEntry.Event.PERSONAL_SHOWN)
    assert entry.records == 1


def test_a_masked_phone_is_nothing_to_note(client):
    signed_in(client, ADMINISTRATOR)
    a_cooperative(phone="0912345678")

    client.get(f"{YEAR}can-goi/chua-nop/")

    assert not AuditEntry.objects.filter(event=AuditEntry.Event.PERSONAL_SHOWN).exists()
