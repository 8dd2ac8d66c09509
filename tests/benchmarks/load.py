"""
Twenty officers at once, each on his own dashboard, for a minute.

By hand: `uv run python -m tests.benchmarks.load [--officers 20] [--seconds 60]
[--workers 2] [--threads 8]`. It fills a database of its own on the server that
`TEST_POSTGRES_URL` names, or on one started for the run, serves it with gunicorn's
threads on the loopback address alone, and asks no more than the officers can read: each
waits a second between pages. Any answer but 200 is an error, and so is a page that is not
the officer's own.
"""

import argparse
import http.client
import os
import re
import secrets
import subprocess
import sys
import threading
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import monotonic, perf_counter, sleep
from urllib.parse import urlencode

from . import databases
from .report import say

HOST = "127.0.0.1"
YEAR = "/tong-quan/2013-2018/2018/dia-ban/{district}/"
PAGES = ("", "xa/", "con-thieu/", "can-goi/chua-nop/")
DISTRICTS = ("164", "172", "168", "170", "169", "171", "173", "167", "165")
READS_FOR = 1
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
ACCOUNTS = """
import sys, django
django.setup()
from datetime import date
from django.contrib.auth.models import Group
from cooperatives.models import Charge, District, User
officers, password = int(sys.argv[1]), sys.argv[2]
districts = sys.argv[3].split(",")
for number in range(officers):
    user = User.objects.create_user(f"can-bo-{number}", password=password)
    user.groups.add(Group.objects.get(name="Cán bộ phụ trách địa bàn"))
    district = District.objects.get(code=districts[number % len(districts)])
    Charge.objects.create(user=user, district=district, starts_on=date(2013, 1, 1))
"""


@dataclass
class Tally:
    """What all officers saw together."""

    times: dict = field(default_factory=dict)
    errors: Counter = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, page, milliseconds, error):
        with self.lock:
            self.times.setdefault(page, []).append(milliseconds)
            if error:
                self.errors[error] += 1


class Browser:
    """One officer's: it keeps the connection and the cookies."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection(HOST, port, timeout=30)
        self.cookies = {}

    def ask(self, method, address, fields=None):
        headers = {
            "Cookie": "; ".join(
                f"{name}={value}" for name, value in self.cookies.items()
            )
        }
        body = None
        if fields:
            body = urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            self.connection.request(method, address, body, headers)
            response = self.connection.getresponse()
        except ConnectionError:
            # The server lets go of idle connections; a browser then takes a new one.
            self.connection.close()
            self.connection.request(method, address, body, headers)
            response = self.connection.getresponse()
        content = response.read().decode()
        for cookie in response.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return response.status, content

    def sign_in(self, name, password):
        _, page = self.ask("GET", "/dang-nhap/")
        fields = {
            "csrfmiddlewaretoken": TOKEN.search(page).group(1),
            "username": name,
            "password": password,
        }
        status, _ = self.ask("POST", "/dang-nhap/", fields)
        if status != 302:
            raise RuntimeError(f"{name} could not sign in: {status}")


def officer(number, port, password, until, tally):
    own = YEAR.format(district=DISTRICTS[number % len(DISTRICTS)])
    browser = Browser(port)
    try:
        browser.sign_in(f"can-bo-{number}", password)
        at = number
        while monotonic() < until:
            page = PAGES[at % len(PAGES)]
            began = perf_counter()
            status, content = browser.ask("GET", own + page)
            taken = 1000 * (perf_counter() - began)
            error = "" if status == 200 else f"{status} {page}"
            if not error and own not in content:
                error = f"another's page {page}"
            tally.add(page or "tổng quan", taken, error)
            at += 1
            sleep(READS_FOR)
    except (OSError, RuntimeError, http.client.HTTPException) as error:
        tally.add("broken off", 0, f"{type(error).__name__}: {error}")


@contextmanager
def gunicorn(url, directory, workers, threads):
    port = databases.free_port()
    environment = os.environ | {
        "DATABASE_URL": url,
        "DATA_DIR": directory,
        "HTTPS": "no",
        "SECRET_KEY": secrets.token_hex(32),
    }
    run = {"cwd": databases.REPOSITORY, "env": environment}
    collect = ("manage.py", "collectstatic", "--no-input", "--verbosity", "0")
    subprocess.run([sys.executable, *collect], check=True, **run)
    command = (
        *(sys.executable, "-m", "gunicorn", "alliance_portal.wsgi"),
        *("--worker-class", "gthread", "--workers", str(workers)),
        *("--threads", str(threads), "--bind", f"{HOST}:{port}"),
        *("--log-level", "warning"),
    )
    server = subprocess.Popen(command, **run)
    try:
        wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=30)


def wait_for(port):
    for _ in range(120):
        try:
            Browser(port).ask("GET", "/dang-nhap/")
        except OSError:
            sleep(0.5)
        else:
            return
    sys.exit("gunicorn did not come up.")


def run(port, password, officers, seconds):
    tally, until = Tally(), monotonic() + seconds
    threads = [
        threading.Thread(target=officer, args=(number, port, password, until, tally))
        for number in range(officers)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return tally


def print_tally(tally, seconds):
    print(f"{'page':<22} {'asked':>6} {'median ms':>10} {'95 % ms':>8} {'worst ms':>9}")
    for page, times in tally.times.items():
        most = quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
        print(
            f"{page:<22} {len(times):>6} {median(times):>10.0f} {most:>8.0f}"
            f" {max(times):>9.0f}"
        )
    asked = sum(len(times) for times in tally.times.values())
    print(f"{asked} pages in {seconds} s, {sum(tally.errors.values())} errors")
    for error, count in tally.errors.most_common():
        print(f"  {count} × {error}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--officers", type=int, default=20)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--threads", type=int, default=8)
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="load-") as directory:
        Path(directory).chmod(0o711)
        with databases.server(directory) as server:
            say("Filling a database …")
            url = databases.fresh(databases.POSTGRESQL, 1, directory, server).url
            password = secrets.token_hex(16)
            environment = os.environ | {
                "DATABASE_URL": url,
                "HTTPS": "no",
                "DJANGO_SETTINGS_MODULE": "alliance_portal.settings",
            }
            subprocess.run(
                [
                    *(sys.executable, "-c", ACCOUNTS, str(asked.officers), password),
                    ",".join(DISTRICTS),
                ],
                cwd=databases.REPOSITORY,
                env=environment,
                check=True,
            )
            say(f"{asked.officers} officers for {asked.seconds} s …")
            with gunicorn(url, directory, asked.workers, asked.threads) as port:
                tally = run(port, password, asked.officers, asked.seconds)
    print_tally(tally, asked.seconds)
    sys.exit(1 if tally.errors else 0)


if __name__ == "__main__":
    main()
