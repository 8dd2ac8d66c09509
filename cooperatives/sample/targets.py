"""
What a province adds up to: the published figures, or figures drawn by lot.

Each is a number that the records made by the rest of this package come out at. The
published ones are those of the term report 2013-2018; what it leaves open (how many
were dissolved, how the groups lie) is chosen so that all of it can be true together.
"""

from dataclasses import dataclass

DISTRICTS = ("164", "172", "168", "170", "169", "171", "173", "167", "165")
FARMING = "nong-nghiep"
CREDIT = "quy-tin-dung-nhan-dan"
SECTORS = (
    FARMING,
    "cong-nghiep-ttcn",
    "van-tai",
    "thuong-mai-dich-vu",
    "xay-dung",
    "ve-sinh-moi-truong",
    CREDIT,
)
CHAIN_GROUPS = ("che", "chan-nuoi", "trong-trot-che-bien")


@dataclass(frozen=True)
class Targets:
    """
    Counts are of the closing day, 13/12/2018, or of the term up to it.

    Cooperatives without unions, credit funds among them. Incomes are in thousand
    đồng a person a month: lowest and highest of others, then of exemplary ones.
    """

    by_district: dict
    by_sector: dict
    exemplary_by_district: dict
    exemplary_by_sector: dict
    founded: int
    ended: int
    ended_of_founded: int
    ended_before: int
    suspended: int
    returned: int
    effective: int
    # New-style and effective: in new-rural communes and elsewhere; then not effective.
    new_style_rural: int
    new_style_elsewhere: int
    new_style_others: int
    in_chains: dict
    farming_incomes: tuple
    other_incomes: tuple
    farming_growth: float
    other_growth: float
    groups_by_district: dict
    groups_founded: int
    groups_ended: int
    groups_ended_of_founded: int
    counted_communes: int
    people: int | None
    rural_by_district: dict
    rural_expected: int
    unions_of_cooperatives: int
    unions_of_enterprises: int
    trade_unionists: int
    awards: dict
    products_of: int
    coverage: float

    @property
    def existing(self):
        return sum(self.by_district.values())

    @property
    def groups(self):
        return sum(self.groups_by_district.values())


def by(keys, *counts):
    return dict(zip(keys, counts, strict=True))


PUBLISHED = Targets(
    by_district=by(DISTRICTS, 92, 54, 46, 36, 52, 78, 50, 44, 18),
    by_sector=by(SECTORS, 318, 42, 22, 54, 17, 14, 3),
    exemplary_by_district=by(DISTRICTS, 12, 8, 6, 6, 6, 10, 7, 3, 1),
    exemplary_by_sector=by(SECTORS, 36, 7, 4, 6, 3, 2, 1),
    founded=208,
    ended=19,
    ended_of_founded=3,
    ended_before=12,
    suspended=21,
    returned=455,
    effective=389,
    new_style_rural=145,
    new_style_elsewhere=102,
    new_style_others=24,
    in_chains=by(CHAIN_GROUPS, 43, 18, 15),
    farming_incomes=((2000, 4500), (5000, 6000)),
    other_incomes=((3500, 5000), (7000, 8000)),
    farming_growth=2.4,
    other_growth=2.5,
    groups_by_district=by(DISTRICTS, 520, 690, 860, 810, 640, 1420, 810, 1240, 260),
    groups_founded=606,
    groups_ended=164,
    groups_ended_of_founded=12,
    counted_communes=9,
    people=203_411,
    rural_by_district=by(DISTRICTS, 10, 11, 9, 5, 7, 16, 11, 6, 4),
    rural_expected=11,
    unions_of_cooperatives=29,
    unions_of_enterprises=12,
    trade_unionists=3_642,
    awards={
        "huan-chuong-lao-dong": 8,
        "co-thi-dua-chinh-phu": 7,
        "bang-khen-thu-tuong": 10,
        "co-thi-dua-ubnd-tinh": 11,
        "co-thi-dua-lmhtx-viet-nam": 8,
        "chien-si-thi-dua": 9,
        "bang-khen-lmhtx-bo-nganh": 90,
        "ky-niem-chuong": 221,
        "bang-khen-tong-ldld": 11,
        "bang-khen-tinh-uy": 39,
        "bang-khen-ubnd-tinh": 214,
        "co-thi-dua-ldld-tinh": 1,
        "bang-khen-ldld-tinh": 68,
        "giay-khen": 1182,
        "luong-dinh-cua": 5,
        "sang-kien": 286,
        "sang-kien-duoc-cong-nhan": 26,
    },
    products_of=20,
    coverage=0.93,
)
