"""The records that a row names and does not change, found for it."""

from ..values import Unread

UNFOUND = "Không tìm thấy {kind} “{named}” trong các hồ sơ bạn được phụ trách."


def references(sheet, reader, known):
    """One for each record that a row of the sheet may name."""
    found = {path: Reference(sheet, path, reader, known) for path in sheet.found}
    for path, other in zip(sheet.either, sheet.either[::-1], strict=True):
        found[path].instead = found[other]
    return list(found.values())


class Reference:
    """One of them: which columns name it, and where it is looked for."""

    def __init__(self, sheet, path, reader, known):
        self.path = path
        self.model = sheet.found[path]
        self.known = known
        field = sheet.model._meta.get_field(path)
        self.attname = field.attname
        self.is_needed = not field.null
        self.to = field.target_field.attname
        self.columns = [c for c in reader.columns if c.part == path]
        lying = f"{path}__seat" if hasattr(self.model, "seats") else path
        self.places = {
            column.kind: column
            for column in reader.columns
            if column.part == lying and column.kind in ("commune", "district")
        }
        self.columns = [c for c in self.columns if c.kind not in self.places]
        self.finder = known.finder(self.model) if hasattr(self.model, "name") else None
        # Columns that its name may stand in where it is no record's.
        self.may_be_text = sheet.named_within
        self._codes = None
        # Where a name is looked for that stands in this one's column and is none of its.
        self.instead = None

    def find(self, row, refuse):
        """The key of the record the row names; None where it names none."""
        given = {
            column.name: value
            for column in self.columns
            if (value := row.values[column.key])
        }
        if not given:
            if self.is_needed:
                kind = self.model._meta.verbose_name
                column = next(iter(self.columns), None)
                heading = column.heading if column else ""
                row.refuse(
                    f"Chưa ghi {kind}.", "Ghi mã số thuế hoặc tên.", heading=heading
                )
            return None
        if self.finder is None:
            return self.by_code(row, given, refuse)
        try:
            communes = self.communes(row)
        except Unread as unread:
            refuse(row, self.places["commune"], unread.reason, unread.advice)
            return None
        found = self.finder.matches(given, communes)
        if len(found) == 1:
            return found[0]
        if not found and self.is_found_instead(row, given, communes):
            return None
        if self.may_be_text and not found and self.is_free_name(row, given):
            row.unfound = given["name"]
            return None
        self.refuse(row, given, found, communes, refuse)
        return None

    def is_found_instead(self, row, given, communes):
        """Whether the name is that of just one of the other kind, of which none is named."""
        other = self.instead
        if not other or given.keys() != {"name"}:
            return False
        if any(row.values[column.key] for column in other.columns):
            return False
        called = other.finder.matches(given, communes)
        if len(called) != 1 or self.finder.matches(given, None):
            return False
        row.found[other.path] = called[0]
        return True

    def is_free_name(self, row, given):
        """Whether it is no record's name, and there is room for it as words."""
        has_room = any(not row.values.get(key) for key in self.may_be_text)
        named_alone = given.keys() == {"name"}
        return has_room and named_alone and not self.finder.matches(given, None)

    def communes(self, row):
        texts = {
            kind: row.values.get(column.key) for kind, column in self.places.items()
        }
        if not texts.get("commune"):
            return None
        places = self.known.places
        district = places.district(texts.get("district"))
        return places.may_mean(texts["commune"], district)

    def refuse(self, row, given, found, communes, refuse):
        column = next(c for c in self.columns if row.values[c.key])
        kind = self.model._meta.verbose_name
        if found:
            row.name(self.path, found)
            labels = "; ".join(sorted(self.finder.label(key) for key in found))
            refuse(
                row,
                column,
                f"Có {len(found)} {kind} cùng tên: {labels}.",
                "Ghi thêm mã số thuế, hoặc xã và huyện.",
            )
            return
        named = given.get("name") or next(iter(given.values()))
        reason = UNFOUND.format(kind=kind, named=named)
        elsewhere = communes and self.finder.matches(given, None)
        if elsewhere:
            row.name(self.path, elsewhere)
            labels = "; ".join(sorted(self.finder.label(key) for key in elsewhere))
            reason = f"{kind[0].upper()}{kind[1:]} này không ở xã đã ghi: {labels}."
        refuse(row, column, reason, "Sửa tên, mã số thuế hoặc nhập hồ sơ đó trước.")

    def by_code(self, row, given, refuse):
        if self._codes is None:
            rows = self.known.within_reach(self.model).exclude(code=None)
            self._codes = dict(rows.values_list("code", "pk"))
        code = given["code"]
        if code not in self._codes:
            (column,) = self.columns
            kind = self.model._meta.verbose_name
            refuse(row, column, UNFOUND.format(kind=kind, named=code), "Sửa mã.")
            return None
        return self._codes[code]
