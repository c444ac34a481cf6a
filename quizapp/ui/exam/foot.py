"""The row under a question of an exam: back, flag, hand in, on."""

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from quizapp.ui.widgets.basics import row, set_role
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import _

_SPACING = 12


class ExamFoot(QWidget):
    """Two groups side by side, or one above the other where there is little room."""

    back = Signal()
    flagged = Signal()
    handed_in = Signal()
    on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._back = self._button("previousButton", "", self.back)
        self._flag = self._button("flagButton", "mark", self.flagged)
        self._flag.setCheckable(True)
        self._hand_in = self._button("handInExamButton", "", self.handed_in)
        self._on = self._button("nextButton", "primary", self.on)
        self._first, self._second = row(spacing=_SPACING), row(spacing=_SPACING)
        for button in (self._back, self._flag):
            self._first.addWidget(button)
        self._first.addStretch(1)
        self._second.addStretch(1)
        for button in (self._hand_in, self._on):
            self._second.addWidget(button)
        self._groups = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._groups.setContentsMargins(32, 14, 32, 14)
        self._groups.setSpacing(_SPACING)
        self._groups.addLayout(self._first, 1)
        self._groups.addLayout(self._second)

    def show_place(self, place: int, count: int, *, flagged: bool, over_field: bool) -> None:
        """Show what can be done there, filled what comes next; over a field the flag's key is another one."""
        self._back.say(_("← Back"), _("Page up"), spoken=_("To the question before"))
        self._back.setEnabled(place > 0)
        self._flag.say(
            _("Flagged") if flagged else _("Flag"),
            _("Ctrl+F") if over_field else "F",
            spoken=_("Flag the question, to look at it again"),
        )
        self._flag.setChecked(flagged)
        self._hand_in.say(_("Hand in"), _("Ctrl+Enter"), spoken=_("Hand the paper in"))
        self._on.say(_("Next →"), _("Page down"), spoken=_("To the next question"))
        is_last = place == count - 1
        self._on.setEnabled(not is_last)
        set_role(self._hand_in, "primary" if is_last else "")
        set_role(self._on, "" if is_last else "primary")

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Two rows are narrower than one."""
        margins = self._groups.contentsMargins()
        widest = max(self._first.minimumSize().width(), self._second.minimumSize().width())
        return QSize(widest + margins.left() + margins.right(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Arrange the groups anew where the room has changed."""
        margins = self._groups.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        fits = room >= self._width(self._first) + _SPACING + self._width(self._second)
        self._groups.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    def _width(self, group: QHBoxLayout) -> int:
        """What a group needs without the keys beside the names."""
        return group.minimumSize().width()

    def _button(self, name: str, role: str, pressed: SignalInstance) -> KeyButton:
        button = KeyButton(role)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(pressed)
        return button
