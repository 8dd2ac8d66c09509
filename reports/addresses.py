"""
Where the pages of a report stand.

An address names the term, the district where one is chosen, and slugs; never a key of
the database.
"""

from django.urls import reverse


def address_of(scope, page, *parts):
    """
    The address of a page for this scope: its report, a chapter, a table, a figure.

    A figure's own address ("table/row/column") may be given as one part. The pages of
    a dashboard stand under its year.
    """
    district = (scope.district.code,) if scope.district else ()
    parts = [each for part in parts for each in str(part).split("/") if each]
    place, year = ("dashboards", (scope.year,)) if scope.year else ("reports", ())
    return reverse(f"{place}:{page}", args=(scope.term.slug, *year, *district, *parts))
