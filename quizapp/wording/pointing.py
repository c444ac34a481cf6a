"""What was pointed at, and where the right thing lies from there."""

from collections.abc import Sequence
from typing import Final

from quizapp.figures.places import Direction
from quizapp.wording.catalog import N_, _, ngettext
from quizapp.wording.figures import number

_DIRECTIONS: Final = {
    Direction.ABOVE: N_("above it"),
    Direction.BELOW: N_("below it"),
    Direction.MEDIAL: N_("nearer to the midline"),
    Direction.LATERAL: N_("further to the outside"),
    Direction.FORWARD: N_("further forwards"),
    Direction.BACKWARD: N_("further back"),
    Direction.LEFT: N_("to the left of it"),
    Direction.RIGHT: N_("to the right of it"),
    Direction.DEEPER: N_("deeper"),
    Direction.NEARER_SURFACE: N_("nearer to the surface"),
    Direction.OTHER_SIDE: N_("on the other side of the body"),
}


def verdict(hit: str | None, role: str, answer: str) -> str:
    """What was hit, in one sentence; without a hit what it would have been."""
    if hit is None:
        return _("Here it is: {answer}.").format(answer=answer)
    if role == "right":
        return "✓ " + _("Yes, that is {name}.").format(name=hit)
    if role == "hard":
        return "≈ " + _("That is {name}: it helps. Mainly it is {answer}.").format(name=hit, answer=answer)
    return "✗ " + _("That is {name}.").format(name=hit)


def place(name: str, directions: Sequence[Direction]) -> str:
    """Where the right one lies, seen from what was hit; empty where there is nothing to say."""
    if not directions:
        return ""
    where = [_(_DIRECTIONS[direction]) for direction in directions]
    last = where.pop()
    told = _("{rest} and {last}").format(rest=", ".join(where), last=last) if where else last
    return _("{name}: {where}.").format(name=name[:1].upper() + name[1:], where=told)


def earlier(count: int) -> str:
    """What the crosses without a sign are."""
    said = ngettext("The cross shows an earlier miss.", "The {count} crosses show earlier misses.", count)
    return said.format(count=number(count))


def region(place: int, count: int) -> str:
    """A shape while the question is open: its number, not its name."""
    return _("Region {place} of {count}").format(place=number(place), count=number(count))
