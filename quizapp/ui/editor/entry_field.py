"""What every field of the editor does: it holds one value of an entry, and gives back untouched what nobody changed."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp.decks_io.editing.entry import Field
from quizapp.study.task import Task


class EntryField(QWidget):
    """Shows one value as it stands in a deck file. What was not edited is given back as it was loaded."""

    changed = Signal()
    """The learner has made something else of it."""

    def __init__(self) -> None:
        super().__init__()
        self._loaded: Any = None
        self._edited = False

    def load(self, value: Any, task: Task) -> None:
        """Hold that value of a file."""
        self._loaded, self._edited = value, False
        self.fill(value, task)

    def value(self) -> Any:
        """What is to stand in the file; None for nothing."""
        return self.made() if self._edited else self._loaded

    def note_edit(self) -> None:
        """Tell that the learner has made something else of it."""
        self._edited = True
        self.changed.emit()

    def fill(self, value: Any, task: Task) -> None:
        """Show that value; what cannot be a value of this field is shown as well as can be."""
        raise NotImplementedError

    def made(self) -> Any:
        """What is to stand in the file after it was edited; None for nothing."""
        raise NotImplementedError

    def show_language(self, language: str) -> None:
        """Show its texts in that language."""

    def retranslate(self) -> None:
        """Say everything in the current language."""

    def take_focus(self, part: Field = ()) -> bool:
        """Put the focus on what holds that part of the value; False where nothing does."""
        return False

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in the order in which it is seen."""
        # The list of a combo box is a window of its own.
        inside = [each for each in self.findChildren(QWidget) if each.window() is self.window()]
        return [each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
