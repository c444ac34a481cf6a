"""Fields for the texts of a card, each in the languages of its deck."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from quizapp.decks_io.fields import LONGEST_TEXT
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label
from quizapp.wording.catalog import _

_MOST_LINES: Final = 12

TextValue = str | dict[str, str]
"""A text as it stands in a deck file: one for all languages, or one for each."""


class TextArea(QPlainTextEdit):
    """Plain text as tall as what stands in it. Tab goes on to the next field."""

    def __init__(self, name: str, *, lines: int = 1) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._lines = lines
        self.textChanged.connect(self._fit)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc is the page's, not the field's; a text has an end."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _height(self) -> int:
        line = self.fontMetrics().lineSpacing()
        shown = min(max(self.document().size().height(), self._lines), _MOST_LINES)
        return round(shown * line) + current_theme().px(26)

    def _fit(self) -> None:
        self.setFixedHeight(self._height())


class TextField(QWidget):
    """A heading and a text, shown in one language at a time."""

    changed = Signal()

    def __init__(self, name: str, heading: str, hint: str = "", *, lines: int = 1) -> None:
        super().__init__()
        self._heading, self._hint_text = heading, hint
        self._languages: Sequence[str] = ("de",)
        self._language = "de"
        self._value: TextValue = ""
        self._filling = False
        self._label: QLabel = label("heading")
        self.area = TextArea(name, lines=lines)
        self.area.textChanged.connect(self._typed)
        self._label.setBuddy(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._label)
        layout.addWidget(self.area)
        self.retranslate()

    def load(self, value: Any, languages: Sequence[str]) -> None:
        """Hold this value of a file; what is no text there is shown as text."""
        self._languages = languages
        self._value = dict(value) if isinstance(value, dict) else "" if value is None else str(value)
        self.show_language(self._language if self._language in languages else languages[0])

    def value(self) -> TextValue | None:
        """What is to stand in the file; None for nothing."""
        if isinstance(self._value, str):
            text = self._value.strip()
            if not text:
                return None
            return text if len(self._languages) == 1 or self._is_for_all else {self._language: text}
        kept = {language: text.strip() for language, text in self._value.items() if text.strip()}
        return kept or None

    def show_language(self, language: str) -> None:
        """Show the text in that language."""
        self._language = language
        self._filling = True
        text = self._value if isinstance(self._value, str) else self._value.get(language, "")
        if self.area.toPlainText() != text:
            self.area.setPlainText(text)
        self._filling = False

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._label.setText(_(self._heading))
        self.area.setAccessibleName(_(self._heading))
        self.area.setPlaceholderText(_(self._hint_text) if self._hint_text else "")

    @property
    def _is_for_all(self) -> bool:
        return isinstance(self._value, str) and bool(self._value)

    def _typed(self) -> None:
        if self._filling:
            return
        text = self.area.toPlainText()[:LONGEST_TEXT]
        if isinstance(self._value, dict):
            self._value[self._language] = text
        elif len(self._languages) > 1 and not self._value:
            self._value = {self._language: text}
        else:
            self._value = text
        self.changed.emit()


class NamesField(QWidget):
    """Names parted by semicolons, for all languages or for each."""

    changed = Signal()

    def __init__(self, name: str, heading: str, hint: str) -> None:
        super().__init__()
        self._heading, self._hint_text = heading, hint
        self._languages: Sequence[str] = ("de",)
        self._language = "de"
        self._value: dict[str, str] | str = ""
        self._filling = False
        self._label = label("heading")
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.setProperty("role", "field")
        self.line.setMaxLength(LONGEST_TEXT)
        self.line.textChanged.connect(self._typed)
        self._label.setBuddy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._label)
        layout.addWidget(self.line)
        self.retranslate()

    def load(self, value: Any, languages: Sequence[str]) -> None:
        """Hold this value of a file: a name, a list of names, or either for each language."""
        self._languages = languages
        self._value = (
            {each: _joined(names) for each, names in value.items()} if isinstance(value, dict) else _joined(value)
        )
        self.show_language(self._language if self._language in languages else languages[0])

    def value(self) -> list[str] | dict[str, list[str]] | None:
        """What is to stand in the file; None for nothing."""
        if isinstance(self._value, str):
            return _parted(self._value) or None
        kept = {language: names for language, text in self._value.items() if (names := _parted(text))}
        return kept or None

    def show_language(self, language: str) -> None:
        """Show the names in that language."""
        self._language = language
        self._filling = True
        self.line.setText(self._value if isinstance(self._value, str) else self._value.get(language, ""))
        self._filling = False

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._label.setText(_(self._heading))
        self.line.setAccessibleName(_(self._heading))
        self.line.setPlaceholderText(_(self._hint_text))

    def _typed(self, text: str) -> None:
        if self._filling:
            return
        if isinstance(self._value, dict):
            self._value[self._language] = text
        elif len(self._languages) > 1 and not self._value:
            self._value = {self._language: text}
        else:
            self._value = text
        self.changed.emit()


def _joined(names: Any) -> str:
    return "; ".join(str(name) for name in names) if isinstance(names, list) else "" if names is None else str(names)


def _parted(text: str) -> list[str]:
    return [name.strip() for name in text.split(";") if name.strip()]
