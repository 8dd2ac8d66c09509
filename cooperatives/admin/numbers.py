"""Numbers typed the Vietnamese way: 2.500.000 and 2,5."""

from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError

from ..vietnamese import decimal_text, read_number


class TypedNumber:
    """Reads and shows a number as offices write it; never guesses."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "class": "vTextField"})

    def to_python(self, value):
        if isinstance(value, str) and value.strip():
            try:
                value = str(read_number(value))
            except ValueError as error:
                raise ValidationError(str(error)) from error
        return super().to_python(value)

    def prepare_value(self, value):
        if isinstance(value, Decimal | int):
            return decimal_text(Decimal(value).normalize())
        return value


class CountField(TypedNumber, forms.IntegerField):
    pass


class AmountField(TypedNumber, forms.DecimalField):
    pass
