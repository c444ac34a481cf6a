"""The log and the states on the disk: one answer, one transaction, and nothing in between."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event as engine_event
from sqlalchemy import text

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form
from quizapp.errors import Failure, QuizError
from quizapp.scheduling.card_state import CardState, after_answer
from quizapp.scheduling.quality import Quality
from quizapp.scheduling.sm2 import MemoryState
from quizapp.store import database
from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from quizapp.study.notebook import Notebook
from quizapp.study.review import Confidence, Kind, Logged, Review
from quizapp.study.sitting import Sitting
from tests.conftest import BERLIN, MONDAY, FixedClock, a_library
from tests.responses import respond
from tests.store.breaking import FAULTS, execute, fault, locked
from tests.study.reviews import a_review

FLEXOR, LANDING = CardId("hip", "flexor"), CardId("foot", "landing")
TUESDAY = MONDAY + timedelta(days=1)
NOON = datetime.combine(MONDAY, time(12), BERLIN)


@pytest.fixture
def file(data_dir: Path) -> Path:
    """The database file of the progress at hand."""
    return data_dir / "quizapp.db"


@pytest.fixture
def other(progress: SqlProgress, file: Path) -> Iterator[SqlProgress]:
    """The same learner in a second program on the same file."""
    second = SqlProgress(open_database(file))
    yield second
    second.close()


def record(progress: SqlProgress, card: CardId = FLEXOR, quality: int = 4, day: date = MONDAY) -> Logged:
    """Keep an answer of that card, which is due on that day, with the state that follows."""
    before = progress.states().get(card)
    review = a_review(card, quality, new=before is None, day=day)
    return progress.record(review, before, after_answer(before, quality, day))


def rows(file: Path, statement: str) -> list[tuple[Any, ...]]:
    """What another program reads from the file at this moment."""
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(statement).fetchall()


def test_a_review_comes_back_as_it_was(progress: SqlProgress) -> None:
    """Every field survives the disk, those that are empty and those that are not."""
    full = Review(
        kind=Kind.ANSWER,
        card=LANDING,
        answered_at=datetime(2026, 11, 24, 1, 2, 3, 456789, BERLIN),
        study_day=MONDAY,
        form=Form.CHOICE,
        language="en",
        quality=Quality.WRONG_THOUGH_SURE,
        correct=False,
        milliseconds=7654,
        words=17,
        away=True,
        chosen="concentric",
        confidence=Confidence.SURE,
        scheduler="sm2",
        scheduler_version=1,
        before=MemoryState(3, 15, 236),
        after=MemoryState(0, 1, 236),
    )
    logged = progress.record(full, None, CardState(full.after, TUESDAY, 1))
    empty = progress.record(a_review(FLEXOR, 5), None, CardState(MemoryState(1, 1, 260), TUESDAY))

    assert list(progress.reviews()) == list(progress.reviews_on(MONDAY)) == [logged, empty]
    assert logged.review == full
    assert progress.states() == {
        LANDING: CardState(MemoryState(0, 1, 236), TUESDAY, 1),
        FLEXOR: CardState(MemoryState(1, 1, 260), TUESDAY, 0),
    }


def test_what_the_log_says_to_anybody(progress: SqlProgress, file: Path) -> None:
    """Read without our code, an event names its device, number, card, day, zone, inputs and scheduler."""
    progress.record(a_review(FLEXOR, 3, correct=True, confidence=Confidence.GUESSED), None, None)
    columns = "sequence, kind, deck, card, answered_at, study_day, zone, form, quality, correct, milliseconds, words"

    assert rows(file, f"SELECT {columns}, away, confidence, scheduler, scheduler_version FROM event") == [
        (
            *(1, "answer", "hip", "flexor", "2026-11-23T10:00:00.000000+00:00", "2026-11-23", "UTC"),
            *("choice", 3, 1, 8000, 12, 0, "guessed", "sm2", 1),
        )
    ]
    assert rows(file, "SELECT own, event.device = device.id FROM device JOIN event") == [(1, 1)]


def test_an_answer_is_on_the_disk_when_the_call_returns(progress: SqlProgress, file: Path) -> None:
    """Another program sees event and state at once, and one transaction has kept both."""
    commits: list[object] = []
    engine_event.listen(progress._engine, "commit", commits.append)
    logged = progress.record(a_review(FLEXOR, 4), None, CardState(MemoryState(1, 1), TUESDAY))

    assert rows(file, "SELECT id FROM event") == [(logged.event,)]
    assert rows(file, "SELECT deck, card, repetitions, due FROM card_state") == [("hip", "flexor", 1, "2026-11-24")]
    assert len(commits) == 1


def test_event_ids_are_ordered_in_time(progress: SqlProgress) -> None:
    """Ids are UUIDs of version 7, and each is greater than the one before."""
    ids = [record(progress, CardId("hip", f"card-{number}")).event for number in range(200)]

    assert ids == sorted(set(ids))
    assert {UUID(event).version for event in ids} == {7}


@pytest.mark.parametrize("trigger", FAULTS.values(), ids=FAULTS)
@pytest.mark.parametrize("answered_before", [False, True])
def test_an_answer_is_kept_whole_or_not_at_all(
    progress: SqlProgress, file: Path, trigger: str, answered_before: bool
) -> None:
    """Wherever the disk fails, neither event nor state is kept, and the next answer has the next number."""
    if answered_before:
        record(progress)
        trigger = trigger.replace("INSERT ON card_state", "UPDATE ON card_state")
    log, states = progress.log(), progress.states()
    with fault(file, trigger), pytest.raises(QuizError) as caught:
        record(progress, day=TUESDAY)

    assert (caught.value.failure, caught.value.concerned, caught.value.reason) == (Failure.NOT_SAVED, "", "disk fault")
    assert (progress.log(), progress.states()) == (log, states)
    assert rows(file, "SELECT count(*) FROM event") == [(len(log),)]
    record(progress, day=TUESDAY)
    assert [row.sequence for row in progress.log()] == list(range(1, len(log) + 2))


def fill(progress: SqlProgress) -> None:
    """Let the file grow no further."""
    with progress._engine.connect() as connection:
        (pages,) = connection.execute(text("PRAGMA page_count")).one()
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))


def test_a_full_disk_loses_no_answer_that_was_confirmed(progress: SqlProgress, file: Path) -> None:
    """Answered until the disk is full, all that was confirmed is there; with room again the same answer is kept."""
    record(progress)
    fill(progress)
    failed, kept = None, 1
    while failed is None:
        try:
            record(progress, CardId("hip", f"card-{kept}"))
            kept += 1
        except QuizError as error:
            failed = error

    assert (failed.failure, failed.reason) == (Failure.NOT_SAVED, "database or disk is full")
    assert rows(file, "SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM card_state)") == [(kept, kept)]
    with progress._engine.connect() as connection:
        connection.execute(text("PRAGMA max_page_count = 100000"))
    record(progress, CardId("hip", f"card-{kept}"))
    assert [row.sequence for row in progress.log()] == list(range(1, kept + 2))


def test_a_file_that_may_not_be_written(progress: SqlProgress) -> None:
    """Where the file has become read-only, the answer is refused and everything before it can be read."""
    logged = record(progress)
    with progress._engine.connect() as connection:
        connection.execute(text("PRAGMA query_only = ON"))

    with pytest.raises(QuizError, match="not-saved:  attempt to write a readonly database"):
        record(progress, LANDING)

    assert list(progress.reviews()) == [logged]


def test_a_file_that_another_program_holds(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where another program writes for too long the answer is refused; once it is done the answer is kept."""
    monkeypatch.setattr(database, "_WAIT_FOR_LOCK", 0.01)
    progress = SqlProgress(open_database(file))
    with locked(file), pytest.raises(QuizError, match="not-saved:  database is locked"):
        record(progress)

    record(progress)
    assert len(progress.log()) == 1
    progress.close()


