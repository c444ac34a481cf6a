"""YAML text in, a tree of nodes with their places out.

Built from the parser's events rather than with yaml.compose: it is one pass, it stops at a bracket bomb before the
stack does, and it sees aliases, anchors and tags, which a deck has no use for. Scalars stay the text that was typed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from quizapp.decks_io.advice import advised
from quizapp.decks_io.problem import Kind, Problem

try:
    from yaml import CSafeLoader as YamlLoader
except ImportError:  # PyYAML built without libyaml: slower, and refuses some texts, such as {de: Was?, en: What?}
    from yaml import SafeLoader as YamlLoader  # type: ignore[assignment]

DEEPEST: Final = 50
FORBIDDEN: Final = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as typed."""

    value: str
    line: int
    column: int


@dataclass(slots=True)
class Sequence:
    """A list."""

    items: "list[Node]"
    line: int
    column: int


@dataclass(slots=True)
class Mapping:
    """Keys and values in the order of the file, duplicates included."""

    entries: "list[tuple[Node, Node]]"
    line: int
    column: int


Node = Scalar | Sequence | Mapping


class ProblemFound(Exception):  # noqa: N818 - not an error of ours
    """Carries the problem that ends the reading of a text."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.kind)
        self.problem = problem


def parse(text: str, path: Path, first_line: int = 1) -> Node:
    """The one document in the text; raise ProblemFound where it is no YAML that a deck may hold.

    ``first_line`` is where the text begins in its file, so that every place is one in the file.
    """
    if (forbidden := FORBIDDEN.search(text)) is not None:
        row, column = _row_and_column(text, forbidden.start())
        raise ProblemFound(Problem(path, row + first_line, column + 1, Kind.SYNTAX, {"reason": "character"}))
    try:
        return _parse(text, path, first_line)
    except yaml.YAMLError as error:
        raise ProblemFound(_syntax_problem(error, text, path, first_line)) from None


def events(text: str) -> Iterator[yaml.Event]:
    """What the parser finds in the text, one by one; raises YAMLError in between."""
    return yaml.parse(text, Loader=YamlLoader)


def _parse(text: str, path: Path, first_line: int) -> Node:
    tree = _Tree(path, first_line)
    for event in events(text):
        if isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            tree.close()
        elif isinstance(event, yaml.ScalarEvent | yaml.SequenceStartEvent | yaml.MappingStartEvent):
            if event.anchor is not None:
                raise tree.problem(Kind.ALIAS, event)
            if event.tag is not None:
                raise tree.problem(Kind.TAG, event)
            tree.add(event)
        elif isinstance(event, yaml.AliasEvent):
            raise tree.problem(Kind.ALIAS, event)
        elif isinstance(event, yaml.DocumentStartEvent) and tree.root is not None:
            raise tree.problem(Kind.SEVERAL_DOCUMENTS, event)
    if tree.root is None or (isinstance(tree.root, Scalar) and not tree.root.value):
        raise ProblemFound(Problem(path, first_line, 1, Kind.EMPTY))
    return tree.root


class _Tree:
    """Grows the tree from the parser's events."""

    def __init__(self, path: Path, first_line: int) -> None:
        self.root: Node | None = None
        self._path = path
        self._first_line = first_line
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Node | None] = []  # per open node: the key that waits for its value

    def place(self, event: yaml.Event) -> tuple[int, int]:
        """Line and column in the file, both counted from 1."""
        mark = event.start_mark
        return (mark.line + self._first_line, mark.column + 1) if mark is not None else (self._first_line, 1)

    def problem(self, kind: Kind, event: yaml.Event) -> ProblemFound:
        """The problem that ends the reading at this event."""
        return ProblemFound(Problem(self._path, *self.place(event), kind))

    def add(self, event: yaml.ScalarEvent | yaml.SequenceStartEvent | yaml.MappingStartEvent) -> None:
        """Put a node where it belongs, and open it if it will have children."""
        line, column = self.place(event)
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            node = Scalar(event.value, line, column)
        elif isinstance(event, yaml.SequenceStartEvent):
            node = Sequence([], line, column)
        else:
            node = Mapping([], line, column)
        self._attach(node)
        if not isinstance(node, Scalar):
            if len(self._open) == DEEPEST:
                raise self.problem(Kind.TOO_DEEP, event)
            self._open.append(node)
            self._keys.append(None)

    def close(self) -> None:
        """The innermost open node is complete."""
        self._open.pop()
        self._keys.pop()

    def _attach(self, node: Node) -> None:
        if self.root is None:
            self.root = node
        elif isinstance(parent := self._open[-1], Sequence):
            parent.items.append(node)
        elif (key := self._keys[-1]) is None:
            self._keys[-1] = node
        else:
            parent.entries.append((key, node))
            self._keys[-1] = None


def _row_and_column(text: str, position: int) -> tuple[int, int]:
    """Both counted from 0."""
    return text.count("\n", 0, position), position - (text.rfind("\n", 0, position) + 1)


def _syntax_problem(error: yaml.YAMLError, text: str, path: Path, first_line: int) -> Problem:
    """The parser's complaint with the place where a person would look for its cause."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Problem(path, first_line, 1, Kind.SYNTAX, {"reason": str(error)})
    kind, reason, mark = _cause(error.context or "", error.problem or "", error.context_mark, error.problem_mark)
    lines = text.split("\n")
    # What is missing at the end of a text without a last line end is noticed on the line below it.
    row, column = (mark.line, mark.column) if mark.line < len(lines) else (len(lines) - 1, len(lines[-1]))
    line = lines[row]
    indentation = line[: len(line) - len(line.lstrip())]
    if "\t" in indentation or line[column : column + 1] == "\t":
        return Problem(path, row + first_line, line.index("\t") + 1, Kind.TAB)
    if kind is Kind.SYNTAX:
        row, column, reason = advised(lines, row, column, reason)
    details = {"reason": reason} if kind is Kind.SYNTAX else {}
    return Problem(path, row + first_line, column + 1, kind, details)


def _cause(context: str, problem: str, begun: yaml.Mark | None, noticed: yaml.Mark) -> tuple[Kind, str, yaml.Mark]:
    """What a person would call the fault, and where it lies: often where something began, not where it was noticed."""
    begun = begun or noticed
    if "alias" in context or "anchor" in context:
        return Kind.ALIAS, problem, begun
    if "tag" in context or "tag" in problem:
        return Kind.TAG, problem, begun
    if "quoted scalar" in context and ("end of stream" in problem or "document indicator" in problem):
        return Kind.SYNTAX, "unclosed quoted scalar", begun
    for unclosed in ("flow mapping", "flow sequence"):
        if unclosed in context:
            return Kind.SYNTAX, f"unclosed {unclosed}", begun
    if "simple key" in context or "block scalar" in context:
        return Kind.SYNTAX, problem, begun
    return Kind.SYNTAX, problem, noticed
