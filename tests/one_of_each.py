"""One record of each kind, new at every call: what holds for all is tested with these."""

from datetime import date, timedelta

from cooperatives import audit
from cooperatives.models import (
    AuditEntry,
    AwardCategory,
    Commune,
    CommuneStanding,
    District,
    DistrictName,
    Fund,
    Province,
    ProvinceVisit,
    Seat,
    Sector,
    Term,
    ValueChain,
)
from reports.models import Office, Passage, PublishedFigure, Target
from tests import builders
from tests.builders import a_cooperative, a_user, numbers


def coded(model, **fields):
    number = next(numbers)
    return model.objects.create(code=f"ma-{number}", name=f"Tên số {number}", **fields)


def a_commune(**fields):
    return coded(Commune, **fields)


def a_district():
    return coded(District, position=next(numbers))


def a_visit():
    tour = builders.an_activity("study-tour")
    return ProvinceVisit.objects.create(
        activity=tour, province=Province.objects.first()
    )


def a_figure():
    return PublishedFigure.objects.create(
        term=another_term(),
        code=f"F{next(numbers)}",
        position=1,
        name="Số hợp tác xã",
        printed="470 hợp tác xã",
        qualifier="exact",
        address="htx-theo-dia-ban/tong/den-ngay",
    )


def a_target():
    return Target.objects.create(
        term=another_term(),
        code=f"chi-tieu-{next(numbers)}",
        position=1,
        name="Thành lập mới 120 hợp tác xã",
        minimum=120,
    )


def a_passage():
    return Passage.objects.create(
        term=another_term(),
        code=f"doan-{next(numbers)}",
        position=1,
        text="Có {htx-theo-dia-ban/tong/den-nay} HTX.",
    )


def an_office():
    return Office.objects.create(
        code=f"co-quan-{next(numbers)}",
        organisation="Liên minh Hợp tác xã tỉnh",
        symbol="BC-LMHTX",
        place="Thái Nguyên",
        authority="TM. BAN CHẤP HÀNH",
        recipients="Lưu: VT",
    )


def another_term():
    """A term of one day that no other test has: a slug is had once."""
    number = next(numbers)
    day = date(2050, 1, 1) + timedelta(days=number)
    return Term.objects.create(slug=f"ky-{number}", starts_on=day, ends_on=day)


ONE_OF = {
    "activity": builders.an_activity,
    "annualreturn": lambda: builders.a_return(a_cooperative()),
    "auditentry": lambda: audit.note(AuditEntry.Event.SIGNED_IN, a_user()),
    "award": lambda: builders.an_award(cooperative=a_cooperative()),
    "awardcategory": lambda: coded(
        AwardCategory, position=next(numbers), level="giay-khen", form="certificate"
    ),
    "chainmembership": lambda: builders.a_membership(a_cooperative(), "che"),
    "charge": lambda: builders.a_charge(a_user(), District.objects.first()),
    "commune": a_commune,
    "communestanding": lambda: CommuneStanding.objects.create(
        commune=a_commune(),
        name="Tên",
        kind="rural",
        starts_on=date(2015, 1, 1),
        district=District.objects.first(),
    ),
    "cooperative": a_cooperative,
    "cooperativegroup": builders.a_group,
    "district": a_district,
    "districtname": lambda: DistrictName.objects.create(
        district=a_district(), name="Tên", kind="rural", starts_on=date(2015, 1, 1)
    ),
    "exemplarytitle": lambda: builders.a_title(a_cooperative()),
    "fund": lambda: coded(Fund, position=next(numbers), group="cac-quy-khac"),
    "fundbalance": lambda: builders.a_balance(ONE_OF["fund"]()),
    "groupcount": lambda: builders.a_group_count(a_commune()),
    "memberenterprise": builders.an_enterprise,
    "newruralcommune": lambda: builders.a_new_rural_commune(a_commune()),
    "office": an_office,
    "passage": a_passage,
    "policydocument": builders.a_document,
    "province": lambda: coded(Province),
    "provincevisit": a_visit,
    "publishedfigure": a_figure,
    "seat": lambda: Seat.objects.get(cooperative=a_cooperative()),
    "sector": lambda: coded(Sector, position=next(numbers)),
    "suspension": lambda: builders.a_suspension(a_cooperative()),
    "target": a_target,
    "term": lambda: another_term(),
    "tradeunion": builders.a_trade_union,
    "user": a_user,
    "valuechain": lambda: coded(ValueChain, position=next(numbers), group="che"),
}


def one_of(model):
    return ONE_OF[model._meta.model_name]()
