"""Member units of the alliance that are not cooperatives."""

from django.db import models
from django.db.models import F, Q

from .chosen_area import AreaOfCommune
from .located import Located, LocatedQuerySet
from .record import Named
from .tax_code import TAX_CODE


class MemberEnterprise(Located, Named):
    """A company or other enterprise that belongs to the alliance."""

    tax_code = models.CharField("mã số thuế", **TAX_CODE)
    leader = models.CharField("người đại diện", max_length=100, blank=True)
    phone = models.CharField("điện thoại", max_length=40, blank=True)
    joined_on = models.DateField("ngày gia nhập")
    left_on = models.DateField("ngày ra khỏi Liên minh", null=True, blank=True)

    objects = LocatedQuerySet.as_manager()
    rules_across_rows = (AreaOfCommune(),)

    class Meta(Named.Meta):
        verbose_name = "doanh nghiệp thành viên"
        verbose_name_plural = "doanh nghiệp thành viên"
        ordering = ["sort_key", "pk"]
        constraints = [
            models.CheckConstraint(
                name="member_enterprise_left_after_joining",
                condition=Q(left_on=None) | Q(left_on__gte=F("joined_on")),
                violation_error_message="Ngày ra khỏi không thể trước ngày gia nhập.",
            ),
            models.CheckConstraint(
                name="member_enterprise_joined_by_entry",
                condition=Q(joined_on__lte=F("entered_on")),
                violation_error_message="Ngày gia nhập không thể sau ngày nhập hồ sơ.",
            ),
            models.UniqueConstraint(
                name="member_enterprise_tax_code_once",
                fields=["tax_code"],
                condition=~Q(tax_code=""),
                violation_error_message="Mã số thuế này đã có ở một hồ sơ khác.",
            ),
        ]
