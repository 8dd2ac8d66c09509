"""What a province drawn by lot is to look like, before a record of it is written."""

from random import Random

import pytest

from cooperatives.sample.drawn_targets import counts_met, drawn, drawn_once

SEEDS = range(40)


@pytest.mark.parametrize("scale", [1, 2, 3, 5, 10, 100])
def test_written_many_times_over_no_count_is_the_published_one(scale):
    for seed in SEEDS:
        targets = drawn(Random(seed), scale)

        assert not any(counts_met(targets, scale)), seed
        assert scale * targets.awards["sang-kien"] < 100


def test_some_lots_would_meet_one():
    lots = [drawn_once(Random(seed), 2) for seed in SEEDS]

    assert any(any(counts_met(targets, 2)) for targets in lots)


def test_a_seed_draws_the_same_province_again():
    assert drawn(Random(7), 3) == drawn(Random(7), 3) != drawn(Random(8), 3)
