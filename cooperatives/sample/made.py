"""How a made-up record is made: marked as such, and entered after what it tells."""

from ..models import Source
from .days import ENTERED_ON


def made(model, *, entered_on=ENTERED_ON, **facts):
    return model(source=Source.SAMPLE, entered_on=entered_on, **facts)


def write(records, model):
    """In one go, with keys and history; the records come back with their keys."""
    return model.objects.bulk_create(list(records), reason="Nạp dữ liệu mẫu")
