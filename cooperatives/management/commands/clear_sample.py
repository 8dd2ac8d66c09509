"""Takes the made-up province away."""

from django.core.management import BaseCommand, CommandError
from django.utils.text import capfirst

from ...sample import Held, clear
from ...vietnamese import group


class Command(BaseCommand):
    help = (
        "Xóa mọi hồ sơ mẫu và lịch sử của chúng. Hồ sơ đã nhập tay, đã nhập từ bảng "
        "tính và những gì báo cáo đã công bố nêu tên được giữ nguyên."
    )

    def handle(self, **options):
        try:
            removed = clear()
        except Held as held:
            rest = held.count - len(held.lines)
            more = f"\n… và {group(rest)} hồ sơ nữa" if rest else ""
            raise CommandError(
                "Chưa xóa gì: có hồ sơ không phải mẫu đang dùng hồ sơ mẫu. Hãy sửa "
                f"những hồ sơ sau rồi chạy lại:\n{held}{more}"
            ) from held
        if not removed:
            self.stdout.write("Không có dữ liệu mẫu.")
        for model, count in removed.items():
            name = capfirst(model._meta.verbose_name_plural)
            self.stdout.write(f"{name}: đã xóa {group(count)}")
