from django.core.management.base import BaseCommand, CommandError

from cooperatives.models import SpreadsheetImport, User
from cooperatives.models.spreadsheet_import import State
from cooperatives.spreadsheets import imports
from cooperatives.spreadsheets.refusal import Refusal
from cooperatives.spreadsheets.sheets import SHEETS
from cooperatives.spreadsheets.shown_rows import as_seen_by

from .import_spreadsheet import finished


class Command(BaseCommand):
    help = "Hoàn tác một lần nhập bảng tính."

    def add_arguments(self, parser):
        parser.add_argument("import", type=int)
        parser.add_argument("--as", dest="username", help="mặc định: người đã nhập")

    def handle(self, **options):
        import_ = SpreadsheetImport.objects.filter(pk=options["import"]).first()
        if import_ is None:
            raise CommandError(f"Không có lần nhập số {options['import']}.")
        user = import_.owner
        if options["username"]:
            user = User.objects.filter(username=options["username"]).first()
        elif not imports.visible_to(user).contains(import_):
            raise CommandError(
                f"Tài khoản đã nhập, “{user.username}”, nay không xem được lần nhập này. "
                "Thêm --as và tên một tài khoản được hoàn tác."
            )
        if user is None or not imports.visible_to(user).contains(import_):
            raise CommandError(f"Không có lần nhập số {options['import']}.")
        try:
            import_ = finished(imports.undo(import_, user))
        except Refusal as refusal:
            raise CommandError(str(refusal)) from None
        if import_.state != State.UNDONE:
            raise CommandError(import_.sentence)
        self.tell(import_, user)
        if import_.left_alone:
            raise SystemExit(1)

    def tell(self, import_, user):
        """That it is done, and of each row left alone why, as its page would."""
        said = f"Đã hoàn tác lần nhập số {import_.pk}."
        if import_.left_alone:
            said += f" {import_.left_alone} dòng được để nguyên:"
        self.stdout.write(said)
        left = import_.rows.left_alone().iterator(chunk_size=2000)
        for row in as_seen_by(user, SHEETS[import_.slug](), left):
            why = ": ".join(filter(None, [row.label, row.undone_reason]))
            self.stdout.write(f"{row.sheet}!{row.number} {why}")