def test_an_answer_upon_a_state_that_is_gone_is_refused(progress: SqlProgress, other: SqlProgress) -> None:
    """Who answers a card as it was, after another program answered it, keeps nothing."""
    first = record(other)

    with pytest.raises(QuizError) as caught:
        progress.record(a_review(FLEXOR, 1), None, CardState(MemoryState(0, 1), TUESDAY))

    assert (caught.value.failure, caught.value.concerned) == (Failure.ANSWERED_ELSEWHERE, "hip/flexor")
    assert list(progress.reviews()) == [first]
    assert progress.states() == other.states()


def test_drill_upon_an_answer_undone_elsewhere_is_refused(progress: SqlProgress, other: SqlProgress) -> None:
    """A repeat of a card that another program made new again is no repeat any more."""
    logged = record(progress, quality=1)
    state = progress.states()[FLEXOR]
    other.take_back(logged.event, NOON, MONDAY)

    with pytest.raises(QuizError, match="answered-elsewhere: hip/flexor"):
        progress.record(a_review(FLEXOR, 4, Kind.DRILL, new=False), state, state)

    assert [row.kind for row in progress.log()] == ["answer", "undo"]


def test_two_programs_count_on_together(progress: SqlProgress, other: SqlProgress) -> None:
    """Answers from two programs on one device share its numbers, without a gap and without one twice."""
    for number in range(6):
        record((progress, other)[number % 2], CardId("hip", f"card-{number}"))

    assert [row.sequence for row in progress.log()] == [1, 2, 3, 4, 5, 6]
    assert len({row.device for row in other.log()}) == 1
    assert progress.states() == other.states()


