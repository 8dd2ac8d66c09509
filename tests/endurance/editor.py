"""
Processes that edit the same few rows at once, with hardly a pause.

Each write reads a row, changes it and saves it with its history, in one transaction:
what a person does in the admin, without the person.
"""

import os
from random import choice
from time import perf_counter, sleep

from django.db import OperationalError, connection, transaction

from cooperatives.models import Fund

from .processes import is_wanted, say

EDITED = 3
# Seconds. SQLite lets those who wait ask ten times a second: whoever asks again at
# once after a turn takes everybody's.
PAUSE = 0.01


def run(way, processes):
    """Set up once and part, before there is a connection to share."""
    for _ in range(int(processes) - 1):
        if os.fork() == 0:
            break
    edit(way)


def edit(way):
    if way == "stock":
        connection.settings_dict["OPTIONS"] = {}
    funds = (
        Fund.objects.all() if way == "unlocked" else Fund.objects.select_for_update()
    )
    keys = list(Fund.objects.by_position()[:EDITED].values_list("pk", flat=True))
    written, refused, slowest = 0, 0, 0
    say(ready=True)
    while is_wanted():
        started = perf_counter()
        try:
            with transaction.atomic():
                fund = funds.get(pk=choice(keys))
                fund.note = f"{written}"
                fund.save()
            written += 1
        except OperationalError:
            refused += 1
        slowest = max(slowest, perf_counter() - started)
        sleep(PAUSE)
    say(written=written, refused=refused, slowest=slowest)
