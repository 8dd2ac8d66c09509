"""
Any kind of record as a table of its own fields.

For what no sheet describes: the columns are the fields of the record's page, under the
names they bear there.
"""

from datetime import datetime

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst

from ..personal_data import is_personal
from .pointing import BEYOND, with_hidden
from .writing import YEAR, Column, Table

YES_OR_NO = {True: "Có", False: "Không"}


def field_table(records, fields, user):
    """The records with these of their fields, read from the database as written."""
    related = [field.name for field in fields if field.many_to_one]
    several = [field.name for field in fields if field.many_to_many]
    if related:
        records = records.select_related(*related)
    records = records.prefetch_related(*several)
    return Table(
        str(capfirst(records.model._meta.verbose_name_plural)),
        tuple(map(column, fields)),
        rows(records, fields, user),
    )


def rows(records, fields, user):
    readers = [(field.name, reader(field)) for field in fields]
    relations = [field for field in fields if field.many_to_one]
    for record, hidden in with_hidden(records, relations, user):
        yield tuple(
            BEYOND if name in hidden else read(record) for name, read in readers
        )


def column(field):
    """Years and positions are not grouped: 2015, not 2.015."""
    return Column(
        str(capfirst(field.verbose_name)),
        YEAR if isinstance(field, models.PositiveSmallIntegerField) else "",
        is_personal=is_personal(field.model, field.name),
    )


def reader(field):
    """The function from a record to the plain value of this field."""
    name = field.name
    if field.many_to_many:
        return lambda record: ", ".join(
            str(each) for each in getattr(record, name).all()
        )
    if field.choices:
        display = f"get_{name}_display"
        return lambda record: getattr(record, display)()
    return lambda record: plain(getattr(record, name))


def plain(value):
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return YES_OR_NO[value]
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "DATETIME_FORMAT")
    if isinstance(value, models.Model):
        return str(value)
    return value
