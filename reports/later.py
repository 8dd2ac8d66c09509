"""
What happened after the closing day and before the planned end of a term.

A report counts none of it and says how much there is, so that nothing is lost. All
of a report's tables are answered by one statement.
"""

from django.db.models import Count, IntegerField, Value

from .statement import answered


class Later:
    """The counts of one reading; `wanted` are the pairs its tables will ask about."""

    def __init__(self, reading, wanted):
        self.reading = reading
        self.period = reading.period.later()
        self.wanted = tuple(dict.fromkeys(wanted))
        self._counts = {}

    def records(self, record_set, condition):
        """The records of a set that meet the condition, asked with the time after."""
        found = record_set.records(self.period)
        placed = self.reading.placed(record_set, found, placed=True)
        return placed.filter(condition(self.period))

    def count(self, record_set, condition):
        pair = (record_set, condition)
        if pair not in self._counts:
            self._ask(self.wanted if pair in self.wanted else (pair,))
        return self._counts[pair]

    def _ask(self, pairs):
        def ask():
            counts = [
                self.records(*pair)
                .order_by()
                .annotate(pair=Value(at, IntegerField()))
                .values("pair")
                .annotate(records=Count("pk"))
                .values_list("pair", "records")
                for at, pair in enumerate(pairs)
            ]
            return counts[0].union(*counts[1:], all=True) if counts[1:] else counts[0]

        key = ("later", pairs, self.reading.place, self.reading.period)
        found = dict(answered(key, pairs[0][0].model, ask))
        for at, pair in enumerate(pairs):
            self._counts[pair] = found.get(at, 0)
