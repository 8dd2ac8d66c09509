"""The four roles, as groups with the least rights that serve."""

from django.apps import apps as project
from django.contrib.auth.management import create_permissions
from django.db import migrations

STAFF = "Chuyên viên Liên minh"
OFFICER = "Cán bộ phụ trách địa bàn"
LEADERSHIP = "Lãnh đạo Liên minh"
ADMINISTRATOR = "Quản trị hệ thống"

RECORDS = [
    "activity",
    "annualreturn",
    "award",
    "chainmembership",
    "cooperative",
    "cooperativegroup",
    "exemplarytitle",
    "fundbalance",
    "groupcount",
    "memberenterprise",
    "newruralcommune",
    "policydocument",
    "provincevisit",
    "seat",
    "suspension",
    "tradeunion",
]
REFERENCE = [
    "awardcategory",
    "commune",
    "communestanding",
    "district",
    "districtname",
    "fund",
    "province",
    "sector",
    "term",
    "valuechain",
]
ACCOUNTS = ["charge", "user"]


def make_roles(apps, schema_editor):
    # Permissions are made after all migrations; the groups need them now.
    create_permissions(project.get_app_config("cooperatives"), verbosity=0)
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")

    def may(actions, models):
        names = [f"{action}_{model}" for action in actions for model in models]
        return Permission.objects.filter(
            content_type__app_label="cooperatives", codename__in=names
        )

    everything = ["view", "add", "change", "delete"]
    see_province = Permission.objects.filter(codename="see_province")
    rights = {
        STAFF: [
            may(everything, RECORDS),
            may(["view"], REFERENCE),
            see_province,
        ],
        OFFICER: [],
        LEADERSHIP: [may(["view"], RECORDS + REFERENCE), see_province],
        ADMINISTRATOR: [
            may(everything, REFERENCE + ACCOUNTS),
            may(["view"], RECORDS),
            see_province,
        ],
    }
    for name, granted in rights.items():
        group, _ = Group.objects.get_or_create(name=name)
        for permissions in granted:
            group.permissions.add(*permissions)


class Migration(migrations.Migration):
    dependencies = [
        ("cooperatives", "0001_records"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.RunPython(make_roles, migrations.RunPython.noop),
    ]
