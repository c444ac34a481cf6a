"""The menu bar: every action of the window with its key."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from quizapp.ui.menu_table import LEARNERS, MENUS, Entry, Menu
from quizapp.wording.catalog import _

_ROLES: Final = {
    "quit": QAction.MenuRole.QuitRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
}
_LEARNER: Final = "learner:"


class Menus(QObject):
    """Fills a menu bar from the table, and tells what is asked for: by mouse, by menu or by key.

    An entry can be asked for only while it is enabled; at first none is. An entry of the same id in two menus is one.
    """

    asked = Signal(str)
    """The id of the entry; of a learner ``learner:`` and the name."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._entries: list[tuple[QAction, Entry]] = []
        self._menus: dict[str, tuple[QMenu, Menu]] = {}
        self._enabled: frozenset[str] = frozenset()
        self._learners: list[QAction] = []
        self._group = QActionGroup(self)
        self._group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self._group.triggered.connect(self._on_triggered)
        for menu in MENUS:
            self._fill(bar.addMenu(""), menu)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for made, menu in self._menus.values():
            made.setTitle(_(menu.text))
        for action, entry in self._entries:
            action.setText(f"{_(entry.text)}\t{_(entry.shown)}" if entry.shown else _(entry.text))

    def enable(self, ids: Collection[str]) -> None:
        """Let these entries be asked for, and no others; learners can be asked for as soon as they are shown."""
        if self._enabled == ids:
            return
        self._enabled = frozenset(ids)
        for action, entry in self._entries:
            action.setEnabled(entry.id in self._enabled)

    def check(self, entry_id: str, ticked: bool) -> None:
        """Show a tick at an entry, or take it away; a click alone changes no tick."""
        for action, entry in self._entries:
            if entry.id == entry_id:
                action.setChecked(ticked)

    def show_learners(self, names: Sequence[str], current: str) -> None:
        """Offer these learners, the current one with a tick."""
        menu, _table = self._menus[LEARNERS]
        for old in self._learners:
            menu.removeAction(old)
            self._group.removeAction(old)
            old.deleteLater()
        before = menu.actions()[-1]
        self._learners = []
        for name in names:
            action = self._action(f"{_LEARNER}{name}", ticked=True)
            action.setText(name.replace("&", "&&"))
            action.setChecked(name == current)
            self._learners.append(action)
        if names:
            line = QAction(self)
            line.setSeparator(True)
            self._learners.append(line)
        menu.insertActions(before, self._learners)

    def actions(self) -> Iterator[QAction]:
        """Every action of the table."""
        for action, _entry in self._entries:
            yield action

    def _fill(self, made: QMenu, menu: Menu) -> None:
        made.setObjectName(f"{menu.id}Menu")
        self._menus[menu.id] = (made, menu)
        for part in menu.parts:
            if part is None:
                made.addSeparator()
            elif isinstance(part, Menu):
                self._fill(made.addMenu(""), part)
            else:
                made.addAction(self._entry(part))

    def _entry(self, entry: Entry) -> QAction:
        action = self._action(entry.id, ticked=entry.ticked)
        action.setEnabled(False)
        if entry.keys:
            action.setShortcuts([QKeySequence(key) for key in entry.keys])
            action.setAutoRepeat(False)
        self._entries.append((action, entry))
        return action

    def _action(self, name: str, *, ticked: bool) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        action.setCheckable(ticked)
        action.setMenuRole(_ROLES.get(name, QAction.MenuRole.NoRole))
        self._group.addAction(action)
        return action

    def _on_triggered(self, action: QAction) -> None:
        if action.isCheckable():
            action.setChecked(not action.isChecked())  # what is so, is said by check()
        self.asked.emit(action.objectName())
