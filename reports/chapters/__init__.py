"""The term report, stated: which chapters it has, and which tables each holds."""

from ..report import Report, StatedChapter
from ..targets import TargetTable
from . import (
    appendix,
    chains,
    honours,
    key_targets,
    new_rural,
    people,
    promotion,
    support,
    tea,
)

NEXT_TERM = TargetTable(
    slug="chi-tieu-nhiem-ky-sau",
    title="Mục tiêu, chỉ tiêu nhiệm kỳ",
    follows=True,
)

TERM_REPORT = Report(
    "Báo cáo kết quả hoạt động của Liên minh Hợp tác xã tỉnh Thái Nguyên",
    (
        StatedChapter(
            "chi-tieu-chu-yeu",
            "I.1",
            "Các chỉ tiêu chủ yếu",
            (
                key_targets.KEY_TARGETS,
                key_targets.COOPERATIVES_BY_DISTRICT,
                key_targets.COOPERATIVES_BY_SECTOR,
                key_targets.GROUPS_BY_DISTRICT,
                key_targets.FOUNDED_BY_YEAR,
                people.PEOPLE,
                key_targets.EXEMPLARY,
                key_targets.EXEMPLARY_LIST,
                chains.CHAINS,
                people.AVERAGE_INCOME,
                new_rural.NEW_RURAL,
            ),
        ),
        StatedChapter("tham-muu", "I.2", "Tham mưu", (promotion.POLICY_DOCUMENTS,)),
        StatedChapter(
            "tuyen-truyen-luat",
            "I.3",
            "Tuyên truyền",
            (promotion.LAW_PROMOTION, promotion.LAW_CONTESTS),
        ),
        StatedChapter("phoi-hop-cong-tac", "I.4", "Phối hợp", (promotion.PARTNERS,)),
        StatedChapter(
            "san-pham-che",
            "I.5",
            "Nâng cao giá trị sản phẩm chè Thái Nguyên",
            (tea.TEA_WORKSHOPS, tea.PRODUCTS),
        ),
        StatedChapter("tin-dung", "I.6", "Tín dụng", (support.CAPITAL,)),
        StatedChapter(
            "dao-tao-boi-duong",
            "I.7",
            "Đào tạo",
            (support.TRAINING_CLASSES, support.STUDY_TOURS),
        ),
        StatedChapter(
            "xuc-tien-thuong-mai",
            "I.8",
            "Xúc tiến thương mại",
            (support.TRADE_DELEGATIONS,),
        ),
        StatedChapter(
            "cong-doan-tu-thien",
            "I.9",
            "Công đoàn và hoạt động xã hội, từ thiện",
            (support.LABOUR_UNIONS, support.CHARITY),
        ),
        StatedChapter(
            "thi-dua-khen-thuong",
            "I.10",
            "Thi đua, khen thưởng",
            (
                honours.AWARDS_BY_CATEGORY,
                honours.AWARDS_BY_YEAR,
                honours.AWARDS_BY_DISTRICT,
                honours.PRIZES_AND_INITIATIVES,
            ),
        ),
        StatedChapter("nhiem-ky-sau", "II", "Mục tiêu nhiệm kỳ sau", (NEXT_TERM,)),
        StatedChapter(
            "phu-luc",
            "Phụ lục",
            "Biểu số liệu",
            (
                appendix.BY_YEAR,
                appendix.RATINGS,
                appendix.STAFF,
                appendix.COMPARISON,
            ),
        ),
    ),
)
