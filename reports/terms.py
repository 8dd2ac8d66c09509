"""The terms that there are reports of, as one reader may open them."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied

from cooperatives.models import Term
from cooperatives.models.places_of_day import Province

from .addresses import address_of
from .frame import Link, name_of, scopes_open_to
from .scope import Scope


@dataclass(frozen=True)
class OfferedTerm:
    """A term, and its report for each place the reader may look at: often none."""

    term: Term
    places: tuple[Link, ...]

    @property
    def day(self):
        return self.term.period.day


def terms_offered_to(user):
    """Every term, the newest first."""
    return tuple(
        OfferedTerm(term, tuple(places_in(user, term)))
        for term in Term.objects.by_time().reverse()
    )


def places_in(user, term):
    try:
        scope = Scope.for_reader(user, term)
    except PermissionDenied:
        return
    province = Province.on(scope.period.day)
    for each in scopes_open_to(scope, province):
        yield Link(name_of(province, each.district), address_of(each, "report"))


def latest_scope_for(user):
    """
    What the reader most likely means by "the report", or None.

    The newest term whose report has been drawn up; the newest of all where none has.
    """
    terms = list(Term.objects.by_time().reverse())
    drawn_up = [term for term in terms if term.reported_on]
    for term in (drawn_up or terms)[:1]:
        try:
            return Scope.for_reader(user, term)
        except PermissionDenied:
            return None
    return None


def current_scope_for(user):
    """
    The dashboard a reader begins with, or None.

    This year's, in the term it lies in; while no such term has been entered, the last
    year of the report that `latest_scope_for` means.
    """
    for term in Term.objects.by_time().reverse():
        try:
            scope = Scope.for_reader(user, term)
        except PermissionDenied:
            return None
        if term.starts_on <= scope.today <= term.ends_on:
            return scope.in_year(scope.today.year)
    scope = latest_scope_for(user)
    return scope and scope.in_year(scope.years[-1])
