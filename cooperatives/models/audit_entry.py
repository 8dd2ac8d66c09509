"""Who came in, who was refused, what was taken out: a log that is only added to."""

from django.db import models
from django.utils import timezone

from .user import User


class OnlyAddedToError(TypeError):
    """The log was to be changed; it is not."""

    def __init__(self):
        super().__init__("Nhật ký chỉ được ghi thêm, không được sửa hay xóa.")


class AuditEntryQuerySet(models.QuerySet):
    def since(self, moment):
        return self.filter(at__gte=moment)

    def from_address(self, address):
        return self.filter(address=address)

    def update(self, **values):
        raise OnlyAddedToError

    def delete(self):
        raise OnlyAddedToError

    def _raw_delete(self, using):
        raise OnlyAddedToError

    def bulk_update(self, *args, **options):
        raise OnlyAddedToError

    def bulk_create(self, entries, *args, **options):
        if options.get("update_conflicts") or options.get("ignore_conflicts"):
            raise OnlyAddedToError
        return super().bulk_create(entries, *args, **options)

    update.alters_data = delete.alters_data = True
    delete.queryset_only = True


class AuditEntry(models.Model):
    """
    One thing that happened at the door, or to what the door guards.

    `user` did it; a name that was typed and is nobody's is not kept, for it may well
    be a password typed in the wrong place.
    """

    class Event(models.TextChoices):
        SIGNED_IN = "signed-in", "Đăng nhập"
        REFUSED = "refused", "Đăng nhập không thành công"
        LOCKED_OUT = "locked-out", "Tạm khóa đăng nhập"
        SIGNED_OUT = "signed-out", "Đăng xuất"
        SIGNED_OUT_EVERYWHERE = "signed-out-everywhere", "Đăng xuất mọi nơi"
        SESSION_ENDED = "session-ended", "Hết phiên làm việc"
        PASSWORD_CHANGED = "password-changed", "Đổi mật khẩu"
        RESET_ASKED = "reset-asked", "Xin đặt lại mật khẩu"
        RIGHTS_CHANGED = "rights-changed", "Đổi vai trò, quyền"
        CHARGE_CHANGED = "charge-changed", "Đổi phân công địa bàn"
        PERSONAL_SHOWN = "personal-shown", "Xem dữ liệu cá nhân"
        EXPORTED = "exported", "Xuất dữ liệu"

    at = models.DateTimeField("lúc", default=timezone.now, editable=False)
    event = models.CharField("việc", max_length=30, choices=Event, editable=False)
    user = models.ForeignKey(
        User,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="tài khoản",
    )
    address = models.GenericIPAddressField(
        "địa chỉ mạng", null=True, blank=True, editable=False
    )
    about = models.TextField("nội dung", blank=True, editable=False)
    records = models.PositiveIntegerField(
        "số hồ sơ", null=True, blank=True, editable=False
    )

    objects = AuditEntryQuerySet.as_manager()

    class Meta:
        # What Django itself reads and deletes through is guarded as well.
        base_manager_name = "objects"
        verbose_name = "dòng nhật ký"
        verbose_name_plural = "nhật ký bảo mật"
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(name="audit_entry_at", fields=["at"]),
            models.Index(name="audit_entry_address", fields=["address", "at"]),
        ]

    def __str__(self):
        return f"{self.get_event_display()}: {self.user or 'không rõ'}"

    def save(self, *args, **options):
        if not self._state.adding:
            raise OnlyAddedToError
        super().save(*args, **options | {"force_insert": True})

    def delete(self, *args, **options):
        raise OnlyAddedToError
