"""Groups of a few communes that are known by number only, year after year."""

from dataclasses import dataclass
from datetime import date

from ..models import GroupCount
from .days import CLOSES_ON, ENDS_ON, EVE, YEARS, entry_day
from .made import made
from .places import Place

BASES = (
    GroupCount.Basis.COMMUNE,
    GroupCount.Basis.COMMUNE,
    GroupCount.Basis.DISTRICT,
    GroupCount.Basis.ESTIMATE,
)


@dataclass
class Counted:
    """One commune's numbers: the opening one, and what came and went every year."""

    place: Place
    opening: int
    changes: list
    basis: str
    # Members, workers and both, for one group.
    rates: tuple

    @property
    def founded(self):
        return sum(new for new, _ in self.changes)

    @property
    def ended(self):
        return sum(ended for _, ended in self.changes)

    @property
    def groups(self):
        """On the closing day."""
        return self.opening + self.founded - self.ended

    @property
    def people(self):
        members, workers, both = self.rates
        return self.groups * (members + workers - both)


def drawn(random, places):
    found = []
    for place in places:
        changes = [(random.randint(0, 4), random.randint(0, 2)) for _ in YEARS]
        both = random.randint(4, 8)
        rates = (both + random.randint(8, 14), both + random.randint(0, 3), both)
        opening = random.randint(22, 40)
        found.append(Counted(place, opening, changes, random.choice(BASES), rates))
    return found


def records(found, scale):
    """A chain of counts for each commune; one begins late, one goes on later."""
    for number, counted in enumerate(found):
        groups = counted.opening
        if number != 1:
            # Who begins to count after the term began has an opening all the same.
            yield record(counted, EVE, scale, groups)
        for year, (new, ended) in zip(YEARS, counted.changes, strict=True):
            groups += new - ended
            as_of = date(year, 12, 31)
            if as_of > CLOSES_ON:
                as_of = CLOSES_ON if number % 2 else date(year, 11, 30)
            yield record(counted, as_of, scale, groups, new, ended)
        if number == 0:
            yield record(counted, ENDS_ON, scale, groups + 1, 1, 0)


def record(counted, as_of, scale, groups, new=0, ended=0):
    members, workers, both = (rate * groups * scale for rate in counted.rates)
    return made(
        GroupCount,
        entered_on=entry_day(as_of),
        commune_id=counted.place.commune,
        as_of=as_of,
        groups=groups * scale,
        new=new * scale,
        ended=ended * scale,
        members=members,
        workers=workers,
        working_members=both,
        basis=counted.basis,
    )
