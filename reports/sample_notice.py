"""Whether made-up records are among those that the figures count."""

from django.apps import apps

from cooperatives.models import Record


def sample_data_exists():
    """One question to the database: it stops at the first such record."""
    first, *others = (
        model.objects.sample().order_by().values("pk")
        for model in apps.get_models()
        if issubclass(model, Record)
    )
    return first.union(*others, all=True).exists()
