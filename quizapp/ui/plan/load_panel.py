"""The load of each day: as a picture, and the same figures as a table."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from quizapp.planning.forecast import Forecast
from quizapp.ui.plan.figures_table import FiguresTable
from quizapp.ui.plan.load_chart import LoadChart
from quizapp.ui.widgets.basics import label, row
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.flow import Flow
from quizapp.wording import planning
from quizapp.wording.catalog import _


class LoadPanel(QFrame):
    """The picture; a button shows the table below it, which can be copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("planLoad")
        self.setProperty("role", "panel")
        self.table = FiguresTable("planTable")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(26, 22, 26, 22)
        inside.setSpacing(10)
        self._heading = label("heading")
        inside.addWidget(self._heading)
        self._chart = LoadChart()
        self._chart.setObjectName("planChart")
        inside.addWidget(self._chart)
        legend = row(spacing=18)
        self._reviews, self._new = label("due-pill"), label("new-pill")
        legend.addWidget(self._reviews)
        legend.addWidget(self._new)
        legend.addStretch(1)
        inside.addLayout(legend)
        buttons = Flow()
        self._show, self._copy = KeyButton("quiet"), KeyButton("quiet")
        self._show.setObjectName("planTableButton")
        self._show.clicked.connect(lambda: self._toggle(shown=self.table.isHidden()))
        self._copy.setObjectName("copyPlanButton")
        buttons.addWidget(self._show)
        buttons.addWidget(self._copy)
        inside.addLayout(buttons)
        self._copy.clicked.connect(self.table.copy)
        inside.addWidget(self.table)
        self.table.hide()
        self.retranslate()

    def show_load(self, found: Forecast) -> None:
        """Show the days of that forecast."""
        self._chart.show_days(found.days, planning.load_spoken(found))
        self.table.show_figures(planning.day_heads(), planning.day_rows(found))

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._heading.setText(_("Cards on each day"))
        self._reviews.setText(_("below: reviews"))
        self._new.setText(_("on top: new cards"))
        self._copy.say(_("Copy the table"))
        self.table.setAccessibleName(_("Cards on each day"))
        self._toggle(shown=not self.table.isHidden())

    def _toggle(self, *, shown: bool) -> None:
        self.table.setVisible(shown)
        self._show.say(_("Hide the table") if shown else _("Show as a table"))
