"""
Communes and districts as a spreadsheet names them.

All names of all days are read once. A commune is looked for as it was called on the
record's day first; a name it bore on other days is understood where it can mean one
commune only.
"""

import re
from collections import defaultdict
from difflib import get_close_matches
from functools import cached_property, lru_cache

from .. import vietnamese
from ..models import CommuneStanding, DistrictName
from .values import Unread, advice_for

KINDS = {
    "xa": "rural",
    "x": "rural",
    "phuong": "ward",
    "p": "ward",
    "thi tran": "township",
    "tt": "township",
}
# "Đại Từ (huyện)"; "huyện Đại Từ, tỉnh Thái Nguyên".
BESIDE = re.compile(
    r"\s*(?:\(.*\)|[,;–-]\s*(?:t(?:ỉnh|\.)?\s+.*|thái nguyên))$", re.IGNORECASE
)
KIND = re.compile(r"(xa|phuong|thi tran|t ?t|p|x)\.? +(?=\S)")
DISTRICT_KIND = re.compile(r"(thanh pho|thi xa|huyen|khu vuc|tp|tx|h)\.? +(?=\S)")
# Looking for names alike takes long; what is wrong in so many ways is no slip.
MOST_GUESSED = 200
NOWHERE = "Chưa xác định xã"
# The same few hundred places are named in row after row.
fold = lru_cache(maxsize=4096)(vietnamese.fold)


def without(kind, folded):
    """The name without the word that says what it is, unless nothing else is left."""
    match = kind.match(folded)
    return folded[match.end() :] if match else folded


def bare_name(written):
    return without(KIND, fold(written))


