"""One card of a deck file read, put, taken out: text in, text out, and every byte that is not the card's stays."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from quizapp.decks_io.editing.deck_text import CARDS, ID, DeckText, NotEditable, deck_text
from quizapp.decks_io.editing.entry import Entry, Value, tidied_entry
from quizapp.decks_io.editing.sheet import Edit
from quizapp.decks_io.editing.spans import parse_spans, plain
from quizapp.decks_io.editing.values import Layout, entry
from quizapp.decks_io.nodes import ProblemFound

LONGEST_ID: Final = 60

_SPELLED_OUT: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o"})
_BETWEEN: Final = re.compile(r"[^a-z0-9]+")


def read_entry(text: str, card_id: str) -> Entry | None:
    """The card's entry as it stands in the text; None where there is none of that id, or it cannot be read."""
    return deck_text(text).entry(card_id)


def put_card(text: str, new: Entry, replacing: str | None = None) -> str:
    """The text with that entry in the place of the card ``replacing``, or of the card with its id, or at the end.

    Raise NotEditable where that cannot be done without harm to the rest.
    """
    new = tidied_entry(new)
    return _put(text, new, replacing if replacing is not None else _word(new.get(ID)))


def add_card(text: str, new: Entry) -> str:
    """The text with that entry at the end, also where a card has its id. Raise NotEditable as ``put_card`` does."""
    return _put(text, tidied_entry(new), None)


def remove_card(text: str, card_id: str) -> str:
    """The text without that card; the same text where it has none. Raise NotEditable as ``put_card`` does."""
    deck = deck_text(text)
    place, cards = deck.number_of(card_id), deck.entries()
    if place is None:
        return text
    return _checked(deck, deck.without(card_id), [*cards[:place], *cards[place + 1 :]])


def put_head(text: str, name: str, value: Value) -> str:
    """The text with that entry in the head of the deck. Raise NotEditable as ``put_card`` does."""
    deck = deck_text(text)
    return _checked(deck, deck.put_head(name, value), deck.entries(), {name: value})


def new_deck_text(deck_id: str, title: Value, languages: Sequence[str]) -> str:
    """A deck without cards; the title is one for all languages or one for each, the first language is the original."""
    head: Entry = {"format": "1", "deck": deck_id, "title": title, "languages": list(languages), CARDS: []}
    return written_out(head)


def written_out(head: Entry) -> str:
    """The text of a file with these entries."""
    layout = Layout()
    return "".join(entry(name, value, 0, layout) + "\n" for name, value in tidied_entry(head).items())


def free_id(text: str, wanted: str) -> str:
    """An id that no card of this text has, made of the words of a title or stem."""
    return unused(wanted, deck_text(text).ids)


def unused(wanted: str, taken: Sequence[str], otherwise: str = "card") -> str:
    """An id made of these words that is none of those taken: with ``-2``, ``-3`` … behind it where it must be."""
    letters = unicodedata.normalize("NFKD", wanted.casefold().translate(_SPELLED_OUT))
    words = _BETWEEN.sub("-", "".join(letter for letter in letters if not unicodedata.combining(letter))).strip("-")
    if len(words) > LONGEST_ID:
        words = words[: LONGEST_ID + 1].rpartition("-")[0] or words[:LONGEST_ID]
    name, number = words or otherwise, 1
    found = name
    while found in taken:
        number += 1
        found = f"{name}-{number}"
    return found


def _put(text: str, new: Entry, old: str | None) -> str:
    deck = deck_text(text)
    edits = deck.put(new, old)
    if not edits:
        return text
    if (lines := deck.lines_after(edits, old)) is not None:
        if not _holds(lines[0], new):
            raise NotEditable
        return deck.sheet.edited(edits)
    place, cards = deck.number_of(old), deck.entries()
    return _checked(deck, edits, [*cards, new] if place is None else [*cards[:place], new, *cards[place + 1 :]])


def _holds(lines: str, entry: Entry) -> bool:
    """Whether these lines, read by themselves, are the entry and nothing else: then no other line is touched by it."""
    try:
        found = parse_spans(lines)
    except ProblemFound as problem:
        raise NotEditable(problem.problem) from None
    return plain(found) == [entry]


def _checked(deck: DeckText, edits: list[Edit], cards: list[Value], head: Entry | None = None) -> str:
    """The text with the edits, after all of it was read again and everything was found where it should be."""
    if not edits:
        return deck.sheet.text
    text = deck.sheet.edited(edits)
    after = deck_text(text)
    if after.problem is not None and deck.problem is None:
        raise NotEditable(after.problem)
    if after.entries() != cards or after.head() != deck.head() | (head or {}):
        raise NotEditable
    return text


def _word(value: Value | None) -> str | None:
    return value if isinstance(value, str) else None
