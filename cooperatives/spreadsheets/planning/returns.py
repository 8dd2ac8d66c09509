"""The return of a year that a row of the register writes beside its cooperative."""


class Returns:
    """`year` is that of the whole file, where rows do not say theirs."""

    def __init__(self, part, year):
        self.part = part
        self.year = year

    def load(self, rows, keys):
        """(cooperative, year) → (key, values) of what is stored."""
        years = {self.year_of(row) for row in rows}
        stored = self.part.model._base_manager.filter(
            cooperative__in=keys, year__in=years
        )
        return {
            (values["cooperative_id"], values["year"]): (values.pop("pk"), values)
            for values in stored.values("pk", *self.part.names)
        }

    def year_of(self, row):
        return row.values.get("year") or self.year

    def plan(self, row, returns, stated):
        """(key, stored values, stated values), or None where no figure is given."""
        stated.pop("year", None)
        if not any(value not in (None, "") for value in stated.values()):
            return None
        year = self.year_of(row)
        key, stored = returns.get((row.key, year), (None, None))
        stated["year"] = year
        if row.key:
            stated["cooperative_id"] = row.key
        return key, stored, stated
