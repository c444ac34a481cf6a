"""How else it could go, side by side with the plan."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from quizapp.planning.exam_plan import WhatIf
from quizapp.planning.forecast import Forecast
from quizapp.ui.plan.band_bar import BandBar
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import empty, label
from quizapp.wording import planning
from quizapp.wording.catalog import _
from quizapp.wording.figures import number

_NARROWEST: Final = 205
_MOST: Final = 4


class WaysPanel(QFrame):
    """A column for the plan and for each other way: the share known, its band, the longest day."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("planWays")
        self.setProperty("role", "panel")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(26, 22, 26, 22)
        inside.setSpacing(12)
        self._heading = label("heading")
        inside.addWidget(self._heading)
        self._columns: list[QWidget] = []
        self._across = 0
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(18)
        inside.addLayout(self._grid)

    def begin(self, plan: Forecast) -> None:
        """Show the plan alone; the other ways come as they are reckoned."""
        self._heading.setText(_("What if …"))
        empty(self._grid)
        self._columns.clear()
        self._add("planWay", _("As planned"), plan)

    def add(self, what: WhatIf, found: Forecast) -> None:
        """Show another way beside it."""
        self._add(f"planWay-{what.value}", planning.what_if(what), found)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """As many side by side as there is room for."""
        room = self.width() // current_theme().px(_NARROWEST)
        across = _MOST if room >= _MOST else max(1, min(room, _MOST // 2))
        if across != self._across:
            self._across = across
            self._arrange()
        super().resizeEvent(event)

    def _add(self, name: str, title: str, found: Forecast) -> None:
        column = QWidget()
        column.setObjectName(name)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        longest = round(max(load.minutes for load in found.days))
        bar = BandBar()
        bar.show_band(found.known, f"{title}: {planning.known_on_day(found)}")
        rows.addWidget(label("strong", title, wrap=True))
        rows.addStretch(1)
        rows.addWidget(label("", planning.known(found.known), wrap=True))
        rows.addWidget(bar)
        rows.addWidget(label("small", _("longest day: {count} min").format(count=number(longest)), wrap=True))
        self._columns.append(column)
        self._arrange()
        column.show()

    def _arrange(self) -> None:
        across = max(1, self._across)
        for place, column in enumerate(self._columns):
            self._grid.addWidget(column, *divmod(place, across))
        for place in range(_MOST):
            self._grid.setColumnStretch(place, int(place < across))
