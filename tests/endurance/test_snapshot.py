"""Reports while others write: each is one snapshot, and nobody waits for long."""

import pytest
from django.db import connection

from .processes import at_work

pytestmark = [pytest.mark.endurance, pytest.mark.django_db]

MOVERS = [("mover", "awards"), ("mover", "cooperatives")]
AWARDS, COOPERATIVES = 1879, 470
# A plain transaction of SQLite sees one moment too, but takes the lock of a writer.
READ_WITHOUT_SNAPSHOT = {
    "sqlite": ["autocommit"],
    "postgresql": ["autocommit", "transaction"],
}


@pytest.fixture(scope="module")
def run(province, rounds):
    """What the reports said, and what those who moved records meanwhile did."""
    with at_work(province, ("reader", "snapshot"), *MOVERS) as (reading, *moving):
        reports = [reading.hear() for _ in range(rounds.reports)]
        reading.finish()
        return reports, [mover.finish()[-1] for mover in moving]


def test_no_report_contradicts_itself_while_others_write(run, record_property):
    reports, _ = run
    contradicting = [said for said in reports if said["disagreements"]]
    record_property("reports in a snapshot", len(reports))
    record_property("… that contradict themselves", len(contradicting))
    record_property("… slowest, seconds", max(said["seconds"] for said in reports))

    assert contradicting == []
    assert {tuple(said["totals"]) for said in reports} == {(AWARDS, COOPERATIVES)}
    assert len({tuple(said["moved"]) for said in reports}) > 1


@pytest.mark.parametrize("way", READ_WITHOUT_SNAPSHOT[connection.vendor])
def test_without_the_snapshot_reports_contradict_themselves(
    province, rounds, way, record_property
):
    with at_work(province, ("reader", way), *MOVERS) as (reading, *_):
        reports = [reading.hear() for _ in range(rounds.reports_without_snapshot)]
    contradicting = [said for said in reports if said["disagreements"]]
    record_property(f"reports in {way}", len(reports))
    record_property("… that contradict themselves", len(contradicting))

    assert contradicting


def test_writers_do_not_wait_long_for_reports(run, record_property):
    _, movers = run
    slowest = max(mover["slowest"] for mover in movers)
    record_property("moves meanwhile", sum(mover["moves"] for mover in movers))
    record_property("… slowest, seconds", slowest)

    assert slowest < 20
