"""Whether a process of this machine still runs: by its number and the time it began."""

import os
import subprocess
from pathlib import Path


def started(process_id):
    """When the process began, as the system counts; "" of one that is no more."""
    status = Path("/proc", str(process_id), "stat")
    if Path("/proc/self").exists():
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            return ""
        # It has ended, and only waits to be counted out.
        return "" if fields[0] in ("Z", "X") else fields[19]
    told = subprocess.run(
        ["ps", "-o", "lstart=", "-p", str(process_id)],
        capture_output=True,
        text=True,
        check=False,
    )
    return told.stdout.strip()


def runs(process_id, began):
    return bool(process_id) and bool(began) and started(process_id) == began


def own():
    """What is kept of this very process."""
    return {"process_id": os.getpid(), "process_started": started(os.getpid())}
