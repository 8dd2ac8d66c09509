"""
Fresh databases to measure on, filled as a newcomer's is.

SQLite is a file of its own. PostgreSQL is a database of its own on the server that
`TEST_POSTGRES_URL` names, or on one started for the run on the loopback address.
"""

import os
import secrets
import shutil
import socket
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from urllib.parse import urlsplit, urlunsplit

import psycopg

REPOSITORY = Path(__file__).resolve().parents[2]
SQLITE, POSTGRESQL = "sqlite", "postgresql"


@dataclass(frozen=True)
class Loaded:
    """A database with the sample in it, and how long loading that took."""

    url: str
    load_seconds: float | None = None


def run(arguments, url):
    """A command of the portal on a database, its words kept out of ours."""
    command = [sys.executable, "manage.py", *arguments]
    environment = os.environ | {"DATABASE_URL": url, "HTTPS": "no"}
    subprocess.run(
        command,
        cwd=REPOSITORY,
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
    )


def fill(url, scale):
    for arguments in (["migrate"], ["load_reference"]):
        run(arguments, url)
    began = perf_counter()
    run(["load_sample", "--scale", str(scale)], url)
    return Loaded(url, perf_counter() - began)


def fresh(kind, scale, directory, server):
    """A new database of the kind, filled; one of the same name is thrown away."""
    name = f"benchmark_{scale}"
    if kind == SQLITE:
        path = Path(directory, f"{name}.sqlite3")
        path.unlink(missing_ok=True)
        return fill(f"sqlite:///{path}", scale)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name}")
        connection.execute(f"CREATE DATABASE {name}")
    return fill(urlunsplit(urlsplit(server)._replace(path=f"/{name}")), scale)


@contextmanager
def server(directory):
    """The address of the server to use."""
    if address := os.environ.get("TEST_POSTGRES_URL"):
        yield address
        return
    programs = postgres_programs()
    work = Path(directory, "postgresql")
    work.mkdir(mode=0o700)
    owner = owner_of_server()
    password = secrets.token_hex(16)
    Path(work, "password").write_text(password)
    for path in (work, Path(work, "password")):
        shutil.chown(path, owner)
    port = free_port()

    def as_owner(*arguments):
        # The server refuses to run as root.
        other = {"user": owner, "extra_groups": []} if os.getuid() == 0 else {}
        subprocess.run(
            arguments, check=True, cwd=work, stdout=subprocess.DEVNULL, **other
        )

    data = Path(work, "data")
    as_owner(
        programs / "initdb",
        *("--pgdata", data, "--username", "portal", "--pwfile", work / "password"),
        *("--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8"),
    )
    # Its data are thrown away: it need not wait for the disk.
    options = (
        f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= "
        "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    )
    control = (programs / "pg_ctl", "--silent", "--wait", "--pgdata", data)
    as_owner(*control, "--log", work / "server.log", "--options", options, "start")
    try:
        yield f"postgres://portal:{password}@127.0.0.1:{port}/postgres"
    finally:
        as_owner(*control, "--mode", "fast", "stop")


@contextmanager
def server_if(is_wanted, directory):
    """The same where PostgreSQL is among what is measured; else none."""
    if not is_wanted:
        yield None
        return
    Path(directory).chmod(0o711)
    with server(directory) as address:
        yield address


def postgres_programs():
    """Debian puts the server's programs beside the path; several versions may be there."""
    if found := shutil.which("pg_ctl"):
        return Path(found).resolve().parent
    installed = Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")
    return max(installed, key=lambda path: float(path.parts[-3])).parent


def owner_of_server():
    if os.getuid() != 0:
        return os.getuid()
    names = Path("/etc/passwd").read_text().splitlines()
    return "postgres" if any(n.startswith("postgres:") for n in names) else "nobody"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
