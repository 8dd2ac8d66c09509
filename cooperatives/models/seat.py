"""Where cooperatives have their head offices, and the one each had on a day."""

from django.db import models
from django.db.models import Exists, FilteredRelation, OuterRef, Q

from .chosen_area import AreaOfCommune
from .located import Located
from .record import Record, RecordQuerySet


class SeatQuerySet(RecordQuerySet):
    def by_time(self):
        return self.order_by("starts_on")

    def of_day(self, day):
        """The one seat each cooperative had on the day: the last begun by then."""
        later = Seat.objects.filter(
            cooperative=OuterRef("cooperative"),
            starts_on__lte=day,
            starts_on__gt=OuterRef("starts_on"),
        )
        return self.filter(~Exists(later), starts_on__lte=day)

    def owners(self, given):
        """The cooperatives of those of the seats of which this holds."""
        return self.filter(given).order_by().values("cooperative")

    def owners_in(self, district, province):
        """The cooperatives that count in a district (key) on the day of `province`."""
        return self.of_day(province.day).owners(province.itself_lies_in(district))


class Seat(Located, Record):
    """
    Where a cooperative has its head office from a day on.

    The seat on a day is the last one begun by then, so that a move today rewrites
    no past report.
    """

    cooperative = models.ForeignKey(
        "cooperatives.Cooperative",
        models.PROTECT,
        related_name="seats",
        # Found by the index of seats on a day.
        db_index=False,
        verbose_name="hợp tác xã",
    )
    commune = models.ForeignKey(
        "cooperatives.Commune",
        models.PROTECT,
        # Found by the index of seats in a commune.
        db_index=False,
        verbose_name="xã, phường, thị trấn",
    )
    address = models.CharField("địa chỉ", max_length=255, blank=True)
    starts_on = models.DateField("từ ngày")

    objects = SeatQuerySet.as_manager()
    rules_across_rows = (AreaOfCommune(),)

    class Meta(Record.Meta):
        verbose_name = "trụ sở"
        verbose_name_plural = "trụ sở"
        ordering = ["cooperative", "starts_on"]
        constraints = [
            models.UniqueConstraint(
                name="seat_starts_once",
                fields=["cooperative", "starts_on"],
                violation_error_message="Đã có trụ sở khác bắt đầu từ ngày đó.",
            ),
        ]
        # Where a cooperative had its seat on a day, and which had theirs in a commune,
        # without reading the seat.
        indexes = [
            *Record.Meta.indexes,
            models.Index(
                name="seat_in_commune",
                fields=["commune", "starts_on", "cooperative", "area"],
            ),
            models.Index(
                name="seat_of_day",
                fields=["cooperative", "starts_on", "commune", "area"],
            ),
        ]

    def __str__(self):
        """Without the commune, which may be no more, or not yet, its reader's to know."""
        return f"Trụ sở từ {self.starts_on:%d/%m/%Y}"


def with_seat(records, path, day):
    """
    Records joined with the one seat their cooperative had on a day, as `seat`.

    A filtered join and the absence of a later seat: the databases answer that with
    one pass, and no record is ever counted twice.
    """
    seats = f"{path}__seats" if path else "seats"
    owner = f"{path}_id" if path else "pk"
    later = Seat.objects.filter(
        cooperative=OuterRef(owner),
        starts_on__lte=day,
        starts_on__gt=OuterRef("seat__starts_on"),
    )
    joined = FilteredRelation(seats, condition=Q(**{f"{seats}__starts_on__lte": day}))
    return records.annotate(seat=joined).filter(~Exists(later))
