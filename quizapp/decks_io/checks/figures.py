"""Figures: names without a shape, shapes without a name, and what cannot be seen or hit."""

from typing import Final

from quizapp.decks_io.checks.draft import Draft
from quizapp.decks_io.facts.labels import SECTIONS
from quizapp.decks_io.manuscript import place_of, value_of
from quizapp.decks_io.nodes import Mapping, Node, Scalar, Sequence
from quizapp.decks_io.problem import Kind
from quizapp.figures.bad_figure import BadFigure
from quizapp.figures.figure import Figure
from quizapp.figures.reading import read_figure
from quizapp.figures.sight import SMALLEST, pixels, sights
from quizapp.knowledge.knowledge import Knowledge
from quizapp.knowledge.plate import Plate

_STRUCTURES: Final = "structures"


def check_figures(draft: Draft) -> None:
    """Warn of what does not fit between a deck and its drawings, which are read once more for it."""
    knowledge = draft.deck.knowledge
    if knowledge is None:
        return
    nodes = _entries(draft, "figures")
    shared = [each for section in SECTIONS for each in _keys(value_of(draft.manuscript.root, section))]
    drawn: set[str] = set()
    for plate in knowledge.plates:
        try:
            figure = read_figure(plate.file.read_bytes())
        except (OSError, BadFigure):
            continue  # it has changed since the deck was read
        drawn |= figure.structures
        _check_names(draft, plate, figure, nodes[plate.id], frozenset(name for name, _key in shared))
        _check_sight(draft, plate, figure, nodes[plate.id])
    for name, key in shared if nodes else []:
        if name not in drawn:
            nearest = draft.report.suggestion(name, sorted(drawn))
            draft.report(key, Kind.LABEL_WITHOUT_SHAPE, name=name, suggestion=nearest)
    _check_views(draft, knowledge)


def _check_names(draft: Draft, plate: Plate, figure: Figure, node: Node, shared: frozenset[str]) -> None:
    """Each name has a shape and each shape a name, usable or not: a name that is wrong in itself has been told."""
    written = {name: key for section in SECTIONS for name, key in _keys(value_of(node, section))}
    structures = _entries(draft, _STRUCTURES)
    missing = sorted({*written, *structures} - plate.names)
    for name in dict.fromkeys(shape.structure for shape in figure.shapes):
        if name not in written and name not in structures and name not in shared:
            nearest = draft.report.suggestion(name, missing)
            draft.warn(node, Kind.SHAPE_WITHOUT_NAME, "file", name=name, suggestion=nearest)
    for name, key in written.items():
        if name in plate.labels and name not in plate.names:
            nearest = draft.report.suggestion(name, sorted(figure.structures - plate.names))
            draft.report(key, Kind.NAME_WITHOUT_SHAPE, name=name, file=plate.file.name, suggestion=nearest)


def _check_sight(draft: Draft, plate: Plate, figure: Figure, node: Node) -> None:
    """Whether each shape that is asked for can be seen, and whether a name can be hit at one of its shapes at least."""
    asked = [
        shape
        for shape in figure.shapes
        if shape.structure in plate.names - plate.unasked
        and (shape.structure not in plate.labels or plate.labels[shape.structure].asked)
    ]
    found = sights(figure)
    for shape in asked:
        if found[shape.id].hidden:
            draft.warn(node, Kind.HIDDEN_SHAPE, "file", name=shape.id)
    seen = [shape for shape in asked if not found[shape.id].hidden]
    for name in dict.fromkeys(shape.structure for shape in seen):
        widest = max(pixels(figure, found[shape.id].disc) for shape in seen if shape.structure == name)
        if widest < SMALLEST:
            draft.warn(node, Kind.SMALL_SHAPE, "file", name=name, size=f"{widest:.0f}", least=f"{SMALLEST:.0f}")


def _check_views(draft: Draft, knowledge: Knowledge) -> None:
    """Whether a structure is shown, by itself or by parts, on one of the figures from each side where it is seen."""
    nodes = _entries(draft, _STRUCTURES)
    for structure in knowledge.structures:
        own = frozenset({structure.id, *knowledge.parts_of[structure.id]})
        for view in structure.views:
            plates = [plate for plate in knowledge.plates if plate.view is view]
            if plates and not any(_shows(plate, own) for plate in plates):
                figures = ", ".join(plate.id for plate in plates)
                draft.warn(
                    nodes[structure.id], Kind.VIEW_WITHOUT_SHAPE, "views", name=structure.id, view=view, figures=figures
                )


def _shows(plate: Plate, own: frozenset[str]) -> bool:
    """Whether there is a shape of one of these, or of a label that belongs to one."""
    parts = {label.id for label in plate.labels.values() if label.of is not None and label.of in own}
    return not plate.names.isdisjoint(parts.union(own))


def _entries(draft: Draft, section: str) -> dict[str, Node]:
    """The nodes of a list by their ids; of several with one id the first."""
    found: dict[str, Node] = {}
    root = draft.manuscript.root
    entries = value_of(root, section)
    for node in entries.items if isinstance(entries, Sequence) else []:
        name = place_of(node, "id")
        if isinstance(name, Scalar):
            found.setdefault(name.value.strip(), node)
    return found


def _keys(node: Node | None) -> list[tuple[str, Scalar]]:
    return (
        [(key.value.strip(), key) for key, _ in node.entries if isinstance(key, Scalar)]
        if isinstance(node, Mapping)
        else []
    )
