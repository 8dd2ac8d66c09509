"""The process that opens one file: watched, bound, and no danger to any other."""

import signal
import subprocess
import sys

import pytest
from django.conf import settings

from cooperatives.spreadsheets.reading import guard, read_file

from . import made_files
from .read_files import refusal


def test_a_broken_file_ends_no_other_process(monkeypatch):
    monkeypatch.setattr(
        "cooperatives.spreadsheets.reading.guard.MODULE", "no.such.module"
    )

    assert refusal(made_files.xlsx(["a"])).startswith("Không đọc được tệp “Tệp.xlsx”")


def test_progress_is_told():
    told = []

    with read_file(made_files.csv(*["a;b"] * 12_000), "a.csv", told.append) as workbook:
        assert sum(1 for _ in workbook.sheets[0].rows) == 12_000

    assert told == [5000, 10000]


def test_a_file_that_takes_too_long_is_given_up(monkeypatch):
    monkeypatch.setattr("cooperatives.spreadsheets.reading.limits.WALL_SECONDS", 0)

    assert refusal(made_files.xlsx(["a"])) == (
        "Đọc tệp “Tệp.xlsx” mất quá nhiều thời gian nên đã dừng. Xóa các trang và vùng "
        "định dạng thừa, hoặc chia thành nhiều tệp, rồi tải lên lại."
    )


def test_a_reader_that_answers_nonsense_is_answered_for(monkeypatch):
    """`this` prints a poem."""
    monkeypatch.setattr("cooperatives.spreadsheets.reading.guard.MODULE", "this")

    assert refusal(made_files.xlsx(["a"])) == (
        "Không đọc được tệp “Tệp.xlsx”: tệp hỏng hoặc cần quá nhiều bộ nhớ. Mở tệp bằng "
        "Excel, lưu lại thành .xlsx rồi tải lên lại."
    )


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (
            signal.SIGKILL,
            "Máy chủ đã dừng việc đọc tệp “Tệp.xlsx” giữa chừng; chưa ghi gì. Tải lại "
            "tệp; nếu vẫn như vậy, chia thành nhiều tệp nhỏ hơn.",
        ),
        (
            signal.SIGXCPU,
            "Đọc tệp “Tệp.xlsx” mất quá nhiều thời gian nên đã dừng. Xóa các trang và "
            "vùng định dạng thừa, hoặc chia thành nhiều tệp, rồi tải lên lại.",
        ),
    ],
)
def test_a_reader_that_is_cut_short_does_not_blame_the_file(
    number, sentence, monkeypatch
):
    def cut_short(child, *known):
        child.send_signal(number)
        return watched(child, *known)

    watched = guard.watched
    monkeypatch.setattr(guard, "watched", cut_short)

    assert refusal(made_files.xlsx(["a"])) == sentence


def bound(*lines):
    """What a process says that has bound itself as a reader does, and how it ended."""
    code = "from cooperatives.spreadsheets.reading import limits\n"
    told = subprocess.run(
        [sys.executable, "-c", code + "\n".join(lines)],
        cwd=settings.BASE_DIR,
        capture_output=True,
        check=False,
    )
    return told.returncode, told.stdout


def test_the_reader_binds_itself():
    """In a process of its own: what it asks for beyond its share it does not get."""
    told = bound(
        "limits.limit()",
        "try: bytearray(2 * limits.ADDRESS_SPACE)",
        "except MemoryError: print('refused')",
    )

    assert told == (0, b"refused\n")


def test_a_reader_whose_time_is_over_is_told_so_before_it_is_killed():
    told = bound(
        "import resource",
        "limits.limit()",
        "print(resource.getrlimit(resource.RLIMIT_CPU))",
    )

    assert told == (0, b"(20, 21)\n")
