"""A quiet line on the Today page: the way to an exam, or the question whether there is one."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from quizapp.study.countdown import Countdown
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.buttons import LayoutButton
from quizapp.wording.catalog import _

if TYPE_CHECKING:
    from quizapp.planning.forecast import Band


class ExamRow(LayoutButton):
    """A click leads to the exam's date."""

    def __init__(self) -> None:
        super().__init__("row")
        self.setObjectName("examRow")
        self._countdown: Countdown | None = None
        self._band: Band | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 5, 8, 5)
        self._text = label("muted", wrap=True)
        self._text.setObjectName("examLine")
        layout.addWidget(self._text)
        self.pass_clicks()

    def show_countdown(self, countdown: Countdown | None) -> None:
        """Show how things stand; the share that will be known is shown when it is told, and kept for the same exam."""
        if countdown is None or self._countdown is None or countdown.exam != self._countdown.exam:
            self._band = None
        self._countdown = countdown
        self.retranslate()

    def show_band(self, band: "Band") -> None:
        """Show what will be known on the day."""
        self._band = band
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self._countdown is None:
            text = _("Is there an exam? Set its date")
        else:
            from quizapp.wording import planning

            text = planning.counted_down(self._countdown, self._band)
        self._text.setText(f"{text} ›")
        self.setAccessibleName(text)