def test_undo_restores_what_was_before(progress: SqlProgress) -> None:
    """Taking back the second answer leaves the first one's state; taking back that one leaves none."""
    first, second = record(progress), record(progress, quality=1, day=TUESDAY)

    assert progress.take_back(second.event, NOON, TUESDAY) == CardState(MemoryState(1, 1), TUESDAY)
    assert progress.states() == {FLEXOR: CardState(MemoryState(1, 1), TUESDAY)}
    assert progress.take_back(first.event, NOON, TUESDAY) is None
    assert progress.states() == {}
    assert list(progress.reviews()) == []


def test_an_undo_is_an_event(progress: SqlProgress) -> None:
    """It names what it takes back, its card, time, day and zone, and nothing that only an answer has."""
    logged = record(progress)
    progress.take_back(logged.event, NOON, MONDAY)
    answer, undo = progress.log()

    assert (answer.id, answer.quality) == (logged.event, 4)
    assert (undo.kind, undo.takes_back, undo.deck, undo.card) == ("undo", logged.event, "hip", "flexor")
    assert (undo.sequence, undo.study_day, undo.zone) == (2, MONDAY, "Europe/Berlin")
    assert undo.answered_at == NOON.astimezone(UTC)
    assert (undo.quality, undo.form, undo.scheduler, undo.before_interval) == (None, None, None, None)
    assert progress.event(undo.id) == undo


def test_undo_of_drill_moves_no_state(progress: SqlProgress) -> None:
    """The state stays that of the answers."""
    record(progress)
    state = progress.states()[FLEXOR]
    drill = progress.record(a_review(FLEXOR, 1, Kind.DRILL, new=False), state, state)

    assert progress.take_back(drill.event, NOON, MONDAY) == state
    assert progress.states() == {FLEXOR: state}


def test_undo_of_an_older_answer_keeps_the_later_ones(progress: SqlProgress) -> None:
    """What stands is folded as if the answer had never been."""
    first = record(progress)
    record(progress, day=TUESDAY)

    assert progress.take_back(first.event, NOON, TUESDAY) == CardState(MemoryState(1, 1), TUESDAY + timedelta(days=1))


def test_undo_folds_by_study_day(progress: SqlProgress) -> None:
    """Answers that were written later and given earlier count as they were given."""
    record(progress, day=TUESDAY)
    record(progress, quality=1, day=MONDAY)
    state = progress.states()[FLEXOR]
    drill = progress.record(a_review(FLEXOR, 5, Kind.DRILL, new=False), state, state)

    assert progress.take_back(drill.event, NOON, TUESDAY) == CardState(MemoryState(1, 1), TUESDAY + timedelta(days=1))


def test_undo_twice_is_undo_once(progress: SqlProgress, other: SqlProgress) -> None:
    """What another program took back already adds no event and gives the state of now."""
    logged = record(progress)
    other.take_back(logged.event, NOON, MONDAY)
    record(other, quality=5)

    assert progress.take_back(logged.event, NOON, MONDAY) == CardState(MemoryState(1, 1, 260), TUESDAY)
    assert [row.kind for row in progress.log()] == ["answer", "undo", "answer"]


@pytest.mark.parametrize(
    "trigger",
    [
        "BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'disk fault'); END",
        "BEFORE DELETE ON card_state BEGIN SELECT RAISE(ABORT, 'disk fault'); END",
        "AFTER DELETE ON card_state BEGIN SELECT RAISE(ROLLBACK, 'disk fault'); END",
    ],
)
def test_an_undo_is_kept_whole_or_not_at_all(progress: SqlProgress, file: Path, trigger: str) -> None:
    """Where the disk fails the answer stands, in the log as in the state."""
    logged = record(progress)
    log, states = progress.log(), progress.states()
    with fault(file, trigger), pytest.raises(QuizError, match="not-saved:  disk fault"):
        progress.take_back(logged.event, NOON, MONDAY)

    assert (progress.log(), progress.states(), list(progress.reviews())) == (log, states, [logged])
    progress.take_back(logged.event, NOON, MONDAY)
    assert progress.states() == {}


