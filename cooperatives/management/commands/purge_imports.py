from datetime import timedelta

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from cooperatives.models import ImportRow, SpreadsheetImport
from cooperatives.models.spreadsheet_import import State

AT_ONCE = 1000
FORGOTTEN = {"value": "", "reason": "Nội dung ô đã được xóa cùng tệp."}


class Command(BaseCommand):
    help = "Xóa nội dung các tệp đã nhập quá hạn; mã SHA-256 và kết quả vẫn giữ."

    def add_arguments(self, parser):
        parser.add_argument("--days", type=int, default=90)

    def handle(self, **options):
        before = timezone.now() - timedelta(days=options["days"])
        old = SpreadsheetImport.objects.filter(
            created_at__lt=before, content__isnull=False
        ).exclude(state__in=[State.READING, State.APPLYING, State.UNDOING])
        with transaction.atomic():
            keys = list(old.values_list("pk", flat=True))
            forget_cells(ImportRow.objects.filter(import_of__in=keys).exclude(told={}))
            SpreadsheetImport.objects.filter(pk__in=keys).update(content=None)
        self.stdout.write(f"Đã xóa nội dung {len(keys)} tệp.")


def forget_cells(rows):
    """
    What stood in the file goes with it, and the reasons, which quote it.

    Where a row was refused and what was to be done stays.
    """
    keys = list(rows.values_list("pk", flat=True))
    for at in range(0, len(keys), AT_ONCE):
        these = list(ImportRow.objects.filter(pk__in=keys[at : at + AT_ONCE]))
        for row in these:
            row.told = without_cells(row.told)
        ImportRow.objects.bulk_update(these, ["told"])


def without_cells(told):
    refusals = [each | FORGOTTEN for each in told.get("refusals", [])]
    return {
        key: refusals if key == "refusals" else said
        for key, said in told.items()
        if key not in ("cells", "choices", "converted", "doubts")
    }
