"""An image as large as the window allows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from quizapp.ui.images.decoding import Decoded
from quizapp.ui.images.view import ImageView
from quizapp.ui.widgets.basics import row
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import _

_AROUND = 40


class EnlargedImage(QDialog):
    """Nothing but the image, closed by a click on it, by Esc, Space and Enter."""

    def __init__(self, image: Decoded, spoken: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("enlargedImage")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Image"))
        self._view = ImageView(image)
        self._view.setAccessibleName(spoken)
        close = KeyButton("primary")
        close.setObjectName("closeImageButton")
        close.say(_("Close"), _("Esc"))
        close.clicked.connect(self.accept)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.setSpacing(12)
        layout.addWidget(self._view, 1)
        layout.addLayout(foot)
        self.resize(parent.width() - _AROUND, parent.height() - _AROUND)
        close.setFocus()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on the image, which takes none itself."""
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close on the keys that opened it, too."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)
