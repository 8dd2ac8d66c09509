"""Who signs in, and which districts an officer is charged with."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q
from django.utils.crypto import salted_hmac

from .period import in_force_on
from .place import District
from .record import Record, RecordQuerySet
from .spans import NoOverlap

SEE_PROVINCE = "cooperatives.see_province"


class User(AbstractUser):
    """
    Someone who signs in. What they may do comes from their groups.

    `sessions_ended` is raised to end every session the account has anywhere.
    """

    sessions_ended = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = "tài khoản"
        verbose_name_plural = "tài khoản"
        permissions = [
            ("see_province", "Xem số liệu toàn tỉnh"),
            ("view_personal_data", "Xem số điện thoại của người đại diện"),
            ("export_records", "Xuất danh sách hồ sơ ra tệp"),
            ("import_records", "Nhập hồ sơ từ bảng tính"),
        ]

    def __str__(self):
        return self.get_full_name() or self.username

    def get_full_name(self):
        """The family name first, as it is said here."""
        return f"{self.last_name} {self.first_name}".strip()

    @property
    def sees_province(self):
        return self.has_perm(SEE_PROVINCE)

    def _get_session_auth_hash(self, secret=None):
        """A session holds until the password or the count of ended sessions changes."""
        return salted_hmac(
            "cooperatives.User.session",
            f"{self.password}{self.sessions_ended}",
            secret=secret,
            algorithm="sha256",
        ).hexdigest()

    def end_sessions(self):
        """Shut the account out wherever it is signed in."""
        User.objects.filter(pk=self.pk).update(sessions_ended=F("sessions_ended") + 1)
        self.refresh_from_db(fields=["sessions_ended"])

    def districts_on(self, day, *, writing=False):
        """The districts charged with on a day, or granted to write, in printed order."""
        charges = self.charges.filter(in_force_on(day))
        if writing:
            charges = charges.filter(may_enter=True)
        return District.objects.filter(
            pk__in=charges.order_by().values("district")
        ).by_position()


class Charge(Record):
    """An officer's charge of a district, from a day to a day."""

    user = models.ForeignKey(
        User, models.PROTECT, related_name="charges", verbose_name="cán bộ"
    )
    district = models.ForeignKey(
        District, models.PROTECT, related_name="charges", verbose_name="địa bàn"
    )
    starts_on = models.DateField("từ ngày")
    ends_on = models.DateField("đến trước ngày", null=True, blank=True)
    may_enter = models.BooleanField(
        "được nhập, sửa hồ sơ",
        default=False,
        help_text="Không chọn: cán bộ chỉ xem hồ sơ của địa bàn này.",
    )

    objects = RecordQuerySet.as_manager()
    rules_across_rows = (
        NoOverlap(
            ("user", "district"),
            "Cán bộ đã được giao phụ trách địa bàn này trong thời gian đó.",
        ),
    )

    class Meta(Record.Meta):
        verbose_name = "phân công địa bàn"
        verbose_name_plural = "phân công địa bàn"
        ordering = ["user", "starts_on"]
        constraints = [
            models.CheckConstraint(
                name="charge_ends_after_start",
                condition=Q(ends_on=None) | Q(ends_on__gt=F("starts_on")),
                violation_error_message="Ngày kết thúc phải sau ngày bắt đầu.",
            ),
        ]

    def __str__(self):
        return f"{self.user}: {self.district}"
