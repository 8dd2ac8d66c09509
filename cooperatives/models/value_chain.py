"""Value chains, and the cooperatives that take part in them."""

from django.db import models
from django.db.models import F, Q

from .cooperative import Cooperative
from .period import in_force_on
from .record import Named, Record, RecordQuerySet, refuse_reserved
from .spans import NoOverlap


class ValueChainQuerySet(RecordQuerySet):
    def by_position(self):
        return self.order_by("position")


class ValueChain(Named):
    """A product's chain, in one of the three groups the report prints."""

    class Group(models.TextChoices):
        TEA = "che", "Chuỗi giá trị sản phẩm chè"
        LIVESTOCK = "chan-nuoi", "Chuỗi giá trị sản phẩm chăn nuôi"
        CROPS = "trong-trot-che-bien", "Chuỗi trồng trọt, chế biến nông sản khác"

    code = models.SlugField(
        "mã", validators=[refuse_reserved], max_length=40, unique=True
    )
    position = models.PositiveSmallIntegerField("thứ tự trong báo cáo")
    group = models.CharField("nhóm", max_length=30, choices=Group)

    objects = ValueChainQuerySet.as_manager()

    class Meta(Named.Meta):
        verbose_name = "chuỗi giá trị"
        verbose_name_plural = "chuỗi giá trị"
        ordering = ["position"]


class ChainMembership(Record):
    """A cooperative's part in a chain, from a day to a day."""

    cooperative = models.ForeignKey(
        Cooperative,
        models.PROTECT,
        related_name="chain_memberships",
        verbose_name="hợp tác xã",
    )
    chain = models.ForeignKey(
        ValueChain,
        models.PROTECT,
        to_field="code",
        related_name="memberships",
        verbose_name="chuỗi giá trị",
    )
    starts_on = models.DateField("từ ngày")
    ends_on = models.DateField("đến trước ngày", null=True, blank=True)

    rules_across_rows = (
        NoOverlap(
            ("cooperative", "chain"),
            "Hợp tác xã đã tham gia chuỗi giá trị này trong thời gian đó.",
        ),
    )

    class Meta(Record.Meta):
        verbose_name = "tham gia chuỗi giá trị"
        verbose_name_plural = "tham gia chuỗi giá trị"
        ordering = ["cooperative", "chain", "starts_on"]
        constraints = [
            models.CheckConstraint(
                name="chain_membership_ends_after_start",
                condition=Q(ends_on=None) | Q(ends_on__gt=F("starts_on")),
                violation_error_message="Ngày kết thúc phải sau ngày bắt đầu.",
            ),
        ]

    def __str__(self):
        return f"{self.cooperative}: {self.chain}"


def _members(period, **of_chain):
    memberships = ChainMembership.objects.filter(in_force_on(period.day), **of_chain)
    return Q(pk__in=memberships.order_by().values("cooperative"))


def in_any_chain(period):
    """Condition on cooperatives: takes part in a chain on the day."""
    return _members(period)


def in_chain(code):
    """Condition on cooperatives: takes part in this chain on the day."""
    return lambda period: _members(period, chain=code)


def in_chain_group(group):
    """Condition on cooperatives: takes part in a chain of the group on the day."""
    return lambda period: _members(period, chain__group=group)
