"""Officers may open, and where granted enter, the records of their districts."""

from django.apps import apps as project
from django.contrib.auth.management import create_permissions
from django.db import migrations

STAFF = "Chuyên viên Liên minh"
OFFICER = "Cán bộ phụ trách địa bàn"
LEADERSHIP = "Lãnh đạo Liên minh"
ADMINISTRATOR = "Quản trị hệ thống"

# What lies somewhere, and so in somebody's district.
PLACED = [
    "annualreturn",
    "award",
    "chainmembership",
    "cooperative",
    "cooperativegroup",
    "exemplarytitle",
    "groupcount",
    "memberenterprise",
    "newruralcommune",
    "seat",
    "suspension",
    "tradeunion",
]
# What is chosen from when a record is entered.
CHOSEN_FROM = ["awardcategory", "commune", "district", "sector", "valuechain"]

RIGHTS = {
    STAFF: ["export_records", "import_records", "view_personal_data"],
    OFFICER: [
        *(f"{action}_{name}" for action in ("view", "add", "change") for name in PLACED),
        *(f"view_{name}" for name in CHOSEN_FROM),
        "export_records",
        "import_records",
        "view_personal_data",
    ],
    LEADERSHIP: ["export_records"],
    ADMINISTRATOR: ["export_records", "view_auditentry"],
}


def give_rights(apps, schema_editor):
    # Permissions are made after all migrations; the groups need them now.
    create_permissions(project.get_app_config("cooperatives"), verbosity=0)
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    for role, names in RIGHTS.items():
        permissions = Permission.objects.filter(
            content_type__app_label="cooperatives", codename__in=names
        )
        Group.objects.get(name=role).permissions.add(*permissions)


class Migration(migrations.Migration):
    dependencies = [
        ("cooperatives", "0010_door"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.RunPython(give_rights, migrations.RunPython.noop),
    ]
