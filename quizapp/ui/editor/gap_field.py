"""The sentence of a cloze, and the way to make its gap."""

from typing import Final

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from quizapp.decks_io.editing.gaps import with_gap
from quizapp.ui.editor.text_field import TextField
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import N_, _

_SENTENCE: Final = N_("Sentence with a gap")
_HINT: Final = N_("What is asked for stands in double braces.")


class GapField(TextField):
    """A button and Ctrl+B make the gap of what is selected, or of the word where the caret is."""

    def __init__(self) -> None:
        super().__init__("sentenceField", _SENTENCE, _HINT, lines=2)
        self._button = KeyButton("")
        self._button.setObjectName("gapButton")
        self._button.clicked.connect(self.make_gap)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 4, 0, 0)
        foot.addWidget(self._button)
        foot.addStretch(1)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addLayout(foot)

    def make_gap(self) -> None:
        """Ask for what is selected, and for nothing else; once more, and it is a sentence without a gap."""
        cursor = self.area.textCursor()
        text = self.area.toPlainText()
        # Places count what Qt counts, and an emoji is two of these.
        start, end = (_characters(text, place) for place in (cursor.selectionStart(), cursor.selectionEnd()))
        made, start, end = with_gap(text, start, end)
        if made != text:
            whole = QTextCursor(self.area.document())
            whole.select(QTextCursor.SelectionType.Document)
            whole.insertText(made)
            cursor = self.area.textCursor()
            cursor.setPosition(_units(made, start))
            cursor.setPosition(_units(made, end), QTextCursor.MoveMode.KeepAnchor)
            self.area.setTextCursor(cursor)
        self.area.setFocus()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        super().retranslate()
        self._button.say(_("Make the selection the gap"), _("Ctrl+B"))


def _characters(text: str, units: int) -> int:
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _units(text: str, characters: int) -> int:
    return len(text[:characters].encode("utf-16-le")) // 2
