"""
Which term and which district one reader is shown.

The only way in to a report. With `district_records.py` the only reader of the clock:
access is a matter of today, counting never is.
"""

from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from cooperatives.models import District, Period, Term


@dataclass(frozen=True)
class Scope:
    """
    One reader's question: this term, this district, on this day.

    No district is the province. `reader` is the user, or None for the command line,
    which sees everything.
    """

    term: Term
    period: Period
    district: District | None = None
    reader: object = None
    today: date | None = None

    @classmethod
    def of_term(cls, term, district=None):
        """The whole truth about a term, for the command line and for tests."""
        return cls(term, term.period, district)

    @classmethod
    def for_reader(cls, user, term, code=None):
        """
        What this user is shown of a term, in the district with this code.

        Without a code: the province for those who may see it, else the first district
        the user is charged with. Raises PermissionDenied, in the same words whether
        the district exists or not.
        """
        today = timezone.localdate()
        if user.sees_province:
            districts = District.objects.by_position()
        else:
            districts = user.districts_on(today)
        if code:
            district = districts.filter(code=code).first()
        else:
            district = None if user.sees_province else districts.first()
        if district is None and (code or not user.sees_province):
            raise PermissionDenied("Tài khoản không được xem số liệu của địa bàn này.")
        return cls(term, term.period, district, user, today)

    @property
    def sees_everything(self):
        return self.reader is None or self.reader.sees_province

    def in_term(self, term):
        """The same reader and district in another term."""
        return replace(self, term=term, period=term.period)
