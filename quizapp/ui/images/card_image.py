"""The image under a stem: not so large that it pushes the question off the screen, and larger on a click."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.cards.question import Question
from quizapp.images.bad_image import BadImage
from quizapp.ui.images.decoding import Decoded, image_in
from quizapp.ui.images.enlarged import EnlargedImage
from quizapp.ui.images.view import RIM, ImageView
from quizapp.ui.widgets.basics import label
from quizapp.wording import images
from quizapp.wording.catalog import _

SHARE: Final = 0.4
"""How much of the window's height the image takes at most."""

_PRESSED: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def card_image(question: Question) -> QWidget:
    """The image of a question, or a sentence in its place where it cannot be shown."""
    assert question.image is not None
    try:
        shown = image_in(question.image.path)
    except BadImage as bad:
        told = label("alert", f"{images.cannot_be_shown(bad)}\n{question.image.path}", wrap=True)
        told.setObjectName("noImage")
        return told
    return CardImage(shown, images.spoken(question))


class CardImage(ImageView):
    """As high as the image is at the width that there is, never higher than its share of the window."""

    def __init__(self, image: Decoded, spoken: str) -> None:
        super().__init__(image, most=1.0, left=True, top=True)
        self.setObjectName("cardImage")
        self.setAccessibleName(spoken)
        self.setToolTip(_("Click to enlarge"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height of the image at that width, within its share of the window."""
        size = self.image.size
        across = (width - 2 * RIM) / size.width()
        down = SHARE * self.window().height() / size.height()
        return max(1, round(size.height() * min(across, down, 1.0))) + 2 * RIM

    def sizeHint(self) -> QSize:  # noqa: N802
        """As large as it is, where there is room."""
        width = self.image.size.width() + 2 * RIM
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can be narrow, and is lower then."""
        return QSize(2 * RIM + 1, 2 * RIM + 1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Follow the height of the window."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Another window, another share of it."""
        if event.type() is QEvent.Type.Resize and watched is self.window():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show where a click does something: there is empty room beside a narrow image."""
        over = self.place.contains(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on the image enlarges it."""
        if event.button() is Qt.MouseButton.LeftButton and self.place.contains(event.position()):
            self._enlarge()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space and Enter do what a click does; all else is the page's."""
        if event.key() in _PRESSED and not event.isAutoRepeat():
            self._enlarge()
        else:
            super().keyPressEvent(event)

    def _enlarge(self) -> None:
        EnlargedImage(self.image, self.accessibleName(), self.window()).open()
