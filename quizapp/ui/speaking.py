"""What screen readers hear besides the names of things: what appears without the focus, and what drawings are."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE: Final = "spokenRole"


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Have that sentence said; an urgent one interrupts what is being said."""
    event = QAccessibleAnnouncementEvent(widget.window(), sentence)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    send(event)


def send(event: QAccessibleAnnouncementEvent) -> None:
    """Hand it to whoever listens; nobody mostly."""
    QAccessible.updateAccessibility(event)


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Let a widget that paints itself be told as what it is: a graphic, a chart, a group; before it has a name."""
    widget.setProperty(_ROLE, role.value)


def listen() -> None:
    """Make the roles known to Qt, once for the process."""
    QAccessible.installFactory(_face_of)


class _Painted(QAccessibleWidget):
    """A widget of a role of its own."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)


def _face_of(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    """The face of a widget that was given a role; of all others Qt knows it."""
    role = thing.property(_ROLE) if isinstance(thing, QWidget) else None
    return None if role is None else _Painted(thing, QAccessible.Role(role))  # type: ignore[arg-type] # it is a widget
