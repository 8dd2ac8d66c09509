"""
Rules between rows, asked of what is planned and what is stored together.

The rules are the models' own; each says which records of one group break it.
"""

from collections import defaultdict
from types import SimpleNamespace


class Across:
    """Collects planned records of a kind that has such rules; nothing of others."""

    def __init__(self, model):
        self.model = model
        self.rules = model.rules_across_rows
        self.planned = []

    def add(self, position, key, values):
        if self.rules:
            self.planned.append((position, key, values))

    def broken(self):
        """Yields (place of the row, (sentence, advice)) of planned rows that break one."""
        if not self.planned:
            return
        for rule in self.rules:
            yield from self.broken_by(rule)

    def broken_by(self, rule):
        first = self.model._meta.get_field(rule.group[0]).attname
        groups = {values[first] for _, _, values in self.planned}
        replaced = {key for _, key, _ in self.planned if key}
        records = defaultdict(list)
        for stored in rule.stored_beside(self.model, groups):
            of_this_kind = stored["kind"] == self.model._meta.model_name
            if not (of_this_kind and stored["pk"] in replaced):
                records[stored[first]].append(SimpleNamespace(position=None, **stored))
        kind = self.model._meta.model_name
        for position, key, values in self.planned:
            record = SimpleNamespace(
                position=position, pk=key, kind=kind, **rule.seen_of(values)
            )
            records[values[first]].append(record)
        for group in records.values():
            for record, sentence in rule.broken_in(group):
                if record.position:
                    yield record.position, (sentence, "Sửa ngày hoặc số liệu.")
