
import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cooperatives', '0011_rights'),
    ]

    operations = [
        migrations.AlterField(
            model_name='activity',
            name='amount',
            field=models.DecimalField(blank=True, decimal_places=0, max_digits=18, null=True, validators=[django.core.validators.MaxValueValidator(1000000000000000, 'Số tiền này quá lớn: không thể trên 1.000.000 tỷ đồng.'), django.core.validators.MinValueValidator(-1000000000000000, 'Số tiền này quá nhỏ: không thể dưới -1.000.000 tỷ đồng.')], verbose_name='số tiền (đồng)'),
        ),
        migrations.AlterField(
            model_name='activity',
            name='copies',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số bản'),
        ),
        migrations.AlterField(
            model_name='activity',
            name='entries',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số bài dự thi'),
        ),
        migrations.AlterField(
            model_name='activity',
            name='participants',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='lượt người'),
        ),
        migrations.AlterField(
            model_name='activity',
            name='quantity',
            field=models.PositiveIntegerField(default=1, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số lượng'),
        ),
        migrations.AlterField(
            model_name='annualreturn',
            name='average_income',
            field=models.DecimalField(blank=True, decimal_places=0, max_digits=18, null=True, validators=[django.core.validators.MaxValueValidator(1000000000000000, 'Số tiền này quá lớn: không thể trên 1.000.000 tỷ đồng.'), django.core.validators.MinValueValidator(-1000000000000000, 'Số tiền này quá nhỏ: không thể dưới -1.000.000 tỷ đồng.')], verbose_name='thu nhập bình quân (đồng/người/tháng)'),
        ),
        migrations.AlterField(
            model_name='annualreturn',
            name='capital',
            field=models.DecimalField(blank=True, decimal_places=0, max_digits=18, null=True, validators=[django.core.validators.MaxValueValidator(1000000000000000, 'Số tiền này quá lớn: không thể trên 1.000.000 tỷ đồng.'), django.core.validators.MinValueValidator(-1000000000000000, 'Số tiền này quá nhỏ: không thể dưới -1.000.000 tỷ đồng.')], verbose_name='vốn (đồng)'),
        ),
        migrations.AlterField(
            model_name='annualreturn',
            name='members',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số thành viên'),
        ),
        migrations.AlterField(
            model_name='annualreturn',
            name='profit',
            field=models.DecimalField(blank=True, decimal_places=0, max_digits=18, null=True, validators=[django.core.validators.MaxValueValidator(1000000000000000, 'Số tiền này quá lớn: không thể trên 1.000.000 tỷ đồng.'), django.core.validators.MinValueValidator(-1000000000000000, 'Số tiền này quá nhỏ: không thể dưới -1.000.000 tỷ đồng.')], verbose_name='lãi (đồng)'),
        ),
        migrations.AlterField(
            model_name='annualreturn',
            name='regular_workers',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='lao động thường xuyên'),
        ),
        migrations.AlterField(
            model_name='annualreturn',
            name='revenue',
            field=models.DecimalField(blank=True, decimal_places=0, max_digits=18, null=True, validators=[django.core.validators.MaxValueValidator(1000000000000000, 'Số tiền này quá lớn: không thể trên 1.000.000 tỷ đồng.'), django.core.validators.MinValueValidator(-1000000000000000, 'Số tiền này quá nhỏ: không thể dưới -1.000.000 tỷ đồng.')], verbose_name='doanh thu (đồng)'),
        ),
        migrations.AlterField(
            model_name='annualreturn',
            name='staff',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='cán bộ quản lý, chuyên môn'),
        ),
        migrations.AlterField(
            model_name='annualreturn',
            name='staff_college',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='trong đó cao đẳng, trung cấp'),
        ),
        migrations.AlterField(
            model_name='annualreturn',
            name='staff_university',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='trong đó đại học trở lên'),
        ),
        migrations.AlterField(
            model_name='annualreturn',
            name='working_members',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='lao động đồng thời là thành viên'),
        ),
        migrations.AlterField(
            model_name='cooperativegroup',
            name='members',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số thành viên'),
        ),
        migrations.AlterField(
            model_name='cooperativegroup',
            name='workers',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số lao động'),
        ),
        migrations.AlterField(
            model_name='cooperativegroup',
            name='working_members',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='lao động đồng thời là thành viên'),
        ),
        migrations.AlterField(
            model_name='fundbalance',
            name='amount',
            field=models.DecimalField(decimal_places=0, max_digits=18, validators=[django.core.validators.MaxValueValidator(1000000000000000, 'Số tiền này quá lớn: không thể trên 1.000.000 tỷ đồng.'), django.core.validators.MinValueValidator(-1000000000000000, 'Số tiền này quá nhỏ: không thể dưới -1.000.000 tỷ đồng.')], verbose_name='số dư (đồng)'),
        ),
        migrations.AlterField(
            model_name='groupcount',
            name='ended',
            field=models.PositiveIntegerField(default=0, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='chấm dứt'),
        ),
        migrations.AlterField(
            model_name='groupcount',
            name='groups',
            field=models.PositiveIntegerField(validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số tổ hợp tác'),
        ),
        migrations.AlterField(
            model_name='groupcount',
            name='members',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số thành viên'),
        ),
        migrations.AlterField(
            model_name='groupcount',
            name='new',
            field=models.PositiveIntegerField(default=0, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='thành lập mới'),
        ),
        migrations.AlterField(
            model_name='groupcount',
            name='workers',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số lao động'),
        ),
        migrations.AlterField(
            model_name='groupcount',
            name='working_members',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='lao động đồng thời là thành viên'),
        ),
        migrations.AlterField(
            model_name='historicalactivity',
            name='amount',
            field=models.DecimalField(blank=True, decimal_places=0, max_digits=18, null=True, validators=[django.core.validators.MaxValueValidator(1000000000000000, 'Số tiền này quá lớn: không thể trên 1.000.000 tỷ đồng.'), django.core.validators.MinValueValidator(-1000000000000000, 'Số tiền này quá nhỏ: không thể dưới -1.000.000 tỷ đồng.')], verbose_name='số tiền (đồng)'),
        ),
        migrations.AlterField(
            model_name='historicalactivity',
            name='copies',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số bản'),
        ),
        migrations.AlterField(
            model_name='historicalactivity',
            name='entries',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số bài dự thi'),
        ),
        migrations.AlterField(
            model_name='historicalactivity',
            name='participants',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='lượt người'),
        ),
        migrations.AlterField(
            model_name='historicalactivity',
            name='quantity',
            field=models.PositiveIntegerField(default=1, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số lượng'),
        ),
        migrations.AlterField(
            model_name='historicalannualreturn',
            name='average_income',
            field=models.DecimalField(blank=True, decimal_places=0, max_digits=18, null=True, validators=[django.core.validators.MaxValueValidator(1000000000000000, 'Số tiền này quá lớn: không thể trên 1.000.000 tỷ đồng.'), django.core.validators.MinValueValidator(-1000000000000000, 'Số tiền này quá nhỏ: không thể dưới -1.000.000 tỷ đồng.')], verbose_name='thu nhập bình quân (đồng/người/tháng)'),
        ),
        migrations.AlterField(
            model_name='historicalannualreturn',
            name='capital',
            field=models.DecimalField(blank=True, decimal_places=0, max_digits=18, null=True, validators=[django.core.validators.MaxValueValidator(1000000000000000, 'Số tiền này quá lớn: không thể trên 1.000.000 tỷ đồng.'), django.core.validators.MinValueValidator(-1000000000000000, 'Số tiền này quá nhỏ: không thể dưới -1.000.000 tỷ đồng.')], verbose_name='vốn (đồng)'),
        ),
        migrations.AlterField(
            model_name='historicalannualreturn',
            name='members',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số thành viên'),
        ),
        migrations.AlterField(
            model_name='historicalannualreturn',
            name='profit',
            field=models.DecimalField(blank=True, decimal_places=0, max_digits=18, null=True, validators=[django.core.validators.MaxValueValidator(1000000000000000, 'Số tiền này quá lớn: không thể trên 1.000.000 tỷ đồng.'), django.core.validators.MinValueValidator(-1000000000000000, 'Số tiền này quá nhỏ: không thể dưới -1.000.000 tỷ đồng.')], verbose_name='lãi (đồng)'),
        ),
        migrations.AlterField(
            model_name='historicalannualreturn',
            name='regular_workers',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='lao động thường xuyên'),
        ),
        migrations.AlterField(
            model_name='historicalannualreturn',
            name='revenue',
            field=models.DecimalField(blank=True, decimal_places=0, max_digits=18, null=True, validators=[django.core.validators.MaxValueValidator(1000000000000000, 'Số tiền này quá lớn: không thể trên 1.000.000 tỷ đồng.'), django.core.validators.MinValueValidator(-1000000000000000, 'Số tiền này quá nhỏ: không thể dưới -1.000.000 tỷ đồng.')], verbose_name='doanh thu (đồng)'),
        ),
        migrations.AlterField(
            model_name='historicalannualreturn',
            name='staff',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='cán bộ quản lý, chuyên môn'),
        ),
        migrations.AlterField(
            model_name='historicalannualreturn',
            name='staff_college',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='trong đó cao đẳng, trung cấp'),
        ),
        migrations.AlterField(
            model_name='historicalannualreturn',
            name='staff_university',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='trong đó đại học trở lên'),
        ),
        migrations.AlterField(
            model_name='historicalannualreturn',
            name='working_members',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='lao động đồng thời là thành viên'),
        ),
        migrations.AlterField(
            model_name='historicalcooperativegroup',
            name='members',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số thành viên'),
        ),
        migrations.AlterField(
            model_name='historicalcooperativegroup',
            name='workers',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số lao động'),
        ),
        migrations.AlterField(
            model_name='historicalcooperativegroup',
            name='working_members',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='lao động đồng thời là thành viên'),
        ),
        migrations.AlterField(
            model_name='historicalfundbalance',
            name='amount',
            field=models.DecimalField(decimal_places=0, max_digits=18, validators=[django.core.validators.MaxValueValidator(1000000000000000, 'Số tiền này quá lớn: không thể trên 1.000.000 tỷ đồng.'), django.core.validators.MinValueValidator(-1000000000000000, 'Số tiền này quá nhỏ: không thể dưới -1.000.000 tỷ đồng.')], verbose_name='số dư (đồng)'),
        ),
        migrations.AlterField(
            model_name='historicalgroupcount',
            name='ended',
            field=models.PositiveIntegerField(default=0, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='chấm dứt'),
        ),
        migrations.AlterField(
            model_name='historicalgroupcount',
            name='groups',
            field=models.PositiveIntegerField(validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số tổ hợp tác'),
        ),
        migrations.AlterField(
            model_name='historicalgroupcount',
            name='members',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số thành viên'),
        ),
        migrations.AlterField(
            model_name='historicalgroupcount',
            name='new',
            field=models.PositiveIntegerField(default=0, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='thành lập mới'),
        ),
        migrations.AlterField(
            model_name='historicalgroupcount',
            name='workers',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số lao động'),
        ),
        migrations.AlterField(
            model_name='historicalgroupcount',
            name='working_members',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='lao động đồng thời là thành viên'),
        ),
        migrations.AlterField(
            model_name='historicaltradeunion',
            name='members',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số đoàn viên'),
        ),
        migrations.AlterField(
            model_name='historicaltradeunion',
            name='other_workers',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='lao động chưa là đoàn viên'),
        ),
        migrations.AlterField(
            model_name='tradeunion',
            name='members',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='số đoàn viên'),
        ),
        migrations.AlterField(
            model_name='tradeunion',
            name='other_workers',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10000000, 'Số này quá lớn: không thể trên 10.000.000.')], verbose_name='lao động chưa là đoàn viên'),
        ),
        migrations.AddConstraint(
            model_name='activity',
            constraint=models.CheckConstraint(condition=models.Q(('quantity__lte', 10000000), ('copies__lte', 10000000), ('entries__lte', 10000000), ('participants__lte', 10000000), ('amount__gte', -1000000000000000), ('amount__lte', 1000000000000000)), name='activity_amounts_within', violation_error_message='Có số quá lớn: số lượng không thể trên 10.000.000, số tiền không thể trên 1.000.000 tỷ đồng.'),
        ),
        migrations.AddConstraint(
            model_name='annualreturn',
            constraint=models.CheckConstraint(condition=models.Q(('members__lte', 10000000), ('regular_workers__lte', 10000000), ('working_members__lte', 10000000), ('staff__lte', 10000000), ('staff_university__lte', 10000000), ('staff_college__lte', 10000000), ('revenue__gte', -1000000000000000), ('revenue__lte', 1000000000000000), ('profit__gte', -1000000000000000), ('profit__lte', 1000000000000000), ('average_income__gte', -1000000000000000), ('average_income__lte', 1000000000000000), ('capital__gte', -1000000000000000), ('capital__lte', 1000000000000000)), name='annual_return_amounts_within', violation_error_message='Có số quá lớn: số lượng không thể trên 10.000.000, số tiền không thể trên 1.000.000 tỷ đồng.'),
        ),
        migrations.AddConstraint(
            model_name='cooperativegroup',
            constraint=models.CheckConstraint(condition=models.Q(('members__lte', 10000000), ('workers__lte', 10000000), ('working_members__lte', 10000000)), name='group_amounts_within', violation_error_message='Có số quá lớn: số lượng không thể trên 10.000.000, số tiền không thể trên 1.000.000 tỷ đồng.'),
        ),
        migrations.AddConstraint(
            model_name='fundbalance',
            constraint=models.CheckConstraint(condition=models.Q(('amount__gte', -1000000000000000), ('amount__lte', 1000000000000000)), name='fund_balance_amounts_within', violation_error_message='Có số quá lớn: số lượng không thể trên 10.000.000, số tiền không thể trên 1.000.000 tỷ đồng.'),
        ),
        migrations.AddConstraint(
            model_name='groupcount',
            constraint=models.CheckConstraint(condition=models.Q(('groups__lte', 10000000), ('new__lte', 10000000), ('ended__lte', 10000000), ('members__lte', 10000000), ('workers__lte', 10000000), ('working_members__lte', 10000000)), name='group_count_amounts_within', violation_error_message='Có số quá lớn: số lượng không thể trên 10.000.000, số tiền không thể trên 1.000.000 tỷ đồng.'),
        ),
        migrations.AddConstraint(
            model_name='tradeunion',
            constraint=models.CheckConstraint(condition=models.Q(('members__lte', 10000000), ('other_workers__lte', 10000000)), name='trade_union_amounts_within', violation_error_message='Có số quá lớn: số lượng không thể trên 10.000.000, số tiền không thể trên 1.000.000 tỷ đồng.'),
        ),
    ]
