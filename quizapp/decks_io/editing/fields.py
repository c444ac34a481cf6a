"""From the place of a problem to the field of the entry that it is about, so that a form can show it there."""

from collections.abc import Callable, Iterator
from typing import Final

from quizapp.decks_io.editing.entry import Field
from quizapp.decks_io.nodes import Mapping, Node, Scalar, Sequence
from quizapp.decks_io.problem import Kind, Problem

_MISSING: Final = {Kind.MISSING_KEY: "name", Kind.MISSING_ORIGINAL: "language", Kind.MISSING_TRANSLATION: "language"}
"""What is told where something is not there, and under which detail its name is."""

_NOT_THERE: Final = {Kind.NO_SOURCE: "source", Kind.NO_EXPLANATION: "explanation", Kind.DUPLICATE_ID: "id"}
"""What is told at another place than that of the field that it is about."""

_AT_NAMES: Final = frozenset(
    {Kind.UNKNOWN_KEY, Kind.DUPLICATE_KEY, Kind.RESERVED_ID, Kind.COMMA_IN_BRACES, Kind.UNDECLARED_LANGUAGE}
)
"""What is told at the name of an entry rather than at its value."""

Place = tuple[int, int]


def field_of(card: Node) -> Callable[[Problem], Field | None]:
    """Tells the field of a problem of that card; None for one of something else."""
    names: dict[Place, Field] = {}
    values: dict[Place, Field] = {(card.line, card.column): ()}
    for field, key, value in _entries(card, ()):
        names.setdefault((key.line, key.column), field)
        # Of a mapping and its first name, which stand at one place, the mapping is meant.
        values.setdefault((value.line, value.column), field)

    def find(problem: Problem) -> Field | None:
        place = (problem.line, problem.column)
        first, second = (names, values) if problem.kind in _AT_NAMES else (values, names)
        found = first.get(place, second.get(place))
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
