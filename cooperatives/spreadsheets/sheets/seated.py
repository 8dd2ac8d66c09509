"""Rows that name a cooperative are written with its tax code, name and last seat."""


class SeatedWithCooperative:
    relations = ("cooperative",)
    day_of_place = ("starts_on",)

    def prepared(self, records):
        prepared = records.select_related(*self.relations)
        return prepared.prefetch_related("cooperative__seats")

    def attach(self, record):
        cooperative = record.cooperative
        if cooperative:
            seats = cooperative.seats.all()
            cooperative.seat = max(seats, key=lambda seat: seat.starts_on, default=None)
