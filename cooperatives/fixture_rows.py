"""Rows of a fixture as records that are not stored yet."""

from django.core.exceptions import FieldDoesNotExist, ValidationError

from .fixtures import FixtureError
from .models import Source


class Known:
    """What rows may name: the records loaded so far, by their code."""

    def __init__(self):
        self.records = {}
        self.deleted = set()

    def remember(self, reference, records, deleted):
        if len(reference.key) > 1:
            return
        for record in records:
            (code,) = reference.key_of(record)
            self.records[reference.model, code] = record
        self.deleted |= {(reference.model, code) for (code,) in deleted}


class DeletedError(Exception):
    """The row names a record that staff deleted; it went with it."""


def records_of(reference, rows, known, left_alone):
    """
    The rows as records, by key; each has `stated`, the columns its row gives.

    What names a record that staff deleted is put with what is left alone.
    """
    records = {}
    for number, row in enumerate(rows, start=1):
        try:
            record = record_of(reference, row, known)
            key = reference.key_of(record)
            if key in records:
                raise ValidationError("lặp lại một dòng trước.")
        except DeletedError as deleted:
            left_alone.append(str(deleted))
        except ValidationError as error:
            raise FixtureError(
                f"Tệp danh mục {reference.fixture}, danh sách "
                f"{reference.model.__name__}, dòng {number}: {' '.join(error.messages)}"
            ) from error
        else:
            records[key] = record
    return records


def record_of(reference, row, known):
    if missing := set(reference.key) - set(row):
        raise ValidationError(f"thiếu {', '.join(sorted(missing))}.")
    record = reference.model(source=Source.REFERENCE)
    record.stated = []
    for name, given in row.items():
        column = column_of(reference, name)
        setattr(record, column.attname, value_of(column, given, record, known))
        record.stated.append(column.attname)
    record.refresh_keys()
    return record


def column_of(reference, name):
    try:
        return reference.model._meta.get_field(name)
    except FieldDoesNotExist as error:
        raise ValidationError(f"không có trường “{name}”.") from error


def value_of(column, given, record, known):
    try:
        if column.is_relation:
            return key_of_named(column, given, record, known)
        return column.clean(given, record)
    except ValidationError as error:
        raise ValidationError(f"{column.name}: {' '.join(error.messages)}") from error


def key_of_named(column, code, record, known):
    """What the foreign key holds for the record of that code."""
    if code is None and column.null:
        return None
    if (column.related_model, code) in known.deleted:
        raise DeletedError(str(record))
    named = known.records.get((column.related_model, code))
    if named is None:
        raise ValidationError(f"không có “{code}”.")
    return getattr(named, column.target_field.attname)
