"""Turns the list of administrative units into the fixture of places."""

from pathlib import Path

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from ...fixtures import write_fixture
from ...models import CommuneStanding, DistrictName
from ...places.districts import areas_of
from ...places.lineage import places_of
from ...places.positions import position_of, read_positions
from ...places.units import FIRST_DAY, UnitsError, read_units

DISTRICT_KINDS = {kind.label: kind.value for kind in DistrictName.Kind}
COMMUNE_KINDS = {kind.label: kind.value for kind in CommuneStanding.Kind}
UNKNOWN = "Chưa xác định xã"


class Command(BaseCommand):
    help = (
        "Lập danh mục địa bàn và xã (fixtures/places.json) từ bảng đơn vị hành chính. "
        "Sau đó chạy load_reference để nạp."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "units",
            nargs="?",
            type=Path,
            default=settings.BASE_DIR / "fixtures" / "units.csv",
            help="tệp CSV các đơn vị hành chính",
        )
        parser.add_argument(
            "--positions",
            type=Path,
            default=settings.BASE_DIR / "fixtures" / "commune_positions.csv",
            help="tệp CSV tọa độ giữa xã",
        )
        parser.add_argument(
            "--output",
            type=Path,
            default=settings.BASE_DIR / "fixtures" / "places.json",
            help="tệp danh mục được ghi",
        )

    def handle(self, *, units, positions, output, **options):
        try:
            with units.open(encoding="utf-8-sig", newline="") as lines:
                listed = read_units(lines)
            with positions.open(encoding="utf-8-sig", newline="") as lines:
                content = fixture_of(listed, read_positions(lines))
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(
                f"Không đọc được {units}, {positions}: {error}"
            ) from error
        except UnitsError as error:
            raise CommandError(f"{units.name}: {error}.") from error
        write_fixture(output, content)
        for name, rows in content.items():
            self.stdout.write(f"{name}: {len(rows)} dòng")


def fixture_of(units, positions):
    """The rows of every model that places are kept in."""
    areas = areas_of(units)
    places = places_of(units)
    return {
        "District": [
            {"code": area.code, "name": area.name, "position": area.position}
            for area in areas
        ],
        "DistrictName": [
            {
                "district": area.code,
                "starts_on": name.starts_on,
                "ends_on": name.ends_on,
                "kind": DISTRICT_KINDS[name.kind],
                "name": name.name,
                "act": name.act,
            }
            for area in areas
            for name in area.names
        ],
        "Commune": [
            *(
                {
                    "code": place.code,
                    "name": place.name,
                    "is_unknown": False,
                    **position_of(place, positions),
                }
                for place in places
            ),
            *(
                {
                    "code": unknown_place_in(area),
                    "name": f"{UNKNOWN} ({area.name})",
                    "is_unknown": True,
                }
                for area in areas
            ),
        ],
        "CommuneStanding": [
            *(
                {
                    "commune": place.code,
                    "starts_on": standing.starts_on,
                    "ends_on": standing.ends_on,
                    "code": standing.code,
                    "name": standing.name,
                    "kind": COMMUNE_KINDS[standing.kind],
                    "district": standing.district,
                    "act": standing.act,
                    "inherited": standing.inherited,
                }
                for place in places
                for standing in place.standings
            ),
            *(
                {
                    "commune": unknown_place_in(area),
                    "starts_on": FIRST_DAY,
                    "ends_on": None,
                    "code": "",
                    "name": UNKNOWN,
                    "kind": CommuneStanding.Kind.UNKNOWN.value,
                    "district": area.code,
                    "act": "",
                    "inherited": False,
                }
                for area in areas
            ),
        ],
    }


def unknown_place_in(area):
    return f"chua-xac-dinh-{area.code}"
