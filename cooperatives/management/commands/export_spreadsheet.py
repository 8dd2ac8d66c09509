"""What the lists send, by command: every record of a kind, in the sheet it comes in by."""

import tempfile
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from cooperatives.models import User
from cooperatives.spreadsheets import outgoing
from cooperatives.spreadsheets.refusal import Refusal
from cooperatives.spreadsheets.sheet_table import sheet_table
from cooperatives.spreadsheets.sheets import SHEETS
from cooperatives.spreadsheets.writing import FORMATS, TooLong

from ..file_faults import why
from ..sheet_names import slug_of


class Command(BaseCommand):
    help = "Xuất mọi hồ sơ của một loại ra bảng tính (.xlsx hoặc .csv)."

    def add_arguments(self, parser):
        parser.add_argument("--model", required=True, help="cooperative, register, …")
        parser.add_argument("-o", "--output", type=Path, required=True)
        parser.add_argument("--as", dest="username", help="chỉ những gì người này xem")
        parser.add_argument("--year", type=int, help="năm của sổ theo dõi")

    def handle(self, **options):
        output = options["output"]
        ending = output.suffix.removeprefix(".").lower()
        if ending not in FORMATS:
            raise CommandError("Tên tệp phải kết thúc bằng .xlsx hoặc .csv.")
        try:
            sheet = SHEETS[slug_of(options["model"])]
            told = (
                {"year": options["year"]} if sheet.beside and sheet.needs_year else {}
            )
            table = self.table(sheet(**told), options["username"])
            written = write_whole(FORMATS[ending], table, output)
        except (Refusal, TooLong) as refusal:
            raise CommandError(str(refusal)) from None
        except OSError as error:
            raise CommandError(f"Không ghi được tệp: {why(error)}.") from None
        self.stdout.write(f"Đã xuất {written} dòng vào {output}.")

    def table(self, sheet, username):
        """Whoever runs commands may see all; on behalf of another, what he may."""
        if not username:
            return sheet_table(sheet, sheet.model._default_manager.all(), None)
        try:
            user = User.objects.get(username=username, is_active=True)
        except User.DoesNotExist:
            raise CommandError(f"Không có tài khoản “{username}”.") from None
        model = sheet.model._meta
        if not user.has_perm(f"{model.app_label}.view_{model.model_name}"):
            raise CommandError(f"Tài khoản này không được xem “{sheet.title}”.")
        table = sheet_table(sheet, sheet.records(user), user)
        return outgoing.shown_to(user, table)


def write_whole(form, table, output):
    """A file of that name is the whole of it, or the one that was there before."""
    file = tempfile.NamedTemporaryFile(  # noqa: SIM115 - closed before it is renamed
        dir=output.parent, prefix=".", suffix=output.suffix, delete=False
    )
    unfinished = Path(file.name)
    try:
        with file:
            written = form.write(file, table)
        unfinished.replace(output)
    except BaseException:
        unfinished.unlink()
        raise
    return written
