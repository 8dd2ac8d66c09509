"""Numbers at the bounds of what makes sense, and one beyond."""

from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from cooperatives.models import Record, Term
from cooperatives.models.amounts import MOST_COUNTED, MOST_MONEY
from tests import builders
from tests.claims import read
from tests.one_of_each import one_of

pytestmark = pytest.mark.django_db

# What says where a thing stands, and how often it was written, counts nothing.
NO_AMOUNTS = {"version", "latitude", "longitude"}


def bound_of(field):
    """The most that a field may hold; None of one that holds no amount."""
    if field.name in NO_AMOUNTS or field.model._meta.app_label != "cooperatives":
        return None
    if type(field) is models.PositiveIntegerField:
        return MOST_COUNTED
    return MOST_MONEY if isinstance(field, models.DecimalField) else None


AMOUNTS = [
    (model, field.name, bound_of(field))
    for model in apps.get_models()
    if issubclass(model, Record)
    for field in model._meta.concrete_fields
    if bound_of(field)
]


@pytest.mark.parametrize(
    ("model", "name", "most"),
    AMOUNTS,
    ids=lambda value: getattr(value, "__name__", value),
)
def test_an_amount_has_a_bound_in_the_form_and_in_the_database(model, name, most):
    record = one_of(model)

    setattr(record, name, most + 1)
    with pytest.raises(ValidationError) as refused:
        record.full_clean()
    assert "Số" in refused.value.message_dict[name][0]
    assert "quá lớn" in refused.value.message_dict[name][0]
    with pytest.raises(IntegrityError), transaction.atomic():
        model._base_manager.filter(pk=record.pk).update(**{name: most + 1})


def test_a_report_of_the_largest_amounts_adds_them_up():
    held = builders.the_commune()
    people = {"members": MOST_COUNTED, "working_members": 0}
    for _ in range(3):
        builders.a_return(
            builders.a_cooperative(held, founded_on=date(2014, 1, 1)),
            year=2018,
            regular_workers=MOST_COUNTED,
            revenue=MOST_MONEY,
            profit=-MOST_MONEY,
            average_income=MOST_MONEY,
            capital=MOST_MONEY,
            **people,
        )
        builders.a_group(held, workers=MOST_COUNTED, **people)
        builders.an_activity(
            "bulletin",
            quantity=MOST_COUNTED,
            copies=MOST_COUNTED,
            participants=MOST_COUNTED,
            amount=MOST_MONEY,
        )

    reading = read(Term.objects.get(slug="2013-2018"))

    assert reading.figure("thanh-vien-lao-dong/tong/cong").value == 12 * MOST_COUNTED
    for table in reading.report.tables:
        reading.table(table.slug)
