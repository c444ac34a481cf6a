"""Cards made new again: events like any other, which can be taken back."""

from collections.abc import Sequence
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event as engine_event

from quizapp.cards.card_id import CardId
from quizapp.errors import Failure, QuizError
from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.sm2 import MemoryState
from quizapp.store import progress as store
from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from quizapp.study.replay import replay
from quizapp.study.review import Kind, Step
from tests.conftest import MONDAY
from tests.store.breaking import fault
from tests.store.test_progress import FLEXOR, LANDING, NOON, TUESDAY, record, rows
from tests.study.reviews import a_review

WEDNESDAY = TUESDAY + timedelta(days=1)


@pytest.fixture
def file(data_dir: Path) -> Path:
    """The database file of the progress at hand."""
    return data_dir / "quizapp.db"


def kinds(progress: SqlProgress) -> list[str]:
    """The kinds of all events, in the order of writing."""
    return [row.kind for row in progress.log()]


def test_a_reset_makes_cards_new_and_keeps_their_answers(progress: SqlProgress) -> None:
    """The states are gone, the answers stand, and each reset names its card, time, day and zone, and nothing else."""
    answers = [record(progress), record(progress, LANDING, 1)]
    events = progress.reset([FLEXOR, LANDING], NOON, TUESDAY)

    assert progress.states() == {}
    assert list(progress.reviews()) == answers
    assert (progress.last_study_day(), list(progress.reviews_on(TUESDAY))) == (TUESDAY, [])
    *_, reset = progress.log()
    assert [row.id for row in progress.log()[2:]] == list(events)
    assert (reset.sequence, reset.kind, reset.takes_back) == (4, "reset", None)
    assert (reset.deck, reset.card) == ("foot", "landing")
    assert (reset.answered_at, reset.study_day, reset.zone) == (NOON.astimezone(UTC), TUESDAY, "Europe/Berlin")
    assert (reset.quality, reset.form, reset.milliseconds, reset.scheduler, reset.before_interval) == (None,) * 5


def test_a_reset_that_is_taken_back_has_never_been(progress: SqlProgress) -> None:
    """The states are those of the answers again, undo events say so, and one transaction has kept all."""
    record(progress)
    record(progress, LANDING, 1)
    states = progress.states()
    events = progress.reset(list(states), NOON, TUESDAY)
    commits: list[object] = []
    engine_event.listen(progress._engine, "commit", commits.append)

    assert progress.take_all_back(events, NOON, TUESDAY) == states
    assert (progress.states(), len(commits)) == (states, 1)
    assert kinds(progress) == ["answer", "answer", "reset", "reset", "undo", "undo"]
    assert [row.takes_back for row in progress.log()[4:]] == list(events)


def test_taking_back_twice_is_taking_back_once(progress: SqlProgress, file: Path) -> None:
    """Of what another program took back a part of, the rest is taken back, and the states are those of now."""
    record(progress)
    record(progress, LANDING)
    states = progress.states()
    events = progress.reset([FLEXOR, LANDING], NOON, MONDAY)
    other = SqlProgress(open_database(file))
    other.take_back(events[1], NOON, MONDAY)

    assert progress.take_all_back([*events, events[0]], NOON, MONDAY) == states
    assert progress.take_all_back(events, NOON, MONDAY) == states == progress.states()
    assert kinds(progress).count("undo") == 2
    other.close()


def test_an_answer_after_a_reset_is_a_first_one(progress: SqlProgress) -> None:
    """On the same study day too: the rebuild comes to what is stored, whichever of the two is taken back."""
    first = record(progress)
    record(progress, day=TUESDAY)
    (reset,) = progress.reset([FLEXOR], NOON, TUESDAY)
    again = record(progress, quality=1, day=TUESDAY)

    assert progress.states() == {FLEXOR: CardState(MemoryState(0, 1), WEDNESDAY)}
    assert replay(progress.steps()) == progress.states()
    progress.take_back(again.event, NOON, TUESDAY)
    assert replay(progress.steps()) == progress.states() == {}
    progress.take_back(reset, NOON, TUESDAY)
    assert replay(progress.steps()) == progress.states()
    assert progress.states()[FLEXOR].memory == MemoryState(2, 6)
    progress.take_back(first.event, NOON, TUESDAY)
    assert replay(progress.steps()) == progress.states() == {FLEXOR: CardState(MemoryState(1, 1), WEDNESDAY)}


