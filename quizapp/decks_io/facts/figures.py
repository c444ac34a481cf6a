"""Reads the figures of a deck: what stands of them in the deck, and which shapes their drawings have."""

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

from quizapp.decks_io.facts.desk import Desk
from quizapp.decks_io.facts.labels import read_labels
from quizapp.decks_io.fields import Fields, word
from quizapp.decks_io.nodes import Node
from quizapp.decks_io.problem import Kind
from quizapp.errors import reason
from quizapp.figures.bad_figure import BadFigure
from quizapp.figures.figure import Figure
from quizapp.figures.reading import read_figure
from quizapp.knowledge.model import Structure, View
from quizapp.knowledge.plate import Facing, Label, PlacedShape, Plate

# A name alone, that no system takes for a path, a device or a hidden file.
_FILE: Final = re.compile(r"[^\W_][\w .-]*\.svg", re.IGNORECASE)


def read_figures(desk: Desk, structures: Mapping[str, Structure]) -> tuple[Plate, ...]:
    """The figures whose drawings can be used, with the shapes that have a name.

    Labels of the deck are those of every figure that has a shape for them.
    """
    shared = read_labels(desk, desk.section, structures)

    def read(fields: Fields, name: str) -> Plate | None:
        title = desk.context.text(fields.required("title"))
        node = fields.required("file")
        file = _file_name(desk, node)
        view = desk.choice(fields.optional("view"), View)
        facing = desk.choice(fields.optional("facing"), Facing)
        unasked, _whole = desk.references(fields.optional("unasked"), "structure", structures)
        own = read_labels(desk, fields.optional, structures)
        sources = desk.sources(fields)
        if node is None or file is None:
            return None
        drawing = _drawing(desk, node, file)
        if drawing is None:
            return None
        path, figure = drawing
        labels = {name: label for name, label in shared.items() if name in figure.structures} | own
        shapes = _named(figure, structures, labels)
        if not shapes:
            known = ", ".join(sorted(figure.structures)) or "–"
            desk.context.report(node, Kind.FIGURE_WITHOUT_NAMES, file=file, known=known)
            return None
        if title is None:
            return None
        return Plate(
            id=name,
            title=title,
            view=view,
            facing=facing,
            file=path,
            labels=labels,
            shapes=shapes,
            unasked=frozenset(unasked),
            sources=sources,
        )

    return desk.entries("figures", read, lambda plate: plate.title)


def _file_name(desk: Desk, node: Node | None) -> str | None:
    name = word(node, desk.context.report)
    if name is None or node is None:
        return None
    if not _FILE.fullmatch(name):
        desk.context.report(node, Kind.BAD_FILE_NAME, value=name)
        return None
    return name


def _drawing(desk: Desk, node: Node, file: str) -> tuple[Path, Figure] | None:
    """The drawing and where it was found; what is wrong with it is told where the deck names it."""
    report, companions = desk.context.report, desk.context.companions
    try:
        found = companions.read(file)
    except OSError as error:
        report(node, Kind.FIGURE_UNREADABLE, file=file, reason=reason(error))
        return None
    if found is None:
        folders = ", ".join(str(place.parent) for place in companions.places(file))
        report(node, Kind.FIGURE_MISSING, file=file, places=folders)
        return None
    path, raw = found
    try:
        return path, read_figure(raw)
    except BadFigure as bad:
        details = {"file": file, "row": str(bad.line), "place": str(bad.column), "flaw": bad.kind.value}
        report(node, Kind.FIGURE_REFUSED, **details, **bad.details)
        return None


def _named(figure: Figure, structures: Collection[str], labels: Mapping[str, Label]) -> tuple[PlacedShape, ...]:
    return tuple(
        PlacedShape(shape.structure, shape.side.value, shape.deep, shape.tissue.value, figure.centres[shape.id][:2])
        for shape in figure.shapes
        if shape.structure in structures or shape.structure in labels
    )
