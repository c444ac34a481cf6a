"""The sitting on the screen: only the question, and after the answer the why."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.errors import Failure, QuizError
from quizapp.study.illustrations import Illustrations
from quizapp.study.library import Library
from quizapp.study.review import Response
from quizapp.study.sitting import Sitting
from quizapp.study.upkeep import Change
from quizapp.ui.answer_time import AnswerTime
from quizapp.ui.forms import view_of
from quizapp.ui.forms.view import QuestionView
from quizapp.ui.speaking import speak_as
from quizapp.ui.study_header import StudyHeader
from quizapp.ui.study_keys import StudyKeys
from quizapp.ui.study_remarks import StudyRemarks
from quizapp.ui.study_table import StudyTable
from quizapp.ui.widgets.drawn import ThinBar
from quizapp.wording import outcomes, upkeep
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
        self._time = AnswerTime()
        self._outdated = False
        """Whether what is on the page was built for another language or type size."""
        self._remarks = StudyRemarks()
        self._remarks.help_asked.connect(self.help_asked)
        self._bar = ThinBar()
        self._header = StudyHeader()
        self._header.left.connect(self.leave)
        self._header.undo_asked.connect(self.undo)
        self._table = StudyTable(self)
        self._table.responded.connect(self._answer)
        self._table.overruled.connect(self._overrule)
        self._table.went_on.connect(self._go_on)
        self._table.put_off.connect(self._put_off)
        self._area = self._table.spread.area
        acts = {"i": self.toggle_info, "-": self.bury, "@": self.suspend, "e": self.edit}
        acts["h"] = self._remarks.ask_for_help
        self._keys = StudyKeys(self, self._area, lambda: self._table.view, acts=acts, leave=self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        spread, footer = self._table.spread, self._table.footer
        for part in (self._bar, self._header, spread, self._remarks, footer):
            layout.addWidget(part, 1 if part is spread else 0)
        self.retranslate()

    @property
    def sitting(self) -> Sitting | None:
        """The sitting on the screen."""
        return self._sitting

    def start(self, sitting: Sitting) -> None:
        """Begin with a sitting, or go on with it, after ``name_decks``."""
        self._sitting = sitting
        self._remarks.calm()
        self._show_question()

    def put_away(self) -> None:
        """Take the question off the table: no key changes anything until the next ``start``."""
        self._sitting = None

    def leave(self) -> None:
        """Go from the sitting; nothing is lost, for every answer is kept already."""
        self.left.emit()

    def undo(self) -> None:
        """Take back the last answer of the sitting and ask its question again."""
        sitting = self._sitting
        if sitting is not None and sitting.can_undo and self._is_kept(sitting.undo):
            self._show_question()

    def bury(self) -> None:
        """Set the card on the table aside until tomorrow."""
        if self._sitting is not None:
            self._set_aside(self._sitting.bury)

    def suspend(self) -> None:
        """Set the card on the table aside until it is resumed."""
        if self._sitting is not None:
            self._set_aside(self._sitting.suspend)

    def toggle_info(self) -> None:
        """Say why this card is asked now, or why it comes back when it does; or no more."""
        sitting = self._sitting
        if sitting is not None and sitting.question is not None:
            self._remarks.toggle_why(lambda: outcomes.standing(sitting.state()))

    def edit(self) -> None:
        """Ask for the card on the table to be mended."""
        if self._sitting is not None and self._sitting.question is not None:
            self.edit_asked.emit(self._sitting.question.card)

    def refresh(self) -> None:
        """The decks have changed: show the question as it reads now, or the next one where it is gone.

        What reads as before, or is answered and being read, is left alone; only the count is as it is now.
        """
        sitting, view = self._sitting, self._table.view
        if sitting is None or view is None:
            return
        sitting.refresh()
        question, before = sitting.question, view.question
        if question is None or question.card != before.card:
            self._show_question()
            self._remarks.tell(lambda: _("The card on the screen has left its deck; its progress is kept."))
            return
        if question is not before:
            self.note_absence()  # it was read before in other words
        shows_file = before.picture is not None or before.image is not None  # which may be another one by now
        if self._outdated or question is not before or (shows_file and sitting.outcome is None):
            self._show_again()
        else:
            self._show_place(sitting)

    def name_decks(self, titles: dict[str, str], illustrations: Illustrations) -> None:
        """Call the decks so, by their ids, and look up what pictures need there, from the next view on."""
        self._titles, self._illustrations = titles, illustrations

    def retranslate(self) -> None:
        """Say everything in the current language; what was marked, typed or revealed stays so."""
        self._header.retranslate()
        if self.isVisible():
            self._show_again()
        else:
            self._outdated = True

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """The page was left, as for the editor."""
        super().hideEvent(event)
        self.note_absence()

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

    def take_focus(self) -> None:
        """The page takes the keys, or the field in which to type."""
        if not self._table.take_focus():
            self.setFocus()

    def note_absence(self) -> None:
        """The window was left: the time of the answer to come means nothing."""
        self._time.note_absence()

    def _show_question(self) -> None:
        sitting = self._sitting
        assert sitting is not None
        self._remarks.begin_anew()
        if sitting.question is None:
            self._table.view = None
            self.finished.emit()
            return
        view = self._put(sitting)
        self._show_place(sitting)
        self._area.verticalScrollBar().setValue(0)
        self.take_focus()
        self._time.start()
        if sitting.outcome is not None:
            view.show_outcome(sitting.outcome)

    def _show_again(self) -> None:
        """Build what is on the screen anew; what was marked, typed or revealed stays so, and the time goes on."""
        sitting, view, bar = self._sitting, self._table.view, self._area.verticalScrollBar()
        if sitting is None or sitting.question is None or view is None:
            return
        begun, place = view.begun(), bar.value()
        view = self._put(sitting)
        self._show_place(sitting)
        self.take_focus()
        if sitting.outcome is not None:
            view.show_outcome(sitting.outcome)
        else:
            view.go_on_with(begun)
        self._remarks.say_again()
        bar.setValue(place)

    def _put(self, sitting: Sitting) -> QuestionView:
        """Lay the question that is asked now on the table."""
        self._outdated = False
        view = view_of(sitting, self._illustrations)
        self._table.put(view)
        return view

    def _show_place(self, sitting: Sitting) -> None:
        question = sitting.question
        if question is not None:
            self.setAccessibleName(question.stem)
            self._header.show_place(sitting, question, self._titles.get(question.card.deck, ""))
        self._bar.show_share((sitting.position - (sitting.outcome is None)) / max(sitting.total, 1))

    def _answer(self, response: Response) -> None:
        """Hand the answer on; what follows is shown only after it is kept."""
        sitting, view = self._sitting, self._table.view
        if sitting is None or view is None or sitting.outcome is not None:
            return
        try:
            outcome = sitting.answer(self._time.filled_in(response))
        except QuizError as error:
            self._remarks.complain(error)
            if error.failure is Failure.ANSWERED_ELSEWHERE:
                sitting.drop_stale()
                self._show_question()
            return
        self._remarks.calm()
        self._show_place(sitting)
        self._remarks.say_again()
        view.show_outcome(outcome)
        if outcome.became_leech and outcome.state is not None:
            self._remarks.name_leech(outcome.logged.review.card, view.question.stem, outcome.state.lapses)

    def _overrule(self) -> None:
        """Take the learner's word for the answer; where that is not kept, show what is."""
        sitting = self._sitting
        if sitting is None or sitting.outcome is None or not sitting.outcome.can_be_overruled:
            return
        try:
            sitting.overrule()
        except QuizError as error:
            self._remarks.complain(error)
            if error.failure is Failure.ANSWERED_ELSEWHERE:
                sitting.drop_stale()
        else:
            self._remarks.calm()
        self._show_question()

    def _put_off(self) -> None:
        """Leave a question that cannot be asked."""
        if self._sitting is not None:
            self._sitting.put_off()
            self._remarks.calm()
            self._show_question()

    def _go_on(self) -> None:
        sitting = self._sitting
        if sitting is not None and sitting.outcome is not None and self._is_kept(sitting.advance):
            self._show_question()

    def _is_kept(self, step: Callable[[], object]) -> bool:
        """Take a step of the sitting, and say so where it cannot be kept."""
        try:
            step()
        except QuizError as error:
            self._remarks.complain(error)
            return False
        self._remarks.calm()
        return True

    def _set_aside(self, step: Callable[[], Change | None]) -> None:
        """Take the card off the table, tell of it, and go on with the next."""
        sitting = self._sitting
        if sitting is None or sitting.question is None:
            return
        title = sitting.question.stem
        try:
            change = step()
        except QuizError as error:
            self._remarks.complain(error)
            return
        self._remarks.calm()
        self._show_question()
        if change is not None:
            self._remarks.tell(lambda: _("{done} Ctrl+Z takes it back.").format(done=upkeep.done(change, title)))
