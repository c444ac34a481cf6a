"""The image under a stem: not so large that it pushes the question off the screen, and larger on a click."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from quizapp.cards.question import Question
from quizapp.images.bad_image import BadImage
from quizapp.ui.images.column_image import ColumnImage
from quizapp.ui.images.decoding import Decoded, image_in
from quizapp.ui.images.enlarged import EnlargedImage
from quizapp.ui.images.view import RIM
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


class CardImage(ColumnImage):
    """As large as it is, where there is room; a click enlarges it."""

    def __init__(self, image: Decoded, spoken: str) -> None:
        super().__init__(image, most=1.0, share=SHARE)
        self.setObjectName("cardImage")
        self.setAccessibleName(spoken)
        self.setToolTip(_("Click to enlarge"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can be narrow, and is lower then."""
        return QSize(2 * RIM + 1, 2 * RIM + 1)

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
