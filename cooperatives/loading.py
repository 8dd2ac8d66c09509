"""
How reference data come from the fixtures into the tables, and come again.

A row is recognised by its own code, never by a database key. What staff changed or
deleted is theirs: a row is written again only where the last to write it was this.
"""

from collections import defaultdict
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
    """What loading did with the records of one kind."""

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
    records = reference.model.objects.all()
    stored = {reference.key_of(record): record for record in records}
    deleted = deleted_by_staff(reference) - set(stored)
    loaded = Loaded(reference)
    wanted = records_of(reference, rows, known, loaded.left_alone)
    touched = touched_keys(reference, wanted, stored)
    theirs = stories_of_staff(reference, touched, stored, deleted)

    for key in touched:
        if reference.story_of(key) in theirs:
            loaded.left_alone.append(stored.get(key) or wanted[key])
        elif key not in wanted:
            loaded.removed.append(stored.pop(key))
        elif key in stored:
            restate(stored[key], wanted[key])
            loaded.updated.append(stored[key])
        else:
            stored[key] = wanted[key]
            loaded.created.append(wanted[key])
    loaded.unchanged = len(set(wanted) - set(touched))
    refuse_broken_stories(reference, stored)
    write(loaded)
    known.remember(reference, stored.values(), deleted)
    return loaded


def touched_keys(reference, wanted, stored):
    """Of the rows to add, to write again and, in a story that is told, to remove."""
    told = {reference.story_of(key) for key in wanted}
    return [
        *(
            key
            for key in wanted
            if key not in stored or differ(stored[key], wanted[key])
        ),
        *(
            key
            for key in stored
            if key not in wanted and reference.story_of(key) in told
        ),
    ]


def differ(stored, wanted):
    return any(
        getattr(stored, column) != getattr(wanted, column) for column in wanted.stated
    )


def restate(stored, wanted):
    for column in wanted.stated:
        setattr(stored, column, getattr(wanted, column))


def refuse_broken_stories(reference, stored):
    """Rows are saved one by one, which does not ask the rules across them."""
    stories = defaultdict(list)
    for key, record in stored.items():
        stories[reference.story_of(key)].append(record)
    for rule in reference.model.rules_across_rows:
        for records in stories.values():
            if rule.broken_among(records):
                raise FixtureError(
                    f"Tệp danh mục {reference.fixture}, {records[0]}: {rule.message}"
                )


def write(loaded):
    for record in loaded.removed:
        record._change_reason = REASON
        record.delete()
    for record in (*loaded.updated, *loaded.created):
        record._change_reason = REASON
        record.save()


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
