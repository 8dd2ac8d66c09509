"""Whether made-up records are among those that the figures count."""

from django.apps import apps

from cooperatives.models import Record

from .statement import answered


def one_sample_record():
    """Of whatever kind, in one question; the database stops at the first it finds."""
    first, *others = (
        model.objects.sample().order_by().values("pk")
        for model in apps.get_models()
        if issubclass(model, Record)
    )
    return first.union(*others, all=True).values_list("pk")[:1]


def sample_data_exists():
    """Asked on every page, so it is stated once; each kind has an index of them."""
    return bool(answered("a sample record", Record, one_sample_record))
