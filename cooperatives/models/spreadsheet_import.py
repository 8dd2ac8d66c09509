"""A spreadsheet that was brought in: the file, the plan, and what became of each row."""

from functools import cached_property

from django.db import models
from django.db.models import Q

from .user import User


class State(models.TextChoices):
    """Those that end in -ing are left by a process that is at work, or has died."""

    READING = "reading", "Đang đọc"
    ASKING = "asking", "Chờ trả lời"
    REFUSED = "refused", "Không nhận tệp"
    PLANNED = "planned", "Chờ xác nhận"
    APPLYING = "applying", "Đang ghi"
    APPLIED = "applied", "Đã ghi"
    UNDOING = "undoing", "Đang hoàn tác"
    UNDONE = "undone", "Đã hoàn tác"


class SpreadsheetImportQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own of one's own districts; all to whoever sees the province."""
        if not user.is_active:
            return self.none()
        if user.sees_province:
            return self
        return self.filter(owner=user, reaches_province=False)

    def by_time(self):
        return self.order_by("-pk")


class SpreadsheetImport(models.Model):
    """
    One file, from upload to undo.

    `run` is raised whenever a process is set to work on it, so that one given up for
    dead can no longer write. `answers` are what the user said about the file, `told`
    what reading it brought to light.
    """

    owner = models.ForeignKey(
        User, models.PROTECT, related_name="imports", verbose_name="người nhập"
    )
    created_at = models.DateTimeField("lúc tải lên", auto_now_add=True)
    slug = models.CharField("loại bảng", max_length=40)
    file_name = models.CharField("tên tệp", max_length=255)
    size = models.PositiveBigIntegerField("dung lượng (byte)")
    sha256 = models.CharField("SHA-256", max_length=64, db_index=True)
    content = models.BinaryField("nội dung tệp", null=True, editable=False)
    answers = models.JSONField(default=dict, editable=False)
    told = models.JSONField(default=dict, editable=False)
    state = models.CharField(
        "tình trạng", max_length=10, choices=State, default=State.READING
    )
    sentence = models.TextField("lời báo", blank=True)
    # Whether the plan was made with every record in reach; of files of before, unknown.
    reaches_province = models.BooleanField(default=True, editable=False)
    run = models.PositiveIntegerField(default=0, editable=False)
    process_id = models.PositiveIntegerField(null=True, editable=False)
    process_started = models.CharField(max_length=40, blank=True, editable=False)
    rows_read = models.PositiveIntegerField("số dòng đã đọc", default=0)
    rows_planned = models.PositiveIntegerField("số dòng đã đối chiếu", default=0)
    new = models.PositiveIntegerField("thêm mới", default=0)
    changed = models.PositiveIntegerField("thay đổi", default=0)
    unchanged = models.PositiveIntegerField("không đổi", default=0)
    refused = models.PositiveIntegerField("bị từ chối", default=0)
    doubtful = models.PositiveIntegerField("nghi ngờ", default=0)
    applied_at = models.DateTimeField("lúc ghi", null=True)
    applied_by = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="+", verbose_name="người ghi"
    )
    undone_at = models.DateTimeField("lúc hoàn tác", null=True)
    undone_by = models.ForeignKey(
        User,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="người hoàn tác",
    )

    objects = SpreadsheetImportQuerySet.as_manager()

    class Meta:
        verbose_name = "lần nhập bảng tính"
        verbose_name_plural = "các lần nhập bảng tính"
        ordering = ["-pk"]
        constraints = [
            # Rows in are rows out: every one of them became one of the four.
            models.CheckConstraint(
                name="import_counts_every_row",
                condition=~Q(state__in=["planned", "applied", "undone"])
                | Q(
                    rows_planned=models.F("new")
                    + models.F("changed")
                    + models.F("unchanged")
                    + models.F("refused")
                ),
                violation_error_message="Số dòng vào khác tổng số dòng đã xử lý.",
            ),
        ]

    def __str__(self):
        return f"Lần nhập {self.pk}: {self.file_name}"

    def reader(self, user):
        """
        Whose reach bounds what is told of the file: its owner's, who reads it.

        Also where staff work on an officer's. Whoever sees the province stands in for
        another who does, or who is here no more.
        """
        owner = self.owner
        return user if owner.sees_province or not owner.is_active else owner

    @property
    def questions(self):
        return self.told.get("questions", [])

    @property
    def headings(self):
        return self.told.get("headings", [])

    @property
    def skipped(self):
        return self.told.get("skipped", [])

    @property
    def filled(self):
        return self.told.get("filled", [])

    @property
    def notes(self):
        return self.told.get("notes", [])

    @cached_property
    def is_purged(self):
        """
        Whether its bytes, and what stood in its rows, are forgotten.

        Asked without fetching them: there may be megabytes, and each page asks.
        """
        return SpreadsheetImport.objects.filter(pk=self.pk, content=None).exists()

    @cached_property
    def left_alone(self):
        """How many rows were not taken back, each of which says why."""
        return self.rows.left_alone().count()

    @property
    def may_be_undone(self):
        return self.state == State.APPLIED

    @property
    def reason(self):
        """What the history of a record says of a write by this import."""
        return f"Nhập bảng tính số {self.pk}: {self.file_name}"[:100]


