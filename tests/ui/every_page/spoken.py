"""What a screen reader is told of a page, asked as it asks: through QAccessible."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel, QMenu, QMenuBar, QWidget

_STATES = (
    "checkable", "checked", "disabled", "editable", "expandable", "expanded", "focusable", "focused", "hasPopup",
    "multiLine", "readOnly", "selectable", "selected",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spoken:
    """A widget, or a part of one, as it is told: ``kind`` is its class, ``labelled`` what a label beside it says."""

    widget: QWidget
    kind: str
    id: str
    role: QAccessible.Role
    name: str
    description: str
    states: frozenset[str]
    labelled: str = ""

    @property
    def full_name(self) -> str:
        """What tells it from others; a box with choices is named after the choice, and a label says what it is."""
        return f"{self.labelled}: {self.name}" if self.role is QAccessible.Role.ComboBox else self.name


def takers(top: QWidget) -> Iterator[QWidget]:
    """Every visible widget that the focus can reach; labels that can be copied from are reached by mouse alone."""
    for widget in (top, *top.findChildren(QWidget)):
        if (
            widget.isVisible()
            and not isinstance(widget, QLabel | QMenu | QMenuBar)
            and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
            and widget.focusProxy() is None
        ):
            yield widget


def drawn(top: QWidget) -> Iterator[QWidget]:
    """Every visible widget without the focus that paints something and has a name for it."""
    for widget in top.findChildren(QWidget):
        if widget.isVisible() and widget.accessibleName() and widget.focusPolicy() is Qt.FocusPolicy.NoFocus:
            yield widget


def spoken(widget: QWidget) -> Spoken:
    """What is told of that widget."""
    face = QAccessible.queryAccessibleInterface(widget)
    labels = [
        other.text(QAccessible.Text.Name)
        for other, relation in face.relations()
        if relation == QAccessible.RelationFlag.Label
    ]
    return Spoken(
        widget,
        type(widget).__name__,
        widget.objectName(),
        face.role(),
        face.text(QAccessible.Text.Name),
        face.text(QAccessible.Text.Description),
        states_of(face),
        labels[0] if labels else "",
    )


def states_of(face: QAccessibleInterface) -> frozenset[str]:
    """The states that are on."""
    state = face.state()
    return frozenset(name for name in _STATES if getattr(state, name))
