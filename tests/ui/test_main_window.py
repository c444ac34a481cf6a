"""The way through the window: undo, leaving and coming back, practice, and what happens when the disk says no."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.app import build
from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from tests.conftest import MONDAY, FixedClock
from tests.ui.learner import Learner, OpenWindow, settle

REFUSE = "CREATE TRIGGER refuse BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"


def execute(learner: Learner, statement: str) -> None:
    """Do something to the database from outside."""
    with closing(sqlite3.connect(learner.data_dir / "quizapp.db", isolation_level=None)) as connection:
        connection.execute(statement)


def test_undo_after_an_answer_asks_again(learner: Learner) -> None:
    """Ctrl+Z takes the answer back: the question is open again, the card is new again, the log holds both events."""
    learner.press("Return", "1")
    card = str(learner.question.card)

    learner.press("Ctrl+Z")

    assert str(learner.question.card) == card
    assert not learner.sees("continueButton")
    assert learner.read("count") == "1 of 5"
    assert learner.states() == {}
    answer, undo = learner.events()
    assert (answer["kind"], undo["kind"], undo["takes_back"]) == ("answer", "undo", answer["id"])


def test_undo_through_the_whole_sitting(learner: Learner) -> None:
    """From the summary back to the first question, every answer is taken back, the last one first."""
    learner.press("Return")
    learner.answer(right=False)
    assert learner.finish() == 5
    answered = [event["id"] for event in learner.events()]

    learner.press(*["Ctrl+Z"] * 6)

    assert learner.read("count") == "1 of 5"
    assert not learner.button("undoButton").isEnabled()
    assert learner.states() == {}
    assert [event["takes_back"] for event in learner.events()[6:]] == answered[::-1]
    learner.press("Ctrl+Z")
    assert len(learner.events()) == 12


def test_the_whole_sitting_again_after_its_undo(learner: Learner) -> None:
    """What was taken back can be answered anew, in the same order, as if nothing had been."""
    learner.press("Return")
    learner.finish()
    learner.press(*["Ctrl+Z"] * 5)

    assert learner.finish() == 5
    assert learner.kinds() == ["answer"] * 5 + ["undo"] * 5 + ["answer"] * 5
    cards = [event["card"] for event in learner.events()]
    assert cards[10:] == cards[:5]


def test_undo_from_the_summary_by_mouse(learner: Learner) -> None:
    """The button on the summary leads back to the last question."""
    learner.press("Return")
    learner.finish()

    learner.click("summaryUndoButton")

    assert learner.page == "studyPage"
    assert learner.question.card.card == "abductor"
    assert learner.kinds()[-1] == "undo"


def test_undo_by_mouse_in_the_sitting(learner: Learner) -> None:
    """The corner of the study page takes back what was answered before."""
    learner.press("Return")
    learner.answer()

    learner.click("undoButton")

    assert learner.question.card.card == "extensor"
    assert learner.kinds() == ["answer", "undo"]


@pytest.mark.parametrize("done", [False, True])
def test_undo_from_today(learner: Learner, done: bool) -> None:
    """Back on Today, Ctrl+Z asks the last question again, whether there was more to do or not."""
    learner.press("Return")
    if done:
        learner.finish()
        learner.press("Return")
    else:
        learner.answer()
        learner.press("Esc")
    assert learner.page == "todayPage"

    learner.press("Ctrl+Z")

    assert learner.page == "studyPage"
    assert learner.question.card.card == ("abductor" if done else "extensor")
    assert learner.kinds()[-1] == "undo"


def test_undo_from_today_after_a_restart(learner: Learner, open_window: OpenWindow) -> None:
    """What was answered in an earlier run of the program can be taken back on the same day."""
    learner.press("Return")
    learner.answer()
    learner.close()

    learner = open_window()
    learner.press("Ctrl+Z")

    assert learner.question.card.card == "extensor"
    assert learner.states() == {}


@pytest.mark.parametrize("page", ["Ctrl+1", "Ctrl+,"])
def test_undo_with_nothing_to_take_back(learner: Learner, page: str) -> None:
    """Before the first answer Ctrl+Z does nothing, and goes nowhere."""
    learner.press(page)
    before = learner.page

    learner.press("Ctrl+Z")

    assert learner.page == before
    assert learner.events() == []


def test_leaving_and_going_on(learner: Learner) -> None:
    """Esc leaves in the middle; Today says so, and Enter goes on with the same question."""
    learner.press("Return")
    learner.answer()
    card = learner.question.card

    learner.press("Esc")
    assert learner.page == "todayPage"
    assert learner.read("todaySubtitle") == "1 answered today. You can go on where you were."
    assert learner.read("newCount") == "4"
    learner.press("Return")

    assert learner.question.card == card
    assert learner.read("count") == "2 of 5"


def test_leaving_with_the_feedback_on_the_screen(learner: Learner) -> None:
    """An answered question is answered: coming back shows the next one."""
    learner.press("Return", "1", "Esc", "Return")

    assert learner.question.card.card == "push-off"
    assert learner.kinds() == ["answer"]


def test_leaving_by_mouse(learner: Learner) -> None:
    """The corner with the cross leaves as Esc does."""
    learner.press("Return")

    learner.click("leaveButton")

    assert learner.page == "todayPage"


@pytest.mark.parametrize("how", ["closed", "left as it was"])
def test_a_window_rebuilt_goes_on_where_it_was(learner: Learner, open_window: OpenWindow, how: str) -> None:
    """Closed, or never closed at all, the next window asks the next question and owes the same repeats."""
    learner.press("Return")
    learner.answer(right=False)
    learner.answer()
    rest = learner.question.card
    if how == "closed":
        learner.close()

    learner = open_window()
    assert learner.read("dueCount") == "1"
    assert learner.read("newCount") == "3"
    learner.press("Return")

    assert learner.question.card == rest
    assert learner.read("count") == "3 of 6"
    assert learner.finish() == 4
    last = learner.events()[-1]
    assert (last["kind"], last["card"]) == ("drill", "extensor")


def test_a_day_turns_on_today(learner: Learner, clock: FixedClock, qtbot: QtBot) -> None:
    """A window that was left open overnight shows the new day once the learner comes back to it."""
    learner.press("Return")
    learner.finish()
    learner.press("Return")
    assert learner.read("todayTitle") == "Monday, 23 November"

    clock.forward(days=1)
    come_back(learner, qtbot)

    assert learner.read("todayTitle") == "Tuesday, 24 November"
    assert learner.read("dueCount") == "5"
    learner.press("Return")
    assert learner.page == "studyPage"


def test_a_day_turns_in_a_sitting(learner: Learner, clock: FixedClock) -> None:
    """After four in the morning the answer counts for the new day, and the new day's cards come."""
    learner.press("Return")
    learner.answer()
    clock.set(date(2026, 11, 24), time(3, 59))
    learner.answer()
    clock.set(date(2026, 11, 24), time(4, 0))
    learner.answer()

    assert [event["study_day"] for event in learner.events()] == ["2026-11-23", "2026-11-23", "2026-11-24"]
    learner.finish()
    due = [state["due"] for state in learner.states().values()]
    assert sorted(due) == ["2026-11-25"] * 3 + ["2026-11-30"] * 2