class Outcome(models.TextChoices):
    NEW = "new", "Thêm mới"
    CHANGED = "changed", "Thay đổi"
    UNCHANGED = "unchanged", "Không đổi"
    REFUSED = "refused", "Bị từ chối"


class ImportRowQuerySet(models.QuerySet):
    def with_outcome(self, *outcomes):
        return self.filter(outcome__in=outcomes)

    def doubtful_only(self):
        return self.filter(is_doubtful=True)

    def left_alone(self):
        return self.exclude(undone_reason="")

    def of_record(self, slugs, record_id):
        """The rows of applied imports that a record came from, the last one first."""
        applied = [State.APPLIED, State.UNDONE]
        return self.filter(
            import_of__slug__in=slugs,
            import_of__state__in=applied,
            record_id=record_id,
            outcome__in=[Outcome.NEW, Outcome.CHANGED],
        ).order_by("-pk")


class ImportRow(models.Model):
    """
    What becomes of one row of the file.

    `told` holds refusals, doubts and choices; `written` each record the row writes, in
    the form the database takes: see `spreadsheets/planning/outcome.py`; `made` the keys that
    its new ones were given. `record_id` is the key of the record the row is about.
    """

    import_of = models.ForeignKey(
        SpreadsheetImport, models.CASCADE, related_name="rows", db_index=False
    )
    position = models.PositiveIntegerField()
    sheet = models.CharField("trang tính", max_length=255)
    number = models.PositiveIntegerField("dòng")
    outcome = models.CharField("kết quả", max_length=10, choices=Outcome)
    is_doubtful = models.BooleanField("nghi ngờ", default=False)
    label = models.CharField("nội dung", max_length=255)
    record_id = models.PositiveBigIntegerField(null=True)
    told = models.JSONField(default=dict)
    written = models.JSONField(default=list)
    made = models.JSONField(default=list)
    undone_reason = models.TextField("vì sao không hoàn tác", blank=True)

    objects = ImportRowQuerySet.as_manager()

    class Meta:
        verbose_name = "dòng nhập"
        verbose_name_plural = "các dòng nhập"
        ordering = ["import_of", "position"]
        constraints = [
            models.UniqueConstraint(
                name="import_row_once", fields=["import_of", "position"]
            )
        ]
        indexes = [models.Index(name="import_row_record", fields=["record_id"])]

    def __str__(self):
        return f"{self.sheet}, dòng {self.number}"

    @property
    def refusals(self):
        return self.told.get("refusals", [])

    @property
    def doubts(self):
        return self.told.get("doubts", [])

    @property
    def choices(self):
        return self.told.get("choices", [])


class RememberedHeadings(models.Model):
    """Which column the user said each heading of a layout fills."""

    slug = models.CharField("loại bảng", max_length=40)
    signature = models.CharField("bố cục", max_length=64)
    assigned = models.JSONField("gán", default=dict)

    class Meta:
        verbose_name = "cách hiểu tiêu đề"
        verbose_name_plural = "các cách hiểu tiêu đề"
        constraints = [
            models.UniqueConstraint(
                name="headings_remembered_once", fields=["slug", "signature"]
            )
        ]

    def __str__(self):
        return f"{self.slug}: {self.signature}"
