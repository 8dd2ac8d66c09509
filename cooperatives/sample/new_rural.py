"""Communes that met the new-rural standard, are to, or are on the way."""

from datetime import date

from ..models import NewRuralCommune
from .days import CLOSES_ON, ENDS_ON, between, entry_day
from .made import made

SETS = NewRuralCommune.CriteriaSet


def communes(random, atlas, expected):
    """
    Of the chosen communes, so many are expected by the end of the term.

    Some of these were recognised after the closing day; a few others are to be in
    the year after the term.
    """
    places = [place for place in atlas.all() if place.commune in atlas.rural]
    random.shuffle(places)
    for number, place in enumerate(places):
        if number >= expected:
            yield commune(random, place, between(random, *SPAN), None)
        elif number < 3:
            late = date(2018, 12, 17 + 5 * number)
            yield commune(random, place, late, ENDS_ON)
        else:
            yield commune(random, place, None, ENDS_ON)
    others = [
        place
        for place in atlas.all()
        if place.is_rural and place.commune not in atlas.rural
    ]
    for place in random.sample(others, min(9, len(others))):
        yield commune(random, place, None, date(2019, 12, 31))


SPAN = (date(2013, 6, 1), CLOSES_ON)


def commune(random, place, recognised_on, expected_on):
    day = recognised_on or expected_on
    decision = ""
    if recognised_on:
        decision = f"Quyết định số {random.randint(200, 3900)}/QĐ-UBND"
    return made(
        NewRuralCommune,
        entered_on=entry_day(recognised_on),
        commune_id=place.commune,
        criteria_set=SETS.SET_2010 if day < date(2016, 10, 17) else SETS.SET_2016,
        recognised_on=recognised_on,
        expected_on=expected_on,
        decision=decision,
        has_linkage_model=random.random() < 0.8,
    )
