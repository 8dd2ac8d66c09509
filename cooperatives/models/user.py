"""Who signs in, and which districts an officer is charged with."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q

from .period import in_force_on
from .place import District
from .record import Record, RecordQuerySet
from .spans import NoOverlap

SEE_PROVINCE = "cooperatives.see_province"


class User(AbstractUser):
    """Someone who signs in. What they may do comes from their groups."""

    class Meta:
        verbose_name = "tài khoản"
        verbose_name_plural = "tài khoản"
        permissions = [("see_province", "Xem số liệu toàn tỉnh")]

    def __str__(self):
        return self.get_full_name() or self.username

    def get_full_name(self):
        """The family name first, as it is said here."""
        return f"{self.last_name} {self.first_name}".strip()

    @property
    def sees_province(self):
        return self.has_perm(SEE_PROVINCE)

    def districts_on(self, day):
        """The districts the user is charged with on a day, in printed order."""
        charges = self.charges.filter(in_force_on(day))
        return District.objects.filter(
            pk__in=charges.order_by().values("district")
        ).by_position()


class Charge(Record):
    """An officer's charge of a district, from a day to a day."""

    user = models.ForeignKey(
        User, models.PROTECT, related_name="charges", verbose_name="cán bộ"
    )
    district = models.ForeignKey(
        District, models.PROTECT, related_name="charges", verbose_name="địa bàn"
    )
    starts_on = models.DateField("từ ngày")
    ends_on = models.DateField("đến trước ngày", null=True, blank=True)

    objects = RecordQuerySet.as_manager()
    rules_across_rows = (
        NoOverlap(
            ("user", "district"),
            "Cán bộ đã được giao phụ trách địa bàn này trong thời gian đó.",
        ),
    )

    class Meta(Record.Meta):
        verbose_name = "phân công địa bàn"
        verbose_name_plural = "phân công địa bàn"
        ordering = ["user", "starts_on"]
        constraints = [
            models.CheckConstraint(
                name="charge_ends_after_start",
                condition=Q(ends_on=None) | Q(ends_on__gt=F("starts_on")),
                violation_error_message="Ngày kết thúc phải sau ngày bắt đầu.",
            ),
        ]

    def __str__(self):
        return f"{self.user}: {self.district}"
