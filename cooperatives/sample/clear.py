"""Takes the sample province away: exactly the records marked as sample, no others."""

from django.apps import apps
from django.db import transaction
from django.db.models import Exists, OuterRef

from ..models import Record, Source

SHOWN = 10


class Held(Exception):  # noqa: N818 - a state of the records, not a failure
    """Records that are no sample point at some that are; each is told in a line."""

    def __init__(self, lines, count):
        super().__init__("\n".join(lines))
        self.lines = lines
        self.count = count


def kinds():
    """Every kind of record, those that point at others before these."""
    waiting = [model for model in apps.get_models() if issubclass(model, Record)]
    ordered = []
    while waiting:
        pointed_at = {
            target
            for model in waiting
            for _, target in links(model)
            if target is not model
        }
        free = [model for model in waiting if model not in pointed_at]
        ordered += free
        waiting = [model for model in waiting if model not in free]
    return ordered


def links(model):
    """Its foreign keys to records, and the kind each points at."""
    for field in model._meta.concrete_fields:
        if field.remote_field and issubclass(field.related_model, Record):
            yield field, field.related_model


def sample_of(model):
    return model._base_manager.filter(source=Source.SAMPLE)


def is_loaded():
    return any(sample_of(model).exists() for model in kinds())


def holding():
    """What keeps sample records from being taken away, as lines to read."""
    lines, count = [], 0
    for model in kinds():
        for field, _ in links(model):
            rows = model._base_manager.exclude(source=Source.SAMPLE).filter(
                **{f"{field.name}__source": Source.SAMPLE}
            )
            count += rows.count()
            for row in rows.order_by("pk")[: SHOWN - len(lines)]:
                target = getattr(row, field.name)
                lines.append(
                    f"{model._meta.verbose_name} “{row}” có {field.verbose_name} là "
                    f"“{target}”"
                )
    return lines, count


@transaction.atomic
def clear():
    """
    Remove all sample records and their history; how many of each kind.

    Nothing is removed while a record that stays points at one that would go.
    """
    lines, count = holding()
    if count:
        raise Held(lines, count)
    removed = {}
    for model in kinds():
        sample = sample_of(model)
        history = model.history.all()
        # Plain statements: a deletion one by one would write history anew.
        remove(history.filter(**{f"{model._meta.pk.attname}__in": sample.values("pk")}))
        removed[model] = remove(sample)
        same = model._base_manager.filter(pk=OuterRef(model._meta.pk.attname))
        remove(history.filter(~Exists(same), source=Source.SAMPLE))
    return {model: count for model, count in removed.items() if count}


def remove(rows):
    return rows.order_by()._raw_delete(rows.db)
