"""What Anki's library has for the questions of probes/answers.py."""

import sys
from itertools import count
from pathlib import Path
from typing import Any

from anki.collection import Collection
from anki.scheduler.v3 import CardAnswer

from tests.bench.probes.deeds import Deed, stand_by


def main() -> None:
    """Open the collection argv[2] and wait to be asked."""
    file = Path(sys.argv[2])
    backups = file.with_name("anki-backups")
    backups.mkdir(exist_ok=True)
    collection = Collection(str(file))
    # The last text of a card that was handed over is the name that we know it by.
    rows = collection.db.all("SELECT cards.id, flds FROM cards JOIN notes ON notes.id = cards.nid")
    ids = {fields.rpartition("<br>")[2]: card for card, fields in rows}
    changes = count()

    def back_up() -> int:
        """The bytes of a backup. Without a change there would be none; one takes a fraction of a millisecond."""
        collection.set_config("bench", next(changes))
        assert collection.create_backup(backup_folder=str(backups), force=True, wait_for_completion=True)
        return max(backups.iterdir(), key=lambda backup: backup.stat().st_mtime_ns).stat().st_size

    sitting = _Sitting(collection)
    deeds: dict[str, Deed] = {
        "history": lambda card: len(collection.card_stats_data(ids[card]).revlog),
        "leeches": lambda _: len(collection.find_cards("prop:lapses>=6 -is:suspended")),
        "backlog": lambda _: len(collection.find_cards("prop:due<0 -is:suspended")),
        "today": lambda _: _deck_list(collection),
        "answer": lambda _: sitting.answer(),
        "backup": lambda _: back_up(),
    }
    stand_by(deeds, size=file.stat().st_size)
    collection.close()


def _deck_list(collection: Any) -> int:
    """The counts of all decks and the line under them."""
    collection.studied_today()
    return sum(deck.review_count + deck.new_count for deck in collection.sched.deck_due_tree().children)


class _Sitting:
    """The card at the head of the queue, asked."""

    def __init__(self, collection: Any) -> None:
        self._collection = collection
        self._ask()

    def answer(self) -> int:
        """Answer it well, and ask the next one."""
        scheduler = self._collection.sched
        scheduler.answer_card(scheduler.build_answer(card=self._card, states=self._states, rating=CardAnswer.GOOD))
        self._ask()
        return 1

    def _ask(self) -> None:
        queued = self._collection.sched.get_queued_cards().cards[0]
        self._card, self._states = self._collection.get_card(queued.card.id), queued.states
        self._card.question()
        self._card.start_timer()


if __name__ == "__main__":
    main()
