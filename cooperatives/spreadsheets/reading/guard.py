"""Starts the process that reads a file, watches it, and understands how it ended."""

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile

from . import limits
from .refused import Refused
from .workbook import opened

ROOT = Path(__file__).parents[3]
MODULE = "cooperatives.spreadsheets.reading.child"
LONGEST_ANSWER = 8 * limits.MEGABYTE

TOO_LONG = (
    "Đọc tệp “{name}” mất quá nhiều thời gian nên đã dừng. Xóa các trang và vùng định "
    "dạng thừa, hoặc chia thành nhiều tệp, rồi tải lên lại."
)
BROKEN = (
    "Không đọc được tệp “{name}”: tệp hỏng hoặc cần quá nhiều bộ nhớ. Mở tệp bằng "
    "Excel, lưu lại thành .xlsx rồi tải lên lại."
)
STOPPED = (
    "Máy chủ đã dừng việc đọc tệp “{name}” giữa chừng; chưa ghi gì. Tải lại tệp; nếu "
    "vẫn như vậy, chia thành nhiều tệp nhỏ hơn."
)
# By the signal that ended the reader, where it was not the file that broke it.
CUT_SHORT = {-signal.SIGXCPU: TOO_LONG, -signal.SIGKILL: STOPPED}


class Reader:
    """A process that waits for one file, to open it and no other."""

    def __init__(self):
        # The workbook keeps the rows open.
        self.upload, self.rows_file = TemporaryFile(), TemporaryFile()  # noqa: SIM115
        passed = self.upload.fileno(), self.rows_file.fileno()
        self.child = subprocess.Popen(
            [sys.executable, "-m", MODULE, *map(str, passed)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            pass_fds=passed,
            cwd=ROOT,
            env={"LANG": "C.UTF-8", "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
            start_new_session=True,
        )

    @property
    def waits(self):
        return self.child.poll() is None

    def give(self, content, name):
        self.upload.write(content)
        self.upload.seek(0)
        # One that has ended is found out when it does not answer.
        with suppress(BrokenPipeError):
            self.child.stdin.write(json.dumps(name).encode() + b"\n")

    def end(self):
        with self.upload, self.child:
            if self.waits:
                os.killpg(self.child.pid, signal.SIGKILL)


def read_file(content, name, on_progress=None, meanwhile=None, reader=None):
    """
    The workbook in these bytes; raises Refused, its sentence for the person.

    `on_progress` is told the number of rows read so far, now and then; `meanwhile` is
    done while the file is read, by `reader` where one waits for it.
    """
    if len(content) > limits.FILE_BYTES:
        shown = f"{len(content) / limits.MEGABYTE:.1f}".replace(".", ",")
        raise Refused(
            f"Tệp “{name}” lớn {shown} MB, quá mức 10 MB. Xóa hình ảnh và trang không "
            "dùng, hoặc chia thành nhiều tệp."
        )
    if reader is None or not reader.waits:
        reader = Reader()
    try:
        reader.give(content, name)
        if meanwhile:
            meanwhile()
        told = watched(reader.child, name, on_progress)
        return opened(name, told, reader.rows_file)
    except BaseException:
        reader.rows_file.close()
        raise
    finally:
        reader.end()


def watched(child, name, on_progress):
    """The last thing that the child says; progress is passed on meanwhile."""
    answer = None
    for line in lines_until(child.stdout, time.monotonic() + limits.WALL_SECONDS):
        if line is None:
            raise Refused(TOO_LONG.format(name=name))
        try:
            answer = json.loads(line)
        except ValueError:
            raise Refused(BROKEN.format(name=name)) from None
        if "rows" in answer and on_progress:
            on_progress(answer["rows"])
    if sentence := CUT_SHORT.get(child.wait()):
        raise Refused(sentence.format(name=name))
    if answer and "refused" in answer:
        raise Refused(answer["refused"])
    if child.returncode or not answer or "sheets" not in answer:
        raise Refused(BROKEN.format(name=name))
    return answer


def lines_until(stream, deadline):
    """
    The whole lines that come through a pipe; None where the time is over.

    One that was begun and not ended is of a writer cut short, and says nothing.
    """
    os.set_blocking(stream.fileno(), False)
    pending = b""
    with selectors.DefaultSelector() as selector:
        selector.register(stream, selectors.EVENT_READ)
        while True:
            if not selector.select(max(0, deadline - time.monotonic())):
                yield None
                return
            part = os.read(stream.fileno(), 65536)
            if not part:
                return
            *lines, pending = (pending + part).split(b"\n")
            yield from lines
            if len(pending) > LONGEST_ANSWER:
                yield b"too long"
