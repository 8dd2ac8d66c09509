"""
How reference data come from the fixtures into the tables, and come again.

A row is recognised by its own code, never by a database key. What staff changed or
deleted is theirs: a row is written again only where the last to write it was this.
"""

from dataclasses import dataclass, field
from importlib import import_module

from django.apps import apps
from django.utils.module_loading import module_has_submodule

from .fixture_rows import Known, records_of
from .fixtures import FixtureError, read_fixture

REASON = "Nạp danh mục"
CHUNK = 500


@dataclass(frozen=True)
class Reference:
    """
    A kind of record, the file its rows stand in, and what a row is recognised by.

    A story is told by several rows, the spans of one thing, which the first part of
    the key names: what staff changed in one they changed in all, and a row that the
    file no longer has is removed. An optional file may be missing.
    """

    model: type
    fixture: str
    key: tuple[str, ...] = ("code",)
    is_story: bool = False
    is_optional: bool = False

    def key_of(self, record):
        columns = [self.model._meta.get_field(name).attname for name in self.key]
        return tuple(getattr(record, column) for column in columns)

    def story_of(self, key):
        return key[:1] if self.is_story else key


@dataclass
class Loaded:
    """What loading did with the rows of one kind."""

    reference: Reference
    created: list = field(default_factory=list)
    updated: list = field(default_factory=list)
    removed: list = field(default_factory=list)
    left_alone: list = field(default_factory=list)
    unchanged: int = 0


def declared():
    """What every app that has reference data says of them."""
    return [
        reference
        for app in apps.get_app_configs()
        if module_has_submodule(app.module, "reference")
        for reference in import_module(f"{app.name}.reference").REFERENCES
    ]


def load(references, folder):
    """Load the files of the folder; yields what was done, one kind after another."""
    known = Known()
    for reference in references:
        path = folder / reference.fixture
        if reference.is_optional and not path.exists():
            continue
        lists = read_fixture(path)
        name = reference.model.__name__
        if name not in lists:
            raise FixtureError(f"Tệp danh mục {path.name} thiếu danh sách {name}.")
        yield load_rows(reference, lists[name], known)


def load_rows(reference, rows, known):
    stored = {
        reference.key_of(record): record for record in reference.model.objects.all()
    }
    deleted = deleted_by_staff(reference) - set(stored)
    loaded = Loaded(reference)
    wanted = records_of(reference, rows, known, loaded.left_alone)

    differing = {
        key: columns
        for key, record in wanted.items()
        if key in stored and (columns := differences(stored[key], record))
    }
    told = {reference.story_of(key) for key in wanted}
    gone = [
        key for key in stored if key not in wanted and reference.story_of(key) in told
    ]
    touched = [key for key in wanted if key in differing or key not in stored] + gone
    theirs = stories_of_staff(reference, touched, stored, deleted)

    written = []
    for key in touched:
        record = wanted.get(key) or stored[key]
        if reference.story_of(key) in theirs:
            loaded.left_alone.append(str(record))
        elif key in differing:
            copy(differing[key], record, stored[key])
            written.append(stored[key])
            loaded.updated.append(str(record))
        elif key in stored:
            record._change_reason = REASON
            record.delete()
            loaded.removed.append(str(record))
        else:
            written.append(record)
            loaded.created.append(str(record))
    for record in written:
        record._change_reason = REASON
        record.save()

    loaded.unchanged = len(wanted) - len(set(touched) & set(wanted))
    known.remember(reference, [*wanted.values(), *stored.values()], deleted)
    return loaded


def differences(stored, record):
    """The columns that the file states otherwise than the table."""
    return [
        column
        for column in record.stated
        if getattr(stored, column) != getattr(record, column)
    ]


def copy(columns, record, stored):
    for column in columns:
        setattr(stored, column, getattr(record, column))


def deleted_by_staff(reference):
    rows = reference.model.history.filter(history_type="-")
    return {reference.key_of(row) for row in rows.exclude(history_change_reason=REASON)}


def stories_of_staff(reference, touched, stored, deleted):
    """Those of the touched stories in which somebody else wrote last, or deleted."""
    stories = {reference.story_of(key) for key in touched}
    asked = {
        record.pk: reference.story_of(key)
        for key, record in stored.items()
        if reference.story_of(key) in stories
    }
    last_reasons = dict.fromkeys(asked, "")
    keys = list(asked)
    for at in range(0, len(keys), CHUNK):
        writes = reference.model.history.filter(id__in=keys[at : at + CHUNK])
        last_reasons.update(
            writes.order_by("history_id").values_list("id", "history_change_reason")
        )
    return {reference.story_of(key) for key in deleted} | {
        asked[key] for key, reason in last_reasons.items() if reason != REASON
    }
