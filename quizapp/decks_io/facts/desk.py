"""What all readers of facts share: lists of entries with ids, references between them, and words from a short list."""

from collections.abc import Callable, Collection, Iterable, Mapping
from enum import StrEnum
from typing import Final, TypeVar

from quizapp.cards.card import Source
from quizapp.cards.choice import KEY
from quizapp.cards.text import Text
from quizapp.decks_io.context import Context
from quizapp.decks_io.fields import Fields, boolean, identifier, mapping, one_of, sequence, word
from quizapp.decks_io.nodes import Mapping as MappingNode
from quizapp.decks_io.nodes import Node, Scalar, Sequence
from quizapp.decks_io.problem import Kind
from quizapp.knowledge.knowledge import Entry

SECTION_OF: Final = {
    "region": "regions",
    "phase": "phases",
    "contraction": "contractions",
    "structure": "structures",
    "consequence": "consequences",
}

E = TypeVar("E", bound=Entry)
W = TypeVar("W", bound=StrEnum)


class Desk:
    """Reads the sections of a deck one after the other, each being handed those that it refers to."""

    def __init__(self, sections: Mapping[str, Node], context: Context) -> None:
        self.context = context
        self._sections = sections
        self._written = {name: _ids_in(node) for name, node in sections.items()}

    def section(self, name: str) -> Node | None:
        """The section as it stands in the file, if it does."""
        return self._sections.get(name)

    def entries(
        self, section: str, read: Callable[[Fields, str], E | None], shown: Callable[[E], Text]
    ) -> tuple[E, ...]:
        """The usable entries of a list. Two that read the same in some language are told, and both kept."""
        found: dict[str, E] = {}
        texts: dict[tuple[str, str], str] = {}
        for node in sequence(self._sections.get(section), self.context.report) or []:
            fields = mapping(node, self.context.report)
            if fields is None:
                continue
            name = self._id(fields)
            # Read also without an id, so that all that is wrong with the entry is told at once.
            entry = read(fields, name or KEY)
            fields.close()
            if entry is None or name is None:
                continue
            if entry.id in found:
                self.context.report(node, Kind.DUPLICATE_ENTRY, value=entry.id)
                continue
            found[entry.id] = entry
            self.tell_apart(shown(entry), texts, node)
        return tuple(found.values())

    def reference(self, node: Node | None, to: str, known: Collection[str]) -> str | None:
        """The known id that stands there. What cannot be used itself has been told in its section already."""
        name = word(node, self.context.report)
        if name is None or node is None or name in known:
            return name
        if name not in self.written_in(SECTION_OF[to]):
            nearest = self.context.report.suggestion(name, known)
            self.context.report(node, Kind.UNKNOWN_REFERENCE, to=to, name=name, suggestion=nearest)
        return None

    def references(self, node: Node | None, to: str, known: Collection[str]) -> tuple[tuple[str, ...], bool]:
        """The known ids of a list, or of one id by itself, and whether that is all of them."""
        whole = True
        found: dict[str, None] = {}
        for each in _items(node, self.context):
            name = self.reference(each, to, known)
            if name is None:
                whole = False
            elif name in found:
                self.context.report(each, Kind.LISTED_TWICE, name=name)
            else:
                found[name] = None
        return tuple(found), whole

    def written_in(self, section: str) -> frozenset[str]:
        """The ids that stand in a section, usable or not."""
        return self._written.get(section, frozenset())

    def choice(self, node: Node | None, words: type[W]) -> W | None:
        """One of a few words."""
        return one_of(node, words, self.context.report)

    def choices(self, node: Node | None, words: type[W]) -> tuple[W, ...]:
        """Some of a few words, each once."""
        found = (self.choice(each, words) for each in _items(node, self.context))
        return tuple(dict.fromkeys(each for each in found if each is not None))

    def flag(self, node: Node | None) -> bool:
        """Whether the word is true; nothing written is false."""
        return boolean(node, self.context.report) is True

    def sources(self, fields: Fields) -> tuple[Source, ...]:
        """What the entry rests on, which every entry has to say."""
        return self.context.sources_of(fields.required("source"))

    def not_empty(self, node: Node | None) -> Node | None:
        """The node, with a problem where it is an empty list."""
        if isinstance(node, Sequence) and not node.items:
            self.context.report(node, Kind.EMPTY_LIST)
        return node

    def tell_apart(self, text: Text, texts: dict[tuple[str, str], str], node: Node) -> None:
        """Report a text that reads in some language like one of those before it, which it is added to."""
        for language, shown in text.by_language.items():
            if texts.setdefault((language, shown.casefold()), shown) is not shown:
                self.context.report(node, Kind.SAME_ENTRY, text=shown)
                return

    def _id(self, fields: Fields) -> str | None:
        node = fields.required("id")
        name = identifier(node, self.context.report)
        if name == KEY and node is not None:
            self.context.report(node, Kind.RESERVED_ID, value=KEY)
            return None
        return name


def _items(node: Node | None, context: Context) -> Iterable[Node]:
    """The items of a list, or the one word that stands in its place."""
    return [node] if isinstance(node, Scalar) else sequence(node, context.report) or []


def _ids_in(node: Node) -> frozenset[str]:
    """Every id that stands in a section, whether or not its entry can be used."""
    if isinstance(node, MappingNode):
        return frozenset(key.value.strip() for key, _ in node.entries if isinstance(key, Scalar))
    entries = [entry for entry in (node.items if isinstance(node, Sequence) else []) if isinstance(entry, MappingNode)]
    return frozenset(
        value.value.strip()
        for entry in entries
        for key, value in entry.entries
        if isinstance(key, Scalar) and key.value == "id" and isinstance(value, Scalar)
    )
