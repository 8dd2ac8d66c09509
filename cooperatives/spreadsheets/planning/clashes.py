"""What may be had once only: within the file, and among all that is stored."""

from .constraints import unique_of

ELSEWHERE = "Dòng này trùng mã với hồ sơ khác; đề nghị Liên minh tỉnh kiểm tra."


class Once:
    """The unique rules of one part, asked of many rows in one query each."""

    def __init__(self, part, known):
        self.part = part
        self.sees_all = known.sees_province
        self.rules = unique_of(part.model)
        self.seen = [{} for _ in self.rules]

    def clashes(self, planned):
        """
        Yields (row, earlier row's place or None, sentence) for each row that clashes.

        `planned`: (row, key or None, values after) of new and changed records.
        """
        for rule, seen in zip(self.rules, self.seen, strict=True):
            names, holds, stated, sentence = rule
            asked = [
                (row, key, tuple(values[name] for name in names))
                for row, key, values in planned
                if holds is None or holds(values)
            ]
            asked = [one for one in asked if None not in one[2]]
            yield from self.within_file(asked, seen, sentence)
            yield from self.among_stored(asked, names, stated, sentence)

    def within_file(self, asked, seen, sentence):
        for row, _, values in asked:
            earlier = seen.setdefault(values, row.position)
            if earlier != row.position:
                yield row, earlier, sentence

    def among_stored(self, asked, names, stated, sentence):
        if not asked:
            return
        # Every column is asked for, and what the rule is stated of, so that its index
        # answers; without that all rows are gone through, for each thousand of the file.
        among = {
            f"{name}__in": {values[at] for _, _, values in asked}
            for at, name in enumerate(names)
        }
        rows = self.part.model._base_manager.filter(stated, **among)
        stored = {}
        for key, *values in rows.values_list("pk", *names):
            stored[tuple(values)] = key
        for row, key, values in asked:
            if stored.get(values, key) != key:
                yield row, None, sentence if self.sees_all else ELSEWHERE
