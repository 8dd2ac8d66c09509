"""Trade unions of cooperatives and member enterprises."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from .amounts import COUNT, amounts_within
from .cooperative import Cooperative
from .member_enterprise import MemberEnterprise
from .record import Record, RecordQuerySet
from .seat import with_seat


class TradeUnionQuerySet(RecordQuerySet):
    def placed_on(self, day):
        """Where the cooperative has its seat, or the enterprise lies."""
        return with_seat(self, "cooperative", day).annotate(
            placed_commune=Coalesce(F("enterprise__commune"), F("seat__commune")),
            placed_area=Coalesce(F("enterprise__area"), F("seat__area")),
        )


class TradeUnion(Record):
    """
    The trade union of one cooperative or one member enterprise.

    Members, and workers who are not members, are as counted on `counted_on`.
    """

    cooperative = models.ForeignKey(
        Cooperative,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="trade_unions",
        verbose_name="hợp tác xã",
    )
    enterprise = models.ForeignKey(
        MemberEnterprise,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="trade_unions",
        verbose_name="doanh nghiệp thành viên",
    )
    founded_on = models.DateField("ngày thành lập")
    ended_on = models.DateField(
        "ngày giải thể",
        null=True,
        blank=True,
        help_text="Ngày đầu tiên không còn hoạt động.",
    )
    members = models.PositiveIntegerField(
        "số đoàn viên", null=True, blank=True, **COUNT
    )
    other_workers = models.PositiveIntegerField(
        "lao động chưa là đoàn viên", null=True, blank=True, **COUNT
    )
    counted_on = models.DateField("ngày đếm", null=True, blank=True)

    objects = TradeUnionQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = "công đoàn cơ sở"
        verbose_name_plural = "công đoàn cơ sở"
        ordering = ["pk"]
        constraints = [
            amounts_within("trade_union", counts=("members", "other_workers")),
            models.CheckConstraint(
                name="trade_union_of_one_unit",
                condition=Q(cooperative__isnull=False, enterprise=None)
                | Q(cooperative=None, enterprise__isnull=False),
                violation_error_message=(
                    "Chọn một hợp tác xã hoặc một doanh nghiệp thành viên, không chọn "
                    "cả hai."
                ),
            ),
            models.CheckConstraint(
                name="trade_union_ended_after_founding",
                condition=Q(ended_on=None) | Q(ended_on__gte=F("founded_on")),
                violation_error_message="Ngày giải thể không thể trước ngày thành lập.",
            ),
            models.CheckConstraint(
                name="trade_union_founded_by_entry",
                condition=Q(founded_on__lte=F("entered_on")),
                violation_error_message="Ngày thành lập không thể sau ngày nhập hồ sơ.",
            ),
        ]

    def __str__(self):
        return f"Công đoàn {self.cooperative or self.enterprise}"


def existing(period):
    return Q(founded_on__lte=period.day) & (
        Q(ended_on=None) | Q(ended_on__gt=period.day)
    )


def founded_in(period):
    return Q(founded_on__range=period.days)


def moved_in(period):
    """Founded or ended within the period."""
    return founded_in(period) | Q(ended_on__range=period.days)


def of_cooperatives(period):
    return Q(cooperative__isnull=False)


def of_enterprises(period):
    return Q(enterprise__isnull=False)
