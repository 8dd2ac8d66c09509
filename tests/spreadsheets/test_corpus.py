"""The corpus, through the pages: what is told and refused, and what is stored."""

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cooperatives.models import AnnualReturn, Cooperative
from cooperatives.models.spreadsheet_import import ImportRow, SpreadsheetImport
from tests.builders import STAFF, a_user
from tests.spreadsheet_files import reasons

from . import made_files
from .corpus import cells, containers, other_programs, tables, text_files
from .corpus.kind import HEADINGS, RECORD, row

pytestmark = pytest.mark.django_db

KINDS = [
    *cells.KINDS,
    *tables.KINDS,
    *text_files.KINDS,
    *containers.KINDS,
    *other_programs.KINDS,
]


# What the reader calls cells that are more than text and numbers.
OWN_WORDS = re.compile(r"\b(?:Shared|Swapped|CellError|Garbled|Converted|datetime)\(")


def stored():
    """What stands in the database, in the words of the corpus."""
    returns = {one.cooperative_id: one for one in AnnualReturn.objects.all()}
    return {
        cooperative.pk: {
            "name": cooperative.name,
            "tax_code": cooperative.tax_code,
            "commune": cooperative.seats.get().commune.name,
            "founded": f"{cooperative.founded_on} {cooperative.founded_precision}",
            "phone": cooperative.phone,
            "year": returns[cooperative.pk].year,
            "members": returns[cooperative.pk].members,
            "revenue": returns[cooperative.pk].revenue,
        }
        for cooperative in Cooperative.objects.order_by("tax_code", "pk")
    }


@pytest.fixture
def staff(client):
    user = a_user(STAFF)
    client.force_login(user)
    return user


def uploaded(client, name, content):
    """The import that the upload page makes of a file, and the page it leads to."""
    address = reverse("spreadsheets:upload", args=["so-theo-doi"])
    file = SimpleUploadedFile(name, content)
    page = client.post(address, {"file": file}, follow=True)
    return SpreadsheetImport.objects.last(), page


def confirmed(client, import_):
    address = reverse("spreadsheets:confirm", args=[import_.pk])
    chosen = {"cach-ghi": "dong-hop-le", "nghi-van": "on"}
    page = client.post(address, chosen, follow=True)
    import_.refresh_from_db()
    return page


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_every_kind_of_file_becomes_what_it_has_to(kind, client, staff):
    import_, page = uploaded(client, kind.file, kind.content())

    assert page.status_code == 200
    told = unescape(page.content.decode())
    if kind.sentence:
        assert kind.sentence in told
        assert import_ is None or import_.state == "refused"
        assert not ImportRow.objects.exists()
    elif kind.asks:
        assert (import_.state, import_.rows.exists()) == ("asking", False)
        questions = import_.told["questions"]
        assert tuple(question["text"] for question in questions) == kind.asks
        assert import_.sentence in told
        assert all(text in told for text in kind.asks)
    else:
        assert (import_.state, import_.sentence) == ("planned", "")
        assert tuple(reasons(import_)) == kind.refused
        assert all(reason in told for _, reason in kind.refused)
        assert not OWN_WORDS.search(told)
        if import_.new:
            assert confirmed(client, import_).status_code == 200
            assert (import_.state, import_.sentence) == ("applied", "")
    assert tuple(stored().values()) == kind.records


def test_text_of_an_old_font_is_shown_beside_its_original(client, staff):
    content = made_files.xlsx(HEADINGS, row(A="HTX chÌ H¶o §¹t"))

    _, page = uploaded(client, "Sổ HTX.xlsx", content)

    assert "“HTX chÌ H¶o §¹t” → “HTX chè Hảo Đạt”" in page.content.decode()


def test_every_kind_of_cell_becomes_what_it_has_to(client, staff):
    """All in one file, a row each."""
    own = [
        {"A": f"HTX số {number}", "B": f"46100{number:05}"}
        for number in range(len(cells.CELLS))
    ]
    rows = [
        row(**names | {cell.letter: cell.cell})
        for names, cell in zip(own, cells.CELLS, strict=True)
    ]

    content = made_files.xlsx(HEADINGS, *rows)
    import_, _ = uploaded(client, "Sổ HTX.xlsx", content)
    confirmed(client, import_)

    assert reasons(import_) == [
        (f"{cell.letter}{number}", cell.reason)
        for number, cell in enumerate(cells.CELLS, 2)
        if cell.reason
    ]
    records = stored()
    written = {
        cells.CELLS[number - 2].name: records[key]
        for number, key in import_.rows.exclude(record_id=None).values_list(
            "number", "record_id"
        )
    }
    assert written == {
        cell.name: RECORD
        | {"name": names["A"], "tax_code": names["B"]}
        | ({"name": RECORD["name"]} if cell.letter == "A" else {})
        | ({"tax_code": RECORD["tax_code"]} if cell.letter == "B" else {})
        | cell.fields
        for names, cell in zip(own, cells.CELLS, strict=True)
        if not cell.reason
    }
