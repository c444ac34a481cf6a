"""Today: what is due, how long it takes, and what is wrong with a deck file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from quizapp.ui import today_desk
from tests.conftest import FOOT, HIP, FixedClock
from tests.ui.editor.writing import until
from tests.ui.learner import Learner, OpenWindow

BROKEN = """\
format: 1
deck: broken
title: {de: Kaputt, en: Broken}
languages: [de, en]
topics:
  one: {de: Eins, en: One}
sources:
  article: {de: Artikel, en: Article}
cards:
  - id: good
    form: flashcard
    topic: one
    front: {de: Vorne?, en: Front?}
    back: {de: Hinten, en: Back}
    explanation: {de: Darum., en: Therefore.}
    source: [article]
  - id: bad
    form: flashcart
    topic: one
    front: {de: Vorne?, en: Front?}
"""


def test_a_newcomers_today(learner: Learner) -> None:
    """Due, new and minutes stand there as numbers with their words, and one sentence says how to begin."""
    assert learner.read("todayTitle") == "Monday, 23 November"
    assert learner.read("todaySubtitle") == "Welcome. Press Enter and answer your first question."
    assert [learner.read(name) for name in ("dueCount", "newCount", "minuteCount")] == ["0", "5", "2"]
    assert learner.find("startButton").hasFocus()
    assert not learner.sees("problems")


def test_the_shipped_decks_stand_on_today(open_window: OpenWindow) -> None:
    """Without decks of one's own the six shipped ones are there, with the limit of new cards spread over them."""
    learner = open_window()

    rows = [widget for widget in learner.window.findChildren(QWidget) if widget.objectName().startswith("deck-")]
    assert sorted(learner.texts(row.objectName())[1] for row in rows) == ["2 new"] * 3 + ["3 new"] * 3
    assert learner.read("newCount") == "15"


def test_decks_with_their_state(learner: Learner, clock: FixedClock) -> None:
    """A deck's row tells what is new, what is due and what was remembered last time, to the eye and to the ear."""
    assert learner.texts("deck-hip") == ["Hip", "3 new", "0%"]
    learner.click("deck-hip")
    learner.answer(right=False)
    learner.answer()
    learner.press("Esc")

    assert learner.texts("deck-hip") == ["Hip", "1 new", "1 due", "33%"]
    assert learner.find("deck-hip").accessibleName() == "Hip, 1 new, 1 due, 33% remembered last time"
    assert learner.texts("deck-foot") == ["Foot", "2 new", "0%"]
    clock.forward(days=1)
    learner.press("Ctrl+1")
    assert learner.texts("deck-hip") == ["Hip", "1 new", "2 due", "33%"]


def test_the_week_ahead(learner: Learner, clock: FixedClock) -> None:
    """Seven days with their cards, today's first, told to screen readers as well."""
    learner.press("Return")
    learner.finish()
    learner.press("Return")
    week = learner.window.desks.today_page._week
    assert week.accessibleName() == ("Cards due on the next 7 days: Mon 0, Tue 5, Wed 0, Thu 0, Fri 0, Sat 0, Sun 0")
    clock.forward(days=1)
    learner.press("Ctrl+1", "Return")
    learner.answer()
    learner.press("Esc")

    assert week.accessibleName() == ("Cards due on the next 7 days: Tue 4, Wed 0, Thu 0, Fri 0, Sat 0, Sun 0, Mon 1")


def test_a_broken_deck_names_file_and_line(
    open_window: OpenWindow, write_decks: Callable[..., None], data_dir: Path
) -> None:
    """The problem stands on Today with file, line and column; the rest of that deck and the others are studied."""
    write_decks(HIP, BROKEN, FOOT)
    learner = open_window()

    heading, line, *others = learner.texts("problems")
    assert heading.endswith("everything else can be studied")
    assert line.startswith(f"{data_dir / 'decks' / 'own-1.yaml'}:18:11: There is no form “flashcart”")
    assert "Did you mean “flashcard”?" in line
    assert all(f"{data_dir / 'decks' / 'own-1.yaml'}:" in other for other in others)
    assert learner.read("newCount") == "6"
    learner.press("Return")
    assert learner.finish() == 6


