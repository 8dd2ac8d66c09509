
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cooperatives', '0012_amounts_within'),
    ]

    operations = [
        migrations.AlterField(
            model_name='cooperative',
            name='union',
            field=models.ForeignKey(blank=True, limit_choices_to={'kind': 'union'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='members', to='cooperatives.cooperative', verbose_name='thuộc liên hiệp hợp tác xã'),
        ),
        migrations.AlterField(
            model_name='historicalcooperative',
            name='union',
            field=models.ForeignKey(blank=True, db_constraint=False, limit_choices_to={'kind': 'union'}, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='cooperatives.cooperative', verbose_name='thuộc liên hiệp hợp tác xã'),
        ),
        migrations.AddConstraint(
            model_name='cooperative',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'union'), _negated=True), ('union', None), _connector='OR'), name='union_in_no_union', violation_error_message='Liên hiệp hợp tác xã không thể thuộc một liên hiệp khác.'),
        ),
    ]
