"""Walks through every page, each taken once and kept: what was seen on it is then looked at by many tests."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from quizapp.preferences import Preferences
from quizapp.ui.main_window import MainWindow
from tests.ui.every_page.furnished import furnish
from tests.ui.every_page.inks import Measured, measured
from tests.ui.every_page.reached import faults_of_tab, without_ring
from tests.ui.every_page.spoken import Spoken, told, told_of_menu
from tests.ui.every_page.walk import USUAL, walk, window_on
from tests.ui.every_page.worded import words_of
from tests.ui.learner import settle
from tests.ui.test_layout import faults


@dataclass(frozen=True, slots=True)
class Look:
    """How the program looks on a walk, and whether the ink of each text is measured, which needs large type."""

    language: str
    theme: str = "light"
    size: tuple[int, int] = USUAL
    percent: int = 100


@dataclass
class Station:
    """What was seen where the walk came by."""

    words: list[tuple[str, str]] = field(default_factory=list)
    cut_off: list[str] = field(default_factory=list)
    told: list[Spoken] = field(default_factory=list)
    menu: list[str] = field(default_factory=list)
    tab: list[str] = field(default_factory=list)
    without_ring: list[str] = field(default_factory=list)
    measured: list[Measured] = field(default_factory=list)
    switched: list[tuple[str, str]] = field(default_factory=list)
    switched_back: list[tuple[str, str]] = field(default_factory=list)


Walked = dict[str, Station]
Walking = Callable[[Look], Walked]

GERMAN, ENGLISH = Look("de"), Look("en", "dark")
SWITCHING = Look("de", "dark", percent=80)
"""On this walk the language is switched and switched back where there is something to see of it."""

_SWITCHED_AT = frozenset(
    {
        "welcome", "today", "today catching up", "decks", "decks, one", "decks, a card", "decks, tags",
        "decks, nothing found", "editor, new choice", "editor, choose", "study, choice", "study, choice, answered",
        "study, flashcard, why", "study, flashcard, answered", "study, kprim", "study, term", "study, term, answered",
        "study, locate", "study, locate, answered", "study, timeline", "study, timeline, answered",
        "study, occlusion, answered", "summary", "atlas, a structure", "atlas, found", "statistics", "exam date",
        "today, exam", "exam date, refused", "settings", "trouble", "exam",
        "exam, choice", "exam, kprim", "exam, term", "exam, locate", "exam, under way", "exam, report", "exam, earlier",
    }
)  # fmt: skip


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with something to see on every page."""
    folder = tmp_path_factory.mktemp("furnished") / "data"
    furnish(folder)
    return folder


@pytest.fixture(scope="session")
def walking(furnished: Path, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Walking:
    """Takes the walk in that look, unless it was taken already."""
    taken: dict[Look, Walked] = {}

    def take(look: Look) -> Walked:
        if look not in taken:
            copy = tmp_path_factory.mktemp("walk") / "data"
            taken[look] = _walk(furnished, copy, look)
        return taken[look]

    return take


def _walk(furnished: Path, copy: Path, look: Look) -> Walked:
    walked: Walked = {}
    ringed: set[tuple[str, ...]] = set()

    def visit(name: str, top: QWidget) -> None:
        station = walked[name] = Station(words=words_of(top), cut_off=faults(top))
        if look.percent >= 200:
            station.measured = measured(top)
        if look == SWITCHING and name in _SWITCHED_AT:
            station.switched = _words_in("en", top)
            station.switched_back = _words_in("de", top)
        if look not in (GERMAN, ENGLISH):
            return
        if isinstance(top, QMenu | QMenuBar):
            station.menu = list(told_of_menu(top))
            return
        station.told = told(top)
        station.tab = faults_of_tab(top)
        station.without_ring = without_ring(top, ringed)

    preferences = Preferences(language=look.language, theme=look.theme, type_size=look.percent)
    was_active = QAccessible.isActive()
    QAccessible.setActive(look in (GERMAN, ENGLISH))  # as if a screen reader listened
    try:
        with window_on(furnished, copy, preferences, look.size) as learner:
            walk(learner, visit)
    finally:
        QAccessible.setActive(was_active)
    return walked


def _words_in(language: str, top: QWidget) -> list[tuple[str, str]]:
    """The words of the window after its language was switched to that one."""
    assert isinstance(top, MainWindow)
    appearance = top._appearance
    appearance.change(replace(appearance.preferences, language=language))
    settle()
    return words_of(top)
