"""The five-year terms of the executive committee."""

from django.db import models
from django.db.models import F, Q

from .period import Period
from .record import Record, RecordQuerySet


class TermQuerySet(RecordQuerySet):
    def by_time(self):
        return self.order_by("starts_on", "pk")

    def following(self, term):
        """The terms that began when this one had ended, the nearest first."""
        return self.filter(starts_on__gt=term.ends_on).by_time()

    def preceding(self, term):
        """The terms that had ended when this one began."""
        return self.filter(ends_on__lt=term.starts_on)


class Term(Record):
    """
    A span of years that a report is drawn up for.

    `reported_on` is the closing day: stocks are looked at then, flows run up to it.
    Without one the report closes on the last day. `figures_year` is the year annual
    returns are read from; by default the year of the closing day.
    """

    slug = models.SlugField(
        "nhiệm kỳ",
        max_length=40,
        unique=True,
        help_text="Như in trên báo cáo, ví dụ 2013-2018; là địa chỉ của báo cáo.",
    )
    congress = models.CharField("đại hội", max_length=100, blank=True)
    starts_on = models.DateField("ngày bắt đầu")
    ends_on = models.DateField("ngày kết thúc")
    reported_on = models.DateField("ngày lập báo cáo", null=True, blank=True)
    figures_year = models.PositiveSmallIntegerField(
        "năm số liệu", null=True, blank=True
    )
    bounds_are_assumed = models.BooleanField(
        "mốc nhiệm kỳ là giả định",
        default=True,
        help_text="Bỏ đánh dấu khi Liên minh đã xác nhận ngày bắt đầu và kết thúc.",
    )

    objects = TermQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = "nhiệm kỳ"
        verbose_name_plural = "nhiệm kỳ"
        ordering = ["starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="term_ends_after_start",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message=(
                    "Ngày kết thúc nhiệm kỳ không thể trước ngày bắt đầu."
                ),
            ),
            models.CheckConstraint(
                name="term_years_in_range",
                condition=Q(starts_on__year__gte=1990, ends_on__year__lte=2100)
                & Q(ends_on__year__lte=F("starts_on__year") + 20),
                violation_error_message=(
                    "Nhiệm kỳ phải nằm trong các năm 1990 đến 2100 và không dài quá 20 "
                    "năm; hãy kiểm tra lại năm đã nhập."
                ),
            ),
            models.CheckConstraint(
                name="term_reported_within",
                condition=Q(reported_on=None)
                | Q(reported_on__gte=F("starts_on"), reported_on__lte=F("ends_on")),
                violation_error_message="Ngày lập báo cáo phải nằm trong nhiệm kỳ.",
            ),
        ]

    def __str__(self):
        return self.slug

    @property
    def period(self):
        """The period its report is asked with."""
        day = self.reported_on or self.ends_on
        return Period(self.starts_on, day, self.ends_on, self.figures_year or day.year)
