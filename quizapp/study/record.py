"""One learner's record: what is kept in memory, and written through before anybody sees it."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime

from quizapp.cards.card_id import CardId
from quizapp.errors import Failure, QuizError
from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.leech import is_leech
from quizapp.scheduling.study_day import study_day
from quizapp.study.experience import REMEMBERED, TIMES_REMEMBERED, Experience, experience
from quizapp.study.lately import Lately
from quizapp.study.ports import Clock, Progress
from quizapp.study.review import EventId, Logged, Review
from quizapp.study.settings import Settings
from quizapp.study.step import Step
from quizapp.study.treatment import UNTREATED, Treatment


class Record:
    """States, treatments, settings and today's log of one learner. Every change goes to ``progress`` first.

    What changes something raises QuizError, with nothing changed, where that was not kept.
    """

    def __init__(self, progress: Progress, clock: Clock) -> None:
        self._progress = progress
        self._clock = clock
        self.reload()

    def reload(self) -> None:
        """Read everything anew, as when another program has written to the same file."""
        self._settings = self._progress.settings()
        self._states = dict(self._progress.states())
        self._treatments = _decided(self._progress.treatments())
        self._last_day = self._progress.last_study_day()
        self._day = self._study_day()
        self._todays = list(self._progress.reviews_on(self._day))
        self._extras = dict(self._progress.extras(self._day))
        self._lately = Lately(self._progress, self._day)
        self._experience: tuple[date, Experience] | None = None

    @property
    def settings(self) -> Settings:
        """How the learner studies."""
        return self._settings

    def change_settings(self, settings: Settings) -> None:
        """Keep other settings."""
        self._progress.save_settings(settings)
        self._settings = settings

    def today(self) -> date:
        """The study day it is now."""
        day = self._study_day()
        if day != self._day:
            self._todays = list(self._progress.reviews_on(day))
            self._extras = dict(self._progress.extras(day))
            self._day = day
        return day

    @property
    def is_ahead(self) -> bool:
        """Whether the log has a day that is still to come by the clock, which was wrong then or is wrong now."""
        return study_day(self._clock(), self._settings.rollover) < self.today()

    @property
    def todays(self) -> Sequence[Logged]:
        """Today's answers and drills that stand, in their order."""
        self.today()
        return tuple(self._todays)

    @property
    def extras(self) -> Mapping[CardId, datetime]:
        """The cards that are asked today besides those of the schedule, and when they were asked for."""
        self.today()
        return self._extras

    def ask_also(self, cards: Sequence[CardId]) -> None:
        """Ask these today too, once each at least from now on; what is not due is drill."""
        # In UTC, or moments of the night in which the clocks are put back would be compared by their faces.
        day, now = self.today(), self._clock().astimezone(UTC)
        self._progress.ask_also(cards, now, day)
        self._extras = {**self._extras, **dict.fromkeys(cards, now)}

    def ask_no_longer(self, cards: Sequence[CardId]) -> None:
        """Take back that these are asked today too."""
        self._progress.ask_no_longer(cards)
        self._extras = {card: at for card, at in self.extras.items() if card not in set(cards)}

    def state(self, card: CardId) -> CardState | None:
        """The card's state, None until its first answer."""
        return self._states.get(card)

    @property
    def states(self) -> Mapping[CardId, CardState]:
        """The states of all cards ever answered, those that have left the decks included."""
        return self._states

    def treatment(self, card: CardId) -> Treatment:
        """What the learner decided about the card."""
        return self._treatments.get(card, UNTREATED)

    @property
    def treatments(self) -> Mapping[CardId, Treatment]:
        """The treatments of all cards about which something was decided."""
        return self._treatments

    def history(self, card: CardId) -> Sequence[Logged]:
        """The card's answers and drills that stand, oldest first."""
        return self._progress.history(card)

    def is_leech(self, card: CardId) -> bool:
        """Whether the card was forgotten so often that something else should be tried."""
        return is_leech(self.state(card), self._settings.leech_lapses)

    def mean_answering_time(self) -> float | None:
        """Milliseconds an answer took lately; None before the first."""
        return self._progress.mean_answering_time()

    def experience(self) -> Experience:
        """What the log says of the learner's answers before today; the same for the whole study day."""
        today = self.today()
        if self._experience is None or self._experience[0] != today:
            answers = self._progress.answers_before(today, REMEMBERED)
            times = self._progress.answering_times_before(today, TIMES_REMEMBERED)
            self._experience = (today, experience(answers, times))
        return self._experience[1]

    def treat(self, changes: Mapping[CardId, Treatment], step: Step | None = None) -> None:
        """Keep these treatments.

        This and the two that follow may be called beside the window's thread where a ``step`` is given: who reads
        meanwhile finds all as it was, or all as it is. Where the step says no QuizError is raised.
        """
        self._progress.treat(changes, self._clock(), step)
        self._treatments = _decided(self._treatments | dict(changes))

    def reset(self, cards: Sequence[CardId], step: Step | None = None) -> Sequence[EventId]:
        """Make these cards new again, and return the events that say so."""
        day = self.today()
        events = self._progress.reset(cards, self._clock(), day, step)
        gone = set(cards)
        self._states = {card: state for card, state in self._states.items() if card not in gone}
        self._last_day = day
        return events

    def take_reset_back(self, events: Sequence[EventId], step: Step | None = None) -> None:
        """Give cards that were made new their states back."""
        day = self.today()
        states = self._progress.take_all_back(events, self._clock(), day, step)
        gone = {card for card, state in states.items() if state is None}
        kept = {card: state for card, state in states.items() if state is not None}
        self._states = {card: state for card, state in (self._states | kept).items() if card not in gone}
        self._last_day = day

    def take_back(self, logged: Logged) -> None:
        """Undo one of today's answers."""
        day = self.today()
        state = self._progress.take_back(logged.event, self._clock(), day)
        self._hold(logged.review.card, state)
        self._last_day = self._progress.last_study_day()
        self._todays = [other for other in self._todays if other.event != logged.event]
        self._lately = Lately(self._progress, self._day)

    def _add(self, review: Review, before: CardState | None, after: CardState | None) -> Logged:
        """Keep a review and the state after it; where another program has answered, read everything anew."""
        asked_at = self._extras.get(review.card)
        if asked_at is not None and asked_at > review.answered_at:
            # The clock was set back since: else the card would be asked on and on until it shows that time again.
            self._progress.ask_also([review.card], review.answered_at, review.study_day)
            self._extras = {**self._extras, review.card: review.answered_at.astimezone(UTC)}
        try:
            logged = self._progress.record(review, before, after)
        except QuizError as error:
            if error.failure is Failure.ANSWERED_ELSEWHERE:
                self.reload()
            raise
        self._last_day = review.study_day
        self._todays.append(logged)
        self._hold(review.card, after)
        return logged

    def _hold(self, card: CardId, state: CardState | None) -> None:
        if state is None:
            self._states.pop(card, None)
        else:
            self._states[card] = state

    def _study_day(self) -> date:
        return study_day(self._clock(), self._settings.rollover, self._last_day)


def _decided(treatments: Mapping[CardId, Treatment]) -> dict[CardId, Treatment]:
    """Those that say something: what was taken back is as if it had never been."""
    return {card: treatment for card, treatment in treatments.items() if treatment != UNTREATED}
