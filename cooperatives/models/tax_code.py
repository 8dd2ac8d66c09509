"""What a tax code looks like, by hand as in a spreadsheet."""

from django.core.validators import RegexValidator

TAX_CODE = {
    "max_length": 20,
    "blank": True,
    "validators": [
        RegexValidator(
            r"^[0-9]{10}(-[0-9]{3})?\Z",
            "Mã số thuế có 10 chữ số, của đơn vị phụ thuộc thêm dấu gạch và 3 chữ số "
            "(4600123456-001). Chưa có thì để trống.",
        )
    ],
}
