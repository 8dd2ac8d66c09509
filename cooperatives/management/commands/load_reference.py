"""Loads what stands in fixtures/; safe to run again."""

from pathlib import Path

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.db import IntegrityError, transaction

from ... import statistics
from ...fixtures import FixtureError
from ...loading import declared, load


class Command(BaseCommand):
    help = (
        "Nạp danh mục (địa bàn, xã, lĩnh vực, nhiệm kỳ, danh hiệu, …). Chạy lại thì "
        "chỉ ghi chỗ mới hoặc đã thay đổi; hồ sơ cán bộ đã sửa được giữ nguyên."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--folder",
            type=Path,
            default=settings.BASE_DIR / "fixtures",
            help="thư mục chứa các tệp danh mục",
        )

    def handle(self, *, folder, verbosity, **options):
        try:
            with transaction.atomic():
                for loaded in load(declared(), folder):
                    if verbosity:
                        self.tell(loaded)
        except FixtureError as error:
            raise CommandError(f"{error} Chưa nạp gì.") from error
        except IntegrityError as error:
            raise CommandError(
                f"Danh mục trái với ràng buộc của cơ sở dữ liệu: {error}. Chưa nạp gì."
            ) from error
        statistics.refresh()

    def tell(self, loaded):
        name = loaded.reference.model._meta.verbose_name_plural
        counts = [
            f"{len(loaded.created)} mới",
            f"{len(loaded.updated)} cập nhật",
            f"{loaded.unchanged} như cũ",
        ]
        if loaded.removed:
            counts.append(f"{len(loaded.removed)} bỏ")
        self.stdout.write(f"{name[0].upper()}{name[1:]}: {', '.join(counts)}")
        for record in loaded.left_alone:
            self.stdout.write(f"  giữ nguyên vì cán bộ đã sửa hoặc xóa: {record}")
