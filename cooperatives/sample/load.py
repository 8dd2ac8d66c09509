"""The province of the report, or one drawn by lot, written in one transaction."""

from importlib import import_module
from random import Random

from django.apps import apps
from django.db import transaction
from django.utils.module_loading import module_has_submodule

from .. import statistics
from ..models import (
    Activity,
    Award,
    FundBalance,
    GroupCount,
    NewRuralCommune,
    ProvinceVisit,
)
from . import (
    activities,
    contests,
    counts,
    drawn_targets,
    funds,
    new_rural,
    published,
    targets,
)
from .awkward import Awkward
from .days import ENTERED_ON
from .made import write
from .province import Province

PUBLISHED_SEED = 2013


def load(seed=None, scale=1, say=lambda step: None):
    """Without a seed the province of the report; with one, another drawn by lot."""
    with transaction.atomic():
        Load(seed, scale, say).run()
        # Planned for the empty tables it knew, a report would take minutes.
        statistics.refresh()


class Load:
    """One load: what all its replicas share, and what is written once."""

    def __init__(self, seed, scale, say):
        self.is_published = seed is None
        self.random = Random(PUBLISHED_SEED if seed is None else seed)
        self.targets = targets.PUBLISHED
        if not self.is_published:
            self.targets = drawn_targets.drawn(self.random)
        self.scale = scale
        self.say = say

    def run(self):
        self.province = Province(self.random, self.targets)
        named = []
        if self.is_published:
            named = self.published()
        self.once()
        for replica in range(self.scale):
            self.say(f"Tổ chức, số liệu, khen thưởng: lần {replica + 1}/{self.scale}")
            self.province.write(named if replica == 0 else [])
        if not self.is_published:
            Awkward(self.random, self.province).write()
        for add in additions():
            add(ENTERED_ON)

    def published(self):
        self.say("Những gì báo cáo nêu tên")
        atlas = self.province.atlas
        named = published.plans(atlas)
        held = published.activities()
        published.honours(named, held)
        published.fund()
        write(contests.prizes(self.random, held), Award)
        return named

    def once(self):
        """What a larger province has no more of."""
        self.say("Địa bàn, nguồn vốn, hoạt động")
        random, atlas = self.random, self.province.atlas
        expected = self.targets.rural_expected
        write(new_rural.communes(random, atlas, expected), NewRuralCommune)
        write(counts.records(self.province.counted, self.scale), GroupCount)
        program = activities.Program()
        amounts = funds.PUBLISHED
        if not self.is_published:
            program = activities.Program.drawn(random)
            amounts = funds.drawn(random)
        # The published balance stays when a sample is cleared.
        there = set(FundBalance.objects.values_list("fund", "as_of"))
        balances = [
            balance
            for balance in funds.balances(amounts)
            if (balance.fund_id, balance.as_of) not in there
        ]
        write(balances, FundBalance)
        made = activities.Activities(random, atlas.all())
        write(made.all(program), Activity)
        if not self.is_published:
            held = contests.drawn(random)
            write(held.values(), Activity)
            write(contests.drawn_prizes(random, held), Award)
        journeys = activities.tours(random, program)
        write([tour for tour, _ in journeys], Activity)
        write(activities.visits(journeys), ProvinceVisit)


def additions():
    """What other apps add to a sample, as they declare it."""
    for app in apps.get_app_configs():
        if module_has_submodule(app.module, "sample_additions"):
            yield import_module(f"{app.name}.sample_additions").add
