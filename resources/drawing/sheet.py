"""A drawing before it is cut: silhouette, and shapes from the uppermost to the lowest, each outline generous."""

from collections.abc import Callable
from dataclasses import dataclass, field

from resources.drawing.curves import XY, Mark

Guide = list[Mark]


@dataclass(frozen=True, kw_only=True)
class Fibres:
    """Fibres run between two guide lines, both from origin to insertion; ``count`` of them from the one to the other."""

    first: Guide
    last: Guide
    count: int


@dataclass(frozen=True, kw_only=True)
class Part:
    """One closed outline of a shape; several parts of one id become one shape.

    ``fades`` are (x1, y1, x2, y2): from where the belly begins to turn into tendon to where it is all tendon.
    ``whole`` keeps the outline as drawn: nothing above cuts it (what lies below is cut by it all the same).
    """

    id: str
    tissue: str
    points: list[Mark]
    fibres: list[Fibres] = field(default_factory=list)
    fades: list[tuple[float, float, float, float]] = field(default_factory=list)
    single: bool = False
    whole: bool = False


@dataclass(frozen=True, kw_only=True)
class Line:
    """A stroke on the skin: a crease, a nail, a feature of the face. ``mirrored`` draws it on both sides."""

    points: list[Mark]
    closed: bool = False
    mirrored: bool = True
    deep: bool = False


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One figure.

    With ``mirrored`` everything is drawn on one side, x > 0, and mirrored at x = 0: ``side`` is the body's side that
    lies at x > 0 ("right" from behind, "left" from the front). Without it everything is of that one side.
    ``silhouettes`` are closed outlines of the skin, drawn whole; ``far`` ones are behind and darker. ``posture`` moves
    every point at the very end. ``surface`` and ``deep`` run from the uppermost to the lowest. ``error`` is how far
    the curves written may lie off the lines drawn: a large sheet of many shapes takes more of it, for a smaller file.
    What is smaller than ``least_area`` after cutting is left out.
    """

    name: str
    title: str
    frame: tuple[float, float, float, float]
    side: str
    mirrored: bool
    silhouettes: list[list[Mark]]
    surface: list[Part]
    deep: list[Part] = field(default_factory=list)
    far: list[list[Mark]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    posture: Callable[[float, float], XY] | None = None
    rim: float = 1.4
    gap: float = 0.8
    fibre_width: float = 0.55
    least_area: float = 3.0
    error: float = 0.12
