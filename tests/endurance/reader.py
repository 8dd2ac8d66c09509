"""A process that reads the whole term report, again and again."""

from contextlib import nullcontext
from time import perf_counter, sleep

from django.db import transaction

from cooperatives.models import Term
from reports.chapters import TERM_REPORT
from reports.scope import Scope
from reports.snapshot import snapshot

from . import agreement
from .processes import is_wanted, say

WAYS_TO_READ = {
    "snapshot": snapshot,
    # What is left of the snapshot when somebody forgets the second alias, or all.
    "transaction": transaction.atomic,
    "autocommit": nullcontext,
}
# How long a report is held between its first table and the rest, in seconds, and how
# long it takes to be printed once it is read.
IN_HAND, PRINTED = 0.3, 0.3


def run(way):
    say(ready=True)
    while is_wanted():
        started = perf_counter()
        document = read(WAYS_TO_READ[way])
        say(
            disagreements=agreement.disagreements(document),
            totals=agreement.totals(document),
            moved=agreement.moved(document),
            seconds=perf_counter() - started,
        )
        sleep(PRINTED)


def read(way):
    with way():
        scope = Scope.of_term(Term.objects.get(slug="2013-2018"))
        reading = TERM_REPORT.read(scope)
        reading.table(agreement.COOPERATIVES)
        sleep(IN_HAND)
        return reading.document()
