"""What can be done with the cards that are chosen: a row of buttons, the rarer ones in a menu."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from quizapp.wording.catalog import N_, _

_FIRST: Final = (("practise", N_("Practise"), "P"), ("edit", N_("Edit"), "E"), ("suspend", N_("Suspend"), "@"))
_MORE: Final = (
    ("bury", N_("Not today"), "-"),
    ("mark", N_("Mark"), "M"),
    ("tag", N_("Tags …"), "T"),
    ("reset", N_("Make new again"), "R"),
)
KEYS: Final = {key.lower(): deed for deed, _name, key in (*_FIRST, *_MORE)}
"""The deed of each key."""


class DeedBar(QWidget):
    """Tells which deed was asked for."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for deed, _name, _key in _FIRST:
            self._buttons[deed] = self._button(deed, partial(self.asked.emit, deed))
            layout.addWidget(self._buttons[deed])
        self._more = self._button("more", None)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(lambda: self.fill(self._menu, rare_only=True))
        self._more.setMenu(self._menu)
        layout.addWidget(self._more)
        layout.addStretch(1)
        self.retranslate()

    def enable(self, *, some: bool, editable: bool) -> None:
        """Offer what can be done: with some cards chosen, and with one that can be edited."""
        for deed, button in self._buttons.items():
            button.setEnabled(editable if deed == "edit" else some)
        self._more.setEnabled(some)

    def fill(self, menu: QMenu, *, rare_only: bool = False) -> None:
        """Put the deeds into a menu, each with its key."""
        menu.clear()
        for deed, name, key in _MORE if rare_only else (*_FIRST, *_MORE):
            action = menu.addAction(f"{_(name)}\t{key}")
            action.setObjectName(f"{deed}Action")
            button = self._buttons.get(deed)
            action.setEnabled(button is None or button.isEnabled())
            action.triggered.connect(lambda _checked=False, deed=deed: self.asked.emit(deed))

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for deed, name, key in _FIRST:
            self._buttons[deed].setText(_(name))
            self._buttons[deed].setToolTip(f"{_(name)} ({key})")
            self._buttons[deed].setAccessibleName(_(name))
        self._more.setText(_("More"))
        self._more.setAccessibleName(_("More that can be done with the chosen cards"))

    def _button(self, deed: str, act: Callable[[], None] | None) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{deed}Button")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if act is not None:
            button.clicked.connect(act)
        return button
