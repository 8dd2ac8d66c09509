"""
One record that a row writes: its values before and after, and what of them is stored.

A part is the record itself (path ""), or one beside it: the seat of a cooperative, the
year's return of a row of the register.
"""

from operator import itemgetter

from django.db import models

from ... import vietnamese
from ...models import Source
from .constraints import broken


class Part:
    """What all rows of a file have in common about one of the records they write."""

    def __init__(self, sheet, path, reader, blank_erases):
        self.path = path
        self.presumed = sheet.presumed if not path else lambda stated: {}
        self.model = sheet.model_of(path)
        self.blank_erases = blank_erases
        fields = [f for f in self.model._meta.concrete_fields if not f.primary_key]
        self.names = [field.attname for field in fields]
        new = self.model(source=Source.SPREADSHEET)
        self.defaults = {name: getattr(new, name) for name in self.names}
        mine = [column for column in sheet.columns if column.part == path]
        self.required = [column for column in mine if column.required]
        self.columns = [
            (column, column.key, column.model_field.attname, column.kind == "day")
            for column in reader.columns
            if column.part == path and column.kind not in ("commune", "district")
        ]
        self.papers = [
            (column.dated_by, key, name)
            for column, key, name, _ in self.columns
            if column.dated_by
        ]
        self.in_order = itemgetter(*self.names)
        self.nullable = {field.attname for field in fields if field.null}
        self.erasable = {
            field.attname: None if field.null else ""
            for field in fields
            if field.null
            or (field.blank and isinstance(field, models.CharField | models.TextField))
        }

    def load(self, keys):
        """Key → stored values, of so many records at once."""
        rows = self.model._base_manager.filter(pk__in=keys).values("pk", *self.names)
        return {row.pop("pk"): row for row in rows}

    def stated(self, row, refuse):
        """What the row's cells say of this record, by its fields."""
        found = {}
        for column, key, name, is_day in self.columns:
            value = row.values[key]
            if value is None or value == "":
                if self.blank_erases and name in self.erasable:
                    found[name] = self.erasable[name]
            elif not is_day:
                found[name] = value
            elif column.precision:
                found[name], found[column.precision] = value
            elif value[1] == "day":
                found[name] = value[0]
            else:
                refuse(row, column, *lacking_days(*value))
        return found

    def but_stored_whole(self, row, stored, stated):
        """Without a paper's number and day that are stored as one text, as given."""
        told = row.line.converted or {}
        whole = [
            (name, of_day)
            for of_day, key, name in self.papers
            if key in told and stored[name] == told[key]
        ]
        return {
            name: value
            for name, value in stated.items()
            if not any(name in pair for pair in whole)
        }

    def changes(self, stored, stated):
        """Those of the stated values that are not what is stored."""
        return {
            name: value
            for name, value in stated.items()
            if stored[name] != value
            and not is_same_text(stored[name], value)
            and not (name == "name" and is_clipped(stored[name], value))
        }

    def new(self, stated):
        """A new record's values, with its stored keys."""
        values = self.defaults | self.presumed(stated) | stated
        for name in self.nullable:
            if values[name] == "":
                values[name] = None
        return self.with_keys(values, values)

    def with_keys(self, changes, values):
        """The changes and the keys that are made from what they change."""
        for key, (name, make) in self.model.keys.items():
            if name in changes:
                changes[key] = make(values[name])
        return changes

    def broken(self, values):
        return broken(self.model, values)

    def written_new(self, values):
        return [self.path, None, None, self.in_order(values), None]

    def written_changed(self, key, stored, changes):
        old = {name: stored[name] for name in changes}
        return [self.path, key, stored["version"], changes, old]


def lacking_days(first, precision):
    """What to say of a month or a year where the record keeps a day."""
    word, known = (
        ("năm", first.year) if precision == "year" else ("tháng", f"{first:%m/%Y}")
    )
    return (
        f"Ô chỉ ghi {word} {known}; cần đủ ngày, tháng, năm.",
        f"Ghi ngày trong quyết định hoặc hồ sơ; nếu tính từ đầu {word} thì ghi "
        f"{first:%d/%m/%Y}.",
    )


def is_clipped(stored, stated):
    """ "HTX La Bằng" for what is registered as "Hợp tác xã La Bằng": no other name."""
    kind, rest = vietnamese.organisation_name(stated)
    is_same = kind and (kind, rest) == vietnamese.organisation_name(stored)
    return is_same and len(stated) < len(stored)


def is_same_text(stored, stated):
    """Notes keep their paragraphs, which a cell may not."""
    return (
        isinstance(stored, str)
        and "\n" in stored
        and vietnamese.clean(stored) == vietnamese.clean(stated)
    )
