from datetime import timedelta

from django.core.management.base import BaseCommand
from django.utils import timezone

from cooperatives.models import SpreadsheetImport
from cooperatives.models.spreadsheet_import import State


class Command(BaseCommand):
    help = "Xóa nội dung các tệp đã nhập quá hạn; mã SHA-256 và kết quả vẫn giữ."

    def add_arguments(self, parser):
        parser.add_argument("--days", type=int, default=90)

    def handle(self, **options):
        before = timezone.now() - timedelta(days=options["days"])
        old = SpreadsheetImport.objects.filter(
            created_at__lt=before, content__isnull=False
        ).exclude(state__in=[State.READING, State.APPLYING, State.UNDOING])
        purged = old.update(content=None)
        self.stdout.write(f"Đã xóa nội dung {purged} tệp.")
