"""The window: its frame, its menus, and what its system tells it."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from quizapp.errors import QuizError
from quizapp.preferences import Preferences, are_kept
from quizapp.ui.appearance import Appearance
from quizapp.ui.desks import Desks
from quizapp.ui.frame import Frame
from quizapp.ui.keys_dialog import KeysDialog
from quizapp.ui.tab_order import take_focus_on
from quizapp.ui.theme import current_theme
from quizapp.ui.trouble_page import TroublePage
from quizapp.ui.window_menus import WindowMenus
from quizapp.ui.window_place import WindowPlace
from quizapp.ui.workplace import Workplace
from quizapp.wording import failures

if TYPE_CHECKING:
    from quizapp.app import Workspace

_SMALLEST: Final = (800, 600)
_USUAL: Final = (1280, 820)
_ROOM_FOR_MENUS: Final = 360


class MainWindow(QMainWindow):
    """Pages in a stack. It opens the workspace once it is painted, and tells ``ready`` when there is one."""

    ready = Signal()

    def __init__(
        self,
        opener: "Callable[[str], Workspace]",
        preferences: Preferences,
        data_dir: Path,
        *,
        language: str | None = None,
        study_language: str | None = None,
    ) -> None:
        super().__init__()
        self.exit_status = 0
        self._appearance = Appearance(preferences, data_dir, language, self)
        self._data_dir = data_dir
        self._workplace = Workplace(opener, self._appearance, study_language, self)
        self._painted = False
        self._appearance.prepare()
        self.setWindowTitle("Quizapp")
        self.setObjectName("mainWindow")
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.resize(*_USUAL)
        self._frame = Frame()
        self._workplace.opened.connect(self._forget_trouble)  # before the desks show anything
        self.desks = Desks(self, self._frame, self._appearance, self._workplace, data_dir)
        self.trouble_page = TroublePage()
        self._frame.add(self.trouble_page)
        self.setCentralWidget(self._frame)
        self._connect()
        self._add_menus()
        self._frame.show_page(self.desks.today_page if are_kept(data_dir) else self.desks.today.welcome_page)
        self._appearance.dress()
        self._place = WindowPlace(self, data_dir)
        self._place.restore()

    @property
    def page(self) -> QWidget | None:
        """The page on the screen."""
        return self._frame.page

    @property
    def workspace(self) -> "Workspace | None":
        """What is open, once it is."""
        return self._workplace.workspace

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """At the first painting the window has its place, and begins to open the workspace."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._place.note()
            QTimer.singleShot(0, self._workplace.open)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """A day may have turned, or a deck changed, while the window was away: show it as it is now."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._menus.tick()
        if event.type() is not QEvent.Type.ActivationChange:
            return
        if self.isActiveWindow():
            self.desks.come_back()
        else:
            self.desks.go_away()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the rail its share."""
        super().resizeEvent(event)
        self._fit()

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: N802
        """Tab and Shift+Tab go through the page as it is read."""
        return take_focus_on(self, forward=next_)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """A deck file can be dropped anywhere."""
        if self.desks.decks.can_take_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Take the deck file in."""
        if self.desks.decks.can_take_in(event.mimeData()):
            event.acceptProposedAction()
            self.desks.decks.take_in_dropped(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Remember the window's place, keep what is being typed, and let go of the file."""
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()  # a field that is left keeps what was typed
        self._place.keep()
        self.desks.end()
        self._workplace.end()
        super().closeEvent(event)

    def open_files(self, files: Sequence[str]) -> None:
        """Take these deck files in, as a second start of the program asks for it."""
        self.desks.decks.take_in([Path(file) for file in files])

    def _connect(self) -> None:
        self._frame.rail.asked.connect(self.desks.go)
        self._frame.turned.connect(self._offer)
        self._appearance.changed.connect(self._retranslate)
        self._workplace.opened.connect(self.ready)
        self._workplace.failed.connect(self.show_trouble)
        self.desks.failed.connect(self.show_trouble)
        self.trouble_page.retry_asked.connect(self._retry)
        self.trouble_page.quit_asked.connect(self.close)

    def _add_menus(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            **self.desks.acts,
            "larger": lambda: self._appearance.step_type_size(1),
            "smaller": lambda: self._appearance.step_type_size(-1),
            "full-screen": self._toggle_full_screen,
            "keys": self._show_keys,
            "about": self._show_about,
            "quit": self.close,
        }
        self._menus = WindowMenus(self, self._appearance, acts)
        self._menus.learner_asked.connect(self.desks.choices.switch_to)
        self.desks.choices.learners_changed.connect(self._menus.show_learners)
        self._offer()

    def _offer(self) -> None:
        """Let the menus offer what can be done on this page."""
        self._menus.offer(getattr(self.page, "offers", {}))
        self._fit()

    def _fit(self) -> None:
        """The rail takes its share; over a question in a low window the menus make room, and their keys still work."""
        self._frame.fit(self.size() - QSize(0, self.menuBar().sizeHint().height()))
        low = self.height() < current_theme().px(_ROOM_FOR_MENUS)
        over_question = self._frame.page_name in ("study", "examSitting")
        self.menuBar().setVisible(not (low and over_question))

    def _forget_trouble(self) -> None:
        self.exit_status = 0

    def show_trouble(self, error: QuizError) -> None:
        """Say what the world did, and how to go on."""
        self.exit_status = 1
        self.desks.waiting_page = self.trouble_page
        print(failures.sentence(error), file=sys.stderr, flush=True)
        self._frame.show_page(self.trouble_page)
        self.trouble_page.show_error(error)

    def _retry(self) -> None:
        self._frame.show_page(self.desks.today_page)
        self._workplace.open()

    def _retranslate(self) -> None:
        self._menus.retranslate()
        self._frame.rail.retranslate()
        self._fit()
        self.trouble_page.retranslate()
        self.desks.retranslate()

    def _show_keys(self) -> None:
        if self.findChild(KeysDialog) is None:
            KeysDialog(self).open()

    def _show_about(self) -> None:
        from quizapp.ui.about_dialog import AboutDialog

        AboutDialog(self, self._data_dir).open()

    def _toggle_full_screen(self) -> None:
        """Fill the screen, or be again what the window was before, maximised or not."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
