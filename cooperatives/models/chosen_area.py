"""
The area staff choose for a record, where its commune's standing names none.

Like the rules in `spans.py` this one is asked by forms, by bulk writers and by the
command `check_records`.
"""

from collections import defaultdict
from dataclasses import dataclass

from django.apps import apps
from django.core.exceptions import ValidationError


@dataclass(frozen=True)
class AreaOfCommune:
    """An area is one in which the commune, or a commune merged into it, ever lay."""

    group = ("commune",)
    message = "Địa bàn được chọn không phải nơi có xã này."

    def refuse(self, record):
        """Raise if the record, as typed, names an area its commune has no part in."""
        if not self._is_met(record.commune_id, record.area_id):
            raise ValidationError({"area": self.sentence(record)})

    def sentence(self, record):
        """What is wrong with a record, and which areas it may have."""
        areas = areas_of([record.commune_id])[record.commune_id]
        districts = apps.get_model("cooperatives.District").objects.by_position()
        names = [district.name for district in districts.filter(pk__in=areas)]
        return f"{self.message} Chọn một trong: {', '.join(names)}."

    def stored_beside(self, model, communes):
        """Each record meets it alone."""
        return ()

    def seen_of(self, values):
        return {name: values.get(name) for name in ("commune_id", "area_id")}

    def broken_in(self, records):
        """(record, sentence) of those of one commune whose area it has no part in."""
        chosen = [record for record in records if record.area_id]
        areas = areas_of({record.commune_id for record in chosen}) if chosen else {}
        for record in chosen:
            if not self._is_met(record.commune_id, record.area_id, areas):
                yield record, self.sentence(record)

    def refuse_stored(self, records):
        chosen = [record for record in records if record.area_id]
        if not chosen:
            return
        areas = areas_of({record.commune_id for record in chosen})
        for record in chosen:
            if not self._is_met(record.commune_id, record.area_id, areas):
                raise ValidationError(f"{record}: {self.message}")

    def broken(self, rows):
        """Those of the rows whose area is none of their commune's."""
        chosen = list(
            rows.filter(area__isnull=False).values_list("pk", "commune", "area")
        )
        areas = areas_of({commune for _, commune, _ in chosen})
        return rows.filter(
            pk__in=[
                pk
                for pk, commune, area in chosen
                if not self._is_met(commune, area, areas)
            ]
        )

    def _is_met(self, commune, area, areas=None):
        if commune is None or area is None:
            return True
        return area in (areas or areas_of([commune]))[commune]


def areas_of(communes):
    """
    {commune: the keys of all districts that it or its parents ever lay in}.

    A commune merged away goes on in standings under the code of what it became.
    """
    standings = apps.get_model("cooperatives.CommuneStanding").objects
    own = list(
        standings.filter(commune__in=communes).values_list(
            "commune", "district", "code", "starts_on", "inherited"
        )
    )
    became = defaultdict(list)
    codes = {code for *_, code, _, inherited in own if code and not inherited}
    followed = standings.filter(code__in=codes, inherited=True, district__isnull=False)
    for code, starts_on, district in followed.values_list(
        "code", "starts_on", "district"
    ):
        became[code].append((starts_on, district))
    areas = defaultdict(set)
    for commune, district, code, starts_on, inherited in own:
        areas[commune].add(district)
        if code and not inherited:
            areas[commune] |= {
                parent for since, parent in became[code] if since >= starts_on
            }
    for found in areas.values():
        found.discard(None)
    return areas