def test_steps_come_by_study_day_and_as_they_were_written(progress: SqlProgress) -> None:
    """A reset stands between the answers of its day; drill, undos and what they take back are no steps."""
    record(progress, day=TUESDAY)
    progress.reset([FLEXOR], NOON, TUESDAY)
    record(progress, quality=1, day=TUESDAY)
    record(progress, LANDING, 5, MONDAY)
    state = progress.states()[FLEXOR]
    progress.record(a_review(FLEXOR, 2, Kind.DRILL, day=TUESDAY), state, state)
    (taken_back,) = progress.reset([LANDING], NOON, MONDAY)
    progress.take_back(taken_back, NOON, MONDAY)

    assert list(progress.steps()) == [
        Step(Kind.ANSWER, LANDING, MONDAY, 5),
        Step(Kind.ANSWER, FLEXOR, TUESDAY, 4),
        Step(Kind.RESET, FLEXOR, TUESDAY),
        Step(Kind.ANSWER, FLEXOR, TUESDAY, 1),
    ]


def test_the_history_of_a_card(progress: SqlProgress) -> None:
    """Its answers and drills that stand, by study day, those before a reset too, and nobody else's."""
    late = record(progress, day=TUESDAY)
    record(progress, LANDING)
    progress.reset([FLEXOR], NOON, TUESDAY)
    undone = record(progress, day=TUESDAY)
    progress.take_back(undone.event, NOON, TUESDAY)
    early = progress.record(a_review(FLEXOR, 2, Kind.DRILL), None, None)

    assert list(progress.history(FLEXOR)) == [early, late]
    assert list(progress.history(CardId("hip", "extensor"))) == []


FAULTS = {
    "at the second event": (
        "BEFORE INSERT ON event WHEN NEW.card = 'landing' BEGIN SELECT RAISE(FAIL, 'disk fault'); END"
    ),
    "rolled back by SQLite": "AFTER INSERT ON event BEGIN SELECT RAISE(ROLLBACK, 'disk fault'); END",
    "at the first state": "BEFORE DELETE ON card_state BEGIN SELECT RAISE(ABORT, 'disk fault'); END",
    "at the second state": (
        "AFTER DELETE ON card_state WHEN OLD.card = 'landing' BEGIN SELECT RAISE(FAIL, 'disk fault'); END"
    ),
}


@pytest.mark.parametrize("trigger", FAULTS.values(), ids=FAULTS)
def test_a_reset_is_kept_whole_or_not_at_all(progress: SqlProgress, file: Path, trigger: str) -> None:
    """Wherever the disk refuses, every card is as it was, and no number of the log is lost."""
    record(progress)
    record(progress, LANDING)
    log, states = progress.log(), progress.states()
    with fault(file, trigger), pytest.raises(QuizError) as caught:
        progress.reset([FLEXOR, LANDING], NOON, MONDAY)

    assert (caught.value.failure, caught.value.reason) == (Failure.CHANGE_NOT_SAVED, "disk fault")
    assert (progress.log(), progress.states()) == (log, states)
    progress.reset([FLEXOR, LANDING], NOON, MONDAY)
    assert [row.sequence for row in progress.log()] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "trigger",
    [
        "BEFORE INSERT ON event WHEN NEW.card = 'landing' BEGIN SELECT RAISE(FAIL, 'disk fault'); END",
        "AFTER INSERT ON card_state WHEN NEW.card = 'landing' BEGIN SELECT RAISE(FAIL, 'disk fault'); END",
        "AFTER INSERT ON card_state BEGIN SELECT RAISE(ROLLBACK, 'disk fault'); END",
    ],
)
def test_a_reset_is_taken_back_whole_or_not_at_all(progress: SqlProgress, file: Path, trigger: str) -> None:
    """Where the disk refuses in the middle, all cards are new still, and the next try takes back all."""
    record(progress)
    record(progress, LANDING)
    states = progress.states()
    events = progress.reset([FLEXOR, LANDING], NOON, MONDAY)
    log = progress.log()
    with fault(file, trigger), pytest.raises(QuizError, match="change-not-saved:  disk fault"):
        progress.take_all_back(events, NOON, MONDAY)

    assert (progress.log(), progress.states()) == (log, {})
    assert progress.take_all_back(events, NOON, MONDAY) == progress.states() == states


