"""A report from the command line: the same reader, the same engine."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from cooperatives.management.file_faults import why
from cooperatives.models import District, Term

from ...chapters import TERM_REPORT
from ...fingerprint import as_typed
from ...printing.assembly import CannotPrint, print_of
from ...printing.choices import Choices
from ...printing.files import FORMATS
from ...printing.obstacles import warnings_of
from ...printing.offices import office_of
from ...renderers import RENDERERS
from ...renderers.pdf import NoPango
from ...scope import Scope, moment_of_reading
from ...snapshot import snapshot


class Command(BaseCommand):
    help = "In báo cáo nhiệm kỳ, tính từ hồ sơ tại thời điểm chạy."

    def add_arguments(self, parser):
        parser.add_argument("term", help="nhiệm kỳ, ví dụ 2013-2018")
        parser.add_argument("--district", metavar="MÃ", help="mã địa bàn, ví dụ 171")
        parser.add_argument(
            "--format",
            dest="renderer",
            choices=sorted([*RENDERERS, *FORMATS]),
            default="text",
        )
        parser.add_argument(
            "-o", "--output", metavar="TỆP", help="tệp ghi ra; cần cho pdf, docx, xlsx"
        )
        parser.add_argument(
            "--fingerprint",
            nargs="?",
            const="",
            metavar="MÃ KIỂM CHỨNG",
            help="chỉ in mã kiểm chứng, hoặc so mã đã in với hồ sơ hôm nay",
        )

    def handle(self, *, term, district, renderer, output, fingerprint, **options):
        scope = Scope.of_term(named_term(term), named_district(district))
        if fingerprint is not None:
            self.tell_fingerprint(scope, fingerprint)
        elif renderer in FORMATS:
            for warning in warnings_of(scope):
                self.stderr.write(warning)
            self.write(printed(scope, renderer), output)
        else:
            with snapshot():
                document = TERM_REPORT.read(scope).document()
            self.write(RENDERERS[renderer](document), output)

    def tell_fingerprint(self, scope, typed):
        with snapshot():
            found = TERM_REPORT.read(scope).fingerprint()
        if not typed:
            self.stdout.write(found)
        elif as_typed(typed) == found:
            self.stdout.write(f"Khớp: {found} là mã của hồ sơ hôm nay.")
        else:
            raise CommandError(f"Không khớp: mã của hồ sơ hôm nay là {found}.")

    def write(self, content, output):
        if output is None:
            if isinstance(content, bytes):
                raise CommandError("Hãy cho biết tệp ghi ra, ví dụ: -o bao-cao.pdf")
            self.stdout.write(content, ending="")
            return
        content = content if isinstance(content, bytes) else content.encode()
        try:
            Path(output).write_bytes(content)
        except OSError as error:
            raise CommandError(f"Không ghi được tệp {output}: {why(error)}.") from error


def printed(scope, renderer):
    """The whole report as a draft, as the portal prints it."""
    office = office_of(scope)
    try:
        with snapshot():
            reading = TERM_REPORT.read(scope)
            found = print_of(reading, Choices(), office, moment_of_reading())
        return FORMATS[renderer](found.paper)
    except CannotPrint as error:
        raise CommandError(" ".join(error.sentences)) from error
    except NoPango as error:
        raise CommandError(
            "Chưa lập được tệp PDF: máy còn thiếu Pango hoặc WeasyPrint. Cài "
            "libpango-1.0-0, libpangoft2-1.0-0, rồi chạy: uv sync --extra pdf."
        ) from error


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
