"""What stands over a print on the screen, and is not printed."""

from dataclasses import dataclass

from ..addresses import address_of
from ..frame import COMPARISON, Link
from .assembly import Print
from .files import RENDERERS

NAMES = {"pdf": "Tải PDF", "docx": "Tải Word", "xlsx": "Tải Excel"}


@dataclass(frozen=True)
class Toolbar:
    """`made` is the print it stands over."""

    back: str
    files: tuple[Link, ...]
    comparison: str
    warnings: tuple[str, ...]
    made: Print


def toolbar_of(scope, made, query, warnings):
    return Toolbar(
        back=f"{address_of(scope, 'print')}?{query}",
        files=tuple(
            Link(NAMES[ending], f"{address_of(scope, 'print-making', ending)}?{query}")
            for ending in NAMES
            if ending in RENDERERS
        ),
        comparison="" if scope.district else address_of(scope, "table", COMPARISON),
        warnings=warnings,
        made=made,
    )
