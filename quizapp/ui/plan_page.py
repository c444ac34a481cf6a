"""An exam's date: what is asked for on the left, what comes of it at once beside it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from quizapp.cards.deck import Deck
from quizapp.planning.exam_plan import ExamPlan, Refusal, WhatIf
from quizapp.planning.forecast import Forecast
from quizapp.planning.standing import Standing
from quizapp.ui.plan.form import Asked, PlanForm
from quizapp.ui.plan.load_panel import LoadPanel
from quizapp.ui.plan.method_panel import MethodPanel
from quizapp.ui.plan.outcome import OutcomePanel
from quizapp.ui.plan.ways_panel import WaysPanel
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, scrolling_column
from quizapp.wording import planning
from quizapp.wording.catalog import _

_COLUMN_WIDTH = 1180
_TWO_COLUMNS_FROM = 860


class PlanPage(QWidget):
    """Tells what is filled in, and shows the forecasts that come of it."""

    changed = Signal()
    follow_asked = Signal()
    end_asked = Signal()
    undo_asked = Signal()
    left = Signal()

    completed = Signal()
    """The plan and all other ways are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("planPage")
        self._plan: ExamPlan | None = None
        self._others: dict[WhatIf, Forecast] = {}
        self._standing: Standing | None = None
        self._refusal: tuple[Refusal, date] | None = None
        self._missing, self._ahead = 0, False
        self._area, column = scrolling_column(_COLUMN_WIDTH, (40, 30, 40, 30))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self._title, self._subtitle = label("title", wrap=True), label("muted", wrap=True)
        self._title.setObjectName("planTitle")
        self.form, self._outcome = PlanForm(), OutcomePanel()
        self._load, self._ways, self._method = LoadPanel(), WaysPanel(), MethodPanel()
        self.form.changed.connect(self.changed)
        self.form.follow_asked.connect(self.follow_asked)
        self.form.end_asked.connect(self.end_asked)
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        column.addSpacing(4)
        self._grid = QGridLayout()
        self._grid.setSpacing(20)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._is_wide: bool | None = None
        self._arrange(wide=True)
        self._show_parts(shown=False)
        self.retranslate()

    @property
    def offers(self) -> Mapping[str, Callable[[], object]]:
        """What the menus can ask for here."""
        return {"undo": self.undo_asked.emit}

    def fill(self, asked: Asked, decks: Sequence[Deck], language: str) -> None:
        """Fill that in, with the decks that there are, their titles in that language."""
        self.form.fill(asked, decks, language)
        self._area.settle()

    def show_plan(self, plan: ExamPlan, standing: Standing, *, missing: int, ahead: bool) -> None:
        """Show that plan; so many of the decks that are followed are gone, or the log may be ahead of the clock."""
        self._plan, self._standing, self._refusal, self._others = plan, standing, None, {}
        self._missing, self._ahead = missing, ahead
        self._show()

    def show_other_way(self, what: WhatIf, found: Forecast) -> None:
        """Show how else it could go."""
        self._others[what] = found
        self._ways.add(what, found)
        self._area.settle()

    def refuse(self, refusal: Refusal, today: date, *, ahead: bool) -> None:
        """Say why there is no plan."""
        self._plan, self._refusal, self._ahead = None, (refusal, today), ahead
        self._show()

    def forget(self) -> None:
        """Show no plan any more, for it was another learner's."""
        self._plan = self._refusal = None
        self._outcome.clear()
        self._show_parts(shown=False)

    def show_counting(self) -> None:
        """Say that it takes a moment."""
        self._outcome.show_counting(on=True)

    def take_focus(self) -> None:
        """Put the focus on the date."""
        self.form.day.setFocus()

    def show_days(self) -> None:
        """Bring the days and how else it could go into sight."""
        self._area.ensureWidgetVisible(self._ways)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Two columns where there is room, one where there is not."""
        self._arrange(wide=self.width() >= current_theme().px(_TWO_COLUMNS_FROM))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leads back to where the learner came from."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._title.setText(_("Exam date"))
        self._subtitle.setText(
            _(
                "While you follow a plan, new cards come from its decks alone, as many as the day needs, and none of "
                "their reviews is cut. It is calculated anew each day, and ends with the exam."
            )
        )
        self.form.retranslate()
        self._load.retranslate()
        self._show()

    def _show(self) -> None:
        """Show what there is to show."""
        if self._refusal is not None:
            refusal, today = self._refusal
            sentences = [planning.refused(refusal, today), planning.ahead(today) if self._ahead else ""]
            self._outcome.refuse(" ".join(filter(None, sentences)))
        self._show_parts(shown=self._plan is not None)
        if self._plan is not None and self._standing is not None:
            more = [
                planning.missing(self._missing) if self._missing else "",
                planning.ahead(self._standing.today) if self._ahead else "",
            ]
            self._outcome.show_plan(self._plan, planning.sample(self._standing.experience), more)
            self._load.show_load(self._plan.forecast)
            self._ways.begin(self._plan.forecast)
            for what, found in self._others.items():
                self._ways.add(what, found)
            self._method.show_method(self._plan.forecast)
        self._area.settle()

    def _show_parts(self, *, shown: bool) -> None:
        for part in (self._load, self._ways, self._method):
            part.setVisible(shown)

    def _arrange(self, *, wide: bool) -> None:
        if wide is self._is_wide:
            return
        self._is_wide = wide
        columns = 2 if wide else 1
        self._grid.addWidget(self.form, 0, 0)
        self._grid.addWidget(self._outcome, *((0, 1) if wide else (1, 0)))
        for place, part in enumerate((self._load, self._ways, self._method), start=2):
            self._grid.addWidget(part, place, 0, 1, columns)
        self._grid.setColumnStretch(0, 45)
        self._grid.setColumnStretch(1, 55 if wide else 0)
