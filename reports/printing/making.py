"""
A file being made, told step by step.

It is made in a thread of its own, from a finished print and without the database, so
that what is done can be told while the rest goes on. Who goes away ends nothing: the
file is made, kept, and the turn ended all the same.
"""

import logging
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread

from ..renderers import pdf
from . import files

EVERY = 5
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Step:
    """One thing that is done, in words."""

    words: str


@dataclass(frozen=True)
class Made:
    """The end: the key of the file, or what stood in its way."""

    key: str = ""
    missing: pdf.NoPango | None = None
    failed: bool = False


def steps(keep, ending, paper, turn):
    """
    Begins at once; yields each Step as it is done, and Made at last.

    `keep` puts the content of the file by and answers with its key.
    """
    told = SimpleQueue()
    Thread(target=make, args=(keep, ending, paper, turn, told.put)).start()
    return heard(told)


def heard(told):
    while True:
        found = told.get()
        yield found
        if isinstance(found, Made):
            return


def make(keep, ending, paper, turn, tell):
    """Ends in a Made whatever happens: somebody waits for it."""
    end = Made(failed=True)
    try:
        with pdf.pages_told(Pages(tell)):
            content = files.RENDERERS[ending](paper)
        tell(Step(f"Đã lập tệp: {size_of(content)}."))
        end = Made(key=keep(content))
    except pdf.NoPango as missing:
        end = Made(missing=missing)
    except Exception:
        logger.exception("a print of %s could not be made", ending)
    finally:
        turn.end()
        tell(end)


class Pages:
    """Tells of every few pages that are laid out, once each."""

    def __init__(self, tell):
        self.tell, self.last = tell, 0

    def __call__(self, page):
        if page % EVERY == 0 and page > self.last:
            self.last = page
            self.tell(Step(f"Đã dàn {page} trang."))


def size_of(content):
    return f"{max(1, round(len(content) / 1024))} KB"
