"""Communes on the way to the new-rural standard, and criterion 13."""

from django.db import models
from django.db.models import F, Q

from .located import Located, LocatedQuerySet
from .place import CommuneStanding
from .record import Record


class NewRuralCommune(Located, Record):
    """
    A commune under one set of criteria: when it met the standard, or is to.

    `has_linkage_model` is the second half of criterion 13: production linked to the
    sale of the main farm products.
    """

    class CriteriaSet(models.TextChoices):
        SET_2010 = "2010-2015", "Bộ tiêu chí 2010-2015"
        SET_2016 = "2016-2020", "Bộ tiêu chí 2016-2020"
        SET_2021 = "2021-2025", "Bộ tiêu chí 2021-2025"

    criteria_set = models.CharField("bộ tiêu chí", max_length=10, choices=CriteriaSet)
    recognised_on = models.DateField("ngày công nhận", null=True, blank=True)
    expected_on = models.DateField("dự kiến công nhận", null=True, blank=True)
    decision = models.CharField("quyết định", max_length=200, blank=True)
    has_linkage_model = models.BooleanField(
        "có mô hình liên kết sản xuất gắn với tiêu thụ", default=False
    )

    objects = LocatedQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = "xã nông thôn mới"
        verbose_name_plural = "xã nông thôn mới"
        ordering = ["commune", "criteria_set"]
        constraints = [
            models.UniqueConstraint(
                name="new_rural_commune_once_a_set",
                fields=["commune", "criteria_set"],
                violation_error_message="Xã này đã có hồ sơ theo bộ tiêu chí đó.",
            ),
            models.CheckConstraint(
                name="new_rural_commune_dated",
                condition=Q(recognised_on__isnull=False) | Q(expected_on__isnull=False),
                violation_error_message=(
                    "Nhập ngày công nhận hoặc ngày dự kiến công nhận."
                ),
            ),
            models.CheckConstraint(
                name="new_rural_commune_recognised_by_entry",
                condition=Q(recognised_on=None) | Q(recognised_on__lte=F("entered_on")),
                violation_error_message="Ngày công nhận không thể sau ngày nhập hồ sơ.",
            ),
        ]

    def __str__(self):
        return f"{self.commune}, {self.get_criteria_set_display()}"


def _communes(condition):
    found = NewRuralCommune.objects.filter(condition)
    return Q(pk__in=found.order_by().values("commune"))


def rural(period):
    """Condition on communes: a xã that existed on the day."""
    standings = CommuneStanding.objects.on(period.day).counted().rural()
    return Q(pk__in=standings.order_by().values("commune"))


def recognised(period):
    """Condition on communes: had met the standard by the day."""
    return _communes(Q(recognised_on__lte=period.day))


def met_or_expected(period):
    """
    Condition on communes: had met it by the day, or is to by the planned end.

    A forecast of the period holds until it is met, and is not lost once the day that it
    was met on is known.
    """
    return _communes(
        Q(recognised_on__lte=period.until)
        | Q(expected_on__gte=period.starts_on, expected_on__lte=period.until)
    )


def expected(period):
    """Condition on communes: not yet by the day, but by the planned end."""
    return met_or_expected(period) & ~recognised(period)


def linked(period):
    """Condition on communes: has a linkage model."""
    return _communes(Q(has_linkage_model=True))
