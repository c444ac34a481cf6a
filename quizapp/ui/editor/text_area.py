"""The area in which a text of a card is written."""

from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit, QScrollArea, QWidget

from quizapp.ui.theme import current_theme

_MOST_LINES: Final = 12
_AROUND_CARET: Final = 24

_LONGEST_PASTE: Final = 50_000
"""Characters that are taken from the clipboard at most: a dozen times what a card can hold, and the check says so."""


class TextArea(QPlainTextEdit):
    """Plain text as tall as what stands in it. Tab goes on to the next field.

    It shows one of several documents, each of which remembers its own steps to be undone.
    """

    def __init__(self, name: str, *, lines: int = 1) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._lines = lines
        self.textChanged.connect(self._fit)
        self.cursorPositionChanged.connect(lambda: QTimer.singleShot(0, self, self._keep_in_sight))

    def new_document(self, text: str) -> QTextDocument:
        """A document that this area can show."""
        document = QTextDocument(self)
        document.setDocumentLayout(QPlainTextDocumentLayout(document))
        document.setPlainText(text)
        return document

    def show_document(self, document: QTextDocument) -> None:
        """Show that document, in the type of this moment."""
        document.setDefaultFont(self.font())
        self.setDocument(document)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room, as tall as the text."""
        return QSize(current_theme().px(280), self._height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Never less tall than the text, up to a dozen lines."""
        return QSize(current_theme().px(120), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width breaks lines elsewhere."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Larger type needs more room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc is the page's, not the field's."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Take pasted text as plain text, not without end."""
        self.textCursor().insertText(source.text()[:_LONGEST_PASTE])
        self.ensureCursorVisible()

    def _height(self) -> int:
        metrics = QFontMetricsF(self.font())
        line = ceil(metrics.ascent()) + ceil(metrics.descent())  # as lines are laid out, each in whole pixels
        shown = min(max(self.document().size().height(), self._lines), _MOST_LINES)
        frame, inner = self.contentsMargins(), 2 * round(self.document().documentMargin())
        # Two more, or a text of one line would be taken to need a scroll bar.
        return round(shown * line) + inner + frame.top() + frame.bottom() + 2

    def _fit(self) -> None:
        self.setFixedHeight(self._height())

    def _keep_in_sight(self) -> None:
        """Where one types is to be seen, when the text grows past the edge of what is shown of the page too."""
        if not self.hasFocus():
            return
        parent: QWidget | None = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if parent is not None and (page := parent.widget()) is not None:
            caret = self.viewport().mapTo(page, self.cursorRect().center())
            around = current_theme().px(_AROUND_CARET)
            parent.ensureVisible(caret.x(), caret.y(), 0, around)