def test_undo_where_the_new_day_has_nothing_to_take_back(learner: Learner, clock: FixedClock) -> None:
    """When the day turns under the last feedback and nothing is due, Ctrl+Z leaves the summary on the screen."""
    workspace = learner.window.workspace
    assert workspace is not None
    workspace.notebook.change_settings(replace(workspace.notebook.settings, new_per_day=1, reviews_per_day=0))
    learner.press("Ctrl+1", "Return", "1")
    workspace.notebook.change_settings(replace(workspace.notebook.settings, new_per_day=0))
    clock.forward(days=1)
    learner.press("Space")
    assert learner.page == "summaryPage"

    learner.press("Ctrl+Z")

    assert learner.page == "summaryPage"
    assert learner.kinds() == ["answer"]
    learner.press("Return")
    assert learner.page == "todayPage"


def test_study_ahead_moves_no_date(learner: Learner) -> None:
    """When nothing is due, Enter studies ahead: drill in the log, and no date moves."""
    learner.press("Return")
    learner.finish()
    learner.press("Return")
    before = learner.states()
    assert not learner.sees("startButton")

    learner.press("Return")
    assert learner.read("count") == "practice, 1 of 5"
    learner.answer(right=False)
    assert learner.finish() == 5

    assert learner.kinds() == ["answer"] * 5 + ["drill"] * 6
    assert learner.states() == before
    assert learner.read("summaryTitle") == "Practice done"


def test_practice_says_that_dates_stay(learner: Learner) -> None:
    """In practice the grade buttons and the sentence after a choice promise no date."""
    learner.press("Return")
    learner.finish()
    learner.press("Return", "Return")
    while learner.question.form.graded_by_learner:
        learner.answer()
    learner.press(str(learner.place(right=True)))

    assert learner.read("whatNow") == "Right. Practice: the schedule stays as it is."
    assert learner.read("whyThisDate") == "Only the first answer on a due day moves the date; this was practice."
    learner.press("Space")
    while not learner.question.form.graded_by_learner:
        learner.answer()
    learner.press("Space")
    dates = [learner.texts(f"grade{number}")[1] for number in (1, 2, 3, 4)]
    assert dates == ["today again, date stays", "today again, date stays", "date stays", "date stays"]


