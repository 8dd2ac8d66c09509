"""Whatever a register holds, its export comes back unchanged."""

import io
from datetime import date

import pytest
from django.db import transaction
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from cooperatives.models import Cooperative
from cooperatives.spreadsheets import imports, writing
from cooperatives.spreadsheets.preview import changes
from cooperatives.spreadsheets.sheet_table import sheet_table
from cooperatives.spreadsheets.sheets import SHEETS
from cooperatives.vietnamese import clean
from tests.builders import STAFF, a_cooperative, a_return, a_user

pytestmark = pytest.mark.django_db

# Without letters that only text in the old fonts has.
AWKWARD = "=+-@'\";,|\t\n aAăẬđĐ０ﬁ“”…–%_{}<>&0123456789.\u00a0\u0301\u200b"
# As a form keeps them.
words = st.text(st.sampled_from(AWKWARD), max_size=20).map(clean)
names = st.tuples(st.sampled_from(["HTX", "Hợp tác xã", "QTDND", "=HTX"]), words).map(
    lambda parts: clean(" ".join(parts))
)
days = st.dates(date(1950, 1, 1), date(2026, 1, 1))
codes = st.integers(0, 10**10 - 1).map(lambda number: f"{number:010}")
amounts = st.none() | st.integers(0, 10**17)
people = st.none() | st.integers(0, 10**6)
records = st.fixed_dictionaries(
    {
        "name": names,
        "tax_code": codes,
        "founded_on": days,
        "precision": st.sampled_from(["day", "month", "year"]),
        "leader": words,
        "phone": words | st.just("+84 912 345 678"),
        "note": words,
        "revenue": amounts,
        "members": people,
    }
)


def kept(record):
    first = {"day": {}, "month": {"day": 1}, "year": {"day": 1, "month": 1}}
    founded = record["founded_on"].replace(**first[record["precision"]])
    cooperative = a_cooperative(
        name=record["name"],
        tax_code=record["tax_code"],
        founded_on=founded,
        founded_precision=record["precision"],
        leader=record["leader"],
        phone=record["phone"],
        note=record["note"],
    )
    figures = {name: record[name] for name in ("revenue", "members")}
    a_return(cooperative, year=2018, regular_workers=None, **figures)


@given(
    ending=st.sampled_from(["xlsx", "csv"]),
    register=st.lists(
        records, min_size=1, max_size=25, unique_by=lambda one: one["tax_code"]
    ),
)
@settings(max_examples=3, deadline=None, phases=[Phase.generate], derandomize=True)
def test_an_exported_register_comes_back_without_a_change(ending, register):
    with transaction.atomic():
        for record in register:
            kept(record)
        sheet = SHEETS["so-theo-doi"](year=2018)
        file = io.BytesIO()
        stored = Cooperative.objects.order_by("pk")
        writing.FORMATS[ending].write(file, sheet_table(sheet, stored, None))

        staff = a_user(STAFF)
        again = imports.begin(staff, sheet.slug, f"sổ.{ending}", file.getvalue())

        assert again.state == "planned", again.sentence
        told = [
            (row.outcome, changes(row, sheet, staff), row.refusals)
            for row in again.rows.order_by("position")
        ]
        assert told == [("unchanged", [], [])] * len(register)
        transaction.set_rollback(True)
