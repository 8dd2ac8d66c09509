"""How many đồng the words and clippings of sums of money stand for."""

import re

BILLION, MILLION, THOUSAND = 1_000_000_000, 1_000_000, 1_000
UNIT_NAMES = {BILLION: "tỷ đồng", MILLION: "triệu đồng", THOUSAND: "nghìn đồng"}
DONG = r"(?:đồng|đông|dong|đ|d|vnđ|vnd)"
FACTORS = [
    (BILLION, r"(?:tỷ|tỉ|ty|tỵ|tị)"),
    (MILLION, r"(?:triệu|trieu|tr|trđ)"),
    (THOUSAND, r"(?:nghìn|nghin|ngàn|ngan|k|ng)"),
]
END = r"(?![^\W\d_])"
UNIT = re.compile(
    "|".join(
        f"(?P<f{factor}>{words}\\.? ?(?:{DONG})?{END})" for factor, words in FACTORS
    )
    + f"|(?P<f1>{DONG}{END})"
)
WHOLE_UNIT = re.compile(f"({UNIT.pattern})\\.?")
# "a person", "a month", written behind a unit: 4,5 triệu/người/tháng.
EACH = re.compile(
    r" ?(?:/|một |1 )+ ?(?:người|ng|nguoi|lao động|lđ|tv|thành viên|tháng|th|thang|"
    r"năm|nam|htx|hộ)\b\.?"
)

# "triệu đồng/người/năm"
TIME = re.compile(r"/ *(?:1 *|một *)?(tháng|năm|ngày|quý)\b")


def times_in(text):
    """What a sum is said to be of each: {"năm"}."""
    return set(TIME.findall(text.lower()))


def factor_of(match):
    """The factor that a match of `UNIT` stands for."""
    name = next(name for name, found in match.groupdict().items() if found)
    return int(name[1:])


# "1.000 đồng", as headings of printed tables have it.
IN_DIGITS = {MILLION: rf"1\.?000\.?000 ?{DONG}", THOUSAND: rf"1\.?000 ?{DONG}"}
IN_BRACKETS = re.compile(r"\(([^()]*)\)")
BEHIND_UNIT = re.compile(
    r"(?:đvt|dvt|đơn vị(?: tính)?|don vi tinh|tính bằng)[. :]*(.*)"
)
# "ĐVT: người, triệu đồng"
AMONG_UNITS = re.compile(r"[,;]| và ")
AT_THE_END = re.compile(r"(?:^|[,;:–-] ?)([^,;:–-]*)$")


def factor_in_heading(heading):
    """
    The factor a heading names, or None: "Doanh thu (triệu đồng)", "ĐVT: tr.đ".

    Only words that stand as a unit count: in brackets, behind "ĐVT", or at the end
    behind a comma or dash; "Quỹ tín dụng" names none, nor does "triệu người".
    """
    named = factors_in(heading)
    return named.pop() if len(named) == 1 else None


def factors_in(text):
    """All that it names."""
    small = text.lower()
    places = [
        place
        for form in (IN_BRACKETS, BEHIND_UNIT, AT_THE_END)
        for place in form.findall(small)
    ]
    parts = [part for place in places for part in AMONG_UNITS.split(place)]
    return {factor for part in parts if (factor := factor_of_unit(part))}


def factor_of_unit(words):
    bare = BEHIND_UNIT.sub(r"\1", EACH.sub("", words)).strip(" .:()")
    for factor, form in IN_DIGITS.items():
        if re.fullmatch(form, bare):
            return factor
    match = WHOLE_UNIT.fullmatch(bare)
    return factor_of(match) if match else None
