"""Spans typed beside each other: one may end where another, on the same page, begins."""

from django.core.exceptions import ValidationError

from .record import RecordFormSet, RecordInline
from .versions import RecordForm


class SpanForm(RecordForm):
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        # As stored, the others may stand where they are about to be moved from.
        self.instance.rules_across_rows = ()


class SpanFormSet(RecordFormSet):
    """Asks the rules across rows of all rows together, as they are going to be."""

    def clean(self):
        super().clean()
        rows = [
            form.instance
            for form in self.forms
            if form.is_valid()
            and form not in self.deleted_forms
            and (form.instance.pk or form.has_changed())
        ]
        for rule in self.model.rules_across_rows:
            if rule.broken_among(rows):
                raise ValidationError(rule.message)


class SpanInline(RecordInline):
    form = SpanForm
    formset = SpanFormSet
