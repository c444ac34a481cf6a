"""One learner's progress at hand: what is kept in memory, and written through before anybody sees it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from quizapp.cards.card_id import CardId
from quizapp.cards.locate import Click, click_of
from quizapp.cards.question import Form, Question
from quizapp.errors import Failure, QuizError
from quizapp.scheduling import sm2
from quizapp.scheduling.card_state import CardState, Stage, after_answer, counts
from quizapp.scheduling.leech import is_leech
from quizapp.scheduling.sm2 import MemoryState
from quizapp.scheduling.study_day import study_day
from quizapp.study.day_plan import DayPlan, plan_day, settles
from quizapp.study.grading import REMEMBERED, Grade, Pace, Reason, grade_by_learner, grade_by_program, thinking_time
from quizapp.study.judging import Verdict, judge
from quizapp.study.library import Library
from quizapp.study.mixups import MixUp, confusion, mixups, remembered_since, rivals
from quizapp.study.ports import Clock, Progress
from quizapp.study.review import EventId, Kind, Logged, Response, Review
from quizapp.study.settings import Settings
from quizapp.study.treatment import UNTREATED, Treatment

SCHEDULER: Final = "sm2"
WEAK_UNDER: Final = 230  # easiness in hundredths: two hard answers below the start


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an answer did: its log entry, why it was graded so, whether it comes again today, the card's state now.

    ``typed`` says that the answer was typed.
    """

    logged: Logged
    reason: Reason
    again_today: bool
    state: CardState | None
    typed: bool = False

    @property
    def can_be_overruled(self) -> bool:
        """Whether the program called wrong what was typed, which the learner may know better."""
        return self.typed and self.reason in (Reason.WRONG, Reason.WRONG_THOUGH_SURE)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """An answer before it is kept: what the log will say of it, and the card's state around it."""

    review: Review
    reason: Reason
    before: CardState | None
    after: CardState | None
    typed: bool

    def outcome(self, logged: Logged) -> Outcome:
        """What the answer did, once the log has it."""
        return Outcome(logged, self.reason, not settles(self.review), self.after, self.typed)


