"""
Forms that know which write of a record they show.

Two people open the same record; the second to save would wipe out what the first
wrote. So each form carries the version it shows, and one that is behind is refused.
"""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from simple_history.models import is_historic

from ..district_records import straddles_today
from ..spreadsheets.pointing import BEYOND as BEYOND_REACH

SEEN = "seen_version"
# Where a record that was fetched for a page keeps what it points at beyond reach.
BEYOND = "fields_beyond_reach"
WHICH_AREA = "Xã này nằm trên địa bàn của nhiều huyện cũ; hãy chọn địa bàn."


class RecordForm(forms.ModelForm):
    """A record as typed, with the version that was on the screen."""

    seen_version = forms.IntegerField(
        label="lần ghi", required=False, widget=forms.HiddenInput
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        # What points beyond the writer's reach stays as it is.
        self.kept = [
            name for name, field in self.fields.items() if self._is_beyond(name, field)
        ]
        for name in self.kept:
            self.fields[name] = forms.CharField(
                label=self.fields[name].label, required=False, disabled=True
            )
            self.initial[name] = BEYOND_REACH
        if is_historic(self.instance):
            self._go_on_from_stored()
        if self.instance.pk:
            self.initial[SEEN] = self.instance.version

    def _is_beyond(self, name, field):
        """Whether the record's own choice is not among those the writer may choose."""
        chosen = self.initial.get(name)
        if not getattr(field, "is_narrowed", False) or not (
            self.instance.pk and chosen
        ):
            return False
        key = field.to_field_name or "pk"
        return not field.queryset.filter(**{key: chosen}).exists()

    def _go_on_from_stored(self):
        """
        An old state put back is one more write of the record as it is today.

        What it pointed at beyond the writer's reach is not put back with it; so rules
        across rows are not asked of another's rows either.
        """
        stored = type(self.instance)._base_manager.filter(pk=self.instance.pk).first()
        if stored is None:
            return
        self.instance.version = stored.version
        for name in {*self.kept, *getattr(self.instance, BEYOND, ())}:
            relation = self.instance._meta.get_field(name).attname
            setattr(self.instance, relation, getattr(stored, relation))

    def clean(self):
        super().clean()
        for name in self.kept:
            self.cleaned_data.pop(name, None)
        if self.instance.pk and self.cleaned_data.get(SEEN) != self.instance.version:
            seen = self.cleaned_data.get(SEEN)
            # What was typed stays, and may be saved now that the change is known.
            self.data = self.data.copy()
            self.data[self.add_prefix(SEEN)] = self.instance.version
            raise ValidationError(told_who_changed(self.instance, seen))
        if self.has_changed() or is_historic(self.instance):
            self._refuse_lying_nowhere()

    def _refuse_lying_nowhere(self):
        """
        An officer says which of a commune's districts is meant.

        What lies in none is nobody's: of a seat to come, only once its day has come.
        """
        commune = self.cleaned_data.get("commune")
        area = self.fields.get("area")
        is_asked = getattr(area, "is_narrowed", False) and "area" in self.cleaned_data
        lacks_area = commune and is_asked and not self.cleaned_data["area"]
        if lacks_area and straddles_today(commune):
            self.add_error("area", WHICH_AREA)

    def _post_clean(self):
        """
        Ask the rules that name fields this form does not show as well.

        Django leaves them out, and the database would answer with an error: an award
        may not come after the day it was entered, which is on no form.
        """
        super()._post_clean()
        if not self.has_changed():
            return
        try:
            self.instance.validate_constraints(exclude=set(self._errors))
        except ValidationError as broken:
            for message in broken.messages:
                if message not in self.non_field_errors():
                    self.add_error(None, message)


def told_who_changed(record, seen):
    """The sentence for one whose page is behind: who changed what, and when."""
    last = record.history.select_related("history_user").first()
    before = record.history.filter(version=seen).first() if seen else None
    if not last or not before:
        return "Chưa lưu: trang này đã cũ. Hãy mở lại hồ sơ rồi sửa."
    who = last.history_user or "hệ thống"
    when = date_format(timezone.localtime(last.history_date), "H:i \\n\\gà\\y d/m/Y")
    changed = [
        str(record._meta.get_field(name).verbose_name)
        for name in last.diff_against(before).changed_fields
        if record._meta.get_field(name).editable
    ]
    what = f" ({', '.join(changed)})" if changed else ""
    return (
        f"Chưa lưu: sau khi bạn mở trang này, {who} đã sửa hồ sơ lúc {when}{what}. "
        "Những gì bạn nhập vẫn còn dưới đây; hãy mở lại hồ sơ ở một thẻ khác để đối "
        "chiếu, rồi bấm lưu lần nữa nếu vẫn muốn thay."
    )


class Versioned:
    """Puts the version into the form of a record that may be changed."""

    form = RecordForm

    def get_fieldsets(self, request, obj=None):
        fieldsets = [
            (title, {**options, "fields": without_version(options["fields"])})
            for title, options in super().get_fieldsets(request, obj)
        ]
        if obj and self.may_change(request, obj):
            title, options = fieldsets[0]
            options = {**options, "fields": [*options["fields"], SEEN]}
            fieldsets[0] = (title, options)
        return fieldsets

    def may_change(self, request, obj):
        return self.has_change_permission(request, obj)


def without_version(fields):
    return [field for field in fields if field != SEEN]
