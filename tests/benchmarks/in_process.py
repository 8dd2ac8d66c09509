"""
One way to bring a register in, with settings of its own.

`python -m tests.benchmarks.in_process ours|stock|floor ROWS`
"""

import os
import sys
from importlib import import_module

import django

way, rows = sys.argv[1:]
os.environ["DJANGO_SETTINGS_MODULE"] = (
    "tests.benchmarks.stock_settings" if way == "stock" else "alliance_portal.settings"
)
django.setup()
import_module("tests.benchmarks.spreadsheet_ways").main(way, rows)
