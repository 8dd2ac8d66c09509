"""The reference data of the alliance's records, in the order they need each other."""

from .loading import Reference
from .models import (
    AwardCategory,
    Commune,
    CommuneStanding,
    District,
    DistrictName,
    Fund,
    PolicyDocument,
    Province,
    Sector,
    Term,
    ValueChain,
)

REFERENCES = (
    Reference(District, "places.json"),
    Reference(
        DistrictName, "places.json", key=("district", "starts_on"), is_story=True
    ),
    Reference(Commune, "places.json"),
    Reference(
        CommuneStanding, "places.json", key=("commune", "starts_on"), is_story=True
    ),
    Reference(Sector, "sectors.json"),
    Reference(ValueChain, "value_chains.json"),
    Reference(AwardCategory, "award_categories.json"),
    Reference(Fund, "funds.json"),
    Reference(Term, "terms.json", key=("slug",)),
    Reference(Province, "provinces.json"),
    Reference(PolicyDocument, "policy_documents.json"),
)
