"""
Who may make a file now: one for each person, and few at a time on this machine.

A turn is a locked file, so that it ends with its process however that ends, and all
processes of the portal count together.
"""

import fcntl

from django.conf import settings

AT_ONCE = 2
# In seconds: as long as a whole report takes, more or less.
AGAIN_IN = 20
OWN = (
    "Bạn đang lập một tệp khác của báo cáo. Hãy chờ tệp ấy xong rồi lập tệp này; nếu đã "
    "đóng trang kia thì thử lại sau {seconds} giây."
)
ALL = (
    "Máy chủ đang lập {number} tệp cho người khác. Hãy thử lại sau {seconds} giây; bản "
    "in từ trình duyệt thì không phải chờ."
)


class NoTurn(Exception):  # noqa: N818 - others are first
    """In a sentence; `status` is what the browser is told."""

    def __init__(self, sentence, status):
        super().__init__(sentence)
        self.status = status


class Turn:
    """Taken when it is made. Raises NoTurn."""

    def __init__(self, user):
        self._held = []
        try:
            self._hold([f"nguoi-{user.pk}"], NoTurn(said(OWN), 429))
            self._hold([f"luot-{at}" for at in range(AT_ONCE)], NoTurn(said(ALL), 503))
        except NoTurn:
            self.end()
            raise

    def _hold(self, names, refusal):
        for name in names:
            found = locked(name)
            if found:
                self._held.append(found)
                return
        raise refusal

    def end(self):
        for each in self._held:
            each.close()
        self._held = []


def said(sentence):
    return sentence.format(number=AT_ONCE, seconds=AGAIN_IN)


def locked(name):
    """The file that holds the lock until it is closed; None where another holds it."""
    folder = settings.PRINTS_DIR
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = (folder / f"{name}.lock").open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return file
