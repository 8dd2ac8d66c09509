"""
The dashboard, stated: a second report, looked at from one year of a term.

What it has in common with the term report is the same statement; figures of the
report that targets point at are asked of it in the dashboard's scope.
"""

from ..chapters import TERM_REPORT
from ..report import Report, StatedChapter
from . import communes, growth, missing, results, side_by_side
from .given_targets import GIVEN_TARGETS

OVERVIEW, COMMUNES = "tong-quan", "xa"
MISSING, COMPARISON = "con-thieu", "so-sanh"

DASHBOARD = Report(
    "Bảng theo dõi kinh tế tập thể",
    (
        StatedChapter(
            OVERVIEW,
            "1",
            "Tổng quan",
            (
                GIVEN_TARGETS,
                growth.ORGANISATIONS,
                growth.FOUNDED_BY_YEAR,
                results.RETURNS_BY_YEAR,
                growth.BY_SECTOR,
                results.INCOMES,
                results.CHAINS,
                results.AWARDS_BY_YEAR,
            ),
        ),
        StatedChapter(
            COMMUNES,
            "2",
            "Xã và tiêu chí số 13",
            (communes.CRITERION_13, communes.COOPERATIVES_BY_COMMUNE),
        ),
        StatedChapter(
            MISSING,
            "3",
            "Còn thiếu",
            (
                missing.GAPS_IN_REGISTER,
                missing.RETURNS_BY_DISTRICT,
                missing.RETURNS_BY_COMMUNE,
            ),
        ),
        StatedChapter(
            COMPARISON, "4", "So sánh các địa bàn", (side_by_side.SIDE_BY_SIDE,)
        ),
    ),
    behind=TERM_REPORT,
)
