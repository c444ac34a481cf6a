"""Writing into the learner's own layer over a deck: a file beside the decks whose cards stand in for shipped ones."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from quizapp.cards.card import Card
from quizapp.cards.deck import Deck
from quizapp.decks_io.corrections import state_of
from quizapp.decks_io.editing.cards import put_card, put_head, read_entry, remove_card, written_out
from quizapp.decks_io.editing.deck_file import change, create_deck_file, open_deck_file
from quizapp.decks_io.editing.deck_text import CARDS, ID, deck_text
from quizapp.decks_io.editing.entry import Entry, Value, tidied_entry
from quizapp.decks_io.editing.entry_of import entry_of
from quizapp.decks_io.editing.outcome import Broken, DeckFile, Gone, Outcome, Refused, Saved
from quizapp.errors import reason

_COPIED: Final = ("format", "deck", "title", "languages", "topics", "sources")
_CORRECTS: Final = "corrects"


def corrections_file(folder: Path, deck_id: str) -> Path:
    """Where the corrections of that deck stand."""
    return folder / f"{deck_id}.yaml"


def open_corrections(folder: Path, deck: Deck) -> DeckFile | Broken | Refused:
    """That file, or one that would be begun, with no digest; raise OSError where the deck's own cannot be read."""
    opened = open_deck_file(corrections_file(folder, deck.id))
    return DeckFile(opened.path, _begun(_head_of(deck)), "") if isinstance(opened, Gone) else opened


def shipped_entry(deck: Deck, card: Card) -> Entry | None:
    """The entry to begin a correction with, of the card as it is shipped; None for a card that no entry can be.

    A hand-written card has it from its file; raise OSError where that cannot be read.
    """
    written = None if card.made else read_entry(_text_of(deck), card.entry)
    return entry_of(card, deck) if written is None else written


def put_correction(file: DeckFile, deck: Deck, card: Card, entry: Entry, base: Entry | None) -> Outcome:
    """Let the entry stand in for that card of the deck, as it is shipped; it keeps the id of what it stands in for.

    ``file`` is that of the corrections as it was when the editing began, with no digest where there was none, and
    ``base`` the correction there, if there was one.
    """
    mine = tidied_entry(entry | {ID: card.entry})
    try:
        head = _head_of(deck)
    except OSError as error:
        return Refused(deck.path, reason(error))

    def write(text: str) -> tuple[str, Entry]:
        text = put_card(_with_references(text, head, mine), mine, card.entry)
        return put_head(text, _CORRECTS, _states(text) | {card.entry: state_of(card, deck)}), mine

    outcome = change(file, mine, base, write, new=False)
    if not isinstance(outcome, Gone) or base is not None:
        return outcome
    made = create_deck_file(file.path, write(_begun(head))[0])
    if isinstance(made, Saved):
        return Saved(made.file, mine)
    again = change(file, mine, base, write, new=False)  # if somebody was faster
    return made if isinstance(again, Gone) else again


def remove_correction(file: DeckFile, base: Entry) -> Outcome:
    """Let the shipped card be asked again; ``base`` is the correction as it was last seen in the file."""
    name = str(base[ID])

    def write(text: str) -> tuple[str, None]:
        text = remove_card(text, name)
        states = {other: state for other, state in _states(text).items() if other != name}
        return put_head(text, _CORRECTS, states), None

    return change(file, None, base, write)


def _head_of(deck: Deck) -> Entry:
    head = deck_text(_text_of(deck)).head()
    return {name: head[name] for name in _COPIED if name in head}


def _text_of(deck: Deck) -> str:
    return deck.path.read_text("utf-8-sig")


def _begun(head: Entry) -> str:
    """A file of corrections without one."""
    return written_out(head | {_CORRECTS: {}, CARDS: []})


def _states(text: str) -> Entry:
    found = deck_text(text).head().get(_CORRECTS)
    return found if isinstance(found, dict) else {}


def _with_references(text: str, shipped: Entry, entry: Entry) -> str:
    """The text with the topics and sources that the entry names and that the deck has had since the file was begun."""
    source = entry.get("source", [])
    text = _with_section(text, "topics", shipped.get("topics", {}), [entry.get("topic")])
    return _with_section(text, "sources", shipped.get("sources", {}), source if isinstance(source, list) else [source])


def _with_section(text: str, section: str, shipped: Value, named: Sequence[Value | None]) -> str:
    there = deck_text(text).head().get(section, {})
    if not isinstance(there, dict) or not isinstance(shipped, dict):
        return text
    missing = {name: value for name, value in shipped.items() if name in named and name not in there}
    return put_head(text, section, there | missing) if missing else text
