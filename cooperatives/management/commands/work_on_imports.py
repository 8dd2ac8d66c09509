"""
Stands by for `spreadsheets/standing_by.py`: a line of numbers in, a process's number out.

Each process is parted from this one, which has all that is needed in memory and no
connection to the database yet. It ends when its input does, or after a long wait.
"""

import gc
import os
import select
import signal
import sys

from django.core.management.base import BaseCommand

from cooperatives.models import SpreadsheetImport, User
from cooperatives.spreadsheets.reading import limits
from cooperatives.spreadsheets.work import work

LONGEST_WAIT = 15 * 60


class Command(BaseCommand):
    help = (
        "Chờ để đọc, ghi, hoàn tác các lần nhập bảng tính; trang web tự gọi lệnh này."
    )
    requires_system_checks = ()

    def handle(self, **options):
        # Those that have ended are counted out by the system.
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        # What they share with this one is never copied for being looked through.
        gc.freeze()
        for order in orders():
            process_id = os.fork()
            if process_id == 0:
                stand_alone()
                return set_to_work(*map(int, order.split()))
            print(process_id, flush=True)
        return None


def orders():
    while select.select([sys.stdin], [], [], LONGEST_WAIT)[0]:
        if not (order := sys.stdin.readline()):
            return
        yield order


def stand_alone():
    """Belong to nobody, within limits, and hold nothing of the line of the orders."""
    # It ends before circles of what it let go would fill its memory; looking for them
    # in a plan of thousands of rows takes a fifth of the time that others wait.
    gc.disable()
    os.setsid()
    limits.limit_work()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (sys.stdin, sys.stdout):
        os.dup2(nothing, stream.fileno())
    os.close(nothing)


def set_to_work(key, user, run):
    import_ = SpreadsheetImport.objects.get(pk=key)
    if import_.run == run:
        work(import_, User.objects.get(pk=user), run)
