"""Today: what is due, how long it takes, one button."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from quizapp.study.library import Library
from quizapp.study.overview import Overview, days_of_week
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.backlog_panel import BacklogPanel
from quizapp.ui.widgets.basics import empty, label, panel, row, scrolling_column, set_role
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.deck_list import DeckList
from quizapp.ui.widgets.drawn import WeekChart
from quizapp.ui.widgets.exam_row import ExamRow
from quizapp.ui.widgets.leech_row import LeechRow
from quizapp.ui.widgets.mixup_panel import MixupPanel
from quizapp.wording import figures
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.problems import line_of_report

if TYPE_CHECKING:
    from quizapp.planning.forecast import Band

_COLUMN_WIDTH = 1180
_TWO_COLUMNS_FROM = 860
_PROBLEMS_SHOWN = 5


class TodayPage(QWidget):
    """The figures of an Overview. Until there is one, the same page with dashes."""

    study_asked = Signal(str)
    """Begin: the id of a deck, or nothing for all."""

    practice_asked = Signal()
    weak_asked = Signal()

    pair_asked = Signal(object)
    """Practise the two of a MixUp."""

    leeches_asked = Signal()

    exam_asked = Signal()

    catch_up_asked = Signal(int, bool)
    """Spread the backlog over so many days, with new cards meanwhile or without."""

    catch_up_stopped = Signal()

    catch_up_days_chosen = Signal(int)
    """Show how the backlog would be spread over so many days."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("todayPage")
        self._overview: Overview | None = None
        self._language = ""
        self._library = Library([])
        self._area, self._column = scrolling_column(_COLUMN_WIDTH, (40, 30, 40, 30))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self._title = label("title", wrap=True)
        self._title.setObjectName("todayTitle")
        self._subtitle = label("muted", wrap=True)
        self._subtitle.setObjectName("todaySubtitle")
        self._column.addWidget(self._title)
        self._column.addWidget(self._subtitle)
        self._exam = ExamRow()
        self._exam.clicked.connect(self.exam_asked)
        self._column.addWidget(self._exam)
        self._column.addSpacing(4)
        self._grid = QGridLayout()
        self._grid.setSpacing(20)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        self._work_panel, self._work = panel()
        self._week_panel, week_layout = panel()
        self._decks = DeckList()
        self._decks.study_asked.connect(self.study_asked)
        self._problem_panel, self._problem_lines = panel()
        self._problem_panel.setObjectName("problems")
        self._mixups = MixupPanel()
        self._mixups.practice_asked.connect(self.pair_asked)
        self._backlog = BacklogPanel()
        for signal, own in (
            (self._backlog.spread_asked, self.catch_up_asked),
            (self._backlog.stopped, self.catch_up_stopped),
            (self._backlog.days_chosen, self.catch_up_days_chosen),
        ):
            signal.connect(own)
        self._leeches = LeechRow()
        self._leeches.clicked.connect(self.leeches_asked)
        self._arranged: tuple[bool, bool] | None = None
        self._arrange(wide=True)
        self._make_work()
        self._week_heading = label("heading")
        self._week = WeekChart()
        week_layout.addWidget(self._week_heading)
        week_layout.addWidget(self._week, 1)
        self.retranslate()

    def show_overview(self, overview: Overview | None, library: Library, language: str) -> None:
        """Show these figures, or dashes for None, and the library's problems; titles and names in that language."""
        self._overview, self._library, self._language = overview, library, language
        self.retranslate()

    def show_band(self, band: "Band") -> None:
        """Show what will be known on the day of the exam."""
        self._exam.show_band(band)
        self._area.settle()

    def speak(self, language: str) -> None:
        """Say everything in the current language, with titles and names in that one."""
        self._language = language
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Two columns where there is room, one where there is not."""
        self._arrange(wide=self._is_wide())
        super().resizeEvent(event)

    def take_focus(self) -> None:
        """Put the focus where Enter does what comes next."""
        for button in (self._backlog.spread, self._start, self._practise):
            if button.isVisibleTo(self) and button.isEnabled():
                button.setFocus()
                return

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._practise.say(_("Study ahead"), "", spoken=_("Study ahead as practice; the schedule stays"))
        self._weak.say(_("Weak spots only"), "", spoken=_("Practise weak spots; the schedule stays"))
        self._week_heading.setText(_("Next 7 days, as of now"))
        self._show_work()
        self._exam.setVisible(self._overview is not None)
        self._exam.show_countdown(self._overview.exam if self._overview else None)
        backlog = self._overview.backlog if self._overview else None
        self._backlog.show_backlog(backlog)
        offered = backlog is not None and backlog.plan is None
        set_role(self._start, "" if offered else "primary")
        self._start.say(_("Start learning"), "" if offered else _("Enter"))
        self._leeches.show_count(len(self._overview.leeches) if self._overview else 0)
        self._show_decks()
        self._show_mixups()
        self._show_problems()
        self._area.settle()

    def _arrange(self, *, wide: bool) -> None:
        """Place the panels: what is wrong above all; the decks take the whole row where nothing is mixed up."""
        pairs = bool(self._overview and self._overview.mixups)
        if (wide, pairs) == self._arranged:
            return
        self._arranged = (wide, pairs)
        columns = 2 if wide else 1
        self._grid.addWidget(self._problem_panel, 0, 0, 1, columns)
        # After a break the way back comes before the pile.
        self._grid.addWidget(self._backlog, 1, 0, 1, columns)
        self._grid.addWidget(self._work_panel, 2, 0)
        self._grid.addWidget(self._week_panel, *((2, 1) if wide else (3, 0)))
        self._grid.addWidget(self._leeches, 4, 0, 1, columns)
        self._grid.addWidget(self._decks, 5, 0, 1, 1 if pairs else columns)
        self._grid.addWidget(self._mixups, *((5, 1) if wide else (6, 0)))
        self._grid.setColumnStretch(0, 61)
        self._grid.setColumnStretch(1, 39 if wide else 0)

    def _make_work(self) -> None:
        numbers = row(spacing=44)
        self._due = self._add_figure(numbers, "figure", "dueCount")
        self._new = self._add_figure(numbers, "figure-new", "newCount")
        self._minutes = self._add_figure(numbers, "figure", "minuteCount")
        numbers.addStretch(1)
        self._work.addStretch(1)
        self._work.addLayout(numbers)
        self._work.addSpacing(12)
        buttons = row()
        self._start = KeyButton("primary")
        self._start.setObjectName("startButton")
        self._start.clicked.connect(lambda: self.study_asked.emit(""))
        self._practise = KeyButton("primary")
        self._practise.setObjectName("practiceButton")
        self._practise.clicked.connect(self.practice_asked)
        self._weak = KeyButton("")
        self._weak.setObjectName("weakButton")
        self._weak.clicked.connect(self.weak_asked)
        for button in (self._start, self._practise, self._weak):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._work.addLayout(buttons)
        self._work.addStretch(1)

    @staticmethod
    def _add_figure(layout: QHBoxLayout, role: str, name: str) -> tuple[QLabel, QLabel]:
        """A large number and the word under it."""
        column = QVBoxLayout()
        column.setSpacing(0)
        value, word = label(role), label("muted")
        value.setObjectName(name)
        column.addWidget(value)
        column.addWidget(word)
        layout.addLayout(column)
        return value, word

    def _show_work(self) -> None:
        overview = self._overview
        due, new, minutes = (overview.due, overview.new, overview.minutes) if overview else (0, 0, 0)
        words = (
            _due_words(overview),
            ngettext("new", "new", new),
            ngettext("minute (about)", "minutes (about)", minutes),
        )
        for (value, word), count, text in zip(
            (self._due, self._new, self._minutes), (due, new, minutes), words, strict=True
        ):
            value.setText(figures.number(count) if overview else "–")
            word.setText(text)
        self._start.setEnabled(bool(overview and overview.left))
        self._start.setVisible(overview is None or overview.left > 0)
        self._practise.setVisible(bool(overview and not overview.left and overview.practice))
        self._weak.setVisible(bool(overview and overview.weak))
        self._title.setText(figures.long_date(overview.day) if overview else _("Today"))
        self._subtitle.setText(_subtitle(overview))
        if overview is not None:
            names = [figures.short_weekday(day) for day in days_of_week(overview.day)]
            spoken = ", ".join(
                f"{name} {figures.number(count)}" for name, count in zip(names, overview.week, strict=True)
            )
            self._week.show_week(overview.week, names, _("Cards due on the next 7 days: {days}").format(days=spoken))

    def _show_decks(self) -> None:
        self._decks.show_decks(self._overview.decks if self._overview else (), self._language)

    def _show_mixups(self) -> None:
        pairs = self._overview.mixups if self._overview else ()
        name = self._library.name_of
        self._mixups.show_pairs(
            [(pair, name(pair.first, self._language), name(pair.second, self._language)) for pair in pairs]
        )
        self._arrange(wide=self._is_wide())

    def _is_wide(self) -> bool:
        return self.width() >= current_theme().px(_TWO_COLUMNS_FROM)

    def _show_problems(self) -> None:
        empty(self._problem_lines)
        self._problem_panel.setVisible(bool(self._library.problems))
        if not self._library.problems:
            return
        count = len(self._library.problems)
        heading = ngettext(
            "{count} problem in your deck files; everything else can be studied",
            "{count} problems in your deck files; everything else can be studied",
            count,
        )
        self._problem_lines.addWidget(label("alert", heading.format(count=figures.number(count)), wrap=True))
        for problem in self._library.problems[:_PROBLEMS_SHOWN]:
            self._problem_lines.addWidget(label("small", line_of_report(problem), wrap=True, selectable=True))
        if count > _PROBLEMS_SHOWN:
            more = _("“quizapp decks check” on the file lists all of them.")
            self._problem_lines.addWidget(label("small", more, wrap=True))


def _due_words(overview: Overview | None) -> str:
    """The word under the number of cards due; where the limit holds some back, of how many in all."""
    if overview is None or overview.waiting <= 0:
        return ngettext("due", "due", 0 if overview is None else overview.due)
    return _("due today, of {total}").format(total=figures.number(overview.due + overview.waiting))


def _subtitle(overview: Overview | None) -> str:
    """One sentence on the day."""
    if overview is None:
        return _("Opening your progress …")
    if not any(standing.total for standing in overview.decks):
        return _("There are no decks that can be read.")
    if overview.left and not overview.answered:
        if not any(standing.seen for standing in overview.decks):
            return _("Welcome. Press Enter and answer your first question.")
        return _("Everything is kept as you answer; you can leave at any time.")
    if overview.left:
        return ngettext(
            "{count} answered today. You can go on where you were.",
            "{count} answered today. You can go on where you were.",
            overview.answered,
        ).format(count=figures.number(overview.answered))
    return _("Nothing more is due today.")
