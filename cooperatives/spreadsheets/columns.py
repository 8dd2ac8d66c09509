"""
The kinds of columns that spreadsheets are made of.

A column fills one attribute of the record, or, as `seat__commune`, of a record beside it.
"""

import re

from import_export.fields import Field

from ..models import District as DistrictRecord
from . import widgets


class Column(Field):
    """
    One column: its heading, and the other spellings of it that offices use; `weakly`
    are those it goes by only where no other heading is surer.

    `required` is what a new record cannot do without; a column that a file does not
    have leaves what is stored. `help` says how it is written, for whoever fills it in.
    """

    widget_class = widgets.TextWidget
    format = ""

    def __init__(
        self,
        heading,
        *also,
        weakly=(),
        attribute=None,
        required=False,
        example="",
        help="",  # noqa: A002 - the word Django's own fields use
        personal=False,
        **for_widget,
    ):
        widget = self.widget_class(**for_widget)
        super().__init__(attribute=attribute, column_name=heading, widget=widget)
        self.heading = heading
        self.also = also
        self.weakly = weakly
        self.required = required
        self.example = example
        self.help = help
        self.personal = personal

    unit = ""
    precision = None
    # Whether it holds addresses; whether a day above the table is this column's, or
    # which words there stand for which of its choices.
    is_address = in_title = False
    # Whether "as above" makes no sense: no two records have the same.
    of_one_record = False
    # The columns of the days that may stand in its cells too: of the paper whose number
    # it holds, and the last where it holds the first.
    dated_by = ends_in = None
    # What may stand before a name and is no part of it.
    of_unit = None
    # The time that a sum of money is of: "tháng", "năm".
    each = ""

    @property
    def kind(self):
        return self.widget.kind

    def named(self, key, sheet):
        """The column as it stands in a sheet, under its key."""
        self.key = key
        self.attribute = self.attribute or key
        path, _, self.name = self.attribute.rpartition("__")
        self.part = path
        self.model_field = sheet.field_of(path, self.name)
        return self

    def choices(self):
        """What may be chosen, as it is written; nothing where anything may be."""
        return ()

    def called(self):
        """{words: the choice they stand for}, other names of the choices too."""
        return {choice: choice for choice in self.choices()}

    def value_of(self, record, sheet):
        return self.export(record)


class Text(Column):
    pass


class UnitName(Text):
    """The name of a unit, before which stand the words for what it has: `of_unit`."""

    def __init__(self, heading, *also, of_unit=None, **options):
        super().__init__(heading, *also, **options)
        self.of_unit = of_unit


class Address(Text):
    """What stands before the commune; a whole address is taken apart."""

    is_address = True


class Note(Text):
    widget_class = widgets.NoteWidget


class Code(Column):
    widget_class = widgets.CodeWidget
    of_one_record = True


class Numbered(Code):
    """The number of a paper; `dated_by` is the column of the day it bears."""

    def __init__(self, heading, *also, dated_by=None, **options):
        super().__init__(heading, *also, **options)
        self.dated_by = dated_by


class DecisionNumber(Numbered):
    """Of a paper that names many records."""

    of_one_record = False


class RegistrationNumber(Numbered):
    widget_class = widgets.RegistrationNumberWidget


class TaxCode(Code):
    widget_class = widgets.TaxCodeWidget


class Phone(Code):
    widget_class = widgets.PhoneWidget


class Count(Column):
    widget_class = widgets.CountWidget
    unit = ""


class Year(Column):
    widget_class = widgets.YearWidget


class Money(Column):
    """A sum; `each` is the time that it is earned in, where it is of one."""

    widget_class = widgets.MoneyWidget
    unit = "đồng"

    def __init__(self, heading, *also, each="", **options):
        super().__init__(heading, *also, **options)
        self.each = each


class Day(Column):
    """A day; where the record keeps how much of it is known, `precision` says so."""

    widget_class = widgets.DayWidget

    def __init__(self, heading, *also, precision=None, ends_in=None, **options):
        super().__init__(heading, *also, **options)
        self.precision = precision
        self.ends_in = ends_in

    def value_of(self, record, sheet):
        day = self.get_value(record)
        if not self.precision or day is None:
            return day
        owner = getattr(record, self.part) if self.part else record
        return self.widget.render(day, precision=getattr(owner, self.precision))


class StandsOn(Day):
    """The day as of which figures stand, which a title may say of all of them."""

    in_title = True


class YearOfFigures(Year):
    """The year that figures are of, which a title may say of all of them."""

    in_title = True


class Choice(Column):
    widget_class = widgets.ChoiceWidget

    def __init__(self, heading, *also, called=None, **options):
        """`choices` are the model's; `called` are other names of them."""
        super().__init__(heading, *also, also=called, **options)

    def choices(self):
        return tuple(self.widget.labels.values())

    def called(self):
        labels = self.widget.labels
        return {words: labels[stored] for words, stored in self.widget.found.items()}


class BasisOfFigures(Choice):
    """Whether figures are final; that they are not, a title may say of all of them."""

    in_title = (
        re.compile(
            r"\bước (?:thực hiện|th|đạt|tính|cả năm|năm|kết quả)\b|số liệu ước|\(ước\)",
            re.IGNORECASE,
        ),
        "Ước thực hiện",
    )


class YesNo(Column):
    widget_class = widgets.YesNoWidget

    def choices(self):
        return ("Có", "Không")


class Listed(Column):
    """One of a list that has pages of its own: a sector, a chain, a fund."""

    widget_class = widgets.ListedWidget

    def __init__(self, heading, *also, called=None, **options):
        super().__init__(heading, *also, also=called, **options)

    def choices(self):
        return tuple(self.widget.model.objects.values_list("name", flat=True))

    def called(self):
        names = dict(self.widget.model.objects.values_list("code", "name"))
        also = {words: names[code] for words, code in self.widget.also.items()}
        return super().called() | also

    def value_of(self, record, sheet):
        owner = getattr(record, self.part) if self.part else record
        stored = owner and getattr(owner, self.model_field.attname)
        return self.widget.render(stored, listed_name=sheet.listed_name)


class Commune(Column):
    """A commune, as it was called on the day of its row (`sheet.day_of_place`)."""

    widget_class = widgets.PlaceWidget

    def value_of(self, record, sheet):
        return sheet.places.commune_written(*sheet.place_of(record, self.part))

    @property
    def kind(self):
        return "commune"


class District(Column):
    """The district of the commune beside it; the area chosen where it straddles two."""

    widget_class = widgets.PlaceWidget

    def value_of(self, record, sheet):
        return sheet.places.district_written(*sheet.place_of(record, self.part))

    @property
    def kind(self):
        return "district"

    def choices(self):
        return tuple(
            DistrictRecord.objects.by_position().values_list("name", flat=True)
        )
