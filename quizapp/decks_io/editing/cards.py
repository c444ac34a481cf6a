"""One card of a deck file read, put, taken out: text in, text out, and every byte that is not the card's stays."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from quizapp.decks_io.editing.deck_text import CARDS, ID, DeckText, NotEditable
from quizapp.decks_io.editing.entry import Entry, Value, tidied_entry
from quizapp.decks_io.editing.sheet import Edit
from quizapp.decks_io.editing.values import Layout, entry

LONGEST_ID: Final = 60

_SPELLED_OUT: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o"})
_BETWEEN: Final = re.compile(r"[^a-z0-9]+")


def read_entry(text: str, card_id: str) -> Entry | None:
    """The card's entry as it stands in the text; None where there is none of that id, or it cannot be read."""
    return DeckText(text).entry(card_id)


def put_card(text: str, new: Entry, replacing: str | None = None) -> str:
    """The text with that entry in the place of the card ``replacing``, or of the card with its id, or at the end.

    Raise NotEditable where that cannot be done without harm to the rest.
    """
    deck = DeckText(text)
    new = tidied_entry(new)
    old = replacing if replacing is not None else _word(new.get(ID))
    place, cards = deck.number_of(old), deck.entries()
    expected = [*cards, new] if place is None else [*cards[:place], new, *cards[place + 1 :]]
    return _checked(deck, deck.put(new, old), expected, deck.head())


def remove_card(text: str, card_id: str) -> str:
    """The text without that card; the same text where it has none. Raise NotEditable as ``put_card`` does."""
    deck = DeckText(text)
    place, cards = deck.number_of(card_id), deck.entries()
    if place is None:
        return text
    return _checked(deck, deck.without(card_id), [*cards[:place], *cards[place + 1 :]], deck.head())


def put_head(text: str, name: str, value: Value) -> str:
    """The text with that entry in the head of the deck. Raise NotEditable as ``put_card`` does."""
    deck = DeckText(text)
    return _checked(deck, deck.put_head(name, value), deck.entries(), deck.head() | {name: value})


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
    return unused(wanted, DeckText(text).ids)


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


def _checked(deck: DeckText, edits: list[Edit], cards: list[Value], head: Entry) -> str:
    """The text with the edits, after it was read again and everything was found where it should be."""
    if not edits:
        return deck.sheet.text
    text = deck.sheet.edited(edits)
    after = DeckText(text)
    if after.problem is not None and deck.problem is None:
        raise NotEditable(after.problem)
    if after.entries() != cards or after.head() != head:
        raise NotEditable
    return text


def _word(value: Value | None) -> str | None:
    return value if isinstance(value, str) else None
