"""How far a longer piece of work has come, and a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from quizapp.ui.speaking import speak_as
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.drawn import ThinBar
from quizapp.wording.catalog import _
from quizapp.wording.figures import percent


class ProgressLine(QWidget):
    """Words, a thin bar and a button; hidden while nothing is done."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("indexProgress")
        self._share = 0.0
        self._words = label("small")
        self._bar = ThinBar()
        speak_as(self._bar, QAccessible.Role.ProgressBar)
        self._stop = QToolButton()
        self._stop.setObjectName("stopIndexButton")
        self._stop.clicked.connect(self.stopped)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._words)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._stop)
        self.retranslate()
        self.hide()

    def show_progress(self, done: int, total: int) -> None:
        """So many of so many are done; all of them hides the line."""
        self._share = done / total if total else 1.0
        self.setVisible(done < total)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._words.setText(_("Preparing the search: {percent}").format(percent=percent(self._share)))
        self._stop.setText(_("Stop"))
        self._stop.setAccessibleName(_("Stop preparing the search"))
        self._bar.show_share(self._share)
        self._bar.setAccessibleName(self._words.text())
