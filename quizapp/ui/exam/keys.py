"""What is pressed while an exam is sat, and what it asks for."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_SHIFTED: Final = {
    "!": 1, "+": 1, "@": 2, '"': 2, "#": 3, "§": 3, "£": 3, "*": 3, "·": 3, "$": 4, "ç": 4, "¤": 4,
}  # fmt: skip
"""What keyboards write for Shift and a digit, where they do not tell the digit itself."""

_NAMED: Final = {
    Qt.Key.Key_Left: "back",
    Qt.Key.Key_Right: "on",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Return: "on",
    Qt.Key.Key_Enter: "on",
    Qt.Key.Key_Escape: "leave",
    Qt.Key.Key_Delete: "clear",
    Qt.Key.Key_Backspace: "clear",
}
_LETTERS: Final = {"f": "flag", "t": "clock", "d": "depth", " ": "on"}
_HELD: Final = frozenset({"up", "down", "back", "on"})
"""What a key held down does again and again."""


class ExamKeys:
    """Acts by their names, and ``choose`` and ``strike`` by the number of an option."""

    def __init__(
        self,
        acts: Mapping[str, Callable[[], object]],
        *,
        choose: Callable[[int], bool],
        strike: Callable[[int], bool],
        write: Callable[[str], bool],
    ) -> None:
        self._acts = acts
        self._choose = choose
        self._strike = strike
        self._write = write

    def press(self, event: QKeyEvent) -> bool:
        """Do what that key asks for; False where it asks for nothing. Letters go into the field, if there is one."""
        key, text = Qt.Key(event.key()), event.text()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.ControlModifier:
            return self._do(_LETTERS.get(chr(key).lower(), "") if key < 0x7F else "", event)
        if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if key in _NAMED:
            return self._do(_NAMED[key], event)
        if text.isprintable() and text and self._write(text):
            return True
        if event.isAutoRepeat():
            return True
        if modifiers and (number := _digit(key) or _SHIFTED.get(text, 0)):
            return self._strike(number)
        if number := _digit(key):
            return self._choose(number)
        return self._do(_LETTERS.get(text.lower(), ""), event)

    def _do(self, act: str, event: QKeyEvent) -> bool:
        if act not in self._acts:
            return False
        if not event.isAutoRepeat() or act in _HELD:
            self._acts[act]()
        return True


def _digit(key: Qt.Key) -> int:
    """The digit of a key; 0 where it is none, for there is no option 0."""
    return key - Qt.Key.Key_0 if Qt.Key.Key_1 <= key <= Qt.Key.Key_9 else 0
