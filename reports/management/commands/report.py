"""A report from the command line: the same reader, the same engine."""

from django.core.management.base import BaseCommand, CommandError

from cooperatives.models import District, Term

from ...chapters import TERM_REPORT
from ...renderers import RENDERERS
from ...scope import Scope
from ...snapshot import snapshot


class Command(BaseCommand):
    help = "In mọi số liệu của báo cáo nhiệm kỳ, tính từ hồ sơ tại thời điểm chạy."

    def add_arguments(self, parser):
        parser.add_argument("term", help="nhiệm kỳ, ví dụ 2013-2018")
        parser.add_argument("--district", metavar="MÃ", help="mã địa bàn, ví dụ 171")
        parser.add_argument(
            "--format", dest="renderer", choices=sorted(RENDERERS), default="text"
        )

    def handle(self, *, term, district, renderer, **options):
        scope = Scope.of_term(named_term(term), named_district(district))
        with snapshot():
            document = TERM_REPORT.read(scope).document()
        self.stdout.write(RENDERERS[renderer](document), ending="")


def named_term(slug):
    found = Term.objects.filter(slug=slug).first()
    if found is None:
        known = ", ".join(Term.objects.by_time().values_list("slug", flat=True))
        raise CommandError(f"Không có nhiệm kỳ “{slug}”. Các nhiệm kỳ: {known}.")
    return found


def named_district(code):
    if not code:
        return None
    found = District.objects.filter(code=code).first()
    if found is None:
        districts = District.objects.by_position().values_list("code", "name")
        known = ", ".join(f"{code} ({name})" for code, name in districts)
        raise CommandError(f"Không có địa bàn “{code}”. Các địa bàn: {known}.")
    return found
