"""Times during which cooperatives were registered and did not work."""

from django.db import models
from django.db.models import F, Q

from .period import in_force_on
from .record import Record
from .spans import NoOverlap


class Suspension(Record):
    """A time during which a cooperative was registered and did not work."""

    cooperative = models.ForeignKey(
        "cooperatives.Cooperative",
        models.PROTECT,
        related_name="suspensions",
        verbose_name="hợp tác xã",
    )
    starts_on = models.DateField("từ ngày")
    ends_on = models.DateField(
        "đến trước ngày",
        null=True,
        blank=True,
        help_text="Ngày đầu tiên hoạt động trở lại.",
    )
    reason = models.CharField("lý do", max_length=255, blank=True)

    rules_across_rows = (
        NoOverlap(
            ("cooperative",), "Hợp tác xã đã có lần ngừng hoạt động trong thời gian đó."
        ),
    )

    class Meta(Record.Meta):
        verbose_name = "lần ngừng hoạt động"
        verbose_name_plural = "lần ngừng hoạt động"
        ordering = ["cooperative", "starts_on"]
        constraints = [
            models.CheckConstraint(
                name="suspension_ends_after_start",
                condition=Q(ends_on=None) | Q(ends_on__gt=F("starts_on")),
                violation_error_message="Ngày kết thúc phải sau ngày bắt đầu.",
            ),
        ]

    def __str__(self):
        return f"Ngừng hoạt động từ {self.starts_on:%d/%m/%Y}"


def is_suspended(period):
    """Condition on cooperatives: suspended on the day."""
    suspended = Suspension.objects.filter(in_force_on(period.day))
    return Q(pk__in=suspended.order_by().values("cooperative"))
