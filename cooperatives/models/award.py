"""Honours, and who received them."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from .. import vietnamese
from .activity import Activity
from .award_category import AwardCategory
from .chosen_area import AreaOfCommune
from .cooperative import Cooperative
from .group import CooperativeGroup
from .record import Precision, Record, RecordQuerySet, refuse
from .seat import Seat, with_seat

# The law gives flags to collectives and these titles to persons; a database rule
# sees the award's row alone, so the codes of those categories stand here.
FOR_COLLECTIVES = [
    "co-thi-dua-chinh-phu",
    "co-thi-dua-ubnd-tinh",
    "co-thi-dua-lmhtx-viet-nam",
    "co-thi-dua-ldld-tinh",
]
FOR_PERSONS = [
    "chien-si-thi-dua",
    "ky-niem-chuong",
    "luong-dinh-cua",
    "sao-than-nong",
]


class AwardQuerySet(RecordQuerySet):
    def granted_in(self, period):
        return self.filter(granted_in(period))

    def in_total(self):
        """Those of the ladder; prizes, initiatives and products are outside."""
        # A short list leads the databases through the index; a join does not.
        lines = AwardCategory.objects.in_total().order_by()
        return self.filter(category__in=lines.values("code"))

    def prize_kinds(self):
        """(contest's code, level, rank) of what was won, the highest first."""
        levels = {level: at for at, level in enumerate(Award.Level.values)}
        ranks = {rank: at for at, rank in enumerate(Award.Rank.values)}
        found = self.order_by().values_list("contest__code", "level", "rank").distinct()
        return sorted(
            found,
            key=lambda prize: (-levels.get(prize[1], -1), ranks.get(prize[2], 99)),
        )

    def placed_on(self, day):
        """Where the recipient lies; nowhere where it is neither known nor given."""
        return with_seat(self, "cooperative", day).annotate(
            placed_commune=Coalesce(
                F("commune"), F("group__commune"), F("seat__commune")
            ),
            placed_area=Coalesce(F("area"), F("group__area"), F("seat__area")),
        )

    def ever_placed(self, given):
        # Groups are many, those honoured few: looking up theirs takes longer.
        of_cooperatives = Q(cooperative__in=Seat.objects.owners(given))
        chosen = Q(area__isnull=False)
        return self.filter(given | chosen | Q(group__isnull=False) | of_cooperatives)


class Award(Record):
    """
    One honour granted once, to a collective or a person.

    The recipient is a cooperative, a group, or a name with a role; a person may be
    of a cooperative or a group. `commune` is for recipients outside the register:
    any other award lies where its recipient lies.
    """

    class Recipient(models.TextChoices):
        COLLECTIVE = "collective", "Tập thể"
        INDIVIDUAL = "individual", "Cá nhân"

    class Rank(models.TextChoices):
        EXCELLENT = "dac-biet-xuat-sac", "Đặc biệt xuất sắc"
        FIRST = "nhat", "Nhất"
        SECOND = "nhi", "Nhì"
        THIRD = "ba", "Ba"
        ENCOURAGEMENT = "khuyen-khich", "Khuyến khích"
        A = "a", "A"
        B = "b", "B"
        C = "c", "C"

    class Level(models.TextChoices):
        COMMUNE = "xa", "Cấp xã"
        DISTRICT = "huyen", "Cấp huyện"
        PROVINCE = "tinh", "Cấp tỉnh"
        CLUSTER = "cum", "Cụm thi"
        REGION = "vung", "Cấp vùng"
        NATION = "quoc-gia", "Cấp quốc gia, toàn quốc"

    category = models.ForeignKey(
        AwardCategory,
        models.PROTECT,
        to_field="code",
        related_name="awards",
        # Found by the index of the ladder.
        db_index=False,
        verbose_name="danh hiệu, hình thức",
    )
    recipient_kind = models.CharField("đối tượng", max_length=10, choices=Recipient)
    cooperative = models.ForeignKey(
        Cooperative,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="awards",
        verbose_name="hợp tác xã",
    )
    group = models.ForeignKey(
        CooperativeGroup,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="awards",
        verbose_name="tổ hợp tác",
    )
    recipient_name = models.CharField(
        "tên người, đơn vị nhận", max_length=255, blank=True
    )
    recipient_role = models.CharField("chức vụ", max_length=255, blank=True)
    decision_number = models.CharField("số quyết định", max_length=100, blank=True)
    granted_on = models.DateField("ngày quyết định")
    granted_precision = models.CharField(
        "ngày quyết định biết đến",
        max_length=5,
        choices=Precision,
        default=Precision.DAY,
    )
    contest = models.ForeignKey(
        Activity,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="prizes",
        # Few awards are prizes; an index of theirs is below.
        db_index=False,
        verbose_name="cuộc thi",
        limit_choices_to={"kind": Activity.Kind.CONTEST},
    )
    rank = models.CharField("hạng, giải", max_length=20, choices=Rank, blank=True)
    level = models.CharField("cấp", max_length=20, choices=Level, blank=True)
    product = models.CharField("sản phẩm, tác phẩm", max_length=255, blank=True)
    commune = models.ForeignKey(
        "cooperatives.Commune",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="xã (khi người nhận ngoài danh sách)",
    )
    area = models.ForeignKey(
        "cooperatives.District",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="địa bàn được chọn",
    )
    search_key = models.CharField(max_length=255, editable=False, db_index=True)
    sort_key = models.CharField(max_length=1000, editable=False, db_index=True)

    keys = {
        "search_key": ("recipient_name", vietnamese.fold),
        "sort_key": ("recipient_name", vietnamese.sort_key),
    }
    objects = AwardQuerySet.as_manager()
    rules_across_rows = (AreaOfCommune(),)

    class Meta(Record.Meta):
        verbose_name = "khen thưởng"
        verbose_name_plural = "khen thưởng"
        ordering = ["-granted_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="award_granted_by_entry",
                condition=Q(granted_on__lte=F("entered_on")),
                violation_error_message="Ngày quyết định không thể sau ngày nhập hồ sơ.",
            ),
            models.CheckConstraint(
                name="award_flag_for_collectives",
                condition=~Q(category__in=FOR_COLLECTIVES)
                | ~Q(recipient_kind="individual"),
                violation_error_message="Cờ thi đua chỉ tặng cho tập thể.",
            ),
            models.CheckConstraint(
                name="award_title_for_persons",
                condition=~Q(category__in=FOR_PERSONS)
                | ~Q(recipient_kind="collective"),
                violation_error_message=(
                    "Danh hiệu, kỷ niệm chương hoặc giải thưởng này chỉ tặng cho cá nhân."
                ),
            ),
            models.CheckConstraint(
                name="award_has_a_recipient",
                condition=Q(cooperative__isnull=False)
                | Q(group__isnull=False)
                | ~Q(recipient_name=""),
                violation_error_message=(
                    "Chọn hợp tác xã, tổ hợp tác hoặc nhập tên người, đơn vị nhận."
                ),
            ),
            models.CheckConstraint(
                name="award_of_one_unit",
                condition=Q(cooperative=None) | Q(group=None),
                violation_error_message=(
                    "Chọn một hợp tác xã hoặc một tổ hợp tác, không chọn cả hai."
                ),
            ),
            models.CheckConstraint(
                name="award_commune_outside_register",
                condition=Q(commune=None) | Q(cooperative=None, group=None),
                violation_error_message=(
                    "Chỉ chọn xã khi người nhận không có trong danh sách HTX, THT."
                ),
            ),
        ]
        indexes = [
            *Record.Meta.indexes,
            # All that a report reads of an award, line by line of the ladder; within
            # one by recipient, so that their seats are looked up in order.
            models.Index(
                name="award_ladder",
                fields=[
                    "category",
                    "cooperative",
                    "group",
                    "commune",
                    "area",
                    "granted_on",
                    "recipient_kind",
                ],
            ),
            models.Index(
                name="award_prize",
                fields=["contest", "granted_on"],
                condition=Q(contest__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.category}: {self.recipient}"

    @property
    def recipient(self):
        """The name to print: the person's or unit's own, else the register's."""
        return self.recipient_name or str(self.cooperative or self.group)

    def clean(self):
        super().clean()
        if not self.category_id or not self.recipient_kind:
            return
        receives = self.category.receives
        if receives not in (AwardCategory.Receives.EITHER, self.recipient_kind):
            refuse(
                f"“{self.category}”: {self.category.get_receives_display().lower()} "
                "được nhận.",
                "recipient_kind",
            )


def granted_in(period):
    return Q(granted_on__range=period.days)


def to_collective(period):
    return Q(recipient_kind=Award.Recipient.COLLECTIVE)


def to_individual(period):
    return Q(recipient_kind=Award.Recipient.INDIVIDUAL)


def outside_register(period):
    """To a person or unit that is neither of a cooperative nor of a group recorded."""
    return Q(cooperative=None, group=None)


def of_category(*codes):
    return lambda period: Q(category__in=codes)


def of_level(*levels):
    """Of the level of recognition of a prize or product."""
    return lambda period: Q(level__in=levels)


def not_of_level(*levels):
    return lambda period: ~Q(level__in=levels)


def of_contest(code):
    return lambda period: Q(contest__code=code)


def of_prize(level, rank):
    return lambda period: Q(level=level, rank=rank)


def on_rung(level):
    """Of the level of the ladder the category stands on."""
    return lambda period: Q(category__level=level)
