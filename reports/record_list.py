"""
How the records behind a figure are listed: in what order, and how they are searched.

A list says nothing of which records there are.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Case, Q, Value, When

from cooperatives.vietnamese import clean, fold, ways_of_writing

from .table import NO_DATA, Format


@dataclass(frozen=True)
class Shown:
    """A column: a path of attributes, or what `through` makes of the record."""

    label: str
    path: str = ""
    format: Format = Format.TEXT
    through: Callable | None = None

    @property
    def relation(self):
        """What else the path leads to, or nothing."""
        name, dot, _ = self.path.partition(".")
        return name if dot else ""

    def text(self, reading, record):
        return self.format.text(self.value(reading, record))

    def value(self, reading, record):
        """What a cell of a spreadsheet holds; None where there is nothing to say."""
        if self.through:
            value = self.through(reading, record)
        else:
            value = record
            for name in self.path.split("."):
                value = value and getattr(value, name)
        return None if value in ("", NO_DATA) else value


@dataclass(frozen=True)
class RecordList:
    """
    How one kind of record is listed, its first column naming the record.

    `keys` are the stored keys that a search looks in, `related` what the columns read
    of other records. `beside` stands in a file alone: what a record is known by when
    it comes back, or it would be taken for a new one.
    """

    columns: tuple[Shown, ...]
    order: tuple
    keys: tuple[str, ...]
    related: tuple[str, ...] = ()
    beside: tuple[Shown, ...] = ()

    def listed(self, records, words=""):
        """
        In the order of the list, with all that its columns read.

        Those that bear the very accents of the words come first.
        """
        as_typed = Q()
        for written in ways_of_writing(clean(words)) if words else ():
            for key in self.keys:
                as_typed |= Q(
                    **{f"{name_of_key(records.model, key)}__contains": written}
                )
        first = [Case(When(as_typed, then=Value(0)), default=Value(1))] if words else []
        listed = records.select_related(*self.related)
        return listed.order_by(*first, *self.order, "pk")

    def search(self, records, words):
        """Those with these words in a name, tones left aside."""
        folded = fold(words)
        if words and not folded:
            # Signs alone name nothing.
            return records.none()
        found = Q()
        for key in self.keys:
            found |= Q(**{f"{key}__contains": folded})
        return records.filter(found)


def name_of_key(model, key):
    """The field that a stored key is made from, with the way to it."""
    *way, key = key.split("__")
    for step in way:
        model = model._meta.get_field(step).related_model
    return "__".join((*way, model.keys[key][0]))
