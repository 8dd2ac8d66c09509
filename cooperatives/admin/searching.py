"""Lists searched without tones, with what bears the very accents typed first."""

from django.db.models import Case, Q, Value, When

from ..vietnamese import clean, fold, ways_of_writing


class FoldedSearch:
    """
    Searches stored keys with folded words, and other fields with words as typed.

    `called` is the field whose accents decide what comes first.
    """

    called = "name"

    def get_search_results(self, request, queryset, search_term):
        typed = clean(search_term)
        folded = fold(typed)
        if not typed:
            return queryset, False
        found = Q(pk__in=self.matching(request, queryset, typed))
        if folded:
            found |= Q(pk__in=self.matching(request, queryset, folded))
        queryset = queryset.filter(found)
        if typed.lower() != folded and "o" not in request.GET:
            queryset = self.with_accents_first(queryset, typed)
        return queryset, False

    def matching(self, request, queryset, words):
        found, _ = super().get_search_results(request, queryset.order_by(), words)
        return found.values("pk")

    def with_accents_first(self, queryset, typed):
        as_typed = Q()
        for words in ways_of_writing(typed):
            as_typed |= Q(**{f"{self.called}__contains": words})
        first = Case(When(as_typed, then=Value(0)), default=Value(1))
        order = queryset.query.order_by or self.opts.ordering
        return queryset.order_by(first, *order)
