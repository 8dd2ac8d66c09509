"""Cooperative groups: those known one by one, and those known by number only."""

from django.db import models
from django.db.models import Exists, ExpressionWrapper, F, OuterRef, Q

from .amounts import COUNT, amounts_within
from .chosen_area import AreaOfCommune
from .group_rules import ByNameOrByCount, CountsFollow
from .list_then_count import OpensEmptyAfterList
from .located import Located, LocatedQuerySet
from .people import working_members_within
from .period import either, flow
from .record import Named, Precision, Record
from .sector import Sector


class CooperativeGroupQuerySet(LocatedQuerySet):
    def by_name(self):
        return self.order_by("sort_key", "pk")


class CooperativeGroup(Located, Named):
    """
    People who work together under a contract, without legal personality.

    Members and workers are as they were counted on `counted_on`.
    """

    sector = models.ForeignKey(
        Sector,
        models.PROTECT,
        to_field="code",
        related_name="groups",
        verbose_name="lĩnh vực",
    )
    contract_on = models.DateField("ngày hợp đồng hợp tác")
    contract_precision = models.CharField(
        "ngày hợp đồng biết đến", max_length=5, choices=Precision, default=Precision.DAY
    )
    ended_on = models.DateField(
        "ngày chấm dứt",
        null=True,
        blank=True,
        help_text="Ngày đầu tiên không còn hoạt động.",
    )
    leader = models.CharField("tổ trưởng", max_length=100, blank=True)
    phone = models.CharField("điện thoại", max_length=40, blank=True)
    members = models.PositiveIntegerField(
        "số thành viên", null=True, blank=True, **COUNT
    )
    workers = models.PositiveIntegerField("số lao động", null=True, blank=True, **COUNT)
    working_members = models.PositiveIntegerField(
        "lao động đồng thời là thành viên", null=True, blank=True, **COUNT
    )
    counted_on = models.DateField("ngày đếm", null=True, blank=True)

    objects = CooperativeGroupQuerySet.as_manager()
    rules_across_rows = (ByNameOrByCount(), OpensEmptyAfterList(), AreaOfCommune())

    class Meta(Named.Meta):
        verbose_name = "tổ hợp tác"
        verbose_name_plural = "tổ hợp tác"
        ordering = ["sort_key", "pk"]
        constraints = [
            amounts_within("group", counts=("members", "workers", "working_members")),
            models.CheckConstraint(
                name="group_ended_after_contract",
                condition=Q(ended_on=None) | Q(ended_on__gte=F("contract_on")),
                violation_error_message=(
                    "Ngày chấm dứt không thể trước ngày hợp đồng hợp tác."
                ),
            ),
            models.CheckConstraint(
                name="group_contract_by_entry",
                condition=Q(contract_on__lte=F("entered_on")),
                violation_error_message="Ngày hợp đồng không thể sau ngày nhập hồ sơ.",
            ),
            working_members_within("group", "workers"),
        ]
        # A report reads every group there is, and needs no more of it than this.
        indexes = [
            *Named.Meta.indexes,
            models.Index(
                name="group_in_commune",
                fields=[
                    "commune",
                    "area",
                    "contract_on",
                    "ended_on",
                    "members",
                    "workers",
                    "working_members",
                ],
            ),
            models.Index(name="group_days", fields=["contract_on", "ended_on"]),
        ]

    @property
    def first_day(self):
        return self.contract_on


class GroupCountQuerySet(LocatedQuerySet):
    def with_opening(self):
        """Adds `opening`: the groups there were before the first day of the count."""
        return self.annotate(
            opening=ExpressionWrapper(
                F("groups") - F("new") + F("ended"), models.IntegerField()
            )
        )


