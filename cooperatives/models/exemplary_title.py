"""Cooperatives recognised as models for others."""

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery

from .period import in_force_on
from .record import Record
from .spans import NoOverlap


class ExemplaryTitle(Record):
    """A cooperative recognised as a model for others, by a decision, for a time."""

    cooperative = models.ForeignKey(
        "cooperatives.Cooperative",
        models.PROTECT,
        related_name="exemplary_titles",
        verbose_name="hợp tác xã",
    )
    starts_on = models.DateField("từ ngày")
    ends_on = models.DateField("đến trước ngày", null=True, blank=True)
    decision = models.CharField("quyết định", max_length=200, blank=True)

    rules_across_rows = (
        NoOverlap(
            ("cooperative",),
            "Hợp tác xã đã được công nhận tiêu biểu trong thời gian đó.",
        ),
    )

    class Meta(Record.Meta):
        verbose_name = "công nhận HTX tiêu biểu"
        verbose_name_plural = "công nhận HTX tiêu biểu"
        ordering = ["cooperative", "starts_on"]
        constraints = [
            models.CheckConstraint(
                name="exemplary_title_ends_after_start",
                condition=Q(ends_on=None) | Q(ends_on__gt=F("starts_on")),
                violation_error_message="Ngày kết thúc phải sau ngày bắt đầu.",
            ),
        ]

    def __str__(self):
        return f"HTX tiêu biểu từ {self.starts_on:%d/%m/%Y}"


def exemplary(period):
    """Condition on cooperatives: recognised on the day."""
    titles = ExemplaryTitle.objects.filter(in_force_on(period.day))
    return Q(pk__in=titles.order_by().values("cooperative"))


def decision_on(day):
    """The decision that a cooperative's title of the day rests on."""
    titles = ExemplaryTitle.objects.filter(in_force_on(day), cooperative=OuterRef("pk"))
    return Subquery(titles.order_by("-starts_on").values("decision")[:1])
