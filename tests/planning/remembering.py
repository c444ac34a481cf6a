"""A store that remembers in memory alone: for learners who study for months in a second."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form
from quizapp.scheduling.card_state import CardState
from quizapp.study.experience import PastAnswer
from quizapp.study.mixups import Confusion
from quizapp.study.review import EventId, Kind, Logged, Review
from quizapp.study.settings import Settings
from quizapp.study.step import Step
from quizapp.study.treatment import Treatment


class Remembering:
    """Keeps what quizapp.study.ports.Progress promises, as far as a learner comes who never takes anything back."""

    def __init__(self) -> None:
        self.log: list[Logged] = []
        self._states: dict[CardId, CardState] = {}
        self._settings = Settings()

    def states(self) -> Mapping[CardId, CardState]:
        """The state of every card that was ever answered."""
        return dict(self._states)

    def treatments(self) -> Mapping[CardId, Treatment]:
        """None: this learner decides nothing about cards."""
        return {}

    def last_study_day(self) -> date | None:
        """The day of the last event."""
        return self.log[-1].review.study_day if self.log else None

    def reviews_on(self, day: date) -> Sequence[Logged]:
        """What was answered on that day."""
        return [logged for logged in self.log if logged.review.study_day == day]

    def history(self, card: CardId) -> Sequence[Logged]:
        """What was answered of that card."""
        return [logged for logged in self.log if logged.review.card == card]

    def right_thinking_times(self, _form: Form, _count: int) -> Sequence[int]:
        """None: this learner's time does not count."""
        return []

    def pointed_at(self, _structure: str) -> Sequence[tuple[CardId, str]]:
        """Nothing is pointed at."""
        return []

    def confusions(self, _since: date) -> Mapping[Confusion, int]:
        """Nothing is taken for anything."""
        return {}

    def mean_answering_time(self) -> float | None:
        """The mean of the last hundred."""
        last = [logged.review.milliseconds for logged in self.log[-100:]]
        return sum(last) / len(last) if last else None

    def answers_before(self, day: date, count: int) -> Sequence[PastAnswer]:
        """The last answers that counted before that day."""
        found = [
            PastAnswer(review.card, review.study_day, review.before, review.quality)
            for review in (logged.review for logged in self.log)
            if review.kind is Kind.ANSWER and review.study_day < day
        ]
        return found[-count:]

    def answering_times_before(self, day: date, count: int) -> Sequence[int]:
        """The times of the last answers and drills before that day."""
        return [each.review.milliseconds for each in self.log if each.review.study_day < day][-count:]

    def record(self, review: Review, before: CardState | None, after: CardState | None) -> Logged:
        """Keep a review."""
        assert self._states.get(review.card) == before
        assert after is not None
        logged = Logged(str(len(self.log)), review)
        self.log.append(logged)
        self._states[review.card] = after
        return logged

    def take_back(self, event: EventId, now: datetime, day: date) -> CardState | None:
        """This learner never does."""
        raise NotImplementedError

    def take_all_back(
        self, events: Sequence[EventId], now: datetime, day: date, step: Step | None = None
    ) -> Mapping[CardId, CardState | None]:
        """This learner never does."""
        raise NotImplementedError

    def treat(self, changes: Mapping[CardId, Treatment], now: datetime, step: Step | None = None) -> None:
        """This learner never does."""
        raise NotImplementedError

    def reset(self, cards: Sequence[CardId], now: datetime, day: date, step: Step | None = None) -> Sequence[EventId]:
        """This learner never does."""
        raise NotImplementedError

    def extras(self, _day: date) -> Mapping[CardId, datetime]:
        """None: this learner sits no exams."""
        return {}

    def ask_also(self, cards: Sequence[CardId], now: datetime, day: date) -> None:
        """This learner never does."""
        raise NotImplementedError

    def ask_no_longer(self, cards: Sequence[CardId]) -> None:
        """This learner never does."""
        raise NotImplementedError

    def settings(self) -> Settings:
        """How this learner studies."""
        return self._settings

    def save_settings(self, settings: Settings) -> None:
        """Keep how this learner studies."""
        self._settings = settings
