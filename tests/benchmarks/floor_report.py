"""Every table of the report in plain SQL, in the order they are worked out."""

from . import (
    floor_activities,
    floor_awards,
    floor_chains,
    floor_cooperatives,
    floor_groups,
    floor_returns,
    floor_support,
    floor_targets,
)
from .floor import LATER, Floor

# What is held against targets and published figures comes after the figures.
TABLES = {
    "htx-theo-dia-ban": floor_cooperatives.by_district,
    "htx-theo-linh-vuc": floor_cooperatives.by_sector,
    "tht-theo-dia-ban": floor_groups.by_district,
    "thanh-lap-theo-nam": floor_targets.founded_by_year,
    "thanh-vien-lao-dong": floor_returns.people,
    "tieu-bieu": floor_cooperatives.exemplary,
    "danh-sach-tieu-bieu": floor_cooperatives.exemplary_list,
    "chuoi-gia-tri": floor_chains.chains,
    "thu-nhap": floor_returns.incomes,
    "nong-thon-moi": floor_chains.new_rural,
    "van-ban": floor_activities.documents,
    "tuyen-truyen": floor_activities.media,
    "cuoc-thi": floor_activities.contests,
    "phoi-hop": floor_activities.partners,
    "hoi-thao": floor_activities.workshops,
    "san-pham": floor_awards.products,
    "nguon-von": floor_support.capital,
    "dao-tao": floor_activities.training,
    "hoc-tap": floor_activities.tours,
    "xuc-tien": floor_activities.delegations,
    "cong-doan": floor_support.trade_unions,
    "tu-thien": floor_activities.charity,
    "khen-thuong": floor_awards.by_category,
    "khen-thuong-theo-nam": floor_awards.by_year,
    "khen-thuong-theo-dia-ban": floor_awards.by_district,
    "giai-thuong-sang-kien": floor_awards.prizes,
    "tong-hop-theo-nam": floor_returns.by_year,
    "xep-loai": floor_cooperatives.ratings,
    "can-bo": floor_returns.staff,
    "chi-tieu": floor_targets.key_targets,
    "chi-tieu-nhiem-ky-sau": floor_targets.next_targets,
    "doi-chieu": floor_targets.compared,
}


def read(connection, term):
    """The floor of one term's report, every table of it worked out."""
    floor = Floor(connection, slug=term)
    for slug, table in TABLES.items():
        floor.table = slug
        floor.figures[slug] = table(floor)
    return floor


def figures_of(floor):
    """{address: figure}, those after the closing day only where there were such days."""
    closed_early = floor.days.day < floor.days.until
    return {
        "/".join((slug, *cell)): number
        for slug, figures in floor.figures.items()
        for cell, number in figures.items()
        if cell != LATER or closed_early
    }
