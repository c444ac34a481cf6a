"""One statement of a Kprim: its text, two buttons for true and false, and after the answer what it is."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout

from quizapp.ui.speaking import speak_as
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import keep_words, label, set_role
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import _

_BESIDE_FROM = 560


class TruthButton(KeyButton):
    """Marks a statement, or takes the mark back. Enter hands in, wherever the focus is."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__("mark")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(16, 5, 16, 5)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave Enter to the question."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class StatementRow(QFrame):
    """A statement with its number. The buttons stand beside the text, or below it where there is little room."""

    marked = Signal()
    entered = Signal()

    def __init__(self, number: int, text: str) -> None:
        super().__init__()
        self.setObjectName(f"statement{number}")
        self.setProperty("role", "statement")
        speak_as(self, QAccessible.Role.Grouping)
        self._text = text
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(16)
        cap = label("keycap", str(number))
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cap.setMinimumWidth(current_theme().px(24))
        cap.setContentsMargins(0, 2, 0, 2)
        layout.addWidget(cap, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setContentsMargins(0, 4, 0, 4)
        texts.setSpacing(4)
        texts.addWidget(keep_words(label("option", text, wrap=True)))
        self._verdict = label("right", wrap=True)
        self._verdict.setObjectName(f"verdict{number}")
        self._rationale = label("small", wrap=True)
        for part in (self._verdict, self._rationale):
            part.hide()
            texts.addWidget(part)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(10)
        self._beside.addLayout(texts, 1)
        self._buttons = {
            True: self._button(f"true{number}", _("True"), _("Statement {number} is true: {text}"), number),
            False: self._button(f"false{number}", _("False"), _("Statement {number} is false: {text}"), number),
        }
        choices = QHBoxLayout()
        choices.setSpacing(8)
        for button in self._buttons.values():
            choices.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        choices.addStretch(1)
        self._beside.addLayout(choices)
        layout.addLayout(self._beside, 1)

    @property
    def mark(self) -> bool | None:
        """What the learner says of the statement; None as long as it is open."""
        return next((truth for truth, button in self._buttons.items() if button.isChecked()), None)

    @property
    def spoken(self) -> str:
        """What the learner says of the statement, as screen readers hear it."""
        mark = self.mark
        return f"{self._text}: {_('open')}" if mark is None else self._buttons[mark].accessibleName()

    def turn(self) -> None:
        """From open to true, to false, and to open again."""
        following = {None: True, True: False, False: None}[self.mark]
        self._set(following)

    def show_mark(self, mark: bool | None) -> None:
        """Mark it as true or false, or leave it open."""
        self._set(mark)

    def show_verdict(self, role: str, verdict: str, rationale: str) -> None:
        """Show what the statement is, after the answer: role right, wrong or other."""
        for button in self._buttons.values():
            button.hide()
        set_role(self, f"statement-{role}")
        set_role(self._verdict, "strong" if role == "other" else role)
        self._verdict.setText(verdict)
        self._rationale.setText(rationale)
        self._verdict.show()
        self._rationale.show()
        self.setAccessibleName(f"{self._text}. {verdict}. {rationale}")

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """What it needs with the buttons below the text."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), current_theme().px(_BESIDE_FROM)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Arrange text and buttons anew where the room has changed."""
        beside = self.width() >= current_theme().px(_BESIDE_FROM)
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    def _button(self, name: str, shown: str, spoken: str, number: int) -> TruthButton:
        button = TruthButton()
        button.setObjectName(name)
        button.say(shown, spoken=spoken.format(number=number, text=self._text))
        button.clicked.connect(lambda: self._set(self._truth_of(button) if button.isChecked() else None))
        button.entered.connect(self.entered)
        return button

    def _truth_of(self, button: TruthButton) -> bool:
        return self._buttons[True] is button

    def _set(self, mark: bool | None) -> None:
        for truth, button in self._buttons.items():
            button.setChecked(truth is mark)
        self.marked.emit()
