"""Reads what the shapes of a figure are called that are no structures of the deck."""

from collections.abc import Callable, Collection, Mapping
from typing import Final

from quizapp.cards.choice import KEY
from quizapp.decks_io.facts.desk import Desk
from quizapp.decks_io.facts.names import also_in, names_in
from quizapp.decks_io.fields import identifier, mapping, set_apart
from quizapp.decks_io.nodes import Node
from quizapp.decks_io.problem import Kind
from quizapp.knowledge.model import Structure
from quizapp.knowledge.plate import Label

SECTIONS: Final = {"labels": True, "context": False}
"""The two lists of such names, in a figure or for all of a deck, and whether they are asked."""


def read_labels(
    desk: Desk, section: Callable[[str], Node | None], structures: Mapping[str, Structure]
) -> dict[str, Label]:
    """The labels of a figure, or of all figures of a deck, by their ids, none of which is that of a structure.

    One that reads like an asked one or like a structure is told, and kept.
    """
    found: dict[str, Label] = {}
    texts: dict[tuple[str, str], str] = {}
    for structure in structures.values():
        texts |= {(language, shown.casefold()): shown for language, shown in structure.names.by_language.items()}
    for name_of_section, asked in SECTIONS.items():
        entries = mapping(section(name_of_section), desk.context.report)
        for key, node in entries.items() if entries else []:
            name = identifier(key, desk.context.report)
            label = _label(desk, name or KEY, node, structures, asked=asked)
            if name is None or label is None:
                continue
            if name == KEY:
                desk.context.report(key, Kind.RESERVED_ID, value=KEY)
            elif name in desk.written_in("structures"):
                desk.context.report(key, Kind.LABEL_IS_STRUCTURE, name=name)
            elif name in found:
                desk.context.report(key, Kind.DUPLICATE_KEY, name=name)
            else:
                found[name] = label
                # The kneecap may be there twice, on the knee and on the bare bones, as long as nobody is asked for it.
                desk.tell_apart(label.names, texts if asked else dict(texts), key)
    return found


def _label(desk: Desk, name: str, node: Node, structures: Collection[str], *, asked: bool) -> Label | None:
    """One label: its names, and among them further names and the structure that it is a part of."""
    rest, own = set_apart(node, ("also", "of"), desk.context.report)
    names, latin = names_in(desk, rest)
    also = also_in(desk, own.get("also"))
    of = desk.reference(own.get("of"), "structure", structures)
    return None if names is None else Label(id=name, names=names, latin=latin, also=also, of=of, asked=asked)
