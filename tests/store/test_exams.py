"""Mock exams on the disk: every act at once, for each learner by himself, through kills and refusals."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from sqlite3 import connect

import pytest

from quizapp.cards.question import Form
from quizapp.errors import Failure, QuizError
from quizapp.exam.attempt import Attempt
from quizapp.exam.sitting import ExamSitting, start
from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from quizapp.study.library import Library
from quizapp.study.notebook import Notebook
from quizapp.study.sitting import Sitting
from tests.conftest import BERLIN, FixedClock, a_library
from tests.exam.papers import drawn, every_form, many
from tests.responses import respond
from tests.store.breaking import fault
from tests.store.test_durability import ROOT


def sitting_on(progress: SqlProgress, attempt: Attempt, library: Library, clock: FixedClock) -> ExamSitting:
    """The attempt on the table, by a steady clock that stands still."""
    return ExamSitting(progress.exams, attempt, library, clock=clock, steady=lambda: 0.0, language="en")


@pytest.fixture
def sitting(progress: SqlProgress, clock: FixedClock) -> ExamSitting:
    """An exam of five questions in half an hour, just begun."""
    library = every_form()
    attempt = start(progress.exams, drawn(library, 5, 7), 30, clock)
    return sitting_on(progress, attempt, library, clock)


def test_every_act_is_on_the_disk(progress: SqlProgress, sitting: ExamSitting, clock: FixedClock) -> None:
    """After each act another program reads what this one shows, to the place, the flag and the millisecond."""
    choice = next(place for place, item in enumerate(sitting.attempt.items) if item.form is Form.CHOICE)
    first = sitting.attempt.items[choice].options[0]
    acts: list[Callable[[], None]] = [
        lambda: sitting.go(choice),
        lambda: sitting.answer(first),
        sitting.flag,
        lambda: sitting.go((choice + 1) % 5),
        lambda: sitting.answer("Musculus"),
        sitting.flag,
        sitting.flag,
        lambda: sitting.go(choice),
        lambda: sitting.strike(first),
        sitting.undo,
        lambda: sitting.answer(None),
    ]
    for act in acts:
        clock.forward(minutes=1)
        act()
        assert progress.exams.unfinished() == sitting.attempt

    sitting.hand_in()
    assert progress.exams.unfinished() is None
    assert progress.exams.handed_in() == [sitting.attempt]


def test_a_killed_program_goes_on_where_it_was(tmp_path: Path) -> None:
    """Killed three times at random moments: the last act it told of is there, or the one that was under way."""
    file, rng = tmp_path / "quizapp.db", Random(20261126)
    for _ in range(3):
        command = [sys.executable, "-m", "tests.store.sit_forever", str(file)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as program:
            assert program.stdout is not None
            lines = [program.stdout.readline() for _ in range(rng.randint(1, 60))]
            program.kill()
            lines += program.stdout.readlines()
        assert program.returncode != 0
        told: dict[int, tuple[str, ...]] = {}
        whole = [line.rstrip("\n").split("|") for line in lines if line.endswith("\n")]
        for _number, place, *what in whole:
            told[int(place)] = tuple(what)

        progress = SqlProgress(open_database(file))
        attempt = progress.exams.unfinished()
        progress.close()
        assert attempt is not None
        kept = {
            place: (str(item.chosen), str(int(item.flagged)), ",".join(sorted(item.struck)))
            for place, item in enumerate(attempt.items)
        }
        under_way = {attempt.place}  # of this question more may be kept than was told
        assert {place: kept[place] for place in told if place not in under_way} == {
            place: what for place, what in told.items() if place not in under_way
        }
        assert attempt.used >= timedelta(minutes=len(whole))
    with closing(connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("SELECT count(*) FROM exam").fetchall() == [(1,)]


def test_a_disk_that_refuses(progress: SqlProgress, sitting: ExamSitting, data_dir: Path) -> None:
    """Nothing moves where an act is not kept, and it can be done again."""
    before = sitting.attempt
    with fault(data_dir / "quizapp.db", "BEFORE UPDATE ON exam BEGIN SELECT RAISE(ABORT, 'disk fault'); END"):
        acts: list[Callable[[], None]] = [sitting.flag, lambda: sitting.go(1), sitting.hand_in]
        for act in acts:
            with pytest.raises(QuizError, match="disk fault"):
                act()
    assert replace(sitting.attempt, seen_at=before.seen_at) == before
    assert progress.exams.unfinished() == before
    sitting.flag()
    assert sitting.attempt.item.flagged


def test_an_exam_that_does_not_begin(progress: SqlProgress, data_dir: Path, clock: FixedClock) -> None:
    """Where its questions are not kept the exam is not either."""
    with (
        fault(data_dir / "quizapp.db", "AFTER INSERT ON exam_question BEGIN SELECT RAISE(ABORT, 'disk fault'); END"),
        pytest.raises(QuizError, match="disk fault"),
    ):
        start(progress.exams, drawn(every_form(), 5), 30, clock)
    assert progress.exams.unfinished() is None


def test_handed_in_by_another_program(progress: SqlProgress, sitting: ExamSitting, clock: FixedClock) -> None:
    """What is closed stays as it was; who still sits there is told."""
    other = sitting_on(progress, sitting.attempt, every_form(), clock)
    other.answer("key")
    other.hand_in()
    acts: list[Callable[[], None]] = [sitting.flag, lambda: sitting.go(2), sitting.hand_in]
    for act in acts:
        with pytest.raises(QuizError) as caught:
            act()
        assert caught.value.failure is Failure.EXAM_CLOSED

    assert progress.exams.handed_in() == [other.attempt]


def test_learners_have_their_own(progress: SqlProgress, data_dir: Path, clock: FixedClock) -> None:
    """Nobody sees or changes the exams of another."""
    bea = SqlProgress(open_database(data_dir / "quizapp.db"), "Bea")
    library = a_library(many(a=9))
    hers = start(bea.exams, drawn(library, 3), 30, clock)

    assert progress.exams.unfinished() is None
    with pytest.raises(QuizError, match="exam-closed"):
        progress.exams.keep(hers)
    assert bea.exams.unfinished() == hers
    bea.close()


def test_the_newest_is_first(progress: SqlProgress, clock: FixedClock) -> None:
    """Exams that are handed in come back newest first."""
    library = a_library(many(a=9))
    for seed in (1, 2, 3):
        clock.forward(days=1)
        sitting_on(progress, start(progress.exams, drawn(library, 3, seed), 30, clock), library, clock).hand_in()

    assert [attempt.seed for attempt in progress.exams.handed_in()] == [3, 2, 1]


def test_cards_asked_for_besides_are_settled_by_a_clock_that_was_set_back(
    progress: SqlProgress, data_dir: Path, clock: FixedClock
) -> None:
    """Asked for at three by a clock that was wrong and answered at eleven: that is that, in a new start too."""
    notebook = Notebook(a_library(), progress, clock)
    notebook.change_settings(replace(notebook.settings, new_per_day=0))
    first, second, *_ = sorted(notebook.cards())
    clock.forward(hours=5)
    notebook.ask_also([first, second])
    clock.forward(hours=-4)
    sitting = Sitting(notebook, Random(1), "en")
    assert sitting.question is not None
    sitting.answer(respond(sitting.question))
    again = Notebook(a_library(), SqlProgress(open_database(data_dir / "quizapp.db")), clock)

    assert again.plan().queue == notebook.plan().queue == (second,)
    sitting.undo()
    assert notebook.plan().queue == (first, second)


def test_cards_asked_for_besides_in_the_night_in_which_the_clocks_are_put_back(
    progress: SqlProgress, clock: FixedClock
) -> None:
    """Asked for at 2:50 in summer and answered at 2:10 in winter: that is later, and settles it."""
    notebook = Notebook(a_library(), progress, clock)
    notebook.change_settings(replace(notebook.settings, new_per_day=0))
    first = min(notebook.cards())
    clock.now = datetime(2026, 10, 25, 2, 50, tzinfo=BERLIN)
    notebook.ask_also([first])
    before = progress.extras(notebook.today())
    clock.now = clock.now.replace(minute=10, fold=1)
    sitting = Sitting(notebook, Random(1), "en")
    assert sitting.question is not None
    sitting.answer(respond(sitting.question))

    assert notebook.plan().queue == ()
    assert progress.extras(notebook.today()) == notebook.extras == before


def test_cards_asked_for_besides_survive_a_restart(progress: SqlProgress, data_dir: Path, clock: FixedClock) -> None:
    """They are asked on that day, in a new start too, until they are answered or taken out; the next day not."""
    notebook = Notebook(a_library(), progress, clock)
    notebook.change_settings(replace(notebook.settings, new_per_day=0))
    first, second, third, *_ = sorted(notebook.cards())
    notebook.ask_also([first, second, third])
    notebook.ask_no_longer([third])
    again = Notebook(a_library(), SqlProgress(open_database(data_dir / "quizapp.db")), clock)

    assert again.plan().owed == notebook.plan().owed == (first, second)
    clock.forward(days=1)
    assert again.plan().queue == ()
    again.ask_also([second])
    with closing(connect(data_dir / "quizapp.db")) as connection:
        assert connection.execute("SELECT card FROM extra_card").fetchall() == [(second.card,)]
