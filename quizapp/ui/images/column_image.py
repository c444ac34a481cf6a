"""An image among texts: not so large that it pushes them off the screen."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy

from quizapp.ui.images.decoding import Decoded
from quizapp.ui.images.view import RIM, ImageView


class ColumnImage(ImageView):
    """As high as the image is at the width that there is, never higher than its ``share`` of the window."""

    def __init__(self, image: Decoded, *, most: float, share: float) -> None:
        super().__init__(image, most=most, left=True, top=True)
        self._share = share
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height of the image at that width, within its share of the window."""
        return self.height_at(width, within=self._share * self.window().height())

    def sizeHint(self) -> QSize:  # noqa: N802
        """As large as it can become."""
        width = round(self._most * self.image.size.width()) + 2 * RIM
        return QSize(width, self.heightForWidth(width))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Follow the height of the window."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Another window, another share of it."""
        if event.type() is QEvent.Type.Resize and watched is self.window():
            self.updateGeometry()
        return super().eventFilter(watched, event)
