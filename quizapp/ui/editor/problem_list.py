"""What is wrong with the card that is being written, as one writes."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.decks_io.editing.entry import Entry, Field
from quizapp.decks_io.editing.rehearsal import Finding
from quizapp.decks_io.problem import Severity
from quizapp.ui.widgets.basics import empty, label
from quizapp.ui.widgets.buttons import LayoutButton
from quizapp.wording.findings import finding_line, summary

_SHOWN = 8


class ProblemList(QFrame):
    """Errors keep a card from being asked; warnings are advice. Where there are none it says so.

    A line about something that can be mended on the form leads there.
    """

    asked = Signal(object)
    """The Field that a line is about."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cardProblems")
        self.setProperty("role", "panel")
        self._shown: object = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(10, 14, 10, 12)
        self._layout.setSpacing(2)

    def show_findings(
        self, entry: Entry, findings: Sequence[Finding], *, begun: bool, leads: Callable[[Field], bool]
    ) -> None:
        """Show these; before anything was written, what to begin with."""
        errors = [each for each in findings if each.problem.severity is Severity.ERROR]
        warnings = [each for each in findings if each.problem.severity is Severity.WARNING]
        heading = summary(len(errors), len(warnings), begun=begun)
        # What can be mended here comes first.
        warnings.sort(key=lambda each: not leads(each.field))
        lines = [(finding_line(each, entry), each.field) for each in [*errors, *warnings]] if begun else []
        if (heading, lines) == self._shown:
            return
        self._shown = (heading, lines)
        empty(self._layout)
        role = "muted" if not begun else "alert" if errors else "hard" if warnings else "right"
        head = label(role, heading, wrap=True)
        head.setObjectName("problemHeading")
        head.setContentsMargins(10, 0, 10, 4)
        self._layout.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        for number, (sentence, field) in enumerate(lines[:_SHOWN], start=1):
            line = self._line(sentence, field if leads(field) else ())
            line.setObjectName(f"problem{number}")
            self._layout.addWidget(line)
            line.show()
        head.show()

    def _line(self, sentence: str, field: Field) -> QWidget:
        words = label("small", sentence, wrap=True)
        if not field:
            words.setContentsMargins(10, 3, 10, 3)
            return words
        button = LayoutButton("row")
        button.setAccessibleName(sentence)
        layout = QHBoxLayout(button)
        layout.setContentsMargins(10, 3, 10, 3)
        layout.addWidget(words, 1)
        layout.addWidget(label("small", "›"), 0, Qt.AlignmentFlag.AlignTop)
        button.pass_clicks()
        button.clicked.connect(partial(self.asked.emit, field))
        return button
