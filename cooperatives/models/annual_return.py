"""What a cooperative reports of one year."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from . import cooperative
from .amounts import COUNT, MONEY, amounts_within
from .cooperative import Cooperative, return_of
from .people import working_members_within
from .period import of
from .record import Record, RecordQuerySet
from .seat import Seat, with_seat


class AnnualReturnQuerySet(RecordQuerySet):
    ways = {"sector": "cooperative__sector"}

    def of_year(self, year):
        return self.filter(year=year)

    def without_unions(self):
        return self.exclude(cooperative__kind=Cooperative.Kind.UNION)

    def placed_on(self, day):
        return with_seat(self, "cooperative", day).annotate(
            placed_commune=F("seat__commune"), placed_area=F("seat__area")
        )

    def ever_placed(self, given):
        return self.filter(cooperative__in=Seat.objects.owners(given))

    def lying_in(self, district, province):
        return self.filter(cooperative__in=Seat.objects.owners_in(district, province))


class AnnualReturn(Record):
    """
    Members, workers and results of one cooperative in one year.

    Missing, zero and not applicable are three things: an empty figure was not
    reported, 0 was, and "không xếp loại" is a rating. Money is whole đồng; income is
    đồng a person a month. `window` is the span the figures cover where it is not the
    calendar year (from 2024: 15/12 to 14/12).
    """

    class Basis(models.TextChoices):
        ACTUAL = "actual", "Thực hiện"
        ESTIMATED = "estimated", "Ước thực hiện"

    class Rating(models.TextChoices):
        GOOD = "good", "Tốt"
        FAIR = "fair", "Khá"
        AVERAGE = "average", "Trung bình"
        WEAK = "weak", "Yếu"
        UNRATED = "unrated", "Không xếp loại"

    cooperative = models.ForeignKey(
        Cooperative, models.PROTECT, related_name="returns", verbose_name="hợp tác xã"
    )
    year = models.PositiveSmallIntegerField("năm")
    basis = models.CharField(
        "loại số liệu", max_length=10, choices=Basis, default=Basis.ACTUAL
    )
    members = models.PositiveIntegerField(
        "số thành viên", null=True, blank=True, **COUNT
    )
    regular_workers = models.PositiveIntegerField(
        "lao động thường xuyên", null=True, blank=True, **COUNT
    )
    working_members = models.PositiveIntegerField(
        "lao động đồng thời là thành viên", null=True, blank=True, **COUNT
    )
    revenue = models.DecimalField("doanh thu (đồng)", **MONEY, null=True, blank=True)
    profit = models.DecimalField("lãi (đồng)", **MONEY, null=True, blank=True)
    average_income = models.DecimalField(
        "thu nhập bình quân (đồng/người/tháng)",
        **MONEY,
        null=True,
        blank=True,
    )
    capital = models.DecimalField("vốn (đồng)", **MONEY, null=True, blank=True)
    rating = models.CharField("xếp loại", max_length=10, choices=Rating, blank=True)
    is_effective = models.BooleanField("hoạt động hiệu quả", null=True, blank=True)
    effective_basis = models.CharField(
        "căn cứ đánh giá hiệu quả", max_length=200, blank=True
    )
    staff = models.PositiveIntegerField(
        "cán bộ quản lý, chuyên môn", null=True, blank=True, **COUNT
    )
    staff_university = models.PositiveIntegerField(
        "trong đó đại học trở lên", null=True, blank=True, **COUNT
    )
    staff_college = models.PositiveIntegerField(
        "trong đó cao đẳng, trung cấp", null=True, blank=True, **COUNT
    )
    window_starts_on = models.DateField("số liệu từ ngày", null=True, blank=True)
    window_ends_on = models.DateField("số liệu đến ngày", null=True, blank=True)
    submitted_on = models.DateField("ngày nộp", null=True, blank=True)

    objects = AnnualReturnQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = "số liệu hằng năm"
        verbose_name_plural = "số liệu hằng năm"
        ordering = ["-year", "cooperative"]
        constraints = [
            amounts_within(
                "annual_return",
                counts=(
                    "members",
                    "regular_workers",
                    "working_members",
                    "staff",
                    "staff_university",
                    "staff_college",
                ),
                money=("revenue", "profit", "average_income", "capital"),
            ),
            models.UniqueConstraint(
                name="annual_return_once_a_year",
                fields=["cooperative", "year"],
                violation_error_message="Hợp tác xã đã có số liệu của năm này.",
            ),
            models.CheckConstraint(
                name="annual_return_year_in_range",
                condition=Q(year__gte=1990, year__lte=2100),
                violation_error_message="Năm phải từ 1990 đến 2100.",
            ),
            models.CheckConstraint(
                name="annual_return_year_by_entry",
                condition=Q(year__lte=F("entered_on__year")),
                violation_error_message="Năm số liệu không thể sau năm nhập hồ sơ.",
            ),
            working_members_within("annual_return", "regular_workers"),
            models.CheckConstraint(
                name="annual_return_staff_within",
                condition=Q(staff_university=None, staff_college=None)
                | Q(
                    staff__isnull=False,
                    staff__gte=Coalesce(F("staff_university"), 0)
                    + Coalesce(F("staff_college"), 0),
                ),
                violation_error_message=(
                    "Số cán bộ có trình độ không thể lớn hơn tổng số cán bộ; nhập cả "
                    "tổng số."
                ),
            ),
            models.CheckConstraint(
                name="annual_return_money_not_negative",
                condition=(Q(revenue=None) | Q(revenue__gte=0))
                & (Q(average_income=None) | Q(average_income__gte=0))
                & (Q(capital=None) | Q(capital__gte=0)),
                violation_error_message="Doanh thu, thu nhập và vốn không thể âm.",
            ),
            models.CheckConstraint(
                name="annual_return_window_in_order",
                condition=Q(window_starts_on=None)
                | Q(window_ends_on=None)
                | Q(window_ends_on__gte=F("window_starts_on")),
                violation_error_message=(
                    "Ngày cuối của kỳ số liệu không thể trước ngày đầu."
                ),
            ),
        ]
        indexes = [
            *Record.Meta.indexes,
            # Who was rated how, and who was effective, without reading the returns.
            models.Index(
                name="annual_return_of_year",
                fields=["year", "cooperative", "rating", "is_effective", "basis"],
            ),
        ]

    def __str__(self):
        return f"{self.cooperative}, năm {self.year}"


def of_year(period):
    """The return of the year that the period takes its figures from."""
    return Q(year=period.figures_year)


def of_existing(period):
    """Of the figures' year, and of a cooperative that was there on the day."""
    return of_year(period) & of("cooperative", cooperative.existing)(period)


