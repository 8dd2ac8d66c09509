"""Spreadsheets of an officer of A: whatever they say, B's records stay as they are."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cooperatives.models.spreadsheet_import import SpreadsheetImport
from cooperatives.spreadsheets import imports

from .forged_files import ROWS
from .probing import ALWAYS_OTHER, body, rows_of, tells_of_b, undone, writes_of_records

pytestmark = pytest.mark.django_db

START = "/nhap-bang-tinh/"


@pytest.fixture(scope="module")
def officer(world, django_db_blocker):
    with django_db_blocker.unblock():
        return world.client("A")


def handed_in(client, row):
    """The address of the import that the file of this row becomes."""
    file = SimpleUploadedFile("tệp.xlsx", row.file)
    answer = client.post(f"{START}{row.slug}/", {"file": file})
    assert answer.status_code == 302, body(answer)
    return answer["Location"]


def said_back(text, row):
    """A page without what the row itself said: that is no news to who wrote it."""
    for words in sorted(row.said.values(), key=len, reverse=True):
        text = re.sub(re.escape(words), "", text, flags=re.IGNORECASE)
    return text


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_no_row_reaches_moves_or_names_anothers_record(world, officer, row):
    stored = rows_of([*world.of_a.values(), *world.of_b.values()])
    with undone(), writes_of_records() as written:
        address = handed_in(officer, row)
        pages = [officer.get(address)]
        assert SpreadsheetImport.objects.get().refused == 1, body(pages[0])
        for way in "tat-ca", "dong-hop-le":
            sent = {"cach-ghi": way, "nghi-van": "on"}
            pages.append(officer.post(f"{address}xac-nhan/", sent))
            assert pages[-1].status_code == 409
        for file in "bi-tu-choi/", "ket-qua/csv/", "ket-qua/xlsx/":
            pages.append(officer.get(address + file))
        pages.append(officer.get(START))
        for page in pages:
            assert not tells_of_b(said_back(body(page), row))

        assert written == []
        assert rows_of([*world.of_a.values(), *world.of_b.values()]) == stored


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_each_row_would_be_taken_from_who_sees_the_province(world, row):
    """What officers are refused is not refused because the row is wrong."""
    staff = world.users["staff"]
    with undone():
        brought_in = imports.begin(staff, row.slug, "tệp.xlsx", row.file)

        assert brought_in.refused == 0, list(brought_in.rows.values("told"))


TAKEN_BACK = ("tra-loi/", "xac-nhan/", "hoan-tac/")
SHOWN = ("", "bi-tu-choi/", "ket-qua/csv/", "?ket-qua=moi")


@pytest.mark.parametrize("owner", ["B", "staff", "AB"])
@pytest.mark.parametrize("state", ["planned", "applied"])
def test_anothers_import_is_answered_as_one_there_is_not(world, officer, owner, state):
    mine = ROWS["a new one in another's commune"]
    with undone():
        theirs = imports.begin(world.users[owner], mine.slug, "tệp.xlsx", mine.file)
        if state == "applied":
            imports.confirm(theirs, world.users[owner], all_or_nothing=True)
        answers = []
        keys = (theirs.pk, 987_654_321)
        for key in keys:
            asked = [officer.get(f"{START}lan/{key}/{page}") for page in SHOWN]
            asked += [officer.post(f"{START}lan/{key}/{page}") for page in TAKEN_BACK]
            texts = [ALWAYS_OTHER.sub("", body(each)) for each in asked]
            answers.append(
                [
                    (each.status_code, re.sub(rf"\b({keys[0]}|{keys[1]})\b", "#", text))
                    for each, text in zip(asked, texts, strict=True)
                ]
            )
        theirs.refresh_from_db()

    assert answers[0] == answers[1]
    assert {status for status, _ in answers[0]} == {404}
    assert theirs.state == state


YEARS_OF_B = {"2016", "2018"}


def years_offered(client):
    page = body(client.get(f"{START}so-theo-doi/"))
    return set(re.findall(r"/so-theo-doi/xuat/(\d+)/xlsx/", page))


def test_the_register_of_a_year_holds_nothing_of_b(world, officer):
    address = f"{START}so-theo-doi/xuat/2015/csv/"
    with undone():
        mine, all_of_it = (
            body(client.get(address)) for client in (officer, world.client("staff"))
        )
        offered, all_years = map(years_offered, (officer, world.client("staff")))

    assert "HTX của A" in mine
    assert not tells_of_b(mine)
    assert tells_of_b(all_of_it)
    assert offered == all_years - YEARS_OF_B
    assert all_years > YEARS_OF_B
