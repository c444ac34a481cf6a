"""Keys and menu entries on the page of a question, and what each does there."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from quizapp.ui.forms.view import QuestionView

_KEY_OF: Final = {
    "go-on": " ",
    **{f"option-{place}": str(place) for place in range(1, 5)},
    "sure": "s",
    "guessed": "g",
    "unknown": "0",
}
"""What can be asked for in the menus, and the key of the form that does it."""

_SCROLL_KEYS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class StudyKeys:
    """Leads what is pressed to the form on the screen, or to the page around it.

    ``view`` tells which form is on the screen; ``acts`` are those of the page by their letters, ``leave`` that of Esc.
    """

    def __init__(
        self,
        page: QWidget,
        area: QScrollArea,
        view: Callable[[], QuestionView | None],
        *,
        acts: Mapping[str, Callable[[], None]],
        leave: Callable[[], None],
    ) -> None:
        self._page = page
        self._area = area
        self._view = view
        self._acts = acts
        self._leave = leave

    def press(self, event: QKeyEvent) -> bool:
        """Do what that key asks for; False where it asks for nothing here.

        Letters go into the field, if there is one; arrows scroll; Space and Enter press the button that has the focus,
        else they do what comes next.
        """
        view, key, text = self._view(), event.key(), event.text()
        if view is None:
            return False
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if not plain:
            return not event.isAutoRepeat() and view.press(_combination(event))
        if key in _SCROLL_KEYS:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + _SCROLL_KEYS[Qt.Key(key)] * 40)
            return True
        if event.isAutoRepeat():
            return True  # a key held down answers one question, not many
        if view.field is not None and text.isprintable() and text:
            view.field.setFocus()  # it was elsewhere, or the letter would not have come here
            view.field.insert(text)
            return True
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._confirm(view)
            return True
        if key == Qt.Key.Key_Escape:
            self._leave()
            return True
        if (act := self._acts.get(text.lower())) is not None:
            act()
            return True
        return bool(text) and view.press(text.lower())

    @property
    def offers(self) -> dict[str, Callable[[], object]]:
        """What can be asked of the form in the menus."""
        return {entry: partial(self._ask, key) for entry, key in _KEY_OF.items()}

    def _confirm(self, view: QuestionView) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and self._page.isAncestorOf(focused):
            focused.click()
        else:
            view.confirm()

    def _ask(self, key: str) -> None:
        """Do what that key of the form does, outside a text field."""
        view = self._view()
        if view is None:
            return
        if key == " ":
            view.confirm()
        elif not view.press(key):
            view.press(f"ctrl+{key}")


def _combination(event: QKeyEvent) -> str:
    """A key pressed with Ctrl, as ``ctrl+s``; empty for other modifiers."""
    control = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
    return f"ctrl+{chr(event.key()).lower()}" if control and 0x20 < event.key() < 0x7F else ""
