"""The page on which an exam is set up."""

import re
import threading

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from quizapp.exam.paper import Paper, TooFew, Wanted, draw
from quizapp.study.library import Library
from tests.ui.exam.candidate import Candidate
from tests.ui.learner import OpenWindow


def test_the_way_there(candidate: Candidate) -> None:
    """Ctrl+4, the rail and the menu lead there; the link of the rail says so."""
    candidate.press("Ctrl+4")
    assert candidate.page == "examPage"
    candidate.press("Ctrl+1")
    candidate.click("examLink")
    assert candidate.page == "examPage"
    assert candidate.button("examLink").accessibleDescription() == "This page is shown"


def test_the_boxes_stand_in_a_line(candidate: Candidate) -> None:
    """Side by side they begin and end at the same height, although beside one of them there is a button."""
    candidate.press("Ctrl+4")
    boxes = [candidate.find(f"exam{name}Box") for name in ("Questions", "Minutes", "Number")]

    assert len({(box.mapToGlobal(QPoint()).y(), box.height()) for box in boxes}) == 1


def test_the_same_number_is_the_same_paper(candidate: Candidate, open_window: OpenWindow) -> None:
    """Two who choose the same see the same mark; another number has another."""
    candidate.set_up(questions=4, number=7)
    mark = candidate.read("examMark")
    candidate.fill("examNumberBox", 8)
    other = candidate.read("examMark")
    candidate.fill("examNumberBox", 7)

    assert re.fullmatch(r"Paper 7 · code [0-9A-Z]{3}-[0-9A-Z]{3}", mark)
    assert candidate.read("examMark") == mark
    assert other.removeprefix("Paper 8") != mark.removeprefix("Paper 7")


def test_more_than_there_are(candidate: Candidate) -> None:
    """A sentence says how many there are; there is no mark, and nothing to begin."""
    candidate.set_up(questions=6)

    assert candidate.read("examCount") == (
        "From this choice 5 questions can be asked, not 6. Ask for fewer, or choose more topics."
    )
    assert not candidate.sees("examMark")
    assert not candidate.button("beginExamButton").isEnabled()
    candidate.fill("examQuestionsBox", 5)
    assert candidate.read("examCount").startswith("5 questions can be asked from this choice")
    assert candidate.button("beginExamButton").isEnabled()


def test_no_topic(candidate: Candidate) -> None:
    """Nothing chosen has its sentence; all of it again can be asked."""
    candidate.set_up(questions=2)
    candidate.click("noTopicsButton")
    candidate.window.desks.exam.page.renew_paper()
    assert candidate.read("examCount").startswith("From this choice nothing can be asked.")
    candidate.click("allTopicsButton")
    candidate.window.desks.exam.page.renew_paper()
    assert candidate.read("examCount").startswith("5 questions")


def test_topics_and_decks(candidate: Candidate) -> None:
    """A deck ticks its topics; where one of them is out, the deck is not ticked. Only what is ticked is asked."""
    candidate.set_up(questions=2)
    candidate.tick("examDeck-hip", ticked=False)
    candidate.tick("examDeck-shin", ticked=False)
    assert candidate.read("examCount").startswith("From this choice 1 question can be asked, not 2.")
    topic = candidate.find("examTopic1")
    assert isinstance(topic, QCheckBox)
    assert (topic.text(), topic.isChecked()) == ("Movers (2)", False)
    candidate.click("examTopic1")
    deck = candidate.find("examDeck-hip")
    assert isinstance(deck, QCheckBox)
    assert deck.isChecked()
    candidate.begin(questions=3)

    assert {row["deck"] for row in candidate.questions_kept()} == {"hip", "foot"}


def test_forms(candidate: Candidate) -> None:
    """Only forms that are ticked are asked."""
    candidate.set_up(questions=1)
    candidate.tick("examForm-choice", ticked=False)
    candidate.tick("examForm-term", ticked=False)
    candidate.begin(questions=1)

    assert [row["form"] for row in candidate.questions_kept()] == ["kprim"]


def test_minutes_follow_until_they_are_chosen(candidate: Candidate) -> None:
    """One and a half for each question; then what was typed."""
    candidate.begin(questions=5)
    assert [row["minutes"] for row in candidate.exams_kept()] == [8]
    candidate.hand_in()
    candidate.press("Esc")
    candidate.begin(questions=4, minutes=3)

    assert [row["minutes"] for row in candidate.exams_kept()] == [8, 3]


def test_one_at_a_time(candidate: Candidate) -> None:
    """While one is under way there is no other; it is offered to go on, and can be handed in from there."""
    candidate.begin(questions=5)
    candidate.press("Esc")
    assert candidate.page == "examPage"
    assert candidate.read("underWay").startswith("Paper 4 · ")
    assert "0 of 5 answered, 8 minutes left." in candidate.read("underWay")
    assert not candidate.button("beginExamButton").isEnabled()
    candidate.press("Return")
    assert candidate.page == "examSittingPage"


def test_in_german(open_window: OpenWindow, three_decks: None) -> None:
    """Topics and sentences in the language of the learner."""
    candidate = Candidate.of(open_window(language="de"))
    candidate.set_up(questions=6)

    assert candidate.read("examCount") == (
        "Aus dieser Auswahl lassen sich nur 5 Fragen stellen, nicht 6. Weniger Fragen wünschen oder mehr Themen "
        "auswählen."
    )
    topic = candidate.find("examTopic1")
    assert isinstance(topic, QCheckBox)
    assert topic.text() == "Beweger (2)"


def test_the_window_goes_on_while_a_paper_is_drawn(
    candidate: Candidate, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """From many cards that takes its time: the page is there, and of what is chosen meanwhile the latest is drawn."""
    going_on, asked = threading.Event(), list[Wanted]()

    def slowly(library: Library, wanted: Wanted) -> Paper | TooFew:
        asked.append(wanted)
        if threading.current_thread() is not threading.main_thread():
            going_on.wait(10)
        return draw(library, wanted)

    monkeypatch.setattr("quizapp.ui.exam.setup_page._AT_ONCE", 0)
    monkeypatch.setattr("quizapp.ui.exam.setup_page.draw", slowly)
    candidate.press("Ctrl+4")
    assert candidate.page == "examPage"
    candidate.fill("examQuestionsBox", 2)
    candidate.fill("examQuestionsBox", 9)
    candidate.fill("examQuestionsBox", 5)
    assert [wanted.questions for wanted in asked] == [20]
    going_on.set()
    qtbot.waitUntil(lambda: candidate.read("examCount").startswith("5 questions"), timeout=10_000)

    assert [wanted.questions for wanted in asked] == [20, 5]
    candidate.click("beginExamButton")
    assert len(candidate.questions_kept()) == 5
    assert len(asked) == 2
