"""Who won the contests the report counts; and contests and workshops drawn by lot."""

from datetime import date

from ..models import Activity, Award, Precision
from . import names
from .days import CLOSES_ON, STARTS_ON, between
from .made import made
from .published import LAW_CONTEST, PRESS_CONTEST

Rank, Level = Award.Rank, Award.Level

# Contest, level, rank, how many: the report counts them and names nobody.
PRIZES = (
    (LAW_CONTEST, Level.PROVINCE, Rank.FIRST, 1),
    (LAW_CONTEST, Level.PROVINCE, Rank.SECOND, 2),
    (LAW_CONTEST, Level.PROVINCE, Rank.THIRD, 3),
    (LAW_CONTEST, Level.PROVINCE, Rank.ENCOURAGEMENT, 6),
    (PRESS_CONTEST, Level.NATION, Rank.THIRD, 1),
    (PRESS_CONTEST, Level.NATION, Rank.ENCOURAGEMENT, 2),
)
WRITERS = names.words(
    "Giáo viên, Cán bộ xã, Sinh viên, Cán bộ hội nông dân, Kế toán HTX"
)
REPORTERS = ("Phóng viên Báo Thái Nguyên", "Phóng viên Đài PT-TH tỉnh")
WORKS = names.words("Người giữ hương chè, Đất chè đổi mới, Cùng nhau làm giàu")


def prizes(random, contests):
    works = iter(WORKS)
    for code, level, rank, count in PRIZES:
        contest = contests[code]
        for _ in range(count):
            facts = {"recipient_role": random.choice(WRITERS)}
            if code == PRESS_CONTEST:
                role = random.choice(REPORTERS)
                facts = {"recipient_role": role, "product": next(works)}
            yield prize(random, contest, level, rank, **facts)


def prize(random, contest, level, rank, **facts):
    return made(
        Award,
        category_id="giai-cuoc-thi",
        recipient_kind=Award.Recipient.INDIVIDUAL,
        recipient_name=names.person(random),
        granted_on=contest.held_on,
        granted_precision=contest.held_precision,
        contest=contest,
        level=level,
        rank=rank,
        **facts,
    )


def drawn(random):
    """A few contests of the term, one without entries, and workshops around it."""
    found = {}
    for number in range(random.randint(1, 4)):
        code = f"cuoc-thi-mau-{number + 1}"
        found[code] = made(
            Activity,
            kind=Activity.Kind.CONTEST,
            code=code,
            title=f"Cuộc thi mẫu số {number + 1}",
            held_on=between(random, STARTS_ON, CLOSES_ON),
            entries=random.choice((None, 0, random.randint(20, 20_000))),
        )
    years = random.sample(range(2009, 2019), random.randint(1, 5))
    # The report tells of three within the term and before, at festivals of tea.
    festivals = set(years[:2]) | {year for year in years if year < STARTS_ON.year}
    for year in years:
        code = f"hoi-thao-mau-{year}"
        found[code] = made(
            Activity,
            kind=Activity.Kind.WORKSHOP,
            code=code,
            title=f"Hội thảo mẫu năm {year}",
            held_on=date(year, 1, 1),
            held_precision=Precision.YEAR,
            festival_year=random.choice((None, year)) if year in festivals else None,
        )
    return found


def drawn_prizes(random, contests):
    for contest in contests.values():
        if contest.kind == Activity.Kind.CONTEST:
            for _ in range(random.randint(0, 9)):
                level = random.choice((Level.PROVINCE, Level.NATION, ""))
                rank = random.choice((Rank.FIRST, Rank.THIRD, Rank.C, ""))
                yield prize(random, contest, level, rank)
