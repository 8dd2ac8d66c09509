"""Where the record of a row lies: its commune, or a cooperative's seat."""

from ..values import Unread

MOVED = (
    "Trụ sở đang ghi ở {where} từ ngày {day:%d/%m/%Y}; tệp ghi xã khác.",
    "Hợp tác xã dời trụ sở thì ghi ngày dời ở cột “Trụ sở từ ngày”; ghi nhầm xã thì ghi "
    "ngày {day:%d/%m/%Y} ở cột đó để sửa.",
)


class Lying:
    """Resolves the place columns of one part."""

    def __init__(self, sheet, path, reader, known):
        self.places = known.places
        self.refuse = reader.refuse
        self.day_of_place = sheet.day_of_place
        self._asked = {}
        columns = [c for c in sheet.columns if c.part == path]
        self.commune = next((c for c in columns if c.kind == "commune"), None)
        self.district = next((c for c in columns if c.kind == "district"), None)

    def texts(self, row):
        commune = row.values.get(self.commune.key) if self.commune else None
        district = row.values.get(self.district.key) if self.district else None
        return commune, district

    def day(self, values):
        return next(
            (values[name] for name in self.day_of_place if values.get(name)), None
        )

    def asked(self, row):
        """The communes the words may mean, to find the record by; None without any."""
        texts = self.texts(row)
        if texts not in self._asked:
            self._asked[texts] = self.meant(*texts)
        return self._asked[texts]

    def meant(self, commune, district):
        if not commune:
            return None
        try:
            return self.places.may_mean(commune, self.places.district(district))
        except Unread:
            return set()

    def stated(self, row, stored, day):
        """
        {commune_id, area_id} as far as the row says other than what is stored.

        A name the stored commune bore on any day means that commune.
        """
        commune, district_text = self.texts(row)
        if not commune and (stored or not (self.commune and self.commune.required)):
            return {}
        try:
            if stored and stored["commune_id"]:
                district = self.places.district(district_text)
                if stored["commune_id"] in self.places.may_mean(commune, district):
                    return self.area(stored, district, day)
            key, area = self.places.found(commune or "", district_text, day)
        except Unread as unread:
            wrong = self.district if "địa bàn “" in unread.reason else self.commune
            if not commune and row.is_refused(wrong):
                return {}
            self.refuse(row, wrong, unread.reason, unread.advice)
            return {}
        return (
            {"commune_id": key, "area_id": area}
            if self.has_area
            else {"commune_id": key}
        )

    has_area = True

    def area(self, stored, district, day):
        """The area chosen, where the commune lies in none of its own."""
        if not self.has_area or not district:
            return {}
        lies_in = self.places.standing(stored["commune_id"], day)[2]
        return {"area_id": district} if lies_in is None else {}


class Seats:
    """
    The seat of a cooperative: the last one, unless the row says since when.

    Another commune without a day is a move or a mistake, and the row has to say which.
    """

    def __init__(self, lying, part):
        self.lying = lying
        self.part = part

    def load(self, keys):
        """Cooperative → its seats (key, values) in time."""
        rows = self.part.model._base_manager.filter(cooperative__in=keys)
        rows = rows.order_by("starts_on").values("pk", *self.part.names)
        found = {}
        for row in rows:
            found.setdefault(row["cooperative_id"], []).append((row.pop("pk"), row))
        return found

    def plan(self, row, seats, values, stated):
        """(key, stored values, stated values) of the seat the row is about."""
        since = stated.get("starts_on")
        if not seats:
            day = since or values.get("founded_on")
            stated |= self.lying.stated(row, None, day)
            return None, None, stated | {"starts_on": day}
        same_day = [seat for seat in seats if seat[1]["starts_on"] == since]
        key, stored = same_day[0] if same_day else seats[-1]
        if since and not same_day:
            place = self.lying.stated(row, None, since)
            return None, None, stated | place
        place = self.lying.stated(row, stored, stored["starts_on"])
        moved = place.get("commune_id", stored["commune_id"]) != stored["commune_id"]
        if moved and not since:
            where = self.lying.places.commune_written(
                stored["commune_id"], stored["area_id"], stored["starts_on"]
            )
            reason, advice = MOVED
            day = stored["starts_on"]
            self.lying.refuse(
                row,
                self.lying.commune,
                reason.format(where=where, day=day),
                advice.format(day=day),
            )
        return key, stored, stated | place