def test_undo_of_practice(learner: Learner) -> None:
    """A drill can be taken back like an answer, and moves nothing either way."""
    learner.press("Return")
    learner.finish()
    learner.press("Return", "Return")
    before = learner.states()
    card = learner.question.card
    learner.answer()

    learner.press("Ctrl+Z")

    assert learner.question.card == card
    assert learner.kinds() == ["answer"] * 5 + ["drill", "undo"]
    assert learner.states() == before


def test_weak_spots(learner: Learner) -> None:
    """What was missed is offered as practice by itself, and only that."""
    assert not learner.sees("weakButton")
    learner.press("Return")
    learner.answer(right=False)
    learner.finish()
    learner.press("Return")

    learner.click("weakButton")

    assert learner.question.card.card == "extensor"
    assert learner.read("count") == "practice, 1 of 1"
    assert learner.finish() == 1
    assert learner.kinds()[-1] == "drill"


def test_a_due_card_counts_in_practice_of_weak_spots(learner: Learner, clock: FixedClock) -> None:
    """A weak card that is due is no drill: its answer moves the date."""
    learner.press("Return")
    learner.answer(right=False)
    learner.finish()
    learner.press("Return")
    clock.forward(days=1)
    learner.press("Ctrl+1")

    learner.click("weakButton")
    learner.answer()

    assert learner.kinds()[-1] == "answer"
    assert learner.states()["hip/extensor"]["due"] == "2026-11-25"


def test_a_decks_row_starts_that_deck_only(learner: Learner) -> None:
    """One deck is studied to its end and the other is left alone; its row is then done."""
    learner.click("deck-foot")

    assert learner.read("where") == "Foot › Calf"
    assert learner.read("count") == "1 of 2"
    assert learner.finish() == 2
    assert {event["deck"] for event in learner.events()} == {"foot"}
    learner.press("Return")
    assert not learner.button("deck-foot").isEnabled()
    assert learner.button("deck-hip").isEnabled()


def test_a_decks_row_by_keyboard(learner: Learner) -> None:
    """Tab reaches every deck, and Enter starts the one that has the focus."""
    while not learner.find("deck-foot").hasFocus():
        learner.press("Tab")

    learner.press("Return")

    assert learner.question.card.deck == "foot"


@pytest.mark.parametrize("form", ["choice", "flashcard"])
def test_a_disk_that_refuses_keeps_the_question(learner: Learner, form: str) -> None:
    """The sentence says what happened, the question stays as it was, and the next press works."""
    learner.press("Return")
    if form == "flashcard":
        learner.answer()
        learner.press("Space")
    card, count = learner.question.card, len(learner.events())
    key = "3" if form == "flashcard" else str(learner.place(right=True))
    execute(learner, REFUSE)

    learner.press(key)
    said = (
        "The answer was not saved (the disk is full). Everything before it is safe. "
        "Make room on the disk or free the file, then answer once more."
    )
    assert learner.read("alert") == said
    assert learner.question.card == card
    assert len(learner.events()) == count
    assert learner.sees("grade3" if form == "flashcard" else "option1")
    execute(learner, "DROP TRIGGER refuse")
    learner.press(key)

    assert len(learner.events()) == count + 1
    assert not learner.sees("alert")


@pytest.mark.parametrize("place", ["answered", "next question", "summary", "today", "today when done"])
def test_an_undo_that_the_disk_refuses(learner: Learner, place: str) -> None:
    """Wherever it was asked for, the sentence is shown, nothing is taken back, and it works once the disk is free."""
    learner.press("Return")
    if place in ("summary", "today when done"):
        learner.finish()
    elif place != "answered":
        learner.answer()
    else:
        learner.press("1")
    if place == "today":
        learner.press("Esc")
    elif place == "today when done":
        learner.press("Return")
    count = len(learner.events())
    execute(learner, REFUSE)

    learner.press("Ctrl+Z")

    assert [text for text in learner.texts() if "was not saved (the disk is full)" in text] != []
    assert len(learner.events()) == count
    execute(learner, "DROP TRIGGER refuse")
    learner.press("Ctrl+Z")
    assert learner.kinds()[-1] == "undo"
    assert learner.page == "studyPage"
    assert not learner.sees("alert")


