"""The totals of each study day are what the log says, whatever was done; and they can be read while others write."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, timedelta, timezone, tzinfo
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.errors import Failure, QuizError
from quizapp.scheduling.quality import Quality
from quizapp.scheduling.sm2 import MemoryState
from quizapp.statistics.totals import Facet, Kept, Tally
from quizapp.store.database import open_database, writing
from quizapp.store.progress import SqlProgress
from quizapp.store.totals import recount
from quizapp.study.notebook import Notebook
from quizapp.study.review import Confidence, Kind, Logged, Review
from quizapp.study.sitting import Sitting
from quizapp.study.upkeep import Upkeep
from tests.conftest import BERLIN, MONDAY, FixedClock, a_clock, a_library
from tests.responses import HOWS, respond
from tests.store.breaking import execute
from tests.store.counting import counted, totals
from tests.study.reviews import a_review

EXTENSOR, FLEXOR, LANDING = CardId("hip", "extensor"), CardId("hip", "flexor"), CardId("foot", "landing")
PAIR = ("gluteus-maximus", "iliopsoas")
TUESDAY = MONDAY + timedelta(days=1)

ZONES: dict[str, tzinfo] = {"to Utc": UTC, "to Kolkata": timezone(timedelta(hours=5, minutes=30)), "to Berlin": BERLIN}
DAYS = {"next day": 1, "two weeks on": 14, "half a year on": 180, "a week back": -7, "a thousand days on": 1_000}
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(HOWS), st.integers(0, 200_000), st.booleans()),
        st.sampled_from(["undo", "undo", "practice", "other learner", "reset", "undo reset", "mix up", "undo mix-up"]),
        st.sampled_from([*DAYS, *ZONES]),
    ),
    max_size=40,
)


@pytest.fixture
def file(data_dir: Path) -> Path:
    """The database file of the progress at hand."""
    return data_dir / "quizapp.db"


class Studying:
    """A learner at work on a file, and what can happen meanwhile."""

    def __init__(self, file: Path, name: str, clock: FixedClock) -> None:
        self.progress = SqlProgress(open_database(file), name)
        self.notebook = Notebook(a_library(), self.progress, clock)
        self.upkeep = Upkeep(self.notebook)
        self.sitting = Sitting(self.notebook, Random(1), "de")
        self._clock = clock
        self._mixed: list[Logged] = []

    def do(self, step: str) -> None:
        """Undo, practise, reset or mix something up."""
        match step:
            case "undo":
                self.sitting.undo()
            case "practice":
                practice = self.notebook.weak(2) + self.notebook.ahead(2)
                self.sitting = Sitting(self.notebook, Random(1), "de", practice=practice)
            case "reset":
                self.upkeep.reset(self.notebook.cards("hip"))
                self.sitting.refresh()
            case "undo reset":
                self.upkeep.undo()
                self.sitting.refresh()
            case "mix up":
                state = self.progress.states().get(EXTENSOR)
                day = self.notebook.today()
                review = replace(a_review(EXTENSOR, 1, Kind.DRILL, correct=False, day=day), confusion=PAIR)
                self._mixed.append(self.progress.record(review, state, state))
            case "undo mix-up" if self._mixed:
                self.progress.take_back(self._mixed.pop().event, self._clock(), self.notebook.today())

    def answer(self, how: str, milliseconds: int, away: bool) -> None:
        """Answer the question on the table, if there is one."""
        if self.sitting.question is not None:
            self.sitting.answer(respond(self.sitting.question, how, milliseconds=milliseconds, away=away))
            self.sitting.advance()


@given(steps=STEPS)
@settings(deadline=None, max_examples=40)
def test_totals_are_what_the_log_says(steps: list[str | tuple[str, int, bool]]) -> None:
    """After answers, drills, undos, resets, changes of learner, flights and jumps of the clock both are the same.

    And to count all of them anew changes nothing.
    """
    with TemporaryDirectory() as folder:
        file, clock = Path(folder) / "quizapp.db", a_clock()
        learners = [Studying(file, name, clock) for name in ("Ada", "Bea")]
        for step in steps:
            if isinstance(step, tuple):
                learners[0].answer(*step)
            elif step in DAYS:
                clock.forward(days=DAYS[step])
                learners[0].sitting.advance()
            elif step in ZONES:
                clock.move_to(ZONES[step])
            elif step == "other learner":
                learners.reverse()
            else:
                learners[0].do(step)

        kept = totals(file)
        assert kept == counted(file)
        with writing(learners[0].progress._engine) as connection:
            recount(connection)
        assert totals(file) == kept
        for learner in learners:
            learner.progress.close()


def test_a_recount_mends(progress: SqlProgress, file: Path) -> None:
    """Totals that somebody has spoiled are what the log says again."""
    progress.record(replace(a_review(EXTENSOR, 1, correct=False), confusion=PAIR), None, None)
    before = totals(file)
    execute(file, "UPDATE daily_total SET answers = 99 WHERE facet = 'hour'", "DELETE FROM confusion_total")
    execute(file, "UPDATE daily_total SET value = 'young' WHERE facet = 'maturity'")
    assert totals(file) != before
    with writing(progress._engine) as connection:
        recount(connection)

    assert totals(file) == before == counted(file)


def test_whoever_writes_the_log_the_totals_follow(progress: SqlProgress, file: Path) -> None:
    """An event that another program inserts is counted in its transaction, and gone again where that is rolled back."""
    progress.record(a_review(FLEXOR, 4), None, None)
    columns = "id, device, sequence, learner, kind, deck, card, answered_at, study_day, zone, quality"
    again = (
        f"INSERT INTO event ({columns}) SELECT 'x', device, 2, learner, kind, deck, card, answered_at, study_day, zone"
    )
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"{again}, 2 FROM event")
        ((answers, passed),) = connection.execute(
            "SELECT sum(answers), sum(passed) FROM daily_total WHERE facet = 'maturity'"
        )
        connection.rollback()

    assert (answers, passed) == (2, 1)
    assert totals(file) == counted(file)


def keep(progress: SqlProgress, review: Review, interval: int) -> Logged:
    """Keep an answer of a card whose interval was that."""
    return progress.record(replace(review, before=MemoryState(3, interval)), None, None)


def test_sums_by_facet_deck_and_span(progress: SqlProgress) -> None:
    """Long times count with a minute, times away not at all; a deck and a first day leave the rest out."""
    flash = a_review(FLEXOR, 4)
    keep(progress, replace(flash, milliseconds=90_000), 30)
    keep(progress, replace(flash, milliseconds=5_000, away=True, study_day=TUESDAY), 10)
    choice = a_review(LANDING, 0, correct=False, confidence=Confidence.SURE, day=TUESDAY)
    keep(progress, replace(choice, milliseconds=7_000), 3)
    with progress.totals(lambda: True) as read:
        every, hip, late = read.tallies(None, None), read.tallies("hip", None), read.tallies(None, TUESDAY)
        days = read.days(None), read.days("foot")

    assert every[Facet.MATURITY] == {
        "mature": Tally(1, 1, 60_000, 1),
        "young": Tally(1, 1, 0, 0),
        "learning": Tally(1, 0, 7_000, 1),
    }
    assert every[Facet.FORM] == {"flashcard": Tally(2, 2, 60_000, 1), "choice": Tally(1, 0, 7_000, 1)}
    assert every[Facet.HOUR] == {"10": Tally(3, 2, 67_000, 2)}
    assert every[Facet.CONFIDENCE] == {"sure": Tally(1, 0, 7_000, 1)}
    assert hip[Facet.CONFIDENCE] == {}
    assert set(hip[Facet.MATURITY]) == {"mature", "young"}
    assert set(late[Facet.MATURITY]) == {"young", "learning"}
    assert days == ({MONDAY: 1, TUESDAY: 2}, {TUESDAY: 1})


def test_what_was_kept_of_each_card(progress: SqlProgress) -> None:
    """First answers, drills and what was taken back do not count."""
    card = a_review(FLEXOR, 4)
    keep(progress, card, 30)
    keep(progress, replace(card, study_day=TUESDAY, quality=Quality.WRONG), 21)
    keep(progress, card, 20)
    progress.record(a_review(LANDING, 4), None, None)
    progress.record(a_review(LANDING, 4, Kind.DRILL, new=False), None, None)
    gone = [keep(progress, card, 40), keep(progress, replace(card, card=EXTENSOR), 40)]
    progress.take_all_back([each.event for each in gone], a_clock()(), TUESDAY)
    with progress.totals(lambda: True) as read:
        found = read.kept(None, None), read.kept(None, TUESDAY), read.kept("foot", None)

    assert found == ([Kept("hip", "flexor", 2, 1, 3, 2)], [Kept("hip", "flexor", 1, 0, 1, 0)], [])


def test_what_was_taken_for_what(progress: SqlProgress) -> None:
    """By deck and span, each way round by itself."""
    wrong = a_review(EXTENSOR, 1, correct=False)
    for pair, day in ((PAIR, MONDAY), (PAIR, TUESDAY), (PAIR[::-1], TUESDAY)):
        progress.record(replace(wrong, confusion=pair, study_day=day), None, None)
    with progress.totals(lambda: True) as read:
        assert read.confusions(None, None) == {PAIR: 2, PAIR[::-1]: 1}
        assert read.confusions("hip", TUESDAY) == {PAIR: 1, PAIR[::-1]: 1}
        assert read.confusions("foot", None) == {}


def test_another_learners_answers_are_not_ours(progress: SqlProgress, file: Path) -> None:
    """Everybody's sums are their own."""
    progress.record(a_review(FLEXOR, 4), None, None)
    other = SqlProgress(open_database(file), "Bea")
    with other.totals(lambda: True) as read:
        assert read.days(None) == {}
        assert read.kept(None, None) == []
    other.close()


