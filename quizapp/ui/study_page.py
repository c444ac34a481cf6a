"""The sitting on the screen: only the question, and after the answer the why."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.errors import Failure, QuizError
from quizapp.study.illustrations import Illustrations
from quizapp.study.library import Library
from quizapp.study.review import Response
from quizapp.study.sitting import Sitting
from quizapp.study.upkeep import Change
from quizapp.ui.forms import view_of
from quizapp.ui.forms.view import QuestionView
from quizapp.ui.leech_line import LeechLine
from quizapp.ui.speaking import speak_as
from quizapp.ui.study_header import StudyHeader
from quizapp.ui.study_keys import StudyKeys
from quizapp.ui.widgets.basics import empty
from quizapp.ui.widgets.drawn import ThinBar
from quizapp.ui.widgets.notice import Notice
from quizapp.ui.widgets.spread import Spread
from quizapp.wording import failures, outcomes, upkeep
from quizapp.wording.catalog import _


class StudyPage(QWidget):
    """Shows what the sitting puts on the table, hands answers to it, and computes nothing itself."""

    left = Signal()
    finished = Signal()

    edit_asked = Signal(object)
    """The id of the card on the table, which is to be mended."""

    help_asked = Signal(object)
    """The id of a card that will not stick, and with which something could help."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("studyPage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self, QAccessible.Role.Grouping)
        self._sitting: Sitting | None = None
        self._titles: dict[str, str] = {}
        self._illustrations = Illustrations(Library(()))
        self._view: QuestionView | None = None
        self._timer = QElapsedTimer()
        self._away = False
        self._why_is_shown = False
        self._trouble: QuizError | None = None
        self._leech = LeechLine()
        self._leech.asked.connect(self.help_asked)
        self._bar = ThinBar()
        self._header = StudyHeader()
        self._header.left.connect(self.leave)
        self._header.undo_asked.connect(self.undo)
        self._spread = Spread()
        self._area = self._spread.area
        acts = {"h": self._leech.ask, "i": self.toggle_info, "-": self.bury, "@": self.suspend, "e": self.edit}
        self._keys = StudyKeys(self, self._area, lambda: self._view, acts=acts, leave=self.leave)
        self._info = Notice("small")
        self._info.setObjectName("info")
        self._info.setContentsMargins(32, 8, 32, 8)
        self._info.hide()
        self._alert = Notice("alert", urgent=True)
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
        for part in (self._bar, self._header, self._spread, self._alert, self._leech, self._info, self._footer):
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
        self._calm()
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
        self._calm()
        self._show_question()

    def bury(self) -> None:
        """Set the card on the table aside until tomorrow."""
        if self._sitting is not None:
            self._set_aside(self._sitting.bury)

    def suspend(self) -> None:
        """Set the card on the table aside until it is resumed."""
        if self._sitting is not None:
            self._set_aside(self._sitting.suspend)

    def edit(self) -> None:
        """Ask for the card on the table to be mended."""
        if self._sitting is not None and self._sitting.question is not None:
            self.edit_asked.emit(self._sitting.question.card)

    def refresh(self) -> None:
        """The decks have changed: show the question as it reads now, or the next one where it is gone."""
        sitting = self._sitting
        if sitting is None or sitting.question is None:
            return
        was = sitting.question.card
        begun = None if self._view is None else self._view.begun()
        sitting.refresh()
        if sitting.outcome is None:
            self._show_question()
            if sitting.question is None or sitting.question.card != was:
                self._tell(_("The card on the screen has left its deck; its progress is kept."))
            elif begun is not None and self._view is not None:
                self._view.go_on_with(begun)

    def name_decks(self, titles: dict[str, str]) -> None:
        """Call the decks so, by their ids."""
        self._titles = titles

    def retranslate(self) -> None:
        """Say everything in the current language; what was marked, typed or revealed stays so."""
        self._header.retranslate()
        self._leech.retranslate()
        sitting, view = self._sitting, self._view
        if not self.isVisible() or sitting is None or sitting.question is None or view is None:
            return
        begun, why, bar = view.begun(), self._why_is_shown, self._area.verticalScrollBar()
        is_leech = not self._leech.isHidden()
        place = bar.value()
        view = view_of(sitting, self._illustrations)
        self._put(view)
        self._show_place(sitting)
        self._take_focus()
        if sitting.outcome is not None:
            view.show_outcome(sitting.outcome)
        else:
            view.go_on_with(begun)
        self._leech.setVisible(is_leech)
        if why:
            self.toggle_info()
        if self._trouble is not None:
            self._complain(self._trouble)
        bar.setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keys of the form, Space and Enter, I for the date, arrows to scroll; or letters for the field."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    @property
    def offers(self) -> Mapping[str, Callable[[], object]]:
        """What can be asked for in the menus on this page."""
        return self._keys.offers | {
            "why": self.toggle_info,
            "edit-card": self.edit,
            "bury": self.bury,
            "suspend": self.suspend,
            "undo": self.undo,
        }

    def note_absence(self) -> None:
        """The window was left: the time of the answer to come means nothing."""
        self._away = True

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
        self._leech.hide()
        self._why_is_shown = False
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
            self.setAccessibleName(question.stem)
            self._header.show_place(sitting, question, self._titles.get(question.card.deck, ""))
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
        self._calm()
        self._show_place(sitting)
        view.show_outcome(outcome)
        if outcome.became_leech and outcome.state is not None:
            self._leech.show_card(outcome.logged.review.card, view.question.stem, outcome.state.lapses)

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
            self._calm()
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
                self._calm()
                self._show_question()

    def toggle_info(self) -> None:
        """Why this card is asked now, or why it comes back when it does."""
        sitting = self._sitting
        if sitting is None or sitting.question is None:
            return
        if self._info.isHidden():
            self._tell(outcomes.standing(sitting.state()))
            self._why_is_shown = True
        else:
            self._info.hide()
            self._why_is_shown = False

    def _tell(self, sentence: str) -> None:
        """Say something beside the question, until the next one."""
        self._info.setText(sentence)
        self._info.show()

    def _set_aside(self, step: Callable[[], Change | None]) -> None:
        """Take the card off the table, tell of it, and go on with the next."""
        sitting = self._sitting
        if sitting is None or sitting.question is None:
            return
        title = sitting.question.stem
        try:
            change = step()
        except QuizError as error:
            self._complain(error)
            return
        self._show_question()
        if change is not None:
            self._tell(_("{done} Ctrl+Z takes it back.").format(done=upkeep.done(change, title)))

    def _calm(self) -> None:
        """Nothing is wrong any more."""
        self._trouble = None
        self._alert.hide()

    def _complain(self, error: QuizError) -> None:
        self._trouble = error
        self._alert.setText(failures.sentence(error))
        self._alert.show()
