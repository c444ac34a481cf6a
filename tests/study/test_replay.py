"""The states as the log tells them, and that they are the states stored."""

from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState, after_answer
from quizapp.scheduling.sm2 import MemoryState
from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from quizapp.study.notebook import Notebook
from quizapp.study.replay import replay
from quizapp.study.review import Kind, Review, Step
from quizapp.study.sitting import Sitting
from quizapp.study.upkeep import Upkeep
from tests.conftest import MONDAY, a_clock, a_library
from tests.responses import HOWS, respond
from tests.study.reviews import a_review

FLEXOR, LANDING = CardId("hip", "flexor"), CardId("foot", "landing")


def test_an_empty_log_knows_no_card() -> None:
    """Without a review there is no state."""
    assert replay([]) == {}


def test_answers_fold_and_drill_does_not() -> None:
    """Each answer moves its own card from its own study day on; drill leaves everything as it is."""
    later = MONDAY + timedelta(days=3)
    log = [
        a_review(FLEXOR, 4),
        a_review(LANDING, 1),
        a_review(LANDING, 5, Kind.DRILL),
        a_review(FLEXOR, 4, day=later, new=False),
    ]

    assert replay(log) == {
        FLEXOR: CardState(MemoryState(2, 6, 250), later + timedelta(days=6)),
        LANDING: CardState(MemoryState(0, 1, 250), MONDAY + timedelta(days=1)),
    }


def test_a_reset_forgets_what_came_before() -> None:
    """The next answer is a first one, on the same day too; the card that was not reset goes on."""
    log: list[Step | Review] = [
        a_review(FLEXOR, 4),
        a_review(LANDING, 4),
        Step(Kind.RESET, FLEXOR, MONDAY),
        a_review(FLEXOR, 1),
    ]

    assert replay(log[:3]) == {LANDING: CardState(MemoryState(1, 1, 250), MONDAY + timedelta(days=1))}
    assert replay(log) == {
        FLEXOR: CardState(MemoryState(0, 1, 250), MONDAY + timedelta(days=1)),
        LANDING: CardState(MemoryState(1, 1, 250), MONDAY + timedelta(days=1)),
    }


def test_drill_makes_no_card() -> None:
    """A card of which only drill stands, its answer taken back elsewhere, has no state."""
    assert replay([a_review(FLEXOR, 4, Kind.DRILL)]) == {}


@given(st.lists(st.tuples(st.sampled_from([FLEXOR, LANDING]), st.integers(0, 5)), max_size=20))
def test_replay_is_the_rule_card_by_card(answers: list[tuple[CardId, int]]) -> None:
    """A mixed log gives each card the state that its own answers alone would give."""
    log = [
        a_review(card, quality, day=MONDAY + timedelta(days=number)) for number, (card, quality) in enumerate(answers)
    ]
    expected: dict[CardId, CardState] = {}
    for card in {review.card for review in log}:
        state = None
        for review in log:
            if review.card == card:
                state = after_answer(state, review.quality, review.study_day)
        assert state is not None
        expected[card] = state

    assert replay(log) == expected


STEPS = st.lists(
    st.one_of(
        st.sampled_from(HOWS),
        st.sampled_from(["undo", "undo", "leave", "practice", "next day", "two weeks on", "a day back"]),
        st.sampled_from(["reset", "reset all", "undo reset"]),
    ),
    max_size=30,
)
DAYS = {"next day": 1, "two weeks on": 14, "a day back": -1}


@given(steps=STEPS)
@settings(deadline=None, max_examples=30)
def test_the_log_and_the_states_agree(steps: list[str]) -> None:
    """After any answers, practice, resets, undos and days the log rebuilds the states, and has lost no event."""
    with TemporaryDirectory() as folder:
        progress = SqlProgress(open_database(Path(folder) / "quizapp.db"))
        clock, written = a_clock(), list[str]()
        notebook = Notebook(a_library(), progress, clock)
        sitting, upkeep = Sitting(notebook, Random(1), "de"), Upkeep(notebook)
        for step in steps:
            if step in DAYS:
                clock.forward(days=DAYS[step])
                sitting.advance()
            elif step == "leave":
                sitting = Sitting(notebook, Random(1), "de")
            elif step == "practice":
                sitting = Sitting(notebook, Random(1), "de", practice=notebook.weak(2) + notebook.ahead(2))
            elif step == "undo":
                written += ["undo"] if sitting.can_undo else []
                sitting.undo()
            elif step == "undo reset":
                change = upkeep.undo()
                written += ["undo"] * len(change.events if change is not None else ())
                sitting.refresh()
            elif step.startswith("reset"):
                change = upkeep.reset(notebook.cards("hip" if step == "reset" else None))
                written += change.events if change is not None else ()
                sitting.refresh()
            elif sitting.question is not None:
                outcome = sitting.answer(respond(sitting.question, step))
                written.append(outcome.logged.event)
                sitting.advance()

        log = progress.log()
        taken_back = {row.takes_back for row in log}
        standing = [row.id for row in log if row.kind in ("answer", "drill") and row.id not in taken_back]
        assert replay(progress.steps()) == progress.states()
        assert {card: notebook.state(card) for card in progress.states()} == progress.states()
        assert [row.sequence for row in log] == list(range(1, len(written) + 1))
        assert ["undo" if row.kind == Kind.UNDO else row.id for row in log] == written
        assert sorted(row.study_day for row in log) == [row.study_day for row in log]
        assert sorted(logged.event for logged in progress.reviews()) == sorted(standing)
        progress.close()


def test_every_entry_tells_the_memory_around_it(notebook: Notebook, progress: SqlProgress) -> None:
    """Before and after of an answer are what replay has before and after it; of drill they are the same."""
    sitting = Sitting(notebook, Random(1), "de")
    while sitting.question is not None:
        repeat = notebook.state(sitting.question.card) is not None
        sitting.answer(respond(sitting.question, "right" if repeat else "wrong"))
        sitting.advance()

    reviews = [logged.review for logged in progress.reviews()]
    assert len(reviews) == 10
    for number, review in enumerate(reviews):
        before, after = (replay(reviews[:end]).get(review.card) for end in (number, number + 1))
        assert review.before == (MemoryState() if before is None else before.memory)
        assert after is not None
        assert review.after == after.memory
