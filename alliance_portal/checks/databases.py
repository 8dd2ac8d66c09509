"""What keeps two writers apart, and the file of the records to its owner."""

import sqlite3
import stat
from pathlib import Path

from django.conf import settings
from django.core.checks import Error

SHORTEST_WAIT = 20
SQLITE = "django.db.backends.sqlite3"
# The versions whose write-ahead log cannot lose what was written.
SAFE_FROM = ((3, 51, 3), (4,)), ((3, 50, 7), (3, 51)), ((3, 44, 6), (3, 45))


def databases_wait_their_turn(app_configs, **kwargs):
    database = settings.DATABASES["default"]
    options = database.get("OPTIONS", {})
    if database["ENGINE"] != SQLITE:
        if not database.get("CONN_HEALTH_CHECKS"):
            yield Error(
                "Kết nối PostgreSQL phải được kiểm tra trước khi dùng lại.",
                hint="Hãy đặt CONN_HEALTH_CHECKS cho cơ sở dữ liệu.",
                id="alliance_portal.E011",
            )
        return
    waits = options.get("timeout", 0) >= SHORTEST_WAIT
    at_once = options.get("transaction_mode") == "IMMEDIATE"
    if not (waits and at_once and journal_is_safe(options)):
        yield Error(
            "SQLite phải giữ khóa ngay khi bắt đầu ghi (IMMEDIATE), chờ ít nhất 20 giây, "
            "và chỉ dùng WAL ở phiên bản đã sửa lỗi.",
            hint="Hãy giữ nguyên OPTIONS của DATABASES trong settings.py.",
            id="alliance_portal.E010",
        )


def journal_is_safe(options):
    if "journal_mode=WAL" not in options.get("init_command", ""):
        return True
    version = sqlite3.sqlite_version_info
    return any(first <= version < end for first, end in SAFE_FROM)


def files_are_private(app_configs, **kwargs):
    """A folder that nobody else enters hides the file; otherwise the file itself must."""
    database = settings.DATABASES["default"]
    file = Path(database["NAME"])
    if database["ENGINE"] != SQLITE or not file.exists():
        return
    if others_read(file) and others_read(file.parent):
        yield Error(
            f"Người khác trên máy này đọc được {file}.",
            hint=f"Hãy chạy: chmod 600 {file}",
            id="alliance_portal.E012",
        )


def others_read(path):
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))
