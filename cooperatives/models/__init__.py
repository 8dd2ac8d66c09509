"""What the alliance records: one file for each thing, its questions above it."""

from .activity import Activity, Province, ProvinceVisit
from .annual_return import AnnualReturn
from .audit_entry import AuditEntry
from .award import Award
from .award_category import AwardCategory
from .cooperative import Cooperative
from .document import PolicyDocument
from .exemplary_title import ExemplaryTitle
from .fund import Fund, FundBalance
from .group import CooperativeGroup, GroupCount
from .member_enterprise import MemberEnterprise
from .new_rural import NewRuralCommune
from .period import Period
from .place import Commune, CommuneStanding, District, DistrictName
from .record import Precision, Record, Source
from .seat import Seat
from .sector import Sector
from .spreadsheet_import import ImportRow, SpreadsheetImport
from .suspension import Suspension
from .term import Term
from .trade_union import TradeUnion
from .user import Charge, User
from .value_chain import ChainMembership, ValueChain

__all__ = [
    "Activity",
    "AnnualReturn",
    "AuditEntry",
    "Award",
    "AwardCategory",
    "ChainMembership",
    "Charge",
    "Commune",
    "CommuneStanding",
    "Cooperative",
    "CooperativeGroup",
    "District",
    "DistrictName",
    "ExemplaryTitle",
    "Fund",
    "FundBalance",
    "GroupCount",
    "ImportRow",
    "MemberEnterprise",
    "NewRuralCommune",
    "Period",
    "PolicyDocument",
    "Precision",
    "Province",
    "ProvinceVisit",
    "Record",
    "Seat",
    "Sector",
    "Source",
    "SpreadsheetImport",
    "Suspension",
    "Term",
    "TradeUnion",
    "User",
    "ValueChain",
]
