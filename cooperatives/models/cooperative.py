"""Cooperatives, and what is dated beside them: seats, suspensions, titles."""

from django.db import models
from django.db.models import Exists, F, FilteredRelation, OuterRef, Q, Subquery

from .located import Located
from .period import both, either, in_force_on
from .record import Named, Precision, Record, RecordQuerySet
from .sector import CREDIT, Sector
from .spans import NoOverlap


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

    def with_title_on(self, day):
        """Adds `decision`, by which each was exemplary on the day."""
        titles = ExemplaryTitle.objects.filter(
            in_force_on(day), cooperative=OuterRef("pk")
        )
        latest = titles.order_by("-starts_on").values("decision")[:1]
        return self.annotate(decision=Subquery(latest))

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
    tax_code = models.CharField("mã số thuế", max_length=20, blank=True)
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


class SeatQuerySet(RecordQuerySet):
    def by_time(self):
        return self.order_by("starts_on")


class Seat(Located, Record):
    """
    Where a cooperative has its head office from a day on.

    The seat on a day is the last one begun by then, so that a move today rewrites
    no past report.
    """

    cooperative = models.ForeignKey(
        Cooperative, models.PROTECT, related_name="seats", verbose_name="hợp tác xã"
    )
    address = models.CharField("địa chỉ", max_length=255, blank=True)
    starts_on = models.DateField("từ ngày")

    objects = SeatQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = "trụ sở"
        verbose_name_plural = "trụ sở"
        ordering = ["cooperative", "starts_on"]
        constraints = [
            models.UniqueConstraint(
                name="seat_starts_once",
                fields=["cooperative", "starts_on"],
                violation_error_message="Đã có trụ sở khác bắt đầu từ ngày đó.",
            ),
        ]

    def __str__(self):
        return f"{self.commune}, từ {self.starts_on:%d/%m/%Y}"


def with_seat(records, path, day):
    """
    Records joined with the one seat their cooperative had on a day, as `seat`.

    A filtered join and the absence of a later seat: the databases answer that with
    one pass, and no record is ever counted twice.
    """
    seats = f"{path}__seats" if path else "seats"
    owner = f"{path}_id" if path else "pk"
    later = Seat.objects.filter(
        cooperative=OuterRef(owner),
        starts_on__lte=day,
        starts_on__gt=OuterRef("seat__starts_on"),
    )
    joined = FilteredRelation(seats, condition=Q(**{f"{seats}__starts_on__lte": day}))
    return records.annotate(seat=joined).filter(~Exists(later))


class Suspension(Record):
    """A time during which a cooperative was registered and did not work."""

    cooperative = models.ForeignKey(
        Cooperative,
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


class ExemplaryTitle(Record):
    """A cooperative recognised as a model for others, by a decision, for a time."""

    cooperative = models.ForeignKey(
        Cooperative,
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


def existing(period):
    """On the register on the day, whether working or suspended."""
    return Q(founded_on__lte=period.day) & (
        Q(ended_on=None) | Q(ended_on__gt=period.day)
    )


def founded_in(period):
    return Q(founded_on__range=period.days)


def ended_in(period):
    return Q(ended_on__range=period.days)


# Anything that changed the register within the period.
moved_in = either(founded_in, ended_in)


def is_suspended(period):
    suspended = Suspension.objects.filter(in_force_on(period.day))
    return Q(pk__in=suspended.order_by().values("cooperative"))


def is_not_suspended(period):
    return ~is_suspended(period)


suspended = both(existing, is_suspended)
operating = both(existing, is_not_suspended)


def new_style(period):
    return Q(new_style_since__lte=period.day)


def exemplary(period):
    titles = ExemplaryTitle.objects.filter(in_force_on(period.day))
    return Q(pk__in=titles.order_by().values("cooperative"))


def agricultural(period):
    return Q(sector__is_agricultural=True)


def not_agricultural(period):
    return Q(sector__is_agricultural=False)


def in_sector(code):
    return lambda period: Q(sector=code)


def is_credit_fund(period):
    return Q(kind=Cooperative.Kind.CREDIT_FUND)


def is_union(period):
    return Q(kind=Cooperative.Kind.UNION)


def is_not_union(period):
    return ~Q(kind=Cooperative.Kind.UNION)
