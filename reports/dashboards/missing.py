"""What is missing: yearly figures that did not come, and gaps in the register."""

from cooperatives.models import annual_return as returns
from cooperatives.models import cooperative, gaps, handing_in
from cooperatives.models.period import both

from ..chapters.sets import COOPERATIVES
from ..columns import Counted
from ..lines import TOTAL, Line, Lines
from ..made_columns import Share
from ..members import Communes, Districts
from ..record_set import RecordSet
from ..table import Kind
from ..tally import Tally

EXPECTED = cooperative.existing


def due(reading):
    """Of which year figures are expected, and by when."""
    year = reading.period.figures_year
    return (
        f"Số liệu năm {year}, hạn nộp {handing_in.due_on(year):%d/%m/%Y}; tính các HTX "
        f"có đến ngày {reading.period.day:%d/%m/%Y}."
    )


RETURN_COLUMNS = (
    Counted(key="phai-nop", label="Phải nộp", of=COOPERATIVES, where=EXPECTED),
    Counted(
        key="da-nop",
        label="Số HTX",
        group="Đã nộp",
        of=COOPERATIVES,
        where=both(EXPECTED, returns.returned),
    ),
    Share(
        key="ty-le", label="Tỷ lệ (%)", group="Đã nộp", part="da-nop", whole="phai-nop"
    ),
    Counted(
        key="dung-han",
        label="Đúng hạn",
        group="Trong số đã nộp",
        of=COOPERATIVES,
        where=both(EXPECTED, handing_in.in_time),
    ),
    Counted(
        key="qua-han",
        label="Quá hạn",
        group="Trong số đã nộp",
        of=COOPERATIVES,
        where=both(EXPECTED, handing_in.late),
    ),
    Counted(
        key="khong-ro-ngay",
        label="Không rõ ngày",
        group="Trong số đã nộp",
        of=COOPERATIVES,
        where=both(EXPECTED, handing_in.some_day),
    ),
    Counted(
        key="chua-nop",
        label="Chưa nộp",
        of=COOPERATIVES,
        where=both(EXPECTED, handing_in.not_returned),
    ),
)

RETURNS_BY_DISTRICT = Tally(
    slug="nop-so-lieu-theo-dia-ban",
    title="Nộp số liệu hằng năm theo địa bàn",
    unit="hợp tác xã",
    rows=Districts(),
    columns=RETURN_COLUMNS,
    basis=due,
)
RETURNS_BY_COMMUNE = Tally(
    slug="nop-so-lieu-theo-xa",
    title="Nộp số liệu hằng năm theo xã",
    unit="hợp tác xã",
    rows=Communes(),
    columns=RETURN_COLUMNS,
    basis=due,
)

THERE = RecordSet(
    "Hợp tác xã",
    COOPERATIVES.model,
    lambda period: COOPERATIVES.records(period).filter(cooperative.existing(period)),
)
# What a cooperative may lack: key, the words of the table, those of the list to call.
GAPS = (
    ("chua-nop", "Chưa nộp số liệu hằng năm", handing_in.not_returned),
    (
        "im-lang",
        "Không có số liệu trong hai năm gần nhất",
        handing_in.silent_for_two_years,
    ),
    ("ma-so-thue", "Chưa có mã số thuế", gaps.without_tax_code),
    ("xa", "Chưa xác định xã", gaps.without_commune),
    ("nguoi-dai-dien", "Chưa có người đại diện", gaps.without_leader),
    ("dien-thoai", "Chưa có điện thoại", gaps.without_phone),
    ("xep-loai", "Chưa có xếp loại", returns.without_rating),
    ("trung", "Có thể nhập trùng", gaps.maybe_twice),
)

GAPS_IN_REGISTER = Tally(
    slug="con-thieu",
    title="Hồ sơ hợp tác xã còn thiếu",
    unit="hợp tác xã",
    rows=Lines(
        "Nội dung",
        (
            *(Line(key, label, condition) for key, label, condition in GAPS),
            Line(TOTAL, "Hợp tác xã đang có trong sổ", kind=Kind.TOTAL),
        ),
    ),
    columns=(Counted(key="htx", label="HTX", of=THERE),),
    basis=due,
    notes=(
        "Một HTX có thể thiếu nhiều nội dung, nên các dòng không cộng lại.",
        "Có thể nhập trùng: cùng tên trong một xã, hoặc cùng mã số thuế trong một địa "
        "bàn, không kể cách viết.",
    ),
)
