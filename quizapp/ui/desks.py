"""All desks of the window, and the ways between them: what is asked for at one of them is done at another."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from quizapp.cards.card_id import CardId
from quizapp.study.settings import Settings
from quizapp.ui.appearance import Appearance
from quizapp.ui.atlas_desk import AtlasDesk
from quizapp.ui.decks_desk import DecksDesk
from quizapp.ui.desk import Desk
from quizapp.ui.exam_desk import ExamDesk
from quizapp.ui.frame import Frame
from quizapp.ui.plan_desk import PlanDesk
from quizapp.ui.settings_desk import SettingsDesk
from quizapp.ui.sittings import Sittings
from quizapp.ui.statistics_desk import StatisticsDesk
from quizapp.ui.study_page import StudyPage
from quizapp.ui.summary_page import SummaryPage
from quizapp.ui.today_desk import TodayDesk
from quizapp.ui.today_page import TodayPage
from quizapp.ui.workplace import Workplace


class Desks(QObject):
    """Shows pages by their names. Every workspace that is opened is handed to all desks."""

    failed = Signal(object)
    """A QuizError that keeps what is to be shown from being read."""

    def __init__(
        self, window: QMainWindow, frame: Frame, appearance: Appearance, workplace: Workplace, data_dir: Path
    ) -> None:
        super().__init__(window)
        self._frame = frame
        self._workplace = workplace
        self._begin_when_ready = False
        self.today_page, self.study_page, self.summary_page = TodayPage(), StudyPage(), SummaryPage()
        for page in (self.today_page, self.study_page, self.summary_page):
            frame.add(page)
        self.waiting_page: QWidget = self.today_page
        """What is shown of any page while nothing is open."""
        self.sittings = Sittings(frame, self.study_page, self.summary_page, self)
        self.today = TodayDesk(frame, self.today_page, appearance, self)
        self.decks = DecksDesk(frame, data_dir, self)
        self.atlas = AtlasDesk(frame, self)
        self.plan = PlanDesk(frame, self)
        self.exam = ExamDesk(frame, self)
        self.statistics = StatisticsDesk(frame, self)
        self.choices = SettingsDesk(window, frame, appearance, workplace, data_dir)
        self._all: Sequence[Desk] = (
            self.sittings,
            self.today,
            self.decks,
            self.atlas,
            self.plan,
            self.exam,
            self.statistics,
            self.choices,
        )
        workplace.supply(self._all)
        workplace.opened.connect(self._on_opened)
        workplace.closing.connect(self._on_closing)
        self._connect()

    @property
    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What can be asked for on any page, by its id in the menus."""
        return {
            "today": lambda: self.go("today"),
            "decks": lambda: self.go("decks"),
            "atlas": lambda: self.go("atlas"),
            "exam": lambda: self.go("exam"),
            "statistics": lambda: self.go("statistics"),
            "settings": lambda: self.go("settings"),
            "exam-date": self.plan.show,
            "new-card": self.decks.new_card,
            "new-deck": self.decks.new_deck,
            "take-in": self.decks.choose_file,
            "undo": self.sittings.undo,
            "welcome": self.today.show_welcome,
            "back-up": self.choices.back_up,
            "restore": self.choices.choose_backup,
            "new-learner": self.choices.new_learner,
        }

    def go(self, page: str) -> None:
        """Turn to the page of that name; while nothing is open, to what can be shown of it."""
        if page == "settings":
            self.choices.show()
        elif page == "study":
            self.sittings.come_back()
        elif self._workplace.workspace is None:
            self._frame.show_page(self.waiting_page)
        elif page == "atlas":
            self.atlas.show()
        elif page.startswith("exam"):
            self.exam.show()
        elif page == "statistics":
            self.statistics.show()
        elif page in ("decks", "editor"):
            self.decks.show()
        else:
            self.today.show()

    def study(self, deck: str = "") -> None:
        """Begin today's sitting with one deck or all, or go on with it."""
        self.sittings.today(deck)

    def practise(self, cards: Sequence[CardId]) -> None:
        """Practise these cards, and come back to the page that is on the screen now."""
        self.sittings.practise(cards)

    def come_back(self) -> None:
        """The window is in front again: a day may have turned, or a deck changed, while it was not."""
        self.decks.look_for_changes()
        self.today.refresh()

    def go_away(self) -> None:
        """Another window is in front: time passes that is no thinking, and what is typed is kept."""
        self.study_page.note_absence()
        self.decks.keep()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for desk in self._all:
            desk.retranslate()

    def end(self) -> None:
        """Keep what is being typed, and leave off, when the window closes."""
        self.decks.keep()
        for desk in self._all:
            desk.end()

    def _connect(self) -> None:
        self.today_page.study_asked.connect(self.study)
        self.today_page.practice_asked.connect(self.sittings.ahead)
        self.today_page.weak_asked.connect(self.sittings.weak)
        self.today_page.pair_asked.connect(self.sittings.pair)
        self.today_page.leeches_asked.connect(lambda: self.decks.search_for("is:leech"))
        self.today_page.exam_asked.connect(self.plan.show)
        self.today.settings_changed.connect(self.choices.change_settings)
        self.today.first_question_asked.connect(self._ask_first_question)
        self.today.left_welcome.connect(lambda: self.go("today"))
        self.study_page.edit_asked.connect(self.decks.edit)
        self.study_page.help_asked.connect(self.decks.show_card)
        self.sittings.left.connect(self.go)
        self.decks.practice_asked.connect(self.practise)
        self.decks.study_asked.connect(self.study)
        self.decks.pair_asked.connect(self.sittings.pair)
        self.decks.left.connect(self.go)
        self.decks.turned.connect(self._refresh)
        self.atlas.practice_asked.connect(self.practise)
        self.plan.settings_changed.connect(self.choices.change_settings)
        self.plan.left.connect(self.go)
        self.exam.date_asked.connect(self.plan.show)
        self.statistics.study_asked.connect(self.study)
        self.choices.changed.connect(self._on_settings)
        for desk in self._all:
            desk.failed.connect(self.failed)

    def _ask_first_question(self) -> None:
        """From the welcome to a question, as soon as there is one."""
        if self._workplace.workspace is None:
            self._begin_when_ready = True
            self.go("today")
            return
        self._begin_when_ready = False
        self.today.show()
        self.study()

    def _on_opened(self) -> None:
        self.waiting_page = self.today_page
        if self._begin_when_ready:
            self._ask_first_question()
        elif not self.choices.is_shown and not self.today.is_welcoming():
            self.today.show()
            self.exam.remind()

    def _on_closing(self) -> None:
        """Leave whatever shows the workspace, with what was typed there kept."""
        if not self.choices.is_shown and not self.today.is_welcoming():
            self._frame.show_page(self.today_page)
        self.decks.keep()

    def _refresh(self) -> None:
        """The decks have changed: show what is on the screen as it is now."""
        if self._workplace.workspace is not None:  # or another one is being opened, and shows itself
            for desk in self._all:
                desk.refresh()

    def _on_settings(self, settings: Settings) -> None:
        """The learner studies otherwise from now on."""
        self._workplace.ask_in(settings)
        self.today.refresh()
