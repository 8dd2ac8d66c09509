"""
Rules on groups known by name and groups known by number.

Like those in `spans.py` they are asked by forms, by bulk writers and by the command
`check_records`.
"""

from dataclasses import dataclass
from itertools import pairwise

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import Exists, F, OuterRef, Q, Window
from django.db.models.functions import ExtractYear, Lag

from .period import ONE_DAY
from .spans import batches


def counts():
    return apps.get_model("cooperatives.GroupCount")._base_manager.all()


def named():
    return apps.get_model("cooperatives.CooperativeGroup")._base_manager.all()


@dataclass(frozen=True)
class ByNameOrByCount:
    """A commune and year has either groups by name or counts, never both."""

    group = ("commune",)
    message = (
        "Mỗi xã mỗi năm chỉ nhập tổ hợp tác theo danh sách hoặc theo số tổng hợp; năm "
        "này xã đã nhập theo cách kia."
    )

    def refuse(self, record):
        """Raise if the record, as typed, stands beside one of the other kind."""
        if record.commune_id is None or record.first_day is None:
            return
        if record._meta.model_name == "groupcount":
            year, said = record.as_of.year, "nhập danh sách tổ hợp tác của"
            beside = self._named_in(year, record.commune_id).exists()
        else:
            beside = counts().filter(
                commune=record.commune_id, as_of__year__gte=record.contract_on.year
            )
            if record.ended_on:
                last = (record.ended_on - ONE_DAY).year
                beside = beside.filter(as_of__year__lte=last)
            beside = beside.order_by("as_of").first()
            year = beside and beside.as_of.year
            said = "nhập số tổng hợp tổ hợp tác của"
        if beside:
            sentence = (
                f"Xã này đã {said} năm {year}; mỗi xã mỗi năm chỉ nhập theo danh sách "
                "hoặc theo số tổng hợp."
            )
            raise ValidationError({"commune": sentence})

    def stored_beside(self, model, communes):
        """All groups and counts of these communes, as values."""
        return [*stored_named(communes), *stored_counts(communes)]

    def seen_of(self, values):
        return values

    def broken_in(self, records):
        """(record, sentence) of those of one commune that stand beside the other kind."""
        counted = [one for one in records if one.kind == "groupcount"]
        named = [one for one in records if one.kind != "groupcount"]
        for count in counted:
            for group in named:
                if group.contract_on.year <= count.as_of.year <= last_year(group):
                    yield count, self.message
                    yield group, self.message

    def sentence(self, count):
        """What is wrong with a stored count."""
        return (
            f"Năm {count.as_of.year} xã này vừa có danh sách tổ hợp tác vừa có số tổng "
            "hợp."
        )

    def refuse_stored(self, records):
        """Raise if in a commune of these records both kinds are stored."""
        communes = {record.commune_id for record in records}
        if self.broken(counts().filter(commune__in=communes)).exists():
            raise ValidationError(self.message)

    def broken(self, rows):
        """Those of the counts that stand beside groups by name; none of groups."""
        if rows.model._meta.model_name != "groupcount":
            return rows.none()
        year = OuterRef("counted_year")
        return rows.annotate(counted_year=ExtractYear("as_of")).filter(
            Exists(self._named_in(year, OuterRef("commune")))
        )

    def _named_in(self, year, commune):
        # Ended on New Year's Day, a group did not work in that year.
        into_the_year = Q(ended_on__year=year) & ~Q(ended_on__month=1, ended_on__day=1)
        return named().filter(
            Q(ended_on=None) | Q(ended_on__year__gt=year) | into_the_year,
            commune=commune,
            contract_on__year__lte=year,
        )


@dataclass(frozen=True)
class CountsFollow:
    """A count begins with what the count before it of the commune ended with."""

    group = ("commune",)
    message = (
        "Số tổ hợp tác kỳ trước cộng thành lập mới, trừ chấm dứt phải bằng số kỳ này."
    )

    def refuse(self, record):
        """Raise if the count, as typed, does not follow, or is not followed."""
        if record.commune_id is None or record.as_of is None or record.groups is None:
            return
        others = counts().filter(commune=record.commune_id).exclude(pk=record.pk)
        after = others.filter(as_of__gt=record.as_of).order_by("as_of").first()
        for one, next_one in ((self._before(record), record), (record, after)):
            if one and next_one and follows(one, next_one) != next_one.groups:
                raise ValidationError({"groups": self.told(one, next_one)})

    def stored_beside(self, model, communes):
        return stored_counts(communes)

    def seen_of(self, values):
        return values

    def broken_in(self, records):
        """(record, sentence) of those of one commune that do not follow the one before."""
        for one, next_one in pairwise(sorted(records, key=lambda each: each.as_of)):
            if follows(one, next_one) != next_one.groups:
                yield one, self.told(one, next_one)
                yield next_one, self.told(one, next_one)

    def sentence(self, count):
        """What is wrong with a stored count."""
        return gap(self._before(count), count)

    def told(self, one, next_one):
        """
        The figures that do not follow; of another area's none is named.

        A commune that straddles districts has counts of more than one.
        """
        same = one.area_id == next_one.area_id
        return gap(one, next_one) if same else self.message

    def _before(self, count):
        earlier = counts().filter(commune=count.commune_id, as_of__lt=count.as_of)
        return earlier.exclude(pk=count.pk).order_by("-as_of").first()

    def refuse_stored(self, records):
        communes = {record.commune_id for record in records}
        if self.broken(counts().filter(commune__in=communes)).exists():
            raise ValidationError(self.message)

    def broken(self, rows):
        """Those of the counts that do not follow the one before."""
        before = Window(
            Lag("groups"), partition_by=F("commune"), order_by=F("as_of").asc()
        )
        chained = (
            counts()
            .annotate(groups_before=before)
            .annotate(expected=F("groups_before") + F("new") - F("ended"))
        )
        unfollowed = chained.filter(groups_before__isnull=False).exclude(
            groups=F("expected")
        )
        return rows.filter(pk__in=unfollowed.values("pk"))


def stored_named(communes):
    for keys in batches(communes):
        rows = named().filter(commune__in=keys)
        for row in rows.values("pk", "commune_id", "contract_on", "ended_on"):
            yield row | {"kind": "cooperativegroup"}


def stored_counts(communes):
    for keys in batches(communes):
        rows = counts().filter(commune__in=keys)
        fields = ("commune_id", "area_id", "as_of", "groups", "new", "ended")
        for row in rows.values("pk", *fields):
            yield row | {"kind": "groupcount"}


def last_year(group):
    """The last year a group worked in; ended on New Year's Day, the year before."""
    return (group.ended_on - ONE_DAY).year if group.ended_on else 9999


def follows(one, next_one):
    """How many groups the next count must have."""
    return one.groups + (next_one.new or 0) - (next_one.ended or 0)


def gap(one, next_one):
    return (
        f"Ngày {one.as_of:%d/%m/%Y} có {one.groups} tổ, thêm {next_one.new}, bớt "
        f"{next_one.ended} thì ngày {next_one.as_of:%d/%m/%Y} phải là "
        f"{follows(one, next_one)}, nhưng ghi {next_one.groups}."
    )
