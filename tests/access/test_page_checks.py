"""A page that is not held to the rule does not pass the checks."""

import pytest
from django.contrib import admin
from django.core.checks import run_checks

from cooperatives.admin.district_pages import (
    DistrictFilter,
    DistrictRecordsAdmin,
    ReachedFilter,
)
from cooperatives.admin.page_checks import breaches
from cooperatives.models import Award, Cooperative, Seat


class Naive(admin.ModelAdmin):
    pass


class RawKeys(DistrictRecordsAdmin):
    raw_id_fields = ["union"]


class ListsAll(DistrictRecordsAdmin):
    list_filter = ["union"]


class NaiveRows(admin.TabularInline):
    model = Seat


class WithNaiveRows(DistrictRecordsAdmin):
    inlines = [NaiveRows]


class ListsWhatIsPointedAt(DistrictRecordsAdmin):
    list_filter = [("union", admin.RelatedOnlyFieldListFilter)]


class ListsWhatIsBeyond(DistrictRecordsAdmin):
    list_filter = ["union__leader"]


class ListsWhereItLies(DistrictRecordsAdmin):
    list_filter = [("seats__commune", ReachedFilter)]


class Harmless(DistrictRecordsAdmin):
    list_filter = ["kind", ("sector", ReachedFilter), DistrictFilter, "union__kind"]


@pytest.mark.parametrize(
    "pages",
    [
        Naive,
        RawKeys,
        ListsAll,
        ListsWhatIsPointedAt,
        ListsWhatIsBeyond,
        ListsWhereItLies,
        WithNaiveRows,
    ],
)
def test_pages_that_would_open_a_side_door_are_refused(pages):
    (found,) = breaches(pages(Cooperative, admin.site))

    assert found.id == "cooperatives.E001"


def test_pages_that_keep_to_the_rule_pass():
    assert list(breaches(Harmless(Cooperative, admin.site))) == []
    assert [each for each in run_checks() if each.id == "cooperatives.E001"] == []


def test_the_check_is_one_of_those_that_are_run(monkeypatch):
    monkeypatch.setitem(admin.site._registry, Award, Naive(Award, admin.site))

    assert "cooperatives.E001" in [each.id for each in run_checks()]
