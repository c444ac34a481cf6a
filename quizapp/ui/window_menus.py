"""Between the menu bar and the window: what can be asked for just now, and what is done then."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from quizapp.preferences import THEMES
from quizapp.ui.appearance import Appearance
from quizapp.ui.menus import Menus
from quizapp.wording.catalog import LANGUAGES

Acts = Mapping[str, Callable[[], object]]
"""What is done for an entry of the menus, by its id."""

_LOOKS: Final = frozenset(
    {f"theme:{theme}" for theme in THEMES} | {f"language:{language}" for language in ("", *LANGUAGES)}
)


class WindowMenus(QObject):
    """Does what the window can do everywhere, and what the page on the screen can do besides."""

    learner_asked = Signal(str)
    """Go on as the learner of that name."""

    def __init__(self, window: QMainWindow, appearance: Appearance, acts: Acts) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._acts = acts
        self._of_page: Acts = {}
        self._menus = Menus(window.menuBar())
        window.addActions(list(self._menus.actions()))  # so that their keys need no menu to be seen
        self._menus.asked.connect(self._do)
        self.tick()

    def offer(self, of_page: Acts) -> None:
        """Offer what the window can do, and what the page on the screen can; the page's way of an act comes first."""
        self._of_page = of_page
        self._menus.enable(_LOOKS | self._acts.keys() | of_page.keys())

    def tick(self) -> None:
        """Show what is chosen."""
        chosen = self._appearance.preferences
        for theme in THEMES:
            self._menus.check(f"theme:{theme}", chosen.theme == theme)
        for language in ("", *LANGUAGES):
            self._menus.check(f"language:{language}", (chosen.language or "") == language)
        self._menus.check("full-screen", self._window.isFullScreen())

    def show_learners(self, names: list[str], current: str) -> None:
        """Offer these learners."""
        self._menus.show_learners(names, current)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._menus.retranslate()
        self.tick()

    def _do(self, entry: str) -> None:
        """Do what was asked for in a menu or by its key."""
        kind, _colon, choice = entry.partition(":")
        if kind == "theme":
            self._appearance.change(replace(self._appearance.preferences, theme=choice))
        elif kind == "language":
            self._appearance.change(replace(self._appearance.preferences, language=choice or None))
        elif kind == "learner":
            self.learner_asked.emit(choice)
        else:
            (self._of_page.get(entry) or self._acts[entry])()
