"""The text of a deck file as something to be edited: its cards one by one, each with the lines that it stands on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from quizapp.decks_io.editing.amending import Amending, Place
from quizapp.decks_io.editing.entry import Entry, Value, tidied_entry
from quizapp.decks_io.editing.scalars import WIDTH, key
from quizapp.decks_io.editing.sheet import Edit, Sheet
from quizapp.decks_io.editing.spans import ListSpan, MapSpan, ScalarSpan, Span, parse_spans, plain
from quizapp.decks_io.editing.values import Layout, entry, flow
from quizapp.decks_io.nodes import ProblemFound
from quizapp.decks_io.piecewise import pieces
from quizapp.decks_io.problem import Problem

CARDS: Final = "cards"
ID: Final = "id"

_NARROWEST: Final = 80


class NotEditable(Exception):  # noqa: N818 - not an error of ours
    """The text cannot be changed by a program without harm to it: it is no deck, or written in too odd a way."""

    def __init__(self, problem: Problem | None = None) -> None:
        super().__init__("" if problem is None else problem.kind)
        self.problem = problem

    def problems(self, path: Path) -> tuple[Problem, ...]:
        """What keeps the text of that file from being a deck, if it is none."""
        return () if self.problem is None else (replace(self.problem, path=path),)


@dataclass(frozen=True, slots=True)
class _Card:
    """One item under ``cards``: its node, the list that it is in, and its number there."""

    id: str | None
    node: Span
    within: ListSpan
    number: int


@lru_cache(maxsize=2)
def deck_text(text: str) -> "DeckText":
    """The text as something to be edited; that of the last two is kept, since it is often asked for again."""
    return DeckText(text)


class DeckText:
    """One text; nothing of it changes, every change gives a new text."""

    def __init__(self, text: str) -> None:
        self.sheet = Sheet(text)
        self.problem: Problem | None = None
        """What is wrong with the YAML, if anything is: then each card is read by itself."""
        self._root: Span | None = None
        try:
            self._root = parse_spans(self.sheet.content)
        except ProblemFound as found:
            self.problem = found.problem

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of all cards in their order, also of those that cannot be asked."""
        return tuple(card.id for card in self._cards if card.id is not None)

    @cached_property
    def layout(self) -> Layout:
        """How far in the levels of this file stand, and how long its lines may be."""
        longest = max(map(len, self.sheet.content.split("\n")))
        steps = [
            self.sheet.column(value.start) - self.sheet.column(name.start)
            for name, value in self._some_entries()
            if isinstance(value, MapSpan) and not value.flow
        ]
        return Layout(step=steps[0] if steps else 2, width=min(max(longest, _NARROWEST), WIDTH))

    def entry(self, card_id: str) -> Entry | None:
        """The entry of that card; None where there is none."""
        card = self._card(card_id)
        return None if card is None else _entry(card.node)

    def number_of(self, card_id: str | None) -> int | None:
        """The place of that card among ``entries``, counted from 0; None where there is none."""
        return next((at for at, card in enumerate(self._cards) if card.id is not None and card.id == card_id), None)

    def put(self, new: Entry, replacing: str | None) -> list[Edit]:
        """The edits that put the entry in the place of that card, or behind the last one; raise NotEditable."""
        new = tidied_entry(new)
        if replacing is not None and (card := self._card(replacing)) is not None:
            return list(self._amending.value(card.node, new, self._amending.item_place(card.within, card.number)))
        if self._cards:
            last = self._cards[-1]
            return [self._amending.with_items(last.within, [new], last.number + 1, apart=self._is_airy)]
        return [self._first_card(new)]

    def without(self, card_id: str) -> list[Edit]:
        """The edits that take the card out; none where it is not there."""
        card = self._card(card_id)
        if card is None:
            return []
        if len(self._cards) > 1 and len(card.within.items) == 1:  # among pieces each is a list by itself
            return [self._closed_up(self._amending.without_lines(card.within.start, card.node.end), card)]
        if len(card.within.items) > 1:
            (edit,) = self._amending.without_items(card.within, card.number, card.number)
            return [self._closed_up(edit, card)]
        return self.put_head(CARDS, [])

    def put_head(self, name: str, value: Value) -> list[Edit]:
        """The edits that give the head an entry of that name, in front of the cards where it is a new one."""
        root = self._mapping()
        found = root.get(name)
        if found is not None:
            return list(self._amending.value(found[1], value, self._amending.place(found[0], root)))
        shown = entry(name, value, 0, self.layout)
        cards = root.get(CARDS)
        if root.flow:
            raise NotEditable
        if cards is not None:
            start = self.sheet.start_of_line(cards[0].start)
            return [Edit(start, start, f"{shown}\n")]
        end = self.sheet.end_of_line(root.end)
        return [Edit(end, end, f"\n{shown}")]

    def renamed(self, old: str, new: str) -> str:
        """The text with another name wherever an image or a drawing has that file name; raise NotEditable."""
        edits = [
            edit
            for node, place in self._file_names()
            if isinstance(node, ScalarSpan) and node.value.strip() == old
            for edit in self._amending.value(node, new, place)
        ]
        return self.sheet.edited(edits)

    def head(self) -> Entry:
        """Everything but the cards; nothing where the text can be read only card by card."""
        names = self._root.names() if isinstance(self._root, MapSpan) else {}
        return {name: plain(value) for name, (_, value) in names.items() if name != CARDS}

    def entries(self) -> list[Value]:
        """Everything under ``cards``, in order."""
        return [plain(card.node) for card in self._cards]

    def lines_after(self, edits: list[Edit], replacing: str | None) -> tuple[str, int] | None:
        """The lines of a card that was put by these edits, and the number of the first, counted from 1.

        None where it has no lines of its own, within brackets or as the first card.
        """
        card = None if replacing is None else self._card(replacing)
        within = self._cards[-1].within if self._cards and card is None else card.within if card is not None else None
        if within is None or within.flow:
            return None
        if card is None:
            (edit,) = edits
            shown = edit.text.lstrip("\n")
            return shown, self.sheet.line_of(edit.start) + len(edit.text) - len(shown)
        start = self.sheet.start_of_line(self._amending.dash(card.within, card.number))
        end = self.sheet.end_of_line(card.node.end)
        return self.sheet.part_edited(start, end, edits), self.sheet.line_of(start)

    @cached_property
    def _amending(self) -> Amending:
        return Amending(self.sheet, self.layout)

    @cached_property
    def _cards(self) -> list[_Card]:
        if self._root is None:
            return self._cards_in_pieces()
        found = self._root.get(CARDS) if isinstance(self._root, MapSpan) else None
        if found is None or not isinstance(found[1], ListSpan):
            return []
        return _cards_of(found[1])

    def _cards_in_pieces(self) -> list[_Card]:
        found: list[_Card] = []
        for start, end in pieces(self.sheet.content, CARDS):
            try:
                node = parse_spans(self.sheet.content[start:end], start)
            except ProblemFound:
                continue
            found += _cards_of(node) if isinstance(node, ListSpan) else []
        return found

    def _card(self, card_id: str) -> _Card | None:
        return next((card for card in self._cards if card.id == card_id), None)

    def _mapping(self) -> MapSpan:
        if not isinstance(self._root, MapSpan):
            raise NotEditable(self.problem)
        return self._root

    def _file_names(self) -> Iterator[tuple[Span, Place]]:
        """Every value that can name a file, with its place: the image of a card, the drawing of a figure."""
        for figures, _ in self._under(self._mapping(), "figures"):
            for figure in figures.items if isinstance(figures, ListSpan) else ():
                yield from self._under(figure, "file")
        for card in self._cards:
            for image, place in self._under(card.node, "image"):
                yield image, place
                yield from self._under(image, "file")

    def _under(self, node: Span, name: str) -> Iterator[tuple[Span, Place]]:
        """The value of that name with its place, if the node has one."""
        if isinstance(node, MapSpan) and (found := node.get(name)) is not None:
            yield found[1], self._amending.place(found[0], node)

    def _some_entries(self) -> Iterable[tuple[Span, Span]]:
        """The entries of all cards, then those of the head."""
        for card in self._cards:
            if isinstance(card.node, MapSpan):
                yield from card.node.entries
        if isinstance(self._root, MapSpan):
            yield from self._root.entries

    @property
    def _is_airy(self) -> bool:
        """Whether an empty line stands before the last card."""
        if len(self._cards) < 2:
            return False
        before, last = self._cards[-2:]
        return "\n\n" in self.sheet.content[before.node.end : last.node.start]

    def _first_card(self, new: Entry) -> Edit:
        """The entry as the one card of a deck that has none."""
        root = self._mapping()
        found = root.get(CARDS)
        if found is None:
            if root.flow:
                end = root.entries[-1][1].end if root.entries else root.start + 1
                return Edit(end, end, f"{', ' if root.entries else ''}{key(CARDS)}: {flow([new])}")
            (edit,) = self.put_head(CARDS, [new])
            return edit
        name, value = found
        if isinstance(value, MapSpan) or (isinstance(value, ScalarSpan) and value.value):
            raise NotEditable
        (edit,) = self._amending.value(value, [new], self._amending.place(name, root))
        return edit

    def _closed_up(self, edit: Edit, card: _Card) -> Edit:
        """The edit, and one of the empty lines before and behind a card goes too; at the end of the file all do."""
        content = self.sheet.content
        if card.within.flow or not content[: edit.start].endswith("\n"):
            return edit
        if not content[edit.end :].strip():
            return Edit(len(content[: edit.start].rstrip("\n")), edit.end, "")
        return Edit(edit.start, edit.end + 1, "") if content.startswith("\n\n", edit.end) else edit


def _cards_of(within: ListSpan) -> list[_Card]:
    return [_Card(_id_of(node), node, within, number) for number, node in enumerate(within.items)]


def _id_of(node: Span) -> str | None:
    found = node.get(ID) if isinstance(node, MapSpan) else None
    return found[1].value.strip() if found is not None and isinstance(found[1], ScalarSpan) else None


def _entry(node: Span) -> Entry | None:
    value = plain(node)
    return value if isinstance(value, dict) else None
