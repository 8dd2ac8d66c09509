
import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('reports', '0004_prose_roles'),
    ]

    operations = [
        migrations.AlterField(
            model_name='historicalpublishedfigure',
            name='address',
            field=models.CharField(blank=True, max_length=200, validators=[django.core.validators.RegexValidator('^[-\\w]+/[-\\w{}]+/[-\\w{}]+$', 'Địa chỉ gồm ba phần biểu/dòng/cột, ví dụ htx-theo-dia-ban/tong/den-nay.')], verbose_name='địa chỉ số liệu'),
        ),
        migrations.AlterField(
            model_name='historicalpublishedfigure',
            name='upper_address',
            field=models.CharField(blank=True, max_length=200, validators=[django.core.validators.RegexValidator('^[-\\w]+/[-\\w{}]+/[-\\w{}]+$', 'Địa chỉ gồm ba phần biểu/dòng/cột, ví dụ htx-theo-dia-ban/tong/den-nay.')], verbose_name='địa chỉ số liệu của cận trên'),
        ),
        migrations.AlterField(
            model_name='historicaltarget',
            name='address',
            field=models.CharField(blank=True, max_length=200, validators=[django.core.validators.RegexValidator('^[-\\w]+/[-\\w{}]+/[-\\w{}]+$', 'Địa chỉ gồm ba phần biểu/dòng/cột, ví dụ htx-theo-dia-ban/tong/den-nay.')], verbose_name='địa chỉ số liệu'),
        ),
        migrations.AlterField(
            model_name='publishedfigure',
            name='address',
            field=models.CharField(blank=True, max_length=200, validators=[django.core.validators.RegexValidator('^[-\\w]+/[-\\w{}]+/[-\\w{}]+$', 'Địa chỉ gồm ba phần biểu/dòng/cột, ví dụ htx-theo-dia-ban/tong/den-nay.')], verbose_name='địa chỉ số liệu'),
        ),
        migrations.AlterField(
            model_name='publishedfigure',
            name='upper_address',
            field=models.CharField(blank=True, max_length=200, validators=[django.core.validators.RegexValidator('^[-\\w]+/[-\\w{}]+/[-\\w{}]+$', 'Địa chỉ gồm ba phần biểu/dòng/cột, ví dụ htx-theo-dia-ban/tong/den-nay.')], verbose_name='địa chỉ số liệu của cận trên'),
        ),
        migrations.AlterField(
            model_name='target',
            name='address',
            field=models.CharField(blank=True, max_length=200, validators=[django.core.validators.RegexValidator('^[-\\w]+/[-\\w{}]+/[-\\w{}]+$', 'Địa chỉ gồm ba phần biểu/dòng/cột, ví dụ htx-theo-dia-ban/tong/den-nay.')], verbose_name='địa chỉ số liệu'),
        ),
    ]