def test_many_problems_are_counted(open_window: OpenWindow, write_decks: Callable[..., None]) -> None:
    """Five problems are shown; how many there are and how to see the rest stands with them."""
    write_decks(HIP, *[f"format: {number}\n" for number in range(2, 9)])

    learner = open_window()

    problems = learner.texts("problems")
    assert len(problems) == 7
    assert problems[0] == f"{int(problems[0].split()[0])} problems in your deck files; everything else can be studied"
    assert problems[-1] == "“quizapp decks check” on the file lists all of them."
    assert learner.read("newCount") == "3"


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"\x00" * 100, b"[" * 60_000, b"a: &a [*a, *a]", b"%PDF-1.4 \x93\x8c"]
)
def test_any_file_may_lie_among_the_decks(
    open_window: OpenWindow, write_decks: Callable[..., None], data_dir: Path, content: bytes
) -> None:
    """Whatever somebody saved as a deck, the window opens, names it, and the other decks are studied."""
    write_decks(HIP)
    file = data_dir / "decks" / "strange.yaml"
    file.write_bytes(content)

    learner = open_window()

    assert learner.texts("problems")[1].startswith(f"{file}:1:")
    assert learner.read("newCount") == "3"


def test_without_any_deck(open_window: OpenWindow, write_decks: Callable[..., None]) -> None:
    """With no deck to read there is nothing to press, and a sentence that says why."""
    write_decks("")

    learner = open_window()

    assert learner.read("todaySubtitle") == "There are no decks that can be read."
    assert not learner.sees("startButton")


def test_progress_of_a_deck_that_is_gone(learner: Learner, open_window: OpenWindow, data_dir: Path) -> None:
    """A deck taken away is not asked, not counted and not lost: laid back, its progress is there."""
    learner.press("Return")
    learner.finish()
    learner.close()
    file = data_dir / "decks" / "own-0.yaml"
    file.rename(data_dir / "hip.txt")

    learner = open_window()
    assert learner.sees("deck-foot")
    assert not learner.sees("deck-hip")
    learner.press("Return")
    assert learner.read("count") == "practice, 1 of 2"
    learner.close()
    (data_dir / "hip.txt").rename(file)

    learner = open_window()
    assert learner.texts("deck-hip") == ["Hip", "100%"]


def test_a_deck_that_waits_for_tomorrow_says_so(learner: Learner) -> None:
    """When the day's new cards are used up, a deck with more of them tells when they come."""
    notebook = learner.window.workspace.notebook  # type: ignore[union-attr]
    notebook.change_settings(replace(notebook.settings, new_per_day=2))
    learner.press("Ctrl+1", "Return")
    learner.finish()
    learner.press("Return")

    assert learner.texts("deck-hip")[:2] == ["Hip", "new ones tomorrow"]


def test_many_cards_are_counted_beside_the_window(
    open_window: OpenWindow, two_decks: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page is there at once with what was counted last; the new figures come by themselves, and Enter begins."""
    monkeypatch.setattr(today_desk, "_AT_ONCE", 2)
    learner = open_window()
    until(lambda: learner.read("newCount") == "5")
    assert learner.find("startButton").hasFocus()
    learner.press("Return")
    learner.answer()
    learner.press("Esc")
    assert learner.page == "todayPage"
    assert learner.read("newCount") in ("4", "5")
    until(lambda: learner.read("newCount") == "4")

    learner.press("Return")
    assert learner.page == "studyPage"


def test_closing_while_cards_are_counted(
    open_window: OpenWindow, two_decks: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window goes without waiting for figures that nobody will see."""
    monkeypatch.setattr(today_desk, "_AT_ONCE", 2)
    learner = open_window()
    learner.press("Ctrl+2", "Ctrl+1")
    learner.close()

    assert not learner.window.isVisible()
