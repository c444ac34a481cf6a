"""A notebook at one moment: the same figures as the learner's own, and deaf to what is done since."""

from dataclasses import replace
from datetime import timedelta

from quizapp.planning.standing import standing
from quizapp.study.exam_date import ExamDate
from quizapp.study.notebook import Notebook
from quizapp.study.overview import overview
from quizapp.study.still import StillNotebook
from quizapp.study.treatment import Treatment
from tests.conftest import MONDAY, FixedClock
from tests.study.test_notebook import EXTENSOR, FLEXOR, LANDING, answer


def test_it_counts_as_the_notebook_does(notebook: Notebook, clock: FixedClock) -> None:
    """Every figure of the day is the same."""
    answer(notebook)
    answer(notebook, "wrong", LANDING)
    notebook.treat({FLEXOR: Treatment(suspended=True)})
    clock.forward(days=3)

    assert overview(StillNotebook(notebook)) == overview(notebook)
    assert StillNotebook(notebook).known() == notebook.known()


def test_what_is_done_since_does_not_reach_it(notebook: Notebook, clock: FixedClock) -> None:
    """Answers, decisions, resets and another day leave it as it was, and it asks the disk for nothing."""
    answer(notebook)
    before = overview(notebook)
    still = StillNotebook(notebook)
    answer(notebook, "wrong", EXTENSOR)
    notebook.treat({FLEXOR: Treatment(suspended=True)})
    notebook.reset([EXTENSOR])
    clock.forward(days=3)
    del still._progress

    assert overview(still) == before
    assert overview(notebook) != before


def test_the_way_to_an_exam_needs_no_disk(notebook: Notebook) -> None:
    """What the day's quota rests on is read when the copy is made, though nobody has asked for it before."""
    exam = ExamDate(MONDAY + timedelta(days=30), ("hip", "foot"), 20, MONDAY)
    notebook.change_settings(replace(notebook.settings, exam_date=exam))
    still = StillNotebook(notebook)
    del still._progress

    assert still.quota() == notebook.quota()
    assert standing(still, exam.decks) == standing(notebook, exam.decks)