def test_two_learners_share_a_file(progress: SqlProgress, file: Path) -> None:
    """Each has their own states, days and log; the device counts the events of both together."""
    ada = SqlProgress(open_database(file), "Ada")
    mine, hers = record(progress), record(ada, quality=1, day=TUESDAY)
    later = record(progress, LANDING)

    assert list(progress.reviews()) == [mine, later]
    assert list(ada.reviews()) == [hers]
    assert (progress.last_study_day(), ada.last_study_day()) == (MONDAY, TUESDAY)
    assert list(ada.reviews_on(MONDAY)) == []
    assert (progress.states()[FLEXOR].memory.repetitions, ada.states()[FLEXOR].memory.repetitions) == (1, 0)
    assert [[row.sequence for row in each.log()] for each in (progress, ada)] == [[1, 3], [2]]
    ada.take_back(hers.event, NOON, TUESDAY)
    assert (set(progress.states()), ada.states()) == ({FLEXOR, LANDING}, {})
    ada.close()


@pytest.mark.parametrize("name", ["Jörg", "O'Neill", "", "学習者", 'a "b"; DROP TABLE event'])
def test_a_learner_is_found_again_by_name(file: Path, name: str) -> None:
    """Whatever the name, the second start finds the learner of the first."""
    for _ in range(2):
        progress = SqlProgress(open_database(file), name)
        progress.close()

    assert rows(file, "SELECT name FROM learner") == [(name,)]


def test_the_newest_study_day(progress: SqlProgress) -> None:
    """It is that of the newest event, also where that is an undo or was taken back, and unknown before the first."""
    assert progress.last_study_day() is None
    logged = record(progress)
    assert progress.last_study_day() == MONDAY
    progress.take_back(logged.event, NOON, TUESDAY)
    assert progress.last_study_day() == TUESDAY


def test_reviews_come_by_study_day(progress: SqlProgress) -> None:
    """A rebuild gets them by day and, within a day, as they were written."""
    tuesday, monday, later = (
        record(progress, CardId("hip", name), day=day) for name, day in (("a", TUESDAY), ("b", MONDAY), ("c", MONDAY))
    )

    assert list(progress.reviews()) == [monday, later, tuesday]
    assert list(progress.reviews_on(MONDAY)) == [monday, later]


def test_orphans_are_kept(progress: SqlProgress) -> None:
    """States and log know cards that no deck holds any more."""
    logged = record(progress, CardId("old-deck", "old-card"))

    assert set(progress.states()) == {CardId("old-deck", "old-card")}
    assert list(progress.reviews()) == [logged]


DAMAGES = {
    "a day that is none": ("UPDATE card_state SET due = '2026-13-45'", "month must be in 1..12"),
    "an impossible easiness": ("UPDATE card_state SET easiness = 7", "no SM-2 state"),
    "a time that is none": ("UPDATE event SET answered_at = 'noon'", "Invalid isoformat string: 'noon'"),
    "a form that is none": ("UPDATE event SET form = 'juggling'", "'juggling' is not a valid Form"),
    "a mark that is none": ("UPDATE event SET confidence = 'so-so'", "'so-so' is not a valid Confidence"),
}


@pytest.mark.parametrize(("damage", "reason"), DAMAGES.values(), ids=DAMAGES)
def test_values_that_cannot_be_are_damage(
    progress: SqlProgress, file: Path, clock: FixedClock, damage: str, reason: str
) -> None:
    """A flipped bit in the middle of the file is told with the file's name, and not as our mistake."""
    record(progress)
    execute(file, damage)

    with pytest.raises(QuizError, match=re.escape(reason)) as caught:
        Notebook(a_library(), progress, clock)

    assert (caught.value.failure, caught.value.concerned) == (Failure.DATABASE_DAMAGED, file)


