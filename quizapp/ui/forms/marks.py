"""The row under a question that the program judges: sure, guessed, I don't know, and the button that hands it in."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from quizapp.study.review import Confidence
from quizapp.ui.widgets.basics import ElidedLabel, row
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import _

_SPACING = 12


class Marks(QWidget):
    """Marks are optional and set by one key each; over a text field, where letters are letters, it is Ctrl and a key.

    The row becomes two where there is little room.
    """

    unknown = Signal()
    handed_in = Signal()

    def __init__(self, *, over_field: bool = False, hands_in: bool = False) -> None:
        super().__init__()
        self._prefix = "ctrl+" if over_field else ""
        self._marks = {
            Confidence.SURE: self._mark(Confidence.SURE, _("Sure"), _("Ctrl+S") if over_field else "S"),
            Confidence.GUESSED: self._mark(Confidence.GUESSED, _("Guessed"), _("Ctrl+G") if over_field else "G"),
        }
        self._hint = ElidedLabel("small")
        self._hint.setText(_("optional, before you answer"))
        unknown = KeyButton("")
        unknown.setObjectName("unknownButton")
        unknown.say(_("I don't know"), _("Ctrl+0") if over_field else "0")
        unknown.clicked.connect(self.unknown)
        self._marking, self._answering = row(spacing=_SPACING), row(spacing=_SPACING)
        for button in self._marks.values():
            self._marking.addWidget(button)
        self._marking.addWidget(self._hint)
        self._marking.addStretch(1)
        self._answering.addStretch(1)
        self._answering.addWidget(unknown)
        self._hand_in = self._add_hand_in() if hands_in else None
        self._groups = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._groups.setContentsMargins(0, 0, 0, 0)
        self._groups.setSpacing(_SPACING)
        self._groups.addLayout(self._marking, 1)
        self._groups.addLayout(self._answering)

    @property
    def confidence(self) -> Confidence | None:
        """The mark that is set."""
        return next((each for each, button in self._marks.items() if button.isChecked()), None)

    def mark(self, confidence: Confidence | None) -> None:
        """Set that mark alone."""
        for each, button in self._marks.items():
            button.setChecked(each is confidence)

    def press(self, key: str) -> bool:
        """S, G and 0, with Ctrl over a text field; False for any other key."""
        match key.removeprefix(self._prefix) if key.startswith(self._prefix) else "":
            case "s":
                self._marks[Confidence.SURE].click()
            case "g":
                self._marks[Confidence.GUESSED].click()
            case "0":
                self.unknown.emit()
            case _:
                return False
        return True

    def allow_hand_in(self, ready: bool) -> None:
        """Whether the answer is complete."""
        if self._hand_in is not None:
            self._hand_in.setEnabled(ready)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Two rows are narrower than one."""
        widest = max(self._marks_width(), self._answering.minimumSize().width())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Arrange the groups anew where the room has changed; the hint is shown where it can be read."""
        marking, answering = self._marks_width(with_keys=True), self._answering.sizeHint().width()
        fits = self.width() >= marking + _SPACING + answering
        room = self.width() - marking - (_SPACING + answering if fits else 0)
        self._hint.setVisible(room >= _SPACING + self._hint.sizeHint().width())
        self._groups.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    def _marks_width(self, *, with_keys: bool = False) -> int:
        """What the marks need, without the hint."""
        buttons = self._marks.values()
        widths = [(each.sizeHint() if with_keys else each.minimumSizeHint()).width() for each in buttons]
        return sum(widths) + _SPACING * (len(widths) - 1)

    def _mark(self, confidence: Confidence, name: str, key: str) -> KeyButton:
        button = KeyButton("mark")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click on a mark leaves the answer where it is
        button.setObjectName(f"{confidence.value}Button")
        button.say(name, key, spoken=_("Mark the answer as: {name}").format(name=name))
        button.clicked.connect(lambda checked: self._only(button, checked))
        return button

    def _only(self, mine: QPushButton, checked: bool) -> None:
        """At most one mark is set; a second press takes it back."""
        for button in self._marks.values():
            button.setChecked(checked and button is mine)

    def _add_hand_in(self) -> KeyButton:
        button = KeyButton("primary")
        button.setObjectName("handInButton")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.say(_("Hand in"), _("Enter"))
        button.setEnabled(False)
        button.clicked.connect(self.handed_in)
        self._answering.addWidget(button)
        return button
