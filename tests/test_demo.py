"""The first command of the README, run as a newcomer runs it."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from urllib.request import urlopen

import pytest
from django.conf import settings

ROLES = {
    "chuyenvien": "Chuyên viên Liên minh",
    "canbo": "Cán bộ phụ trách địa bàn",
    "lanhdao": "Lãnh đạo Liên minh",
    "quantri": "Quản trị hệ thống",
}


def start_demo(folder, *arguments):
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.Popen(
        [sys.executable, "manage.py", "demo", *arguments],
        cwd=settings.BASE_DIR,
        env=kept | {"DATA_DIR": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        # A suite that was started in the background hands its deafness on.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )


def read_until(line, stream):
    read = []
    for read_line in stream:
        read.append(read_line)
        if read_line.startswith(line):
            break
    return "".join(read)


def rows(folder, question):
    with closing(sqlite3.connect(folder / "portal.sqlite3")) as database:
        return database.execute(question).fetchall()


def passwords(printed):
    return re.findall(r"^(\w+) +([a-z0-9-]{14}) ", printed, re.MULTILINE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("demo") / "data"


@pytest.fixture(scope="module")
def first_start(folder):
    demo = start_demo(folder, "--no-server")
    printed, _ = demo.communicate(timeout=120)
    assert demo.returncode == 0, printed
    return printed


def test_the_first_start_says_what_it_does(first_start):
    steps = [line.split(" … ")[0] for line in first_start.splitlines()[:5]]

    assert steps == [
        "Chuẩn bị cơ sở dữ liệu",
        "Nạp danh mục: địa bàn, nhiệm kỳ, chỉ tiêu, số đã công bố",
        "Nạp dữ liệu mẫu của một tỉnh",
        "Tạo tài khoản dùng thử",
        "Gom tệp tĩnh",
    ]


def test_the_first_start_fills_the_database(first_start, folder):
    assert rows(folder, "SELECT count(*) > 400 FROM cooperatives_cooperative") == [(1,)]


def test_each_role_has_an_account(first_start, folder):
    made = rows(
        folder,
        """
        SELECT username, auth_group.name, is_staff, is_superuser
        FROM cooperatives_user
        JOIN cooperatives_user_groups ON user_id = cooperatives_user.id
        JOIN auth_group ON auth_group.id = group_id
        """,
    )

    assert set(made) == {
        ("chuyenvien", ROLES["chuyenvien"], 1, 0),
        ("canbo", ROLES["canbo"], 0, 0),
        ("lanhdao", ROLES["lanhdao"], 0, 0),
        ("quantri", ROLES["quantri"], 1, 1),
    }
    assert [name for name, _ in passwords(first_start)] == list(ROLES)


def test_the_officer_is_charged_with_one_district(first_start, folder):
    charges = rows(
        folder,
        """
        SELECT username, cooperatives_district.name, starts_on, ends_on
        FROM cooperatives_charge
        JOIN cooperatives_user ON cooperatives_user.id = user_id
        JOIN cooperatives_district ON cooperatives_district.id = district_id
        """,
    )

    assert charges == [("canbo", "Đại Từ", "2013-01-01", None)]


def test_what_it_keeps_is_closed_to_others(first_start, folder):
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "demo.json").stat().st_mode & 0o777 == 0o600


def test_a_second_start_keeps_everything_and_serves(first_start, folder):
    how_many = "SELECT count(*), max(id) FROM cooperatives_cooperative"
    before = rows(folder, how_many)
    demo = start_demo(folder, "--port", "0")
    try:
        printed = read_until("Đang chạy", demo.stdout)
        address = re.search(r"http://127\.0\.0\.1:\d+/", printed)[0]
        with urlopen(f"{address}quan-tri/", timeout=20) as page:
            signs_in = page.read().decode()
        style = re.search(r"/(static/css/portal\.\w+\.css)", signs_in)[1]
        with urlopen(f"{address}{style}", timeout=20) as sheet:
            kept_for_ever = sheet.headers["Cache-Control"]
    finally:
        demo.send_signal(signal.SIGINT)
        last_words, _ = demo.communicate(timeout=20)

    assert "Dữ liệu đang có: giữ nguyên" in printed
    assert rows(folder, how_many) == before
    assert passwords(printed) == passwords(first_start)
    assert "Đăng nhập" in signs_in
    assert "immutable" in kept_for_ever
    assert last_words.endswith("Đã dừng.\n")
    assert demo.returncode == 0


def test_a_port_in_use_is_said_before_any_work_is_done(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        demo = start_demo(tmp_path, "--port", port)
        printed, _ = demo.communicate(timeout=20)

    assert demo.returncode != 0
    assert f"Không mở được cổng {port}" in printed
    assert not (tmp_path / "portal.sqlite3").exists()
