"""What is asked once for a whole file: lists, places, and how far the user reaches."""

from functools import cached_property

from ... import vietnamese
from ...district_records import within_writing_reach
from ...models import Commune, District
from .finder import Finder


class Known:
    def __init__(self, sheet, user):
        self.sheet = sheet
        self.places = sheet.places
        self.user = user
        self._listed = {}
        self._names = {}
        self._finders = {}

    def make_ready(self):
        """Ask for what any file of the kind needs, while it is still being read."""
        self.places.make_ready()
        for model in (self.sheet.model, *self.sheet.found.values()):
            if hasattr(model, "name"):
                self.finder(model).make_ready()

    def finder(self, model):
        if model not in self._finders:
            self._finders[model] = Finder(model, self)
        return self._finders[model]

    def listed(self, model):
        """Folded name or code → the code, of a list that everybody chooses from."""
        if model not in self._listed:
            rows = model.objects.values_list("code", "name")
            self._listed[model] = {
                vietnamese.fold(text): code
                for code, name in rows
                for text in (code, name)
            }
        return self._listed[model]

    def names(self, model):
        """The names of such a list, as they are written."""
        if model not in self._names:
            self._names[model] = list(model.objects.values_list("name", flat=True))
        return self._names[model]

    def within_reach(self, model):
        return within_writing_reach(model._default_manager.all(), self.user)

    @cached_property
    def sees_province(self):
        return self.user.sees_province

    @cached_property
    def _communes(self):
        return set(self.within_reach(Commune).order_by().values_list("pk", flat=True))

    @cached_property
    def _districts(self):
        return set(self.within_reach(District).order_by().values_list("pk", flat=True))

    def reaches(self, commune, area):
        """Whether what lies there today is the user's to write."""
        if self.sees_province:
            return True
        if commune not in self._communes:
            return False
        straddles = self.places.standing(commune, None)[2] is None
        return not straddles or area in self._districts
