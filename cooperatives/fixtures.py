"""
Reference data in files: a JSON object of lists, each named after its model.

One row stands on one line, so that a change of the file shows what changed.
"""

import json
from decimal import Decimal


class FixtureError(ValueError):
    """The file is missing or garbled; the message says which and how."""


def read_fixture(path):
    """The lists of rows of the file, by the name of their model."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except FileNotFoundError as error:
        raise FixtureError(f"Không có tệp danh mục {path.name}.") from error
    except (OSError, ValueError) as error:
        raise FixtureError(
            f"Không đọc được tệp danh mục {path.name}: {error}"
        ) from error
    if not is_lists_of_rows(content):
        raise FixtureError(
            f"Tệp danh mục {path.name} không đúng cấu trúc: phải là các danh sách dòng, "
            "đặt tên theo loại hồ sơ."
        )
    return content


def is_lists_of_rows(content):
    return isinstance(content, dict) and all(
        isinstance(rows, list) and all(isinstance(row, dict) for row in rows)
        for rows in content.values()
    )


def write_fixture(path, content):
    lists = ",\n".join(
        f"{json.dumps(name)}: [\n{written(rows)}\n]" for name, rows in content.items()
    )
    path.write_text(f"{{\n{lists}\n}}\n", encoding="utf-8")


def written(rows):
    return ",\n".join(json.dumps(row, ensure_ascii=False, default=str) for row in rows)
