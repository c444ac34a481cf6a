"""The frame: rail and pages, what the keys do everywhere, and the way from one page to the next."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from quizapp.cards.card_id import CardId
from quizapp.errors import QuizError
from quizapp.preferences import TYPE_SIZES, Preferences, save_preferences
from quizapp.study.overview import overview
from quizapp.study.settings import Settings
from quizapp.study.sitting import Sitting
from quizapp.study.summary import summarise
from quizapp.ui.application import use_qt_language
from quizapp.ui.keys_dialog import KeysDialog
from quizapp.ui.opening import Opening
from quizapp.ui.rail import Rail
from quizapp.ui.settings_page import SettingsPage
from quizapp.ui.study_page import StudyPage
from quizapp.ui.summary_page import SummaryPage
from quizapp.ui.theme import Theme, apply_theme, colours_for, current_theme, load_fonts
from quizapp.ui.today_page import TodayPage
from quizapp.ui.trouble_page import TroublePage
from quizapp.wording import catalog, failures

if TYPE_CHECKING:
    from quizapp.app import Workspace

_SMALLEST = (800, 600)
_USUAL = (1280, 820)
_PRACTICE_CARDS = 20


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
        self._pages = QStackedWidget()
        self._preferences = preferences
        self._data_dir = data_dir
        self._language = language
        self._study_language = study_language
        self._opening = Opening(opener, self)
        self._opening.opened.connect(self._on_opened)
        self._opening.failed.connect(self._on_failed)
        self._painted = False
        load_fonts()
        self._use_language()
        self._apply_theme()
        self.setWindowTitle("Quizapp")
        self.setObjectName("mainWindow")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_USUAL)
        self._rail = Rail()
        self.today_page = TodayPage()
        self.study_page = StudyPage()
        self.summary_page = SummaryPage()
        self.settings_page = SettingsPage(preferences, data_dir)
        self.trouble_page = TroublePage()
        for page in (self.today_page, self.study_page, self.summary_page, self.settings_page, self.trouble_page):
            self._pages.addWidget(page)
        centre = QWidget()
        centre.setObjectName("page")
        layout = QHBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addWidget(self._pages, 1)
        self.setCentralWidget(centre)
        self._connect()
        self._add_keys()
        self._show(self.today_page)

    @property
    def page(self) -> QWidget | None:
        """The page on the screen."""
        return self._pages.currentWidget()

    @property
    def workspace(self) -> "Workspace | None":
        """What is open, once it is."""
        return self._workspace

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """At the first painting, begin to open the workspace."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._opening.start)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """A day may have turned while the window was away: show it as it is now."""
        super().changeEvent(event)
        came_back = event.type() is QEvent.Type.ActivationChange and self.isActiveWindow()
        if came_back and self.page is self.today_page:
            self._show_today()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the rail its share."""
        super().resizeEvent(event)
        self._rail.fit(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Let go of the file; every answer is in it already."""
        self._opening.wait()
        if self._workspace is not None:
            self._workspace.progress.close()
        super().closeEvent(event)

    def study(self, deck: str = "") -> None:
        """Begin today's sitting with one deck or all, or go on with it."""
        if self._workspace is not None:
            self._sit(Sitting(self._workspace.notebook, self._workspace.rng, self._asked_in(), deck=deck or None))

    def study_ahead(self) -> None:
        """Practise what is not due yet."""
        if self._workspace is not None:
            self._practise(self._workspace.notebook.ahead(_PRACTICE_CARDS))

    def study_weak(self) -> None:
        """Practise what does not hold."""
        if self._workspace is not None:
            self._practise(self._workspace.notebook.weak(_PRACTICE_CARDS))

    def _practise(self, cards: Sequence[CardId]) -> None:
        if self._workspace is not None:
            self._sit(Sitting(self._workspace.notebook, self._workspace.rng, self._asked_in(), practice=cards))

    def _sit(self, sitting: Sitting) -> None:
        workspace = self._workspace
        if workspace is None or sitting.question is None:
            return
        language = self._asked_in()
        titles = {deck.id: deck.title.in_language(language) for deck in workspace.notebook.library.decks}
        self._show(self.study_page)
        self.study_page.start(sitting, titles)

    def _connect(self) -> None:
        self._rail.asked.connect(self._go)
        self.today_page.study_asked.connect(self.study)
        self.today_page.practice_asked.connect(self.study_ahead)
        self.today_page.weak_asked.connect(self.study_weak)
        self.study_page.left.connect(self._show_today)
        self.study_page.finished.connect(self._show_summary)
        self.summary_page.left.connect(self._show_today)
        self.summary_page.undo_asked.connect(self._undo)
        self.settings_page.preferences_changed.connect(self._change_preferences)
        self.settings_page.settings_changed.connect(self._change_settings)
        self.trouble_page.retry_asked.connect(self._retry)
        self.trouble_page.quit_asked.connect(self.close)

    def _add_keys(self) -> None:
        for keys, action in (
            ("Ctrl+1", lambda: self._go("today")),
            ("Ctrl+,", lambda: self._go("settings")),
            ("Ctrl+Z", self._undo),
            ("Ctrl++", lambda: self._step_type_size(1)),
            ("Ctrl+=", lambda: self._step_type_size(1)),
            ("Ctrl+-", lambda: self._step_type_size(-1)),
            ("F1", self._show_keys),
            ("?", self._show_keys),
            ("F11", self._toggle_full_screen),
            ("Ctrl+Q", self.close),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(action)

    def _show(self, page: QWidget) -> None:
        """Put a page on the screen; while studying there is nothing else to see."""
        self._rail.setVisible(page is not self.study_page)
        self._pages.setCurrentWidget(page)
        self._rail.show_page("settings" if page is self.settings_page else "today")

    def _go(self, page: str) -> None:
        if page == "settings":
            self._show(self.settings_page)
            self.settings_page.take_focus()
        elif self._workspace is not None:
            self._show_today()
        else:
            self._show(self.trouble_page if self.exit_status else self.today_page)

    def _show_today(self) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        library = workspace.notebook.library
        self.today_page.show_overview(overview(workspace.notebook), library.problems, self._asked_in())
        self._show(self.today_page)
        self.today_page.take_focus()

    def _show_summary(self) -> None:
        sitting = self.study_page.sitting
        if self._workspace is None or sitting is None:
            return
        self.summary_page.show_summary(summarise(self._workspace.notebook, sitting))
        self._show(self.summary_page)
        self.summary_page.take_focus()

    def _undo(self) -> None:
        """Take back the last answer, wherever the learner is, and ask its question again."""
        workspace = self._workspace
        if workspace is None:
            return
        if self.page is self.today_page or self.study_page.sitting is None:
            sitting = Sitting(workspace.notebook, workspace.rng, self._asked_in())
            if not sitting.can_undo:
                return
            if sitting.question is None:
                sitting.undo()
                self._sit(sitting)
                return
            self._sit(sitting)
        elif self.page is self.summary_page:
            self._show(self.study_page)
        elif self.page is not self.study_page:
            return
        self.study_page.undo()

    def _on_opened(self, workspace: "Workspace") -> None:
        self._workspace = workspace
        self.exit_status = 0
        self.settings_page.show_settings(workspace.notebook.settings)
        if self.page is not self.settings_page:
            self._show_today()
        self.ready.emit()

    def _on_failed(self, error: QuizError) -> None:
        self.exit_status = 1
        print(failures.sentence(error), file=sys.stderr, flush=True)
        self._show(self.trouble_page)
        self.trouble_page.show_error(error)

    def _retry(self) -> None:
        self._show(self.today_page)
        self._opening.start()

    def _change_preferences(self, preferences: Preferences) -> None:
        """Take other preferences on at once, and keep them."""
        if preferences.language != self._preferences.language:
            self._language = None  # what is chosen here outranks the command line
        self._preferences = preferences
        self.settings_page.complain(None)
        try:
            save_preferences(self._data_dir, preferences)
        except QuizError as error:
            self.settings_page.complain(error)
        self._use_language()
        self._apply_theme()
        self._retranslate()

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
        self._rail.retranslate()
        self.settings_page.show_preferences(self._preferences)
        for page in (self.today_page, self.study_page, self.summary_page, self.trouble_page):
            page.retranslate()

    def _use_language(self) -> None:
        language = self._interface_language()
        catalog.use(language)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            use_qt_language(app, language)

    def _interface_language(self) -> str:
        return self._language or self._preferences.language or catalog.system_language()

    def _asked_in(self) -> str:
        """The language of the questions."""
        stored = None if self._workspace is None else self._workspace.notebook.settings.study_language
        return self._study_language or stored or self._interface_language()

    def _apply_theme(self) -> None:
        app = QApplication.instance()
        theme = Theme(colours_for(self._preferences.theme), self._preferences.type_size)
        if isinstance(app, QApplication) and (theme != current_theme() or not app.styleSheet()):
            apply_theme(app, theme)

    def _step_type_size(self, step: int) -> None:
        place = TYPE_SIZES.index(self._preferences.type_size) + step
        if 0 <= place < len(TYPE_SIZES):
            self._change_preferences(replace(self._preferences, type_size=TYPE_SIZES[place]))

    def _show_keys(self) -> None:
        if self.findChild(KeysDialog) is None:
            KeysDialog(self).open()

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()
