"""Pictures that move when somebody wants it, and only then."""

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from quizapp.ui.motion import motion_reduced
from quizapp.ui.pictures.drawing import Drawing, Picture
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import _

_ROUND = 3_600
_HELD_FROM = 0.72
_MARGINS = 70


class MovingDrawing(Drawing):
    """A drawing of something that happens between 0 and 1.

    As long as ``moment`` is None it stands still and shows start and end together.
    """

    def __init__(self) -> None:
        super().__init__()
        self.moment: float | None = None

    def show_moment(self, moment: float | None) -> None:
        """Show it as it is then, or as a whole."""
        self.moment = moment
        self.update()


class MovingPicture(Picture):
    """A moving drawing with its button. Under reduced motion there is no button, and nothing ever moves."""

    def __init__(self, name: str, title: str, drawing: MovingDrawing) -> None:
        super().__init__(name, title, drawing)
        self._moving = drawing
        self._run: QVariantAnimation | None = None
        self._button = KeyButton("", cap=False)
        self._button.setObjectName("playButton")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(self._toggle)
        self._say()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(12)
        self._column.removeWidget(self._heading)
        self._head.addWidget(self._heading, 1)
        self._head.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.insertLayout(0, self._head)
        if motion_reduced():
            self._button.hide()

    @property
    def playing(self) -> bool:
        """Whether it moves now."""
        return self._run is not None and self._run.state() is QAbstractAnimation.State.Running

    def play(self) -> None:
        """Move, from where it was paused or from the start; nothing under reduced motion."""
        if motion_reduced():
            self._button.hide()
            return
        if self._run is None:
            self._run = self._make_run()
        if self._run.state() is QAbstractAnimation.State.Paused:
            self._run.resume()
        else:
            self._run.start()
        self._say()

    def pause(self) -> None:
        """Stand still as it is."""
        if self.playing and self._run is not None:
            self._run.pause()
            self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The button stands below the title where that would need more than two lines beside it."""
        title = self._heading.fontMetrics().horizontalAdvance(self._heading.text())
        room = self.contentsRect().width() - self._button.sizeHint().width() - _MARGINS
        beside = room >= 0.6 * title
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nothing moves where nobody sees it."""
        self.pause()
        super().hideEvent(event)

    def _toggle(self) -> None:
        if self.playing:
            self.pause()
        else:
            self.play()

    def _make_run(self) -> QVariantAnimation:
        """Round after round, each with a rest at its end."""
        run = QVariantAnimation(self)
        run.setDuration(_ROUND)
        run.setLoopCount(-1)
        run.setStartValue(0.0)
        run.setKeyValueAt(_HELD_FROM, 1.0)
        run.setEndValue(1.0)
        run.setEasingCurve(QEasingCurve.Type.Linear)
        run.valueChanged.connect(self._show)
        return run

    def _show(self, share: float) -> None:
        self._moving.show_moment(QEasingCurve(QEasingCurve.Type.InOutSine).valueForProgress(share))

    def _say(self) -> None:
        if self.playing:
            self._button.say(_("Pause"), spoken=_("Pause the movement"))
        else:
            self._button.say("▶ " + _("Play"), spoken=_("Play the movement"))
