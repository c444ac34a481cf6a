"""What a sitting came to."""

from datetime import timedelta

from quizapp.study.notebook import Notebook
from quizapp.study.settings import CatchUp, Settings
from quizapp.study.summary import summarise
from quizapp.study.upkeep import Upkeep
from tests.conftest import HIP, MONDAY, FixedClock, a_library
from tests.study.test_notebook import EXTENSOR, FLEXOR, PUSH_OFF, TUESDAY
from tests.study.test_sitting import answer, sit


def test_the_next_day_with_cards(notebook: Notebook, clock: FixedClock) -> None:
    """Its date and how many; what is suspended meanwhile is not announced."""
    sitting = sit(notebook)
    for _ in range(3):
        answer(sitting)
    summary = summarise(notebook, sitting)
    assert (summary.cards, summary.next_due, summary.next_count, summary.next_in_days) == (3, TUESDAY, 3, 1)

    upkeep = Upkeep(notebook)
    upkeep.suspend([EXTENSOR, FLEXOR])
    assert summarise(notebook, sitting).next_count == 1
    upkeep.suspend([PUSH_OFF])
    summary = summarise(notebook, sitting)
    assert (summary.next_due, summary.next_count, summary.next_in_days) == (None, 0, 0)


def test_after_a_share_of_a_backlog_the_next_comes_tomorrow(holiday: Notebook) -> None:
    """The next share is announced, not the far day on which an answered card comes back."""
    holiday.change_settings(Settings(catch_up=CatchUp(holiday.today(), 4)))
    sitting = sit(holiday)
    while sitting.question is not None:
        answer(sitting)
    summary = summarise(holiday, sitting)

    assert (summary.cards, summary.next_count, summary.next_in_days) == (4, 4, 1)


def test_a_missed_card_that_has_left_the_decks_is_counted_and_not_shown(notebook: Notebook) -> None:
    """There is nothing left to show of it."""
    sitting = sit(notebook)
    answer(sitting, "wrong")
    answer(sitting, "wrong")
    assert [stem for stem, _ in summarise(notebook, sitting).missed] == [
        "Welcher Muskel streckt die Hüfte?",
        "Welcher Muskel drückt den Fuß ab?",
    ]
    notebook.change_library(a_library(HIP))
    summary = summarise(notebook, sitting)

    assert [stem for stem, _ in summary.missed] == ["Welcher Muskel streckt die Hüfte?"]
    assert (summary.cards, summary.first_try) == (2, 0.0)
    assert summary.next_due == MONDAY + timedelta(days=1)
