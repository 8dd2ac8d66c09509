"""Funds and other sources of capital, and their dated balances."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from .amounts import MONEY, amounts_within
from .record import Named, Record, RecordQuerySet, refuse_reserved


class FundQuerySet(RecordQuerySet):
    def by_position(self):
        return self.order_by("position")


class Fund(Named):
    """A source of capital for cooperatives, in one of the three printed groups."""

    class Group(models.TextChoices):
        PROVINCIAL = "quy-htpt-htx-tinh", "Quỹ hỗ trợ phát triển HTX tỉnh"
        OTHER = "cac-quy-khac", "Các quỹ khác"
        BANKS = (
            "ngan-hang-va-huy-dong",
            "Ngân hàng Chính sách xã hội, ngân hàng thương mại, vốn huy động",
        )

    code = models.SlugField(
        "mã", validators=[refuse_reserved], max_length=40, unique=True
    )
    position = models.PositiveSmallIntegerField("thứ tự trong báo cáo")
    group = models.CharField("nhóm", max_length=30, choices=Group)

    objects = FundQuerySet.as_manager()

    class Meta(Named.Meta):
        verbose_name = "quỹ, nguồn vốn"
        verbose_name_plural = "quỹ, nguồn vốn"
        ordering = ["position"]


class FundBalance(Record):
    """What a fund held on a day, in whole đồng. A stock: never added over years."""

    fund = models.ForeignKey(
        Fund,
        models.PROTECT,
        to_field="code",
        related_name="balances",
        verbose_name="quỹ, nguồn vốn",
    )
    as_of = models.DateField("tính đến ngày")
    amount = models.DecimalField("số dư (đồng)", **MONEY)

    objects = RecordQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = "số dư nguồn vốn"
        verbose_name_plural = "số dư nguồn vốn"
        ordering = ["fund", "as_of"]
        constraints = [
            amounts_within("fund_balance", money=("amount",)),
            models.UniqueConstraint(
                name="fund_balance_once_a_day",
                fields=["fund", "as_of"],
                violation_error_message="Quỹ này đã có số dư của ngày đó.",
            ),
            models.CheckConstraint(
                name="fund_balance_not_negative",
                condition=Q(amount__gte=0),
                violation_error_message="Số dư không thể âm.",
            ),
            models.CheckConstraint(
                name="fund_balance_by_entry",
                condition=Q(as_of__lte=F("entered_on")),
                violation_error_message="Ngày tính số dư không thể sau ngày nhập hồ sơ.",
            ),
        ]

    def __str__(self):
        return f"{self.fund}, {self.as_of:%d/%m/%Y}"


def last_known(period):
    """The last balance of each fund by the day."""
    later = FundBalance.objects.filter(
        fund=OuterRef("fund"), as_of__lte=period.day, as_of__gt=OuterRef("as_of")
    )
    return Q(as_of__lte=period.day) & ~Q(Exists(later))


def dated_in(period):
    return Q(as_of__range=period.days)