def test_answered_elsewhere(learner: Learner, open_window: OpenWindow) -> None:
    """Of two windows on one file the slower one is told, counts nothing twice and goes on with the next question."""
    other = open_window()
    other.press("Return")
    other.answer()
    learner.window.activateWindow()
    settle()

    learner.press("Return", "1")

    assert learner.kinds() == ["answer"]
    said = (
        "This card was answered in another window or terminal in the meantime. "
        "That answer is kept; this one was not counted."
    )
    assert learner.read("alert") == said
    assert learner.question.card.card == "push-off"
    learner.answer()
    assert learner.kinds() == ["answer", "answer"]
    assert not learner.sees("alert")


def test_the_last_card_answered_elsewhere(learner: Learner, open_window: OpenWindow) -> None:
    """Where nothing is left afterwards, the sitting ends in a summary."""
    learner.press("Return")
    other = open_window()
    other.press("Return")
    other.finish()
    learner.window.activateWindow()
    settle()

    learner.press("1")

    assert learner.kinds() == ["answer"] * 5
    assert learner.page == "summaryPage"


def test_an_inactive_window_sets_away(learner: Learner, qtbot: QtBot) -> None:
    """A question during which the window was left says so in the log; the next one begins anew."""
    learner.press("Return")
    come_back(learner, qtbot)
    learner.answer()
    learner.answer()

    assert [event["away"] for event in learner.events()] == [1, 0]


def test_the_list_of_keys_is_away_too(learner: Learner) -> None:
    """Whoever reads the keys is not thinking about the question."""
    learner.press("Return", "?")
    learner.press("Esc")
    learner.window.activateWindow()
    settle()

    learner.press("1")

    assert learner.events()[0]["away"] == 1


@pytest.mark.parametrize("key", ["?", "F1"])
@pytest.mark.parametrize("closing_key", ["Esc", "Return", "?", "F1"])
def test_the_keys_at_a_glance(learner: Learner, key: str, closing_key: str) -> None:
    """? and F1 open the list of keys on every page, once; each of them, Enter and Esc close it."""
    learner.press(key)
    assert learner.sees("keysDialog")

    learner.press(closing_key)

    assert not learner.sees("keysDialog")
    assert learner.page == "todayPage"


def test_pages_by_keys_and_by_mouse(learner: Learner) -> None:
    """Ctrl+1 and Ctrl+comma lead to the pages as the rail does, from within a sitting too, which is kept."""
    learner.press("Return")
    learner.answer()
    learner.press("Ctrl+,")
    assert learner.page == "settingsPage"
    learner.click("todayLink")
    assert learner.page == "todayPage"
    learner.click("settingsLink")
    assert learner.page == "settingsPage"
    learner.press("Ctrl+1", "Return")

    assert learner.question.card.card == "push-off"


def test_full_screen_and_back(learner: Learner) -> None:
    """F11 fills the screen, and gives it back."""
    learner.press("F11")
    assert learner.window.isFullScreen()

    learner.press("F11")

    assert not learner.window.isFullScreen()


def test_ctrl_q_quits(learner: Learner) -> None:
    """Ctrl+Q closes the window, in the middle of a sitting too, and lets go of the file."""
    learner.press("Return")
    learner.answer()

    learner.press("Ctrl+Q")

    assert not learner.window.isVisible()
    assert learner.window.exit_status == 0
    assert not (learner.data_dir / "quizapp.db-wal").exists()


def test_another_program_sees_the_same_as_the_window(learner: Learner) -> None:
    """A second reader finds the states, the day's log and the newest study day that the window works with."""
    learner.press("Return")
    learner.finish()
    progress = SqlProgress(open_database(learner.data_dir / "quizapp.db"))

    workspace = learner.window.workspace

    assert workspace is not None
    assert tuple(progress.reviews_on(MONDAY)) == workspace.notebook.todays
    assert {str(card): state for card, state in progress.states().items()} == {
        str(card): workspace.notebook.state(card) for card in workspace.notebook.cards()
    }
    assert progress.last_study_day() == MONDAY
    progress.close()


def test_a_window_closed_while_it_opens(
    qtbot: QtBot, open_window: OpenWindow, two_decks: None, data_dir: Path, clock: FixedClock
) -> None:
    """Whoever closes before the window has heard that its file is open finds everything in order the next time."""
    window = build(data_dir, clock=clock, language="en")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: (data_dir / "quizapp.db").exists() or window.workspace is not None)

    window.close()

    assert window.exit_status == 0
    assert open_window().read("newCount") == "5"


def come_back(learner: Learner, qtbot: QtBot) -> None:
    """Leave the window for another one and come back to it."""
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    with qtbot.waitExposed(elsewhere):
        elsewhere.show()
    elsewhere.activateWindow()
    qtbot.waitUntil(elsewhere.isActiveWindow)
    elsewhere.close()
    learner.window.activateWindow()
    qtbot.waitUntil(learner.window.isActiveWindow)
    settle()