class Places:
    """Answers by text and by key; loaded when first asked."""

    def __init__(self):
        self._meant = {}
        self._guessed = {}

    def make_ready(self):
        self._communes, self._districts  # noqa: B018 - remembered when asked for

    @cached_property
    def _standings(self):
        by_commune = defaultdict(list)
        rows = CommuneStanding.objects.order_by("commune", "starts_on").values_list(
            "commune",
            "starts_on",
            "ends_on",
            "name",
            "kind",
            "district",
            "inherited",
            "commune__name",
        )
        for commune, *standing in rows:
            by_commune[commune].append(standing)
        return by_commune

    @cached_property
    def _communes(self):
        """Folded name → the communes that bore it on any day."""
        found = defaultdict(set)
        for commune, standings in self._standings.items():
            for _, _, name, _, _, inherited, lasting in standings:
                found[fold(lasting)].add(commune)
                if not inherited:
                    found[fold(name)].add(commune)
        return found

    @cached_property
    def _districts(self):
        """Folded name, with and without its kind → the district's key."""
        found = {}
        names = DistrictName.objects.select_related("district").order_by("-starts_on")
        for name in names:
            for text in (name.district.name, name.name, str(name)):
                folded = fold(text)
                found.setdefault(folded, name.district_id)
                found.setdefault(without(DISTRICT_KIND, folded), name.district_id)
        return found

    @cached_property
    def _district_names(self):
        rows = DistrictName.objects.order_by("district", "starts_on")
        return dict(rows.values_list("district", "district__name"))

    def standing(self, commune, day):
        """(name, kind, district, inherited, lasting name) on the day, or the last one."""
        standings = self._standings.get(commune, [])
        for starts_on, ends_on, *standing in standings:
            if day and starts_on <= day and (ends_on is None or day < ends_on):
                return standing
        return standings[-1][2:] if standings else None

    def commune_written(self, commune, area, day):
        standing = commune and self.standing(commune, day)
        if not standing:
            return None
        name, kind, _, inherited, lasting = standing
        if kind == "unknown":
            return NOWHERE
        if inherited:
            return lasting
        return f"{CommuneStanding.Kind(kind).label} {name}"

    def district_written(self, commune, area, day):
        standing = commune and self.standing(commune, day)
        district = area or (standing and standing[2])
        return self._district_names.get(district)

    def district(self, text):
        """The key of the district of that name; None for an empty cell."""
        if not text:
            return None
        found = self._called(text) or self._called(BESIDE.sub("", text))
        if found:
            return found
        meant = self._initials.get(fold(text).replace(" ", ""), set())
        if len(meant) == 1:
            return next(iter(meant))
        if meant:
            named = "; ".join(sorted(self._district_names[key] for key in meant))
            raise Unread(f"Có nhiều địa bàn “{text}”: {named}.", "Ghi đủ tên.")
        raise Unread(
            f"Không có địa bàn “{text}” trong tỉnh.",
            advice_for(text, self._district_names.values()),
        )

    def _called(self, text):
        folded = fold(text)
        return self._districts.get(folded) or self._districts.get(
            without(DISTRICT_KIND, folded)
        )

    @cached_property
    def _initials(self):
        """The first letters of a district's name, with and without those of its kind."""
        found = defaultdict(set)
        for name in DistrictName.objects.select_related("district"):
            for text in (name.district.name, name.name, str(name)):
                letters = "".join(word[0] for word in fold(text).split())
                found[letters].add(name.district_id)
        return dict(found)

    def may_mean(self, text, district=None):
        """All communes that bore the name on any day, and lay in the district on any."""
        asked = text, district
        if asked not in self._meant:
            folded = fold(text)
            named = self._communes.get(folded) or self._communes.get(
                without(KIND, folded), set()
            )
            self._meant[asked] = {
                key
                for key in named
                if not district or self._lay_in(key, district, None)
            }
        return self._meant[asked]

    def is_called(self, text, district_text=None):
        """Whether any commune (of the district) bore the name on any day."""
        return bool(self.may_mean(text, self.district(district_text)))

    def candidates(self, text, district, day):
        """
        The communes the words may mean, as keys.

        Those called so on the day come alone where there are any; a district given
        leaves only those that lay in it, on the day if possible.
        """
        named = self.may_mean(text)
        if len(named) == 1 and not district:
            return named
        folded = fold(text)
        kind = KIND.match(folded)
        if kind and len(named) > 1:
            stated = KINDS.get(kind[1].replace("t t", "tt"))
            named = (
                {key for key in named if self._is(key, stated, day)}
                or {key for key in named if self._was(key, stated, folded)}
                or named
            )
        if district:
            within = {key for key in named if self._lay_in(key, district, day)}
            named = within or {
                key for key in named if self._lay_in(key, district, None)
            }
        if len(named) > 1:
            on_the_day = {key for key in named if self._bore(key, folded, day)}
            named = on_the_day or named
        return named

    def _is(self, commune, stated, day):
        """Whether it is a unit of that kind on the day."""
        _, kind, _, inherited, _ = self.standing(commune, day)
        return kind == stated and not inherited

    def _was(self, commune, stated, folded):
        """Whether it was of that kind while it bore the name."""
        name = without(KIND, folded)
        return any(
            kind == stated and not inherited and fold(called) == name
            for _, _, called, kind, _, inherited, _ in self._standings[commune]
        )

    def _lay_in(self, commune, district, day):
        """On the day, or on any where none is given; a straddling one lies in each."""
        standings = self._standings[commune]
        if day:
            return self.standing(commune, day)[2] == district
        return any(
            lies_in == district or (lies_in is None and not inherited)
            for *_, lies_in, inherited, _ in standings
        )

    def _bore(self, commune, folded, day):
        name, _, _, inherited, _ = self.standing(commune, day)
        called = fold(name)
        return not inherited and called in (folded, without(KIND, folded))

    def found(self, text, district_text, day):
        """
        (commune, area) of what a row names; the area where the commune names none.

        Raises Unread where the words mean no commune, or more than one.
        """
        district = self.district(district_text)
        if not text:
            raise Unread(
                "Chưa ghi xã, phường.",
                f"Ghi tên xã; nếu không rõ thì ghi “{NOWHERE}” và tên địa bàn.",
            )
        found = self.candidates(text, district, day)
        if len(found) == 1:
            (commune,) = found
            lies_in = self.standing(commune, day)[2]
            return commune, (district if lies_in is None else None)
        raise self._unread(text, district, found, day)

    def _unread(self, text, district, found, day):
        if found:
            named = "; ".join(sorted(self._described(key, day) for key in found))
            advice = "Ghi thêm địa bàn (huyện, thành phố) ở cột bên cạnh."
            is_of_one = len({self.standing(key, day)[2] for key in found}) == 1
            if is_of_one and len(found) == len(
                {self._described(k, day) for k in found}
            ):
                advice = "Ghi cả “xã”, “phường” hoặc “thị trấn” trước tên."
            return Unread(f"“{text}” có thể là: {named}.", advice)
        elsewhere = self.candidates(text, None, day)
        if district and elsewhere:
            named = "; ".join(sorted(self._described(key, day) for key in elsewhere))
            name = self._district_names[district]
            return Unread(
                f"Địa bàn {name} không có “{text}”; có {named}.", "Sửa xã hoặc địa bàn."
            )
        return Unread(
            f"Không có xã, phường, thị trấn “{text}” trong tỉnh.",
            f"{self._alike(text)}Kiểm tra tên xã; ghi tên xã cũ hoặc mới đều được.",
        )

    def _alike(self, text):
        """A question after the communes of names like it; nothing for none."""
        if text not in self._guessed and len(self._guessed) < MOST_GUESSED:
            alike = get_close_matches(
                without(KIND, fold(text)), self._communes, n=2, cutoff=0.8
            )
            named = {
                self._described(k, None) for one in alike for k in self._communes[one]
            }
            # A commune that became another of its name is named once, as it is now.
            now = {bare for each in named if (bare := bare_name(each)) != fold(each)}
            named = [each for each in sorted(named) if fold(each) not in now]
            named = " hay ".join(named[:3])
            self._guessed[text] = f"Có phải là {named}? " if named else ""
        return self._guessed.get(text, "")

    def _described(self, commune, day):
        name = self.commune_written(commune, None, day)
        return f"{name} ({self.district_written(commune, None, day) or '–'})"
