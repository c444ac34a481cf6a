"""What a figure is: outlines on a sheet, some of them the shapes of structures. No colours, no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Literal, NamedTuple


class Point(NamedTuple):
    """A place on the sheet; x grows to the right, y downwards."""

    x: float
    y: float


class Segment(NamedTuple):
    """A piece of an outline: to move to, to draw a line or a cubic curve to the last of its points, or to close."""

    kind: Literal["M", "L", "C", "Z"]
    points: tuple[Point, ...] = ()


Outline = tuple[Segment, ...]
"""One or more closed rings (or open strokes) one after the other, each beginning with an M."""


class Tissue(StrEnum):
    """What something is made of; the theme has a colour for each."""

    SKIN = "skin"
    MUSCLE = "muscle"
    TENDON = "tendon"
    FASCIA = "fascia"
    BONE = "bone"
    JOINT = "joint"
    FOSSA = "fossa"


class Side(StrEnum):
    """Whose side of the body, not of the picture; what is there once lies in the middle."""

    LEFT = "left"
    RIGHT = "right"
    MID = "mid"


@dataclass(frozen=True, slots=True)
class Fade:
    """Where a belly turns into its tendon: from the one point, where it begins, to the other, where all is tendon."""

    start: Point
    end: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What is drawn and never clicked: the skin under everything, or a line on it (``stroke``)."""

    outline: Outline
    tissue: Tissue = Tissue.SKIN
    far: bool = False
    stroke: bool = False
    deep: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What can be clicked: one structure on one side. Fibres are slivers drawn on it, fades lead into tendon."""

    structure: str
    side: Side
    tissue: Tissue
    outline: Outline
    deep: bool = False
    fibres: Outline = ()
    fades: tuple[Fade, ...] = ()

    @property
    def id(self) -> str:
        """The id in the file: structure and side."""
        return f"{self.structure}.{self.side}"


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A sheet with its frame (x, y, width, height); of what overlaps, the later lies above."""

    frame: tuple[float, float, float, float]
    grounds: tuple[Ground, ...]
    shapes: tuple[Shape, ...]

    @cached_property
    def shape(self) -> dict[str, Shape]:
        """Every shape by its id."""
        return {shape.id: shape for shape in self.shapes}

    @cached_property
    def structures(self) -> frozenset[str]:
        """The structures of which there is a shape."""
        return frozenset(shape.structure for shape in self.shapes)

    @cached_property
    def centres(self) -> dict[str, Point]:
        """A point inside every shape by its id, found when first asked for: a figure is often only painted."""
        from quizapp.figures.rings import middle_of

        return {shape.id: middle_of(shape.outline) for shape in self.shapes}

    @cached_property
    def has_depth(self) -> bool:
        """Whether something lies in the deep layer."""
        return any(shape.deep for shape in self.shapes)

    def shapes_of(self, structures: Sequence[str] | frozenset[str]) -> tuple[Shape, ...]:
        """The shapes of these structures, both sides."""
        return tuple(shape for shape in self.shapes if shape.structure in structures)