@pytest.mark.parametrize("table", ["event", "card_state", "device", "setting"])
def test_a_page_of_noise_is_damage(file: Path, clock: FixedClock, table: str) -> None:
    """Whichever table was hit, the program says that the file is damaged, and writes nothing to it."""
    progress = SqlProgress(open_database(file))
    record(progress)
    progress.close()
    ((page,),) = rows(file, f"SELECT rootpage FROM sqlite_master WHERE name = '{table}'")
    content = bytearray(file.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = Random(page).randbytes(4096)
    file.write_bytes(content)
    damaged = file.read_bytes()

    with pytest.raises(QuizError) as caught:
        Notebook(a_library(), SqlProgress(open_database(file)), clock)

    assert (caught.value.failure, caught.value.concerned) == (Failure.DATABASE_DAMAGED, file)
    assert file.read_bytes() == damaged


def test_a_whole_sitting_over_two_starts(file: Path, clock: FixedClock) -> None:
    """Closed after every answer and opened anew, the file holds the sitting as one that was never left."""
    asked: list[Logged] = []
    while True:
        progress = SqlProgress(open_database(file))
        sitting = Sitting(Notebook(a_library(), progress, clock), Random(1), "de")
        if sitting.question is None:
            break
        asked.append(sitting.answer(respond(sitting.question, ("wrong", "right")[len(asked) > 4])).logged)
        progress.close()

    assert list(progress.reviews()) == asked
    assert [logged.review.kind for logged in asked] == [Kind.ANSWER] * 5 + [Kind.DRILL] * 5
    progress.close()


CALF = CardId("legs", "calf.locate.back")


def pointed(
    progress: SqlProgress, chosen: str | None, taken: str | None, *, card: CardId = CALF, form: Form = Form.LOCATE
) -> Logged:
    """Keep an answer that looked for the calf and took something else for it, or did not."""
    review = replace(
        a_review(card, 1, Kind.DRILL, correct=False),
        form=form,
        chosen=chosen,
        confusion=None if taken is None else ("calf", taken),
    )
    state = progress.states().get(card)
    return progress.record(review, state, state)


def test_what_was_pointed_at_in_vain_comes_back(progress: SqlProgress) -> None:
    """Card and click, the oldest first; what was right, not known, or chosen by name, is no click in vain."""
    pointed(progress, "soleus.left@1.0,2.0", "soleus")
    pointed(progress, "calf.left@3.0,4.0", None)
    pointed(progress, None, None)
    pointed(progress, "soleus", "soleus", card=CardId("legs", "calf.lit"), form=Form.NAME)
    pointed(progress, "skull.mid", "skull", card=CardId("legs", "push-off.locate"))

    assert list(progress.pointed_at("calf")) == [
        (CALF, "soleus.left@1.0,2.0"),
        (CardId("legs", "push-off.locate"), "skull.mid"),
    ]
    assert list(progress.pointed_at("soleus")) == []


def test_undo_takes_a_click_back(progress: SqlProgress, file: Path) -> None:
    """What was taken back was never pointed at, and what another learner pointed at neither."""
    ada = SqlProgress(open_database(file), "Ada")
    first = pointed(progress, "soleus.left", "soleus")
    pointed(progress, "skull.mid", "skull")
    pointed(ada, "heel.left", "heel")
    progress.take_back(first.event, NOON, MONDAY)

    assert list(progress.pointed_at("calf")) == [(CALF, "skull.mid")]
    assert list(ada.pointed_at("calf")) == [(CALF, "heel.left")]
    ada.close()


def test_of_names_only_those_chosen_make_a_pace(progress: SqlProgress) -> None:
    """What was typed took its own time; in other forms nothing was chosen by a key of that name."""
    for chosen, form, milliseconds in (
        ("key", Form.NAME, 5000),
        ("Musculus soleus", Form.NAME, 60_000),
        ("key", Form.NAME, 7000),
        ("braking+midstance", Form.TIMELINE, 9000),
        ("soleus.left@1.0,2.0", Form.LOCATE, 4000),
        ("Musculus soleus", Form.TERM, 8000),
    ):
        review = replace(a_review(CALF, 4, Kind.DRILL, correct=True), form=form, chosen=chosen, words=0)
        progress.record(replace(review, milliseconds=milliseconds), None, None)

    times = {form: list(progress.right_thinking_times(form, 100)) for form in Form}

    assert {form: found for form, found in times.items() if found} == {
        Form.NAME: [5000, 7000],
        Form.TIMELINE: [9000],
        Form.LOCATE: [4000],
        Form.TERM: [8000],
    }
