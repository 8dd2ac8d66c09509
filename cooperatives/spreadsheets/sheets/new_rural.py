from ...models import NewRuralCommune
from ..columns import Choice, Day, DecisionNumber, Note, YesNo
from ..sheet import Sheet
from .reference import NUMBER_AND_DAY, place


class NewRuralCommuneSheet(Sheet):
    slug = "nong-thon-moi"
    title = "Xã nông thôn mới"
    model = NewRuralCommune
    identified_by = (("commune", "criteria_set"),)
    day_of_place = ("recognised_on", "expected_on")
    by_sections = ("district", "criteria_set")

    locals().update(place(required=True, weakly=("Đơn vị", "Tên đơn vị", "Địa phương")))
    criteria_set = Choice(
        "Bộ tiêu chí",
        "Giai đoạn",
        choices=NewRuralCommune.CriteriaSet.choices,
        required=True,
        example="Bộ tiêu chí 2016-2020",
    )
    recognised_on = Day(
        "Ngày công nhận",
        "Ngày đạt chuẩn",
        "Ngày được công nhận",
        "Năm đạt chuẩn",
        "Năm công nhận",
        example="20/12/2017",
    )
    expected_on = Day("Dự kiến công nhận", "Ngày dự kiến công nhận")
    decision = DecisionNumber(
        "Quyết định",
        "Số quyết định",
        "Số QĐ",
        "Quyết định công nhận",
        "Số, ngày QĐ công nhận",
        *NUMBER_AND_DAY,
        dated_by="recognised_on",
        example="3900/QĐ-UBND",
    )
    has_linkage_model = YesNo(
        "Có mô hình liên kết sản xuất gắn với tiêu thụ",
        "Mô hình liên kết",
        "Có mô hình liên kết",
        example="Có",
    )
    note = Note("Ghi chú", "Note")
