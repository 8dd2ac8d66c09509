"""What members earn, which chains they sell in, and how they were honoured."""

from dataclasses import replace

from cooperatives.models import annual_return as returns
from cooperatives.models import cooperative

from ..chapters import chains, honours, people
from ..chapters.sets import COOPERATIVES, RETURNS
from ..columns import MILLION, Average, Counted, Summed
from ..made_columns import Share
from ..record_set import People, Product
from ..tally import Tally
from ..years import Years

RETURNS_BY_YEAR = Tally(
    slug="ket-qua-theo-nam",
    title="Kết quả hoạt động của hợp tác xã theo năm",
    rows=Years(flows={RETURNS: returns.of_existing}, total="", with_year_before=True),
    columns=(
        Counted(
            key="htx",
            label="HTX cuối năm",
            of=COOPERATIVES,
            where=cooperative.existing,
        ),
        Counted(key="bao-cao", label="HTX có số liệu", of=RETURNS),
        Counted(
            key="hieu-qua",
            label="Số HTX",
            group="Hoạt động hiệu quả",
            of=RETURNS,
            where=returns.found_effective,
            empty=None,
        ),
        Share(
            key="ty-le-hieu-qua",
            label="Tỷ lệ (%)",
            group="Hoạt động hiệu quả",
            part="hieu-qua",
            whole="htx",
        ),
        Summed(
            key="nguoi",
            label="Thành viên và lao động",
            unit="người",
            of=RETURNS,
            field=People(workers="regular_workers"),
            empty=None,
        ),
        Average(
            key="thu-nhap",
            label="Thu nhập bình quân (triệu đồng/người/tháng)",
            unit="triệu đồng/người/tháng",
            of=RETURNS,
            field=Product("average_income", "regular_workers"),
            weight="regular_workers",
            where=returns.with_income_and_workers,
            scale=MILLION,
        ),
    ),
    notes=(
        "Theo số liệu hằng năm của HTX có tại thời điểm đó. Người vừa là thành viên "
        "vừa là lao động được tính một lần.",
    ),
)

# Of the year alone: how incomes grew stands in the table by year.
INCOMES = replace(
    people.AVERAGE_INCOME,
    slug="thu-nhap-nam",
    title="Thu nhập của thành viên và người lao động",
    columns=people.INCOME_COLUMNS[:3],
    notes=(
        "Bình quân gia quyền theo số lao động thường xuyên của các HTX đang hoạt động.",
    ),
)
CHAINS = chains.CHAINS
AWARDS_BY_YEAR = replace(honours.AWARDS_BY_YEAR, later=(), is_printed=True)
