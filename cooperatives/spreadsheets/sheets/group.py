from ...models import CooperativeGroup, GroupCount
from ..columns import Choice, Count, Day, Note, Phone, StandsOn, Text
from ..sheet import Sheet
from .reference import ADDRESSES, place
from .sectors import sector


def people(counted=True):
    columns = {
        "members": Count(
            "Số thành viên",
            "Tổng số thành viên",
            "Thành viên",
            "Số tổ viên",
            example="8",
        ),
        "workers": Count("Số lao động", "Lao động", "Tổng số lao động", example="12"),
        "working_members": Count(
            "Lao động đồng thời là thành viên",
            "Trong đó là thành viên",
            "Trong đó thành viên",
            "Tr.đó thành viên",
            "Lao động là thành viên",
            example="8",
        ),
    }
    if counted:
        columns["counted_on"] = Day("Ngày đếm", "Số liệu tính đến ngày")
    return columns


class CooperativeGroupSheet(Sheet):
    slug = "to-hop-tac"
    title = "Tổ hợp tác"
    model = CooperativeGroup
    identified_by = (("name", "commune"),)
    day_of_place = ("contract_on",)

    name = Text(
        "Tên tổ hợp tác",
        "Tên THT",
        "Tổ hợp tác",
        "Tên",
        "Name",
        required=True,
        example="Tổ hợp tác chè xóm Đồng Đình",
    )
    sector = sector(required=True)
    locals().update(place(required=True, weakly=ADDRESSES))
    contract_on = Day(
        "Ngày hợp đồng hợp tác",
        "Ngày hợp đồng",
        "Ngày thành lập",
        "Năm thành lập",
        precision="contract_precision",
        required=True,
        example="10/03/2016",
    )
    ended_on = Day(
        "Ngày chấm dứt",
        "Ngày giải thể",
        "Ngày chấm dứt hợp đồng",
        "Chấm dứt",
        help="Ngày đầu tiên không còn hoạt động.",
    )
    leader = Text(
        "Tổ trưởng",
        "Người đại diện",
        "Họ tên tổ trưởng",
        "Họ và tên tổ trưởng",
        example="Trần Thị Bình",
    )
    phone = Phone(
        "Điện thoại", "Số điện thoại", "SĐT", personal=True, example="0987654321"
    )
    locals().update(people())
    note = Note("Ghi chú", "Note")

    not_kept = (
        "Tổng giá trị phần đóng góp",
        "Thời hạn",
        "Thời hạn hợp đồng",
        "Ngày thông báo UBND xã",
    )


class GroupCountSheet(Sheet):
    slug = "so-to-hop-tac"
    title = "Số tổng hợp tổ hợp tác"
    model = GroupCount
    identified_by = (("commune", "as_of"),)
    day_of_place = ("as_of",)

    locals().update(place(required=True, weakly=("Đơn vị", "Tên đơn vị", "Địa phương")))
    as_of = StandsOn(
        "Tính đến ngày", "Ngày", "Thời điểm", required=True, example="31/12/2017"
    )
    groups = Count(
        "Số tổ hợp tác",
        "Số THT",
        "Số tổ",
        "Tổng số tổ hợp tác",
        "Tổng số THT",
        required=True,
        example="12",
    )
    new = Count("Thành lập mới", "Số thành lập mới", "Mới thành lập", example="2")
    ended = Count("Chấm dứt", "Số chấm dứt", "Giải thể", example="1")
    locals().update(people(counted=False))
    basis = Choice(
        "Căn cứ",
        choices=GroupCount.Basis.choices,
        called={"Xã": "commune", "Huyện": "district", "Ước": "estimate"},
        example="Báo cáo của xã",
    )
    note = Note("Ghi chú", "Note")
