"""Reads the structures, their names and what they are to each other."""

from collections.abc import Collection
from dataclasses import replace

from quizapp.decks_io.facts.desk import Desk
from quizapp.decks_io.facts.names import also_in, names_in
from quizapp.decks_io.fields import Fields
from quizapp.decks_io.nodes import Node
from quizapp.decks_io.problem import Kind
from quizapp.knowledge.knowledge import by_id
from quizapp.knowledge.model import Structure, StructureKind, View


def read_structures(desk: Desk, regions: Collection[str]) -> tuple[Structure, ...]:
    """The structures. What they name among themselves is there, and none is a part of itself."""
    written = desk.written_in("structures")
    places: dict[str, Node] = {}

    def read(fields: Fields, name: str) -> Structure | None:
        kind = desk.choice(fields.required("kind"), StructureKind)
        names, latin = names_in(desk, fields.required("names"))
        also = also_in(desk, fields.optional("also"))
        region = desk.reference(fields.required("region"), "region", regions)
        views = desk.choices(fields.optional("views"), View)
        deep = desk.flag(fields.optional("deep"))
        place = desk.context.text(fields.optional("place"))
        parts_node = fields.optional("parts")
        parts = _others(desk, parts_node, name, written)
        neighbours = _others(desk, fields.optional("neighbours"), name, written)
        antagonists = _others(desk, fields.optional("antagonists"), name, written)
        sources = desk.sources(fields)
        if kind is None or names is None or region is None:
            return None
        if parts_node is not None:
            places.setdefault(name, parts_node)
        return Structure(
            id=name,
            kind=kind,
            names=names,
            latin=latin,
            also=also,
            region=region,
            views=views,
            place=place,
            deep=deep,
            parts=parts,
            neighbours=neighbours,
            antagonists=antagonists,
            sources=sources,
        )

    found = desk.entries("structures", read, lambda structure: structure.names)
    usable = [_among(structure, by_id(found)) for structure in found]
    return _without_circles(desk, usable, places)


def _others(desk: Desk, node: Node | None, name: str, written: Collection[str]) -> tuple[str, ...]:
    """The structures of a list, which cannot name the one that it belongs to."""
    found, _ = desk.references(node, "structure", written)
    if name in found and node is not None:
        desk.context.report(node, Kind.NAMES_ITSELF, name=name)
    return tuple(each for each in found if each != name)


def _among(structure: Structure, usable: Collection[str]) -> Structure:
    """The structure without those that could not be read."""

    def kept(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in names if name in usable)

    return replace(
        structure,
        parts=kept(structure.parts),
        neighbours=kept(structure.neighbours),
        antagonists=kept(structure.antagonists),
    )


def _without_circles(desk: Desk, structures: list[Structure], places: dict[str, Node]) -> tuple[Structure, ...]:
    """The structures; one whose parts lead back to it is told and keeps none of them."""
    parts = {structure.id: structure.parts for structure in structures}
    for structure in structures:
        seen: set[str] = set()
        waiting = list(parts[structure.id])
        while waiting:
            part = waiting.pop()
            if part not in seen:
                seen.add(part)
                waiting += parts[part]
        if structure.id in seen:
            desk.context.report(places[structure.id], Kind.PART_OF_ITSELF, name=structure.id)
            parts[structure.id] = ()
    return tuple(replace(structure, parts=parts[structure.id]) for structure in structures)
