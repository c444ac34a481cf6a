"""What all pictures are: a drawing composed anew for every width, as tall as it needs, that can be read aloud."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui.pictures.lettering import LEFT, Style, Words
from quizapp.ui.speaking import speak_as
from quizapp.ui.widgets.basics import keep_words, label

_USUAL = 560
_NARROWEST = 360


@dataclass(slots=True)
class Composition:
    """What is painted in one width: shapes in their order, then the words over them."""

    width: float
    height: float = 0.0
    shapes: list[Callable[[QPainter], None]] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)

    def write(self, text: str, rect: QRectF, style: Style, align: Qt.AlignmentFlag = LEFT) -> None:
        """Words in that place."""
        self.words.append(Words(text, rect, style, align))

    def flow(self, text: str, start: QPointF, width: float, style: Style) -> float:
        """Words in that width, as high as they need; return where they end."""
        height = style.height(text, width)
        self.write(text, QRectF(start.x(), start.y(), width, height), style)
        return start.y() + height

    def draw(self, shape: Callable[[QPainter], None]) -> None:
        """A shape over those before it; the painter is given back to it as it was."""
        self.shapes.append(shape)


class Drawing(QWidget):
    """One drawing. It takes no input: what can be done with it stands beside it."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def compose(self, width: float) -> Composition:
        """Lay everything out in that width."""
        raise NotImplementedError

    def describe(self) -> str:
        """The whole content in sentences."""
        raise NotImplementedError

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As tall as it needs."""
        return int(self.compose(width).height + 1)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As tall as it needs at a usual width."""
        return QSize(_USUAL, self.heightForWidth(_USUAL))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Less is too narrow for any type size."""
        return QSize(_NARROWEST, 0)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another look needs other room."""
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        composition = self.compose(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for shape in composition.shapes:
            painter.save()
            shape(painter)
            painter.restore()
        for words in composition.words:
            words.paint(painter)


class Picture(QFrame):
    """A drawing with its title on a sheet like that of the explanation."""

    def __init__(self, name: str, title: str, drawing: Drawing) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "panel")
        speak_as(self, QAccessible.Role.Graphic)
        self.setAccessibleName(title)
        self.setAccessibleDescription(drawing.describe())
        self.drawing = drawing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(26, 20, 26, 22)
        self._column.setSpacing(14)
        heading = keep_words(label("heading", title, wrap=True))
        heading.setObjectName("pictureTitle")
        self._heading = heading
        self._column.addWidget(heading)
        self._column.addWidget(drawing)

    def describe(self) -> str:
        """The whole content in sentences."""
        return self.drawing.describe()
