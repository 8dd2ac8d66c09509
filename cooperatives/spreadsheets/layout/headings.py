"""Headings however they are spelt: accents, case, clippings, units, years."""

import re
from functools import lru_cache

from ...vietnamese import clean, fold
from ..values.units import times_in

# Clippings as offices use them; ĐT and DT are told apart before their tones go.
TONED = {
    "đt": "điện thoại",
    "đthoại": "điện thoại",
    "dt": "doanh thu",
    "đ/c": "địa chỉ",
}
CLIPPED = {
    "htx": "hop tac xa",
    "htxnn": "hop tac xa nong nghiep",
    "tht": "to hop tac",
    "qtdnd": "quy tin dung nhan dan",
    "qtd": "quy tin dung",
    "lhhtx": "lien hiep hop tac xa",
    "sdt": "so dien thoai",
    "tel": "dien thoai",
    "mst": "ma so thue",
    "gcn": "giay chung nhan",
    "gcndk": "giay chung nhan dang ky",
    "gcndkkd": "giay chung nhan dang ky kinh doanh",
    "gcndkhtx": "giay chung nhan dang ky hop tac xa",
    "gpkd": "giay phep kinh doanh",
    "gpdkkd": "giay phep dang ky kinh doanh",
    "dk": "dang ky",
    "dkkd": "dang ky kinh doanh",
    "dkhtx": "dang ky hop tac xa",
    "sl": "so luong",
    "tv": "thanh vien",
    "ld": "lao dong",
    "ldtx": "lao dong thuong xuyen",
    "tx": "thuong xuyen",
    "bq": "binh quan",
    "tn": "thu nhap",
    "tnbq": "thu nhap binh quan",
    "gd": "giam doc",
    "ct": "chu tich",
    "hdqt": "hoi dong quan tri",
    "kt": "ke toan",
    "tp": "thanh pho",
    "qd": "quyet dinh",
    "tl": "thanh lap",
    "nn": "nong nghiep",
    "hd": "hoat dong",
    "xl": "xep loai",
    "ntn": "ngay thang nam",
    "dh": "dai hoc",
    "cd": "cao dang",
    "tc": "trung cap",
    "vdl": "von dieu le",
    "sxkd": "san xuat kinh doanh",
    "lm": "lien minh",
    "ql": "quan ly",
    "cbql": "can bo quan ly",
    "ubnd": "uy ban nhan dan",
    "cskd": "co so kinh doanh",
    "dvt": "don vi tinh",
    "no": "so",
}
BRACKETS = re.compile(r"[(\[{][^()\[\]{}]*[)\]}]")
# In brackets, what makes another figure of it: of a part of the people or of the year,
# of what is only meant to be.
OTHERWISE = re.compile(
    r"\b(?:nu|thoi vu|ke hoach|kh|uoc|du kien|truoc thue|(?:[2-9]|1\d) thang|quy [1-4ivx]+|cu|moi|"
    r"nam truoc|cung ky|dau nam)\b"
)
# A group of figures of a part of a year, or of another year.
OF_OTHER_TIME = re.compile(
    r"(?:(?:[2-9]|1\d) thang|sau thang|chin thang|quy [1-4ivx]+|cung ky|nam truoc)\b"
)
# What says when, or of whom, and not what: "năm 2018", "đến 31/12/2018", "của HTX".
BESIDE = re.compile(
    r"\b(?:(?:tinh )?(?:den )?(?:het )?(?:ngay )?(?:thoi diem )?\d{1,2} \d{1,2} \d{4}"
    r"|(?:tinh )?(?:den )?(?:het )?(?:trong )?nam (?:19|20)\d\d|(?:19|20)\d\d"
    r"|(?:don vi tinh|tinh bang) .*|cua hop tac xa|cua don vi|cua to hop tac)\b"
)
UNIT_WORDS = re.compile(
    r" (?:(?:ty|ti|trieu|tr|nghin|ngan|1000|1 000) ?)?(?:dong|d|vnd|nguoi|ho|tv|ha|%)"
    r"(?: (?:nguoi|thang|nam|nguoi thang))*$"
)
# The words of both; and those behind which any may follow.
REMOVED = frozenset(re.findall("[a-z]+", BESIDE.pattern + UNIT_WORDS.pattern))
ANY_FOLLOW = re.compile("don vi tinh|tinh bang")
NUMBERING = {
    "stt",
    "tt",
    "so tt",
    "so thu tu",
    "thu tu",
    "sott",
    "no",
    "so",
    "",
    "s tt",
}
# A group of what is only meant to be.
PLANNED = re.compile(
    r"(?:ke hoach|muc tieu|chi tieu (?:ke hoach|giao|duoc giao|phan dau)|du kien|phan dau)\b"
)
PLANNED_HERE = re.compile(r"(?:% |ty le )?(?:ke hoach|kh)\b")
WEAK = 60  # the rank of a heading that any other goes before
# A table is looked for in many rows, and each of them asked several times.
KNOWN_TEXTS = 2000
# What stands on files of our own and is none of a record.
IGNORED = {"ly do tu choi", "ket qua nhap", "ket qua", "tinh vao so lieu"}
GENERIC = {
    "",
    "tong so",
    "tong",
    "so luong",
    "chung",
    "tong cong",
    "ten",
    "so",
    "so lieu",
    "ho va ten",
    "ho ten",
    "thuc hien",
    "th",
}


