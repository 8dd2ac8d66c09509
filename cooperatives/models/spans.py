"""
Rules between rows: spans of one thing do not overlap.

A database constraint sees one row, so these are asked in three places that write:
forms (`Record.clean`), bulk writers (`RecordQuerySet`) and, over everything, the
command `check_records`.
"""

from dataclasses import dataclass
from itertools import combinations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import DateField, Exists, ExpressionWrapper, F, OuterRef, Q


@dataclass(frozen=True)
class NoOverlap:
    """Two spans of the same `group` may not share a day."""

    group: tuple[str, ...]
    message: str

    def refuse(self, record):
        """Raise if the record, as typed, overlaps a stored one."""
        if record.starts_on is None:
            return
        group = {
            name: getattr(record, self._column(record, name)) for name in self.group
        }
        if None in group.values():
            return
        others = type(record)._base_manager.filter(**group).exclude(pk=record.pk)
        self._lock(type(record), group)
        if record.ends_on:
            others = others.filter(starts_on__lt=record.ends_on)
        if others.filter(Q(ends_on=None) | Q(ends_on__gt=record.starts_on)).exists():
            raise ValidationError(self.message)

    def refuse_stored(self, records):
        """Raise if stored rows of the groups these records belong to overlap."""
        records = list(records)
        if not records:
            return
        first = self.group[0]
        model = type(records[0])
        column = self._column(records[0], first)
        keys = {getattr(record, column) for record in records}
        keys = list(keys)
        for at in range(0, len(keys), 500):
            among = model._base_manager.filter(**{f"{first}__in": keys[at : at + 500]})
            if self.broken(among).exists():
                raise ValidationError(self.message)

    def broken_among(self, records):
        """Whether two of these, as typed and all that their owner has, overlap."""
        return any(
            self._same_group(one, other) and share_a_day(one, other)
            for one, other in combinations(records, 2)
        )

    def stored_beside(self, model, groups):
        """All spans of these owners, as values, to be looked at with what is planned."""
        names = self._names(model)
        for keys in batches(groups):
            among = model._base_manager.filter(**{f"{names[0]}__in": keys})
            for row in among.values("pk", *names):
                yield row | {"kind": model._meta.model_name}

    def seen_of(self, values):
        """What of a planned record the rule looks at."""
        return {
            name: value
            for name, value in values.items()
            if name in ("starts_on", "ends_on")
            or name.removesuffix("_id") in self.group
        }

    def broken_in(self, records):
        """(record, sentence) of those of one owner's spans that share a day."""
        by_start = sorted(records, key=lambda record: record.starts_on)
        last = {}
        for record in by_start:
            group = tuple(getattr(record, f"{name}_id") for name in self.group)
            before = last.get(group)
            if before and share_a_day(before, record):
                yield before, self.message
                yield record, self.message
            if before is None or reaches_further(record, before):
                last[group] = record

    def _names(self, model):
        fields = (*self.group, "starts_on", "ends_on")
        return [model._meta.get_field(name).attname for name in fields]

    def sentence(self, record):
        """What is wrong with a stored record."""
        return self.message

    def broken(self, rows):
        """Those of the rows that overlap another of their group."""
        same = {name: OuterRef(name) for name in self.group}
        other = (
            rows.model._base_manager.filter(**same)
            .exclude(pk=OuterRef("pk"))
            .filter(Q(ends_on=None) | Q(ends_on__gt=OuterRef("starts_on")))
            .annotate(other_ends_on=ExpressionWrapper(OuterRef("ends_on"), DateField()))
            .filter(Q(other_ends_on=None) | Q(starts_on__lt=F("other_ends_on")))
        )
        return rows.filter(Exists(other))

    def _same_group(self, one, other):
        columns = [self._column(one, name) for name in self.group]
        return all(getattr(one, name) == getattr(other, name) for name in columns)

    def _column(self, record, name):
        return record._meta.get_field(name).attname

    def _lock(self, model, group):
        """Hold the owner's row, so that two writers cannot both find room."""
        if transaction.get_connection().in_atomic_block:
            owner = model._meta.get_field(self.group[0])
            if owner.is_relation:
                owners = owner.related_model._base_manager.select_for_update()
                list(
                    owners.filter(
                        **{owner.target_field.attname: group[self.group[0]]}
                    ).values_list("pk")
                )


def share_a_day(one, other):
    """Whether two spans overlap; an end is the first day no longer in it."""
    return (one.ends_on is None or other.starts_on < one.ends_on) and (
        other.ends_on is None or one.starts_on < other.ends_on
    )


def reaches_further(one, other):
    return other.ends_on is not None and (
        one.ends_on is None or one.ends_on > other.ends_on
    )


def batches(keys, size=500):
    """The keys in lists that a query takes."""
    keys = list(keys)
    for at in range(0, len(keys), size):
        yield keys[at : at + size]
