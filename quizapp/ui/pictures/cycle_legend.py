"""What stands under the chart of the cycle: the phases by their numbers, and what colours and patterns say."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from quizapp.ui.pictures.colours import sign_of
from quizapp.ui.pictures.drawing import Composition
from quizapp.ui.pictures.lettering import BESIDE, Style
from quizapp.ui.pictures.strokes import fill_bar
from quizapp.ui.theme import current_theme
from quizapp.wording.catalog import _

UNSTATED: Final = "–"
"""The letter of work whose type is not stated."""

Key = Sequence[tuple[str, str, str]]
"""Letter, id and name of each type; the id is empty where none is stated."""


def write_legend(made: Composition, key: Key, top: float, *, twice: bool) -> float:
    """As many entries in a row as there is room for; return where they end."""
    px, style = current_theme().px, Style(14)
    tall = line = max(float(px(22)), style.height("X", made.width))
    left, wide, gap, near = 1.0, float(px(38)), float(px(22)), 8.0
    for letter, kind, name in key:
        room = min(style.width(name), made.width - wide - near - 1)
        high = max(tall, style.height(name, room))
        if left > 1 and left + wide + near + room > made.width:
            left, top, line = 1.0, top + line + near, tall
        line = max(line, high)
        box = QRectF(left, top, wide, tall)
        made.draw(partial(fill_bar, rect=box, sign=sign_of(kind or None), letter=letter))
        made.write(name, QRectF(left + wide + near, top, room, high), style, BESIDE)
        left += wide + near + room + gap
    if not twice:
        return top + line
    note = _("Two signs in one phase: both happen there, in no fixed order.")
    return made.flow(note, QPointF(0, top + line + near), made.width, Style(13, colour="muted"))


def write_numbered(made: Composition, names: Sequence[str], top: float) -> float:
    """The names of the phases by their numbers, in two columns where there is room; return where they end."""
    style, gap = Style(14, colour="muted"), 18.0
    texts = [f"{place}\u2002{name}" for place, name in enumerate(names, start=1)]
    columns = 2 if 2 * max(style.width(text) for text in texts) + gap <= made.width else 1
    lines = -(-len(texts) // columns)
    width = (made.width - gap * (columns - 1)) / columns
    height = max(style.height(text, width) for text in texts) + 2
    for place, text in enumerate(texts):
        column, line = divmod(place, lines)
        made.write(text, QRectF(column * (width + gap), top + line * height, width, height), style)
    return top + lines * height
