"""The tree of a text with the exact extent of each node, so that one value can be changed and all else left alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from quizapp.decks_io.editing.entry import Value
from quizapp.decks_io.nodes import DEEPEST, FORBIDDEN, events, parse

_NOWHERE: Final = Path("text")


@dataclass(frozen=True, slots=True)
class ScalarSpan:
    """A text; ``style`` is the character that it begins with (``"``, ``'``, ``|``, ``>``) or nothing."""

    start: int
    end: int
    value: str
    style: str


@dataclass(frozen=True, slots=True)
class ListSpan:
    """A list; one that is not ``flow`` begins at its first hyphen and ends with its last item."""

    start: int
    end: int
    items: "tuple[Span, ...]"
    flow: bool


@dataclass(frozen=True, slots=True)
class MapSpan:
    """Names and values, duplicates included; one that is not ``flow`` ends with its last value."""

    start: int
    end: int
    entries: "tuple[tuple[Span, Span], ...]"
    flow: bool

    def get(self, name: str) -> "tuple[Span, Span] | None":
        """The first entry of that name, as its key and its value."""
        return next((each for each in self.entries if _is(each[0], name)), None)

    def names(self) -> "dict[str, tuple[Span, Span]]":
        """The first entry of each name."""
        found: dict[str, tuple[Span, Span]] = {}
        for key, value in self.entries:
            if isinstance(key, ScalarSpan):
                found.setdefault(key.value.strip(), (key, value))
        return found


Span = ScalarSpan | ListSpan | MapSpan


def parse_spans(text: str, offset: int = 0) -> Span:
    """The one document of the text, every place counted on from ``offset``; raise ProblemFound as ``parse`` does."""
    try:
        if FORBIDDEN.search(text) is None:
            return _document(text, offset)
    except (yaml.YAMLError, _NotADeck):
        pass
    parse(text, _NOWHERE)  # says what is wrong, and where
    raise ValueError("a text that is read in one way and not in the other")


def plain(node: Span) -> Value:
    """What stands there, without its places; of several entries with one name the first."""
    if isinstance(node, ScalarSpan):
        return node.value.strip()
    if isinstance(node, ListSpan):
        return [plain(each) for each in node.items]
    return {name: plain(value) for name, (_key, value) in node.names().items()}


def _is(key: Span, name: str) -> bool:
    return isinstance(key, ScalarSpan) and key.value.strip() == name


class _NotADeck(Exception):  # noqa: N818 - says so to ourselves alone
    """The text has something that a deck may not hold."""


def _document(text: str, offset: int) -> Span:
    found = events(text)
    root: Span | None = None
    for event in found:
        if isinstance(event, yaml.DocumentStartEvent):
            if root is not None:
                raise _NotADeck
            root = _node(next(found), found, text, offset, 0)
    if root is None or (isinstance(root, ScalarSpan) and not root.value):
        raise _NotADeck
    return root


def _node(event: yaml.Event, following: Iterator[yaml.Event], text: str, offset: int, depth: int) -> Span:
    """The node that begins with this event."""
    if not isinstance(event, yaml.ScalarEvent | yaml.SequenceStartEvent | yaml.MappingStartEvent):
        raise _NotADeck
    if event.anchor is not None or event.tag is not None:
        raise _NotADeck
    start = _place(event.start_mark)
    if isinstance(event, yaml.ScalarEvent):
        style = event.style if event.style in ('"', "'", "|", ">") else ""
        end = _place(event.end_mark)
        if style in ("|", ">"):  # to the parser the empty lines below belong to it
            end = start + len(text[start:end].rstrip())
        return ScalarSpan(offset + start, offset + end, event.value, style)
    if depth == DEEPEST:
        raise _NotADeck
    children: list[Span] = []
    last = next(following)
    while not isinstance(last, yaml.SequenceEndEvent | yaml.MappingEndEvent):
        children.append(_node(last, following, text, offset, depth + 1))
        last = next(following)
    flow = bool(event.flow_style)
    # The parser sees the end of a block where the next one begins, behind remarks and empty lines.
    end = offset + _place(last.end_mark) if flow or not children else children[-1].end
    if isinstance(event, yaml.SequenceStartEvent):
        return ListSpan(offset + start, end, tuple(children), flow)
    return MapSpan(offset + start, end, tuple(zip(children[::2], children[1::2], strict=True)), flow)


def _place(mark: Any) -> int:
    """A place in the text; events of a text that is parsed have their marks."""
    return int(mark.index)
