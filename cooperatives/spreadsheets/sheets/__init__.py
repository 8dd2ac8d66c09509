"""One class for each spreadsheet that goes in and comes out; what it is stands there."""

from .activity import ActivitySheet
from .annual_return import AnnualReturnSheet
from .award import AwardSheet
from .beside_cooperative import (
    ChainMembershipSheet,
    ExemplaryTitleSheet,
    TradeUnionSheet,
)
from .cooperative import CooperativeSheet
from .fund import FundBalanceSheet
from .group import CooperativeGroupSheet, GroupCountSheet
from .new_rural import NewRuralCommuneSheet
from .register import RegisterSheet

SHEETS = {
    sheet.slug: sheet
    for sheet in (
        CooperativeSheet,
        RegisterSheet,
        CooperativeGroupSheet,
        GroupCountSheet,
        AnnualReturnSheet,
        ExemplaryTitleSheet,
        ChainMembershipSheet,
        AwardSheet,
        FundBalanceSheet,
        ActivitySheet,
        TradeUnionSheet,
        NewRuralCommuneSheet,
    )
}


def sheet_of(model):
    """The sheet of a kind of record, if it has one; the register is asked by name."""
    return next((sheet for sheet in SHEETS.values() if sheet.model is model), None)


__all__ = ["SHEETS", "sheet_of"]
