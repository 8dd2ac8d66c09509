"""What the four roles may do with targets, published figures and terms."""

from django.apps import apps as project
from django.contrib.auth.management import create_permissions
from django.db import migrations

EVERYTHING = ["view", "add", "change", "delete"]
STATED = ["target", "publishedfigure"]

RIGHTS = {
    # Staff define the spans of years that reports are drawn up for.
    "Chuyên viên Liên minh": {
        "reports": (EVERYTHING, STATED),
        "cooperatives": (["add", "change"], ["term"]),
    },
    "Lãnh đạo Liên minh": {"reports": (["view"], STATED)},
    "Quản trị hệ thống": {"reports": (EVERYTHING, STATED)},
}


def give_rights(apps, schema_editor):
    # Permissions are made after all migrations; the groups need them now.
    create_permissions(project.get_app_config("reports"), verbosity=0)
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    for role, granted in RIGHTS.items():
        group = Group.objects.get(name=role)
        for app, (actions, models) in granted.items():
            names = [f"{action}_{model}" for action in actions for model in models]
            group.permissions.add(
                *Permission.objects.filter(
                    content_type__app_label=app, codename__in=names
                )
            )


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0001_records"),
        ("cooperatives", "0002_roles"),
    ]

    operations = [
        migrations.RunPython(give_rights, migrations.RunPython.noop),
    ]
