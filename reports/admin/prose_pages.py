"""Beside the pages of the passages: what one says now, and another term's taken over."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.urls import path, reverse

from cooperatives.models import Term

from ..models import Passage
from ..prose.checking import told_in
from ..prose.copying import copy_passages


class CopyForm(forms.Form):
    source = forms.ModelChoiceField(
        label="Chép từ nhiệm kỳ", queryset=Term.objects.none(), empty_label=None
    )
    target = forms.ModelChoiceField(
        label="Sang nhiệm kỳ", queryset=Term.objects.none(), empty_label=None
    )

    def __init__(self, *arguments):
        super().__init__(*arguments)
        worded = Passage.objects.values("term")
        self.fields["source"].queryset = Term.objects.by_time().filter(pk__in=worded)
        self.fields["target"].queryset = Term.objects.by_time()
        # The term without words of its own is the one that wants them.
        self.fields["target"].initial = Term.objects.exclude(pk__in=worded).last()

    def clean(self):
        found = super().clean()
        if found.get("source") and found.get("source") == found.get("target"):
            self.add_error("target", "Chọn một nhiệm kỳ khác nhiệm kỳ chép từ đó.")
        return found


class ProsePages:
    def get_urls(self):
        return [
            path(
                "xem-thu/", self.admin_site.admin_view(self.told), name="passage_told"
            ),
            path("chep/", self.admin_site.admin_view(self.copy), name="passage_copy"),
            *super().get_urls(),
        ]

    def told(self, request):
        """The part of a page that says what a passage yields as it is typed."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        key = request.POST.get("term", "")
        term = Term.objects.filter(pk=key).first() if key.isdecimal() else None
        told = told_in(term, request.POST.get("text", "")) if term else None
        return render(request, "admin/reports/passage/_told.html", {"told": told})

    def copy(self, request):
        """Asks from which term into which, and tells what came of it."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = CopyForm(request.POST if request.method == "POST" else None)
        if not form.is_valid():
            context = self.admin_site.each_context(request) | {
                "title": "Chép lời văn từ nhiệm kỳ khác",
                "opts": self.opts,
                "form": form,
            }
            return render(request, "admin/reports/passage/copy.html", context)
        source, target = form.cleaned_data["source"], form.cleaned_data["target"]
        for level, sentence in said_of(
            copy_passages(source, target, request.user), target
        ):
            messages.add_message(request, level, sentence)
        the_list = reverse("admin:reports_passage_changelist")
        return redirect(f"{the_list}?term__id__exact={target.pk}")


def said_of(copied, target):
    """What a copy came to, each in a sentence with its weight."""
    told = copied.told
    sentence = f"Đã chép {copied.taken} đoạn sang nhiệm kỳ {target.slug}."
    if copied.kept:
        sentence += f" {copied.kept} đoạn đã có ở nhiệm kỳ này, được giữ nguyên."
    yield messages.SUCCESS, sentence
    if told.left_out:
        yield (
            messages.WARNING,
            f"{len(told.left_out)} câu chưa in vì số trong đó chưa có số liệu ở nhiệm kỳ "
            f"{target.slug}; câu tự có mặt khi có số liệu.",
        )
    for wrong in told.wrong:
        yield messages.ERROR, f"{wrong} Hãy sửa đoạn có địa chỉ này trước khi in."


def told_of(passage):
    """As it was last saved."""
    return told_in(passage.term, passage.text) if passage.pk else None
