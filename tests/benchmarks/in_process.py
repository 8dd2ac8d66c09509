"""
One way to bring a register in, with settings of its own.

`python -m tests.benchmarks.in_process spreadsheet_ways ours|stock|floor ROWS`, and so
`waiting_ways`.
"""

import os
import sys
from importlib import import_module

import django

module, way, rows = sys.argv[1:]
os.environ["DJANGO_SETTINGS_MODULE"] = (
    "tests.benchmarks.stock_settings" if way == "stock" else "alliance_portal.settings"
)
django.setup()
import_module(f"tests.benchmarks.{module}").main(way, rows)
