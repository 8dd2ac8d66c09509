"""The passages of one term taken over into another, and read there."""

from dataclasses import dataclass

from django.db import transaction

from ..models import Passage
from .checking import Told, told_in

TAKEN = ("code", "position", "kind", "chapter", "text", "is_provincial", "note")


@dataclass(frozen=True)
class Copied:
    """How many were taken over, how many were there before, and what the new ones say."""

    taken: int
    kept: int
    told: Told


def copy_passages(source, target, user):
    """What the other term has worded itself stays as it is."""
    with transaction.atomic():
        known = set(Passage.objects.filter(term=target).values_list("code", flat=True))
        passages = Passage.objects.filter(term=source).order_by("position", "pk")
        new = [
            Passage(term=target, **{name: getattr(each, name) for name in TAKEN})
            for each in passages
            if each.code not in known
        ]
        reason = f"Chép từ nhiệm kỳ {source.slug}"
        Passage.objects.bulk_create(new, user=user, reason=reason)
    told = told_in(target, *(each.text for each in new))
    return Copied(len(new), len(passages) - len(new), told)
