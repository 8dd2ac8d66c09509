"""
The three questions an officer comes with, answered on the first page.

How many new cooperatives this year against the target, which communes lack an effective
one, and whom to call for figures that did not come. The answers are figures of the
dashboard's tables; each leads on to what stands behind it.
"""

from dataclasses import dataclass

from .addresses import address_of
from .dashboards import DASHBOARD
from .dashboards.given_targets import pace, time_passed
from .dashboards.missing import GAPS
from .frame import name_of, scopes_open_to
from .lines import TOTAL
from .models import Target
from .table import Format
from .targets import Verdict, wording

NEW_EACH_YEAR = "thanh-lap-theo-nam/{nam}/htx-moi"
NOT_RETURNED = GAPS[0][0]


@dataclass(frozen=True)
class Answer:
    """One answer: a figure as it reads, and the page behind it."""

    text: str
    address: str
    is_none: bool = False
    is_known: bool = True


@dataclass(frozen=True)
class Glance:
    """The answers for one district; `target` is "" where none was given."""

    place: str
    address: str
    founded: Answer
    target: str
    pace: str
    passed: str
    lacking: Answer
    silent: Answer


@dataclass(frozen=True)
class Glances:
    """Those of every district a reader may open, and as of when."""

    scope: object
    address: str
    districts: tuple[Glance, ...]

    @property
    def day(self):
        return self.scope.period.day

    @property
    def is_past(self):
        """Whether no term of this year has been entered yet."""
        return self.scope.year < self.scope.today.year


def glances(scope):
    """To be asked within a snapshot. One reading of the province, or one a district."""
    reading = DASHBOARD.read(scope)
    figures = provincial if scope.sees_everything else own
    found = tuple(
        glance(reading, each, figures(reading, each))
        for each in scopes_open_to(scope, reading.province)
        if each.district
    )
    return Glances(scope, address_of(scope, "report"), found)


def provincial(reading, scope):
    """The figures of a district from the line the province's table has of it."""
    table = reading.table("so-sanh-dia-ban")
    row = scope.district.code
    return tuple(
        table.figure(row, column) for column in ("moi-nam", "chua-co", "chua-nop")
    )


def own(reading, scope):
    """Those of an officer's district from its own tables."""
    of_district = DASHBOARD.read(scope)
    addresses = (
        f"linh-vuc/{TOTAL}/moi-nam",
        f"tieu-chi-13/{TOTAL}/chua-co",
        f"nop-so-lieu-theo-dia-ban/{TOTAL}/chua-nop",
    )
    return tuple(of_district.figure(address) for address in addresses)


def glance(reading, scope, figures):
    founded, lacking, silent = figures
    target = targets_of(reading).get(scope.district.pk)
    said, passed = "", None
    if target and founded:
        passed = time_passed(reading, scope.year)
        said = pace(target, Verdict.on(target, founded.value), passed) or ""
    new = f"{address_of(scope, 'report')}bieu/linh-vuc/{TOTAL}/moi-nam"
    return Glance(
        name_of(reading.province, scope.district),
        address_of(scope, "report"),
        answer(founded, new),
        str(wording(target)) if target else "",
        said,
        "" if passed is None else Format.PERCENT.text(passed),
        answer(lacking, address_of(scope, "communes")),
        answer(silent, address_of(scope, "calls", NOT_RETURNED)),
    )


def answer(cell, address):
    if cell is None:
        return Answer("–", address, is_none=True, is_known=False)
    is_known = cell.value is not None
    return Answer(cell.text, address, is_none=not cell.value, is_known=is_known)


def targets_of(reading):
    """{district: its target of new cooperatives each year}."""

    def find():
        found = Target.objects.filter(
            term=reading.scope.term,
            address=NEW_EACH_YEAR,
            minimum__isnull=False,
            district__isnull=False,
        )
        return {target.district_id: target for target in found}

    return reading.once("targets of new cooperatives", find)
