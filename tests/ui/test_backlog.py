"""Back from a break: what has been waiting is spread over days, and Today asks for each day's share alone."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox

from quizapp.app import open_workspace
from quizapp.study.settings import CatchUp, Settings
from tests.conftest import FixedClock
from tests.responses import respond
from tests.ui.learner import Learner, OpenWindow

WAITING = 80


@pytest.fixture
def away(data_dir: Path, clock: FixedClock) -> Callable[..., None]:
    """Learns eighty cards of the shipped decks, then stays away for so many days."""

    def stay_away(days: int = 30, cards: int = WAITING) -> None:
        workspace = open_workspace(data_dir, clock=clock, seed=7)
        notebook = workspace.notebook
        known = [card for card in notebook.library.cards.values() if not card.form.needs_picture][:cards]
        for card in known:
            question = card.ask("en", workspace.rng)
            notebook.answer(question, respond(question))
        workspace.progress.close()
        clock.forward(days=days)

    return stay_away


def settings_of(learner: Learner) -> Settings:
    """How the learner studies."""
    assert learner.window.workspace is not None
    return learner.window.workspace.notebook.settings


def choose_days(learner: Learner, days: int) -> None:
    """Choose a number of days in the box by keys."""
    box = learner.find("catchUpDays")
    assert isinstance(box, QComboBox)
    box.setFocus()
    learner.press("Home", *["Down"] * box.findData(days))


def due(learner: Learner) -> int:
    """The number of cards due that Today shows."""
    return int(learner.read("dueCount"))


def test_after_a_break_a_way_back_is_offered(open_window: OpenWindow, away: Callable[..., None]) -> None:
    """How many have been waiting, what each day would ask for, and Enter spreads them; until then all is as it was."""
    away()
    learner = open_window()

    assert learner.read("backlogText").startswith(f"{WAITING} cards have been waiting.")
    assert due(learner) == WAITING
    assert learner.find("spreadButton").hasFocus()
    assert settings_of(learner).catch_up is None


def test_spread_over_days_today_asks_for_its_share(
    open_window: OpenWindow, away: Callable[..., None], clock: FixedClock
) -> None:
    """Today's figures follow at once, new cards wait, and no other setting is touched."""
    away()
    learner = open_window()
    before = settings_of(learner)
    assert int(learner.read("newCount")) == before.new_per_day
    learner.press("Return")

    assert settings_of(learner) == replace(before, catch_up=CatchUp(clock.now.date(), 7))
    assert due(learner) == -(-WAITING // 7)
    assert learner.read("newCount") == "0"
    assert "7 days left" in learner.read("backlogText")
    assert learner.find("startButton").hasFocus()
    learner.press("Return")
    assert learner.finish() == -(-WAITING // 7)
    learner.press("Return")
    assert due(learner) == 0


@pytest.mark.parametrize("days", [3, 21])
def test_other_days_and_new_cards_meanwhile(open_window: OpenWindow, away: Callable[..., None], days: int) -> None:
    """The days that are chosen are shown before they are taken; with the box ticked new cards go on."""
    away()
    learner = open_window()
    choose_days(learner, days)
    assert f"Spread over {days} days" in learner.button("spreadButton").accessibleName()
    assert due(learner) == WAITING
    learner.click("newTooBox")
    learner.click("spreadButton")

    plan = settings_of(learner).catch_up
    assert plan is not None
    assert (plan.days, plan.new_too) == (days, True)
    assert due(learner) == -(-WAITING // days)
    assert learner.read("newCount") == str(settings_of(learner).new_per_day)


def test_it_can_be_stopped(open_window: OpenWindow, away: Callable[..., None]) -> None:
    """Everything that is due is asked again, and the offer stands there as before."""
    away()
    learner = open_window()
    before = settings_of(learner)
    learner.press("Return")
    learner.click("stopCatchingUpButton")

    assert settings_of(learner) == before
    assert due(learner) == WAITING
    assert learner.sees("spreadButton")


def test_day_after_day_until_it_is_gone(open_window: OpenWindow, away: Callable[..., None], clock: FixedClock) -> None:
    """Each day has its share; after the last one nothing has been waiting and the panel is gone, plan and all."""
    away()
    learner = open_window()
    choose_days(learner, 3)
    learner.click("spreadButton")
    assert learner.window.workspace is not None
    notebook = learner.window.workspace.notebook
    for left in (3, 2, 1):
        learner.press("Ctrl+1")
        days = "1 day left" if left == 1 else f"{left} days left"
        assert days in learner.read("backlogText")
        for card in notebook.plan().due:
            question = notebook.library.cards[card].ask("en", learner.window.workspace.rng)
            notebook.answer(question, respond(question))
        clock.forward(days=1)
    learner.press("Ctrl+1")

    assert not learner.sees("backlog")
    assert int(learner.read("newCount")) == settings_of(learner).new_per_day


def test_left_alone_the_days_pass(open_window: OpenWindow, away: Callable[..., None], clock: FixedClock) -> None:
    """Who does nothing while the days go by is offered a way back anew when they are over."""
    away()
    learner = open_window()
    learner.press("Return")
    clock.forward(days=6)
    learner.press("Ctrl+2", "Ctrl+1")
    assert "1 day left" in learner.read("backlogText")
    clock.forward(days=1)
    learner.press("Ctrl+2", "Ctrl+1")

    assert learner.sees("spreadButton")
    assert learner.read("backlogText").startswith(f"{WAITING} cards have been waiting.")


def test_a_plan_outlives_the_window(open_window: OpenWindow, away: Callable[..., None]) -> None:
    """Closed and opened again the day asks for the same share."""
    away()
    learner = open_window()
    learner.press("Return")
    share = due(learner)
    learner.close()
    again = open_window()

    assert due(again) == share
    assert "7 days left" in again.read("backlogText")


def test_a_short_absence_needs_no_plan(open_window: OpenWindow, away: Callable[..., None]) -> None:
    """Less than a sitting is simply due."""
    away(cards=30)
    learner = open_window()

    assert due(learner) == 30
    assert not learner.sees("backlog")
    assert learner.find("startButton").hasFocus()
