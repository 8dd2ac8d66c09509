"""Cooperatives, and the questions people ask about them."""

from django.db import models
from django.db.models import F, FilteredRelation, Q

from .exemplary_title import decision_on
from .period import both, either, flow
from .record import Named, Precision, RecordQuerySet
from .seat import Seat, with_seat
from .sector import CREDIT, Sector
from .suspension import is_suspended
from .tax_code import TAX_CODE


class CooperativeQuerySet(RecordQuerySet):
    """
    The questions people ask about cooperatives.

    In every table "HTX" means cooperatives and people's credit funds; unions of
    cooperatives are counted apart.
    """

    ways = {"cooperative": "pk"}

    def without_unions(self):
        return self.exclude(kind=Cooperative.Kind.UNION)

    def with_seat_on(self, day):
        """Adds `seat`: the last one begun by that day, at most one."""
        return with_seat(self, "", day)

    def placed_on(self, day):
        return self.with_seat_on(day).annotate(
            placed_commune=F("seat__commune"), placed_area=F("seat__area")
        )

    def ever_placed(self, given):
        return self.filter(pk__in=Seat.objects.owners(given))

    def lying_in(self, district, province):
        return self.filter(pk__in=Seat.objects.owners_in(district, province))

    def with_return_of(self, year):
        """Adds the return of the year, at most one, for conditions that ask it."""
        of_year = Q(returns__year=year)
        joined = FilteredRelation("returns", condition=of_year)
        return self.annotate(**{return_of(year): joined})

    def with_title_on(self, day):
        """Adds `decision`, by which each was exemplary on the day."""
        return self.annotate(decision=decision_on(day))

    def by_name(self):
        return self.order_by("sort_key", "pk")