@pytest.mark.parametrize("portion", [4, 1_000])
def test_many_cards_at_once(progress: SqlProgress, file: Path, monkeypatch: pytest.MonkeyPatch, portion: int) -> None:
    """However many they are, and in however large portions, each comes back as it was."""
    monkeypatch.setattr(store, "_STEP", portion)
    monkeypatch.setattr(store, "_AT_ONCE", 7)
    cards: Sequence[CardId] = [CardId(("hip", "foot")[number % 2], f"card-{number}") for number in range(30)]
    for number, card in enumerate(cards):
        record(progress, card, number % 6)
    states = progress.states()
    events = progress.reset(cards, NOON, MONDAY)

    assert len(set(events)) == 30
    assert progress.states() == {}
    assert progress.take_all_back(events, NOON, MONDAY) == progress.states() == states
    assert rows(file, "SELECT min(sequence), max(sequence), count(*) FROM event") == [(1, 90, 90)]


@pytest.mark.parametrize("allowed", [0, 1, 2, 3])
def test_what_goes_on_step_by_step_can_be_broken_off(
    progress: SqlProgress, file: Path, monkeypatch: pytest.MonkeyPatch, allowed: int
) -> None:
    """It tells how far it is, and wherever it is broken off nothing is changed; others read meanwhile as it was."""
    monkeypatch.setattr(store, "_STEP", 2)
    cards = [CardId("hip", f"card-{number}") for number in range(5)]
    for card in cards:
        record(progress, card)
    states, heard = progress.states(), list[tuple[int, int]]()

    def step(done: int, total: int) -> bool:
        heard.append((done, total))
        assert progress.states() == states
        return len(heard) <= allowed

    def go() -> Sequence[str]:
        return progress.reset(cards, NOON, MONDAY, step)

    if allowed < 3:
        with pytest.raises(QuizError, match="broken-off"):
            go()
        assert (kinds(progress), progress.states()) == (["answer"] * 5, states)
    else:
        assert len(go()) == 5
        assert (kinds(progress), progress.states()) == (["answer"] * 5 + ["reset"] * 5, {})
    assert heard == [(0, 5), (2, 5), (4, 5)][: allowed + 1]


def test_nothing_to_make_new(progress: SqlProgress) -> None:
    """No card is no event."""
    assert list(progress.reset([], NOON, MONDAY)) == []
    assert progress.take_all_back([], NOON, MONDAY) == {}
    assert list(progress.log()) == []


def test_an_answer_upon_a_state_that_was_made_new_elsewhere_is_refused(progress: SqlProgress, file: Path) -> None:
    """Another program has made the card new: who answers it as it was before keeps nothing."""
    record(progress)
    state = progress.states()[FLEXOR]
    other = SqlProgress(open_database(file))
    other.reset([FLEXOR], NOON, MONDAY)

    with pytest.raises(QuizError, match="answered-elsewhere: hip/flexor"):
        progress.record(a_review(FLEXOR, 4, new=False, day=TUESDAY), state, state)

    assert kinds(progress) == ["answer", "reset"]
    other.close()


def test_one_learners_reset_is_not_anothers(progress: SqlProgress, file: Path) -> None:
    """The same card of two learners in one file."""
    ada = SqlProgress(open_database(file), "Ada")
    record(progress)
    record(ada)
    events = progress.reset([FLEXOR], NOON, MONDAY)

    assert (progress.states(), set(ada.states())) == ({}, {FLEXOR})
    assert replay(ada.steps()) == ada.states()
    assert progress.take_all_back(events, NOON, MONDAY) == ada.states()
    ada.close()


def test_a_cards_events_are_found_by_an_index(progress: SqlProgress, file: Path) -> None:
    """Undo and history of one card, and the last answers, are found without reading or sorting the whole log."""
    logged = record(progress)
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            asked.append(statement.replace("?", "NULL"))

    engine_event.listen(progress._engine, "before_cursor_execute", note)
    progress.history(FLEXOR)
    progress.take_back(logged.event, NOON, MONDAY)
    progress.mean_answering_time()
    progress.log()

    steps = [row[3] for statement in asked for row in rows(file, f"EXPLAIN QUERY PLAN {statement}")]
    assert [step for step in steps if "event_of" in step] == [
        *["SEARCH event USING INDEX event_of_card (learner=? AND deck=? AND card=?)"] * 2,
        *["SEARCH event USING INDEX event_of_learner (learner=?)"] * 2,
    ]
    assert not [step for step in steps if "TEMP B-TREE" in step or step.startswith("SCAN event")]
