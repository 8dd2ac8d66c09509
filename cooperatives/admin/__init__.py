"""The pages that records are entered and corrected on: one file for each thing."""

from . import (
    activity,
    annual_return,
    audit_entry,
    award,
    cooperative,
    document,
    fund,
    group,
    member_enterprise,
    new_rural,
    place,
    sector,
    term,
    trade_union,
    user,
    value_chain,
)

__all__ = [
    "activity",
    "annual_return",
    "audit_entry",
    "award",
    "cooperative",
    "document",
    "fund",
    "group",
    "member_enterprise",
    "new_rural",
    "place",
    "sector",
    "term",
    "trade_union",
    "user",
    "value_chain",
]
