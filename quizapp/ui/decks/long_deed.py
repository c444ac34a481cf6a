"""Something that is done to very many cards: how far it is, and a way to break it off."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from quizapp.study.step import Step
from quizapp.ui.background import Background
from quizapp.ui.steps import Steps
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, row
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.drawn import ThinBar
from quizapp.wording import upkeep
from quizapp.wording.catalog import _
from quizapp.wording.figures import percent


class LongDeed(QDialog):
    """Does it beside the window's thread, and nothing else meanwhile. Esc breaks it off, and nothing is changed."""

    done_with = Signal(object)
    """What the deed returned."""

    failed = Signal(object)
    """A QuizError, also where it was broken off."""

    def __init__(self, parent: QWidget, cards: int) -> None:
        super().__init__(parent)
        self.setObjectName("longDeed")
        self.setWindowTitle(upkeep.cards(cards))
        self._cards = cards
        self._steps = Steps(self)
        self._steps.moved.connect(self._show_progress)
        self._words = label("", wrap=True)
        self._words.setObjectName("longDeedWords")
        self._bar = ThinBar()
        self._stop = KeyButton("")
        self._stop.setObjectName("breakOffButton")
        self._stop.say(_("Break off"), _("Esc"))
        self._stop.clicked.connect(self.reject)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(self._stop)
        layout = QVBoxLayout(self)
        px = current_theme().px
        layout.setContentsMargins(px(28), px(24), px(28), px(20))
        layout.setSpacing(px(14))
        layout.addWidget(self._words)
        layout.addWidget(self._bar)
        layout.addLayout(foot)
        self.setMinimumWidth(px(380))
        self._work = Background("changing cards", self)
        self._work.done.connect(lambda change: self._end(self.done_with, change))
        self._work.failed.connect(lambda error: self._end(self.failed, error))
        self._show_progress(0, cards)

    def begin(self, deed: Callable[[Step], object]) -> None:
        """Do it, and tell what came of it when it is done."""
        self.open()
        self._work.run(lambda: deed(self._steps.step))

    def reject(self) -> None:
        """Break it off; what was changed is taken back, which may take a moment."""
        self._steps.going_on = False
        self._stop.setEnabled(False)
        self._words.setText(_("Breaking off …"))

    def wait(self) -> None:
        """Break it off and return when that is done, as when the window closes."""
        self._steps.going_on = False
        self._work.wait()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Closing it is breaking it off."""
        self.reject()
        event.ignore()

    def _show_progress(self, done: int, total: int) -> None:
        if self._steps.going_on:
            share = done / total if total else 1.0
            self._bar.show_share(share)
            said = _("{cards} are being changed: {percent}")
            self._words.setText(said.format(cards=upkeep.cards(self._cards), percent=percent(share)))

    def _end(self, signal: "object", result: object) -> None:
        self.accept()
        signal.emit(result)  # type: ignore[attr-defined] # a bound signal has no type of its own
        self.deleteLater()
