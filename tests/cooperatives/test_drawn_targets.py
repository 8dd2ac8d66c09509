"""What a province drawn by lot is to look like, before a record of it is written."""

from random import Random

from cooperatives.sample.drawn_targets import SCALES, counts_met, drawn, drawn_once

SEEDS = range(20)


def test_written_many_times_over_no_count_is_the_published_one():
    for seed in SEEDS:
        targets = drawn(Random(seed))

        assert not any(any(counts_met(targets, scale)) for scale in SCALES), seed


def test_some_lots_would_meet_one():
    lots = [drawn_once(Random(seed)) for seed in SEEDS]

    assert any(any(counts_met(targets, 2)) for targets in lots)


def test_a_seed_draws_the_same_province_again():
    assert drawn(Random(7)) == drawn(Random(7)) != drawn(Random(8))
