"""Searches through many cards, and the same words in a bare full-text table of SQLite that holds the same texts."""

import sqlite3
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Final

from quizapp.store.card_index import build_card_index
from quizapp.study.browsing import Browser
from quizapp.study.card_index import CardIndex
from quizapp.study.card_order import Column
from quizapp.study.card_texts import structure_names, texts_in
from quizapp.study.library import Library, read_library
from tests.bench.handover import hand_over
from tests.bench.probes.deeds import Deed, stand_by
from tests.bench.probes.telling import since
from tests.study.learners import Decided, SetLearner, a_state

_TODAY: Final = date(2026, 11, 23)
_LANGUAGE: Final = "de"


def main() -> None:
    """Make the decks in the folder argv[2] ready for searches; hand the cards over to a peer in the file argv[3]."""
    folder = Path(sys.argv[2])
    library = read_library([folder])
    learner = _learner(library)
    if len(sys.argv) > 3:
        hand_over(Path(sys.argv[3]), library, learner, _LANGUAGE)
    texts = [(place, "\n".join(each)) for place, each in enumerate(_texts(library, _LANGUAGE))]
    floor, built_floor = _floor(folder / "floor.db", texts)
    index, built = _index(library, folder / "cache")
    index.close()
    index, opened = _index(library, folder / "cache")
    began = time.monotonic_ns()
    browser = Browser(library, learner, index)
    browser.find("", language=_LANGUAGE)
    first = since(began)

    def find(query: str, order: Column | None = None) -> int:
        return len(browser.find(query, order=order, language=_LANGUAGE).cards)

    def ask(words: str) -> int:
        return len(floor.execute("SELECT rowid FROM words WHERE words MATCH ?", (f'"{words}"',)).fetchall())

    deeds: dict[str, Deed] = {
        "few_floor": ask,
        "few": find,
        "many_floor": ask,
        "many": find,
        "many_sorted": lambda words: find(words, Column.STEM),
        "many_due": lambda words: find(f"{words} is:due", Column.DUE),
        "all": find,
        "all_sorted": lambda words: find(words, Column.STEM),
        "all_due": lambda words: find(f"{words} is:due", Column.DUE),
        "every_word": find,
    }
    stand_by(deeds, built=built, built_floor=built_floor, opened=opened, first=first)
    index.close()


def _learner(library: Library) -> SetLearner:
    """A learner who has answered nine cards of ten, a tenth of them due, and suspended or tagged one of twenty."""
    rng = Random(1)
    states = {
        card: a_state(
            _TODAY + timedelta(days=rng.randint(-20, 180)),
            interval=rng.randint(1, 200),
            easiness=rng.randint(130, 300),
            lapses=rng.randint(0, 7),
        )
        for card in library.cards
        if rng.random() < 0.9
    }
    decided = (Decided(suspended=True), Decided(tags=("exam",)))
    treatments = {card: rng.choice(decided) for card in library.cards if rng.random() < 0.05}
    return SetLearner(states, treatments, _TODAY)


def _texts(library: Library, language: str) -> list[list[str]]:
    names = structure_names(library)
    return [texts_in(card, deck, names, language) for deck in library.decks for card in deck.cards]


def _floor(file: Path, texts: list[tuple[int, str]]) -> tuple[sqlite3.Connection, float]:
    """One language in a table of its own, and the milliseconds that it took."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='trigram')")
    began = time.monotonic_ns()
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", texts)
    connection.execute("COMMIT")
    return connection, since(began)


def _index(library: Library, folder: Path) -> tuple[CardIndex, float]:
    """The index, and the milliseconds that it took."""
    began = time.monotonic_ns()
    index = build_card_index(library, folder)
    took = since(began)
    assert index is not None
    return index, took


if __name__ == "__main__":
    main()
