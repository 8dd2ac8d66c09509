"""
A made-up province, exact in every published figure, and marked as made up.

`targets.py` says what it adds up to, `plans.py` decides who is what, one file for each
kind of record makes them, `load.py` writes them and `clear.py` takes them away.
`published.py` holds what the report names: that is real, and stays.
"""

from .clear import Held, clear, is_loaded
from .load import load

__all__ = ["Held", "clear", "is_loaded", "load"]
