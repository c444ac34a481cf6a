"""What a screen reader is told of a page, asked as it asks: through QAccessible."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

Role = QAccessible.Role

_ROLES: Final[tuple[tuple[type[QWidget], frozenset[Role]], ...]] = (
    (QCheckBox, frozenset({Role.CheckBox})),
    (QRadioButton, frozenset({Role.RadioButton})),
    (QPushButton, frozenset({Role.Button, Role.CheckBox})),
    (QToolButton, frozenset({Role.Button, Role.CheckBox, Role.ButtonMenu})),
    (QComboBox, frozenset({Role.ComboBox})),
    (QAbstractSpinBox, frozenset({Role.SpinBox})),
    (QLineEdit, frozenset({Role.EditableText})),
    (QPlainTextEdit, frozenset({Role.EditableText})),
    (QTabBar, frozenset({Role.PageTabList})),
    (QTableView, frozenset({Role.Table})),
    (QWidget, frozenset({Role.Graphic, Role.Chart, Role.Grouping, Role.ProgressBar, Role.StaticText})),
)
"""Which roles fit a widget; the first class that it is of counts."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A widget as it is told: ``kind`` is its class, ``labelled`` what a label says of it, ``wrong`` what is not so."""

    kind: str
    id: str
    role: str
    name: str
    description: str
    labelled: str
    takes_focus: bool
    wrong: tuple[str, ...]

    @property
    def full_name(self) -> str:
        """What tells it from others; a box with choices is named after the choice, and a label says what it is."""
        return f"{self.labelled}: {self.name}" if self.role == Role.ComboBox.name else self.name


def takers(top: QWidget) -> Iterator[QWidget]:
    """Every visible widget that the focus can reach; labels that can be copied from are reached by the mouse alone."""
    for widget in (top, *top.findChildren(QWidget)):
        if (
            widget.isVisible()
            and not isinstance(widget, QLabel | QMenu | QMenuBar)
            and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
            and widget.focusProxy() is None
        ):
            yield widget


def told(top: QWidget) -> list[Spoken]:
    """Everything on a page that takes the focus, and all else that has a name of its own, such as drawings."""
    reached = list(takers(top))
    others = [
        each
        for each in top.findChildren(QWidget)
        if each.isVisible() and each.accessibleName() and each not in reached and not isinstance(each, QLabel)
    ]
    return [
        *(_spoken(each, takes_focus=True) for each in reached),
        *(_spoken(each, takes_focus=False) for each in others),
    ]


def _spoken(widget: QWidget, *, takes_focus: bool) -> Spoken:
    face = QAccessible.queryAccessibleInterface(widget)
    labels = [
        other.text(QAccessible.Text.Name)
        for other, relation in face.relations()
        if relation == QAccessible.RelationFlag.Label
    ]
    return Spoken(
        type(widget).__name__,
        widget.objectName(),
        face.role().name,
        face.text(QAccessible.Text.Name).strip(),
        face.text(QAccessible.Text.Description),
        labels[0] if labels else "",
        takes_focus,
        tuple(_wrong(widget, face)),
    )


def _wrong(widget: QWidget, face: QAccessibleInterface) -> Iterator[str]:
    """Where the role does not fit, and every state that is told and is not so, or is so and is not told."""
    fitting = next(roles for kind, roles in _ROLES if isinstance(widget, kind))
    if face.role() not in fitting:
        yield f"is told to be a {face.role().name}"
    for name, so in _facts(widget).items():
        if bool(getattr(face.state(), name)) is not so:
            yield f"{name} is told as {not so}"
    if isinstance(widget, QTabBar):
        tabs = [face.child(place) for place in range(widget.count())]
        chosen = [place for place, tab in enumerate(tabs) if tab.state().selected]
        if chosen != [widget.currentIndex()] or any(not tab.text(QAccessible.Text.Name) for tab in tabs):
            yield "does not tell its tabs"
    if isinstance(widget, QTableView):
        yield from _wrong_of_table(widget, face)


def _facts(widget: QWidget) -> dict[str, bool]:
    """What should be told of a widget."""
    facts = {"disabled": not widget.isEnabled(), "focused": widget.hasFocus()}
    match widget:
        case QAbstractButton():
            facts |= {"checkable": widget.isCheckable(), "checked": widget.isChecked()}
            if isinstance(widget, QToolButton):
                facts["hasPopup"] = widget.menu() is not None
        case QComboBox():
            facts |= {"expandable": True, "expanded": widget.view().isVisible()}
        case QLineEdit():
            facts |= {"editable": not widget.isReadOnly(), "readOnly": widget.isReadOnly()}
        case QPlainTextEdit():
            facts |= {"editable": not widget.isReadOnly(), "multiLine": True}
    return facts


def _wrong_of_table(table: QTableView, face: QAccessibleInterface) -> Iterator[str]:
    """Rows, columns, headings and the selection as they are asked for, cell by cell."""
    model = table.model()
    rows, columns = model.rowCount(), model.columnCount()
    if face.childCount() != (rows + 1) * (columns + 1):
        yield f"tells of {face.childCount()} cells"
    headings = [face.child(place) for place in range(1, columns + 1)]
    if any(each.role() is not Role.ColumnHeader or not each.text(QAccessible.Text.Name) for each in headings):
        yield "does not tell its headings"
    if rows:
        row = max(table.currentIndex().row(), 0)
        cell = face.child((row + 1) * (columns + 1) + 1)
        if cell.role() is not Role.Cell or not cell.text(QAccessible.Text.Name):
            yield "does not tell its cells"
        if bool(cell.state().selected) is not table.selectionModel().isRowSelected(row):
            yield "does not tell what is selected"


def told_of_menu(top: QMenu | QMenuBar) -> Iterator[str]:
    """What is wrong with how a menu is told: names, keys, ticks, what is grey, and what opens another menu."""
    face = QAccessible.queryAccessibleInterface(top)
    actions = [action for action in top.actions() if action.isVisible()]
    for place, action in enumerate(actions):
        item = face.child(place)
        if action.isSeparator():
            continue
        words = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        if item.text(QAccessible.Text.Name) != words:
            yield f"{words} is told as {item.text(QAccessible.Text.Name)}"
        if item.role() is not Role.MenuItem:
            yield f"{words} is told to be a {item.role().name}"
        state = item.state()
        told = (bool(state.disabled), bool(state.checked), item.childCount() > 0)
        if told != (not action.isEnabled(), action.isChecked(), action.menu() is not None):
            yield f"{words}: states are told as {told}"
