"""
What a province adds up to: the published figures, or figures drawn by lot.

Each is a number that the records made by the rest of this package come out at. The
published ones are those of the term report 2013-2018; what it leaves open (how many
were dissolved, how the groups lie) is chosen so that all of it can be true together.
"""

from dataclasses import dataclass, replace

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


def spread(random, total, weights):
    """The total parted by lot among keys, in proportion to their weights."""
    counts = dict.fromkeys(weights, 0)
    if any(weights.values()):
        for key in random.choices(list(weights), weights.values(), k=total):
            counts[key] += 1
    return counts


def part_of(random, counts, share):
    """Of each count a part drawn by lot, about the share of it."""
    return {
        key: sum(random.random() < share for _ in range(count))
        for key, count in counts.items()
    }


def drawn_weights(random, keys, empty=0):
    """Unequal weights, some of them nothing."""
    weights = {key: random.random() ** 2 + 0.05 for key in keys}
    for key in random.sample(list(keys), empty):
        weights[key] = 0
    return weights


def drawn_incomes(random):
    lowest = random.randrange(1500, 3000, 50)
    highest = lowest + random.randrange(500, 4000, 50)
    best = highest + random.randrange(100, 1500, 50)
    return (lowest, highest), (best, best + random.randrange(200, 3000, 50))


def drawn(random):
    """A province that meets no published figure, and in which all is consistent."""
    existing = random.randint(90, 320)
    by_district = spread(
        random, existing, drawn_weights(random, DISTRICTS, random.randint(1, 3))
    )
    by_sector = spread(
        random,
        existing,
        drawn_weights(random, SECTORS, random.randint(0, 2)) | {FARMING: 2},
    )
    exemplary_by_district = part_of(random, by_district, 0.15)
    models = sum(exemplary_by_district.values())
    exemplary_by_sector = taken_from(random, by_sector, models)
    suspended = random.randint(0, existing // 8)
    returned = existing - random.randint(suspended // 2 + 1, suspended // 2 + 25)
    working = min(existing - suspended, returned) - suspended
    effective = random.randint(max(models, working // 2), max(models, working))
    new_style = random.randint(models, effective)
    rural = random.randint(0, new_style)
    founded = random.randint(existing // 5, existing // 2)
    groups_by_district = spread(
        random,
        random.randint(150, 700),
        drawn_weights(random, DISTRICTS, random.randint(1, 3)),
    )
    groups = sum(groups_by_district.values())
    return replace(
        PUBLISHED,
        by_district=by_district,
        by_sector=by_sector,
        exemplary_by_district=exemplary_by_district,
        exemplary_by_sector=exemplary_by_sector,
        founded=founded,
        ended=random.randint(6, 40),
        ended_of_founded=random.randint(0, 5),
        ended_before=random.randint(0, 15),
        suspended=suspended,
        returned=returned,
        effective=effective,
        new_style_rural=rural,
        new_style_elsewhere=new_style - rural,
        new_style_others=random.randint(0, 5),
        in_chains=spread(
            random, min(60, existing // 4), dict.fromkeys(CHAIN_GROUPS, 1)
        ),
        farming_incomes=drawn_incomes(random),
        other_incomes=drawn_incomes(random),
        farming_growth=random.uniform(1.3, 3.8),
        other_growth=random.uniform(1.3, 3.8),
        groups_by_district=groups_by_district,
        groups_founded=random.randint(10, groups // 3),
        groups_ended=random.randint(8, 60),
        groups_ended_of_founded=random.randint(0, 6),
        counted_communes=random.randint(1, 12),
        people=None,
        rural_by_district={code: random.randint(0, 4) for code in DISTRICTS},
        rural_expected=random.randint(0, 6),
        unions_of_cooperatives=random.randint(3, 20),
        unions_of_enterprises=random.randint(1, 9),
        trade_unionists=random.randint(900, 2800),
        awards={
            code: random.randint(0, 2 * count + 3)
            for code, count in PUBLISHED.awards.items()
        }
        | {
            "sao-than-nong": random.randint(0, 4),
            "san-pham-qua-tang": random.randint(0, 4),
        },
        products_of=random.randint(1, 15),
        coverage=random.uniform(0.5, 0.95),
    )


def taken_from(random, counts, total):
    """As many as the total, drawn by lot from what the counts hold."""
    everything = [key for key, count in counts.items() for _ in range(count)]
    chosen = random.sample(everything, total)
    return {key: chosen.count(key) for key in counts}