class GroupCount(Located, Record):
    """
    The groups of a commune on a day, where only their number is known.

    `new` and `ended` run from the count before (from 1 January where there is none)
    to `as_of`. A commune and year has either groups by name or counts, never both.
    """

    class Basis(models.TextChoices):
        COMMUNE = "commune", "Báo cáo của xã"
        DISTRICT = "district", "Báo cáo của huyện"
        ESTIMATE = "estimate", "Ước tính"

    as_of = models.DateField("tính đến ngày")
    groups = models.PositiveIntegerField("số tổ hợp tác", **COUNT)
    new = models.PositiveIntegerField("thành lập mới", default=0, **COUNT)
    ended = models.PositiveIntegerField("chấm dứt", default=0, **COUNT)
    members = models.PositiveIntegerField(
        "số thành viên", null=True, blank=True, **COUNT
    )
    workers = models.PositiveIntegerField("số lao động", null=True, blank=True, **COUNT)
    working_members = models.PositiveIntegerField(
        "lao động đồng thời là thành viên", null=True, blank=True, **COUNT
    )
    basis = models.CharField(
        "căn cứ", max_length=20, choices=Basis, default=Basis.COMMUNE
    )

    objects = GroupCountQuerySet.as_manager()
    rules_across_rows = (
        ByNameOrByCount(),
        CountsFollow(),
        OpensEmptyAfterList(),
        AreaOfCommune(),
    )

    class Meta(Record.Meta):
        verbose_name = "số tổng hợp tổ hợp tác"
        verbose_name_plural = "số tổng hợp tổ hợp tác"
        ordering = ["commune", "as_of"]
        constraints = [
            amounts_within(
                "group_count",
                counts=(
                    "groups",
                    "new",
                    "ended",
                    "members",
                    "workers",
                    "working_members",
                ),
            ),
            models.UniqueConstraint(
                name="group_count_once_a_day",
                fields=["commune", "as_of"],
                violation_error_message="Xã này đã có số tổng hợp của ngày đó.",
            ),
            models.CheckConstraint(
                name="group_count_new_within",
                condition=Q(new__lte=F("groups") + F("ended")),
                violation_error_message=(
                    "Số thành lập mới không thể lớn hơn số tổ hợp tác cộng số chấm dứt."
                ),
            ),
            models.CheckConstraint(
                name="group_count_by_entry",
                condition=Q(as_of__lte=F("entered_on")),
                violation_error_message="Ngày tính số không thể sau ngày nhập hồ sơ.",
            ),
            working_members_within("group_count", "workers"),
        ]

    def __str__(self):
        return f"{self.commune}, {self.as_of:%d/%m/%Y}"

    @property
    def first_day(self):
        return self.as_of


def existing(period):
    return Q(contract_on__lte=period.day) & (
        Q(ended_on=None) | Q(ended_on__gt=period.day)
    )


@flow
def founded_in(period):
    return Q(contract_on__range=period.days)


@flow
def ended_in(period):
    return Q(ended_on__range=period.days)


# Anything that changed the list within the period.
moved_in = either(founded_in, ended_in)


def last_counted(period):
    """The last count of each commune by the day."""
    later = GroupCount.objects.filter(
        commune=OuterRef("commune"), as_of__lte=period.day, as_of__gt=OuterRef("as_of")
    )
    return Q(as_of__lte=period.day) & ~Q(Exists(later))


def first_counted_later(period):
    """
    The first count of communes that had none by the day: its opening holds.

    Only a count of the period itself reaches back (`until` is its end), so that a
    count of later years rewrites no report; and not where groups of the commune were
    known by name on the day.
    """
    earlier = GroupCount.objects.filter(
        commune=OuterRef("commune"), as_of__lt=OuterRef("as_of")
    )
    named = CooperativeGroup.objects.filter(
        existing(period), commune=OuterRef("commune")
    )
    within = Q(as_of__gt=period.day, as_of__lte=period.closing)
    return within & ~Q(Exists(earlier)) & ~Q(Exists(named))


@flow
def counted_in(period):
    return Q(as_of__range=period.days)
