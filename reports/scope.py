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
from cooperatives.models.handing_in import due_on


@dataclass(frozen=True)
class Scope:
    """
    One reader's question: this term, this district, on this day.

    No district is the province. `reader` is the user, or None for the command line,
    which sees everything. A dashboard looks at the term from one `year` of it; a
    report, from its closing day.
    """

    term: Term
    period: Period
    district: District | None = None
    reader: object = None
    today: date | None = None
    year: int | None = None

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
        """The same reader and district in another term's report."""
        return replace(self, term=term, period=term.period, year=None)

    def in_year(self, year):
        """
        The same question asked in one year of the term.

        LookupError where the term has no such year, or none yet.
        """
        if year not in self.years:
            raise LookupError(year)
        period = period_in(self.term, year, self.today)
        return replace(self, period=period, year=year)

    @property
    def years(self):
        """The years of the term that have begun, the first of a planned one at least."""
        return years_of(self.term, self.today)

    @property
    def whole_province(self):
        """The same question asked of the province: see `Reading.of_province`."""
        return replace(self, district=None)


def years_of(term, today):
    first, last = term.starts_on.year, term.period.day.year
    if today:
        last = min(last, max(first, today.year))
    return range(first, last + 1)


def period_in(term, year, today):
    """
    From the first day of a term to a day in one of its years.

    The day is the last of the year, the term's closing day, or today. Figures are the
    year's, and those of the year before until the year's are due.
    """
    whole = term.period
    if year == whole.day.year and (today is None or today > whole.day):
        return whole
    until = min(date(year, 12, 31), term.ends_on)
    day = min(until, whole.day)
    figures_year = year
    if today and today <= day:
        day = max(today, term.starts_on)
    if today and today.year <= year and today < due_on(year):
        figures_year = year - 1
    return Period(term.starts_on, day, until, figures_year)


def moment_of_reading():
    """When a report is read, as a print says of itself."""
    return timezone.localtime(timezone.now())
