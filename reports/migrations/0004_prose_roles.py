"""What the roles may do with the words of the report and with who signs it."""

from django.apps import apps as project
from django.contrib.auth.management import create_permissions
from django.db import migrations

EVERYTHING = ["view", "add", "change", "delete"]
WORDED = ["passage", "office"]

RIGHTS = {
    "Chuyên viên Liên minh": EVERYTHING,
    "Lãnh đạo Liên minh": ["view"],
    "Quản trị hệ thống": EVERYTHING,
}


def give_rights(apps, schema_editor):
    # Permissions are made after all migrations; the groups need them now.
    create_permissions(project.get_app_config("reports"), verbosity=0)
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    for role, actions in RIGHTS.items():
        names = [f"{action}_{model}" for action in actions for model in WORDED]
        granted = Permission.objects.filter(
            content_type__app_label="reports", codename__in=names
        )
        Group.objects.get(name=role).permissions.add(*granted)


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0003_prose"),
        ("cooperatives", "0002_roles"),
    ]

    operations = [
        migrations.RunPython(give_rights, migrations.RunPython.noop),
    ]
