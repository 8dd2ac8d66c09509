"""Columns of lists that several kinds of record share."""

from django.contrib import admin

from ..vietnamese import decimal_text

YES_OR_NO = {True: "Có", False: "Không"}


@admin.display(description="tên", ordering="sort_key")
def name(record):
    """Sorted by the Vietnamese alphabet."""
    return record.name


def quantity(field, description):
    """A number with its thousands apart, to the right: its name is the style's."""

    @admin.display(description=description, ordering=field)
    def number(record):
        value = getattr(record, field)
        return None if value is None else decimal_text(value)

    return number


def yes_or_no(field, description):
    """In words: the admin's pictures speak English to those who cannot see them."""

    @admin.display(description=description, ordering=field)
    def column(record):
        return YES_OR_NO.get(getattr(record, field))

    return column
