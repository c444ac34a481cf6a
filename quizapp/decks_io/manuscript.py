"""A deck file as its author sees it: where what was read stands.

Cards carry no places, since a learner needs none: the checks find a card's node in the tree by its id, so that reading
and caching are the same with and without them.
"""

from dataclasses import dataclass, field

from quizapp.decks_io.nodes import Mapping, Node, Scalar, Sequence


@dataclass(slots=True)
class Manuscript:
    """The lines of one file and the tree that was read from them; the tree is None where nothing could be."""

    lines: list[str] = field(default_factory=list)
    root: Node | None = None

    def cards(self) -> dict[str, Node]:
        """The node of each hand-written entry by its id; of several with one id the first."""
        found: dict[str, Node] = {}
        cards = value_of(self.root, "cards")
        for node in cards.items if isinstance(cards, Sequence) else []:
            name = value_of(node, "id")
            if isinstance(name, Scalar):
                found.setdefault(name.value.strip(), node)
        return found


def value_of(node: Node | None, name: str) -> Node | None:
    """The value under that name, if the node has one."""
    for key, value in node.entries if isinstance(node, Mapping) else []:
        if isinstance(key, Scalar) and key.value == name:
            return value
    return None


def place_of(node: Node, *names: str) -> Node:
    """The node at the end of that path of names, or the last on the way there that exists."""
    for name in names:
        value = value_of(node, name)
        if value is None:
            break
        node = value
    return node
