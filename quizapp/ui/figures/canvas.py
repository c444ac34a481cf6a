"""A figure on the screen that can be pointed at: by mouse, by touch, by keyboard."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.figures.figure import Shape
from quizapp.ui.figures.gestures import Gestures
from quizapp.ui.figures.hits import shape_at
from quizapp.ui.figures.layers import Layers
from quizapp.ui.figures.marks import Role, Tag
from quizapp.ui.figures.overlay import Overlay
from quizapp.ui.figures.painting import Artwork, Coat
from quizapp.ui.figures.steps import KEYS, Steps
from quizapp.ui.figures.viewport import STEP, Viewport
from quizapp.ui.speaking import announce, speak_as
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.ring import focus_pen

_SHARPEN_AFTER: Final = 90  # milliseconds without zooming or dragging


class FigureCanvas(QWidget):
    """Paints one figure, and tells what is pointed at.

    Only shapes of the ``named`` structures can be pointed at: of the others nobody knows what they are. ``spoken`` says
    what a screen reader hears of a shape that is stepped to: its number while a question is open, in the atlas its
    name.
    """

    chosen = Signal(str, object)
    """The id of the shape, and the QPointF on the sheet; by keyboard None."""

    hovered = Signal(str)
    """The id of the shape under the pointer or the focus; empty for none."""

    def __init__(self, artwork: Artwork, named: Collection[str], spoken: Callable[[int, int, Shape], str]) -> None:
        super().__init__()
        self.setObjectName("figure")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._artwork = artwork
        self._steps = Steps(artwork.figure, named)
        self._spoken = spoken
        self._viewport = Viewport(artwork.frame)
        gestures = Gestures(self, self._viewport)
        gestures.moved.connect(self._soon_sharp)
        gestures.pointed.connect(self._point)
        gestures.clicked.connect(self._choose)
        self._coat = Coat()
        self._open = True
        self._overlay = Overlay()
        self._hover = ""
        self._step = ""
        self._layers = Layers(artwork)
        self._sharpen = QTimer(self)
        self._sharpen.setSingleShot(True)
        self._sharpen.setInterval(_SHARPEN_AFTER)
        self._sharpen.timeout.connect(self.update)

    @property
    def artwork(self) -> Artwork:
        """What is shown."""
        return self._artwork

    @property
    def faded(self) -> float:
        """How far the upper layer is faded, 0 to 1."""
        return self._coat.depth

    @property
    def step(self) -> str:
        """The shape that the keyboard has stepped to; empty for none."""
        return self._step

    def sizeHint(self) -> QSize:  # noqa: N802
        """Tall enough to tell muscles apart."""
        return QSize(current_theme().px(420), current_theme().px(380))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Less is too small to point at."""
        return QSize(240, 240)

    def show_coat(self, coat: Coat) -> None:
        """Colour it so, and fade so deep."""
        self._coat = coat
        if self._hover and self._shape(self._hover) not in self._active():
            self._set_hover("")
        if self._step and self._shape(self._step) not in self._active():
            self._step = ""
            self.hovered.emit("")
        self.update()

    def show_lit(self, structures: Collection[str]) -> None:
        """Light these structures; the rest steps back."""
        self._overlay.lit = frozenset(structures)
        self.update()

    def show_verdict(
        self,
        tags: Sequence[Tag],
        crosses: Sequence[tuple[QPointF, Role]] = (),
        outlined: Mapping[str, Role] | None = None,
    ) -> None:
        """Name and outline these shapes, outline more of them, mark these places; nothing can be chosen any more."""
        self._open = False
        self._overlay.tags = tuple(tags)
        self._overlay.outlined = {**(outlined or {}), **{tag.shape: tag.role for tag in tags}}
        self._overlay.crosses = tuple(crosses)
        self._step = ""
        self.setAccessibleDescription("")
        self._set_hover("")
        self.unsetCursor()
        self.update()

    def stand_on(self, shapes: Sequence[str]) -> None:
        """Go on with the arrow keys from the first of these, unless from one of them already; nothing is said."""
        active = {shape.id for shape in self._active()}
        here = [shape for shape in shapes if shape in active]
        if here and self._step not in here:
            self._step = here[0]
            self.setAccessibleDescription(self._told(here[0]))
            self.update()

    def show_numbers(self, numbers: Sequence[Tag]) -> None:
        """Write these short texts on their shapes."""
        self._overlay.numbers = tuple(numbers)
        self.update()

    def outline(self, shapes: dict[str, Role]) -> None:
        """Outline these shapes without naming them."""
        self._overlay.outlined = dict(shapes)
        self.update()

    def mark(self, crosses: Sequence[tuple[QPointF, Role]]) -> None:
        """Mark these places of the sheet."""
        self._overlay.crosses = tuple(crosses)
        self.update()

    def zoom_in(self) -> None:
        """Nearer, about the middle or the shape stepped to."""
        self._zoom(STEP * STEP, self._middle())

    def zoom_out(self) -> None:
        """Further away."""
        self._zoom(1 / (STEP * STEP), self._middle())

    def fit(self) -> None:
        """All of it."""
        self._viewport.fit()
        self.update()

    def place_of(self, shape: str) -> QPointF:
        """Where in the widget a shape can be clicked."""
        return self._viewport.transform().map(QPointF(*self._artwork.figure.centres[shape]))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The figure from its picture kept, and over it what changes often."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        transform = self._viewport.transform()
        rests = not self._sharpen.isActive()
        self._layers.paint(painter, transform, self._coat, self.size(), self.devicePixelRatioF(), rests=rests)
        here = dict.fromkeys(each for each in (self._hover, self._step if self.hasFocus() else "") if each)
        room = QRectF(self.rect())
        self._overlay.paint(painter, self._artwork, transform, room, deep=self._deep_active(), here=here)
        self._overlay.paint_names(painter, self._artwork, transform, room, self.font())
        if self.hasFocus() and not self._step:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(focus_pen())
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit anew."""
        super().resizeEvent(event)
        self._viewport.resize(QSizeF(self.size()))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that the arrow keys work here."""
        super().focusInEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows step from shape to shape, Home and End to the first and last; Space and Enter choose."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not self._open or not plain:
            super().keyPressEvent(event)
        elif key in KEYS:
            if shape := self._steps.step(self._step, key, deep=self._deep_active()):
                self.step_to(shape)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._step:
            if not event.isAutoRepeat():
                self.chosen.emit(self._step, None)
        else:
            super().keyPressEvent(event)

    def step_to(self, shape: str) -> None:
        """Put the focus of the keyboard on a shape, and say which it is."""
        self._step = shape
        self._viewport.reveal(self._artwork.paths[shape].boundingRect())
        text = self._told(shape)
        self.setAccessibleDescription(text)
        announce(self, text)
        self.hovered.emit(shape)
        self.update()

    def _told(self, shape: str) -> str:
        """What a screen reader hears of that shape."""
        order = self._steps.order(deep=self._deep_active())
        return self._spoken(order.index(shape) + 1, len(order), self._shape(shape))

    def _point(self, place: QPointF | None) -> None:
        """Outline what is there, while something can be chosen."""
        shape = self._at(place) if self._open and place is not None else None
        self._set_hover("" if shape is None else shape.id)

    def _choose(self, place: QPointF) -> None:
        """Choose what is there."""
        if self._open and (shape := self._at(place)) is not None:
            self._step = shape.id
            self.chosen.emit(shape.id, self._viewport.to_sheet(place))

    def _zoom(self, factor: float, about: QPointF) -> None:
        self._viewport.zoom_by(factor, about)
        self._soon_sharp()

    def _soon_sharp(self) -> None:
        self._sharpen.start()
        self.update()

    def _middle(self) -> QPointF:
        return self.place_of(self._step) if self._step else QPointF(self.rect().center())

    def _at(self, place: QPointF) -> Shape | None:
        pixel = 1 / self._viewport.scale
        return shape_at(self._viewport.to_sheet(place), self._active(), self._artwork.paths, pixel=pixel)

    def _active(self) -> list[Shape]:
        return self._steps.shapes(deep=self._deep_active())

    def _deep_active(self) -> bool:
        return self.faded >= 0.5

    def _shape(self, name: str) -> Shape:
        return self._artwork.figure.shape[name]

    def _set_hover(self, name: str) -> None:
        if name != self._hover:
            self._hover = name
            self.setCursor(Qt.CursorShape.PointingHandCursor if name else Qt.CursorShape.ArrowCursor)
            self.hovered.emit(name)
            self.update()
