"""What became of records since an import wrote them, and what would if it were undone."""

from collections import defaultdict
from types import SimpleNamespace

from django.apps import apps
from django.utils import timezone
from django.utils.formats import date_format

from .applying import batches
from .planning.constraints import unique_of


def those_there(model, keys, name="pk"):
    """Those of the keys under which there is a record."""
    found = set()
    for these in batches(list(keys)):
        there = model._base_manager.filter(**{f"{name}__in": these})
        found |= set(there.values_list(name, flat=True))
    return found


def owners_of(model, keys):
    """{rule between rows: keys of what the records belong to, by which it groups them}."""
    owners = {}
    for rule in model.rules_across_rows:
        name = rule.group[0]
        owners[rule] = found = set()
        for these in batches(list(keys)):
            rows = model._base_manager.filter(pk__in=these)
            found |= set(rows.values_list(name, flat=True))
    return owners


def broken_among(model, rule, owners):
    """(model, key, sentence) of stored records of these owners that break the rule."""
    first = model._meta.get_field(rule.group[0]).attname
    groups = defaultdict(list)
    for stored in rule.stored_beside(model, owners):
        groups[stored[first]].append(SimpleNamespace(**stored))
    for records in groups.values():
        for record, sentence in rule.broken_in(records):
            yield apps.get_model("cooperatives", record.kind), record.pk, sentence


def as_they_were(model, versions):
    """
    Those of the keys whose record is again what it was at its version, field by field.

    So it is where a later import changed it and was itself taken back.
    """
    names = [
        field.attname
        for field in model._meta.concrete_fields
        if field.name != "version"
    ]
    same = set()
    for keys in batches(list(versions)):
        kept = model.history.filter(id__in=keys).values("version", *names)
        then = {
            row["id"]: row for row in kept if row.pop("version") == versions[row["id"]]
        }
        now = model._base_manager.filter(pk__in=keys).values(*names)
        same |= {row["id"] for row in now if then.get(row["id"]) == row}
    return same


def last_writes(model, keys):
    """{key: who wrote the record last, when and how}."""
    told = {}
    for these in batches(list(keys)):
        rows = model.history.filter(id__in=these).order_by("history_id")
        for written in rows.select_related("history_user"):
            who = str(written.history_user or "")
            when = date_format(timezone.localtime(written.history_date), "H:i d/m/Y")
            how = written.history_change_reason or ""
            told[written.id] = "; ".join(filter(None, [who, when, how]))
    return told


def resting_on(relation, keys, aside):
    """{key: the key of one that points at it}, but for those that are set aside."""
    name = relation.field.attname
    pointing = relation.related_model._base_manager.order_by("-pk")
    found = {}
    for these in batches(list(keys)):
        pairs = pointing.filter(**{f"{name}__in": these}).values_list(name, "pk")
        found |= {key: other for key, other in pairs if other not in aside}
    return found


def told_with_last_write(model, keys):
    """{key: what the record is called; who wrote it last, when and how}."""
    written = last_writes(model, keys)
    # What records are named with, or each would be asked for it.
    relations = [each.name for each in model._meta.concrete_fields if each.is_relation]
    told = {}
    for these in batches(list(keys)):
        records = model._base_manager.filter(pk__in=these)
        for record in records.select_related(*relations):
            by = written.get(record.pk, "")
            told[record.pk] = "; ".join(filter(None, [str(record), by]))
    return told


def clashes(model, rows, aside):
    """
    Yields (key, record it would clash with, rule) of those that may not be restored.

    `rows`: key → (row, old values); records `aside` are restored or removed with them.
    """
    for names, holds, stated, sentence in unique_of(model):
        keys = [key for key, (_, old) in rows.items() if set(names) & set(old)]
        for these in batches(keys):
            wanted = {}
            for key, record in model._base_manager.in_bulk(these).items():
                values = vars(record) | plain_values(model, rows[key][1])
                if holds is None or holds(values):
                    wanted[tuple(values[name] for name in names)] = key
            # As `Once` asks, so that the index of the rule answers.
            among = {
                f"{name}__in": {values[at] for values in wanted}
                for at, name in enumerate(names)
            }
            others = model._base_manager.filter(stated, **among)
            for other in others.exclude(pk__in=aside):
                values = tuple(getattr(other, name) for name in names)
                if values in wanted:
                    yield wanted[values], other, sentence


def plain_values(model, old):
    fields = {field.attname: field for field in model._meta.concrete_fields}
    return {name: fields[name].to_python(value) for name, value in old.items()}
