"""
Stands by for `spreadsheets/standing_by.py`: a line of numbers in, a process's number out.

Each process is parted from this one, which has all that is needed in memory and no
connection to the database, before there is an order: it takes the next, and another is
parted. All end when the input does, or after a long wait.
"""

import gc
import os
import select
import signal
import sys
from contextlib import suppress

from django.core.management.base import BaseCommand
from django.db import DatabaseError, connection

# Django loads it with the first query, which every process would ask anew.
from django.db.models.sql import compiler  # noqa: F401

from cooperatives.models import SpreadsheetImport, User
from cooperatives.spreadsheets.layout.headings import Known
from cooperatives.spreadsheets.reading import Reader, limits
from cooperatives.spreadsheets.sheets import SHEETS
from cooperatives.spreadsheets.work import work

LONGEST_WAIT = 15 * 60
# Seconds in which what was ordered last is not slowed down by what may come next.
MOMENT = 0.5


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
        was_taken = True
        while was_taken:
            heard, told = os.pipe()
            if os.fork() == 0:
                os.close(heard)
                return take_an_order(told)
            os.close(told)
            was_taken = os.read(heard, 1)
            os.close(heard)
        return None


def take_an_order(taken):
    """Wait for one, with a reader that waits for a file, and do it."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    make_ready()
    reader = None if comes_within(MOMENT) else Reader()
    order = sys.stdin.readline() if comes_within(LONGEST_WAIT) else ""
    if order:
        os.write(taken, b"1")
        print(os.getpid(), flush=True)
        stand_alone()
        set_to_work(*map(int, order.split()), reader)
    if reader and reader.waits:
        reader.end()


def make_ready():
    """
    Do for nothing what comes first with every order: later it takes half the time.

    Memory shared with the process this one was parted from is copied when first used.
    """
    for sheet in SHEETS.values():
        made = sheet()
        Known(made.columns, made.not_kept)
    # Whoever gives an order will find out that there is no database.
    with suppress(DatabaseError):
        SpreadsheetImport.objects.select_related("owner").filter(pk=0).first()
    connection.close()


def comes_within(seconds):
    return select.select([sys.stdin], [], [], seconds)[0]


def stand_alone():
    """Belong to nobody, within limits, and hold nothing of the line of the orders."""
    # It ends before circles of what it let go would fill its memory; looking for them
    # in a plan of thousands of rows takes a fifth of the time that others wait.
    gc.disable()
    os.setsid()
    limits.limit_work()
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (sys.stdin, sys.stdout):
        os.dup2(nothing, stream.fileno())
    os.close(nothing)


def set_to_work(key, user, run, reader):
    import_ = SpreadsheetImport.objects.get(pk=key)
    if import_.run == run:
        work(import_, User.objects.get(pk=user), run, reader)
