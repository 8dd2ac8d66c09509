from .keys import fold, sort_key
from .text import clean

__all__ = ["clean", "fold", "sort_key"]
