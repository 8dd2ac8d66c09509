"""The record a row is about: the one stored, a new one, or one that has to be asked."""

from .finder import KeyFinder, exact_name, identity, registration

ASK = "new"


class Identity:
    """Finds the record of a row by the ways its sheet states, the strongest first."""

    def __init__(self, sheet, part, lying, known):
        self.kind = sheet.model._meta.verbose_name
        self.by_name = known.finder(sheet.model) if named(sheet) else None
        self.lying = lying
        self.may_lack = sheet.may_lack
        self.asked = {}
        self.defaults = part.defaults
        self.ways = (
            []
            if self.by_name
            else [
                (way, KeyFinder(sheet.model, way, known)) for way in sheet.identified_by
            ]
        )

    def settle(self, row, stated, chosen):
        """Sets the row's key, or says why it cannot be told."""
        found, row.identity = (
            self.named(row, stated) if self.by_name else self.keyed(stated)
        )
        if chosen == ASK or (chosen in found):
            row.key = None if chosen == ASK else chosen
        elif len(found) == 1:
            row.key = found[0]
        elif found:
            self.ask(row, found)
        if row.key:
            row.identity = ("key", row.key)

    def ask(self, row, found):
        label = self.by_name.label if self.by_name else str
        row.choices = [{"key": key, "label": label(key)} for key in found]
        row.name("", found)
        row.refuse(
            f"Có {len(found)} hồ sơ {self.kind} trùng với dòng này.",
            "Chọn hồ sơ ở trang xem trước, hoặc ghi mã số thuế.",
        )
        self.asked[row.position] = row.refusals[-1]
        # Until it is told which, it is no other row's double.
        row.identity = None

    def named(self, row, stated):
        communes = self.lying.asked(row)
        found = self.by_name.matches(stated, set() if communes is None else communes)
        return found, name_identity(stated, communes)

    def keyed(self, stated):
        values = self.defaults | stated
        for _, finder in self.ways:
            lacking = [
                name
                for name, attname in zip(finder.names, finder.attnames, strict=True)
                if values[attname] in (None, "") and name not in self.may_lack
            ]
            if not lacking:
                key = identity(values[name] for name in finder.attnames)
                return finder.found.get(key, []), (finder.names[0], *key)
        return [], None

    def doubt(self, row, stated):
        """Say which stored records a new one may be a duplicate of."""
        if not self.by_name or row.key:
            return
        alike = self.by_name.alike(stated, self.lying.asked(row))
        row.name("", alike[:3])
        for key in alike[:3]:
            row.doubts.append(f"Có thể trùng với {self.by_name.label(key)}.")


def named(sheet):
    return ("name", "commune") in sheet.identified_by


def name_identity(stated, communes):
    """What a new record is told apart by within its file."""
    if stated.get("tax_code"):
        return "tax_code", stated["tax_code"]
    if number := registration(stated):
        return "registration", *number
    if stated.get("name") and communes:
        return "name", exact_name(stated["name"]), frozenset(communes)
    return None
