"""
A process that moves records to and fro, each in a small transaction of its own.

Awards go to another category and cooperatives to another district, all of them there
before the first comes back, so that no two moments soon look alike.
"""

from datetime import date
from itertools import cycle
from time import perf_counter, sleep

from django.db import transaction

from cooperatives.models import Award, Cooperative, Seat
from tests.builders import the_commune

from .agreement import CERTIFICATES
from .processes import is_wanted, say

MOVED = 40
# The last day before the one the report is drawn up on.
EVE = date(2018, 12, 12)
# Seconds. SQLite lets those who wait ask ten times a second: whoever asks again at
# once after a turn takes everybody's.
PAUSE = 0.05


def run(what):
    moves, slowest = 0, 0
    for move, *where in MOVES[what]():
        started = perf_counter()
        with transaction.atomic():
            move(*where)
        slowest = max(slowest, perf_counter() - started)
        moves += 1
        if moves == 1:
            say(ready=True)
        if not is_wanted():
            break
        sleep(PAUSE)
    say(moves=moves, slowest=slowest)


def awards():
    """Certificates become citations of the province, and certificates again."""
    certificates = Award.objects.filter(
        category=CERTIFICATES, granted_on__year__range=(2013, 2017)
    )
    moved = list(certificates.order_by("pk")[:MOVED].values_list("pk", flat=True))
    for category in cycle(("bang-khen-ubnd-tinh", CERTIFICATES)):
        for award in moved:
            yield move_award, award, category


def move_award(award, category):
    award = Award.objects.select_for_update().get(pk=award)
    award.category_id = category
    award.save()


def cooperatives():
    """Cooperatives move to xã Bá Xuyên of Sông Công, and home again."""
    song_cong = the_commune("Bá Xuyên")
    settled = (
        Cooperative.objects.without_unions()
        .filter(founded_on__year__lt=2018, ended_on=None)
        # Whom earlier movers left there would only seem to move.
        .exclude(seats__commune=song_cong)
    )
    homes = {
        cooperative: cooperative.seats.filter(starts_on__lte=EVE).last().commune
        for cooperative in settled.order_by("pk")[:MOVED]
    }
    for is_away in cycle((True, False)):
        for cooperative, home in homes.items():
            yield move_cooperative, cooperative, song_cong if is_away else home


def move_cooperative(cooperative, commune):
    """The first move begins a new seat, the next ones change its commune."""
    seats = Seat.objects.select_for_update()
    begun = {"cooperative": cooperative, "starts_on": EVE}
    seat = seats.filter(**begun).first() or Seat(**begun)
    seat.commune = commune
    seat.save()


MOVES = {"awards": awards, "cooperatives": cooperatives}
