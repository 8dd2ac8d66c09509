from .dates import long_date, read_date
from .keys import fold, slug, ways_of_writing
from .names import name_key, organisation_name
from .numbers import Unclear, decimal_text, group, padded, read_number
from .sorting import sort_key
from .text import clean
from .tones import with_tones_key

__all__ = [
    "Unclear",
    "clean",
    "decimal_text",
    "fold",
    "group",
    "long_date",
    "name_key",
    "organisation_name",
    "padded",
    "read_date",
    "read_number",
    "slug",
    "sort_key",
    "ways_of_writing",
    "with_tones_key",
]
