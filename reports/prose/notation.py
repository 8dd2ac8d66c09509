"""
The notation of prose: words, and figures named by their address.

    Toàn tỉnh có {htx-theo-dia-ban/tong/den-nay} HTX[, trong đó {…} HTX tiêu biểu].

A figure may say how it is to be worded: `{thu-nhap/nong-nghiep/so-voi-dau-ky | gấp}`.
Braces without a slash name a fact of the report: `{nhiem-ky}`. `{bieu/htx-theo-dia-ban}`
is the number of a table. What stands in square brackets is left out where a figure in
it is missing or nought.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .wording import FORMS

REFERENCE = re.compile(r"\{([^{}]*)\}")
ADDRESS = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+){0,2}")
SENTENCE_END = re.compile(r"(?<!TP)(?<!TX)[.!?…][”\")]*\s+(?=[{\[“(\-–]|[^\W\d_])")
TABLE = "bieu"


class ProseError(ValueError):
    """What is wrong with a passage, in a sentence for the person who wrote it."""


@dataclass(frozen=True)
class Reference:
    """`{address | form}`; the address of a fact has one part, of a table two."""

    address: str
    form: str = ""

    @property
    def parts(self):
        return tuple(self.address.split("/"))

    @property
    def is_fact(self):
        return len(self.parts) == 1

    @property
    def is_table(self):
        return len(self.parts) == 2


@dataclass(frozen=True)
class Optional:
    """A part that goes with its figures."""

    pieces: tuple


@dataclass(frozen=True)
class Sentence:
    pieces: tuple

    @property
    def references(self):
        return tuple(references_in(self.pieces))


def references_in(pieces) -> Iterator[Reference]:
    for piece in pieces:
        if isinstance(piece, Reference):
            yield piece
        elif isinstance(piece, Optional):
            yield from references_in(piece.pieces)


def sentences_of(source):
    """The sentences of a passage. Raises ProseError."""
    refuse_unbalanced(source)
    return tuple(Sentence(pieces_of(text)) for text in split(source))


def split(source):
    """At the ends of sentences that stand in no brackets."""
    start = 0
    for end in SENTENCE_END.finditer(source):
        before = source[: end.start()]
        begins = not source[end.end()].islower()
        if begins and before.count("[") == before.count("]"):
            yield source[start : end.end()]
            start = end.end()
    yield source[start:]


def pieces_of(text):
    pieces = []
    for at, part in enumerate(re.split(r"\[([^\[\]]*)\]", text)):
        found = tuple(words_and_references(part))
        if at % 2:
            pieces.append(Optional(found))
        else:
            pieces.extend(found)
    return tuple(pieces)


def words_and_references(text):
    for at, part in enumerate(REFERENCE.split(text)):
        if at % 2:
            yield reference(part)
        elif part:
            yield part


def reference(inside):
    address, _, form = (part.strip() for part in inside.partition("|"))
    if not ADDRESS.fullmatch(address):
        raise ProseError(
            f"“{{{inside}}}”: địa chỉ số liệu phải viết dạng biểu/dòng/cột, ví dụ "
            "{htx-theo-dia-ban/tong/moi}."
        )
    if form and form not in FORMS:
        raise ProseError(
            f"“{{{inside}}}”: không có cách nói “{form}”. Các cách nói: "
            f"{', '.join(FORMS)}."
        )
    if "/" not in address and address not in FACTS:
        raise ProseError(
            f"“{{{inside}}}”: không có mục này. Các mục không cần địa chỉ: "
            f"{', '.join(FACTS)}."
        )
    if address.startswith(f"{TABLE}/") and address.count("/") == 2:
        raise ProseError(f"“{{{inside}}}”: số biểu viết dạng {{bieu/tên-biểu}}.")
    if address.count("/") == 1 and not address.startswith(f"{TABLE}/"):
        raise ProseError(f"“{{{inside}}}”: địa chỉ thiếu cột; viết dạng biểu/dòng/cột.")
    return Reference(address, form)


def refuse_unbalanced(source):
    for opening, closing, name in (("{", "}", "nhọn"), ("[", "]", "vuông")):
        depth = 0
        for at, character in enumerate(source):
            depth += (character == opening) - (character == closing)
            if depth not in (0, 1):
                raise ProseError(
                    f"Ngoặc {name} không khớp ở “…{source[max(0, at - 20) : at + 1]}”."
                )
        if depth:
            raise ProseError(f"Ngoặc {name} mở mà chưa đóng.")


# What a passage may say of the report itself, and what it means.
FACTS = {
    "nhiem-ky": "nhiệm kỳ, ví dụ 2013-2018",
    "nhiem-ky-sau": "nhiệm kỳ tiếp theo",
    "dai-hoi": "đại hội của nhiệm kỳ",
    "dia-ban": "toàn tỉnh, hoặc tên địa bàn",
    "ngay-bao-cao": "ngày chốt số liệu, ví dụ 13/12/2018",
    "nam-bao-cao": "năm của ngày chốt số liệu",
    "nam-dau": "năm đầu nhiệm kỳ",
    "nam-cuoi": "năm cuối nhiệm kỳ",
}
