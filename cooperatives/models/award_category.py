"""The ladder of honours, and the honours outside it."""

from django.db import models
from django.db.models import Q

from .record import Named, RecordQuerySet, refuse_reserved


class AwardCategoryQuerySet(RecordQuerySet):
    def by_position(self):
        return self.order_by("position")

    def in_total(self):
        """The printed lines of the ladder, which make up the total."""
        return self.filter(counts_in_total=True)


class AwardCategory(Named):
    """One printed line of the report; every award falls in exactly one."""

    class Level(models.TextChoices):
        STATE = "nha-nuoc", "Cấp Nhà nước"
        MINISTRY_OR_PROVINCE = (
            "bo-nganh-tinh",
            "Bộ, ngành, đoàn thể Trung ương và cấp tỉnh",
        )
        CERTIFICATE = "giay-khen", "Giấy khen"
        OUTSIDE = "ngoai-tong", "Ngoài tổng số"

    class Form(models.TextChoices):
        MEDAL = "medal", "Huân chương"
        FLAG = "flag", "Cờ thi đua"
        TITLE = "title", "Danh hiệu thi đua"
        CITATION = "citation", "Bằng khen"
        INSIGNIA = "insignia", "Kỷ niệm chương"
        CERTIFICATE = "certificate", "Giấy khen"
        PRIZE = "prize", "Giải thưởng"
        INITIATIVE = "initiative", "Sáng kiến, đề tài"
        PRODUCT = "product", "Công nhận sản phẩm"

    class Receives(models.TextChoices):
        EITHER = "either", "Tập thể hoặc cá nhân"
        COLLECTIVE = "collective", "Chỉ tập thể"
        INDIVIDUAL = "individual", "Chỉ cá nhân"

    code = models.SlugField(
        "mã", validators=[refuse_reserved], max_length=60, unique=True
    )
    position = models.PositiveSmallIntegerField("thứ tự trong báo cáo")
    level = models.CharField("cấp", max_length=20, choices=Level)
    form = models.CharField("hình thức", max_length=20, choices=Form)
    issuer = models.CharField("cấp quyết định", max_length=255, blank=True)
    receives = models.CharField(
        "đối tượng", max_length=20, choices=Receives, default=Receives.EITHER
    )
    counts_in_total = models.BooleanField("tính vào tổng số", default=True)

    objects = AwardCategoryQuerySet.as_manager()

    class Meta(Named.Meta):
        verbose_name = "danh hiệu, hình thức khen thưởng"
        verbose_name_plural = "danh hiệu, hình thức khen thưởng"
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                name="award_category_level_in_total",
                condition=Q(counts_in_total=True) & ~Q(level="ngoai-tong")
                | Q(counts_in_total=False, level="ngoai-tong"),
                violation_error_message=(
                    "Hình thức tính vào tổng số phải có cấp; hình thức ngoài tổng số "
                    "thì chọn cấp “Ngoài tổng số”."
                ),
            ),
        ]
