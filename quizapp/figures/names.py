"""Which ids of a drawing name a structure, and on which side of the body."""

import re
from typing import Final

from quizapp.figures.bad_figure import Flaw, FlawFound
from quizapp.figures.figure import Side

_NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WORD: Final = re.compile(r"[a-z]+")
# Illustrator writes the characters that it does not like in an id by their numbers: “soleus_x2E_left”.
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{2,4})_")
_AUTOMATIC: Final = re.compile(
    r"(?:path|path-effect|g|group|svg|layer|rect|ellipse|circle|polygon|polyline|line|use|image|text|tspan|namedview|"
    r"defs|metadata|title|desc|style|stop|grid|page|guide|switch|clip|clippath|mask|marker|pattern|symbol|filter|"
    r"lineargradient|radialgradient|perspective|artboard)[0-9-]*"
)


def name_in(written: str | None) -> tuple[str, Side] | None:
    """The name and side of an id; None for none, for what is no name, and for what drawing programs number.

    An underscore counts as a hyphen, and without a side a thing lies in the middle. FlawFound where a name ends with a
    dot and a word that is no side: that was meant to be one.
    """
    if not written:
        return None
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), written).replace("_", "-")
    name, dot, side = text.partition(".")
    if not _NAME.fullmatch(name) or _AUTOMATIC.fullmatch(name):
        return None
    if not dot:
        return name, Side.MID
    if side in (*Side,):
        return name, Side(side)
    if _WORD.fullmatch(side):
        raise FlawFound(Flaw.BAD_SIDE, name=written, side=side)
    return None
