"""
What the term report names: real, entered as published, and kept by `clear_sample`.

Each is matched when it is there already, so that the sample can be loaded again. What
the report leaves out and a record cannot be without (the year a cooperative was
founded, the year of a prize) is filled in, and the note says so.
"""

from dataclasses import dataclass
from datetime import date

from ..models import Activity, Award, Cooperative, FundBalance, Precision, Seat, Source
from .days import ENTERED_ON, LAW_2012
from .plans import Plan
from .targets import FARMING

TEA_WORKSHOP = "Nâng cao chất lượng, giá trị sản phẩm chè Thái Nguyên"
FILLED_IN = (
    "Báo cáo chỉ nêu tên; năm thành lập và ngày thành HTX kiểu mới là dữ liệu mẫu."
)
YEAR_FILLED_IN = "Báo cáo không nêu ngày; năm là dữ liệu mẫu."
LAW_CONTEST = "thi-viet-tim-hieu-luat-htx-2012"
PRESS_CONTEST = "thi-bao-chi-truyen-hinh"
STAGE_CONTEST = "thi-san-khau-hoa"
Rank, Level = Award.Rank, Award.Level


@dataclass(frozen=True)
class Named:
    """A cooperative the report names; its seat is published where a source gives it."""

    name: str
    district: str
    commune: str
    founded_on: date
    note: str
    seat_is_published: bool = False


COOPERATIVES = (
    Named(
        "Hợp tác xã chè Tân Hương",
        "164",
        "05488",
        date(2001, 1, 1),
        "Năm thành lập và xã theo Tạp chí Công Thương (2013); báo cáo không nêu ngày "
        "thành HTX kiểu mới, ngày ở đây là dữ liệu mẫu.",
        seat_is_published=True,
    ),
    Named("Hợp tác xã chè La Bằng", "171", "05815", date(2006, 1, 1), FILLED_IN),
    Named("Hợp tác xã chè Tuyết Hương", "169", "05677", date(2011, 1, 1), FILLED_IN),
    Named("Hợp tác xã chè Hảo Đạt", "164", "05503", date(2016, 1, 1), FILLED_IN),
)

# Code, kind, year, title, and what else the report says.
ACTIVITIES = (
    *(
        (
            f"hoi-thao-che-{year}",
            Activity.Kind.WORKSHOP,
            year,
            f"Hội thảo khoa học “{TEA_WORKSHOP}” (Festival Trà {year})",
            {"festival_year": year},
        )
        for year in (2011, 2013, 2015)
    ),
    (
        LAW_CONTEST,
        Activity.Kind.CONTEST,
        2014,
        "Thi viết tìm hiểu Luật Hợp tác xã năm 2012 và các mô hình HTX kiểu mới",
        {"entries": 13_000, "note": YEAR_FILLED_IN},
    ),
    (
        PRESS_CONTEST,
        Activity.Kind.CONTEST,
        2014,
        "Thi viết trên báo chí và phóng sự truyền hình",
        {"note": YEAR_FILLED_IN},
    ),
    (
        STAGE_CONTEST,
        Activity.Kind.CONTEST,
        2015,
        "Thi sân khấu hóa tìm hiểu Luật Hợp tác xã năm 2012",
        {"note": f"Cụm thi 8 tỉnh phía Bắc. {YEAR_FILLED_IN}"},
    ),
)

PLAY = "Hương chè đất Thái"
ALLIANCE = "Liên minh HTX tỉnh Thái Nguyên"


def published(model, **facts):
    return model(source=Source.PUBLISHED, entered_on=ENTERED_ON, **facts)


def matched(model, facts, **known):
    """The record with these facts, as it is, or a new one entered as published."""
    found = model.objects.filter(**known).order_by("pk").first()
    if found is None:
        found = published(model, **known, **facts)
        found.save()
    return found


def plans(atlas):
    """The named cooperatives, each with its record, as the others are planned."""
    found = []
    for named in COOPERATIVES:
        record = cooperative(named)
        place = atlas.place(named.commune)
        plan = Plan(named.district, FARMING, is_exemplary=True, name=named.name)
        plan.place, plan.record, plan.is_in_rural = place, record, True
        plan.founded_on, plan.is_new_style = record.founded_on, True
        if named.seat_is_published and not record.seats.exists():
            published(
                Seat,
                cooperative=record,
                commune_id=place.commune,
                starts_on=record.founded_on,
            ).save()
        found.append(plan)
    return found


def cooperative(named):
    is_new = named.founded_on >= LAW_2012
    facts = {
        "sector_id": FARMING,
        "founded_on": named.founded_on,
        "founded_precision": Precision.YEAR,
        "law": Cooperative.Law.LAW_2012,
        "new_style_since": named.founded_on if is_new else date(2014, 7, 1),
        "note": named.note,
    }
    return matched(Cooperative, facts, name=named.name)


def activities():
    """The workshops and contests, by code."""
    found = {}
    for code, kind, year, title, facts in ACTIVITIES:
        facts = {
            "kind": kind,
            "title": title,
            "held_on": date(year, 1, 1),
            "held_precision": Precision.YEAR,
            **facts,
        }
        found[code] = matched(Activity, facts, code=code)
    return found


def honours(named, contests):
    """The two prizes of the play, the gifts of 2017 and the two stars."""
    tan_huong, la_bang, tuyet_huong, hao_dat = (plan.record for plan in named)
    for level, rank in ((Level.CLUSTER, Rank.EXCELLENT), (Level.NATION, Rank.C)):
        honour(
            "giai-cuoc-thi",
            2015,
            contest=contests[STAGE_CONTEST],
            level=level,
            rank=rank,
            product=PLAY,
            recipient_name=ALLIANCE,
            note=f"Dựng từ mô hình HTX chè Tân Hương. {YEAR_FILLED_IN}",
        )
    for record in (la_bang, tuyet_huong):
        honour(
            "san-pham-qua-tang",
            2017,
            cooperative=record,
            product="Trà làm quà tặng đại biểu dự Hội nghị APEC tại Đà Nẵng",
        )
    for record in (hao_dat, tan_huong):
        honour(
            "sao-than-nong",
            2018,
            cooperative=record,
            recipient_kind=Award.Recipient.INDIVIDUAL,
            recipient_role="Giám đốc",
            note=YEAR_FILLED_IN,
        )


def honour(category, year, recipient_kind=Award.Recipient.COLLECTIVE, **facts):
    known = {
        name: facts.pop(name)
        for name in ("cooperative", "contest", "level", "rank")
        if name in facts
    }
    facts |= {
        "recipient_kind": recipient_kind,
        "granted_on": date(year, 1, 1),
        "granted_precision": Precision.YEAR,
    }
    return matched(Award, facts, category_id=category, **known)


def fund():
    """The provincial fund's ten billion of 2013."""
    matched(
        FundBalance,
        {"amount": 10_000_000_000, "note": "Báo cáo ghi “10 tỉ đồng năm 2013”."},
        fund_id="quy-htpt-htx-tinh",
        as_of=date(2013, 12, 31),
    )
