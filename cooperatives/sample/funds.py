"""What the funds and other sources of capital held, year after year."""

from datetime import date

from ..models import FundBalance
from .days import CLOSES_ON, EVE, YEARS
from .lot import drawn_until
from .made import made

MILLION = 1_000_000
DAYS = [EVE, *(date(year, 12, 31) for year in YEARS[:-1]), CLOSES_ON]
# Million đồng on each of these days. The report gives the provincial fund's 10 tỷ of
# 2013, which is entered as published.
PUBLISHED = {
    "quy-htpt-htx-tinh": (None, None, 14_350, 21_800, 27_450, 33_900, 39_420),
    "quy-htpt-htx-viet-nam": (6_200, 7_500, 9_100, 12_400, 14_800, 17_300, 19_650),
    "quy-quoc-gia-viec-lam": (8_900, 9_600, 10_800, 12_100, 13_900, 15_200, 16_400),
    "quy-tro-von-ldld": (3_100, 3_700, 4_400, 5_300, 6_250, 7_100, 7_880),
    "cac-qtdnd": (71_000, 82_500, 96_300, 112_700, 131_400, 149_800, 168_350),
    "nhcsxh": (
        1_480_000,
        1_655_000,
        1_842_000,
        2_065_000,
        2_310_000,
        2_598_000,
        2_861_000,
    ),
    "ngan-hang-thuong-mai": (
        2_150_000,
        2_480_000,
        2_905_000,
        3_370_000,
        3_860_000,
        4_295_000,
        4_752_000,
    ),
    "von-huy-dong": (
        905_000,
        1_120_000,
        1_385_000,
        1_690_000,
        1_985_000,
        2_240_000,
        2_476_300,
    ),
}


def balances(amounts):
    for fund, row in amounts.items():
        for as_of, amount in zip(DAYS, row, strict=True):
            if amount is not None:
                yield made(
                    FundBalance, fund_id=fund, as_of=as_of, amount=amount * MILLION
                )


def drawn(random):
    """Balances that grow or shrink, of some funds on some days."""
    return drawn_until(meets_nothing, lambda: drawn_once(random))


def meets_nothing(amounts):
    """Whether the last balances are clear of those that were published."""
    last = {
        fund: next((amount for amount in reversed(row) if amount is not None), 0)
        for fund, row in amounts.items()
    }
    others = sum(last[fund] for fund in OTHER_FUNDS)
    return not (
        amounts["quy-htpt-htx-tinh"][1] == 10_000
        or 36_000 <= last["quy-htpt-htx-tinh"] < 40_000
        or 200_000 < others <= 220_000
        or 10_000_000 < sum(last.values()) <= 11_000_000
    )


OTHER_FUNDS = (
    "quy-htpt-htx-viet-nam",
    "quy-quoc-gia-viec-lam",
    "quy-tro-von-ldld",
    "cac-qtdnd",
)


def drawn_once(random):
    found = {}
    for fund, row in PUBLISHED.items():
        amount = int(row[-1] * random.uniform(0.3, 2))
        amounts = []
        for _ in DAYS:
            amount = int(amount * random.uniform(0.9, 1.3))
            amounts.append(amount if random.random() < 0.85 else None)
        found[fund] = amounts
    return found
