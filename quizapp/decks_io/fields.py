"""Taking a node apart: each entry by its name, texts in their languages, and a problem for all that does not fit."""

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

from quizapp.cards.text import Text
from quizapp.decks_io.nodes import FORBIDDEN, Mapping, Node, Scalar, Sequence
from quizapp.decks_io.problem import Kind, Problem

ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MADE_ID: Final = re.compile(rf"{ID.pattern}(\.{ID.pattern})*")
LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
LONGEST_TEXT: Final = 4000
LONGEST_SUGGESTION: Final = 100
MOST_SUGGESTIONS: Final = 100
MOST_KNOWN: Final = 500

W = TypeVar("W", bound=StrEnum)


class Reporter:
    """Collects the problems of one file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def __call__(self, node: Node, kind: Kind, **details: str) -> None:
        """Note a problem at the place of that node."""
        self.problems.append(Problem(self.path, node.line, node.column, kind, details))

    def suggestion(self, word: str, known: Iterable[str]) -> str:
        """The known word nearest to a mistyped one, or nothing; nothing either where the search would take long."""
        if len(word) > LONGEST_SUGGESTION or len(self.problems) > MOST_SUGGESTIONS:
            return ""
        return next(iter(get_close_matches(word, list(islice(known, MOST_KNOWN)), n=1)), "")


class Fields:
    """The entries of one mapping. Ask for each by name, then close: what nobody asked for is a problem."""

    def __init__(self, node: Mapping, report: Reporter) -> None:
        self._node = node
        self._report = report
        self._asked: set[str] = set()
        self._values: dict[str, Node] = {}
        self._keys: dict[str, Scalar] = {}
        for key, value in node.entries:
            if not isinstance(key, Scalar):
                report(key, Kind.WRONG_SHAPE, expected="text")
            elif key.value in self._values:
                report(key, Kind.DUPLICATE_KEY, name=key.value)
            else:
                self._keys[key.value], self._values[key.value] = key, value

    def optional(self, name: str) -> Node | None:
        """The value under that name, if it is there."""
        self._asked.add(name)
        return self._values.get(name)

    def required(self, name: str) -> Node | None:
        """The value under that name; a problem where it is missing."""
        value = self.optional(name)
        if value is None:
            self._report(self._node, Kind.MISSING_KEY, name=name)
        return value

    def items(self) -> list[tuple[Scalar, Node]]:
        """All entries, for a mapping whose keys are ids."""
        self._asked.update(self._values)
        return [(self._keys[name], value) for name, value in self._values.items()]

    def close(self) -> None:
        """Report every entry that was not asked for, with the name that may have been meant."""
        meant = sorted(self._asked - set(self._values)) or sorted(self._asked)
        for name, key in self._keys.items():
            if name not in self._asked:
                nearest = self._report.suggestion(name, meant)
                self._report(key, Kind.UNKNOWN_KEY, name=name, suggestion=nearest)


def mapping(node: Node | None, report: Reporter) -> Fields | None:
    """The node's entries, or a problem where it is something else."""
    if node is None:
        return None
    if isinstance(node, Mapping):
        return Fields(node, report)
    report(node, Kind.WRONG_SHAPE, expected="mapping")
    return None


def set_apart(node: Node, names: Collection[str], report: Reporter) -> tuple[Node, dict[str, Node]]:
    """A mapping without the entries of these names, so that what is left are languages; and what stands under them."""
    if not isinstance(node, Mapping):
        return node, {}
    rest: list[tuple[Node, Node]] = []
    own: dict[str, Node] = {}
    for key, value in node.entries:
        if not isinstance(key, Scalar) or key.value not in names:
            rest.append((key, value))
        elif key.value in own:
            report(key, Kind.DUPLICATE_KEY, name=key.value)
        else:
            own[key.value] = value
    return Mapping(rest, node.line, node.column), own


def sequence(node: Node | None, report: Reporter) -> list[Node] | None:
    """The node's items, or a problem where it is something else."""
    if node is None:
        return None
    if isinstance(node, Sequence):
        return node.items
    report(node, Kind.WRONG_SHAPE, expected="list")
    return None


def word(node: Node | None, report: Reporter) -> str | None:
    """The node's text, or a problem where it is empty or no text."""
    if node is None:
        return None
    if not isinstance(node, Scalar):
        report(node, Kind.WRONG_SHAPE, expected="text")
        return None
    value = node.value.strip()
    if not value:
        report(node, Kind.EMPTY_TEXT)
        return None
    if len(value) > LONGEST_TEXT:
        report(node, Kind.TEXT_TOO_LONG, length=str(len(value)), longest=str(LONGEST_TEXT))
        return None
    if FORBIDDEN.search(value):  # by an escape such as "\\e", which a terminal would obey
        report(node, Kind.SYNTAX, reason="character")
        return None
    return value


def boolean(node: Node | None, report: Reporter) -> bool | None:
    """True or false as written, or a problem where it is something else."""
    value = word(node, report)
    if value is None or node is None:
        return None
    if value not in ("true", "false"):
        report(node, Kind.BAD_BOOLEAN, value=value)
        return None
    return value == "true"


def one_of(node: Node | None, words: type[W], report: Reporter) -> W | None:
    """One of a few words, or a problem where it is another."""
    value = word(node, report)
    if value is None or node is None:
        return None
    known = [each.value for each in words]
    if value not in known:
        nearest = report.suggestion(value, known)
        report(node, Kind.UNKNOWN_WORD, value=value, known=", ".join(known), suggestion=nearest)
        return None
    return words(value)


def identifier(node: Node | None, report: Reporter, *, made: bool = False) -> str | None:
    """The node's text if it can be an id: small letters, digits and single hyphens.

    Those that may be ``made`` by the program are several of them with dots between.
    """
    value = word(node, report)
    if value is None or node is None:
        return None
    if not (MADE_ID if made else ID).fullmatch(value):
        report(node, Kind.BAD_ID, value=value)
        return None
    return value


def text(node: Node | None, languages: tuple[str, ...], report: Reporter) -> Text | None:
    """A text of the deck: one for all languages, or one for each, the original among them."""
    if node is None:
        return None
    if not isinstance(node, Mapping):
        value = word(node, report)
        return None if value is None else Text(dict.fromkeys(languages, value))
    found: dict[str, str] = {}
    entries = Fields(node, report).items()
    named = {key.value for key, _ in entries}
    for key, value_node in entries:
        if _is_end_of_text(key, value_node):
            report(key, Kind.COMMA_IN_BRACES, text=key.value)
        elif key.value not in languages:
            report(key, Kind.UNDECLARED_LANGUAGE, language=key.value, known=", ".join(languages))
        elif (value := word(value_node, report)) is not None:
            found[key.value] = value
    if languages[0] not in named:
        report(node, Kind.MISSING_ORIGINAL, language=languages[0])
    if languages[0] not in found:
        return None
    for language in languages[1:]:
        if language not in named:
            report(node, Kind.MISSING_TRANSLATION, language=language)
    return Text({language: found[language] for language in languages if language in found})


def _is_end_of_text(key: Scalar, value: Node) -> bool:
    """Whether this stands without a colon within braces, as what comes after a comma in a text does."""
    return (
        isinstance(value, Scalar)
        and not value.value
        and (value.line, value.column) == (key.line, key.column + len(key.value))
    )
