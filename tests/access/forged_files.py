"""
Forged spreadsheets: rows by which an officer of A may try to reach B's records.

Each is the kind of sheet, and what its row says by the key of the column.
"""

from dataclasses import dataclass, field

from cooperatives.spreadsheets.sheets import SHEETS
from tests.spreadsheet_files import workbook

from .world import ENTERPRISE_OF_B, MARKER, TAX_CODE_OF_A, TAX_CODE_OF_B

OF_B = {"commune": "Phú Lương", "district": "Phú Lương"}
NAME = f"{MARKER} của B"
COOPERATIVE = {"sector": "Nông nghiệp", "founded_on": "01/06/2015"}
GROUP = {"sector": "Nông nghiệp", "contract_on": "01/06/2015"}
AWARD = {
    "category": "Bằng khen của UBND tỉnh",
    "recipient_kind": "Tập thể",
    "granted_on": "02/02/2017",
}
HERE = {"commune": "La Bằng", "district": "Đại Từ", "seat_since": "01/01/2026"}
SPAN = {"starts_on": "01/07/2015", "ends_on": "01/10/2015"}


@dataclass(frozen=True)
class Row:
    slug: str
    said: dict = field(hash=False)

    @property
    def file(self):
        """Only the columns that say something, as offices hand them in."""
        columns = [c for c in SHEETS[self.slug]().columns if c.key in self.said]
        headings = [column.heading for column in columns]
        return workbook(headings, [self.said[column.key] for column in columns])


def of_cooperative(**said):
    """Rows of the kinds that lie with a cooperative, which these words name."""
    yield Row("so-lieu-hang-nam", said | {"year": "2019", "members": "7"})
    yield Row("htx-tieu-bieu", said | SPAN)
    yield Row("chuoi-gia-tri", said | {"chain": "Chè"} | SPAN)
    yield Row("cong-doan", said | {"founded_on": "01/01/2019"})
    yield Row("khen-thuong", said | AWARD)


BY_TAX_CODE = {"tax_code": TAX_CODE_OF_B}
BY_REGISTRATION = {"registration_number": MARKER, "registration_issuer": MARKER}
BY_NAME = {"cooperative_name": NAME} | OF_B

ROWS = {
    "by another's tax code, placed here": Row(
        "hop-tac-xa", COOPERATIVE | HERE | BY_TAX_CODE | {"name": "HTX mới"}
    ),
    "by another's tax code alone": Row(
        "hop-tac-xa", BY_TAX_CODE | {"name": "HTX mới", "phone": "0911"}
    ),
    "by another's registration": Row(
        "hop-tac-xa", COOPERATIVE | HERE | BY_REGISTRATION | {"name": "HTX mới"}
    ),
    "by another's name and commune": Row(
        "hop-tac-xa", COOPERATIVE | OF_B | {"name": NAME}
    ),
    "a new one in another's commune": Row(
        "hop-tac-xa", COOPERATIVE | OF_B | {"name": "HTX mới"}
    ),
    "an own one moved there": Row(
        "hop-tac-xa",
        COOPERATIVE
        | OF_B
        | {"name": "HTX của A", "tax_code": TAX_CODE_OF_A, "seat_since": "01/01/2026"},
    ),
    "an own one that was always there": Row(
        "hop-tac-xa",
        COOPERATIVE
        | OF_B
        | {"name": "HTX của A", "tax_code": TAX_CODE_OF_A, "seat_since": "01/06/2015"},
    ),
    "an own one moved where two districts meet, to the other": Row(
        "hop-tac-xa",
        COOPERATIVE
        | {"commune": "Đại Phúc", "district": "Thái Nguyên"}
        | {"name": "HTX của A", "tax_code": TAX_CODE_OF_A, "seat_since": "01/01/2026"},
    ),
    "the register of another's": Row(
        "so-theo-doi",
        COOPERATIVE
        | HERE
        | BY_TAX_CODE
        | {"name": NAME, "year": "2019", "members": "7"},
    ),
    "another's group": Row(
        "to-hop-tac", GROUP | OF_B | {"name": NAME, "phone": "0911"}
    ),
    "another's count of groups": Row(
        "so-to-hop-tac", OF_B | {"as_of": "31/12/2014", "groups": "99"}
    ),
    "another's new-rural commune": Row(
        "nong-thon-moi",
        OF_B | {"criteria_set": "Bộ tiêu chí 2010-2015", "recognised_on": "01/06/2015"},
    ),
    "an award to another's group": Row(
        "khen-thuong", AWARD | {"group_name": NAME, "group_commune": "Phú Lương"}
    ),
    "an award won in another's contest": Row(
        "khen-thuong",
        AWARD
        | {"tax_code": TAX_CODE_OF_A, "cooperative_name": "HTX của A"}
        | {"contest": MARKER.lower()},
    ),
    "an award won here by somebody there": Row(
        "khen-thuong",
        AWARD
        | {"recipient_name": "Đơn vị mới", "contest": "a"}
        | {"outside_commune": "Phú Lương", "outside_district": "Phú Lương"},
    ),
    "an award won here by nobody from anywhere": Row(
        "khen-thuong", AWARD | {"recipient_name": "Đơn vị mới", "contest": "a"}
    ),
    "a trade union of another's enterprise": Row(
        "cong-doan",
        {"enterprise_name": NAME, "enterprise_tax_code": ENTERPRISE_OF_B}
        | {"founded_on": "01/01/2019"},
    ),
} | {
    f"{row.slug} {said}": row
    for said, words in {
        "by tax code": {"cooperative_name": "HTX mới"} | BY_TAX_CODE,
        "by registration": {"cooperative_name": "HTX mới"} | BY_REGISTRATION,
        "by name": BY_NAME,
    }.items()
    for row in of_cooperative(**words)
}
