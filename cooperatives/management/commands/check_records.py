"""Lists the stored records that break a rule; ends with status 1 if there are any."""

from django.core.management import BaseCommand, CommandError

from ...breaches import breaches


class Command(BaseCommand):
    help = (
        "Liệt kê hồ sơ sai quy tắc: khoảng thời gian chồng nhau hoặc bỏ trống, khóa tìm "
        "kiếm cũ, tổ hợp tác vừa nhập danh sách vừa nhập số tổng hợp, số tổng hợp không "
        "nối tiếp nhau."
    )

    def handle(self, **options):
        found = 0
        for breach in breaches():
            self.stdout.write(str(breach))
            found += 1
        if found:
            raise CommandError(f"Có {found} chỗ sai quy tắc.")
        self.stdout.write("Không có hồ sơ nào sai quy tắc.")
