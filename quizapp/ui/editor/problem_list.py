"""What is wrong with the card that is being written, as one writes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from quizapp.decks_io.problem import Problem, Severity
from quizapp.ui.widgets.basics import empty, label
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.figures import number
from quizapp.wording.problems import sentence

_SHOWN = 8


class ProblemList(QFrame):
    """Errors keep a card from being asked; warnings are advice. Where there are none it says so."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cardProblems")
        self.setProperty("role", "panel")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 14, 20, 14)
        self._layout.setSpacing(6)

    def show_problems(self, problems: Sequence[Problem], *, begun: bool) -> None:
        """Show these; before anything was written, what to begin with."""
        empty(self._layout)
        errors = [each for each in problems if each.severity is Severity.ERROR]
        warnings = [each for each in problems if each.severity is Severity.WARNING]
        if not begun:
            heading = label("muted", _("Fill in the fields; what is missing is said here."), wrap=True)
        elif errors:
            said = ngettext("{count} thing is missing or wrong", "{count} things are missing or wrong", len(errors))
            heading = label("alert", said.format(count=number(len(errors))), wrap=True)
        elif warnings:
            said = ngettext(
                "The card can be asked; {count} remark", "The card can be asked; {count} remarks", len(warnings)
            )
            heading = label("hard", said.format(count=number(len(warnings))), wrap=True)
        else:
            heading = label("right", "✓ " + _("The card can be asked."), wrap=True)
        heading.setObjectName("problemHeading")
        self._layout.addWidget(heading, 0, Qt.AlignmentFlag.AlignTop)
        if begun:
            for problem in [*errors, *warnings][:_SHOWN]:
                self._layout.addWidget(label("small", sentence(problem), wrap=True, selectable=True))
        for place in range(self._layout.count()):
            if (item := self._layout.itemAt(place)) is not None and (widget := item.widget()) is not None:
                widget.show()