class Notebook:
    """States, today's log and pace of one learner. Every change goes to ``progress`` first."""

    def __init__(self, library: Library, progress: Progress, clock: Clock, *, seed: str = "") -> None:
        self.library = library
        self._progress = progress
        self._clock = clock
        self._seed = seed
        self.reload()

    def reload(self) -> None:
        """Read everything anew, as when another program has written to the same file."""
        self._settings = self._progress.settings()
        self._states = dict(self._progress.states())
        self._treatments = dict(self._progress.treatments())
        self._last_day = self._progress.last_study_day()
        self._day = self._study_day()
        self._todays = list(self._progress.reviews_on(self._day))
        self._read_lately()

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
            self._day = day
        return day

    @property
    def todays(self) -> Sequence[Logged]:
        """Today's answers and drills that stand, in their order."""
        self.today()
        return tuple(self._todays)

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

    def treat(self, changes: Mapping[CardId, Treatment]) -> None:
        """Keep these treatments; raise QuizError with nothing changed if that was not kept."""
        self._progress.treat(changes, self._clock())
        self._treatments.update(changes)

    def reset(self, cards: Sequence[CardId]) -> Sequence[EventId]:
        """Make these cards new again, and return the events that say so; raise QuizError with nothing changed."""
        day = self.today()
        events = self._progress.reset(cards, self._clock(), day)
        for card in cards:
            self._states.pop(card, None)
        self._last_day = day
        return events

    def take_reset_back(self, events: Sequence[EventId]) -> None:
        """Give cards that were made new their states back; raise QuizError with nothing changed."""
        day = self.today()
        for card, state in self._progress.take_all_back(events, self._clock(), day).items():
            self._keep(card, state)
        self._last_day = day

    def history(self, card: CardId) -> Sequence[Logged]:
        """The card's answers and drills that stand, oldest first."""
        return self._progress.history(card)

    def is_leech(self, card: CardId) -> bool:
        """Whether the card was forgotten so often that something else should be tried."""
        return is_leech(self.state(card), self._settings.leech_lapses)

    def change_library(self, library: Library) -> None:
        """Go on with other decks, as when a file has changed; progress belongs to ids, not to files."""
        self.library = library

    def cards(self, deck: str | None = None) -> list[CardId]:
        """The cards of one deck or of all, in their order."""
        return [card for card in self.library.cards if deck in (None, card.deck)]

    def _asked(self) -> list[CardId]:
        """The cards that are neither suspended nor buried today."""
        day = self.today()
        return [card for card in self.cards() if not self.treatment(card).is_out(day)]

    def plan(self, deck: str | None = None, *, pictures: bool = True) -> DayPlan:
        """What is left of today; without ``pictures``, of what can be answered without a figure."""
        day = self.today()
        reviews = [logged.review for logged in self._todays]
        facts = self.library.facts
        cards = self.cards(deck)
        if not pictures:
            cards = [card for card in cards if not self.library.cards[card].form.needs_picture]
        return plan_day(
            cards,
            self._states,
            reviews,
            day,
            self._settings,
            seed=self._seed,
            facts=facts,
            treatments=self._treatments,
        )

    def ahead(self, count: int) -> list[CardId]:
        """Cards that were answered before and are not due yet, the soonest first: for practice."""
        day = self.today()
        waiting = [
            (state.due, card) for card in self._asked() if (state := self.state(card)) is not None and state.due > day
        ]
        return [card for _, card in sorted(waiting)[:count]]

    def weak(self, count: int) -> list[CardId]:
        """Cards that do not hold: failed last time, or of low easiness; the weakest first."""
        found = [
            (state.memory.repetitions > 0, state.memory.easiness, card)
            for card in self._asked()
            if (state := self.state(card)) is not None
            and (state.stage is not Stage.REVIEW or state.memory.easiness < WEAK_UNDER)
        ]
        return [card for _, _, card in sorted(found)[:count]]

    def mean_answering_time(self) -> float | None:
        """Milliseconds an answer took lately; None before the first."""
        return self._progress.mean_answering_time()

    def mixups(self) -> list[MixUp]:
        """What the learner mixes up, the most frequent first."""
        return mixups(self._confusions)

    def misses(self, structure: str, deck: str, figure: str) -> list[Click]:
        """Where the learner pointed on that figure of the deck, looking for the structure in vain; the oldest first."""
        cards = self.library.cards
        return [
            click_of(chosen)
            for card, chosen in self._progress.pointed_at(structure)
            if card.deck == deck
            and card in cards
            and (picture := cards[card].picture) is not None
            and picture.figure == figure
        ]

    def rivals(self, card: CardId) -> frozenset[str]:
        """What the learner mixes up with the subject of that card."""
        return rivals(self.mixups(), self.library.cards[card].subject())

    def about(self, pair: MixUp, count: int) -> list[CardId]:
        """Cards on the two of a mix-up, the weakest first, those never met last: for practice."""
        both = {pair.first, pair.second}
        found = [
            (state is None, state.memory.interval if state else 0, card)
            for card in self._asked()
            if self.library.cards[card].subject() in both
            for state in [self.state(card)]
        ]
        return [card for _, _, card in sorted(found)[:count]]

    def answer(self, question: Question, response: Response) -> Outcome:
        """Grade the answer, keep it, and tell what it did; raise QuizError with nothing changed if it was not kept."""
        weighed = self._weigh(question, response)
        review = weighed.review
        logged = self._record(review, weighed.before, weighed.after)
        if review.confusion is not None:
            self._confusions[review.confusion] += 1
        self._last_day = review.study_day
        self._todays.append(logged)
        if weighed.after is not None:
            self._states[question.card] = weighed.after
        if review.correct and not response.away:
            self._pace(question).times.append(thinking_time(response.milliseconds, question.words))
        return weighed.outcome(logged)

    def rehearse(self, question: Question, response: Response) -> Outcome:
        """What that answer would do if it were given; nothing is kept of it."""
        weighed = self._weigh(question, response)
        return weighed.outcome(Logged("", weighed.review))

    def _weigh(self, question: Question, response: Response) -> "_Weighed":
        """Grade the answer, and work out what it does to the card."""
        day = self.today()
        before = self.state(question.card)
        verdict = judge(question, response)
        grade = self._grade(question, response, before, verdict)
        counted = counts(before, day)
        after = after_answer(before, grade.quality, day) if counted else before
        review = Review(
            kind=Kind.ANSWER if counted else Kind.DRILL,
            card=question.card,
            answered_at=self._clock(),
            study_day=day,
            form=question.form,
            language=question.language,
            quality=grade.quality,
            correct=None if verdict is None else verdict is Verdict.RIGHT,
            milliseconds=response.milliseconds,
            words=question.words,
            away=response.away,
            chosen=response.chosen,
            confidence=response.confidence,
            overruled=response.overruled,
            confusion=confusion(question, response.chosen),
            scheduler=SCHEDULER,
            scheduler_version=sm2.VERSION,
            before=MemoryState() if before is None else before.memory,
            after=MemoryState() if after is None else after.memory,
        )
        return _Weighed(review, grade.reason, before, after, question.typed)

    def take_back(self, logged: Logged) -> None:
        """Undo one of today's answers; raise QuizError with nothing changed if that was not kept."""
        day = self.today()
        state = self._progress.take_back(logged.event, self._clock(), day)
        self._keep(logged.review.card, state)
        self._last_day = self._progress.last_study_day()
        self._todays = [other for other in self._todays if other.event != logged.event]
        self._read_lately()

    def _keep(self, card: CardId, state: CardState | None) -> None:
        if state is None:
            self._states.pop(card, None)
        else:
            self._states[card] = state

    def _study_day(self) -> date:
        return study_day(self._clock(), self._settings.rollover, self._last_day)

    def _read_lately(self) -> None:
        """The paces and confusions of late."""
        self._confusions = Counter(self._progress.confusions(remembered_since(self._day)))
        self._paces = {form: Pace.of(self._progress.right_thinking_times(form, REMEMBERED)) for form in Form}

    def _grade(
        self, question: Question, response: Response, before: CardState | None, verdict: Verdict | None
    ) -> Grade:
        if verdict is None:
            return grade_by_learner(response)
        return grade_by_program(
            response,
            verdict=verdict,
            words=question.words,
            right_before=before is not None and before.memory.repetitions > 0,
            pace=self._pace(question),
            timed=self._settings.timed,
        )

    def _pace(self, question: Question) -> Pace:
        """How fast the learner is at such questions. A name that is typed says nothing of one that is chosen."""
        return Pace() if question.form is Form.NAME and question.typed else self._paces[question.form]

    def _record(self, review: Review, before: CardState | None, after: CardState | None) -> Logged:
        try:
            return self._progress.record(review, before, after)
        except QuizError as error:
            if error.failure is Failure.ANSWERED_ELSEWHERE:
                self.reload()
            raise
