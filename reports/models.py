"""What was promised and what was printed: what figures are held against."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from cooperatives.models import District, Record, Term

AMOUNT = {"max_digits": 24, "decimal_places": 6, "null": True, "blank": True}
ADDRESS = {
    "max_length": 200,
    "blank": True,
    "validators": [
        RegexValidator(
            r"^[-\w]+/[-\w{}]+/[-\w{}]+$",
            "Địa chỉ gồm ba phần biểu/dòng/cột, ví dụ htx-theo-dia-ban/tong/den-nay.",
        )
    ],
}


class Target(Record):
    """
    What a congress resolved, pointing at the figure that answers it.

    `address` is table/row/column of the report; in a yearly target `{nam}` stands for
    the year. `minimum` is what meets it; `stretch` the upper end where a range was
    resolved. Without a minimum the target is not known, or is in words
    (`is_qualitative`).
    """

    term = models.ForeignKey(
        Term, models.PROTECT, related_name="targets", verbose_name="nhiệm kỳ"
    )
    code = models.SlugField("mã", max_length=60)
    position = models.PositiveSmallIntegerField("thứ tự")
    section = models.CharField("mục", max_length=20, blank=True)
    name = models.CharField("chỉ tiêu", max_length=255)
    unit = models.CharField("đơn vị tính", max_length=60, blank=True)
    address = models.CharField("địa chỉ số liệu", **ADDRESS)
    minimum = models.DecimalField("mức đạt", **AMOUNT)
    stretch = models.DecimalField("mức cao của khoảng", **AMOUNT)
    is_yearly = models.BooleanField("chỉ tiêu từng năm", default=False)
    is_qualitative = models.BooleanField("định tính", default=False)
    is_derived = models.BooleanField("suy ra từ số đã công bố", default=False)
    district = models.ForeignKey(
        District,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="targets",
        verbose_name="giao cho địa bàn",
    )
    footnote = models.CharField("chú thích", max_length=500, blank=True)

    class Meta(Record.Meta):
        verbose_name = "chỉ tiêu"
        verbose_name_plural = "chỉ tiêu"
        ordering = ["term", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="target_code_once_a_term",
                fields=["term", "code"],
                condition=Q(district=None),
                violation_error_message="Chỉ tiêu này đã có trong nhiệm kỳ.",
            ),
            models.UniqueConstraint(
                name="target_code_once_a_district",
                fields=["term", "code", "district"],
                violation_error_message="Địa bàn đã có chỉ tiêu này trong nhiệm kỳ.",
            ),
            models.CheckConstraint(
                name="target_stretch_above_minimum",
                condition=Q(stretch=None) | Q(stretch__gte=F("minimum")),
                violation_error_message="Mức cao không thể thấp hơn mức đạt.",
            ),
        ]

    def __str__(self):
        return self.name


class PublishedFigure(Record):
    """
    One figure as it was printed, word for word, and where it is counted.

    `lower` and `upper` are its bounds in the unit of the table; a date stands in
    `on`. A range has two addresses; a figure that is a constant of the text has none
    and says why in `reason`.
    """

    class Qualifier(models.TextChoices):
        EXACT = "exact", "đúng"
        ROUNDED = "rounded", "làm tròn"
        ABOVE = "above", "trên, hơn"
        BELOW = "below", "gần"
        ABOUT = "about", "khoảng"
        AT_LEAST = "at-least", "trở lên, ít nhất"
        RANGE = "range", "từ … đến"
        HUNDREDS = "hundreds", "hàng trăm"

    term = models.ForeignKey(
        Term, models.PROTECT, related_name="published_figures", verbose_name="nhiệm kỳ"
    )
    code = models.SlugField("mã", max_length=20)
    position = models.PositiveSmallIntegerField("thứ tự")
    section = models.CharField("mục", max_length=20, blank=True)
    name = models.CharField("chỉ số", max_length=255)
    printed = models.CharField("nguyên văn", max_length=500)
    unit = models.CharField("đơn vị tính", max_length=60, blank=True)
    lower = models.DecimalField("cận dưới", **AMOUNT)
    upper = models.DecimalField("cận trên", **AMOUNT)
    on = models.DateField("ngày", null=True, blank=True)
    digits = models.SmallIntegerField("số chữ số thập phân đã in", default=0)
    qualifier = models.CharField("cách nói", max_length=20, choices=Qualifier)
    address = models.CharField("địa chỉ số liệu", **ADDRESS)
    upper_address = models.CharField("địa chỉ số liệu của cận trên", **ADDRESS)
    reason = models.CharField("vì sao không tính", max_length=255, blank=True)
    part_of = models.CharField(
        "là phần của số",
        max_length=20,
        blank=True,
        help_text="Mã của số tổng mà số này là một phần.",
    )
    explanation = models.TextField("giải thích", blank=True)
    district = models.ForeignKey(
        District,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="published_figures",
        verbose_name="địa bàn",
    )

    class Meta(Record.Meta):
        verbose_name = "số đã công bố"
        verbose_name_plural = "số đã công bố"
        ordering = ["term", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="published_figure_code_once_a_term",
                fields=["term", "code"],
                violation_error_message="Mã này đã dùng trong nhiệm kỳ.",
            ),
            models.CheckConstraint(
                name="published_figure_addressed_or_explained",
                condition=~Q(address="") | ~Q(reason=""),
                violation_error_message=(
                    "Nhập địa chỉ số liệu, hoặc lý do vì sao không tính."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.code}: {self.printed}"


class Passage(Record):
    """
    A heading or a paragraph of a term's report, its figures named by their address.

    See `prose.py` for the notation. `chapter` is the slug of the report's chapter it
    belongs to; a passage without one is printed with the whole report alone.
    """

    class Kind(models.TextChoices):
        PARAGRAPH = "paragraph", "đoạn văn"
        SECTION = "section", "đề mục I, II, III"
        POINT = "point", "đề mục 1, 2, 3"
        SUBPOINT = "subpoint", "đề mục 1.1, 1.2"

    term = models.ForeignKey(
        Term, models.PROTECT, related_name="passages", verbose_name="nhiệm kỳ"
    )
    code = models.SlugField("mã", max_length=60)
    position = models.PositiveSmallIntegerField("thứ tự")
    kind = models.CharField("loại", max_length=20, choices=Kind, default="paragraph")
    chapter = models.CharField("thuộc mục", max_length=60, blank=True)
    text = models.TextField("nội dung", blank=True)
    is_provincial = models.BooleanField("chỉ in trong báo cáo toàn tỉnh", default=False)

    class Meta(Record.Meta):
        verbose_name = "đoạn lời văn"
        verbose_name_plural = "lời văn báo cáo"
        ordering = ["term", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="passage_code_once_a_term",
                fields=["term", "code"],
                violation_error_message="Mã này đã dùng trong nhiệm kỳ.",
            ),
        ]

    def __str__(self):
        return f"{self.position}. {self.text[:60]}"

    @property
    def is_heading(self):
        return self.kind != self.Kind.PARAGRAPH


class Office(Record):
    """
    Who signs the reports of the province or of one district, as last printed.

    Remembered from print to print; the number and the date of a report are not.
    `code` is the district's, or `PROVINCE`.
    """

    PROVINCE = "toan-tinh"

    code = models.SlugField("mã địa bàn", unique=True, max_length=20)
    parent = models.CharField("cơ quan chủ quản", max_length=120, blank=True)
    organisation = models.CharField("cơ quan ban hành", max_length=120)
    symbol = models.CharField("ký hiệu", max_length=30)
    place = models.CharField("địa danh", max_length=60)
    authority = models.TextField("quyền hạn, chức vụ người ký")
    signatory = models.CharField("họ tên người ký", max_length=80, blank=True)
    recipients = models.TextField("nơi nhận")

    class Meta(Record.Meta):
        verbose_name = "thể thức bản in"
        verbose_name_plural = "thể thức bản in"

    def __str__(self):
        return f"{self.organisation} ({self.code})"
