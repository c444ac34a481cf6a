"""The figures of the Today page."""

from datetime import timedelta

from quizapp.cards.card_id import CardId
from quizapp.study.notebook import Notebook
from quizapp.study.overview import days_of_week, overview
from quizapp.study.review import Response
from quizapp.study.settings import Settings
from tests.conftest import MONDAY, FixedClock
from tests.study.test_notebook import ABDUCTOR, EXTENSOR, FLEXOR, LANDING, PUSH_OFF, answer, ask


def standings(notebook: Notebook) -> dict[str, tuple[int, int, int, int, int]]:
    """Due, new, known, seen and total of each deck."""
    return {each.deck.id: (each.due, each.new, each.known, each.seen, each.total) for each in overview(notebook).decks}


def test_before_the_first_answer(notebook: Notebook) -> None:
    """Everything is new, and the minutes go by a typical time for each question."""
    figures = overview(notebook)

    assert (figures.day, figures.due, figures.new, figures.left, figures.answered) == (MONDAY, 0, 5, 5, 0)
    assert figures.minutes == 2
    assert list(figures.week) == [5, 0, 0, 0, 0, 0, 0]
    assert (figures.practice, figures.weak) == (0, 0)
    assert standings(notebook) == {"hip": (0, 3, 0, 0, 3), "foot": (0, 2, 0, 0, 2)}


def test_in_the_middle_of_the_day(notebook: Notebook) -> None:
    """A repeat that is owed is due; an answered card is seen, and known if its answer was right."""
    answer(notebook)
    answer(notebook, "wrong", LANDING)
    figures = overview(notebook)

    assert (figures.due, figures.new, figures.left, figures.answered) == (1, 3, 4, 2)
    assert list(figures.week) == [4, 2, 0, 0, 0, 0, 0]
    assert (figures.practice, figures.weak) == (1, 1)
    assert standings(notebook) == {"hip": (0, 2, 1, 1, 3), "foot": (1, 1, 0, 1, 2)}


def test_limits_hold_in_the_figures(notebook: Notebook, clock: FixedClock) -> None:
    """Due and new are what today's plan asks for, not all that there would be."""
    notebook.change_settings(Settings(new_per_day=4, reviews_per_day=2))
    for card in (EXTENSOR, FLEXOR, ABDUCTOR, PUSH_OFF):
        answer(notebook, card=card)
    clock.forward(days=1)
    notebook.change_settings(Settings(new_per_day=0, reviews_per_day=2))
    figures = overview(notebook)

    assert (figures.due, figures.new, figures.left) == (2, 0, 2)
    assert figures.week[0] == 2


def test_the_minutes_go_by_the_learners_own_time(notebook: Notebook) -> None:
    """With half a minute for each answer, four questions take two minutes; with nothing left it is none."""
    question = ask(notebook)
    notebook.answer(question, Response(milliseconds=30_000, chosen="key"))

    assert overview(notebook).minutes == 2
    notebook.change_settings(Settings(new_per_day=0))
    assert overview(notebook).minutes == 0


def test_a_single_quick_question_takes_a_minute(notebook: Notebook) -> None:
    """A sitting is never said to take no time."""
    notebook.change_settings(Settings(new_per_day=2))
    notebook.answer(ask(notebook), Response(milliseconds=500, chosen="key"))

    assert (overview(notebook).left, overview(notebook).minutes) == (1, 1)


def test_the_week_begins_today(notebook: Notebook, clock: FixedClock) -> None:
    """Seven days from the study day on; a card due on the eighth is not among them."""
    answer(notebook, card=CardId("hip", "flexor"))
    clock.forward(days=1)
    answer(notebook, card=CardId("hip", "flexor"))

    assert days_of_week(MONDAY) == [MONDAY + timedelta(days=number) for number in range(7)]
    assert list(overview(notebook).week) == [4, 0, 0, 0, 0, 0, 1]
    clock.forward(days=-1)
    assert list(overview(notebook).week) == [4, 0, 0, 0, 0, 0, 1]
