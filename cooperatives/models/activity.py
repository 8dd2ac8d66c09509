"""What the alliance does: classes, media, contests, workshops, journeys, charity."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from .. import vietnamese
from .amounts import COUNT, MONEY, amounts_within
from .place import Commune
from .record import Precision, Record, RecordQuerySet, refuse_reserved


class Province(Record):
    """A province of the country, under the name it bore when it was visited."""

    code = models.SlugField(
        "mã", validators=[refuse_reserved], max_length=40, unique=True
    )
    name = models.CharField("tên", max_length=100)
    sort_key = models.CharField(max_length=400, editable=False)

    keys = {"sort_key": ("name", vietnamese.sort_key)}
    objects = RecordQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = "tỉnh, thành phố"
        verbose_name_plural = "tỉnh, thành phố"
        ordering = ["sort_key"]

    def __str__(self):
        return self.name


class ActivityQuerySet(RecordQuerySet):
    def held_in(self, period):
        return self.filter(held_in(period))

    def of_kind(self, *kinds):
        return self.filter(kind__in=kinds)

    def by_day(self):
        return self.order_by("held_on", "pk")


class Activity(Record):
    """
    One thing done, or a year's total of one kind of thing.

    Offices often type a yearly total in one row, so reports add up `quantity` and
    never count rows. `amount` is whole đồng. Contests and workshops are addressed
    one by one and carry a `code`.
    """

    class Kind(models.TextChoices):
        LAW_CLASS = "law-class", "Lớp tuyên truyền Luật Hợp tác xã"
        TRAINING_CLASS = "training-class", "Lớp đào tạo, bồi dưỡng"
        BROADCAST = "broadcast", "Chuyên mục, phóng sự truyền hình"
        ARTICLE = "article", "Tin, bài báo"
        BULLETIN = "bulletin", "Bản tin"
        CONTEST = "contest", "Cuộc thi"
        WORKSHOP = "workshop", "Hội thảo khoa học"
        STUDY_TOUR = "study-tour", "Chuyến học tập kinh nghiệm"
        DELEGATION = "delegation", "Đoàn xúc tiến thương mại"
        AGREEMENT = "agreement", "Chương trình phối hợp"
        CHARITY = "charity", "Hoạt động xã hội, từ thiện"

    class Scope(models.TextChoices):
        DOMESTIC = "domestic", "Trong nước"
        INTERNATIONAL = "international", "Quốc tế"

    class Audience(models.TextChoices):
        STEERING = "steering", "Ban chỉ đạo, sở, ngành, huyện"
        MANAGERS = "managers", "Hội đồng quản trị, giám đốc, ban kiểm soát"
        ACCOUNTANTS = "accountants", "Kế toán, cán bộ chuyên môn"
        MEMBERS = "members", "Thành viên, người lao động"
        OTHER = "other", "Đối tượng khác"

    class Charity(models.TextChoices):
        GIFTS = "gifts", "Tặng quà công nhân lao động có hoàn cảnh khó khăn"
        HOMES = "homes", "Nhà Mái ấm công đoàn"
        MOTHERS = "mothers", "Phụng dưỡng Bà mẹ Việt Nam anh hùng"
        ISLANDS = "islands", "Hướng về biển đảo quê hương"
        PUPILS = "pupils", "Tiếp sức em tới trường"
        ROADS = "roads", "Xây dựng đường giao thông nông thôn"
        RELIEF = "relief", "Ủng hộ đồng bào vùng thiên tai, các quỹ từ thiện"

    CODED = [Kind.CONTEST, Kind.WORKSHOP]

    kind = models.CharField("loại hoạt động", max_length=20, choices=Kind)
    code = models.SlugField(
        "mã",
        validators=[refuse_reserved],
        max_length=60,
        unique=True,
        null=True,
        blank=True,
        default=None,
    )
    title = models.CharField("nội dung", max_length=500)
    held_on = models.DateField("ngày")
    held_precision = models.CharField(
        "ngày biết đến", max_length=5, choices=Precision, default=Precision.DAY
    )
    until = models.DateField("đến ngày", null=True, blank=True)
    commune = models.ForeignKey(
        Commune,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="activities",
        verbose_name="xã",
    )
    scope = models.CharField("phạm vi", max_length=20, choices=Scope, blank=True)
    audience = models.CharField(
        "đối tượng", max_length=20, choices=Audience, blank=True
    )
    charity = models.CharField(
        "hình thức từ thiện", max_length=20, choices=Charity, blank=True
    )
    channel = models.CharField("cơ quan báo, đài", max_length=200, blank=True)
    festival_year = models.PositiveSmallIntegerField(
        "kỳ Festival (năm)", null=True, blank=True
    )
    partner = models.CharField("cơ quan phối hợp", max_length=255, blank=True)
    quantity = models.PositiveIntegerField("số lượng", default=1, **COUNT)
    copies = models.PositiveIntegerField("số bản", null=True, blank=True, **COUNT)
    entries = models.PositiveIntegerField(
        "số bài dự thi", null=True, blank=True, **COUNT
    )
    participants = models.PositiveIntegerField(
        "lượt người", null=True, blank=True, **COUNT
    )
    amount = models.DecimalField("số tiền (đồng)", **MONEY, null=True, blank=True)
    search_key = models.CharField(max_length=500, editable=False, db_index=True)
    sort_key = models.CharField(max_length=2000, editable=False)
    partner_key = models.CharField(max_length=255, editable=False)

    keys = {
        "search_key": ("title", vietnamese.fold),
        "sort_key": ("title", vietnamese.sort_key),
        "partner_key": ("partner", vietnamese.fold),
    }
    objects = ActivityQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = "hoạt động"
        verbose_name_plural = "hoạt động"
        ordering = ["-held_on", "pk"]
        constraints = [
            amounts_within(
                "activity",
                counts=("quantity", "copies", "entries", "participants"),
                money=("amount",),
            ),
            models.CheckConstraint(
                name="activity_until_after_start",
                condition=Q(until=None) | Q(until__gte=F("held_on")),
                violation_error_message="Ngày kết thúc không thể trước ngày bắt đầu.",
            ),
            models.CheckConstraint(
                name="activity_held_by_entry",
                condition=Q(held_on__lte=F("entered_on")),
                violation_error_message="Ngày của hoạt động không thể sau ngày nhập.",
            ),
            models.CheckConstraint(
                name="activity_amount_not_negative",
                condition=Q(amount=None) | Q(amount__gte=0),
                violation_error_message="Số tiền không thể âm.",
            ),
            models.CheckConstraint(
                name="activity_coded",
                condition=~Q(kind__in=["contest", "workshop"]) | Q(code__isnull=False),
                violation_error_message="Cuộc thi và hội thảo phải có mã.",
            ),
            models.CheckConstraint(
                name="activity_charity_kind",
                condition=~Q(kind="charity") | ~Q(charity=""),
                violation_error_message="Chọn hình thức của hoạt động từ thiện.",
            ),
            models.CheckConstraint(
                name="activity_agreement_partner",
                condition=~Q(kind="agreement") | ~Q(partner=""),
                violation_error_message="Nhập cơ quan phối hợp.",
            ),
        ]
        indexes = [
            *Record.Meta.indexes,
            models.Index(name="activity_kind_day", fields=["kind", "held_on"]),
        ]

    def __str__(self):
        return self.title

    def refresh_keys(self):
        self.code = self.code or None
        super().refresh_keys()


class ProvinceVisit(Record):
    """A province that a study tour went to."""

    activity = models.ForeignKey(
        Activity, models.PROTECT, related_name="visits", verbose_name="chuyến học tập"
    )
    province = models.ForeignKey(
        Province,
        models.PROTECT,
        to_field="code",
        related_name="visits",
        verbose_name="tỉnh, thành phố",
    )

    objects = RecordQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = "nơi đến học tập"
        verbose_name_plural = "nơi đến học tập"
        ordering = ["activity", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="province_visit_once",
                fields=["activity", "province"],
                violation_error_message="Chuyến này đã có tỉnh đó.",
            ),
        ]

    def __str__(self):
        return str(self.province)


def held_in(period):
    return Q(held_on__range=period.days)


def held_before(period):
    return Q(held_on__lt=period.starts_on)


def of_kind(kind):
    return lambda period: Q(kind=kind)


def for_audience(audience):
    return lambda period: Q(audience=audience)


def within(scope):
    return lambda period: Q(scope=scope)


def with_code(code):
    return lambda period: Q(code=code)


def in_channel(channel):
    return lambda period: Q(channel__iexact=channel)


def not_in_channel(channel):
    return lambda period: ~Q(channel__iexact=channel)


def to_province(code):
    """Condition on activities: went to this province."""
    visits = ProvinceVisit.objects.filter(province=code).order_by()
    return lambda period: Q(pk__in=visits.values("activity"))


def of_province(code):
    """Condition on visits: of this province."""
    return lambda period: Q(province=code)


def of_charity(charity):
    return lambda period: Q(charity=charity)


def latest_with_partner(period):
    """Agreements held in the period that no later one with the partner replaced."""
    later = Activity.objects.filter(
        held_in(period),
        kind=Activity.Kind.AGREEMENT,
        partner_key=OuterRef("partner_key"),
    ).filter(
        Q(held_on__gt=OuterRef("held_on"))
        | Q(held_on=OuterRef("held_on"), pk__gt=OuterRef("pk"))
    )
    return held_in(period) & ~Q(Exists(later))
