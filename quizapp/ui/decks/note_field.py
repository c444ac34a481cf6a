"""A field for a few lines of one's own."""

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from quizapp.study.treatment import LONGEST_NOTE
from quizapp.ui.theme import current_theme

_PAUSE = 1200  # milliseconds without a key after which what was typed is kept


class NoteField(QPlainTextEdit):
    """Plain text; tells when a pause or another focus says that it should be kept. Tab goes on to the next field."""

    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("noteField")
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.finished)
        self.textChanged.connect(self._typed)
        self._filling = False

    def show_note(self, note: str) -> None:
        """Show what is kept, unless it is being written just now."""
        if self.toPlainText().strip() == note or self.hasFocus():
            return
        self._filling = True
        self.setPlainText(note)
        self._filling = False

    def sizeHint(self) -> QSize:  # noqa: N802
        """Four lines."""
        return QSize(current_theme().px(240), current_theme().px(104))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Four lines, or they would be squeezed."""
        return QSize(current_theme().px(120), current_theme().px(104))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """What was typed is kept."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._pause.stop()
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves the field, which keeps what was typed."""
        if event.key() == Qt.Key.Key_Escape:
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Take pasted text as plain text, as far as there is room for it."""
        cursor = self.textCursor()
        room = LONGEST_NOTE - len(self.toPlainText()) + len(cursor.selectedText())
        cursor.insertText(source.text()[:room])
        self.ensureCursorVisible()

    def _typed(self) -> None:
        if self._filling:
            return
        if len(self.toPlainText()) > LONGEST_NOTE:
            cursor = self.textCursor()
            cursor.deletePreviousChar()
        self._pause.start()
