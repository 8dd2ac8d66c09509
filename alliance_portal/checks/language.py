"""Dates and numbers as they are written here, or wrong days would be stored unseen."""

from datetime import date

from django.conf import settings
from django.core.checks import Error
from django.core.exceptions import ValidationError
from django.forms import DateField
from django.utils import translation
from django.utils.formats import number_format

from cooperatives.vietnamese import read_number


def dates_are_read_as_written(app_configs, **kwargs):
    # Commands run without any language at all.
    with translation.override(settings.LANGUAGE_CODE):
        day = day_read("03/04/2019")
        number = number_format(1000, force_grouping=True)
    if day != date(2019, 4, 3) or number != "1.000" or read_number(number) != 1000:
        yield Error(
            "Ngày 03/04/2019 phải được đọc là 3 tháng 4, và 1.000 là một nghìn.",
            hint="Hãy giữ LANGUAGE_CODE và FORMAT_MODULE_PATH trong settings.py.",
            id="alliance_portal.E013",
        )


def day_read(text):
    try:
        return DateField().clean(text)
    except ValidationError:
        return None
