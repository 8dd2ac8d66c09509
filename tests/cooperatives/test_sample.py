"""Loading a province drawn by lot, and taking it away again."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command

from cooperatives.breaches import breaches
from cooperatives.models import (
    Activity,
    AnnualReturn,
    Award,
    Cooperative,
    CooperativeGroup,
    GroupCount,
    Period,
    Seat,
    Source,
    Suspension,
    annual_return,
    cooperative,
    group,
)
from cooperatives.sample import Held, clear, is_loaded, load
from cooperatives.sample.clear import kinds
from cooperatives.sample.targets import PUBLISHED

from ..builders import a_cooperative

pytestmark = pytest.mark.django_db

TERM = Period(date(2013, 1, 1), date(2018, 12, 13), date(2018, 12, 31), 2018)
START = TERM.start()


def contents():
    """What the province says, but for keys that a database gives out."""
    cooperatives = Cooperative.objects.order_by("pk").values_list(
        "name", "sector", "founded_on", "ended_on", "entered_on", "leader"
    )
    awards = Award.objects.order_by("pk").values_list("category", "granted_on")
    returns = AnnualReturn.objects.order_by("pk").values_list("year", "average_income")
    return [list(cooperatives), list(awards), list(returns)]


def history_of_samples():
    return sum(model.history.filter(source=Source.SAMPLE).count() for model in kinds())


def test_a_seed_gives_the_same_province_every_time():
    load(seed=7)
    first = contents()
    clear()
    load(seed=7)

    assert contents() == first


def test_another_seed_gives_another_province():
    load(seed=7)
    first = contents()
    clear()
    load(seed=8)

    assert contents() != first


@pytest.mark.parametrize("seed", range(1, 7))
def test_a_province_drawn_by_lot_breaks_no_rule(seed):
    load(seed=seed)

    assert list(breaches()) == []
    assert Cooperative.objects.without_unions().filter(
        cooperative.existing(TERM)
    ).count() not in (0, PUBLISHED.existing)


def test_a_province_drawn_by_lot_has_what_reports_stumble_over():
    load(seed=3)

    day = TERM.day
    placed = Cooperative.objects.placed_on(day)
    assert placed.filter(placed_commune=None).exists()
    straddling = Seat.objects.filter(commune__code="05488-2025")
    assert straddling.filter(area=None).exists()
    assert straddling.filter(area__isnull=False).exists()
    assert Seat.objects.filter(commune__is_unknown=True).exists()
    assert AnnualReturn.objects.filter(year=2018, members=None).exists()
    assert AnnualReturn.objects.filter(average_income=0).exists()
    assert GroupCount.objects.filter(group.first_counted_later(START)).exists()
    assert CooperativeGroup.objects.filter(members=None).exists()
    outside = Award.objects.filter(cooperative=None, group=None)
    assert outside.filter(commune=None).exists()
    assert outside.filter(commune__code="05503-2025", area__isnull=False).exists()


def counted():
    existing = Cooperative.objects.without_unions().filter(cooperative.existing(TERM))
    return (
        existing.count(),
        AnnualReturn.objects.filter(annual_return.of_existing(TERM)).count(),
        Award.objects.in_total().granted_in(TERM).count(),
    )


def test_a_scale_multiplies_organisations_and_awards_and_nothing_else():
    def without_awkward():
        return counted(), Activity.objects.count()

    load(seed=5)
    (one, returns, awards), activities = without_awkward()
    clear()
    load(seed=5, scale=3)
    (three, more_returns, more_awards), same_activities = without_awkward()

    # What is awkward about a province is in it once.
    awkward = Cooperative.objects.filter(entered_on__year=2026).count()
    assert three - awkward == 3 * (one - awkward)
    assert more_returns - awkward == 3 * (returns - awkward)
    assert more_awards > 2 * awards
    assert activities == same_activities
    assert list(breaches()) == []


def test_the_command_refuses_when_a_sample_is_there():
    load(seed=2)

    with pytest.raises(CommandError, match="Đã có dữ liệu mẫu"):
        call_command("load_sample", seed=2, verbosity=0)


def test_the_command_refuses_no_scale_at_all():
    with pytest.raises(CommandError, match="từ 1 trở lên"):
        call_command("load_sample", scale=0, verbosity=0)


def test_a_clash_with_other_records_is_told_and_nothing_stays():
    Activity.objects.create(
        kind=Activity.Kind.CONTEST,
        code="cuoc-thi-mau-1",
        title="Một cuộc thi của cán bộ",
        held_on=date(2015, 1, 1),
    )

    with pytest.raises(CommandError, match="Chưa nạp gì"):
        call_command("load_sample", seed=2, verbosity=0)

    assert not is_loaded()


def test_clearing_removes_the_sample_and_its_history_and_nothing_else(capsys):
    kept = a_cooperative(name="Hợp tác xã của cán bộ")
    load(seed=4)

    call_command("clear_sample")

    assert "Hợp tác xã: đã xóa " in capsys.readouterr().out
    assert not is_loaded()
    assert history_of_samples() == 0
    assert kept in Cooperative.objects.all()
    assert kept.history.count() == 1


def test_clearing_again_finds_nothing(capsys):
    call_command("clear_sample")

    assert "Không có dữ liệu mẫu" in capsys.readouterr().out


def test_a_typed_record_that_points_at_a_sample_holds_it():
    load(seed=4)
    sample = Cooperative.objects.sample().first()
    Suspension.objects.create(cooperative=sample, starts_on=date(2018, 1, 1))
    before = contents()

    with pytest.raises(CommandError) as refused:
        call_command("clear_sample")

    assert "Chưa xóa gì" in str(refused.value)
    assert f"có hợp tác xã là “{sample}”" in str(refused.value)
    assert contents() == before
    with pytest.raises(Held):
        clear()


def test_the_history_of_a_sample_that_staff_deleted_goes_too():
    load(seed=4)
    Suspension.objects.sample().first().delete()

    clear()

    assert history_of_samples() == 0
