"""Districts and communes, and where each commune lay on which days."""

from django.db import models
from django.db.models import F, Q

from .period import in_force_on
from .record import Named, Record, RecordQuerySet, refuse_reserved
from .spans import NoOverlap


class DistrictQuerySet(RecordQuerySet):
    def by_position(self):
        """In the order of the printed report."""
        return self.order_by("position")


class District(Named):
    """
    A lasting area that records are counted in and officers are charged with.

    Its official name and kind change; `DistrictName` keeps them. `code` is the
    statistical office's, which never changed for a district.
    """

    code = models.SlugField(
        "mã", validators=[refuse_reserved], max_length=20, unique=True
    )
    position = models.PositiveSmallIntegerField("thứ tự trong báo cáo")

    objects = DistrictQuerySet.as_manager()

    class Meta(Named.Meta):
        verbose_name = "địa bàn"
        verbose_name_plural = "địa bàn"
        ordering = ["position"]


class DistrictNameQuerySet(RecordQuerySet):
    def in_force_on(self, day):
        return self.filter(in_force_on(day))

    def of_district_level(self):
        """Those of units of government; since 1/7/2025 there are areas only."""
        return self.exclude(kind=DistrictName.Kind.AREA)


class DistrictName(Record):
    """What a district was called, and what kind it was, on which days."""

    class Kind(models.TextChoices):
        CITY = "city", "thành phố"
        TOWN = "town", "thị xã"
        RURAL = "rural", "huyện"
        AREA = "area", "khu vực"

    district = models.ForeignKey(
        District, models.PROTECT, related_name="names", verbose_name="địa bàn"
    )
    kind = models.CharField("loại", max_length=10, choices=Kind)
    name = models.CharField("tên gọi", max_length=100)
    starts_on = models.DateField("từ ngày")
    ends_on = models.DateField("đến trước ngày", null=True, blank=True)
    act = models.CharField("văn bản", max_length=200, blank=True)

    objects = DistrictNameQuerySet.as_manager()
    rules_across_rows = (
        NoOverlap(("district",), "Địa bàn này đã có tên gọi khác trong thời gian đó."),
    )

    class Meta(Record.Meta):
        verbose_name = "tên gọi của địa bàn"
        verbose_name_plural = "tên gọi của các địa bàn"
        ordering = ["district", "starts_on"]
        constraints = [
            models.CheckConstraint(
                name="district_name_ends_after_start",
                condition=Q(ends_on=None) | Q(ends_on__gt=F("starts_on")),
                violation_error_message="Ngày kết thúc phải sau ngày bắt đầu.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.name}"


DEGREES = {"max_digits": 8, "decimal_places": 5, "null": True, "blank": True}


class CommuneQuerySet(RecordQuerySet):
    def placed_on(self, day):
        """A commune lies where it lies; no area is ever chosen for it."""
        return self.annotate(
            placed_commune=F("pk"),
            placed_area=models.Value(None, models.BigIntegerField()),
        )


class Commune(Named):
    """
    A place that lasts, whatever it is called and wherever it is counted.

    `name` is the last one it bore; `CommuneStanding` says what it was on a day.
    Official codes are used again for other places, so `code` is the portal's own.
    `is_unknown` marks the one place of each district for records whose commune
    nobody knows. Its position is the middle of it, for a map that is a sketch.
    """

    code = models.SlugField(
        "mã", validators=[refuse_reserved], max_length=40, unique=True
    )
    is_unknown = models.BooleanField("chưa xác định xã", default=False)
    latitude = models.DecimalField("vĩ độ", **DEGREES)
    longitude = models.DecimalField("kinh độ", **DEGREES)

    objects = CommuneQuerySet.as_manager()

    class Meta(Named.Meta):
        verbose_name = "xã, phường, thị trấn"
        verbose_name_plural = "xã, phường, thị trấn"
        ordering = ["sort_key", "pk"]


class CommuneStandingQuerySet(RecordQuerySet):
    def on(self, day):
        """The one standing each commune had on the day, inherited ones too."""
        return self.filter(in_force_on(day))

    def counted(self):
        """Those of units that existed: neither inherited nor unknown places."""
        return self.filter(inherited=False, commune__is_unknown=False)

    def rural(self):
        """Those of xã; phường and thị trấn are left out."""
        return self.filter(kind=CommuneStanding.Kind.RURAL)


class CommuneStanding(Record):
    """
    What a commune was called, what it was, and where it lay, on which days.

    `inherited` standings carry a place beyond the life of its unit: a commune merged
    away follows its successor, one born of a merger reaches back to its parents.
    They answer "which district" for every day, and are never counted as units.
    """

    class Kind(models.TextChoices):
        RURAL = "rural", "xã"
        WARD = "ward", "phường"
        TOWNSHIP = "township", "thị trấn"
        UNKNOWN = "unknown", "chưa rõ"

    commune = models.ForeignKey(
        Commune, models.PROTECT, related_name="standings", verbose_name="xã"
    )
    code = models.CharField("mã hành chính", max_length=10, blank=True)
    name = models.CharField("tên gọi", max_length=100)
    kind = models.CharField("loại", max_length=10, choices=Kind)
    district = models.ForeignKey(
        District,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="standings",
        verbose_name="địa bàn",
    )
    starts_on = models.DateField("từ ngày")
    ends_on = models.DateField("đến trước ngày", null=True, blank=True)
    act = models.CharField("văn bản", max_length=200, blank=True)
    inherited = models.BooleanField("kế thừa", default=False)

    objects = CommuneStandingQuerySet.as_manager()
    rules_across_rows = (
        NoOverlap(("commune",), "Xã này đã có tình trạng khác trong thời gian đó."),
    )

    class Meta(Record.Meta):
        verbose_name = "tình trạng của xã theo thời gian"
        verbose_name_plural = "tình trạng của các xã theo thời gian"
        ordering = ["commune", "starts_on"]
        constraints = [
            models.UniqueConstraint(
                name="commune_standing_starts_once",
                fields=["commune", "starts_on"],
                violation_error_message="Xã này đã có tình trạng bắt đầu từ ngày đó.",
            ),
            models.UniqueConstraint(
                name="commune_standing_code_starts_once",
                fields=["code", "starts_on"],
                condition=Q(inherited=False) & ~Q(code=""),
                violation_error_message="Mã hành chính này đã dùng từ ngày đó.",
            ),
            models.CheckConstraint(
                name="commune_standing_ends_after_start",
                condition=Q(ends_on=None) | Q(ends_on__gt=F("starts_on")),
                violation_error_message="Ngày kết thúc phải sau ngày bắt đầu.",
            ),
        ]
        indexes = [
            *Record.Meta.indexes,
            models.Index(name="standing_of_day", fields=["starts_on", "ends_on"]),
        ]

    def __str__(self):
        if self.kind == self.Kind.UNKNOWN:
            return self.name
        return f"{self.get_kind_display()} {self.name}"
