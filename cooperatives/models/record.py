"""
What every record has in common, and how records are written.

Keys for search and sorting, the version and the history are kept by every way in:
`save()`, `bulk_create()`, `bulk_update()` and `update()` all pass through here.
"""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone

from .. import vietnamese
from . import history

BATCH = 1000


class Source(models.TextChoices):
    """Where a record comes from."""

    TYPED = "typed", "Nhập tay"
    SPREADSHEET = "spreadsheet", "Bảng tính"
    PUBLISHED = "published", "Báo cáo đã công bố"
    REFERENCE = "reference", "Danh mục ban đầu"
    SAMPLE = "sample", "Dữ liệu mẫu"


class Precision(models.TextChoices):
    """How much of a date the office knows; the rest is the first day of it."""

    DAY = "day", "Ngày"
    MONTH = "month", "Tháng"
    YEAR = "year", "Năm"


def refuse_reserved(code):
    """A code that the lines of every table use for themselves is taken."""
    is_of_total = code in ("tong", "chua-xac-dinh", "sau-ky", "cap-tinh")
    if is_of_total or code.startswith("nhom-"):
        raise ValidationError(
            f"Mã “{code}” dành riêng cho các dòng tổng; chọn mã khác."
        )


class RecordQuerySet(models.QuerySet):
    """
    Questions and bulk writes that all records share.

    `ways` says how a dimension of a report is reached from this kind of record,
    where the lookup is not the dimension's own name.
    """

    ways = {}

    def way_to(self, dimension):
        """The lookup from these records to a dimension ("sector", "cooperative")."""
        return self.ways.get(dimension, dimension)

    def ever_placed(self, given):
        """
        No fewer than those placed where `given` holds of a commune and an area.

        A kind of record that is placed by others narrows itself to what they were ever
        given, which spares the databases most seats and returns of the province.
        """
        return self

    def placed_in(self, district, province):
        """Those placed on the day of `province` that count in a district (key)."""
        net = self.ever_placed(province.itself_lies_in(district))
        return net.placed_on(province.day).filter(province.lies_in(district))

    def lying_in(self, district, province):
        """
        The same, where nobody asks in which commune each lies.

        What is placed by a seat is then found by its owner's key: the seats of a
        district are few.
        """
        return self.placed_in(district, province)

    def sample(self):
        """Those that were made up for the sample province."""
        return self.filter(source=Source.SAMPLE)

    def bulk_create(
        self, records, batch_size=BATCH, *, user=None, reason="", **options
    ):
        """Create many at once, with their keys and their history."""
        if options.get("update_conflicts") or options.get("ignore_conflicts"):
            raise TypeError("An upsert would leave the history incomplete.")
        records = list(records)
        for record in records:
            record.refresh_keys()
        with transaction.atomic(using=self.db):
            created = super().bulk_create(records, batch_size=batch_size, **options)
            self._keep(created, history.CREATED, user, reason)
            self.model.refuse_broken_rules(created)
        return created

    def bulk_update(self, records, fields, batch_size=BATCH, *, user=None, reason=""):
        """Change many at once, raising versions and keeping keys and history."""
        records = list(records)
        fields = {*fields, "version", *self.model.keys_made_from(fields)}
        for record in records:
            record.refresh_keys()
            record.version += 1
        with transaction.atomic(using=self.db):
            # Django's own writes through `update`, which would count every row twice.
            plain = models.QuerySet(self.model, using=self.db)
            rows = plain.bulk_update(records, fields, batch_size=batch_size)
            self._keep(records, history.CHANGED, user, reason)
            self.model.refuse_broken_rules(records)
        return rows

    def update(self, **values):
        """Change all of these; a field that stored keys are made from is refused."""
        if self.model.keys_made_from(values):
            raise TypeError("Stored keys would go stale: save the records one by one.")
        changed = list(self.order_by().values_list("pk", flat=True))
        everything = self.model._base_manager.using(self.db)
        with transaction.atomic(using=self.db):
            for at in range(0, len(changed), BATCH):
                these = everything.filter(pk__in=changed[at : at + BATCH])
                these.update(**values, version=F("version") + 1)
                records = list(these)
                self._keep(records, history.CHANGED)
                self.model.refuse_broken_rules(records)
        return len(changed)

    update.alters_data = True

    def _keep(self, records, sign, user=None, reason=""):
        keys = (record.pk for record in records)
        history.keep(self.model, keys, sign, using=self.db, user=user, reason=reason)


class Record(models.Model):
    """
    One thing the alliance records.

    `entered_on` is the day the record was first entered: what lies in the past is
    held against it, since a database rule may not ask the clock. `version` counts
    the writes.
    """

    source = models.CharField(
        "nguồn",
        max_length=20,
        choices=Source,
        default=Source.TYPED,
        editable=False,
    )
    entered_on = models.DateField(
        "ngày nhập", default=timezone.localdate, editable=False
    )
    version = models.PositiveIntegerField("lần ghi", default=1, editable=False)
    note = models.TextField("ghi chú", blank=True)

    objects = RecordQuerySet.as_manager()
    history = history.History(inherit=True)

    # Stored key → the field it is made from and the function that makes it.
    keys = {}
    # Rules between rows of this kind; see `spans.py`.
    rules_across_rows = ()

    class Meta:
        abstract = True
        indexes = [
            models.Index(
                name="%(class)s_sample",
                fields=["source"],
                condition=Q(source=Source.SAMPLE),
            )
        ]

    def save(self, *args, update_fields=None, **options):
        self.refresh_keys()
        if not self._state.adding:
            self.version += 1
        if update_fields is not None:
            update_fields = {
                *update_fields,
                "version",
                *self.keys_made_from(update_fields),
            }
        super().save(*args, update_fields=update_fields, **options)

    @classmethod
    def keys_made_from(cls, fields):
        """The stored keys that change when one of these fields does."""
        return {key for key, (field, _) in cls.keys.items() if field in fields}

    @classmethod
    def refuse_broken_rules(cls, records):
        """Raise ValidationError if these rows, as stored, break a rule across rows."""
        for rule in cls.rules_across_rows:
            rule.refuse_stored(records)

    def refresh_keys(self):
        for field in self._meta.concrete_fields:
            if isinstance(field, models.CharField | models.TextField):
                text = getattr(self, field.attname)
                if isinstance(text, str) and not text.isascii():
                    setattr(self, field.attname, clean_lines(text))
        for key, (field, make) in self.keys.items():
            setattr(self, key, make(getattr(self, field)))

    def clean(self):
        super().clean()
        self.refresh_keys()
        for rule in self.rules_across_rows:
            rule.refuse(self)


class Named(Record):
    """A record with a name people search for and sort by, the Vietnamese way."""

    name = models.CharField("tên", max_length=255)
    search_key = models.CharField(max_length=255, editable=False, db_index=True)
    sort_key = models.CharField(max_length=1000, editable=False, db_index=True)

    keys = {
        "search_key": ("name", vietnamese.fold),
        "sort_key": ("name", vietnamese.sort_key),
    }

    class Meta(Record.Meta):
        abstract = True

    def __str__(self):
        return self.name


def clean_lines(text):
    """`clean`, line by line: notes keep their paragraphs."""
    return "\n".join(vietnamese.clean(line) for line in text.split("\n"))


def refuse(message, field=None):
    """Raise the error a form shows, beside the field it concerns."""
    raise ValidationError({field: message} if field else message)
