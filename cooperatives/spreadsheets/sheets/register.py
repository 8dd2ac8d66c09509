from ...models import AnnualReturn
from .annual_return import figures
from .cooperative import CooperativeSheet


class RegisterSheet(CooperativeSheet):
    """
    The register as offices keep it: a cooperative and one year's figures in one row.

    The year is read from the title, a column, or asked.
    """

    slug = "so-theo-doi"
    title = "Sổ theo dõi HTX"
    beside = CooperativeSheet.beside | {"annual_return": AnnualReturn}
    needs_year = True

    locals().update(figures("annual_return__"))

    not_kept = (
        *CooperativeSheet.not_kept,
        "Thành viên mới gia nhập",
        "Mới gia nhập",
        "Thành viên ra khỏi",
        "Ra khỏi HTX",
        "Thành viên ra khỏi HTX",
        "Số hộ thành viên",
        "LĐ nữ",
        "Lao động nữ",
        "Thành viên chính thức",
        "Thành viên liên kết góp vốn",
        "Vốn điều lệ",
        "Vốn ĐL",
        "Tài sản",
        "Tổng tài sản",
        "Tài sản không chia",
        "Doanh thu từ thành viên",
        "Trích lập quỹ",
        "Nộp ngân sách",
        "Điểm",
    )

    def __init__(self, year=None, **options):
        super().__init__(**options)
        self.year = year

    def prepared(self, records):
        return super().prepared(records).prefetch_related("returns")

    def attach(self, record):
        """The return of the year asked for, or the last one."""
        super().attach(record)
        returns = [r for r in record.returns.all() if self.year in (None, r.year)]
        record.annual_return = max(returns, key=lambda one: one.year, default=None)
