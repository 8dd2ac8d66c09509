"""Awkward records of every kind that has a spreadsheet, drawn at random."""

from datetime import date

from hypothesis import strategies as st

from cooperatives.models import Activity, AnnualReturn, Commune, CommuneStanding
from cooperatives.models.amounts import MOST_COUNTED, MOST_MONEY
from cooperatives.vietnamese import clean
from tests import builders
from tests.builders import IN_2015, a_cooperative, numbers

# Without letters that only text in the old fonts has.
LETTERS = "=+-@'\";,|\t\n aAăẬđĐ０ﬁ“”…–%_{}<>&0123456789.\u00a0\u0301\u200b"
# As a form keeps them; but for quotes alone, which mean "as above".
words = (
    st.text(st.sampled_from(LETTERS), max_size=20)
    .map(clean)
    .filter(lambda text: text.strip('-–. "“”') or not set(text) & set('"“”'))
)
days = st.dates(date(1950, 1, 1), date(2025, 1, 1))
later = st.none() | st.dates(date(2025, 1, 2), date(2026, 1, 1))
amounts = st.none() | st.integers(0, MOST_MONEY)
people = st.none() | st.integers(0, MOST_COUNTED)
known = st.sampled_from(["day", "month", "year"])
names = st.tuples(
    st.sampled_from(["HTX", "Hợp tác xã", "QTDND", "=HTX", "Tổ hợp tác"]), words
).map(lambda parts: clean(" ".join(parts)))
# Nine digits are taken for ten that lost their zero.
phones = (
    words.filter(lambda text: not (text.isdecimal() and len(text) in (9, 10)))
    | st.just("+84 912 345 678")
    | st.just("0912345678")
)
chains = st.sampled_from(["che", "ga-doi", "rau-cu-qua"])
categories = st.sampled_from(["bang-khen-ubnd-tinh", "giay-khen"])


def fields(**drawn):
    return st.fixed_dictionaries(drawn | {"note": words})


def as_known(drawn, day, precision):
    """The day as it is kept where only its month or year is known."""
    first = {"day": {}, "month": {"day": 1}, "year": {"day": 1, "month": 1}}
    return drawn | {day: drawn[day].replace(**first[drawn[precision]])}


def a_cooperative_of(name, **drawn):
    return a_cooperative(name=name, tax_code=f"46{next(numbers):08}", **drawn)


def cooperative(drawn):
    return a_cooperative_of(**as_known(drawn, "founded_on", "founded_precision"))


def registered(drawn):
    figures = {name: drawn.pop(name) for name in ("revenue", "members")}
    builders.a_return(cooperative(drawn), year=2018, regular_workers=None, **figures)


def beside(make):
    """A record of a cooperative whose name is as awkward."""

    def made(drawn):
        return make(a_cooperative_of(drawn.pop("name")), **drawn)

    return made


def next_commune():
    """Another at each call, of those that were there in 2015."""
    standings = CommuneStanding.objects.counted().filter(
        starts_on__lte=IN_2015, ends_on__gt=IN_2015
    )
    found = Commune.objects.filter(pk__in=standings.values("commune")).order_by("pk")
    return found[next(numbers) % found.count()]


def group(drawn):
    name = f"{drawn.pop('name')} {next(numbers)}"
    fields = as_known(drawn, "contract_on", "contract_precision")
    return builders.a_group(name=name, **fields)


def award(drawn):
    fields = as_known(drawn, "granted_on", "granted_precision")
    if fields.pop("is_of_cooperative"):
        fields |= {"cooperative": a_cooperative_of(fields.pop("name"))}
    else:
        fields |= {"recipient_name": f"{fields.pop('name')} {next(numbers)}"}
    return builders.an_award(fields.pop("category"), **fields)


def activity(drawn):
    title = f"{drawn.pop('name')} {next(numbers)}"
    fields = as_known(drawn, "held_on", "held_precision")
    return builders.an_activity(Activity.Kind.TRAINING_CLASS, title=title, **fields)


def new_rural(drawn):
    return builders.a_new_rural_commune(next_commune(), **drawn)


def counted(drawn):
    return builders.a_group_count(next_commune(), **drawn)


def balance(drawn):
    day = date(1960, 1, 1).replace(year=1960 + next(numbers) % 60)
    return builders.a_balance(**drawn, as_of=day)


COOPERATIVE = {
    "name": names,
    "founded_on": days,
    "founded_precision": known,
    "leader": words,
    "phone": phones,
}
# slug → (what is drawn for a record of the kind, how it is made)
KINDS = {
    "hop-tac-xa": (fields(**COOPERATIVE), cooperative),
    "so-theo-doi": (
        fields(**COOPERATIVE, revenue=amounts, members=people),
        registered,
    ),
    "to-hop-tac": (
        fields(
            name=names,
            contract_on=days,
            contract_precision=known,
            ended_on=later,
            leader=words,
            phone=phones,
            members=people,
        ),
        group,
    ),
    "so-to-hop-tac": (
        fields(groups=st.integers(0, MOST_COUNTED), members=people, workers=people),
        counted,
    ),
    "so-lieu-hang-nam": (
        fields(
            name=names,
            members=people,
            revenue=amounts,
            profit=st.none() | st.integers(-MOST_MONEY, MOST_MONEY),
            average_income=amounts,
            rating=st.sampled_from(["", *AnnualReturn.Rating.values]),
            is_effective=st.none() | st.booleans(),
            effective_basis=words,
            window_starts_on=st.none() | days,
            submitted_on=later,
        ),
        beside(builders.a_return),
    ),
    "htx-tieu-bieu": (
        fields(name=names, starts_on=days, ends_on=later, decision=words),
        beside(builders.a_title),
    ),
    "chuoi-gia-tri": (
        fields(name=names, chain=chains, starts_on=days, ends_on=later),
        beside(builders.a_membership),
    ),
    "khen-thuong": (
        fields(
            name=names,
            category=categories,
            is_of_cooperative=st.booleans(),
            recipient_role=words,
            decision_number=words,
            granted_on=days,
            granted_precision=known,
            product=words,
        ),
        award,
    ),
    "so-du-nguon-von": (fields(amount=st.integers(0, MOST_MONEY)), balance),
    "hoat-dong": (
        fields(
            name=names,
            held_on=days,
            held_precision=known,
            until=later,
            channel=words,
            partner=words,
            quantity=st.integers(0, MOST_COUNTED),
            copies=people,
            participants=people,
            amount=amounts,
        ),
        activity,
    ),
    "cong-doan": (
        fields(
            name=names,
            founded_on=days,
            ended_on=later,
            members=people,
            counted_on=later,
        ),
        beside(lambda unit, **drawn: builders.a_trade_union(cooperative=unit, **drawn)),
    ),
    "nong-thon-moi": (
        fields(
            recognised_on=days,
            expected_on=later,
            decision=words,
            has_linkage_model=st.booleans(),
        ),
        new_rural,
    ),
}
