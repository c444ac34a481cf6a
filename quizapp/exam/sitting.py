"""An exam that is being sat: each act is on the disk before it is seen, and the clock has the last word."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from quizapp.cards.question import Question
from quizapp.exam.asking import asked_anew
from quizapp.exam.attempt import Attempt, Item, begin
from quizapp.exam.marking import points
from quizapp.exam.paper import Paper
from quizapp.exam.ports import Exams
from quizapp.study.library import Library
from quizapp.study.ports import Clock

Steady = Callable[[], float]
"""Returns seconds by a clock that nobody can set, from whatever beginning."""


def start(exams: Exams, paper: Paper, minutes: int, clock: Clock) -> Attempt:
    """Begin an attempt at that paper; raise QuizError where it is not kept."""
    attempt = begin(paper, minutes, clock().astimezone(UTC), exams.new_id())
    exams.begin(attempt)
    return attempt


class ExamSitting:
    """One attempt with the decks at hand. What raises QuizError has changed nothing.

    Once the time is over every act hands in what there is and does nothing else; ``attempt.handed_in_at`` tells.
    """

    def __init__(
        self, exams: Exams, attempt: Attempt, library: Library, *, clock: Clock, steady: Steady, language: str
    ) -> None:
        self._exams = exams
        self._library = library
        self._clock = clock
        self._steady = steady
        self._looked_at = steady()
        self._undo: list[tuple[int, Item]] = []
        self.language = language
        self.attempt = attempt
        self.clock_was_set_back = False
        """Whether the clock on the wall was ever seen to go back; the time of the exam did not."""

    @property
    def is_over(self) -> bool:
        """Whether it is handed in."""
        return self.attempt.handed_in_at is not None

    @property
    def can_undo(self) -> bool:
        """Whether there is an act to take back."""
        return bool(self._undo)

    def question(self, place: int | None = None) -> Question | None:
        """The question in that place, or on the table; None where it has left the decks or is another by now."""
        item = self.attempt.items[self.attempt.place if place is None else place]
        return self._asked(item, self.language)

    def gone(self) -> list[int]:
        """The places of the questions that are not there any more."""
        return [place for place in range(len(self.attempt.items)) if self.question(place) is None]

    def change_library(self, library: Library) -> None:
        """Go on with other decks; the paper keeps its questions as far as there are."""
        self._library = library

    def answer(self, chosen: str | None) -> None:
        """Answer the question on the table so, or not at all."""
        if (chosen or None) != self.attempt.item.chosen:
            self._change(self.attempt.item.answered(chosen, self.language))

    def flag(self) -> None:
        """Flag the question on the table, or take its flag away."""
        self._change(self.attempt.item.flag_turned())

    def strike(self, key: str) -> None:
        """Strike out an option of the question on the table, or restore it."""
        self._change(self.attempt.item.strike_turned(key))

    def go(self, place: int) -> None:
        """Put that question on the table, or the nearest that there is."""
        attempt = self._now()
        if attempt is not None:
            moved = attempt.moved(place)
            self._exams.keep(moved)
            self.attempt = moved

    def undo(self) -> None:
        """Take the last answer, flag or strike back, and put its question on the table."""
        attempt = self._now()
        if attempt is None or not self._undo:
            return
        place, item = self._undo[-1]
        before = attempt.with_item(place, item).moved(place)
        self._exams.keep(before, place)
        self._undo.pop()
        self.attempt = before

    def look(self, *, keep: bool = False) -> None:
        """Let the time pass until now, and hand in where it is over; keep on the disk how far it is, if wanted."""
        attempt = self._now()
        if attempt is not None:
            if keep:
                self._exams.keep(attempt)
            self.attempt = attempt

    def hand_in(self) -> None:
        """Close it, and give every question its points; what is gone from the decks has none and is not counted."""
        if not self.is_over:
            self._close(self._passed())

    def _change(self, item: Item) -> None:
        attempt = self._now()
        if attempt is None or item == attempt.item:
            return
        changed = attempt.with_item(attempt.place, item)
        self._exams.keep(changed, attempt.place)
        self._undo.append((attempt.place, attempt.item))
        self.attempt = changed

    def _now(self) -> Attempt | None:
        """The attempt as it stands now; None where it is over."""
        if self.is_over:
            return None
        attempt = self._passed()
        if attempt.is_time_over:
            self._close(attempt)
            return None
        return attempt

    def _passed(self) -> Attempt:
        """The attempt with the time that has passed since the last look."""
        now, looked_at = self._wall(), self._steady()
        steady = timedelta(seconds=looked_at - self._looked_at)
        self.clock_was_set_back |= self.attempt.was_set_back(now)
        self.attempt = self.attempt.at(now, steady)
        self._looked_at = looked_at
        return self.attempt

    def _wall(self) -> datetime:
        """Now in UTC: of two moments in one zone Python compares the clock faces, and once a year that is wrong."""
        return self._clock().astimezone(UTC)

    def _close(self, attempt: Attempt) -> None:
        closed = attempt.handed_in(self._wall(), tuple(self._points(item) for item in attempt.items))
        self._exams.hand_in(closed)
        self.attempt = closed
        self._undo.clear()

    def _points(self, item: Item) -> int | None:
        """In the language in which it was answered: a term has its names there."""
        question = self._asked(item, item.language or self.language)
        return None if question is None else points(question, item.chosen)

    def _asked(self, item: Item, language: str) -> Question | None:
        return asked_anew(self._library, item.card, item.form, item.options, seed=self.attempt.seed, language=language)
