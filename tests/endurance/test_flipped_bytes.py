"""A good spreadsheet, some bytes of it changed: read, or refused in words, never more."""

import random
import time

import pytest

from cooperatives.spreadsheets.reading import Refused, read_file
from tests.spreadsheets import made_files
from tests.spreadsheets.corpus.kind import HEADINGS, ROW, row

SEED = 2018
LONGEST_SECONDS = 30
TABLE = [HEADINGS, ROW, *(row(A=f"HTX số {n}", B=f"46000{n:05}") for n in range(20))]
GOOD = {
    "Sổ HTX.xlsx": made_files.xlsx(*TABLE),
    "Sổ HTX.csv": made_files.csv(*(";".join(map(str, cells)) for cells in TABLE)),
}

pytestmark = pytest.mark.endurance


def flipped(content, chance):
    changed = bytearray(content)
    for _ in range(chance.choice([1, 1, 1, 2, 5, 20])):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


@pytest.mark.parametrize("name", GOOD)
def test_changed_bytes_end_in_rows_or_in_a_sentence(name, rounds, record_property):
    chance = random.Random(SEED)
    read, sentences, slowest = 0, set(), 0

    for _ in range(rounds.flipped_files):
        content = flipped(GOOD[name], chance)
        begun = time.monotonic()
        try:
            with read_file(content, name) as workbook:
                read += sum(1 for sheet in workbook.sheets for _ in sheet.rows) > 0
        except Refused as refused:
            sentences.add(refused.sentence)
        slowest = max(slowest, time.monotonic() - begun)

    assert slowest < LONGEST_SECONDS
    assert all("Tệp" in one or "Không" in one for one in sentences)
    record_property(f"{name}: read", f"{read} of {rounds.flipped_files}")
    record_property(f"{name}: kinds of refusal", len(sentences))
    record_property(f"{name}: slowest, seconds", round(slowest, 2))


def test_the_good_files_are_read():
    for name, content in GOOD.items():
        with read_file(content, name) as workbook:
            assert sum(1 for _ in workbook.sheets[0].rows) == len(TABLE)
