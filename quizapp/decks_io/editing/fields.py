"""From the node of a problem to the field of the entry that it is about, so that a form can show it there."""

from collections.abc import Callable, Iterator
from typing import Final

from quizapp.decks_io.editing.entry import Field
from quizapp.decks_io.nodes import Mapping, Node, Scalar, Sequence
from quizapp.decks_io.problem import Kind, Problem

_MISSING: Final = {Kind.MISSING_KEY: "name", Kind.MISSING_ORIGINAL: "language", Kind.MISSING_TRANSLATION: "language"}
"""What is told where something is not there, and under which detail its name is."""

_NOT_THERE: Final = {Kind.NO_SOURCE: "source", Kind.NO_EXPLANATION: "explanation", Kind.DUPLICATE_ID: "id"}
"""What is told at another place than that of the field that it is about."""


def field_of(card: Node) -> Callable[[Node, Problem], Field | None]:
    """Tells the field of a problem at a node of that card; None for one of something else."""
    fields: dict[int, Field] = {id(card): ()}
    for field, key, value in _entries(card, ()):
        fields[id(key)] = fields[id(value)] = field

    def find(node: Node, problem: Problem) -> Field | None:
        found = fields.get(id(node))
        if found is None:
            return None
        if problem.kind in _NOT_THERE:
            return (_NOT_THERE[problem.kind],)
        missing = _MISSING.get(problem.kind)
        return found if missing is None else (*found, problem.details[missing])

    return find


def _entries(node: Node, field: Field) -> Iterator[tuple[Field, Node, Node]]:
    """Every entry below the node, from the outer to the inner; the items of a list are of the field of the list."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if isinstance(key, Scalar):
                yield (*field, key.value), key, value
                yield from _entries(value, (*field, key.value))
    elif isinstance(node, Sequence):
        for item in node.items:
            yield field, item, item
            yield from _entries(item, field)
