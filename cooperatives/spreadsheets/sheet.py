"""
What a spreadsheet of one kind of record is: its columns, and nothing else.

The same class says what is read and what is written, so that an export comes back
unchanged.
"""

from django.core.exceptions import FieldDoesNotExist
from import_export import resources

from ..district_records import within_reach
from .places import Places

# "TT" over rows may mean anything.
SHORTEST_SECTION = 3


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
    # Named records of which a row has one, whichever of their columns its name stands in.
    either = ()
    # Columns of words in which a row may name a record it is about.
    named_within = ()
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

    def presumed(self, stated):
        """What a new record of which this is stated is besides, unless it says other."""
        return {}

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

    def tick_names(self):
        """{key of a column: {words: the answer}}, for tables with an x under one of them."""
        return {
            column.key: column.called()
            for column in self.columns
            if column.kind in ("choice", "listed")
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
