"""What a sitting needs from outside: the clock, and something that remembers."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form
from quizapp.scheduling.card_state import CardState
from quizapp.study.experience import PastAnswer
from quizapp.study.mixups import Confusion
from quizapp.study.review import EventId, Logged, Review
from quizapp.study.settings import Settings
from quizapp.study.step import Step
from quizapp.study.treatment import Treatment

Clock = Callable[[], datetime]
"""Returns now, in the zone where the learner is."""


class Progress(Protocol):
    """Remembers one learner's answers. What is recorded is on the disk when the call returns."""

    def states(self) -> Mapping[CardId, CardState]:
        """The state of every card that was ever answered, orphans included."""

    def treatments(self) -> Mapping[CardId, Treatment]:
        """What was decided about every card about which something was."""

    def last_study_day(self) -> date | None:
        """The newest study day in the log."""

    def reviews_on(self, day: date) -> Sequence[Logged]:
        """The answers and drills of a study day in their order, without those taken back."""

    def history(self, card: CardId) -> Sequence[Logged]:
        """The answers and drills of one card that stand, oldest first."""

    def right_thinking_times(self, form: Form, count: int) -> Sequence[int]:
        """The thinking times of the last right answers of that form, oldest first, without those taken back or away.

        Of names only those that were chosen count, not those that were typed.
        """

    def pointed_at(self, structure: str) -> Sequence[tuple[CardId, str]]:
        """What was pointed at, wrongly, when that structure was asked for: card and click, oldest first."""

    def confusions(self, since: date) -> Mapping[Confusion, int]:
        """How often what was taken for what, from that study day on, without answers taken back."""

    def mean_answering_time(self) -> float | None:
        """Milliseconds an answer took, over the last hundred; None before the first."""

    def answers_before(self, day: date, count: int) -> Sequence[PastAnswer]:
        """The last answers that counted before that study day and stand, oldest first."""

    def answering_times_before(self, day: date, count: int) -> Sequence[int]:
        """The milliseconds that each of the last answers and drills before that study day took, oldest first.

        Those while the window was inactive say nothing and are left out.
        """

    def record(self, review: Review, before: CardState | None, after: CardState | None) -> Logged:
        """Keep a review and the card's new state in one durable transaction.

        Raise QuizError, with nothing kept, if the disk refuses or the stored state is no longer ``before``.
        """

    def take_back(self, event: EventId, now: datetime, day: date) -> CardState | None:
        """Add the event that takes that one back and return the card's state without it, in one transaction.

        Where it was taken back already, as by another program, nothing is added.
        """

    def take_all_back(
        self, events: Sequence[EventId], now: datetime, day: date, step: Step | None = None
    ) -> Mapping[CardId, CardState | None]:
        """Take all of these back in one transaction, and return the state of each card without them.

        This and the two that follow may be called on any thread where a ``step`` is given. It hears how far they are;
        where it says no, QuizError is raised and nothing is changed.
        """

    def treat(self, changes: Mapping[CardId, Treatment], now: datetime, step: Step | None = None) -> None:
        """Keep what was decided about these cards, all or nothing; raise QuizError where the disk refuses."""

    def reset(self, cards: Sequence[CardId], now: datetime, day: date, step: Step | None = None) -> Sequence[EventId]:
        """Make these cards new again, all or none, by an event each; their answers stay in the log."""

    def extras(self, day: date) -> Mapping[CardId, datetime]:
        """The cards asked on that study day besides those of the schedule, and when they were asked for."""

    def ask_also(self, cards: Sequence[CardId], now: datetime, day: date) -> None:
        """Ask these cards on that study day too, all or none; raise QuizError where the disk refuses."""

    def ask_no_longer(self, cards: Sequence[CardId]) -> None:
        """Take them out again; raise QuizError where the disk refuses."""

    def settings(self) -> Settings:
        """How the learner studies."""

    def save_settings(self, settings: Settings) -> None:
        """Keep how the learner studies."""
