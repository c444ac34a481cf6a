"""The way to an exam as it stands today."""

from dataclasses import dataclass

from quizapp.study.exam_date import ExamDate
from quizapp.study.library import Library
from quizapp.study.notebook import Notebook


@dataclass(frozen=True, slots=True)
class Countdown:
    """The exam, the days left to study, and the new cards of the whole day.

    ``new`` is None where new cards wait for a backlog; ``missing`` of the exam's decks are no longer there, and where
    that is all of them the day goes on as if there were no exam.
    """

    exam: ExamDate
    days_left: int
    new: int | None
    missing: int = 0

    @property
    def has_decks(self) -> bool:
        """Whether any of its decks is there."""
        return self.missing < len(self.exam.decks)


def countdown(notebook: Notebook) -> Countdown | None:
    """How things stand for the exam that is studied for; None where there is none, or it is over."""
    today = notebook.today()
    exam = notebook.settings.exam_on(today)
    if exam is None:
        return None
    quota = notebook.quota()
    new = None if notebook.settings.is_new_paused(today) else 0 if quota is None else quota.new
    return Countdown(exam, exam.days_left(today), new, len(missing_decks(exam, notebook.library)))


def missing_decks(exam: ExamDate, library: Library) -> list[str]:
    """The decks of the exam that are no longer there, or empty."""
    return [each for each in exam.decks if (deck := library.deck(each)) is None or not deck.cards]