class Cooperative(Named):
    """A cooperative, people's credit fund or union of cooperatives, working or not."""

    class Kind(models.TextChoices):
        COOPERATIVE = "cooperative", "Hợp tác xã"
        CREDIT_FUND = "credit-fund", "Quỹ tín dụng nhân dân"
        UNION = "union", "Liên hiệp hợp tác xã"

    class Law(models.TextChoices):
        LAW_2003 = "2003", "Luật Hợp tác xã năm 2003"
        LAW_2012 = "2012", "Luật Hợp tác xã năm 2012"
        LAW_2023 = "2023", "Luật Hợp tác xã năm 2023"

    class Ending(models.TextChoices):
        DISSOLVED = "dissolved", "Giải thể"
        MERGED = "merged", "Sáp nhập, hợp nhất, chia"
        CONVERTED = "converted", "Chuyển đổi"
        REVOKED = "revoked", "Thu hồi giấy chứng nhận"

    kind = models.CharField(
        "loại hình", max_length=20, choices=Kind, default=Kind.COOPERATIVE
    )
    sector = models.ForeignKey(
        Sector,
        models.PROTECT,
        to_field="code",
        related_name="cooperatives",
        verbose_name="lĩnh vực",
    )
    registration_number = models.CharField(
        "số giấy chứng nhận đăng ký", max_length=40, blank=True
    )
    registered_on = models.DateField("ngày cấp", null=True, blank=True)
    registration_issuer = models.CharField("nơi cấp", max_length=200, blank=True)
    tax_code = models.CharField("mã số thuế", **TAX_CODE)
    law = models.CharField("theo luật", max_length=4, choices=Law, blank=True)
    founded_on = models.DateField("ngày thành lập")
    founded_precision = models.CharField(
        "ngày thành lập biết đến",
        max_length=5,
        choices=Precision,
        default=Precision.DAY,
    )
    ended_on = models.DateField(
        "ngày chấm dứt",
        null=True,
        blank=True,
        help_text="Ngày đầu tiên không còn hoạt động.",
    )
    ended_precision = models.CharField(
        "ngày chấm dứt biết đến", max_length=5, choices=Precision, default=Precision.DAY
    )
    ending = models.CharField(
        "hình thức chấm dứt", max_length=20, choices=Ending, blank=True
    )
    new_style_since = models.DateField("là HTX kiểu mới từ ngày", null=True, blank=True)
    leader = models.CharField("người đại diện", max_length=100, blank=True)
    phone = models.CharField("điện thoại", max_length=40, blank=True)
    joined_alliance_on = models.DateField(
        "ngày gia nhập Liên minh", null=True, blank=True
    )
    union = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="members",
        limit_choices_to={"kind": "union"},
        verbose_name="thuộc liên hiệp hợp tác xã",
    )
    grew_from = models.ForeignKey(
        "cooperatives.CooperativeGroup",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="became",
        verbose_name="phát triển từ tổ hợp tác",
    )

    objects = CooperativeQuerySet.as_manager()

    class Meta(Named.Meta):
        verbose_name = "hợp tác xã"
        verbose_name_plural = "hợp tác xã"
        ordering = ["sort_key", "pk"]
        constraints = [
            models.CheckConstraint(
                name="cooperative_ended_after_founding",
                condition=Q(ended_on=None) | Q(ended_on__gte=F("founded_on")),
                violation_error_message=(
                    "Ngày chấm dứt không thể trước ngày thành lập."
                ),
            ),
            models.CheckConstraint(
                name="cooperative_founded_by_entry",
                condition=Q(founded_on__lte=F("entered_on")),
                violation_error_message="Ngày thành lập không thể sau ngày nhập hồ sơ.",
            ),
            models.CheckConstraint(
                name="cooperative_ending_has_a_day",
                condition=Q(ending="") | Q(ended_on__isnull=False),
                violation_error_message=(
                    "Đã chọn hình thức chấm dứt thì phải nhập ngày chấm dứt."
                ),
            ),
            models.CheckConstraint(
                name="union_in_no_union",
                condition=~Q(kind="union") | Q(union=None),
                violation_error_message=(
                    "Liên hiệp hợp tác xã không thể thuộc một liên hiệp khác."
                ),
            ),
            models.CheckConstraint(
                name="credit_fund_in_credit_sector",
                condition=~Q(kind="credit-fund") | Q(sector=CREDIT),
                violation_error_message=(
                    "Quỹ tín dụng nhân dân phải thuộc lĩnh vực Quỹ tín dụng nhân dân."
                ),
            ),
            models.UniqueConstraint(
                name="cooperative_tax_code_once",
                fields=["tax_code"],
                condition=~Q(tax_code=""),
                violation_error_message="Mã số thuế này đã có ở một hồ sơ khác.",
            ),
            models.UniqueConstraint(
                name="cooperative_registration_once",
                fields=["registration_issuer", "registration_number"],
                condition=~Q(registration_number=""),
                violation_error_message=(
                    "Số giấy chứng nhận này của cùng nơi cấp đã có ở một hồ sơ khác."
                ),
            ),
        ]


def return_of(year):
    """
    The name of the joined return of a year.

    It holds the year, so that a condition asked with another year finds nothing to ask.
    """
    return f"return_of_{year}"


def existing(period):
    """On the register on the day, whether working or suspended."""
    return Q(founded_on__lte=period.day) & (
        Q(ended_on=None) | Q(ended_on__gt=period.day)
    )


@flow
def founded_in(period):
    return Q(founded_on__range=period.days)


@flow
def ended_in(period):
    return Q(ended_on__range=period.days)


# Anything that changed the register within the period.
moved_in = either(founded_in, ended_in)


def is_not_suspended(period):
    return ~is_suspended(period)


suspended = both(existing, is_suspended)
operating = both(existing, is_not_suspended)


def new_style(period):
    return Q(new_style_since__lte=period.day)


def agricultural(period):
    return Q(sector__is_agricultural=True)


def in_sector(code):
    return lambda period: Q(sector=code)


def is_credit_fund(period):
    return Q(kind=Cooperative.Kind.CREDIT_FUND)


def is_union(period):
    return Q(kind=Cooperative.Kind.UNION)


def is_not_union(period):
    return ~Q(kind=Cooperative.Kind.UNION)
