"""Cards that will not stick: named when it happens, counted on Today, and helped with on the Decks page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton

from quizapp.app import open_workspace
from quizapp.cards.card_id import CardId
from quizapp.study.sitting import Sitting
from tests.conftest import MONDAY, FixedClock
from tests.responses import respond
from tests.ui.decks.browsing import Browsing
from tests.ui.learner import Learner, OpenWindow, settle

FLEXOR, EXTENSOR = CardId("hip", "flexor"), CardId("hip", "extensor")


@pytest.fixture
def forget(data_dir: Path, clock: FixedClock, two_decks: None) -> Callable[..., None]:
    """Learns all cards and then forgets one of them, day after day, so often."""

    def study(card: CardId, times: int, *, leech_from: int = 3) -> None:
        workspace = open_workspace(data_dir, clock=clock, seed=7)
        notebook = workspace.notebook
        notebook.change_settings(replace(notebook.settings, leech_lapses=leech_from))
        for lapse in range(2 * times + 1):
            sitting = Sitting(notebook, workspace.rng, "en")
            while (question := sitting.question) is not None:
                wrong = question.card == card and lapse % 2 == 1 and question.card not in _answered(sitting)
                sitting.answer(respond(question, "wrong" if wrong else "right"))
                sitting.advance()
            clock.forward(days=1)
        state = notebook.state(card)
        assert state is not None
        assert state.lapses == times
        workspace.progress.close()

    return study


def _answered(sitting: Sitting) -> set[CardId]:
    return {outcome.logged.review.card for outcome in sitting.answered}


def ask_for(learner: Learner, card: CardId) -> None:
    """Go through the sitting until that card is on the table."""
    learner.press("Return")
    while learner.question.card != card:
        learner.answer()


@pytest.mark.parametrize("card", [FLEXOR, EXTENSOR], ids=["graded by the learner", "graded by the program"])
def test_the_answer_that_makes_a_leech_says_so(
    open_window: OpenWindow, forget: Callable[..., None], card: CardId, clock: FixedClock
) -> None:
    """A sentence names the card, and H leads to it on the Decks page with what could help; the sitting is kept."""
    forget(card, 2)
    clock.forward(days=1)
    learner = open_window()
    ask_for(learner, card)
    stem = learner.question.stem
    if card == FLEXOR:
        learner.press("Space", "1")
    else:
        learner.press(str(learner.place(right=False)))
    assert learner.read("leechText") == f"“{stem}” was forgotten 3 times: like this it will not stick."
    assert learner.button("leechHelpButton").accessibleName() == "What could help"
    learner.press("H")

    assert learner.page == "decksPage"
    said = learner.texts("leechHelp")
    assert said[0] == "Forgotten 3 times after it was known"
    assert stem in learner.texts("preview")
    answers = learner.kinds()
    learner.press("Ctrl+1", "Return")
    assert learner.page == "studyPage"
    assert learner.kinds() == answers


def test_it_is_said_once(open_window: OpenWindow, forget: Callable[..., None], clock: FixedClock) -> None:
    """The next question says nothing of it, nor does the next lapse; taken back it is no leech."""
    forget(EXTENSOR, 2)
    clock.forward(days=1)
    learner = open_window()
    ask_for(learner, EXTENSOR)
    learner.press(str(learner.place(right=False)))
    assert learner.sees("leechLine")
    learner.press("Ctrl+Z")
    assert not learner.sees("leechLine")
    learner.press("H")
    assert learner.page == "studyPage"
    learner.press(str(learner.place(right=False)))
    assert learner.sees("leechLine")
    learner.press("Space")

    assert not learner.sees("leechLine")


@pytest.mark.parametrize(("lapses", "leech_from"), [(1, 3), (3, 3), (2, 0)])
def test_other_lapses_say_nothing(
    open_window: OpenWindow, forget: Callable[..., None], clock: FixedClock, lapses: int, leech_from: int
) -> None:
    """Before it is one, once it is one, and where the learner wants none."""
    forget(EXTENSOR, lapses, leech_from=leech_from)
    clock.forward(days=1)
    learner = open_window()
    ask_for(learner, EXTENSOR)
    learner.press(str(learner.place(right=False)))

    assert learner.sees("whatNow")
    assert not learner.sees("leechLine")


def test_it_speaks_the_language(open_window: OpenWindow, forget: Callable[..., None], clock: FixedClock) -> None:
    """Another language while the sentence stands there changes it too."""
    forget(EXTENSOR, 2)
    clock.forward(days=1)
    learner = open_window()
    ask_for(learner, EXTENSOR)
    learner.press(str(learner.place(right=False)))
    english = learner.read("leechText")
    action = learner.window.findChild(QAction, "language:de")
    assert action is not None
    action.trigger()
    settle()

    assert learner.read("leechText") != english


def test_today_counts_them_and_leads_to_them(open_window: OpenWindow, forget: Callable[..., None]) -> None:
    """A click on the line shows them on the Decks page, the first with what could help; suspended it is gone."""
    forget(FLEXOR, 3)
    learner = open_window()
    assert learner.texts("leechRow")[0] == "1 card will not stick ›"
    learner.click("leechRow")
    browsing = Browsing(learner)
    assert (browsing.query, browsing.listed, browsing.chosen) == ("is:leech", ["flexor"], ["flexor"])
    assert learner.texts("leechHelp")[0] == "Forgotten 3 times after it was known"
    assert browsing.row(0)["State"].endswith("leech")
    learner.press("Ctrl+F", "Down", "@", "Ctrl+1")

    assert not learner.sees("leechRow")


def test_other_questions_help(open_window: OpenWindow, data_dir: Path, clock: FixedClock) -> None:
    """A made question of the shipped decks that will not stick offers others on the same fact, and shows them."""
    workspace = open_workspace(data_dir, clock=clock, seed=7)
    notebook = workspace.notebook
    notebook.change_settings(replace(notebook.settings, leech_lapses=1))
    card = next(
        card
        for card, fact in notebook.library.facts.items()
        if len(notebook.library.of_fact[fact]) > 2 and not notebook.library.cards[card].form.needs_picture
    )
    for days, how in ((0, "right"), (1, "wrong")):
        clock.set(MONDAY + timedelta(days=days), time(10))
        question = notebook.library.cards[card].ask("en", workspace.rng)
        notebook.answer(question, respond(question, how))
    workspace.progress.close()
    learner = open_window()
    learner.click("leechRow")
    others = [text for text in learner.texts("leechHelp") if ": " in text]
    assert len(others) >= 2
    assert learner.window.desks.decks.decks_page.card == card
    first = learner.window.desks.decks.decks_page.findChild(QAbstractButton, "leechOther")
    assert first is not None
    first.setFocus()
    learner.press("Return")

    assert learner.window.desks.decks.decks_page.card != card
    fact = notebook.library.facts[card]
    assert learner.window.desks.decks.decks_page.card in notebook.library.of_fact[fact]
