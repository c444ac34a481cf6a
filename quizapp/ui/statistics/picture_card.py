"""A picture with its heading, its definition, and a menu for its figures and for saving it."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QToolButton, QVBoxLayout

from quizapp.statistics.sheet import Picture, Sheet
from quizapp.ui.statistics.chart import Chart
from quizapp.ui.statistics.columns import ColumnChart
from quizapp.ui.statistics.files import Kind
from quizapp.ui.statistics.heat_map import HeatMap
from quizapp.ui.statistics.matrix import Matrix
from quizapp.ui.statistics.rows import RowChart
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, row
from quizapp.wording import statistics, statistics_bars
from quizapp.wording.catalog import N_, _

_IN_ROWS: Final = (Picture.TOPICS, Picture.MATURITY, Picture.CALIBRATION, Picture.TIMES)
_AWAITED: Final = 320
"""Pixels, at 100 % type: about the height of a picture, so that little moves when it comes."""

_DEEDS: Final = (
    ("table", N_("Show the figures as a table")),
    ("copy", N_("Copy the figures")),
    ("", ""),
    (Kind.CSV.value, N_("Save the figures as CSV…")),
    (Kind.PNG.value, N_("Save the picture as PNG…")),
    (Kind.SVG.value, N_("Save the picture as SVG…")),
)


class PictureCard(QFrame):
    """Shows one sheet; where that has no rows, or is still being counted, that is said in the place of the picture."""

    asked = Signal(str)
    """What is to be done with the figures: ``table``, ``copy``, or the Kind of a file."""

    def __init__(self, picture: Picture, sheet: Sheet | None, today: date) -> None:
        super().__init__()
        self.picture, self.sheet, self.today = picture, sheet, today
        self.setObjectName(f"{picture.value}Card")
        self.setProperty("role", "panel")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._chart = None if sheet is None else chart_of(sheet, today)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 16, 18, 18)
        layout.setSpacing(10)
        head = row()
        title = label("heading", statistics.title(picture), wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(title, 1)
        self._button = self._menu_button()
        head.addWidget(self._button)
        layout.addLayout(head)
        if self._chart is None or sheet is None:
            layout.addWidget(label("muted", _("Counting …")))
            layout.addStretch(1)
            self.setMinimumHeight(current_theme().px(_AWAITED))
            return
        grows = isinstance(self._chart, ColumnChart) and bool(sheet.rows)
        if sheet.rows:
            layout.addWidget(self._chart, int(grows))
        else:
            layout.addWidget(label("muted", statistics.none_yet(picture), wrap=True))
        if not grows:
            layout.addStretch(1)
        layout.addWidget(label("small", statistics_bars.explained(sheet), wrap=True))

    @property
    def chart(self) -> Chart:
        """The picture of what is counted."""
        assert self._chart is not None
        return self._chart

    def take_focus(self) -> None:
        """The menu takes the keys."""
        self._button.setFocus()

    def _menu_button(self) -> QToolButton:
        name = statistics.title(self.picture)
        button = QToolButton()
        button.setObjectName(f"{self.picture.value}MenuButton")
        button.setProperty("role", "quiet")
        button.setText("⋯")
        button.setAccessibleName(_("{title}: figures and files").format(title=name))
        button.setToolTip(_("Figures and files"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setEnabled(self.sheet is not None and bool(self.sheet.rows))
        menu = QMenu(button)
        menu.setObjectName(f"{self.picture.value}Menu")
        for deed, words in _DEEDS:
            if not deed:
                menu.addSeparator()
                continue
            action = menu.addAction(_(words))
            action.setObjectName(deed)
            action.triggered.connect(lambda _checked=False, deed=deed: self.asked.emit(deed))
        button.setMenu(menu)
        return button


def chart_of(sheet: Sheet, today: date) -> Chart:
    """What a sheet looks like."""
    match sheet.picture:
        case Picture.DAYS:
            return HeatMap(sheet, today)
        case Picture.MIXUPS:
            return Matrix(sheet)
        case picture if picture in _IN_ROWS:
            return RowChart(sheet)
    return ColumnChart(sheet)
