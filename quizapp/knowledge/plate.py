"""A figure as a deck knows it: which shapes there are and what they are called; how they look is in its file."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from math import dist
from pathlib import Path

from quizapp.cards.card import Source
from quizapp.cards.text import Text
from quizapp.knowledge.model import View


class Facing(StrEnum):
    """Where on the sheet the front of a body is that is seen from the side."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a shape is called that is no structure of the deck. ``of`` is the structure that it is a part of.

    ``also`` holds further names by language, Latin under ``la``. One that is ``asked`` has questions of its own; the
    others are named where they are hit.
    """

    id: str
    names: Text
    latin: str | None
    also: Mapping[str, tuple[str, ...]]
    of: str | None
    asked: bool


@dataclass(frozen=True, slots=True)
class PlacedShape:
    """A shape on a plate: whose it is, on which side of the body ("left", "right", "mid"), and in which layer.

    ``tissue`` is what it is made of, ``place`` its centre in units of the sheet.
    """

    name: str
    side: str
    deep: bool
    tissue: str = "muscle"
    place: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, kw_only=True)
class Plate:
    """One figure: every shape bears the name of a structure or a label. ``file`` is the drawing.

    ``unasked`` are structures that can be seen here but are too small, or too much hidden, to be asked for.
    """

    id: str
    title: Text
    view: View | None
    facing: Facing | None = None
    file: Path
    labels: Mapping[str, Label]
    shapes: tuple[PlacedShape, ...]
    unasked: frozenset[str] = frozenset()
    sources: tuple[Source, ...]

    @cached_property
    def names(self) -> frozenset[str]:
        """The structures and labels that have a shape here."""
        return frozenset(shape.name for shape in self.shapes)

    def tissue(self, name: str) -> str:
        """What the shapes of that name are made of."""
        return next(shape.tissue for shape in self.shapes if shape.name == name)

    def distance(self, one: str, other: str) -> float:
        """How far the nearest shapes of these two names lie apart, in units of the sheet."""
        places = [[shape.place for shape in self.shapes if shape.name == name] for name in (one, other)]
        return min(dist(here, there) for here in places[0] for there in places[1])

    def shown(self, names: frozenset[str]) -> frozenset[str]:
        """Those of them that are seen at once: in the upper layer, or in the deep one if none lies above."""
        deep = self.deep(names)
        return frozenset(shape.name for shape in self.shapes if shape.name in names and shape.deep == deep)

    def deep(self, names: frozenset[str]) -> bool:
        """Whether these lie in the deep layer alone."""
        found = [shape.deep for shape in self.shapes if shape.name in names]
        return bool(found) and all(found)
