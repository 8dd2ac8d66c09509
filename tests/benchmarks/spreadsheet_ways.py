"""
The ways to bring a register in: ours, stock, and the floor beneath both.

Run by `in_process.py`; each is timed with new rows and with the same rows changed.
"""

import json
import re
import resource
from contextlib import suppress
from pathlib import Path
from time import perf_counter, sleep

from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client

from cooperatives.models import Cooperative, Seat, User, bulk_rows
from cooperatives.spreadsheets import imports, processes
from cooperatives.spreadsheets.work import FALLS_BACK_TO

from . import register_file

SLUG = "hop-tac-xa"
# Seconds in which nobody has yet chosen a file on the page that asks for one.
READ_BEFORE_SENDING = 3


def staff():
    user, is_new = User.objects.get_or_create(
        username="do-luong", defaults={"is_staff": True}
    )
    if is_new:
        user.groups.add(Group.objects.get(name="Chuyên viên Liên minh"))
    return user


class Watch:
    """Waits for the processes of an import, and notes the most memory one of them had."""

    def __init__(self):
        self.megabytes = 0

    def waited(self, import_):
        """The import once it is whole again."""
        self.process_id = process_id = import_.process_id
        began = perf_counter()
        while imports.looked_after(import_).state in FALLS_BACK_TO:
            self.look_at(process_id)
            # To look takes time from those looked at: seldom at what lasts long.
            sleep(max(0.02, (perf_counter() - began) / 100))
        return import_

    def see_out(self):
        """What is written is followed by what nobody waits for."""
        while processes.started(self.process_id):
            sleep(0.02)

    def look_at(self, process_id):
        with suppress(OSError):
            status = Path("/proc", str(process_id), "status").read_text()
            # One that has ended has none.
            for peak in re.findall(r"VmHWM:\s+(\d+) kB", status):
                self.megabytes = max(self.megabytes, int(peak) / 1024)
            children = Path(f"/proc/{process_id}/task/{process_id}/children")
            for child in children.read_text().split():
                self.look_at(child)


def ours(rows, phone):
    content = register_file.for_us(rows, phone)
    # As the page does that the file is handed in on.
    imports.make_ready()
    sleep(READ_BEFORE_SENDING)
    began = perf_counter()
    watch = Watch()
    import_ = watch.waited(imports.begin(staff(), SLUG, "so.xlsx", content))
    planned = perf_counter() - began
    options = {"all_or_nothing": True, "with_doubtful": True}
    import_ = watch.waited(imports.confirm(import_, staff(), **options))
    assert import_.state == "applied", import_.sentence
    assert import_.new + import_.changed == rows
    seconds = perf_counter() - began
    watch.see_out()
    return {"seconds": seconds, "planned": planned, "megabytes": watch.megabytes}


def stock(rows, phone):
    content = register_file.for_stock(rows, phone)
    client = Client()
    client.force_login(User.objects.filter(is_superuser=True).first() or superuser())
    page = "/stock/cooperatives/cooperative/import/"
    began = perf_counter()
    file = SimpleUploadedFile("so.xlsx", content)
    formats = re.findall(
        r'<option value="(\d+)">\s*xlsx', client.get(page).content.decode()
    )
    shown = client.post(
        page, {"import_file": file, "format": formats[0], "resource": "0"}
    )
    hidden = dict(
        re.findall(
            r'<input type="hidden" name="([^"]+)" value="([^"]*)"',
            shown.content.decode(),
        )
    )
    shown = client.post("/stock/cooperatives/cooperative/process_import/", hidden)
    assert shown.status_code == 302, shown.content.decode()[:2000]
    return {"seconds": perf_counter() - began}


def superuser():
    return User.objects.create_superuser("do-luong-stock", password="0")


def floor(rows, phone):
    """Ready tuples into the tables and their history, with an upsert, and no more."""
    planned = list(register_file.records(rows, phone))
    began = perf_counter()
    with transaction.atomic(), connection.cursor() as cursor:
        upsert(cursor, planned)
    return {"seconds": perf_counter() - began}


def upsert(cursor, planned):
    cooperative, seat = Cooperative._meta, Seat._meta
    blank = Cooperative(source="spreadsheet", law="2012")
    names = [f.attname for f in cooperative.concrete_fields if not f.primary_key]
    given = [*register_file.STOCK]
    given[2] = "sector_id"
    base = {name: getattr(blank, name) for name in names}
    base |= {"search_key": "khoa", "sort_key": "khoa"}
    tuples = [
        tuple((base | dict(zip(given, row[:12], strict=True)))[name] for name in names)
        for row in planned
    ]
    columns = ", ".join(bulk_rows.columns_of(Cooperative, names))
    assigned = ", ".join(f'"{name}" = excluded."{name}"' for name in given)
    conflict = (
        "ON CONFLICT (tax_code) WHERE NOT (tax_code = '') DO UPDATE SET "
        f"{assigned}, version = {cooperative.db_table}.version + 1"
    )
    if connection.vendor == "postgresql":
        cursor.execute(
            f"CREATE TEMP TABLE given ON COMMIT DROP AS SELECT {columns} "
            f"FROM {cooperative.db_table} LIMIT 0"
        )
        with cursor.copy(f"COPY given ({columns}) FROM STDIN") as copy:
            for row in tuples:
                copy.write_row(row)
        cursor.execute(
            f"INSERT INTO {cooperative.db_table} ({columns}) "
            f"SELECT {columns} FROM given {conflict}"
        )
    else:
        places = ", ".join(["%s"] * len(names))
        cursor.executemany(
            f"INSERT INTO {cooperative.db_table} ({columns}) VALUES ({places}) {conflict}",
            tuples,
        )
    cursor.execute(
        f"SELECT tax_code, id FROM {cooperative.db_table} WHERE tax_code LIKE %s",
        ["47%"],
    )
    keys = dict(cursor.fetchall())
    lying = [
        ("spreadsheet", row[7], 1, "", row[12], None, keys[row[3]], row[15], row[7])
        for row in planned
    ]
    stands = ["source", "entered_on", "version", "note", "commune_id", "area_id"]
    stands += ["cooperative_id", "address", "starts_on"]
    conflict = "ON CONFLICT (cooperative_id, starts_on) DO UPDATE SET address = excluded.address"
    places = ", ".join(["%s"] * len(stands))
    cursor.executemany(
        f"INSERT INTO {seat.db_table} ({', '.join(stands)}) VALUES ({places}) {conflict}",
        lying,
    )
    for model in (Cooperative, Seat):
        keep_history(cursor, model)


def keep_history(cursor, model):
    history = model.history.model
    names = [field.column for field in history.tracked_fields]
    listed = ", ".join(f'"{name}"' for name in names)
    of = "tax_code LIKE '47%%'"
    if model is Seat:
        of = f"cooperative_id IN (SELECT id FROM {Cooperative._meta.db_table} WHERE {of})"
    cursor.execute(
        f"INSERT INTO {history._meta.db_table} ({listed}, history_date, history_type, "
        f"history_change_reason) SELECT {listed}, CURRENT_TIMESTAMP, %s, %s "
        f"FROM {model._meta.db_table} WHERE {of}",
        ["~", "sàn"],
    )


WAYS = {"ours": ours, "stock": stock, "floor": floor}


def main(way, count):
    """Prints one line of JSON: seconds, and the memory of the largest process."""
    found = {
        "new": WAYS[way](int(count), "0912345678"),
        "changing": WAYS[way](int(count), "0987654321"),
    }
    most = [pass_["megabytes"] for pass_ in found.values() if "megabytes" in pass_]
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(found | {"megabytes": max(most, default=own)}))
