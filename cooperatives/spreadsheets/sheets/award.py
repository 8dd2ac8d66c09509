from functools import cached_property

from ...models import Activity, Award, AwardCategory, Cooperative, CooperativeGroup
from ..columns import Choice, Commune, Day, DecisionNumber, District, Listed, Note, Text
from ..sheet import Sheet
from .reference import NUMBER_AND_DAY, of_cooperative
from .seated import SeatedWithCooperative


class AwardSheet(SeatedWithCooperative, Sheet):
    """The recipient is a cooperative, a group, or a name outside the register."""

    slug = "khen-thuong"
    title = "Khen thưởng"
    model = Award
    found = {
        "cooperative": Cooperative,
        "group": CooperativeGroup,
        "contest": Activity,
    }
    relations = ("cooperative", "group")
    named_within = ("recipient_name", "recipient_role")
    identified_by = (
        (
            "category",
            "cooperative",
            "group",
            "recipient_name",
            "decision_number",
            "granted_on",
            "contest",
            "rank",
            "product",
        ),
    )
    may_lack = {
        "cooperative",
        "group",
        "recipient_name",
        "decision_number",
        "contest",
        "rank",
        "product",
    }
    day_of_place = ("granted_on", "contract_on", "starts_on")
    by_sections = ("category", "recipient_kind", "district")

    category = Listed(
        "Danh hiệu, hình thức khen thưởng",
        "Danh hiệu, hình thức",
        "Hình thức khen thưởng",
        "Hình thức",
        "Danh hiệu",
        model=AwardCategory,
        called={
            "Bằng khen UBND tỉnh": "bang-khen-ubnd-tinh",
            "Bằng khen của Chủ tịch UBND tỉnh": "bang-khen-ubnd-tinh",
            "Bằng khen Thủ tướng": "bang-khen-thu-tuong",
            "Bằng khen TTCP": "bang-khen-thu-tuong",
            "Cờ thi đua Chính phủ": "co-thi-dua-chinh-phu",
            "Cờ thi đua UBND tỉnh": "co-thi-dua-ubnd-tinh",
            "Giấy khen": "giay-khen",
            "Giấy khen của Liên minh HTX tỉnh": "giay-khen",
            "Giấy khen của Chủ tịch Liên minh HTX tỉnh": "giay-khen",
            "Giấy khen của UBND huyện": "giay-khen",
            "Giấy khen của Chủ tịch UBND huyện": "giay-khen",
            "Bằng khen của Thủ tướng": "bang-khen-thu-tuong",
            "Bằng khen của Liên minh HTX Việt Nam": "bang-khen-lmhtx-bo-nganh",
            "Bằng khen LMHTX Việt Nam": "bang-khen-lmhtx-bo-nganh",
            "Cờ thi đua LMHTX Việt Nam": "co-thi-dua-lmhtx-viet-nam",
            "Chiến sĩ thi đua cấp tỉnh": "chien-si-thi-dua",
            "Kỷ niệm chương Vì sự nghiệp phát triển HTX Việt Nam": "ky-niem-chuong",
            "Kỷ niệm chương": "ky-niem-chuong",
            "Chiến sĩ thi đua": "chien-si-thi-dua",
        },
        required=True,
        example="Bằng khen của UBND tỉnh",
    )
    recipient_kind = Choice(
        "Đối tượng",
        "Đối tượng khen thưởng",
        "Tập thể/cá nhân",
        choices=Award.Recipient.choices,
        called={"TT": "collective", "CN": "individual"},
        required=True,
        example="Tập thể",
    )
    locals().update(of_cooperative(required=False))
    group_name = Text("Tổ hợp tác", "Tên tổ hợp tác", "THT", attribute="group__name")
    group_commune = Commune("Xã của tổ hợp tác", attribute="group__commune")
    group_district = District("Huyện của tổ hợp tác", attribute="group__area")
    recipient_name = Text(
        "Tên người, đơn vị nhận",
        "Họ và tên",
        "Tên tập thể, cá nhân",
        "Họ tên, đơn vị",
        "Họ và tên, đơn vị",
        "Họ và tên/đơn vị",
        "Tên đơn vị, cá nhân",
        "Người nhận",
        example="Nguyễn Văn An",
    )
    recipient_role = Text(
        "Chức vụ",
        "Chức danh",
        "Chức vụ, đơn vị",
        "Chức vụ, nơi công tác",
        "Chức vụ, đơn vị công tác",
        example="Giám đốc",
    )
    decision_number = DecisionNumber(
        "Số quyết định",
        "Quyết định số",
        "Số QĐ",
        "Quyết định",
        *NUMBER_AND_DAY,
        dated_by="granted_on",
        example="1234/QĐ-UBND",
    )
    granted_on = Day(
        "Ngày quyết định",
        "Ngày ký",
        "Ngày QĐ",
        "Ngày khen thưởng",
        "Năm khen thưởng",
        precision="granted_precision",
        required=True,
        example="02/02/2017",
    )
    contest = Text(
        "Mã cuộc thi", "Cuộc thi", attribute="contest__code", help="Mã của cuộc thi."
    )
    rank = Choice(
        "Hạng, giải",
        "Giải",
        "Hạng",
        choices=Award.Rank.choices,
        called={
            "Giải nhất": "nhat",
            "Giải nhì": "nhi",
            "Giải ba": "ba",
            "Giải khuyến khích": "khuyen-khich",
            "Giải đặc biệt": "dac-biet-xuat-sac",
        },
    )
    level = Choice("Cấp", choices=Award.Level.choices)
    product = Text("Sản phẩm, tác phẩm", "Sản phẩm", "Tác phẩm")
    outside_commune = Commune(
        "Xã (khi người nhận ngoài danh sách)", attribute="commune"
    )
    outside_district = District(
        "Huyện (khi người nhận ngoài danh sách)", attribute="area"
    )
    note = Note("Ghi chú", "Note")
    # Who it is, out of the four columns that say so.
    not_kept = ("Người, đơn vị nhận",)

    def further(self, part, values):
        category = self._categories.get(values["category_id"])
        if category and category.receives not in ("either", values["recipient_kind"]):
            told = category.get_receives_display().lower()
            yield "Đối tượng", f"“{category}”: {told} được nhận."

    @cached_property
    def _categories(self):
        return AwardCategory.objects.in_bulk(field_name="code")

    def prepared(self, records):
        return super().prepared(records).select_related("contest", "group")
