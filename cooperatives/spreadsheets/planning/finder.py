"""
Which stored record a row means.

The records within the user's reach are read once; a row is then found by its strongest
key: what it does not give never matches, and several matches are never chosen from.
"""

from collections import defaultdict
from functools import cached_property, lru_cache

from ... import vietnamese
from ...models import Cooperative, Seat

OTHER_NAMES = {"htx": "", "tht": "", None: ""}
# Who registers is a handful of offices.
folded_issuer = lru_cache(maxsize=256)(vietnamese.fold)


@lru_cache(maxsize=4096)
def folded_name(text):
    """A name to be alike by: neither kind nor tones."""
    return vietnamese.fold(vietnamese.organisation_name(text)[1])


def exact_name(text):
    """A name to be the same by: without the words that say what it is, tones kept."""
    kind, rest = vietnamese.organisation_name(text)
    return OTHER_NAMES.get(kind, kind), vietnamese.with_tones_key(rest)


def digits(text):
    """A number of a paper, however it was spaced."""
    if text.isascii() and text.isalnum():
        return text.lower()
    return vietnamese.fold(text).replace(" ", "")


class Finder:
    """Of records that bear a name: cooperatives, groups, enterprises."""

    def __init__(self, model, known):
        self.model = model
        self.known = known
        self.has_tax_code = hasattr(model, "tax_code")
        self.is_registered = hasattr(model, "registration_number")

    @cached_property
    def _rows(self):
        names = ["name"]
        names += ["tax_code"] * self.has_tax_code
        names += ["registration_number", "registration_issuer"] * self.is_registered
        rows = self.known.within_reach(self.model).order_by()
        return {row["pk"]: row for row in rows.values("pk", *names)}

    @cached_property
    def communes(self):
        """Key → the communes it lay in, on any day."""
        found = defaultdict(set)
        seats = Seat.objects.order_by().values_list("cooperative", "commune")
        own = self.model._default_manager.order_by()
        pairs = seats if self.model is Cooperative else own.values_list("pk", "commune")
        for key, commune in pairs:
            found[key].add(commune)
        return found

    @cached_property
    def _by_tax_code(self):
        return index(self._rows, lambda row: row["tax_code"])

    @cached_property
    def _by_registration(self):
        return index(self._rows, registration)

    @cached_property
    def _by_name(self):
        return index(self._rows, lambda row: exact_name(row["name"]))

    @cached_property
    def _by_folded_name(self):
        return index(self._rows, lambda row: folded_name(row["name"]))

    def make_ready(self):
        """Ask for the records now, and not with the first row."""
        self._by_folded_name, self.communes  # noqa: B018 - remembered when asked for

    def matches(self, given, communes):
        """
        The keys a row may mean: by tax code, else registration, else name and commune.

        `communes` are those its place may mean; None where none is asked for. A match
        by a weaker key does not stand against a stronger one that says otherwise.
        """
        tax_code = given.get("tax_code") if self.has_tax_code else ""
        if tax_code and (found := self._by_tax_code.get(tax_code)):
            return found
        number = registration(given) if self.is_registered else None
        if number and (found := self._by_registration.get(number)):
            return self._not_against(found, tax_code, None)
        return self._not_against(
            self._named(self._by_name, exact_name, given, communes), tax_code, number
        )

    def called(self, name):
        """Those of exactly this name, wherever; one typed without tones means any."""
        given = {"name": name}
        if name.isascii():
            return self._named(self._by_folded_name, folded_name, given, None)
        return self._named(self._by_name, exact_name, given, None)

    def alike(self, given, communes):
        """Those of the same folded name and place: possible duplicates."""
        return self._named(self._by_folded_name, folded_name, given, communes or set())

    def _named(self, names, key_of, given, communes):
        name = given.get("name")
        # Without its folded name there is no record of the exact one either.
        is_known = name and folded_name(name) in self._by_folded_name
        found = names.get(key_of(name), []) if is_known else []
        if communes is None:
            return found
        return [key for key in found if self.communes[key] & communes]

    def _not_against(self, found, tax_code, number):
        return [
            key
            for key in found
            if not (tax_code and self._rows[key]["tax_code"] not in ("", tax_code))
            and not (number and registration(self._rows[key]) not in (None, number))
        ]

    def label(self, key):
        """What tells this record from others."""
        row = self._rows[key]
        places = self.known.places
        lies = [
            places.commune_written(commune, None, None)
            for commune in self.communes.get(key, ())
        ]
        more = [
            *lies,
            f"MST {row['tax_code']}" if row.get("tax_code") else "",
        ]
        told = ", ".join(filter(None, more))
        return f"{row['name']} ({told})" if told else row["name"]


def registration(row):
    number, issuer = (
        row.get("registration_number"),
        row.get("registration_issuer"),
    )
    return (digits(number), folded_issuer(issuer)) if number and issuer else None


def index(rows, key_of):
    found = defaultdict(list)
    for pk, row in rows.items():
        if key := key_of(row):
            found[key].append(pk)
    return dict(found)


class KeyFinder:
    """Of other records: by the exact values of the columns that tell them apart."""

    def __init__(self, model, names, known):
        self.names = names
        fields = [model._meta.get_field(name) for name in names]
        self.attnames = [field.attname for field in fields]
        rows = known.within_reach(model).order_by().values_list("pk", *self.attnames)
        self.found = defaultdict(list)
        for key, *values in rows:
            self.found[identity(values)].append(key)

    def matches(self, values):
        return self.found.get(identity(values[name] for name in self.attnames), [])


def identity(values):
    return tuple(
        vietnamese.with_tones_key(value)
        if isinstance(value, str) and not value.isascii()
        else (value.lower() if isinstance(value, str) else value)
        for value in values
    )
