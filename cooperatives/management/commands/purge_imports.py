from django.core.management.base import BaseCommand
from django.utils import timezone

from cooperatives.spreadsheets.purging import KEPT_DAYS, purge


class Command(BaseCommand):
    help = (
        "Xóa nội dung các tệp đã nhập quá hạn; mã SHA-256 và kết quả từng dòng vẫn giữ. "
        "Mỗi lần có tệp mới, trang web cũng tự xóa."
    )

    def add_arguments(self, parser):
        parser.add_argument("--days", type=int, default=KEPT_DAYS)

    def handle(self, **options):
        count = purge(timezone.now(), options["days"])
        self.stdout.write(f"Đã xóa nội dung {count} tệp.")
