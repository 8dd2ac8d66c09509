"""
What among the stored records breaks a rule.

Every way in asks the same rules before it writes; what is found here came past them:
by hand in the database, or before the rule was made.
"""

from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter

from django.apps import apps

from .models import Commune, CommuneStanding, DistrictName, Record
from .places.units import FIRST_DAY

CHUNK = 500


@dataclass(frozen=True)
class Breach:
    """A record and the sentence that says what is wrong with it."""

    record: Record
    sentence: str
    owner: object = None

    def __str__(self):
        kind = self.record._meta.verbose_name
        name = (
            f"{kind[0].upper()}{kind[1:]} “{self.record}” (hồ sơ số {self.record.pk})"
        )
        if self.owner:
            name += f", {self.owner}"
        return f"{name}: {self.sentence}"


def breaches():
    for model in apps.get_models():
        if issubclass(model, Record):
            yield from broken_rules(model)
            yield from stale_keys(model)
    yield from gaps_in_standings()
    yield from gaps_in_names()


def broken_rules(model):
    for rule in model.rules_across_rows:
        for record in rule.broken(model._base_manager.order_by("pk")):
            owner = getattr(record, rule.group[0])
            yield Breach(record, rule.sentence(record), owner)


def stale_keys(model):
    for key, (field, make) in model.keys.items():
        rows = model._base_manager.order_by("pk").values_list("pk", field, key)
        stale = [pk for pk, text, stored in rows.iterator() if make(text) != stored]
        for at in range(0, len(stale), CHUNK):
            records = model._base_manager.filter(pk__in=stale[at : at + CHUNK])
            for record in records.order_by("pk"):
                yield Breach(record, f"{MEANINGS[key]} không khớp với nội dung.")


MEANINGS = {
    "search_key": "Khóa tìm kiếm",
    "sort_key": "Khóa sắp xếp",
    "partner_key": "Khóa của cơ quan phối hợp",
}


def gaps_in_standings():
    """A place has a standing on every day, from the first to the last."""
    for commune in Commune.objects.filter(standings=None):
        yield Breach(commune, "Chưa có tình trạng nào.")
    standings = CommuneStanding.objects.select_related("commune")
    in_time = standings.order_by("commune", "starts_on")
    for commune, spans in groupby(in_time, attrgetter("commune")):
        spans = list(spans)
        if spans[0].starts_on > FIRST_DAY:
            yield Breach(
                commune,
                f"Không có tình trạng trước ngày {written(spans[0].starts_on)}.",
            )
        yield from gaps_between(spans, commune, "tình trạng")
        if spans[-1].ends_on:
            yield Breach(
                commune, f"Không có tình trạng từ ngày {written(spans[-1].ends_on)}."
            )


def gaps_in_names():
    """A district has a name on every day between its first and its last."""
    names = DistrictName.objects.select_related("district")
    in_time = names.order_by("district", "starts_on")
    for district, spans in groupby(in_time, attrgetter("district")):
        yield from gaps_between(spans, district, "tên gọi")


def gaps_between(spans, place, what):
    for span, following in pairwise(spans):
        if span.ends_on and span.ends_on < following.starts_on:
            yield Breach(
                place,
                f"Không có {what} từ ngày {written(span.ends_on)} đến trước "
                f"ngày {written(following.starts_on)}.",
            )


def written(day):
    return f"{day:%d/%m/%Y}"