@lru_cache(maxsize=KNOWN_TEXTS)
def expanded(text):
    """The folded heading with its clippings written out."""
    toned = clean(text).lower()
    words = re.split(r"([^\w/.]+|(?<=\w)\.(?=\w))", toned)
    folded = fold(" ".join(TONED.get(word.strip("."), word) for word in words))
    return " ".join(CLIPPED.get(word, word) for word in folded.split())


@lru_cache(maxsize=KNOWN_TEXTS)
def spellings(text):
    """
    The keys a heading may be known by, the surest first.

    As it stands; then without what stands in brackets; then without year and unit.
    """
    whole = expanded(text)
    bare = (
        expanded(BRACKETS.sub(but_otherwise, text)) if BRACKETS.search(text) else whole
    )
    plain = " ".join(BESIDE.sub(" ", bare).split())
    unitless = UNIT_WORDS.sub("", plain)
    return tuple(dict.fromkeys(key for key in (whole, bare, plain, unitless) if key))


def but_otherwise(match):
    """Nothing, for a match of brackets, unless they make another figure of it."""
    return match[0] if OTHERWISE.search(fold(match[0])) else " "


def is_of_other_time(texts):
    return any(OF_OTHER_TIME.search(expanded(group)) for group in texts[:-1])


def is_planned(texts):
    """Whether a group, or the heading within one, says that it is not what came about."""
    *groups, last = map(expanded, texts)
    return any(map(PLANNED.match, groups)) or bool(groups and PLANNED_HERE.match(last))


def is_numbering(text):
    folded = fold(text)
    return folded in NUMBERING or (len(folded) < 10 and expanded(text) in NUMBERING)


class Known:
    """The headings that the columns of a sheet go by."""

    def __init__(self, columns, not_kept=()):
        self.keys = {}
        self.columns = {column.key: column for column in columns}
        for column in columns:
            for text in (column.heading, *column.also):
                for spelling in (expanded(text), *spellings(text)[1:2]):
                    self.keys.setdefault(spelling, column.key)
        self.weak = {
            expanded(text): column.key for column in columns for text in column.weakly
        }
        self.not_kept = {expanded(text) for text in not_kept} - set(self.keys)
        spelt = [*self.keys, *self.weak, *self.not_kept, *IGNORED, *GENERIC]
        self.words = REMOVED.union(*(spelling.split() for spelling in spelt))
        self.may_be_known = lru_cache(maxsize=None)(self._may_be_known)

    def _may_be_known(self, text):
        """Whether a heading may be spelt so; soon told of names, dates and numbers."""
        whole = expanded(text)
        return bool(BRACKETS.search(text) or ANY_FOLLOW.search(whole)) or all(
            word in self.words or word.isdecimal() for word in whole.split()
        )

    def found(self, texts):
        """
        (key, how, rank) of a heading whose lines are `texts`, the group's first.

        The lower the rank, the surer. A line under a group counts with the group's
        words, or alone, or says nothing that the group has not said.
        """
        if not any(map(self.may_be_known, texts)):
            return None, "unknown", 99
        if is_planned(texts):
            return None, "not kept", 0
        if is_of_other_time(texts):
            return None, "unknown", 99
        for rank, spelling in enumerate(self.candidates(texts)):
            if spelling in self.keys:
                if self.is_of_other_span(self.keys[spelling], texts):
                    return None, "unknown", 99
                return self.keys[spelling], "matched", rank
            if spelling in self.not_kept or spelling in IGNORED:
                how = "ignored" if spelling in IGNORED else "not kept"
                return None, how, rank
        for spelling in self.candidates(texts):
            if spelling in self.weak:
                return self.weak[spelling], "matched", WEAK
        return None, "unknown", 99

    def is_of_other_span(self, key, texts):
        """Whether sums are of a year where those of a month are asked, or the like."""
        asked = self.columns[key].each
        said = {time for text in texts for time in times_in(text)}
        return bool(asked and said) and asked not in said

    def candidates(self, texts):
        texts = [text for text in texts if text]
        yield from spellings(" ".join(texts))
        if len(texts) > 1:
            *group, last = texts
            if fold(last) in GENERIC or not GENERIC.isdisjoint(spellings(last)):
                yield from spellings(" ".join(group))
                yield from spellings(f"{last} {' '.join(group)}")
            elif not self.is_not_kept(group):
                yield from spellings(f"{last} {' '.join(group)}")
                yield from spellings(last)
            else:
                yield from spellings(" ".join(group))
        # Over two groups one more may stand, that only holds them together.
        if len(texts) > 2 and not self.is_not_kept(texts[:1]):
            yield from self.candidates(texts[1:])

    def is_not_kept(self, group):
        return any(spelling in self.not_kept for spelling in spellings(" ".join(group)))
