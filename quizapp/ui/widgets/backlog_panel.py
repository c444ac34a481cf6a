"""After a holiday: how much has been waiting, and how the days would look on which it is worked off."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from quizapp.study.catching_up import CHOICES
from quizapp.study.overview import Backlog
from quizapp.ui.widgets.basics import label, row
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.choice_box import ChoiceBox
from quizapp.ui.widgets.drawn import WeekChart
from quizapp.wording import catching_up, outcomes
from quizapp.wording.catalog import _
from quizapp.wording.figures import short_weekday

_WEEKDAYS_UP_TO: Final = 7
_USUAL: Final = 7


class BacklogPanel(QFrame):
    """Offers to spread a backlog, shows each day of it before it is chosen, and how far it has come after."""

    spread_asked = Signal(int, bool)
    """Over so many days, and whether new cards go on meanwhile."""

    stopped = Signal()

    days_chosen = Signal(int)
    """The days are to be shown for that number of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("backlog")
        self.setProperty("role", "panel")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 22, 26, 18)
        layout.setSpacing(10)
        self._filling = False
        self._heading = label("heading")
        self._text = label("", wrap=True)
        self._text.setObjectName("backlogText")
        self._chart = WeekChart()
        self._days = ChoiceBox()
        self._days.setObjectName("catchUpDays")
        self._days.currentIndexChanged.connect(self._choose)
        self._new_too = QCheckBox()
        self._new_too.setObjectName("newTooBox")
        self.spread, self._stop = KeyButton("primary"), KeyButton("")
        self.spread.setObjectName("spreadButton")
        self.spread.clicked.connect(lambda: self.spread_asked.emit(self.days, self._new_too.isChecked()))
        self._stop.setObjectName("stopCatchingUpButton")
        self._stop.clicked.connect(self.stopped)
        for part in (self._heading, self._text, self._chart):
            layout.addWidget(part)
        choices = row(spacing=18)
        choices.addWidget(self._days)
        choices.addWidget(self._new_too)
        choices.addStretch(1)
        layout.addLayout(choices)
        buttons = row()
        buttons.addWidget(self.spread)
        buttons.addWidget(self._stop)
        buttons.addStretch(1)
        layout.addLayout(buttons)

    @property
    def days(self) -> int:
        """The number of days that is chosen."""
        return int(self._days.currentData() or _USUAL)

    def show_backlog(self, backlog: Backlog | None) -> None:
        """Show that backlog; nothing where there is none worth a plan."""
        self.setVisible(backlog is not None)
        if backlog is None:
            return
        self._filling = True
        chosen = self.days
        self._days.clear()
        for days in CHOICES:
            self._days.addItem(outcomes.days(days), days)
        self._days.setCurrentIndex(CHOICES.index(chosen))
        self._filling = False
        active = backlog.plan is not None
        self._heading.setText(_("Catching up") if active else _("After a break"))
        self._text.setText(catching_up.sentence(backlog))
        self._chart.setVisible(not active)
        for part in (self._days, self.spread, self._new_too):
            part.setVisible(not active)
        self._stop.setVisible(active)
        names = [
            short_weekday(each.day) if len(backlog.days) <= _WEEKDAYS_UP_TO else str(each.day.day)
            for each in backlog.days
        ]
        self._chart.show_week([each.asked for each in backlog.days], names, catching_up.days_spoken(backlog.days))
        self._days.call(_("Days to catch up in"))
        self._new_too.setText(_("Go on with new cards meanwhile"))
        self.spread.say(_("Spread over {days}").format(days=outcomes.days(chosen)), _("Enter"))
        self._stop.say(_("Stop catching up"), spoken=_("Stop catching up; everything that is due is asked again"))

    def _choose(self) -> None:
        if not self._filling:
            self.days_chosen.emit(self.days)
