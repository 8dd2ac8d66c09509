"""The fingerprint of a whole report: of its figures, and of nothing else."""

import os
import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command

from cooperatives.models import (
    Activity,
    AnnualReturn,
    Award,
    Cooperative,
    CooperativeGroup,
    District,
    ExemplaryTitle,
    FundBalance,
    GroupCount,
    NewRuralCommune,
    PolicyDocument,
    Term,
    TradeUnion,
)
from reports.fingerprint import fingerprint_of
from reports.models import PublishedFigure, Target
from reports.scope import Scope

from ..claims import read

pytestmark = pytest.mark.django_db

REBUILDS = 50
KEPT_APART = ("User", "Charge")


def fingerprint(district=None):
    term = Term.objects.get(slug="2013-2018")
    return fingerprint_of(
        Scope.of_term(term, district), read(term, district).document()
    )


def test_fifty_rebuilds_give_one_fingerprint():
    assert len({fingerprint() for _ in range(REBUILDS)}) == 1


def test_each_scope_has_its_own():
    scopes = [None, *District.objects.filter(code__in=["164", "171"])]

    assert len({fingerprint(district) for district in scopes}) == 3


def first(model, **conditions):
    return model.objects.filter(**conditions).order_by("pk").first()


def raised(model, field, by=1, **conditions):
    """One record of the kind with more of something: the least that can change."""

    def move():
        record = first(model, **{f"{field}__isnull": False}, **conditions)
        setattr(record, field, getattr(record, field) + by)
        record.save()

    return move


def deleted(model, **conditions):
    return lambda: first(model, **conditions).delete()


def renamed(model, field, **conditions):
    def move():
        record = first(model, **conditions)
        setattr(record, field, f"{getattr(record, field)} khác")
        record.save()

    return move


def ended():
    record = first(
        Cooperative, ended_on=None, kind="cooperative", founded_on__year=2010
    )
    record.ended_on, record.ending = date(2018, 12, 13), "dissolved"
    record.save()


MOVES = {
    "một đồng của số dư quỹ": raised(FundBalance, "amount"),
    "một đồng doanh thu": raised(AnnualReturn, "revenue", year=2018),
    "một đồng thu nhập": raised(AnnualReturn, "average_income", year=2018),
    "một thành viên HTX": raised(AnnualReturn, "members", year=2018),
    "một tổ hợp tác bị xoá": deleted(CooperativeGroup, ended_on=None),
    "một thành viên tổ hợp tác": raised(CooperativeGroup, "members"),
    "một tổ của số tổng hợp": raised(GroupCount, "groups"),
    "một HTX chấm dứt": ended,
    "một danh hiệu tiêu biểu": deleted(ExemplaryTitle),
    "một khen thưởng": deleted(Award, category__code="giay-khen"),
    "một lượt người": raised(Activity, "participants", kind="training-class"),
    "một đoàn viên": raised(TradeUnion, "members", ended_on=None),
    "một xã nông thôn mới": deleted(NewRuralCommune),
    "trích yếu văn bản": renamed(PolicyDocument, "name"),
    "một chỉ tiêu": raised(Target, "minimum", by=Decimal("0.1")),
    "một số đã công bố": renamed(PublishedFigure, "printed"),
}


def values():
    """Every cell of the report with its place, however exact."""
    document = read(Term.objects.get(slug="2013-2018")).document()
    return [
        (table.slug, row.key, cell.column.key, str(cell.value))
        for table in document.tables
        for row in table.whole.rows
        for cell in row.cells
    ]


@pytest.mark.parametrize("move", MOVES.values(), ids=MOVES)
def test_a_row_that_moves_a_figure_changes_it(move):
    before, figures = fingerprint(), values()
    move()

    assert values() != figures
    assert fingerprint() != before


def test_what_came_after_the_closing_day_does_not_change_it():
    before = fingerprint()
    record = first(Cooperative, ended_on=None, kind="cooperative")
    record.ended_on, record.ending = date(2018, 12, 14), "dissolved"
    record.save()

    assert fingerprint() == before


def test_it_is_the_same_once_dumped_and_restored_into_another_database(tmp_path):
    dump, url = tmp_path / "dump.json", f"sqlite:///{tmp_path}/restored.sqlite3"
    kept = [
        model._meta.label
        for app in ("cooperatives", "reports")
        for model in apps.get_app_config(app).get_models()
        if not model.__name__.startswith("Historical")
        and model.__name__ not in KEPT_APART
    ]
    call_command("dumpdata", *kept, output=str(dump), verbosity=0)

    def portal(*arguments):
        kept = {name: os.environ[name] for name in ("PATH", "HOME")}
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=settings.BASE_DIR,
            env=kept | {"DATABASE_URL": url, "HTTPS": "no"},
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()

    portal("migrate", "--verbosity", "0")
    portal("loaddata", str(dump), "--verbosity", "0")
    district = District.objects.get(code="171")

    told = portal("report", "2013-2018", "--fingerprint")
    told_of_district = portal(
        "report", "2013-2018", "--district", "171", "--fingerprint"
    )

    assert (told, told_of_district) == (fingerprint(), fingerprint(district))
