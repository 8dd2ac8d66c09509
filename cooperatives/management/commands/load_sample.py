"""Loads a made-up province, to try the portal and to test it."""

from django.core.exceptions import ValidationError
from django.core.management import BaseCommand, CommandError
from django.db import IntegrityError
from django.utils.text import capfirst

from ...models import (
    AnnualReturn,
    Award,
    AwardCategory,
    Commune,
    Cooperative,
    CooperativeGroup,
    Fund,
    Province,
    Sector,
    ValueChain,
)
from ...sample import is_loaded, load
from ...vietnamese import group

NEEDED = (Sector, Commune, ValueChain, AwardCategory, Fund, Province)
TOLD = (Cooperative, CooperativeGroup, AnnualReturn, Award)


class Command(BaseCommand):
    help = (
        "Nạp dữ liệu mẫu của một tỉnh, được đánh dấu là mẫu: đúng mọi số đã công bố "
        "của báo cáo nhiệm kỳ 2013-2018, hoặc một tỉnh ngẫu nhiên với --seed."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--scale",
            type=int,
            default=1,
            help="số lần nhân tổ chức, số liệu hằng năm và khen thưởng, mặc định là 1",
        )
        parser.add_argument(
            "--seed",
            type=int,
            help="số bất kỳ: tỉnh ngẫu nhiên, không theo số nào đã công bố",
        )

    def handle(self, *, scale, seed, verbosity, **options):
        if scale < 1:
            raise CommandError("Số lần nhân phải từ 1 trở lên.")
        if not all(model.objects.exists() for model in NEEDED):
            raise CommandError("Chưa có danh mục. Hãy chạy load_reference trước.")
        if is_loaded():
            raise CommandError(
                "Đã có dữ liệu mẫu. Muốn nạp lại, hãy chạy clear_sample trước."
            )
        try:
            load(seed, scale, say=self.say if verbosity else lambda step: None)
        except (IntegrityError, ValidationError) as error:
            raise CommandError(
                f"Dữ liệu mẫu trùng hoặc trái với hồ sơ đang có: {error}. Chưa nạp gì."
            ) from error
        if verbosity:
            for model in TOLD:
                name = capfirst(model._meta.verbose_name_plural)
                self.stdout.write(f"{name}: {group(model.objects.count())}")

    def say(self, step):
        self.stdout.write(f"{step} …")
        self.stdout.flush()
