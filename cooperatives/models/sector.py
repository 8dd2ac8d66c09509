"""The fields of work that cooperatives are reported under."""

from django.db import models

from .record import Named, RecordQuerySet, refuse_reserved

CREDIT = "quy-tin-dung-nhan-dan"


class SectorQuerySet(RecordQuerySet):
    def by_position(self):
        """In the order of the printed report."""
        return self.order_by("position")


class Sector(Named):
    """One of the seven printed fields of work, agricultural or not."""

    code = models.SlugField(
        "mã", validators=[refuse_reserved], max_length=40, unique=True
    )
    position = models.PositiveSmallIntegerField("thứ tự trong báo cáo")
    is_agricultural = models.BooleanField("nông nghiệp", default=False)

    objects = SectorQuerySet.as_manager()

    class Meta(Named.Meta):
        verbose_name = "lĩnh vực"
        verbose_name_plural = "lĩnh vực"
        ordering = ["position"]
