"""A made log is one that a learner could have written."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Sequence
from contextlib import closing
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.cards.card import Card
from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState, after_answer, counts
from quizapp.scheduling.sm2 import MemoryState
from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from quizapp.study.library import read_library
from quizapp.study.replay import replay
from quizapp.study.review import Kind, Review
from tests.bench.handover import hand_over
from tests.bench.made_deck import write_made_deck
from tests.bench.made_log import DAYS, MadeLearner, write_made_log
from tests.conftest import MONDAY, FixedClock, a_clock, a_library
from tests.study.learners import Decided, SetLearner, a_state

ANSWERS = 3_000
OFTEN = 200


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Card]:
    """Fifty flashcards and fifty choices."""
    folder = tmp_path_factory.mktemp("made")
    write_made_deck(folder, 100)
    return list(read_library([folder]).cards.values())


@pytest.fixture
def written(cards: Sequence[Card], data_dir: Path, clock: FixedClock) -> SqlProgress:
    """The progress of a learner whose log was made."""
    write_made_log(data_dir, cards, ANSWERS, OFTEN, clock())
    return SqlProgress(open_database(data_dir / "quizapp.db"))


def test_the_states_are_what_the_log_makes_of_them(written: SqlProgress) -> None:
    """Every state in the database is the one to which the card's answers lead, and no other card has one."""
    assert written.states() == replay(written.steps())
    written.close()


def test_the_log_is_as_long_as_was_asked(written: SqlProgress, cards: Sequence[Card]) -> None:
    """So many answers, those to the first card among them, an equal share on each day of a year."""
    rows = written.log()

    days = Counter(row.study_day for row in rows)
    assert len(rows) == ANSWERS
    assert len(written.history(cards[0].id)) == OFTEN
    assert (min(days), max(days)) == (MONDAY - timedelta(days=10 + DAYS - 1), MONDAY - timedelta(days=10))
    assert len(days) == DAYS
    assert max(days.values()) - min(days.values()) <= 1
    written.close()


def test_the_log_stands_in_the_order_of_time(written: SqlProgress) -> None:
    """Ids, numbers and instants rise together, as when one answer follows the other."""
    rows = written.log()

    assert [row.sequence for row in rows] == list(range(1, ANSWERS + 1))
    for before, after in pairwise(rows):
        assert before.id < after.id
        assert before.answered_at < after.answered_at
    written.close()


@settings(max_examples=20, deadline=None)
@given(answers=st.integers(DAYS, 4_000), often=st.integers(0, DAYS), known=st.integers(2, 30), seed=st.integers())
def test_each_answer_counts_or_is_drill_as_the_schedule_says(answers: int, often: int, known: int, seed: int) -> None:
    """Due and new cards are answered, all others drilled; the log has the memory before and after."""
    some = list(a_library(deck_of(known)).cards.values())
    states: dict[CardId, CardState] = {}
    found: defaultdict[date, list[Review]] = defaultdict(list)
    for review in MadeLearner(some, often, Random(seed)).answers(answers, a_clock()()):
        state = states.get(review.card)
        assert review.before == (MemoryState() if state is None else state.memory)
        assert (review.kind is Kind.ANSWER) == counts(state, review.study_day)
        if review.kind is Kind.ANSWER:
            state = states[review.card] = after_answer(state, review.quality, review.study_day)
        assert state is not None
        assert review.after == state.memory
        found[review.study_day].append(review)
    assert sum(map(len, found.values())) == answers


def deck_of(cards: int) -> str:
    """A deck of so many flashcards."""
    head = "format: 1\ndeck: made\ntitle: Made\nlanguages: [en]\ncards:\n"
    card = "  - {{id: card-{number}, form: flashcard, front: What is {number}?, back: '{number}.'}}\n"
    return head + "".join(card.format(number=number) for number in range(cards))


def test_a_log_that_cannot_be(cards: Sequence[Card]) -> None:
    """A card is answered once a day at most, and one card alone could not fill the days."""
    for some, often in ((cards, DAYS + 1), (cards[:1], 5)):
        with pytest.raises(ValueError, match="two cards at least"):
            MadeLearner(some, often, Random(1))


def test_what_is_handed_over_to_a_peer(tmp_path: Path) -> None:
    """Each card once, its question first and its id last, in days and flags that need no program of ours."""
    library = a_library()
    late, untouched, aside = list(library.cards)[:3]
    state = a_state(MONDAY - timedelta(days=4), repetitions=2, interval=6, easiness=236, lapses=1)
    learner = SetLearner({late: state}, {aside: Decided(suspended=True, tags=("exam", "hard"))})

    hand_over(tmp_path / "cards.db", library, learner, "de")

    with closing(sqlite3.connect(tmp_path / "cards.db")) as connection:
        rows = {f"{row[0]}/{row[1]}": row[2:] for row in connection.execute("SELECT * FROM card")}
    assert list(rows) == list(map(str, library.cards))
    question, rest, *standing = rows[str(late)]
    assert question == "Welcher Muskel streckt die Hüfte?"
    assert rest.splitlines()[0] == "Gluteus maximus"
    assert rest.splitlines()[-1] == str(late)
    assert standing == [4, 2, 6, 236, 1, False, ""]
    assert list(rows[str(untouched)][2:]) == [None] * 5 + [False, ""]
    assert list(rows[str(aside)][2:]) == [None] * 5 + [True, "exam hard"]
