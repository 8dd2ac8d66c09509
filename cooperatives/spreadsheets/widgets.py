"""
What a cell of each kind may hold, and how a value is written into one.

A widget reads what a person wrote (`clean`) and gives back a plain value for a file
(`render`): text, a whole number, a decimal, a day, or nothing.
"""

from decimal import Decimal

from import_export.widgets import Widget

from .. import vietnamese
from . import values


class TextWidget(Widget):
    kind = "text"

    def clean(self, value, row=None, **known):
        return values.text(value)

    def render(self, value, obj=None, **options):
        return value or None


class PlaceWidget(TextWidget):
    def clean(self, value, row=None, **known):
        return values.words(value)


class NoteWidget(TextWidget):
    def clean(self, value, row=None, **known):
        return values.note(value)


class CodeWidget(TextWidget):
    """A number that nobody adds up: a tax code, a telephone, a decision."""

    kind = "code"

    def clean(self, value, row=None, **known):
        return values.code(value)


class RegistrationNumberWidget(TextWidget):
    kind = "code"

    def clean(self, value, row=None, **known):
        return values.registration_number(value)


class TaxCodeWidget(TextWidget):
    kind = "code"

    def clean(self, value, row=None, **known):
        return values.tax_code(value)


class PhoneWidget(TextWidget):
    kind = "code"

    def clean(self, value, row=None, **known):
        return values.phone(value)


class CountWidget(Widget):
    kind = "count"

    def clean(self, value, row=None, **known):
        return values.count(value)

    def render(self, value, obj=None, **options):
        return value


class YearWidget(CountWidget):
    kind = "year"

    def clean(self, value, row=None, **known):
        return values.year(value)


class MoneyWidget(CountWidget):
    """Whole đồng; the heading or the cell may say that it counts in millions."""

    kind = "money"

    def clean(self, value, row=None, factor=1, each="", **known):
        amount = values.money(value, factor, each)
        return amount if amount is None else Decimal(amount)


class DayWidget(Widget):
    """A day, or the month or year that is all the office knows."""

    kind = "day"

    def clean(self, value, row=None, **known):
        return values.day(value)

    def render(self, value, obj=None, precision="day", **options):
        if value is None or precision == "day":
            return value
        return f"{value:%m/%Y}" if precision == "month" else f"{value.year:04}"


class ChoiceWidget(Widget):
    """One of a few, by its label, by its code or by another name offices give it."""

    kind = "choice"

    def __init__(self, choices, also=None):
        super().__init__()
        self.labels = {stored: label for stored, label in choices if stored != ""}
        self.found = {
            vietnamese.fold(text): stored
            for stored, label in self.labels.items()
            for text in (stored, label)
        } | {vietnamese.fold(text): stored for text, stored in (also or {}).items()}

    def clean(self, value, row=None, **known):
        text = values.words(value)
        if not text:
            return ""
        found = self.found.get(vietnamese.fold(text))
        if found is None:
            raise values.Unread(
                f"“{text}” không có trong danh sách.",
                values.advice_for(text, self.labels.values()),
            )
        return found

    def render(self, value, obj=None, **options):
        return self.labels.get(value)


class YesNoWidget(Widget):
    kind = "yes-no"

    def clean(self, value, row=None, **known):
        return values.yes_no(value)

    def render(self, value, obj=None, **options):
        return None if value is None else ("Có" if value else "Không")


class ListedWidget(Widget):
    """Something on a list of its own, by its name, its code or another name of it."""

    kind = "listed"

    def __init__(self, model, also=None):
        super().__init__()
        self.model = model
        self.also = {vietnamese.fold(text): code for text, code in (also or {}).items()}

    def clean(self, value, row=None, listed=None, names=None, **known):
        text = values.words(value)
        if not text:
            return None
        folded = vietnamese.fold(text)
        found = listed(self.model).get(folded) or self.also.get(folded)
        if found is None:
            raise values.Unread(
                f"“{text}” không có trong danh mục {self.model._meta.verbose_name}.",
                values.advice_for(text, names(self.model)),
            )
        return found

    def render(self, value, obj=None, listed_name=None, **options):
        return None if value is None else listed_name(self.model, value)
