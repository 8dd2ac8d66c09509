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
    ChainMembership,
    Cooperative,
    CooperativeGroup,
    District,
    ExemplaryTitle,
    FundBalance,
    GroupCount,
    NewRuralCommune,
    PolicyDocument,
    ProvinceVisit,
    Term,
    TradeUnion,
)
from reports.fingerprint import fingerprint_of
from reports.models import PublishedFigure, Target
from reports.scope import Scope

from ..claims import read

pytestmark = pytest.mark.django_db

REBUILDS, OF_THE_WHOLE = 50, 10
KEPT_APART = ("User", "Charge")


def fingerprint(district=None):
    term = Term.objects.get(slug="2013-2018")
    return fingerprint_of(
        Scope.of_term(term, district), read(term, district).document()
    )


def test_fifty_rebuilds_give_one_fingerprint():
    district = District.objects.get(code="171")

    assert len({fingerprint(district) for _ in range(REBUILDS)}) == 1
    assert len({fingerprint() for _ in range(OF_THE_WHOLE)}) == 1


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


def rated():
    record = first(AnnualReturn, year=2018, rating="good")
    record.rating = "fair"
    record.save()


# A row that moves, and the tables that must tell.
MOVES = {
    "một đồng của số dư quỹ": (raised(FundBalance, "amount"), "nguon-von"),
    "một đồng doanh thu": (
        raised(AnnualReturn, "revenue", year=2018),
        "tong-hop-theo-nam",
    ),
    "một đồng thu nhập": (
        raised(AnnualReturn, "average_income", year=2018),
        "thu-nhap tong-hop-theo-nam",
    ),
    "một thành viên HTX": (
        raised(AnnualReturn, "members", year=2018),
        "thanh-vien-lao-dong tong-hop-theo-nam chi-tieu",
    ),
    "một cán bộ": (raised(AnnualReturn, "staff", year=2018), "can-bo"),
    "một xếp loại": (rated, "xep-loai"),
    "một tổ hợp tác bị xoá": (
        deleted(CooperativeGroup, ended_on=None),
        "tht-theo-dia-ban thanh-lap-theo-nam",
    ),
    "một thành viên tổ hợp tác": (
        raised(CooperativeGroup, "members"),
        "tht-theo-dia-ban",
    ),
    "một tổ của số tổng hợp": (raised(GroupCount, "groups"), "tht-theo-dia-ban"),
    "một HTX chấm dứt": (ended, "htx-theo-dia-ban htx-theo-linh-vuc"),
    "một danh hiệu tiêu biểu": (
        deleted(ExemplaryTitle),
        "tieu-bieu danh-sach-tieu-bieu",
    ),
    "một chuỗi giá trị": (deleted(ChainMembership), "chuoi-gia-tri"),
    "một khen thưởng": (
        deleted(Award, category__code="giay-khen"),
        "khen-thuong khen-thuong-theo-nam khen-thuong-theo-dia-ban",
    ),
    "một sáng kiến": (
        deleted(Award, category__code="sang-kien"),
        "giai-thuong-sang-kien",
    ),
    "một giải cuộc thi": (deleted(Award, contest__isnull=False), "cuoc-thi"),
    "một sản phẩm": (deleted(Award, category__form="product"), "san-pham"),
    "một lượt người học": (
        raised(Activity, "participants", kind="training-class"),
        "dao-tao",
    ),
    "một lớp tuyên truyền": (
        raised(Activity, "quantity", kind="law-class"),
        "tuyen-truyen",
    ),
    "một lượt người xúc tiến": (
        raised(Activity, "participants", kind="delegation"),
        "xuc-tien",
    ),
    "một chuyến học tập": (deleted(ProvinceVisit), "hoc-tap"),
    "một chương trình phối hợp": (
        deleted(Activity, kind="agreement", held_on__year=2016),
        "phoi-hop",
    ),
    "một hội thảo": (deleted(Activity, kind="workshop"), "hoi-thao"),
    "một đồng từ thiện": (raised(Activity, "amount", kind="charity"), "tu-thien"),
    "một đoàn viên": (raised(TradeUnion, "members", ended_on=None), "cong-doan"),
    "một xã nông thôn mới": (deleted(NewRuralCommune), "nong-thon-moi"),
    "trích yếu văn bản": (renamed(PolicyDocument, "name"), "van-ban"),
    "một chỉ tiêu": (raised(Target, "minimum", by=Decimal("0.1")), "chi-tieu"),
    "một chỉ tiêu nhiệm kỳ sau": (
        raised(Target, "minimum", by=Decimal("0.1"), term__slug="2018-2023"),
        "chi-tieu-nhiem-ky-sau",
    ),
    "một số đã công bố": (renamed(PublishedFigure, "printed"), "doi-chieu"),
}


def told():
    """The fingerprint, and every cell of each table with its place, however exact."""
    term = Term.objects.get(slug="2013-2018")
    document = read(term).document()
    cells = {
        table.slug: [
            (row.key, cell.column.key, str(cell.value))
            for row in table.whole.rows
            for cell in row.cells
        ]
        for table in document.tables
    }
    return fingerprint_of(Scope.of_term(term), document), cells


@pytest.fixture(scope="module")
def before(django_db_blocker, sample_province):
    with django_db_blocker.unblock():
        return told()


@pytest.mark.parametrize(("move", "tables"), MOVES.values(), ids=MOVES)
def test_a_row_that_moves_a_figure_changes_it(before, move, tables):
    move()

    after, cells = told()

    moved = {slug for slug in cells if cells[slug] != before[1][slug]}
    assert moved >= set(tables.split())
    assert after != before[0]


def test_every_table_has_a_row_that_moves_it(before):
    moved = {slug for _, tables in MOVES.values() for slug in tables.split()}

    assert moved == set(before[1])


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
