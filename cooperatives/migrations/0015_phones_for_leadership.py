"""Leadership sees everything, whom to call as well; each showing is noted as others' are."""

from django.db import migrations

LEADERSHIP = "Lãnh đạo Liên minh"


def give_right(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    right = Permission.objects.get(
        content_type__app_label="cooperatives", codename="view_personal_data"
    )
    Group.objects.get(name=LEADERSHIP).permissions.add(right)


class Migration(migrations.Migration):
    dependencies = [("cooperatives", "0014_seats_in_a_commune")]

    operations = [
        migrations.RunPython(give_right, migrations.RunPython.noop),
    ]
