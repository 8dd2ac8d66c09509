"""Everything a newcomer needs to see the portal at work, in one command."""

import os
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from io import StringIO
from time import monotonic

from django.contrib.auth.models import Group
from django.core.management import BaseCommand, CommandError, call_command
from django.core.servers.basehttp import (
    ThreadedWSGIServer,
    WSGIRequestHandler,
    get_internal_wsgi_application,
)
from django.utils.crypto import get_random_string

from ...models import Charge, Cooperative, District, User

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Account:
    """An account of the demonstration: one for each role."""

    username: str
    role: str
    is_staff: bool = False
    is_superuser: bool = False
    district: str = ""


ACCOUNTS = (
    Account("chuyenvien", "Chuyên viên Liên minh", is_staff=True),
    Account("canbo", "Cán bộ phụ trách địa bàn", district="171"),
    Account("lanhdao", "Lãnh đạo Liên minh"),
    Account("quantri", "Quản trị hệ thống", is_staff=True, is_superuser=True),
)


class Command(BaseCommand):
    help = (
        "Chuẩn bị cơ sở dữ liệu, danh mục, dữ liệu mẫu và tài khoản dùng thử, "
        "rồi mở cổng thông tin trên máy này. Chạy lần nữa thì giữ nguyên dữ liệu."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--port", type=int, default=8000, help="cổng, mặc định là 8000"
        )
        parser.add_argument(
            "--no-server", action="store_true", help="chỉ chuẩn bị, không mở máy chủ"
        )

    def handle(self, *, port, no_server, **options):
        # Bound before the work begins, so that nobody waits only to be refused.
        server = None if no_server else self.bind(port)
        password = os.environ.get("DEMO_PASSWORD") or get_random_string(14)

        with self.step("Chuẩn bị cơ sở dữ liệu"):
            call_command("migrate", verbosity=0)
        with self.step("Nạp danh mục: địa bàn, nhiệm kỳ, chỉ tiêu, số đã công bố"):
            call_command("load_reference", verbosity=0, stdout=StringIO())
        if has_been_filled():
            self.stdout.write("Dữ liệu đang có: giữ nguyên")
        else:
            with self.step("Nạp dữ liệu mẫu của một tỉnh"):
                call_command("load_sample", verbosity=0, stdout=StringIO())
        with self.step("Tạo tài khoản dùng thử"):
            for account in ACCOUNTS:
                open_account(account, password)
        with self.step("Gom tệp tĩnh"):
            call_command("collectstatic", interactive=False, verbosity=0)

        self.introduce(server.server_port if server else port, password)
        if server:
            self.serve(server)
        else:
            self.stdout.write("Để mở cổng thông tin: uv run manage.py demo")

    def bind(self, port):
        try:
            return ThreadedWSGIServer((HOST, port), WSGIRequestHandler)
        except (OSError, OverflowError) as error:
            raise CommandError(
                f"Không mở được cổng {port}, có lẽ chương trình khác đang dùng. "
                "Hãy chọn cổng khác, ví dụ: uv run manage.py demo --port 8001"
            ) from error

    @contextmanager
    def step(self, name):
        """Say what is being done before it is done, for some of it takes a while."""
        self.stdout.write(f"{name} … ", ending="")
        self.stdout.flush()
        began = monotonic()
        try:
            yield
        except BaseException:
            self.stdout.write("không xong")
            raise
        seconds = f"{monotonic() - began:.1f}".replace(".", ",")
        self.stdout.write(f"xong ({seconds} giây)")

    def introduce(self, port, password):
        address = f"http://{HOST}:{port}/"
        self.stdout.write(f"\nCổng thông tin   {address}")
        self.stdout.write(f"Nhập, sửa hồ sơ  {address}quan-tri/\n")
        self.stdout.write("\nTài khoản        Mật khẩu         Vai trò")
        for account in ACCOUNTS:
            line = f"{account.username:<17}{password:<17}{account.role}"
            if account.district:
                line += f", {District.objects.get(code=account.district)}"
            self.stdout.write(line)
        self.stdout.write("")
        self.stdout.flush()

    def serve(self, server):
        self.stdout.write("Đang chạy; nhấn Ctrl-C để dừng.")
        self.stdout.flush()
        server.set_app(get_internal_wsgi_application())
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            self.stdout.write("\nĐã dừng.")
        finally:
            server.server_close()


def has_been_filled():
    """Also when everything was cleared since: that was somebody's wish."""
    return Cooperative.objects.exists() or Cooperative.history.exists()


def open_account(account, password):
    """Make an account, or the one there is usable with the password printed."""
    user, is_new = User.objects.get_or_create(
        username=account.username,
        defaults={
            "is_staff": account.is_staff,
            "is_superuser": account.is_superuser,
            "last_name": account.role,
        },
    )
    if is_new or not user.check_password(password):
        user.set_password(password)
        user.save()
    user.groups.add(Group.objects.get(name=account.role))
    if account.district:
        Charge.objects.get_or_create(
            user=user,
            district=District.objects.get(code=account.district),
            defaults={"starts_on": date(2013, 1, 1), "may_enter": True},
        )
