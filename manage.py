#!/usr/bin/env python
"""The portal's command line: `manage.py help` lists what it can do."""

import os
import sys

from django.core.management import execute_from_command_line

from alliance_portal.demonstration import settle_environment

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alliance_portal.settings")
    match sys.argv[1:2]:
        case ["demo"]:
            settle_environment()
        case ["runserver"] if not os.environ.get("SECRET_KEY"):
            sys.exit("Hãy đặt biến môi trường SECRET_KEY trước khi mở máy chủ.")
    execute_from_command_line(sys.argv)
