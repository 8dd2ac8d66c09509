"""The corpus, through the whole import: what is refused, and what is stored."""

import pytest

from cooperatives.models import AnnualReturn, Cooperative
from cooperatives.spreadsheets import imports
from tests.builders import STAFF, a_user
from tests.spreadsheet_files import reasons

from . import made_files
from .corpus import cells, containers, tables, text_files
from .corpus.kind import HEADINGS, RECORD, row

pytestmark = pytest.mark.django_db

KINDS = [*cells.KINDS, *tables.KINDS, *text_files.KINDS, *containers.KINDS]


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


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_every_kind_of_file_becomes_what_it_has_to(kind):
    staff = a_user(STAFF)

    import_ = imports.begin(staff, "so-theo-doi", kind.file, kind.content())

    if kind.sentence:
        assert (import_.state, import_.sentence) == ("refused", kind.sentence)
        assert not import_.rows.exists()
    elif kind.asks:
        questions = import_.told["questions"]
        assert (import_.state, import_.rows.exists()) == ("asking", False)
        assert tuple(question["text"] for question in questions) == kind.asks
    else:
        assert (import_.state, import_.sentence) == ("planned", "")
        assert tuple(reasons(import_)) == kind.refused
        if import_.new:
            import_ = imports.confirm(
                import_, staff, all_or_nothing=False, with_doubtful=True
            )
            assert (import_.state, import_.sentence) == ("applied", "")
    assert tuple(stored().values()) == kind.records


def test_every_kind_of_cell_becomes_what_it_has_to():
    """All in one file, a row each."""
    staff = a_user(STAFF)
    own = [
        {"A": f"HTX số {number}", "B": f"46100{number:05}"}
        for number in range(len(cells.CELLS))
    ]
    rows = [
        row(**names | {cell.letter: cell.cell})
        for names, cell in zip(own, cells.CELLS, strict=True)
    ]

    content = made_files.xlsx(HEADINGS, *rows)
    import_ = imports.begin(staff, "so-theo-doi", "tệp.xlsx", content)
    imports.confirm(import_, staff, all_or_nothing=False, with_doubtful=True)

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
