"""The sitting on the screen: only the question, and after the answer the why."""

from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.errors import Failure, QuizError
from quizapp.study.illustrations import Illustrations
from quizapp.study.library import Library
from quizapp.study.review import Response
from quizapp.study.sitting import Sitting
from quizapp.ui.forms import view_of
from quizapp.ui.forms.view import QuestionView
from quizapp.ui.widgets.basics import ElidedLabel, empty, label
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.drawn import ThinBar
from quizapp.ui.widgets.spread import Spread
from quizapp.wording import failures, outcomes
from quizapp.wording.catalog import _
from quizapp.wording.figures import number

_SCROLL_KEYS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class StudyPage(QWidget):
    """Shows what the sitting puts on the table, hands answers to it, and computes nothing itself."""

    left = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("studyPage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sitting: Sitting | None = None
        self._titles: dict[str, str] = {}
        self._illustrations = Illustrations(Library(()))
        self._view: QuestionView | None = None
        self._timer = QElapsedTimer()
        self._away = False
        self._bar = ThinBar()
        self._header = self._make_header()
        self._spread = Spread()
        self._area = self._spread.area
        self._info = label("small", wrap=True)
        self._info.setObjectName("info")
        self._info.setContentsMargins(32, 8, 32, 8)
        self._info.hide()
        self._alert = label("alert", wrap=True)
        self._alert.setObjectName("alert")
        self._alert.setContentsMargins(32, 10, 32, 10)
        self._alert.hide()
        self._footer = QWidget()
        self._footer.setObjectName("footer")
        self._footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._footer_layout = QHBoxLayout(self._footer)
        self._footer_layout.setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._bar, self._header, self._spread, self._alert, self._info, self._footer):
            layout.addWidget(part, 1 if part is self._spread else 0)
        self.retranslate()

    @property
    def sitting(self) -> Sitting | None:
        """The sitting on the screen."""
        return self._sitting

    def start(self, sitting: Sitting, titles: dict[str, str], illustrations: Illustrations | None = None) -> None:
        """Begin with a sitting, or go on with it; ``titles`` are the decks' names by their ids."""
        self._sitting, self._titles = sitting, titles
        self._illustrations = illustrations or self._illustrations
        self._alert.hide()
        self._show_question()

    def leave(self) -> None:
        """Put the sitting away; nothing is lost, for every answer is kept already."""
        self.left.emit()

    def undo(self) -> None:
        """Take back the last answer of the sitting and ask its question again."""
        if self._sitting is None or not self._sitting.can_undo:
            return
        try:
            self._sitting.undo()
        except QuizError as error:
            self._complain(error)
            return
        self._alert.hide()
        self._show_question()

    def retranslate(self) -> None:
        """Say everything in the current language; the question on the table stays as it is."""
        self._leave_button.say(_("× Leave"), _("Esc"), spoken=_("Leave the sitting; it is kept"))
        self._undo_button.say(_("← Undo"), _("Ctrl+Z"), spoken=_("Take back the last answer"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keys of the form, Space and Enter, I for the date, arrows to scroll; or letters for the field."""
        view, key = self._view, event.key()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if view is None:
            super().keyPressEvent(event)
        elif not plain:
            if event.isAutoRepeat() or not view.press(_combination(event)):
                super().keyPressEvent(event)
        elif key in _SCROLL_KEYS:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + _SCROLL_KEYS[Qt.Key(key)] * 40)
        elif event.isAutoRepeat():
            event.accept()  # a key held down answers one question, not many
        elif view.field is not None and event.text().isprintable() and event.text():
            view.field.setFocus()  # it was elsewhere, or the letter would not have come here
            view.field.insert(event.text())
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._confirm(view)
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif event.text().lower() == "i":
            self._toggle_info()
        elif not (event.text() and view.press(event.text().lower())):
            super().keyPressEvent(event)

    def note_absence(self) -> None:
        """The window was left: the time of the answer to come means nothing."""
        self._away = True

    def _make_header(self) -> QWidget:
        header = QWidget()
        layout = QHBoxLayout(header)
        layout.setContentsMargins(14, 8, 14, 0)
        layout.setSpacing(24)
        self._leave_button = KeyButton("quiet", cap=False)
        self._leave_button.setObjectName("leaveButton")
        self._leave_button.clicked.connect(self.leave)
        self._undo_button = KeyButton("quiet", cap=False)
        self._undo_button.setObjectName("undoButton")
        self._undo_button.clicked.connect(self.undo)
        for button in (self._leave_button, self._undo_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._where = ElidedLabel("muted")
        self._where.setObjectName("where")
        self._count = label("muted")
        self._count.setObjectName("count")
        right = QHBoxLayout()
        right.addStretch(1)
        right.addWidget(self._count)
        right.addWidget(self._undo_button)
        left = QHBoxLayout()
        left.addWidget(self._leave_button)
        left.addStretch(1)
        layout.addLayout(left, 1)
        layout.addWidget(self._where, 0)
        layout.addLayout(right, 1)
        return header

    def _show_question(self) -> None:
        sitting = self._sitting
        assert sitting is not None
        if sitting.question is None:
            self._view = None
            self.finished.emit()
            return
        self._put(view_of(sitting, self._illustrations))
        self._show_place(sitting)
        self._area.verticalScrollBar().setValue(0)
        self._take_focus()
        self._away = False
        self._timer.start()
        if sitting.outcome is not None and self._view is not None:
            self._view.show_outcome(sitting.outcome)

    def _put(self, view: QuestionView) -> None:
        """Show this view in place of the one before."""
        self._info.hide()
        empty(self._footer_layout)
        self._view = view
        view.responded.connect(self._answer)
        view.overruled.connect(self._overrule)
        view.went_on.connect(self._go_on)
        view.put_off.connect(self._put_off)
        view.grew.connect(self._spread.settle)
        view.pointed_at.connect(self._area.ensureWidgetVisible)
        self._spread.put(view.body, view.beside, wide=view.wide)
        self._footer_layout.addWidget(view.footer)
        self._spread.settle()

    def _show_place(self, sitting: Sitting) -> None:
        question = sitting.question
        if question is not None:
            deck = self._titles.get(question.card.deck, "")
            self.setAccessibleName(question.stem)
            self._where.setText(f"{deck} › {question.topic}" if question.topic != deck else deck)
        place = {"position": number(sitting.position), "total": number(sitting.total)}
        counted = _("practice, {position} of {total}") if sitting.is_practice else _("{position} of {total}")
        self._count.setText(counted.format(**place))
        self._undo_button.setEnabled(sitting.can_undo)
        self._bar.show_share((sitting.position - (sitting.outcome is None)) / max(sitting.total, 1))

    def _answer(self, response: Response) -> None:
        """Hand the answer on; what follows is shown only after it is kept."""
        sitting, view = self._sitting, self._view
        if sitting is None or view is None or sitting.outcome is not None:
            return
        try:
            outcome = sitting.answer(replace(response, milliseconds=self._timer.elapsed(), away=self._away))
        except QuizError as error:
            self._complain(error)
            if error.failure is Failure.ANSWERED_ELSEWHERE:
                sitting.drop_stale()
                self._show_question()
            return
        self._alert.hide()
        self._show_place(sitting)
        view.show_outcome(outcome)

    def _overrule(self) -> None:
        """Take the learner's word for the answer; where that is not kept, show what is."""
        sitting = self._sitting
        if sitting is None or sitting.outcome is None or not sitting.outcome.can_be_overruled:
            return
        try:
            sitting.overrule()
        except QuizError as error:
            self._complain(error)
            if error.failure is Failure.ANSWERED_ELSEWHERE:
                sitting.drop_stale()
        else:
            self._alert.hide()
        self._show_question()

    def _take_focus(self) -> None:
        """The page takes the keys, or the field in which to type."""
        field = None if self._view is None else self._view.field
        hand = None if self._view is None else self._view.hand
        if field is None:
            (hand or self).setFocus()
        else:
            field.setFocus()
            self._area.ensureWidgetVisible(field)

    def _put_off(self) -> None:
        """Leave a question that cannot be asked."""
        if self._sitting is not None:
            self._sitting.put_off()
            self._show_question()

    def _go_on(self) -> None:
        sitting = self._sitting
        if sitting is not None and sitting.outcome is not None:
            try:
                sitting.advance()
            except QuizError as error:
                self._complain(error)
            else:
                self._alert.hide()
                self._show_question()

    def _confirm(self, view: QuestionView) -> None:
        """Press the button that has the focus, else do what comes next."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            focused.click()
        else:
            view.confirm()

    def _toggle_info(self) -> None:
        """Why this card is asked now, or why it comes back when it does."""
        sitting = self._sitting
        if sitting is None or sitting.question is None:
            return
        self._info.setText(outcomes.standing(sitting.state()))
        self._info.setVisible(self._info.isHidden())

    def _complain(self, error: QuizError) -> None:
        self._alert.setText(failures.sentence(error))
        self._alert.show()


def _combination(event: QKeyEvent) -> str:
    """A key pressed with Ctrl, as ``ctrl+s``; empty for other modifiers."""
    control = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
    return f"ctrl+{chr(event.key()).lower()}" if control and 0x20 < event.key() < 0x7F else ""
