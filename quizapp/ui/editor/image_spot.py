"""The place on the form where an image lies: it can be dropped and pasted there, and taken off again."""

from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QAccessible,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout

from quizapp.ui.images.adopting import may_hold_image
from quizapp.ui.images.decoding import Decoded
from quizapp.ui.images.view import ImageView
from quizapp.ui.speaking import speak_as
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, set_role
from quizapp.ui.widgets.flow import Flow
from quizapp.ui.widgets.tool_button import ToolButton
from quizapp.wording.catalog import _

_THUMB: Final = (150, 100)
_BESIDE_FROM: Final = 470
_PRESSED: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OFF: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ImageSpot(QFrame):
    """Shows the image small and its name. Ctrl+V pastes one, Enter lets choose a file, Delete takes it off."""

    choice_asked = Signal()
    paste_asked = Signal()
    taken_off = Signal()

    dropped = Signal(QMimeData)
    """What was dropped; to be used at once."""

    def __init__(self, *, thumb: bool) -> None:
        super().__init__()
        self.setObjectName("imageSpot")
        self.setProperty("role", "spot")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self, QAccessible.Role.Grouping)
        self._with_thumb = thumb
        self._thumb: ImageView | None = None
        self._words = label("", wrap=True)
        self._words.setObjectName("imageWords")
        self._choose = self._button("chooseImageButton", self.choice_asked)
        self._paste = self._button("pasteImageButton", self.paste_asked)
        self._off = self._button("takeImageOffButton", self.taken_off)
        buttons = Flow()
        for button in (self._choose, self._paste, self._off):
            buttons.addWidget(button)
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self._words)
        beside.addLayout(buttons)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(14, 12, 14, 12)
        self._layout.setSpacing(16)
        self._layout.addLayout(beside, 1)

    def show_image(self, name: str, image: Decoded | None, words: str) -> None:
        """Show the image of that name, and those words beside it; without a name there is none."""
        if self._thumb is not None:
            self._thumb.hide()
            self._thumb.deleteLater()
            self._thumb = None
        if image is not None and self._with_thumb:
            self._thumb = ImageView(image, most=1.0, left=True)
            self._thumb.setObjectName("imageThumb")
            self._thumb.setFixedSize(*(current_theme().px(side) for side in _THUMB))
            self._thumb.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._layout.insertWidget(0, self._thumb)
            self._thumb.show()
        self._words.setText(words)
        self._off.setVisible(bool(name))
        self.setAccessibleName(_("Image: {text}").format(text=words))
        self.setAccessibleDescription(_("Enter chooses a file, Ctrl+V pastes an image, Delete takes it off"))

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for button, words in (
            (self._choose, _("Choose an image …")),
            (self._paste, _("Paste an image")),
            (self._off, _("Take the image off")),
        ):
            button.setText(words)
            button.setAccessibleName(words)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """What it needs with everything below each other."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), current_theme().px(_BESIDE_FROM)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Image and words beside each other where there is room."""
        beside = self.width() >= current_theme().px(_BESIDE_FROM)
        ways = QBoxLayout.Direction
        self._layout.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Everything that the buttons do."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        elif event.key() in _PRESSED and not event.isAutoRepeat():
            self.choice_asked.emit()
        elif event.key() in _OFF and self._off.isVisible():
            self.taken_off.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click gives the focus, so that one can paste."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Show that it would be taken."""
        if may_hold_image(event.mimeData()):
            set_role(self, "spot-over")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """It was not dropped here."""
        set_role(self, "spot")

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Take it."""
        set_role(self, "spot")
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())

    def _button(self, name: str, asked: SignalInstance) -> ToolButton:
        button = ToolButton()
        button.setObjectName(name)
        button.clicked.connect(asked)
        return button
