"""Fields for the texts of a card, each in the languages of its deck."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QVBoxLayout

from quizapp.decks_io.editing.entry import Field
from quizapp.study.task import Task
from quizapp.ui.editor.entry_field import EntryField
from quizapp.ui.editor.text_area import TextArea
from quizapp.ui.widgets.basics import label
from quizapp.wording.catalog import _


class TextField(EntryField):
    """A heading and a text, shown in one language at a time.

    A text for all languages stays one where it is edited in the first of them; edited in another one, it becomes a
    text of its own there.
    """

    def __init__(
        self, name: str, heading: str, hint: str = "", *, lines: int = 1, number: int | None = None, bare: bool = False
    ) -> None:
        """With a ``number`` the heading names it; a ``bare`` field shows no heading."""
        super().__init__()
        self.number = number
        self._heading, self._hint = heading, hint
        self._languages: Sequence[str] = ("de",)
        self._language = "de"
        self._documents: dict[str, QTextDocument] = {}
        self._others: dict[str, Any] = {}
        self._for_all = self._by_language = self._filling = False
        self._label: QLabel = label("heading")
        if bare:
            self._label.hide()
        self.area = TextArea(name, lines=lines)
        self.area.textChanged.connect(self._typed)
        self._label.setBuddy(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._label)
        layout.addWidget(self.area)

    def fill(self, value: Any, task: Task) -> None:
        """Show this text; what is no text is shown as one."""
        self._languages = task.languages
        self._by_language = isinstance(value, dict)
        self._for_all = len(task.languages) > 1 and value is not None and not self._by_language
        texts = value if isinstance(value, dict) else dict.fromkeys(task.languages, value)
        self._others = {code: text for code, text in texts.items() if code not in task.languages}
        old = self._documents
        shown = {code: self.read(texts.get(code)) for code in task.languages}
        self._documents = {code: self.area.new_document(text) for code, text in shown.items()}
        self.show_language(self._language if self._language in task.languages else task.languages[0])
        for document in old.values():
            document.deleteLater()
        self.retranslate()

    def made(self) -> Any:
        """The text for all languages, or one for each in which there is one."""
        texts = {code: self.write(self.text(code)) for code in self._languages}
        first = texts[self._languages[0]]
        if (len(self._languages) == 1 and not self._by_language) or self.is_for_all:
            return first or None
        return {code: text for code, text in {**texts, **self._others}.items() if text} or None

    def read(self, value: Any) -> str:
        """How a value of a file is shown."""
        return "" if value is None else str(value)

    def write(self, text: str) -> Any:
        """What is written of what is shown."""
        return text.strip()

    def text(self, language: str = "") -> str:
        """What is shown in that language, or in the one on the screen."""
        document = self._documents.get(language or self._language)
        return "" if document is None else document.toPlainText()

    @property
    def original(self) -> str:
        """The text in the first language, or in the first that has one."""
        texts = (self.text(code).strip() for code in self._languages)
        return next((text for text in texts if text), "")

    @property
    def is_for_all(self) -> bool:
        """Whether one text is for all languages."""
        return self._for_all and len({self.text(code) for code in self._languages}) == 1

    def show_language(self, language: str) -> None:
        """Show the text in that language, with its own steps to be undone."""
        self._language = language
        document = self._documents.get(language)
        if document is not None and self.area.document() is not document:
            self._filling = True
            self.area.show_document(document)
            self._filling = False

    def retranslate(self) -> None:
        """Say everything in the current language."""
        heading = _(self._heading)
        if self.number is not None:
            heading = heading.format(number=self.number)
        self.area.setAccessibleName(heading)
        self._label.setText(_("{field} · for all languages").format(field=heading) if self.is_for_all else heading)
        self.area.setPlaceholderText(_(self._hint) if self._hint else "")

    def take_focus(self, part: Field = ()) -> bool:
        """Put the focus into the text."""
        self.area.setFocus()
        return True

    def _typed(self) -> None:
        if self._filling:
            return
        if self._for_all and self._language == self._languages[0]:
            for code in self._languages[1:]:
                self._documents[code].setPlainText(self.text())
        elif self._for_all:
            self._for_all = False
        if len(self._languages) > 1:
            self.retranslate()
        self.note_edit()


class NamesField(TextField):
    """Names parted by semicolons or lines, for all languages or for each."""

    def read(self, value: Any) -> str:
        """The names in a row."""
        if isinstance(value, list):
            return "; ".join(str(name) for name in value)
        return super().read(value)

    def write(self, text: str) -> Any:
        """A list of the names."""
        return [name.strip() for line in text.splitlines() for name in line.split(";") if name.strip()]
