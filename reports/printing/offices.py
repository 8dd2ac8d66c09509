"""The office a print is signed by, as it was last printed or as it is suggested."""

from ..models import Office
from .letterhead import SUGGESTED

REMEMBERED = (
    "parent",
    "organisation",
    "symbol",
    "place",
    "authority",
    "signatory",
    "recipients",
)


def office_of(scope):
    """Of the district, else as the province's, else as suggested; not stored here."""
    code = code_of(scope)
    known = {
        each.code: each for each in Office.objects.filter(code__in=(code, PROVINCE))
    }
    found = known.get(code)
    if found:
        return found
    province = known.get(PROVINCE)
    words = (
        {name: getattr(province, name) for name in REMEMBERED}
        if province
        else SUGGESTED
    )
    return Office(code=code, **words)


def remember(scope, office, words):
    """Keep what was typed for the next print."""
    stored = Office.objects.filter(code=code_of(scope)).first() or office
    if stored.pk and all(getattr(stored, name) == words[name] for name in REMEMBERED):
        return stored
    for name in REMEMBERED:
        setattr(stored, name, words[name])
    stored.save()
    return stored


def code_of(scope):
    return scope.district.code if scope.district else PROVINCE


PROVINCE = Office.PROVINCE
