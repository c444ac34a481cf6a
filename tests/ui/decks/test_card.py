"""The card that is chosen: tried without consequences, its history, and what the learner keeps on it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from quizapp.study.treatment import LONGEST_NOTE
from tests.conftest import FixedClock
from tests.store.breaking import fault
from tests.ui.decks.browsing import Browsing
from tests.ui.editor.writing import Writer
from tests.ui.learner import Learner, OpenWindow, settle


def right_option(learner: Learner) -> str:
    """The name of the button that is the right answer of the choice on the sheet."""
    for number in range(1, 5):
        if learner.sees(f"option{number}") and "Gluteus maximus" in learner.find(f"option{number}").accessibleName():
            return f"option{number}"
    raise AssertionError("there is no right option")


def test_a_card_is_tried_without_consequences(browsing: Browsing) -> None:
    """Its options can be clicked, each says what it is, the question comes again; nothing of it is logged."""
    learner = browsing.learner
    browsing.choose("extensor")
    for _again in range(3):
        assert "Which muscle extends the hip?" in browsing.card
        learner.click(right_option(learner))
        assert any(text.startswith("It drives the body forward.") for text in browsing.card)
        assert any(text.startswith("Right.") for text in browsing.card)
        learner.click("continueButton")

    assert learner.events() == []
    assert learner.states() == {}
    assert browsing.row(0)["State"] == "New"
    learner.press("Ctrl+1")
    assert learner.read("newCount") == "5"


def test_a_card_is_tried_while_others_are_searched(browsing: Browsing) -> None:
    """As long as the same card is chosen the answer to it stays where it was given."""
    learner = browsing.learner
    browsing.choose("extensor")
    learner.click(right_option(learner))
    answered = browsing.card
    browsing.search("hip")

    assert browsing.chosen == ["extensor"]
    assert any(text.startswith("Right.") for text in answered)
    assert browsing.card == answered


def test_a_card_is_answered_elsewhere(browsing: Browsing) -> None:
    """The one that was chosen before has its answer on the sheet when the learner comes back."""
    learner = browsing.learner
    browsing.choose("extensor")
    assert "New: this card has not been answered before." in browsing.card
    learner.press("Ctrl+1", "Return")
    learner.finish()
    learner.press("Return", "Ctrl+2")

    assert browsing.chosen == ["extensor"]
    assert "New: this card has not been answered before." not in browsing.card


def test_a_flashcard_is_revealed_and_graded_without_consequences(browsing: Browsing) -> None:
    """The grades say what they would bring; pressing one asks the question again."""
    learner = browsing.learner
    browsing.choose("flexor")
    learner.click("revealButton")
    assert "Iliopsoas" in browsing.card
    learner.click("grade1")

    assert learner.sees("revealButton")
    assert learner.events() == []
    assert learner.states() == {}


def test_trying_a_card_does_not_harm_the_sitting(open_window: OpenWindow, two_decks: None) -> None:
    """A sitting that was left goes on with the same question, the same card tried meanwhile."""
    learner = open_window()
    learner.press("Return")
    asked = learner.question.card
    learner.press("Esc")
    browsing = Browsing(learner)
    browsing.choose(asked.card)
    learner.click(right_option(learner))
    learner.press("Ctrl+1", "Return")

    assert learner.question.card == asked
    learner.answer()
    assert learner.kinds() == ["answer"]


def test_history_and_intervals(open_window: OpenWindow, two_decks: None, clock: FixedClock) -> None:
    """Every answer with its day, what it was and what it did, the newest first; the intervals as a curve."""
    learner = open_window()
    for days in (0, 1, 6):
        clock.forward(days=days)
        learner.press("Ctrl+1", "Return")
        learner.finish()
        learner.press("Return")
    browsing = Browsing(learner)
    browsing.choose("flexor")
    said = browsing.card

    dates = [text for text in said if text.endswith("2026")]
    assert dates == ["30 Nov 2026", "24 Nov 2026", "23 Nov 2026"]
    lines = [text for text in said if text.startswith("good")]
    assert [line.partition(". ")[2] for line in lines] == [
        "6 → 15 days, easiness 2.50",
        "1 → 6 days, easiness 2.50",
        "1 day, easiness 2.50",
    ]
    curve = learner.find("intervalCurve")
    assert curve.accessibleName() == "Intervals after each answer that counted, in days: 1, 6, 15"
    assert learner.read("cardStanding").startswith("Remembered 3 times in a row, interval 15 days.")
    browsing.choose("landing")
    browsing.choose("flexor")
    assert [text for text in browsing.card if text.endswith("2026")] == dates


def test_tags_and_note_are_kept_when_the_focus_goes(browsing: Browsing) -> None:
    """What is typed is on the disk as soon as the learner goes elsewhere, and shown again."""
    learner = browsing.learner
    browsing.choose("flexor")
    learner.find("tagField").setFocus()
    learner.type("exam")
    learner.press("Tab")
    learner.type("It starts at the spine.")
    learner.press("Ctrl+F")
    assert learner.decided() == {"hip/flexor": {"tags": "exam", "note": "It starts at the spine."}}
    browsing.choose("landing")
    assert browsing.note.toPlainText() == ""
    browsing.choose("flexor")

    tags = learner.find("tagField")
    assert isinstance(tags, QLineEdit)
    assert (tags.text(), browsing.note.toPlainText()) == ("exam", "It starts at the spine.")
    learner.press("Ctrl+Z", "Ctrl+Z")
    assert learner.decided() == {}
    assert (tags.text(), browsing.note.toPlainText()) == ("", "")


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ("End", "note" + "b" * (LONGEST_NOTE - 4)),
        ("Home", "b" * (LONGEST_NOTE - 4) + "note"),
        ("Ctrl+A", "b" * LONGEST_NOTE),
    ],
    ids=["after", "before", "instead"],
)
def test_of_a_long_paste_the_note_takes_what_fits(browsing: Browsing, before: str, kept: str) -> None:
    """A whole chapter from the clipboard is cut at its end; what stood in the note stays, unless it was chosen."""
    browsing.choose("flexor")
    browsing.note.setFocus()
    browsing.learner.type("note")
    browsing.learner.press(before)
    browsing.write("b" * 99_999 + "\n")
    assert browsing.note.toPlainText() == kept
    browsing.learner.press("Ctrl+F")

    assert browsing.learner.decided() == {"hip/flexor": {"note": kept}}


@pytest.mark.parametrize("leave", ["close", "Ctrl+1", "Ctrl+,", "Ctrl+N", "away"])
def test_what_is_being_typed_is_kept_wherever_the_learner_goes(browsing: Browsing, leave: str) -> None:
    """The window closes, the page turns, another window comes to the front: in the middle of a word."""
    learner = browsing.learner
    browsing.choose("flexor")
    browsing.note.setFocus()
    learner.type("half a wor")
    if leave == "close":
        learner.close()
    elif leave == "away":
        other = QWidget()
        other.show()
        other.activateWindow()
        QTest.qWaitForWindowActive(other)
        settle()
    else:
        learner.press(leave)

    assert learner.decided() == {"hip/flexor": {"note": "half a wor"}}


def test_tags_in_one_go(browsing: Browsing) -> None:
    """One tag put in the place of another is one step, which one Ctrl+Z takes back."""
    learner = browsing.learner
    browsing.choose("flexor")
    for typed in ("old", "new other"):
        field = learner.find("tagField")
        assert isinstance(field, QLineEdit)
        field.setFocus()
        field.selectAll()
        learner.type(typed)
        learner.press("Return")
    assert learner.decided() == {"hip/flexor": {"tags": "new other"}}
    learner.press("Ctrl+F", "Down", "Ctrl+Z")

    assert learner.decided() == {"hip/flexor": {"tags": "old"}}


def test_a_note_is_shown_with_the_explanation(browsing: Browsing) -> None:
    """In the preview and in the sitting, once the answer is there."""
    learner = browsing.learner
    browsing.choose("extensor")
    browsing.note.setFocus()
    learner.type("my hook")
    learner.press("Ctrl+F")
    browsing.choose("extensor")
    learner.click(right_option(learner))
    assert "my hook" in learner.texts("preview")
    learner.press("Ctrl+1", "Return")
    while learner.question.card.card != "extensor":
        learner.answer()
    assert "my hook" not in learner.texts("studyPage")
    learner.press("1")

    assert "my hook" in learner.texts("studyPage")


def test_a_note_that_the_disk_refuses_stays_in_the_field(browsing: Browsing) -> None:
    """It is said; the text is still there and is kept as soon as that works."""
    learner = browsing.learner
    browsing.choose("flexor")
    browsing.note.setFocus()
    learner.type("my hook")
    trigger = "BEFORE INSERT ON treatment BEGIN SELECT RAISE(ABORT, 'disk fault'); END"
    with fault(learner.data_dir / "quizapp.db", trigger):
        learner.press("Tab")
        assert learner.read("decksAlert").startswith("The change was not saved (disk fault).")
        assert browsing.note.toPlainText() == "my hook"
        assert learner.decided() == {}
    browsing.note.setFocus()
    learner.press("Tab")

    assert learner.decided() == {"hip/flexor": {"note": "my hook"}}


def test_a_corrected_card_says_so(writer: Writer) -> None:
    """The learner's own wording is shown, and beside it what the deck has."""
    writer.edit("foot/push-off")
    writer.write(backField="the calf")
    writer.save()
    browsing = Browsing(writer.learner)
    browsing.choose("landing")
    assert not writer.learner.sees("correctionNote")
    browsing.choose("push-off")

    said = writer.learner.texts("correctionNote")
    assert said[:2] == ["Your wording", "The deck’s own reads:"]
    assert "Gastrocnemius" in said
    assert "the calf" not in said


def test_a_narrow_window_shows_the_card_in_place_of_the_list(browsing: Browsing) -> None:
    """Enter looks at it, Esc goes back to the same card in the list; what can be done stands above both."""
    learner = browsing.learner
    learner.window.resize(800, 600)
    settle()
    browsing.choose("flexor")
    assert not learner.sees("cardPanel")
    learner.press("Return")
    assert learner.sees("cardPanel")
    assert not learner.sees("cardTable")
    learner.press("@")
    assert learner.decided() == {"hip/flexor": {"suspended": 1}}
    learner.press("Esc")

    assert (browsing.focus, browsing.chosen) == ("cardTable", ["flexor"])
    assert not learner.sees("cardPanel")
    learner.press("Return")
    learner.window.resize(1280, 820)
    settle()
    assert learner.sees("cardPanel")
    assert learner.sees("cardTable")


def test_a_double_click_looks_at_a_card(browsing: Browsing) -> None:
    """In a narrow window the mouse comes to the card as Enter does."""
    learner = browsing.learner
    learner.window.resize(800, 600)
    settle()
    table = browsing.table
    spot = table.visualRect(table.model().index(1, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle()

    assert browsing.learner.sees("cardPanel")
    assert "Which muscle flexes the hip?" in browsing.card
