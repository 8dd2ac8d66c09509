"""Whether what a row is about lies where the reader of the import may write."""

BEYOND = "Dòng này nằm ngoài địa bàn bạn được giao phụ trách."
ADVICE = "Bỏ dòng này, hoặc gửi Liên minh tỉnh."


class Reach:
    def __init__(self, sheet, known):
        self.known = known
        # Named records that the row's own lies with; it only points at the others.
        self.placing = {
            path
            for path, model in sheet.found.items()
            if hasattr(model._default_manager.all(), "placed_on")
        }

    def holds(self, row, path, values):
        """Whether one part of the row lies within it, with these values."""
        if self.known.sees_province:
            return True
        if values.get("commune_id"):
            return self.known.reaches(values["commune_id"], values.get("area_id"))
        # What lies with a record lies where that does, which was found within reach.
        lies_with = not self.placing.isdisjoint(row.found)
        return bool(lies_with or row.key or path or "seat" in row.parts)

    def holds_whole(self, row):
        return self.known.sees_province or all(
            self.holds(row, path, values) for path, (*_, values) in row.parts.items()
        )
