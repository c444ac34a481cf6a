"""What is done to cards on the Decks page, by key, and taken back: on the screen as on the disk."""

from collections.abc import Mapping
from datetime import timedelta
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.cards.card_id import CardId
from quizapp.study.step import Step
from quizapp.study.treatment import Treatment
from quizapp.ui.decks import deeds
from tests.conftest import MONDAY, FixedClock
from tests.store.breaking import fault
from tests.ui.decks.browsing import ALL, Browsing
from tests.ui.editor.writing import until
from tests.ui.learner import Learner, OpenWindow, settle

TOMORROW = (MONDAY + timedelta(days=1)).isoformat()
TWO = ("hip/flexor", "foot/landing")


@pytest.fixture
def answered(open_window: OpenWindow, two_decks: None) -> Browsing:
    """The same learner after a first sitting in which everything was right but one card."""
    learner = open_window()
    learner.press("Return")
    learner.answer(right=False)
    learner.finish()
    return Browsing(learner)


@pytest.mark.parametrize(
    ("keys", "decided", "said"),
    [
        (("@",), {"suspended": 1}, "Suspended: 2 cards. Ctrl+Z takes it back."),
        (("-",), {"buried_until": TOMORROW}, "Not asked today: 2 cards. Ctrl+Z takes it back."),
        (("M",), {"marked": 1}, "Marked: 2 cards. Ctrl+Z takes it back."),
        (("T", "a", "b", "Return"), {"tags": "ab"}, "Tagged: 2 cards. Ctrl+Z takes it back."),
    ],
)
def test_two_cards_by_one_key(browsing: Browsing, keys: tuple[str, ...], decided: dict[str, object], said: str) -> None:
    """It is on the disk at once and said in a sentence; the same key again, or Ctrl+Z, takes it back."""
    learner = browsing.learner
    browsing.choose("flexor", "landing")
    learner.press(*keys)

    assert learner.decided() == dict.fromkeys(TWO, decided)
    assert learner.read("decksNotice") == said
    assert browsing.focus == "cardTable"
    learner.press("Ctrl+Z")
    assert learner.decided() == {}
    assert learner.read("decksNotice").startswith("Taken back: ")
    learner.press("Ctrl+Z")
    assert learner.read("decksNotice") == "There is nothing on this page to take back."


@pytest.mark.parametrize("key", ["@", "-", "M"])
def test_the_same_key_turns_it_round(browsing: Browsing, key: str) -> None:
    """What all chosen cards have is taken off; what only some have is given to the others."""
    browsing.choose("flexor")
    browsing.learner.press(key)
    one = browsing.learner.decided()
    browsing.choose("flexor", "landing")
    browsing.learner.press(key)
    assert browsing.learner.decided() == dict.fromkeys(TWO, one["hip/flexor"])
    browsing.learner.press(key)
    assert browsing.learner.decided() == {}
    browsing.learner.press("Ctrl+Z", "Ctrl+Z")

    assert browsing.learner.decided() == one


def test_cards_made_new_get_their_states_back(answered: Browsing) -> None:
    """R forgets how they stand, and answers stay in the log; Ctrl+Z brings every state back as it was."""
    learner = answered.learner
    states, count = learner.states(), len(learner.events())
    assert len(states) == 5
    answered.choose("flexor", "landing")
    learner.press("R")
    assert set(learner.states()) == set(states) - set(TWO)
    assert learner.kinds()[count:] == ["reset", "reset"]
    assert answered.row(1)["State"] == "New"
    learner.press("Ctrl+Z")

    assert learner.states() == states
    assert learner.kinds()[count:] == ["reset", "reset", "undo", "undo"]
    assert answered.row(1)["State"] != "New"


def test_all_of_it_in_turn_and_all_of_it_back(answered: Browsing) -> None:
    """Several deeds on all cards, then as many Ctrl+Z, step by step."""
    learner = answered.learner
    states = learner.states()
    learner.press("Ctrl+F", "Down", "Ctrl+A")
    assert answered.chosen == ALL
    assert answered.count == "5 of 5 cards chosen"
    before = []
    for keys in (("@",), ("M",), ("T", "x", "Return"), ("-",), ("R",)):
        before.append((learner.decided(), learner.states()))
        learner.press(*keys)
    assert learner.states() == {}
    for was in reversed(before):
        learner.press("Ctrl+Z")
        assert (learner.decided(), learner.states()) == was

    assert (learner.decided(), learner.states()) == ({}, states)


def test_tags_are_taken_off_by_shift_and_enter(browsing: Browsing) -> None:
    """Those that are named, in whatever capitals, and no others; Esc leaves all as it is."""
    learner = browsing.learner
    browsing.choose("flexor", "landing")
    learner.press("T")
    learner.type("exam hard")
    learner.press("Return", "T")
    learner.type("EXAM")
    learner.press("Shift+Return")
    assert learner.decided() == {card: {"tags": "hard"} for card in TWO}
    learner.press("T", "x", "Esc")

    assert learner.decided() == {card: {"tags": "hard"} for card in TWO}
    assert browsing.focus == "cardTable"


@pytest.mark.parametrize("enter", ["Return", "Enter", "Shift+Return"])
def test_enter_on_a_button_for_tags_presses_it(browsing: Browsing, enter: str) -> None:
    """Whoever has gone to “Take off” takes off, whoever has gone to “Add” adds."""
    learner = browsing.learner
    browsing.choose("flexor", "landing")
    learner.press("T")
    learner.type("exam")
    learner.press("Tab")
    assert browsing.focus == "giveTags"
    learner.press(enter)
    assert learner.decided() == {card: {"tags": "exam"} for card in TWO}
    learner.press("T")
    learner.type("exam")
    learner.press("Tab", "Tab")
    assert browsing.focus == "takeTags"
    learner.press(enter)

    assert learner.decided() == {}
    assert browsing.focus == "cardTable"


