from django.core.management.base import BaseCommand

from cooperatives.models import SpreadsheetImport, User
from cooperatives.spreadsheets.work import work


class Command(BaseCommand):
    help = "Đọc, ghi hoặc hoàn tác một lần nhập bảng tính; trang web tự gọi lệnh này."

    def add_arguments(self, parser):
        parser.add_argument("import", type=int)
        parser.add_argument("user", type=int)
        parser.add_argument("run", type=int)

    def handle(self, **options):
        import_ = SpreadsheetImport.objects.get(pk=options["import"])
        user = User.objects.get(pk=options["user"])
        if import_.run == options["run"]:
            work(import_, user, import_.run)
