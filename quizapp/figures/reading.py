"""A drawing in, a figure out: the one gate that every figure passes, shipped or a teacher's own."""

from collections.abc import Mapping
from typing import Final
from xml.parsers import expat

from quizapp.figures.bad_figure import BadFigure, Flaw, FlawFound
from quizapp.figures.basic_shapes import DRAWN, outline_from
from quizapp.figures.figure import Figure, Outline
from quizapp.figures.gate import SVG, check_element, check_style
from quizapp.figures.gathering import Gathering
from quizapp.figures.quantities import MOST_NUMBERS, length_in, numbers_in
from quizapp.figures.scene import Scene, unfilled_classes
from quizapp.figures.transforms import moved

__all__ = ["BadFigure", "read_figure"]

LARGEST: Final = 4 * 1024 * 1024
MOST_ELEMENTS: Final = 20_000
DEEPEST: Final = 50
# Affinity and older Illustrators begin with it. It declares nothing by itself, and nobody fetches what it names.
_KNOWN_DOCTYPE: Final = "-//W3C//DTD SVG "

Frame = tuple[float, float, float, float]


def read_figure(raw: bytes) -> Figure:
    """The figure in an SVG file; raise BadFigure with the place where it is not one that the program takes."""
    if len(raw) > LARGEST:
        raise BadFigure(Flaw.TOO_LARGE, 1, 1, megabytes=str(LARGEST // 1024 // 1024))
    reader = _Reader()
    parser = reader.parser
    try:
        parser.Parse(raw, True)
        reader.place = (1, 1)  # what is found only now is said of the whole
        return reader.gathering.figure(reader.frame)
    except FlawFound as found:
        raise BadFigure(found.flaw, *reader.place, **found.details) from None
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code) or str(error)
        raise BadFigure(Flaw.NOT_XML, error.lineno, error.offset + 1, reason=reason) from None
    except (ValueError, LookupError) as error:  # an encoding that nobody knows
        raise BadFigure(Flaw.NOT_XML, *reader.place, reason=str(error)) from None


class _Reader:
    """Follows the elements of one file."""

    def __init__(self) -> None:
        self.gathering = Gathering()
        self.frame: Frame = (0.0, 0.0, 0.0, 0.0)
        self.place = (1, 1)
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity
        self.parser.ProcessingInstructionHandler = self._instruction
        self._open: list[tuple[Scene, object]] = []
        self._elements = self._numbers = 0
        self._style: list[str] | None = None
        self._unfilled: frozenset[str] = frozenset()

    def _note_place(self) -> None:
        # Noted as a tag begins: once reading is broken off within it the parser stands behind it.
        self.place = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        self._note_place()
        namespace, _, element = tag.rpartition(" ")
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise FlawFound(Flaw.TOO_MANY, most=str(MOST_ELEMENTS))
        if len(self._open) == DEEPEST:
            raise FlawFound(Flaw.TOO_DEEP, most=str(DEEPEST))
        if not self._open:
            if (namespace, element) != (SVG, "svg"):
                raise FlawFound(Flaw.NOT_SVG)
            self.frame = _frame(attributes)
        check_element(namespace, element, attributes)
        outer, owner = self._open[-1] if self._open else (Scene(), self)
        if namespace == SVG and element == "style":
            self._style = []
        drawn = namespace == SVG and element in DRAWN
        # What is in a style sheet or a definition is never drawn, so an ignored scene ends there.
        scene = outer.within(namespace, element, attributes, self._unfilled, drawn)
        if scene.name is not None and scene.name != outer.name:
            owner = object()
        self._open.append((scene, owner))
        if not scene.ignored and self._open[:-1] and element == "svg":
            raise FlawFound(Flaw.INNER_SVG)
        if drawn and not scene.ignored:
            self._draw(element, attributes, scene, owner)

    def _draw(self, element: str, attributes: Mapping[str, str], scene: Scene, owner: object) -> None:
        outline = moved(outline_from(element, attributes), scene.matrix)
        self._count(outline)
        of, classes = attributes.get("data-of"), attributes.get("class", "").split()
        if not outline:
            return
        if of is not None and "fibre" in classes:
            self.gathering.add_fibres(outline, of)
        elif of is not None and "fade" in classes:
            self.gathering.add_fade(outline, of)
        elif scene.name is None or scene.ground:
            self.gathering.add_ground(outline, scene, open_line=element == "line")
        else:
            self.gathering.add_shape(outline, scene, scene.name, owner)

    def _count(self, outline: Outline) -> None:
        self._numbers += 2 * sum([len(segment[1]) for segment in outline])
        if self._numbers > MOST_NUMBERS:
            raise FlawFound(Flaw.TOO_LONG, most=str(MOST_NUMBERS))

    def _end(self, tag: str) -> None:
        self._open.pop()
        if self._style is not None and tag == f"{SVG} style":
            sheet = "".join(self._style)
            check_style(sheet)
            self._unfilled |= unfilled_classes(sheet)
            self._style = None

    def _text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def _doctype(self, name: str, _system: str | None, public: str | None, internal: int) -> None:
        self._note_place()
        if name != "svg" or internal or not (public or "").startswith(_KNOWN_DOCTYPE):
            raise FlawFound(Flaw.DOCTYPE)

    def _entity(self, *_declared: object) -> None:
        raise FlawFound(Flaw.DOCTYPE)

    def _instruction(self, target: str, data: str) -> None:
        self._note_place()
        if target.lower() == "xml-stylesheet":
            raise FlawFound(Flaw.EXTERNAL, text=data[:60])


def _frame(attributes: Mapping[str, str]) -> Frame:
    """The sheet, by its view box or else by its size."""
    if "viewBox" in attributes:
        numbers = numbers_in(attributes["viewBox"])
    else:
        sizes = [attributes.get(name, "") for name in ("width", "height")]
        if not all(sizes) or any(size.strip().endswith("%") for size in sizes):
            raise FlawFound(Flaw.NO_SIZE)
        numbers = [0.0, 0.0, *map(length_in, sizes)]
    match numbers:
        case [x, y, width, height] if width > 0 and height > 0:
            return x, y, width, height
    raise FlawFound(Flaw.NO_SIZE)