def test_what_is_suspended_is_not_asked(browsing: Browsing) -> None:
    """Today has fewer cards; resumed they are asked again."""
    learner = browsing.learner
    browsing.choose("flexor", "landing")
    learner.press("@", "Ctrl+1")
    assert learner.read("newCount") == "3"
    learner.press("Ctrl+2", "Ctrl+F", "Down", "Ctrl+Z", "Ctrl+1")

    assert learner.read("newCount") == "5"


def test_what_waits_until_tomorrow_is_asked_tomorrow(browsing: Browsing, clock: FixedClock) -> None:
    """It is out for this study day, and back on the next without anything being done."""
    learner = browsing.learner
    browsing.choose("flexor")
    learner.press("-")
    assert browsing.row(1)["State"] == "Not today"
    clock.forward(days=1)
    learner.press("Ctrl+1", "Ctrl+2")

    assert browsing.row(1)["State"] == "New"
    learner.press("Ctrl+1")
    assert learner.read("newCount") == "5"


def test_nothing_is_done_where_nothing_is_chosen(browsing: Browsing) -> None:
    """The buttons are off, and the keys mean nothing."""
    learner = browsing.learner
    assert not learner.button("suspendButton").isEnabled()
    learner.press("Tab", "Tab", "@", "-", "M", "R")

    assert learner.decided() == {}
    assert learner.events() == []


def test_buttons_and_menu_do_what_the_keys_do(browsing: Browsing) -> None:
    """The mouse comes to everything."""
    learner = browsing.learner
    browsing.choose("flexor")
    learner.click("suspendButton")
    assert learner.decided() == {"hip/flexor": {"suspended": 1}}
    assert learner.button("editButton").isEnabled()
    learner.press("Ctrl+Z")
    assert learner.decided() == {}


@pytest.mark.parametrize("keys", [("@",), ("M",), ("T", "x", "Return"), ("R",)])
def test_a_disk_that_refuses(answered: Browsing, keys: tuple[str, ...]) -> None:
    """It is said, nothing is changed, on the screen as on the disk; with room again it can be done."""
    learner = answered.learner
    states = learner.states()
    answered.choose("flexor", "landing")
    file = learner.data_dir / "quizapp.db"
    table = "event" if keys == ("R",) else "treatment"
    with fault(file, f"BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'disk fault'); END"):
        learner.press(*keys)
        assert learner.read("decksAlert").startswith("The change was not saved (disk fault).")
        assert (learner.decided(), learner.states()) == ({}, states)
    answered.choose("flexor", "landing")
    learner.press(*keys)

    assert not learner.sees("decksAlert")
    assert (learner.decided(), learner.states()) != ({}, states)


@pytest.mark.parametrize("key", ["@", "R"])
def test_very_many_cards_are_changed_beside_the_window(
    answered: Browsing, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """A sheet says how far it is; then it is done, said, and can be taken back the same way."""
    monkeypatch.setattr(deeds, "_AT_ONCE", 2)
    learner = answered.learner
    states = learner.states()
    learner.press("Ctrl+F", "Down", "Ctrl+A", key)
    _until_done(learner)
    changed = (learner.decided(), learner.states())
    assert changed == (({card: {"suspended": 1} for card in states}, states) if key == "@" else ({}, {}))
    assert "5 cards" in learner.read("decksNotice")
    assert answered.chosen == ALL
    learner.press("Ctrl+Z")
    _until_done(learner)

    assert (learner.decided(), learner.states()) == ({}, states)
    assert learner.read("decksNotice").startswith("Taken back: ")


def test_it_can_be_broken_off(answered: Browsing, monkeypatch: pytest.MonkeyPatch) -> None:
    """Esc in the middle: nothing is changed, on the screen as on the disk, and there is nothing to take back."""
    monkeypatch.setattr(deeds, "_AT_ONCE", 2)
    learner = answered.learner
    assert learner.window.workspace is not None
    notebook = learner.window.workspace.notebook
    treat, broken_off = notebook.treat, Event()

    def wait_and_treat(changes: Mapping[CardId, Treatment], step: Step | None = None) -> None:
        broken_off.wait()
        treat(changes, step)

    monkeypatch.setattr(notebook, "treat", wait_and_treat)
    learner.press("Ctrl+F", "Down", "Ctrl+A", "@")
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    assert sheet.objectName() == "longDeed"
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    broken_off.set()
    _until_done(learner)
    monkeypatch.undo()

    assert learner.read("decksNotice") == "Broken off, as you wished. Nothing was changed."
    assert learner.decided() == {}
    assert set(notebook.treatments) == set()
    learner.press("Ctrl+Z")
    assert learner.read("decksNotice") == "There is nothing on this page to take back."


def test_closing_the_window_breaks_it_off_whole(answered: Browsing, monkeypatch: pytest.MonkeyPatch) -> None:
    """All cards are changed or none, whenever the window goes."""
    monkeypatch.setattr(deeds, "_AT_ONCE", 2)
    learner = answered.learner
    learner.press("Ctrl+F", "Down", "Ctrl+A", "@")
    learner.close()

    assert len(learner.decided()) in (0, 5)


def _until_done(learner: Learner) -> None:
    """Wait until the sheet over the window is gone."""
    until(lambda: QApplication.activeModalWidget() is None)
    learner.window.activateWindow()
    until(learner.window.isActiveWindow)
    settle()
