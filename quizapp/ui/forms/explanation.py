"""The sheets under an answered question: why, where it says so, and what the learner wrote about it."""

from PySide6.QtWidgets import QFrame

from quizapp.cards.question import Question
from quizapp.ui.widgets.basics import label, panel
from quizapp.wording import outcomes
from quizapp.wording.catalog import _


def explanation_panel(question: Question) -> QFrame | None:
    """The explanation with its source, or None where the card has neither."""
    source = outcomes.source(question)
    if not question.explanation and not source:
        return None
    frame, layout = panel()
    frame.setObjectName("explanation")
    if question.explanation:
        layout.addWidget(label(text=question.explanation, wrap=True, selectable=True))
    if source:
        layout.addWidget(label("small", source, wrap=True, selectable=True))
    return frame


def note_panel(note: str) -> QFrame:
    """The learner's own note on the card."""
    frame, layout = panel()
    frame.setObjectName("ownNote")
    layout.addWidget(label("small", _("Your note")))
    layout.addWidget(label(text=note, wrap=True, selectable=True))
    return frame
