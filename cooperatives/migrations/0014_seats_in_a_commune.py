import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cooperatives", "0013_tax_codes")]

    operations = [
        migrations.AlterField(
            model_name="seat",
            name="commune",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                to="cooperatives.commune",
                verbose_name="xã, phường, thị trấn",
            ),
        ),
        migrations.AddIndex(
            model_name="seat",
            index=models.Index(
                name="seat_in_commune",
                fields=["commune", "starts_on", "cooperative", "area"],
            ),
        ),
    ]
