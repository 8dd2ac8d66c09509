"""
What a spreadsheet of one kind of record is: its columns, and nothing else.

The same class says what is read and what is written, so that an export comes back
unchanged. A column fills one attribute of the record, or, as `seat__commune`, of a
record beside it.
"""

from django.core.exceptions import FieldDoesNotExist
from import_export import resources
from import_export.fields import Field

from ..district_records import within_reach
from ..models import District as DistrictRecord
from . import widgets
from .places import Places

# "TT" over rows may mean anything.
SHORTEST_SECTION = 3


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
    # Whether it holds addresses; whether a day above the table is this column's.
    is_address = in_title = False

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


class Address(Text):
    """What stands before the commune; a whole address is taken apart."""

    is_address = True


class Code(Column):
    widget_class = widgets.CodeWidget


class TaxCode(Column):
    widget_class = widgets.TaxCodeWidget


class Phone(Column):
    widget_class = widgets.PhoneWidget


class Count(Column):
    widget_class = widgets.CountWidget
    unit = ""


class Year(Column):
    widget_class = widgets.YearWidget


class Money(Column):
    widget_class = widgets.MoneyWidget
    unit = "đồng"


class Day(Column):
    """A day; where the record keeps how much of it is known, `precision` says so."""

    widget_class = widgets.DayWidget

    def __init__(self, heading, *also, precision=None, **options):
        super().__init__(heading, *also, **options)
        self.precision = precision

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

    def value_of(self, record, sheet):
        return sheet.places.commune_written(*sheet.place_of(record, self.part))

    @property
    def kind(self):
        return "commune"


class District(Column):
    """The district of the commune beside it; the area chosen where it straddles two."""

    def value_of(self, record, sheet):
        return sheet.places.district_written(*sheet.place_of(record, self.part))

    @property
    def kind(self):
        return "district"

    def choices(self):
        return tuple(
            DistrictRecord.objects.by_position().values_list("name", flat=True)
        )


class Sheet(resources.Resource):
    """
    The spreadsheet of one kind of record.

    `identified_by`: the fields a row is recognised by, the strongest first; a blank
    one never matches, but for those that a record `may_lack`.
    `found`: records it only names, by the path of their columns. `beside`: records of
    other kinds that one row also writes.
    """

    slug = title = model = None
    identified_by = ()
    may_lack = frozenset()
    found = {}
    beside = {}
    # Where the day stands on which its commune bore its name.
    day_of_place = ()
    not_kept = ()
    relations = ()
    needs_year = False
    # Columns that a section row, or the name of a sheet, may fill for the rows below.
    by_sections = ("district", "sector")

    def __init__(self, **options):
        super().__init__(**options)
        self.places = Places()
        self._names = {}
        self.columns = tuple(
            column.named(key, self) for key, column in self.fields.items()
        )
        self.by_key = {column.key: column for column in self.columns}

    def model_of(self, part):
        """The kind of record that the columns under a path fill."""
        model = self.model
        for step in filter(None, part.split("__")):
            known = self.beside | self.found
            model = known.get(step) or model._meta.get_field(step).related_model
        return model

    def field_of(self, part, name):
        try:
            return self.model_of(part)._meta.get_field(name)
        except FieldDoesNotExist:
            return None

    def columns_naming(self, name):
        """The columns that fill a field, or name the record it points to."""
        found = [c for c in self.columns if name in (c.name, c.part.split("__")[0])]
        return [c for c in found if c.part in ("", "seat") or c.name != name] or found

    def further(self, part, values):
        """(heading, reason) of what breaks a rule that only this kind of record has."""
        return ()

    def section_names(self):
        """{key of a column: {words of a section: what it fills in}}."""
        columns = (self.by_key.get(key) for key in self.by_sections)
        return {
            column.key: {
                words: choice
                for words, choice in column.called().items()
                if len(words) >= SHORTEST_SECTION or words == choice
            }
            for column in columns
            if column
        }

    # On the way out

    def records(self, user):
        """What the user may take away, in the order of the pages."""
        return self.prepared(within_reach(self.model._default_manager.all(), user))

    def prepared(self, records):
        """The same records with all that a row is made of, in a few queries."""
        return records.select_related(*self.relations)

    def attach(self, record):
        """Put the records beside it where the columns look for them."""

    def row(self, record):
        """The plain values of a record, column by column."""
        self.attach(record)
        return tuple(column.value_of(record, self) for column in self.columns)

    def place_of(self, record, part):
        """(commune, area, day) of the record that a place column is about."""
        owner = record
        for step in filter(None, part.split("__")):
            owner = getattr(owner, step, None)
            if owner is None:
                return None, None, None
        day = next(
            (day for name in self.day_of_place if (day := getattr(owner, name, None))),
            None,
        )
        return owner.commune_id, getattr(owner, "area_id", None), day

    def listed_name(self, model, code):
        """What stands on a page for the code of something listed."""
        if model not in self._names:
            self._names[model] = dict(model.objects.values_list("code", "name"))
        return self._names[model].get(code, code)
