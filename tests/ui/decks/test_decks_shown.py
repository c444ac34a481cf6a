"""The decks themselves: how they stand, where they lie, and what is wrong in them, at its line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from tests.conftest import FOOT, HIP
from tests.ui.decks.browsing import Browsing
from tests.ui.learner import OpenWindow, settle
from tests.ui.test_today_page import BROKEN


def test_every_deck_is_there(browsing: Browsing) -> None:
    """All of them together, then each with its cards; a click or Enter shows one alone, and back."""
    learner = browsing.learner
    said = learner.texts("deckPanel")
    assert said[:3] == ["All decks", "5 cards", "0% remembered last time, 0% met"]
    assert said[3:] == ["Hip", "3 cards", "Foot", "2 cards"]
    learner.click("showDeck-foot")
    assert browsing.listed == ["push-off", "landing"]
    said = learner.texts("deckPanel")
    assert said[:2] == ["Foot", "2 cards"]
    assert "Languages: de, en" in said
    assert learner.read("deckPath") == str(learner.data_dir / "decks" / "own-1.yaml")
    learner.find("allDecksButton").setFocus()
    learner.press("Return")

    assert len(browsing.listed) == 5


def test_how_a_deck_stands_follows_what_is_answered(browsing: Browsing) -> None:
    """The shares are those of the moment, also when the page was open before."""
    learner = browsing.learner
    learner.click("showDeck-foot")
    learner.click("studyDeckButton")
    assert learner.question.card.deck == "foot"
    learner.answer()
    learner.press("Esc")

    assert learner.page == "decksPage"
    assert "50% remembered last time, 50% met" in learner.texts("deckPanel")


def test_the_folder_of_a_deck_is_opened(browsing: Browsing, monkeypatch: pytest.MonkeyPatch) -> None:
    """The desktop is asked to show it; it is a folder of this machine."""
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    browsing.learner.click("showDeck-hip")
    browsing.learner.click("openFolderButton")

    assert [url.toLocalFile() for url in opened] == [str(browsing.learner.data_dir / "decks")]


def test_problems_stand_at_their_line(
    open_window: OpenWindow, write_decks: Callable[..., None], data_dir: Path
) -> None:
    """Each with file, line and column, beside all decks and beside the one concerned; the others say nothing."""
    write_decks(HIP, BROKEN, FOOT)
    browsing = Browsing(open_window())
    file = data_dir / "decks" / "own-1.yaml"
    heading, first, *others = browsing.learner.texts("deckProblems")
    assert heading == "What is wrong in the files"
    assert first.startswith(f"{file}:18:11: There is no form “flashcart”")
    assert all(other.startswith(f"{file}:") for other in others)
    assert any(text.startswith("1 card · ! ") for text in browsing.learner.texts("showDeck-broken"))
    browsing.learner.click("showDeck-broken")
    assert browsing.learner.texts("deckProblems")[1] == first
    assert browsing.listed == ["good"]
    browsing.learner.click("allDecksButton")
    browsing.learner.click("showDeck-hip")

    assert not browsing.learner.sees("deckProblems")


def test_without_any_deck(open_window: OpenWindow, write_decks: Callable[..., None]) -> None:
    """The page says that there are no cards, and a new one can be made."""
    write_decks()
    browsing = Browsing(open_window())

    assert browsing.count == "No cards"
    assert browsing.learner.texts("deckPanel")[:2] == ["All decks", "0 cards"]
    browsing.learner.press("Down", "@", "Ctrl+A", "Ctrl+Z")
    assert browsing.listed == []


def test_the_deck_that_is_chosen_stays_chosen(browsing: Browsing) -> None:
    """Over a search and another page."""
    browsing.learner.click("showDeck-hip")
    browsing.search("muscle")
    assert browsing.listed == ["extensor", "flexor", "abductor"]
    browsing.learner.press("Ctrl+1", "Ctrl+2")
    settle()

    assert browsing.listed == ["extensor", "flexor", "abductor"]
