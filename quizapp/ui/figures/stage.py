"""A figure with its buttons: nearer, further, all of it, and the deep layer."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, QVariantAnimation, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QToolButton, QVBoxLayout, QWidget

from quizapp.figures.figure import Shape
from quizapp.ui.figures.canvas import FigureCanvas
from quizapp.ui.figures.painting import Artwork, Coat
from quizapp.ui.motion import motion_reduced
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import ElidedLabel
from quizapp.ui.widgets.flow import Flow
from quizapp.wording.catalog import _

_FADE = 220  # milliseconds
_BESIDE_FROM = 420


class FigureStage(QWidget):
    """The canvas, and below it its buttons and a line of words."""

    depth_changed = Signal(float)

    def __init__(
        self, artwork: Artwork, named: Collection[str], spoken: Callable[[int, int, Shape], str], *, key: str = "D"
    ) -> None:
        super().__init__()
        self.canvas = FigureCanvas(artwork, named, spoken)
        self._coat = Coat()
        self.under = ElidedLabel("strong")
        """What is under the pointer, where that may be told."""
        self.under.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.canvas, 1)
        buttons = Flow(spacing=4)
        for name, sign, spoken_as, act in (
            ("zoomInButton", "+", _("Zoom in"), self.canvas.zoom_in),
            ("zoomOutButton", "−", _("Zoom out"), self.canvas.zoom_out),
            ("fitButton", _("All"), _("Show all of it"), self.canvas.fit),
        ):
            buttons.addWidget(self._button(name, sign, spoken_as, act))
        self._deep = self._button("depthButton", _("Deep layer  {key}").format(key=key), _("Show the deep layer"))
        self._deep.setCheckable(True)
        self._deep.toggled.connect(self._fade)
        buttons.addWidget(self._deep)
        self._has_depth = artwork.figure.has_depth
        if not self._has_depth:
            self._deep.hide()
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(8)
        self._foot.addLayout(buttons)
        self._foot.addWidget(self.under, 1)
        layout.addLayout(self._foot)
        self._fading = QVariantAnimation(self)
        self._fading.setDuration(_FADE)
        self._fading.valueChanged.connect(self._show_depth)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The words beside the buttons, or under them where there is little room."""
        super().resizeEvent(event)
        beside = self.width() >= current_theme().px(_BESIDE_FROM)
        self._foot.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def show_coat(self, coat: Coat) -> None:
        """Colour the figure so; how deep it is seen stays the learner's."""
        self._coat = coat
        self._show_depth(self.canvas.faded)

    def show_deep(self, deep: bool) -> None:
        """Show the deep layer or the upper one, at once."""
        self._deep.blockSignals(True)
        self._deep.setChecked(deep)
        self._deep.blockSignals(False)
        self._show_depth(float(deep))

    def toggle_depth(self) -> bool:
        """To the other layer; False where there is but one."""
        if not self._has_depth:
            return False
        self._deep.toggle()
        return True

    def _fade(self, deep: bool) -> None:
        """Fade to the other layer, or be there at once where motion is not wanted."""
        if motion_reduced():
            self._show_depth(float(deep))
            return
        self._fading.stop()
        self._fading.setStartValue(self.canvas.faded)
        self._fading.setEndValue(float(deep))
        self._fading.start()

    def _show_depth(self, depth: float) -> None:
        coat = self._coat
        self.canvas.show_coat(Coat(depth, coat.colours))
        self.depth_changed.emit(depth)

    def _button(self, name: str, sign: str, spoken: str, act: Callable[[], None] | None = None) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(sign)
        button.setAccessibleName(spoken)
        button.setToolTip(spoken)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if act is not None:
            button.clicked.connect(act)
        return button
