"""The term on the screen."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from quizapp.cards.question import Question
from quizapp.study.notebook import Outcome
from quizapp.ui.figures.stage import FigureStage
from quizapp.ui.forms.comparison import Comparison
from quizapp.ui.forms.judged import JudgedView
from quizapp.ui.forms.marks import Marks
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import _

LONGEST = 200


class TermField(QLineEdit):
    """Where the answer is typed."""

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z takes back what was typed; where nothing was, it is the window's."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            event.ignore()
            return True
        return super().event(event)


class TermView(JudgedView):
    """Stem and a field to type in; after the answer what was typed against what is right."""

    def __init__(self, question: Question, figure: FigureStage | None = None) -> None:
        super().__init__(question, Marks(over_field=True, hands_in=True), figure)
        self._can_be_overruled = False
        self._input = self.field = TermField()
        self._input.setObjectName("termField")
        self._input.setAccessibleName(_("Your answer"))
        self._input.setPlaceholderText(_("Type the answer"))
        self._input.setMaxLength(max(LONGEST, *map(len, question.accepted)))
        self._input.textChanged.connect(lambda: self._marks.allow_hand_in(self._complete() is not None))
        self._column.addWidget(self._input)

    def _press_before(self, key: str) -> bool:
        return False

    def _press_after(self, key: str) -> bool:
        """Ctrl+R overrules."""
        if key != "ctrl+r" or not self._can_be_overruled:
            return False
        self.overruled.emit()
        return True

    def _marked(self) -> str:
        return self._input.text()

    def _mark_again(self, marked: str) -> None:
        self._input.insert(marked)

    def _complete(self) -> str | None:
        return self._input.text().strip() or None

    def _show_verdicts(self, outcome: Outcome) -> Comparison:
        self.field = None
        self._input.hide()
        self._can_be_overruled = outcome.can_be_overruled
        comparison = Comparison(self.question, outcome)
        self._column.addWidget(comparison)
        if self._can_be_overruled:
            comparison.add_button(self._overrule_button())
        return comparison

    def _overrule_button(self) -> KeyButton:
        button = KeyButton("")
        button.setObjectName("overruleButton")
        button.say(_("It was right"), _("Ctrl+R"), spoken=_("Count my answer as right"))
        button.clicked.connect(self.overruled)
        return button
