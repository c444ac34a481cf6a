"""What was drawn so far: outlines put to the shapes that they belong to."""

from dataclasses import dataclass, field, replace

from quizapp.figures.bad_figure import Flaw, FlawFound
from quizapp.figures.figure import Fade, Figure, Ground, Outline, Segment, Shape, Side, Tissue
from quizapp.figures.names import name_in
from quizapp.figures.scene import Scene


@dataclass(slots=True)
class Gathering:
    """Grounds and shapes in the order of the file; fibres and fades wait for the shape that they are drawn on."""

    grounds: list[Ground] = field(default_factory=list)
    _shapes: dict[str, Shape] = field(default_factory=dict)
    _owners: dict[str, object] = field(default_factory=dict)
    _outlines: dict[str, list[Segment]] = field(default_factory=dict)
    _fibres: dict[str, list[Segment]] = field(default_factory=dict)
    _fades: dict[str, list[Fade]] = field(default_factory=dict)

    def add_ground(self, outline: Outline, scene: Scene, *, open_line: bool) -> None:
        """What is drawn and never clicked; what is neither classed nor filled is a line."""
        bare = open_line or not scene.filled
        stroke = scene.line or (bare and scene.tissue is None and not scene.far)
        tissue = Tissue.SKIN if stroke else scene.tissue or Tissue.SKIN
        self.grounds.append(Ground(outline=outline, tissue=tissue, far=scene.far, stroke=stroke, deep=scene.deep))

    def add_shape(self, outline: Outline, scene: Scene, name: tuple[str, Side], owner: object) -> None:
        """A shape, or a part of one: ``owner`` is the element with the name. FlawFound where another has that name."""
        key = f"{name[0]}.{name[1]}"
        if self._owners.setdefault(key, owner) is not owner:
            raise FlawFound(Flaw.DUPLICATE, name=key)
        self._outlines.setdefault(key, []).extend(outline)
        if key not in self._shapes:
            tissue = scene.tissue or Tissue.MUSCLE
            self._shapes[key] = Shape(structure=name[0], side=name[1], tissue=tissue, outline=(), deep=scene.deep)

    def add_fibres(self, outline: Outline, owner: str) -> None:
        """Slivers drawn on a shape."""
        self._fibres.setdefault(_key(owner), []).extend(outline)

    def add_fade(self, outline: Outline, owner: str) -> None:
        """From the beginning of a line to its end a shape turns into tendon."""
        ends = [segment.points[-1] for segment in outline if segment.points]
        if len(ends) > 1:
            self._fades.setdefault(_key(owner), []).append(Fade(ends[0], ends[-1]))

    def figure(self, frame: tuple[float, float, float, float]) -> Figure:
        """All of it; FlawFound if that is nothing."""
        if not self.grounds and not self._shapes:
            raise FlawFound(Flaw.EMPTY)
        shapes = [
            replace(
                shape,
                outline=tuple(self._outlines[key]),
                fibres=tuple(self._fibres.get(key, ())),
                fades=tuple(self._fades.get(key, ())),
            )
            for key, shape in self._shapes.items()
        ]
        return Figure(frame=frame, grounds=tuple(self.grounds), shapes=tuple(shapes))


def _key(owner: str) -> str:
    found = name_in(owner)
    return "" if found is None else f"{found[0]}.{found[1]}"
