"""
Records that lie somewhere, and how a report asks where on its own day.

Every located kind of record answers `placed_on(day)`: the same records with the
columns `placed_commune` and `placed_area`. Which district a commune lay in on that
day is the day's standing; the area is the staff's choice where the standing names
no district.
"""

from django.db import models
from django.db.models import F

from .record import RecordQuerySet


class LocatedQuerySet(RecordQuerySet):
    """Records that carry their own commune."""

    def placed_on(self, day):
        return self.annotate(placed_commune=F("commune"), placed_area=F("area"))

    def ever_placed(self, given):
        return self.filter(given)

    def lying_in(self, district, province):
        return self.filter(province.itself_lies_in(district))


class Located(models.Model):
    """
    A commune, and the area to count in where the commune's standing names none.

    Two communes formed in 2025 straddle old districts; for a record there, staff
    choose the area.
    """

    commune = models.ForeignKey(
        "cooperatives.Commune",
        models.PROTECT,
        verbose_name="xã, phường, thị trấn",
    )
    area = models.ForeignKey(
        "cooperatives.District",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="địa bàn được chọn",
        help_text=(
            "Chỉ chọn khi xã nằm trên địa bàn của nhiều huyện cũ (Đại Phúc, Tân Cương)."
        ),
    )

    class Meta:
        abstract = True
