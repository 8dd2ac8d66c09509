"""
Runs one of the processes of these tests on the settings of a production site.

`python -m tests.endurance reader snapshot`, and so `mover`, `editor` and
`inspector`.
"""

import os
import sys
from importlib import import_module

import django

process, *arguments = sys.argv[1:]
os.environ["DJANGO_SETTINGS_MODULE"] = "alliance_portal.settings"
django.setup()
import_module(f"{__package__}.{process}").run(*arguments)