def of_operating(period):
    """Of the figures' year, and of a cooperative that worked on the day."""
    return of_year(period) & of("cooperative", cooperative.operating)(period)


def with_income(period):
    return Q(average_income__isnull=False)


def with_income_and_workers(period):
    """Those an average of incomes can be made from."""
    return Q(average_income__isnull=False, regular_workers__gt=0)


# Conditions on cooperatives `with_return_of` the figures' year


def effective(period):
    """Found effective in the figures' year."""
    return Q(**{f"{return_of(period.figures_year)}__is_effective": True})


def returned_by_existing(period):
    """There, and with a return of the figures' year."""
    return cooperative.existing(period) & returned(period)


def returned(period):
    """With a return of the figures' year."""
    return Q(**{f"{return_of(period.figures_year)}__isnull": False})


def rated(rating):
    """Rated so in the figures' year."""
    return lambda period: Q(**{f"{return_of(period.figures_year)}__rating": rating})


def without_rating(period):
    """No rating is known of the figures' year."""
    rating = f"{return_of(period.figures_year)}__rating"
    return Q(**{f"{rating}__isnull": True}) | Q(**{rating: ""})


def found_effective(period):
    return Q(is_effective=True)


def with_revenue(period):
    return Q(revenue__isnull=False)


def with_profit(period):
    return Q(profit__isnull=False)
