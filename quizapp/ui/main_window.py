"""The frame: rail and pages, what the keys do everywhere, and the way from one page to the next."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from quizapp.cards.card_id import CardId
from quizapp.errors import QuizError
from quizapp.preferences import THEMES, Preferences
from quizapp.study.illustrations import Illustrations
from quizapp.study.overview import overview
from quizapp.study.settings import Settings
from quizapp.study.sitting import Sitting
from quizapp.study.summary import summarise
from quizapp.ui.appearance import Appearance
from quizapp.ui.frame import Frame
from quizapp.ui.keys_dialog import KeysDialog
from quizapp.ui.menus import Menus
from quizapp.ui.opening import Opening
from quizapp.ui.settings_page import SettingsPage
from quizapp.ui.study_page import KEY_OF, StudyPage
from quizapp.ui.summary_page import SummaryPage
from quizapp.ui.theme import current_theme
from quizapp.ui.today_page import TodayPage
from quizapp.ui.trouble_page import TroublePage
from quizapp.ui.ways import Ways
from quizapp.ui.window_place import WindowPlace
from quizapp.wording import failures
from quizapp.wording.catalog import LANGUAGES

if TYPE_CHECKING:
    from quizapp.app import Workspace
    from quizapp.ui.atlas_page import AtlasPage

_SMALLEST = (800, 600)
_USUAL = (1280, 820)
_ROOM_FOR_MENUS = 360

_P = ParamSpec("_P")


def _guarded(
    slot: "Callable[Concatenate[MainWindow, _P], None]",
) -> "Callable[Concatenate[MainWindow, _P], None]":
    """Show on the trouble page what the disk does to us in that slot."""

    @wraps(slot)
    def run(window: "MainWindow", /, *args: _P.args, **kwargs: _P.kwargs) -> None:
        try:
            slot(window, *args, **kwargs)
        except QuizError as error:
            window.show_trouble(error)

    return run


class MainWindow(QMainWindow):
    """Pages in a stack. It opens the workspace once it is painted, and tells ``ready`` when there is one."""

    ready = Signal()

    def __init__(
        self,
        opener: "Callable[[], Workspace]",
        preferences: Preferences,
        data_dir: Path,
        *,
        language: str | None = None,
        study_language: str | None = None,
    ) -> None:
        super().__init__()
        self.exit_status = 0
        self._workspace: Workspace | None = None
        self._appearance = Appearance(preferences, data_dir, language, self)
        self._data_dir = data_dir
        self._study_language = study_language
        self._opening = Opening(opener, self)
        self._opening.opened.connect(self._on_opened)
        self._opening.failed.connect(self.show_trouble)
        self._painted = False
        self._back_to = "today"
        self._appearance.prepare()
        self.setWindowTitle("Quizapp")
        self.setObjectName("mainWindow")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_USUAL)
        self._frame = Frame()
        self.today_page = TodayPage()
        self.study_page = StudyPage()
        self.summary_page = SummaryPage()
        self.settings_page = SettingsPage(preferences, data_dir)
        self._atlas_page: AtlasPage | None = None
        self.trouble_page = TroublePage()
        for page in (self.today_page, self.study_page, self.summary_page, self.settings_page, self.trouble_page):
            self._frame.add(page)
        self.setCentralWidget(self._frame)
        self._connect()
        self._add_menus()
        self._frame.show_page(self.today_page)
        self._appearance.dress()
        self._place = WindowPlace(self, data_dir)
        self._place.restore()

    @property
    def page(self) -> QWidget | None:
        """The page on the screen."""
        return self._frame.page

    @property
    def atlas_page(self) -> "AtlasPage":
        """The atlas, made when it is first asked for: the first screen does without figures."""
        if self._atlas_page is None:
            from quizapp.ui.atlas_page import AtlasPage

            self._atlas_page = AtlasPage()
            self._atlas_page.practice_asked.connect(self.practise)
            self._frame.add(self._atlas_page)
        return self._atlas_page

    @property
    def workspace(self) -> "Workspace | None":
        """What is open, once it is."""
        return self._workspace

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """At the first painting the window has its place, and begins to open the workspace."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._place.note()
            QTimer.singleShot(0, self._opening.start)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """A day may have turned while the window was away: show it as it is now."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._menus.check("full-screen", self.isFullScreen())
        if event.type() is not QEvent.Type.ActivationChange:
            return
        if not self.isActiveWindow():
            self.study_page.note_absence()
        elif self.page is self.today_page:
            self._show_today()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the rail its share."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Remember the window's place, and let go of the file; every answer is in it already."""
        self._place.keep()
        self._opening.wait()
        if self._workspace is not None:
            self._workspace.progress.close()
        super().closeEvent(event)

    def study(self, deck: str = "") -> None:
        """Begin today's sitting with one deck or all, or go on with it."""
        self._begin(lambda ways: ways.today(deck))

    def practise(self, cards: Sequence[CardId]) -> None:
        """Practise these cards, and come back to the page that is on the screen now."""
        self._begin(lambda ways: ways.practice(cards))

    @_guarded
    def _begin(self, way: Callable[[Ways], Sitting]) -> None:
        if self._workspace is not None:
            self._sit(way(Ways(self._workspace, self._asked_in())))

    def _sit(self, sitting: Sitting) -> None:
        workspace = self._workspace
        if workspace is None or sitting.question is None:
            return
        language = self._asked_in()
        titles = {deck.id: deck.title.in_language(language) for deck in workspace.notebook.library.decks}
        if self.page not in (self.study_page, self.summary_page):
            self._back_to = "atlas" if self.page is self._atlas_page else "today"
        self._frame.show_page(self.study_page)
        self.study_page.start(sitting, titles, Illustrations(workspace.notebook.library))

    def _connect(self) -> None:
        self._frame.rail.asked.connect(self._go)
        self.today_page.study_asked.connect(self.study)
        self.today_page.practice_asked.connect(lambda: self._begin(Ways.ahead))
        self.today_page.weak_asked.connect(lambda: self._begin(Ways.weak))
        self.today_page.pair_asked.connect(lambda pair: self._begin(lambda ways: ways.pair(pair)))
        self.study_page.left.connect(lambda: self._go(self._back_to))
        self.study_page.finished.connect(self._show_summary)
        self.summary_page.left.connect(lambda: self._go(self._back_to))
        self.summary_page.undo_asked.connect(self._undo)
        self.settings_page.preferences_changed.connect(self._appearance.change)
        self._appearance.changed.connect(self._retranslate)
        self._appearance.not_kept.connect(self.settings_page.complain)
        self.settings_page.settings_changed.connect(self._change_settings)
        self.trouble_page.retry_asked.connect(self._retry)
        self.trouble_page.quit_asked.connect(self.close)

    def _add_menus(self) -> None:
        self._deeds: dict[str, Callable[[], object]] = {
            "today": lambda: self._go("today"),
            "atlas": lambda: self._go("atlas"),
            "settings": lambda: self._go("settings"),
            "find": self._find,
            "undo": self._undo,
            "larger": lambda: self._appearance.step_type_size(1),
            "smaller": lambda: self._appearance.step_type_size(-1),
            "full-screen": self._toggle_full_screen,
            "keys": self._show_keys,
            "about": self._show_about,
            "quit": self.close,
        }
        self._menus = Menus(self.menuBar())
        self.addActions(list(self._menus.actions()))  # so that their keys need no menu to be seen
        self._menus.asked.connect(self._do)
        self._frame.turned.connect(self._offer)
        self._offer()
        self._tick()

    def _offer(self) -> None:
        """Let the menus offer what can be done on this page."""
        offered = self._deeds.keys() | {f"theme:{theme}" for theme in THEMES}
        offered |= {f"language:{language}" for language in ("", *LANGUAGES)}
        if self.page is not self._atlas_page:
            offered -= {"find"}
        if self.page is self.study_page:
            offered |= KEY_OF.keys()
        self._menus.enable(offered)
        self._fit()

    def _fit(self) -> None:
        """The rail takes its share; over a question in a low window the menus make room, and their keys still work."""
        self._frame.fit(self.width())
        low = self.height() < current_theme().px(_ROOM_FOR_MENUS)
        self.menuBar().setVisible(not (low and self.page is self.study_page))

    def _tick(self) -> None:
        """Show in the menus what is chosen."""
        chosen = self._appearance.preferences
        for theme in THEMES:
            self._menus.check(f"theme:{theme}", chosen.theme == theme)
        for language in ("", *LANGUAGES):
            self._menus.check(f"language:{language}", (chosen.language or "") == language)

    def _do(self, entry: str) -> None:
        """Do what was asked for in a menu or by its key."""
        kind, _colon, choice = entry.partition(":")
        if kind == "theme":
            self._appearance.change(replace(self._appearance.preferences, theme=choice))
        elif kind == "language":
            self._appearance.change(replace(self._appearance.preferences, language=choice or None))
        elif entry in KEY_OF:
            self.study_page.act(KEY_OF[entry])
        else:
            self._deeds[entry]()

    def _go(self, page: str) -> None:
        if page == "settings":
            self._frame.show_page(self.settings_page)
            self.settings_page.take_focus()
        elif page == "atlas" and self._workspace is not None:
            self._show_atlas()
        elif self._workspace is not None:
            self._show_today()
        else:
            self._frame.show_page(self.trouble_page if self.exit_status else self.today_page)

    @_guarded
    def _show_today(self) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        self.today_page.show_overview(overview(workspace.notebook), workspace.notebook.library, self._asked_in())
        self._frame.show_page(self.today_page)
        self.today_page.take_focus()

    @_guarded
    def _show_atlas(self) -> None:
        if self._workspace is None:
            return
        page = self.atlas_page
        page.show_atlas(self._workspace.notebook, self._asked_in())
        self._frame.show_page(page)
        page.take_focus()

    @_guarded
    def _show_summary(self) -> None:
        sitting = self.study_page.sitting
        if self._workspace is None or sitting is None:
            return
        self.summary_page.show_summary(summarise(self._workspace.notebook, sitting))
        self._frame.show_page(self.summary_page)
        self.summary_page.take_focus()

    def _find(self) -> None:
        """Search where there is something to search."""
        if self.page is self._atlas_page:
            self.atlas_page.begin_search()

    def _undo(self) -> None:
        """Take back the last answer, wherever the learner is, and ask its question again."""
        workspace = self._workspace
        if workspace is None:
            return
        if self.page is self.study_page:
            self.study_page.undo()
            return
        sitting = self.study_page.sitting if self.page is self.summary_page else None
        sitting = sitting or Sitting(workspace.notebook, workspace.rng, self._asked_in())
        if not sitting.can_undo:
            return
        try:
            sitting.undo()
        except QuizError as error:
            self._frame.complain(failures.sentence(error))
        else:
            self._sit(sitting)

    def _on_opened(self, workspace: "Workspace") -> None:
        self._workspace = workspace
        self.exit_status = 0
        self.settings_page.show_settings(workspace.notebook.settings)
        if self.page is not self.settings_page:
            self._show_today()
        self.ready.emit()

    def show_trouble(self, error: QuizError) -> None:
        """Say what the world did, and how to go on."""
        self.exit_status = 1
        print(failures.sentence(error), file=sys.stderr, flush=True)
        self._frame.show_page(self.trouble_page)
        self.trouble_page.show_error(error)

    def _retry(self) -> None:
        self._frame.show_page(self.today_page)
        self._opening.start()

    def _change_settings(self, settings: Settings) -> None:
        if self._workspace is None:
            return
        if settings.study_language != self._workspace.notebook.settings.study_language:
            self._study_language = None
        self.settings_page.complain(None)
        try:
            self._workspace.notebook.change_settings(settings)
        except QuizError as error:
            self.settings_page.show_settings(self._workspace.notebook.settings)
            self.settings_page.complain(error)

    def _retranslate(self) -> None:
        self._menus.retranslate()
        self._tick()
        self._frame.rail.retranslate()
        self._fit()
        self.settings_page.complain(None)
        self.settings_page.show_preferences(self._appearance.preferences)
        for page in (self.today_page, self.study_page, self.summary_page, self.trouble_page):
            page.retranslate()
        if self._atlas_page is not None:
            self._atlas_page.retranslate()

    def _asked_in(self) -> str:
        """The language of the questions."""
        stored = None if self._workspace is None else self._workspace.notebook.settings.study_language
        return self._study_language or stored or self._appearance.language

    def _show_keys(self) -> None:
        if self.findChild(KeysDialog) is None:
            KeysDialog(self).open()

    def _show_about(self) -> None:
        from quizapp.ui.about_dialog import AboutDialog

        AboutDialog(self, self._data_dir).open()

    def _toggle_full_screen(self) -> None:
        """Fill the screen, or be again what the window was before, maximised or not."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
