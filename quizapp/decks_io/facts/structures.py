"""Reads the structures, their names and what they are to each other."""

from collections.abc import Collection
from dataclasses import replace

from quizapp.cards.text import Text
from quizapp.decks_io.facts.desk import Desk
from quizapp.decks_io.fields import Fields, mapping, sequence, word
from quizapp.decks_io.nodes import Mapping, Node, Scalar
from quizapp.decks_io.problem import Kind
from quizapp.knowledge.knowledge import by_id
from quizapp.knowledge.model import Structure, StructureKind, View

LA = "la"


def read_structures(desk: Desk, regions: Collection[str]) -> tuple[Structure, ...]:
    """The structures. What they name among themselves is there, and none is a part of itself."""
    written = desk.written_in("structures")
    places: dict[str, Node] = {}

    def read(fields: Fields, name: str) -> Structure | None:
        kind = desk.choice(fields.required("kind"), StructureKind)
        names, latin = _names(desk, fields.required("names"))
        also = _also(desk, fields.optional("also"))
        region = desk.reference(fields.required("region"), "region", regions)
        views = desk.choices(fields.optional("views"), View)
        deep = desk.flag(fields.optional("deep"))
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
            deep=deep,
            parts=parts,
            neighbours=neighbours,
            antagonists=antagonists,
            sources=sources,
        )

    found = desk.entries("structures", read, lambda structure: structure.names)
    usable = [_among(structure, by_id(found)) for structure in found]
    return _without_circles(desk, usable, places)


def _names(desk: Desk, node: Node | None) -> tuple[Text | None, str | None]:
    """The names in the languages of the deck, and the Latin one, which no deck has to have."""
    latin: str | None = None
    if isinstance(node, Mapping) and LA not in desk.context.languages:
        entries: list[tuple[Node, Node]] = []
        for key, value in node.entries:
            if not isinstance(key, Scalar) or key.value != LA:
                entries.append((key, value))
            elif latin is not None:
                desk.context.report(key, Kind.DUPLICATE_KEY, name=LA)
            else:
                latin = word(value, desk.context.report)
        node = Mapping(entries, node.line, node.column)
    names = desk.context.text(node)
    if names is not None and LA in desk.context.languages:
        latin = names.by_language.get(LA)
    return names, latin


def _also(desk: Desk, node: Node | None) -> dict[str, tuple[str, ...]]:
    """Further names by language, Latin among them."""
    report, known = desk.context.report, (*desk.context.languages, LA)
    entries = mapping(node, report)
    found: dict[str, tuple[str, ...]] = {}
    for key, value in entries.items() if entries else []:
        if key.value not in known:
            report(key, Kind.UNDECLARED_LANGUAGE, language=key.value, known=", ".join(known))
            continue
        names = (word(each, report) for each in sequence(value, report) or [])
        found[key.value] = tuple(dict.fromkeys(name for name in names if name is not None))
    return found


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
