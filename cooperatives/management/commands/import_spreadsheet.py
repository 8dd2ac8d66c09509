"""The three steps of the pages, by command: upload, preview, confirm."""

import sys
from pathlib import Path
from time import sleep

from django.core.management.base import BaseCommand, CommandError

from cooperatives.models import User
from cooperatives.models.spreadsheet_import import Outcome, State
from cooperatives.spreadsheets import imports
from cooperatives.spreadsheets.refusal import Refusal
from cooperatives.spreadsheets.sheets import SHEETS
from cooperatives.spreadsheets.work import FALLS_BACK_TO

from ..file_faults import why
from ..sheet_names import slug_of


class Command(BaseCommand):
    help = "Nhập một bảng tính: xem trước; thêm --apply thì ghi."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--model", required=True, help="cooperative, register, …")
        parser.add_argument("--as", required=True, dest="username", help="tài khoản")
        parser.add_argument(
            "--year", type=int, help="năm của số liệu, nếu tệp không ghi"
        )
        parser.add_argument("--apply", action="store_true", help="ghi vào hồ sơ")
        parser.add_argument(
            "--good-rows",
            action="store_true",
            help="ghi các dòng hợp lệ dù có dòng bị từ chối",
        )
        parser.add_argument(
            "--with-doubtful", action="store_true", help="ghi cả các dòng nghi vấn"
        )

    def handle(self, **options):
        try:
            user = User.objects.get(username=options["username"], is_active=True)
            content = options["file"].read_bytes()
        except User.DoesNotExist:
            raise CommandError(f"Không có tài khoản “{options['username']}”.") from None
        except OSError as error:
            raise CommandError(f"Không đọc được tệp: {why(error)}.") from None
        answers = {"year": options["year"]} if options["year"] else {}
        try:
            slug = slug_of(options["model"])
            import_ = finished(
                imports.begin(user, slug, options["file"].name, content, **answers)
            )
            self.tell(import_)
            if options["apply"]:
                import_ = self.apply(import_, user, options)
        except Refusal as refusal:
            raise CommandError(str(refusal)) from None
        if import_.refused:
            sys.exit(1)

    def apply(self, import_, user, options):
        """Write the plan; a file that says only what is stored needs no writing."""
        if import_.unchanged == import_.rows_planned:
            self.stdout.write("Không có gì phải ghi: mọi dòng đều giống hồ sơ đã lưu.")
            return import_
        confirmed = imports.confirm(
            import_,
            user,
            all_or_nothing=not options["good_rows"],
            with_doubtful=options["with_doubtful"],
        )
        import_ = finished(confirmed)
        if import_.state != State.APPLIED:
            raise CommandError(import_.sentence)
        self.stdout.write(
            f"Đã ghi lần nhập số {import_.pk}: thêm {import_.new}, sửa "
            f"{import_.changed}."
        )
        return import_

    def tell(self, import_):
        """The plan: how many rows will do what, and each cell that was refused."""
        if import_.state == State.REFUSED:
            raise CommandError(import_.sentence)
        if import_.state == State.ASKING:
            asked = " ".join(map(question_of, import_.questions))
            raise CommandError(
                f"Tệp cần được trả lời trước: {asked} Trả lời ở trang của lần nhập số "
                f"{import_.pk} trên cổng thông tin, hoặc sửa tệp rồi nhập lại."
            )
        title = SHEETS[import_.slug].title
        self.stdout.write(
            f"{title}: lần nhập số {import_.pk}, {import_.rows_planned} dòng: thêm mới "
            f"{import_.new}, thay đổi {import_.changed}, không đổi {import_.unchanged}, "
            f"bị từ chối {import_.refused}, nghi vấn {import_.doubtful}."
        )
        for row in import_.rows.with_outcome(Outcome.REFUSED).iterator():
            for refusal in row.refusals:
                place = f"{row.sheet}!{refusal['cell'] or row.number}"
                told = [refusal["heading"], str(refusal["value"]), refusal["reason"]]
                said = ": ".join(filter(None, told))
                self.stdout.write(f"{place}: {said} {refusal['advice']}".rstrip())
        for row in import_.rows.doubtful_only().iterator():
            for doubt in row.doubts:
                self.stdout.write(f"{row.sheet}!{row.number}: nghi vấn: {doubt}")


def question_of(question):
    match question["kind"]:
        case "year":
            return f"{question['text']} (Thêm --year vào lệnh.)"
        case "shared":
            return f"“{question['text']}” của mọi dòng là gì?"
    return f"Cột “{question['text']}” là gì?"


def finished(import_):
    """The import once its process has come to a whole state."""
    while imports.looked_after(import_).state in FALLS_BACK_TO:
        sleep(0.05)
    return import_
