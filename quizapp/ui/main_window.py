"""The window: its pages, and the way from one to the next."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from quizapp.cards.card_id import CardId
from quizapp.errors import QuizError
from quizapp.preferences import Preferences, are_kept
from quizapp.study.settings import Settings
from quizapp.ui.appearance import Appearance
from quizapp.ui.atlas_desk import AtlasDesk
from quizapp.ui.decks_desk import DecksDesk
from quizapp.ui.desk import Desk
from quizapp.ui.exam_desk import ExamDesk
from quizapp.ui.frame import Frame
from quizapp.ui.keys_dialog import KeysDialog
from quizapp.ui.plan_desk import PlanDesk
from quizapp.ui.settings_desk import SettingsDesk
from quizapp.ui.sittings import Sittings
from quizapp.ui.statistics_desk import StatisticsDesk
from quizapp.ui.study_page import StudyPage
from quizapp.ui.summary_page import SummaryPage
from quizapp.ui.tab_order import take_focus_on
from quizapp.ui.theme import current_theme
from quizapp.ui.today_desk import TodayDesk
from quizapp.ui.today_page import TodayPage
from quizapp.ui.trouble_page import TroublePage
from quizapp.ui.window_menus import WindowMenus
from quizapp.ui.window_place import WindowPlace
from quizapp.ui.workplace import Workplace
from quizapp.wording import failures

if TYPE_CHECKING:
    from quizapp.app import Workspace
    from quizapp.ui.atlas_page import AtlasPage
    from quizapp.ui.decks_page import DecksPage
    from quizapp.ui.editor_page import EditorPage
    from quizapp.ui.exam.report_page import ExamReportPage
    from quizapp.ui.exam.setup_page import ExamPage
    from quizapp.ui.exam.sitting_page import ExamSittingPage
    from quizapp.ui.plan_page import PlanPage
    from quizapp.ui.settings_page import SettingsPage
    from quizapp.ui.statistics_page import StatisticsPage
    from quizapp.ui.welcome_page import WelcomePage

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
        self._begin_when_ready = False
        self._appearance.prepare()
        self.setWindowTitle("Quizapp")
        self.setObjectName("mainWindow")
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.resize(*_USUAL)
        self._frame = Frame()
        self.today_page = TodayPage()
        self.study_page = StudyPage()
        self.summary_page = SummaryPage()
        self.trouble_page = TroublePage()
        for page in (self.today_page, self.study_page, self.summary_page, self.trouble_page):
            self._frame.add(page)
        self.setCentralWidget(self._frame)
        self._sittings = Sittings(self._frame, self.study_page, self.summary_page, self)
        self._today = TodayDesk(self._frame, self.today_page, self._appearance, self)
        self._desk = DecksDesk(self._frame, data_dir, self)
        self._atlas = AtlasDesk(self._frame, self)
        self._plan = PlanDesk(self._frame, self)
        self._exam = ExamDesk(self._frame, self)
        self._statistics = StatisticsDesk(self._frame, self)
        self._choices = SettingsDesk(self, self._frame, self._appearance, self._workplace, data_dir)
        self._desks: Sequence[Desk] = (
            self._sittings,
            self._today,
            self._desk,
            self._atlas,
            self._plan,
            self._exam,
            self._statistics,
            self._choices,
        )
        self._workplace.supply(self._desks)
        self._connect()
        self._add_menus()
        self._frame.show_page(self.today_page if are_kept(data_dir) else self.welcome_page)
        self._appearance.dress()
        self._place = WindowPlace(self, data_dir)
        self._place.restore()

    @property
    def page(self) -> QWidget | None:
        """The page on the screen."""
        return self._frame.page

    @property
    def atlas_page(self) -> "AtlasPage":
        """The page of all structures."""
        return self._atlas.page

    @property
    def plan_page(self) -> "PlanPage":
        """The page for an exam's date."""
        return self._plan.page

    @property
    def exam_page(self) -> "ExamPage":
        """The page on which an exam is set up."""
        return self._exam.page

    @property
    def exam_sitting_page(self) -> "ExamSittingPage":
        """The page on which it is sat."""
        return self._exam.sitting_page

    @property
    def exam_report_page(self) -> "ExamReportPage":
        """The page on which its report is read."""
        return self._exam.report_page

    @property
    def statistics_page(self) -> "StatisticsPage":
        """The page of all figures."""
        return self._statistics.page

    @property
    def welcome_page(self) -> "WelcomePage":
        """What a first start shows."""
        return self._today.welcome_page

    @property
    def settings_page(self) -> "SettingsPage":
        """The page of all settings."""
        return self._choices.page

    @property
    def decks_page(self) -> "DecksPage":
        """The page of all cards."""
        return self._desk.decks_page

    @property
    def editor_page(self) -> "EditorPage":
        """The page on which a card is written."""
        return self._desk.editor_page

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
        if not self.isActiveWindow():
            self.study_page.note_absence()
            self._desk.keep()
            return
        self._desk.look_for_changes()
        self._today.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the rail its share."""
        super().resizeEvent(event)
        self._fit()

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: N802
        """Tab and Shift+Tab go through the page as it is read."""
        return take_focus_on(self, forward=next_)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """A deck file can be dropped anywhere."""
        if self._desk.can_take_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Take the deck file in."""
        if self._desk.can_take_in(event.mimeData()):
            event.acceptProposedAction()
            self._desk.take_in_dropped(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Remember the window's place, keep what is being typed, and let go of the file."""
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()  # a field that is left keeps what was typed
        self._desk.keep()
        self._place.keep()
        for desk in self._desks:
            desk.end()
        self._workplace.end()
        super().closeEvent(event)

    def study(self, deck: str = "") -> None:
        """Begin today's sitting with one deck or all, or go on with it."""
        self._sittings.today(deck)

    def practise(self, cards: Sequence[CardId]) -> None:
        """Practise these cards, and come back to the page that is on the screen now."""
        self._sittings.practise(cards)

    def open_files(self, files: Sequence[str]) -> None:
        """Take these deck files in, as a second start of the program asks for it."""
        self._desk.take_in([Path(file) for file in files])

    def _connect(self) -> None:
        self._frame.rail.asked.connect(self._go)
        self._frame.turned.connect(self._offer)
        self.today_page.study_asked.connect(self.study)
        self.today_page.practice_asked.connect(self._sittings.ahead)
        self.today_page.weak_asked.connect(self._sittings.weak)
        self.today_page.pair_asked.connect(self._sittings.pair)
        self.today_page.leeches_asked.connect(lambda: self._desk.search_for("is:leech"))
        self._today.settings_changed.connect(self._choices.change_settings)
        self._today.first_question_asked.connect(self._ask_first_question)
        self._today.left_welcome.connect(lambda: self._go("today"))
        self.study_page.edit_asked.connect(self._desk.edit)
        self.study_page.help_asked.connect(self._desk.show_card)
        self._sittings.left.connect(self._go)
        self._desk.practice_asked.connect(self.practise)
        self._desk.study_asked.connect(self.study)
        self._desk.pair_asked.connect(self._sittings.pair)
        self._desk.left.connect(self._go)
        self._desk.turned.connect(self._on_new_decks)
        self._atlas.practice_asked.connect(self.practise)
        self.today_page.exam_asked.connect(self._plan.show)
        self._plan.settings_changed.connect(self._choices.change_settings)
        self._plan.left.connect(self._go)
        self._exam.date_asked.connect(self._plan.show)
        self._statistics.study_asked.connect(self.study)
        self._appearance.changed.connect(self._retranslate)
        self._choices.changed.connect(self._on_settings)
        self._workplace.opened.connect(self._on_opened)
        self._workplace.closing.connect(self._on_closing)
        self._workplace.failed.connect(self.show_trouble)
        for desk in self._desks:
            desk.failed.connect(self.show_trouble)
        self.trouble_page.retry_asked.connect(self._retry)
        self.trouble_page.quit_asked.connect(self.close)

    def _add_menus(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "today": lambda: self._go("today"),
            "decks": lambda: self._go("decks"),
            "atlas": lambda: self._go("atlas"),
            "exam": lambda: self._go("exam"),
            "statistics": lambda: self._go("statistics"),
            "settings": lambda: self._go("settings"),
            "exam-date": self._plan.show,
            "new-card": self._desk.new_card,
            "new-deck": self._desk.new_deck,
            "take-in": self._desk.choose_file,
            "undo": self._sittings.undo,
            "larger": lambda: self._appearance.step_type_size(1),
            "smaller": lambda: self._appearance.step_type_size(-1),
            "full-screen": self._toggle_full_screen,
            "keys": self._show_keys,
            "welcome": self._today.show_welcome,
            "back-up": self._choices.back_up,
            "restore": self._choices.choose_backup,
            "new-learner": self._choices.new_learner,
            "about": self._show_about,
            "quit": self.close,
        }
        self._menus = WindowMenus(self, self._appearance, acts)
        self._menus.learner_asked.connect(self._choices.switch_to)
        self._choices.learners_changed.connect(self._menus.show_learners)
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

    def _go(self, page: str) -> None:
        """Turn to the page of that name; while nothing is open, to what can be shown of it."""
        if page == "settings":
            self._choices.show()
        elif page == "study":
            self._sittings.come_back()
        elif self.workspace is None:
            self._frame.show_page(self.trouble_page if self.exit_status else self.today_page)
        elif page == "atlas":
            self._atlas.show()
        elif page.startswith("exam"):
            self._exam.show()
        elif page == "statistics":
            self._statistics.show()
        elif page in ("decks", "editor"):
            self._desk.show()
        else:
            self._today.show()

    def _ask_first_question(self) -> None:
        """From the welcome to a question, as soon as there is one."""
        if self.workspace is None:
            self._begin_when_ready = True
            self._go("today")
            return
        self._begin_when_ready = False
        self._today.show()
        self.study()

    def _on_opened(self) -> None:
        self.exit_status = 0
        if self._begin_when_ready:
            self._ask_first_question()
        elif not self._choices.is_shown and not self._today.is_welcoming():
            self._today.show()
            self._exam.remind()
        self.ready.emit()

    def _on_closing(self) -> None:
        """Leave whatever shows the workspace, with what was typed there kept."""
        if not self._choices.is_shown and not self._today.is_welcoming():
            self._frame.show_page(self.today_page)
        self._desk.keep()

    def _on_new_decks(self) -> None:
        """The decks have changed: show what is on the screen as it is now."""
        if self.workspace is not None:  # or another one is being opened, and shows itself
            for desk in self._desks:
                desk.refresh()

    def show_trouble(self, error: QuizError) -> None:
        """Say what the world did, and how to go on."""
        self.exit_status = 1
        print(failures.sentence(error), file=sys.stderr, flush=True)
        self._frame.show_page(self.trouble_page)
        self.trouble_page.show_error(error)

    def _retry(self) -> None:
        self._frame.show_page(self.today_page)
        self._workplace.open()

    def _on_settings(self, settings: Settings) -> None:
        """The learner studies otherwise from now on."""
        self._workplace.ask_in(settings)
        self._today.refresh()

    def _retranslate(self) -> None:
        self._menus.retranslate()
        self._frame.rail.retranslate()
        self._fit()
        self.trouble_page.retranslate()
        for desk in self._desks:
            desk.retranslate()

    def _show_keys(self) -> None:
        if self.findChild(KeysDialog) is None:
            KeysDialog(self).open()

    def _show_about(self) -> None:
        from quizapp.ui.about_dialog import AboutDialog

        AboutDialog(self, self._data_dir).open()

    def _toggle_full_screen(self) -> None:
        """Fill the screen, or be again what the window was before, maximised or not."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
