"""A province drawn by lot: figures that hang together, and none that was published."""

from dataclasses import replace

from .lot import drawn_until, other_than, spread
from .targets import CHAIN_GROUPS, DISTRICTS, FARMING, PUBLISHED, SECTORS

# Honours outside the ladder are counted apart.
COUNTED_IN_TOTAL = tuple(PUBLISHED.awards)[:14]


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


# How often it may be written over, and still meet nothing.
SCALES = range(1, 11)


def drawn(random):
    """
    A province that meets no published figure.

    Nor would the counts drawn here be one, were it up to ten times as large.
    """
    return drawn_until(meets_nothing, lambda: drawn_once(random))


# What `Awkward` writes besides: cooperatives, and certificates of merit.
BESIDES, CERTIFICATES_BESIDES = 8, 40


def meets_nothing(targets):
    """Whether its figures, and those that follow from them, were not published."""
    published = (
        all(targets.exemplary_by_sector.values()),
        78 < 100 * targets.effective / (targets.existing + BESIDES) <= 90,
        targets.farming_incomes[0] == PUBLISHED.farming_incomes[0],
        targets.farming_incomes[1] == PUBLISHED.farming_incomes[1],
        targets.other_incomes[0] == PUBLISHED.other_incomes[0],
        targets.other_incomes[1] == PUBLISHED.other_incomes[1],
        *(met for scale in SCALES for met in counts_met(targets, scale)),
    )
    return not any(published)


def counts_met(targets, scale):
    """Of each count that grows with the scale, whether it was published."""
    models, chains = targets.exemplary_by_district, targets.in_chains
    awards = targets.awards
    total = scale * sum(awards[code] for code in COUNTED_IN_TOTAL)
    return (
        *met(models, PUBLISHED.exemplary_by_district, scale),
        *met(awards, PUBLISHED.awards, scale),
        *met(
            chains, {key: PUBLISHED.in_chains[key] for key in CHAIN_GROUPS[1:]}, scale
        ),
        40 < scale * chains["che"] <= 44,
        scale * sum(models.values()) == sum(PUBLISHED.exemplary_by_district.values()),
        # As a share of its target the number founded was published too, rounded.
        abs(scale * targets.founded - PUBLISHED.founded) <= BESIDES,
        abs(scale * targets.existing - PUBLISHED.existing) <= BESIDES,
        scale * targets.new_style_rural == PUBLISHED.new_style_rural,
        scale * targets.products_of == PUBLISHED.products_of,
        3400 < scale * targets.trade_unionists <= 3950,
        scale * awards["sao-than-nong"] == 2,
        100
        <= scale * (awards["sang-kien"] + awards["sang-kien-duoc-cong-nhan"])
        <= 999,
        0 <= 1876 - total <= CERTIFICATES_BESIDES,
    )


def met(counts, published, scale):
    return [scale * counts[key] == count for key, count in published.items()]


def drawn_awards(random):
    """Some of every line of the ladder, and of the honours outside it."""
    lines = {
        code: other_than(random, parts_of(count), 0, 2 * count + 3)
        for code, count in PUBLISHED.awards.items()
    }
    return lines | {
        # "Hàng trăm" would be any number of both kinds from a hundred on.
        "sang-kien": random.randint(0, 5),
        "sang-kien-duoc-cong-nhan": random.randint(0, 4),
        "sao-than-nong": random.choice((0, 3, 4)),
        # Two cooperatives were chosen.
        "san-pham-qua-tang": random.choice((0, 5)),
    }


def parts_of(count):
    """The numbers that, written over, come to the count."""
    return {count // scale for scale in SCALES if count % scale == 0}


def drawn_growth(random):
    """Clear of 2,4 and 2,5 times, whatever the wages of the year come to."""
    return random.choice((random.uniform(1.3, 2), random.uniform(3, 3.8)))


def drawn_once(random):
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
        farming_growth=drawn_growth(random),
        other_growth=drawn_growth(random),
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
        awards=drawn_awards(random),
        products_of=random.randint(1, 15),
        coverage=random.uniform(0.5, 0.95),
    )


def taken_from(random, counts, total):
    """As many as the total, drawn by lot from what the counts hold."""
    everything = [key for key, count in counts.items() for _ in range(count)]
    chosen = random.sample(everything, total)
    return {key: chosen.count(key) for key in counts}
