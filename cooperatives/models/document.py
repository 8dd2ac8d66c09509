"""Documents on the collective economy that the report names."""

from django.db import models
from django.db.models import Case, F, Q, Value, When

from .record import Named, RecordQuerySet, refuse_reserved
from .term import Term


class PolicyDocumentQuerySet(RecordQuerySet):
    def with_heading_position(self):
        """Adds the place of the heading in the report, for ordering."""
        whens = [
            When(heading=heading, then=Value(at))
            for at, heading in enumerate(PolicyDocument.Heading.values)
        ]
        return self.annotate(heading_position=Case(*whens))


class PolicyDocument(Named):
    """
    A document of the centre carried out here, one of the province that the alliance
    helped to write, or a review or scheme. `name` is its abstract (trích yếu).

    `term` says which report names it where its own date is unknown or outside.
    """

    class Heading(models.TextChoices):
        CENTRE = "trung-uong", "Văn bản của Trung ương được triển khai thực hiện"
        PROVINCE = "tinh", "Văn bản của tỉnh do Liên minh HTX tỉnh tham mưu"
        REVIEW = "tong-ket-de-an", "Tổng kết, đề án"

    code = models.SlugField(
        "mã", validators=[refuse_reserved], max_length=60, unique=True
    )
    heading = models.CharField("nhóm", max_length=20, choices=Heading)
    number = models.CharField("số, ký hiệu", max_length=60, blank=True)
    issued_on = models.DateField("ngày ban hành", null=True, blank=True)
    issuer = models.CharField("cơ quan ban hành", max_length=200)
    term = models.ForeignKey(
        Term,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="documents",
        verbose_name="nêu trong báo cáo nhiệm kỳ",
    )

    objects = PolicyDocumentQuerySet.as_manager()

    class Meta(Named.Meta):
        verbose_name = "văn bản"
        verbose_name_plural = "văn bản"
        ordering = ["heading", F("issued_on").asc(nulls_last=True), "pk"]
        constraints = [
            models.CheckConstraint(
                name="policy_document_issued_by_entry",
                condition=Q(issued_on=None) | Q(issued_on__lte=F("entered_on")),
                violation_error_message="Ngày ban hành không thể sau ngày nhập hồ sơ.",
            ),
        ]


def named_in(period):
    """Issued in the period, or named by the report of a term that starts with it."""
    return Q(issued_on__range=period.days) | Q(
        term__starts_on__gte=period.starts_on, term__starts_on__lte=period.day
    )