def test_reading_shows_one_moment_and_holds_nobody_up(progress: SqlProgress) -> None:
    """An answer that is given meanwhile is kept at once, and what is being read does not change under the reader."""
    progress.record(a_review(FLEXOR, 4), None, None)
    with progress.totals(lambda: True) as read:
        before = read.days(None)
        progress.record(a_review(LANDING, 4), None, None)
        assert read.days(None) == before == {MONDAY: 1}
    with progress.totals(lambda: True) as read:
        assert read.days(None) == {MONDAY: 2}


MANY = """
    WITH RECURSIVE n (value) AS (SELECT 100 UNION ALL SELECT value + 1 FROM n LIMIT 20000)
    INSERT INTO daily_total SELECT learner, facet, study_day, deck, n.value, 1, 1, 0, 0 FROM daily_total, n
"""


@pytest.fixture
def long_log(progress: SqlProgress, file: Path) -> SqlProgress:
    """A log in which there is so much to read that SQLite looks up meanwhile."""
    keep(progress, a_review(FLEXOR, 4), 30)
    execute(file, MANY)
    return progress


def test_reading_is_broken_off_where_nobody_waits(long_log: SqlProgress) -> None:
    """In the middle of a long statement; the file is as whole as before."""
    with pytest.raises(QuizError) as caught, long_log.totals(lambda: False) as read:
        read.tallies(None, None)

    assert caught.value.failure is Failure.BROKEN_OFF
    with long_log.totals(lambda: True) as read:
        assert read.days(None)[MONDAY] > 20_000


def test_a_file_that_cannot_be_read_says_so(progress: SqlProgress, file: Path) -> None:
    """The reason is the system's own; nobody has broken anything off."""
    execute(file, "DROP TABLE confusion_total")
    with pytest.raises(QuizError) as caught, progress.totals(lambda: True) as read:
        read.confusions(None, None)

    assert caught.value.failure is Failure.DATABASE_UNREADABLE
