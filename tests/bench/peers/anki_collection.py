"""Makes a collection of Anki's from cards that were handed over, and the log of a learner where there is one."""

import sqlite3
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any, Final, TypeVar

from anki.collection import AddNoteRequest, Collection

from tests.bench.probes.telling import tell

_T = TypeVar("_T")

PARENT: Final = "Bench"
_AT_ONCE: Final = 5_000
_DAY: Final = 86_400
_AGE: Final = 500 * _DAY  # of the collection: older than its first answer
_REVIEW: Final = 2  # as a card's type and as its queue
_SUSPENDED: Final = -1
_LEARNING, _REVIEWING, _CRAMMING = 0, 1, 3  # of an answer
_LONGEST_TIME: Final = 60_000  # milliseconds, by the default of Anki's preset
_CARDS: Final = """
SELECT deck, card, question, rest, overdue, repetitions, interval, easiness, lapses, suspended, tags FROM card
"""
_EVENTS: Final = """
SELECT deck, card, answered_at, kind, quality, milliseconds, before_interval, after_interval, after_easiness
FROM event WHERE kind IN ('answer', 'drill') ORDER BY sequence
"""
_ANSWER: Final = "INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)"

Key = tuple[str, str]
"""A card by its deck and its id in it."""


def main() -> None:
    """Make the collection argv[3] of the cards in argv[2]; with the answers in the database argv[4], up to argv[5]."""
    handed_over, target = Path(sys.argv[2]), Path(sys.argv[3])
    collection = Collection(str(target))
    collection.crt -= _AGE
    with closing(sqlite3.connect(handed_over)) as source:
        source.row_factory = sqlite3.Row
        cards = source.execute(_CARDS).fetchall()
    ids = _add(collection, cards)
    _schedule(collection, cards, ids)
    if len(sys.argv) > 4:
        _log(collection, Path(sys.argv[4]), ids, datetime.fromisoformat(sys.argv[5]))
    collection.decks.select(collection.decks.id(PARENT))
    collection.close()
    tell(cards=len(ids))


def _add(collection: Any, cards: Iterable[Any]) -> dict[Key, int]:
    """Add a note for each card, and return the card that Anki made of it."""
    notetype = collection.models.by_name("Basic")
    notes: dict[Key, Any] = {}
    for some in _in_parts(cards):
        requests = []
        for row in some:
            note = collection.new_note(notetype)
            note.fields = [row["question"], row["rest"].replace("\n", "<br>")]
            note.tags = row["tags"].split()
            requests.append(AddNoteRequest(note, collection.decks.id(f"{PARENT}::{row['deck']}")))
            notes[row["deck"], row["card"]] = note
        collection.add_notes(requests)
    card_of = dict(collection.db.all("SELECT nid, id FROM cards"))
    return {key: card_of[note.id] for key, note in notes.items()}


def _schedule(collection: Any, cards: Iterable[Any], ids: dict[Key, int]) -> None:
    """Let each card stand as the learner stands with it."""
    today = collection.sched.today
    for some in _in_parts(row for row in cards if row["overdue"] is not None or row["suspended"]):
        changed = []
        for row in some:
            card = collection.get_card(ids[row["deck"], row["card"]])
            if row["overdue"] is not None:
                card.type = card.queue = _REVIEW
                card.due = today - row["overdue"]
                card.ivl, card.factor = row["interval"], row["easiness"] * 10
                card.reps, card.lapses = row["repetitions"] + row["lapses"], row["lapses"]
            if row["suspended"]:
                card.queue = _SUSPENDED
            changed.append(card)
        collection.update_cards(changed, skip_undo_entry=True)


def _log(collection: Any, database: Path, ids: dict[Key, int], now: datetime) -> None:
    """Write the answers into the log, as long before this moment as they were before that one."""
    later = time.time() - now.timestamp()
    with closing(sqlite3.connect(database)) as source:
        source.row_factory = sqlite3.Row
        for some in _in_parts(source.execute(_EVENTS)):
            collection.db.executemany(_ANSWER, [_answer(row, ids[row["deck"], row["card"]], later) for row in some])


def _answer(row: Any, card: int, later: float) -> list[int]:
    """A row of Anki's log: the instant in milliseconds is its key."""
    instant = round((datetime.fromisoformat(row["answered_at"]).timestamp() + later) * 1000)
    button = max(1, row["quality"] - 1)
    reason = _CRAMMING if row["kind"] == "drill" else _REVIEWING if row["before_interval"] else _LEARNING
    before, after, factor = row["before_interval"], row["after_interval"], row["after_easiness"] * 10
    return [instant, card, button, after, before, factor, min(row["milliseconds"], _LONGEST_TIME), reason]


def _in_parts(things: Iterable[_T]) -> Iterator[list[_T]]:
    left = iter(things)
    while some := list(islice(left, _AT_ONCE)):
        yield some


if __name__ == "__main__":
    main()
