"""Files of offices, brought in as they are: what a clerk expects comes of each."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cooperatives.models.spreadsheet_import import Outcome, SpreadsheetImport
from cooperatives.spreadsheets.preview import changes
from cooperatives.spreadsheets.sheets import SHEETS
from tests.builders import STAFF, a_user
from tests.spreadsheet_files import reasons

from .offices import cooperatives, honours, people, plans, registers

pytestmark = pytest.mark.django_db

FILES = [
    *cooperatives.FILES,
    *registers.FILES,
    *honours.FILES,
    *people.FILES,
    *plans.FILES,
]


@pytest.fixture
def staff(client):
    client.force_login(a_user(STAFF))
    return client


def written(import_):
    """For each row that is to be written, its label and what is new, as the page says."""
    sheet = SHEETS[import_.slug]()
    rows = import_.rows.exclude(outcome=Outcome.REFUSED).order_by("position")
    return tuple(
        (
            row.label,
            {heading: new for heading, _, new in changes(row, sheet, import_.owner)},
        )
        for row in rows
    )


@pytest.mark.parametrize("office", FILES, ids=str)
def test_a_file_of_an_office_is_read_as_its_clerk_means_it(office, staff):
    office.before()
    file = SimpleUploadedFile(office.file, office.content())
    address = reverse("spreadsheets:upload", args=[office.slug])

    staff.post(address, {"file": file})

    import_ = SpreadsheetImport.objects.get()
    for given in office.answers:
        answer = reverse("spreadsheets:answer", args=[import_.pk])
        staff.post(answer, given)
        import_.refresh_from_db()
    assert (import_.state, import_.sentence) == ("planned", "")
    assert tuple(reasons(import_)) == office.refused
    assert written(import_) == office.rows
