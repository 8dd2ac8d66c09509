"""
One step of an import on a database that others use at the same time.

A step begins when its process is told to, by a line on its input, so that two of them
can be set off together and one can be killed at a chosen moment.
"""

import json
import os
import signal
import sys
from time import sleep
from unittest import mock

from django.conf import settings
from django.contrib.auth.models import Group

from cooperatives.models import Cooperative, ImportRow, Seat, SpreadsheetImport, User
from cooperatives.models.spreadsheet_import import Outcome, State
from cooperatives.spreadsheets import applying, imports, processes
from cooperatives.spreadsheets.reading import guard
from cooperatives.spreadsheets.refusal import Refusal
from cooperatives.spreadsheets.work import work
from tests.spreadsheet_files import workbook

from .careless import without
from .processes import say

HEADINGS = ["Tên HTX", "Lĩnh vực", "Xã", "Huyện", "Ngày thành lập", "Người đại diện"]
STAFF = "Chuyên viên Liên minh"


def run(action, *arguments):
    ACTIONS[action](*arguments)


def desk():
    """Does what it is asked for, one thing after another, until its input is closed."""
    for line in sys.stdin:
        action, *arguments = json.loads(line)
        ACTIONS[action](*arguments)


def staff():
    user, is_new = User.objects.get_or_create(username="nguoi-nhap")
    if is_new:
        user.groups.add(Group.objects.get(name=STAFF))
    return user


def begin(name, rows, leader="", inside="yes"):
    """Bring in so many cooperatives; planned here, or by a process of its own."""
    settings.IMPORTS_IN_A_PROCESS = inside == "no"
    given = [
        [f"HTX {name} {at}", "Vận tải", "La Bằng", "Đại Từ", "2015", leader]
        for at in range(int(rows))
    ]
    content = workbook(HEADINGS, *given)
    import_ = imports.begin(staff(), "hop-tac-xa", "tệp.xlsx", content)
    say(key=import_.pk, state=import_.state, process=import_.process_id)


def leave_alone():
    """What stands by for this process is killed, as it would be for want of memory."""
    imports.STAND_BY._process.kill()
    say(done=True)


def taken_on(key, state):
    """The import, as if this very process had been set to work on it."""
    import_ = SpreadsheetImport.objects.get(pk=key)
    import_.state, import_.run = state, import_.run + 1
    import_.answers |= {"with_doubtful": True}
    for name, value in processes.own().items():
        setattr(import_, name, value)
    import_.save()
    return import_


def at_once(key, state, way="guarded"):
    """This very process is the one at work, as soon as it is told to begin."""
    import_ = taken_on(key, state)
    say(ready=True)
    sys.stdin.readline()
    say(begun=True)
    with without(way):
        work(import_, staff(), import_.run)
    say(done=True)


class Reader(guard.Reader):
    """The process that reads a file, which says when it begins and when it has ended."""

    half_way = False

    def give(self, content, name):
        super().give(content, name)
        if self.half_way:
            self.kill_half_way()
        say(reader=self.child.pid)

    def kill_half_way(self):
        """Let it go on by little, and kill it once the first of its rows are there."""
        while self.waits:
            self.child.send_signal(signal.SIGSTOP)
            if os.fstat(self.rows_file.fileno()).st_size:
                self.child.kill()
                return
            self.child.send_signal(signal.SIGCONT)
            sleep(0.0005)

    def end(self):
        super().end()
        say(ended=True)


def read_again(key, way="guarded"):
    """Plan the same file whenever told to, or told how far it is to be read."""
    say(ready=bool(staff()))
    with mock.patch.object(guard, "Reader", Reader), without(way):
        for told in sys.stdin:
            Reader.half_way = told.strip() == "half way"
            import_ = taken_on(key, State.READING)
            work(import_, staff(), import_.run)
            say(done=True)


def confirm(key, way="guarded"):
    say(ready=bool(staff()))
    sys.stdin.readline()
    confirm_now(key, way)


def confirm_now(key, way="guarded"):
    settings.IMPORTS_IN_A_PROCESS = False
    import_ = SpreadsheetImport.objects.get(pk=key)
    user = staff()
    options = {"all_or_nothing": True, "with_doubtful": True}
    try:
        with without(way):
            if way == "again":
                import_.answers |= {"with_doubtful": True}
                sheet = imports.SHEETS[import_.slug]()
                applying.apply(import_, sheet, user, import_.run)
                import_.refresh_from_db()
            else:
                import_ = imports.confirm(import_, user, **options)
        say(state=import_.state, sentence=import_.sentence)
    except Refusal as refusal:
        say(state="refused", sentence=str(refusal))


def undo_when_told():
    """Take back the import of each key that is told."""
    settings.IMPORTS_IN_A_PROCESS = False
    user = staff()
    for key in sys.stdin:
        try:
            import_ = imports.undo(SpreadsheetImport.objects.get(pk=key), user)
            say(state=import_.state, sentence=import_.sentence)
        except Refusal as refusal:
            say(state="refused", sentence=str(refusal))


def edit(name):
    """Someone corrects the first of the cooperatives by hand."""
    cooperative = Cooperative.objects.get(name=f"HTX {name} 0")
    say(ready=True)
    sys.stdin.readline()
    cooperative.refresh_from_db()
    cooperative.note = "sửa tay"
    cooperative.save()
    say(done=True)


def look(key, name):
    """What there is after all: the import as the page would show it, and the records."""
    import_ = imports.looked_after(SpreadsheetImport.objects.get(pk=key))
    named = Cooperative.objects.filter(name__startswith=f"HTX {name} ")
    rows = ImportRow.objects.filter(import_of=import_)
    history = Cooperative.history.filter(name__startswith=f"HTX {name} ")
    first = history.filter(name=f"HTX {name} 0", history_type="~").order_by(
        "history_id"
    )
    say(
        state=import_.state,
        sentence=import_.sentence,
        records=named.count(),
        seats=Seat.objects.filter(cooperative__in=named).count(),
        history=history.filter(history_type="+").count(),
        removed=history.filter(history_type="-").count(),
        made=rows.filter(outcome=Outcome.NEW, record_id__isnull=False).count(),
        planned=rows.count(),
        changes=list(first.values_list("version", "history_change_reason", "leader")),
        reason=import_.reason,
    )


ACTIONS = {
    "desk": desk,
    "begin": begin,
    "leave_alone": leave_alone,
    "plan": lambda key, way="guarded": at_once(key, State.READING, way),
    "apply": lambda key, way="guarded": at_once(key, State.APPLYING, way),
    "take_back": lambda key, way="guarded": at_once(key, State.UNDOING, way),
    "undo_when_told": undo_when_told,
    "read_again": read_again,
    "confirm": confirm,
    "confirm_now": confirm_now,
    "edit": edit,
    "look": look,
}
