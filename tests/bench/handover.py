"""Cards and how a learner stands with them, in a file that a peer reads: nothing in it is of our own types."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Final

from quizapp.study.card_texts import structure_names, texts_in
from quizapp.study.library import Library
from quizapp.study.standings import Learner

_SCHEMA: Final = """
CREATE TABLE card (
    deck TEXT, card TEXT, question TEXT, rest TEXT,
    overdue INTEGER, repetitions INTEGER, interval INTEGER, easiness INTEGER, lapses INTEGER,
    suspended INTEGER, tags TEXT
) STRICT
"""


def hand_over(file: Path, library: Library, learner: Learner, language: str) -> None:
    """Write every card of the library into a new file: what a search looks at in that language, and its state.

    ``rest`` has the texts after the question, a line each. ``overdue`` are days, negative before a card is due, and it
    is null, like the memory, for a card that was never answered; ``easiness`` is in hundredths.
    """
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(_SCHEMA)
        connection.executemany(
            "INSERT INTO card VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _rows(library, learner, language)
        )


def _rows(library: Library, learner: Learner, language: str) -> Iterable[tuple[str | int | None, ...]]:
    names = structure_names(library)
    for deck in library.decks:
        for card in deck.cards:
            question, *rest = texts_in(card, deck, names, language)
            state, treatment = learner.states.get(card.id), learner.treatments.get(card.id)
            memory = None if state is None else state.memory
            yield (
                *(card.id.deck, card.id.card, question, "\n".join(rest)),
                None if state is None else (learner.today() - state.due).days,
                None if memory is None else memory.repetitions,
                None if memory is None else memory.interval,
                None if memory is None else memory.easiness,
                None if state is None else state.lapses,
                treatment is not None and treatment.suspended,
                "" if treatment is None else " ".join(treatment.tags),
            )
