"""One learner's progress at hand: what is kept in memory, and written through before anybody sees it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from quizapp.cards.card_id import CardId
from quizapp.cards.locate import Click, click_of
from quizapp.cards.question import Form, Question
from quizapp.errors import Failure, QuizError
from quizapp.scheduling import sm2
from quizapp.scheduling.card_state import CardState, Stage, after_answer, counts
from quizapp.scheduling.sm2 import MemoryState
from quizapp.scheduling.study_day import study_day
from quizapp.study.day_plan import DayPlan, plan_day, settles
from quizapp.study.grading import REMEMBERED, Grade, Pace, Reason, grade_by_learner, grade_by_program, thinking_time
from quizapp.study.judging import Verdict, judge
from quizapp.study.library import Library
from quizapp.study.mixups import MixUp, confusion, mixups, remembered_since, rivals
from quizapp.study.ports import Clock, Progress
from quizapp.study.review import Kind, Logged, Response, Review
from quizapp.study.settings import Settings

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

    def cards(self, deck: str | None = None) -> list[CardId]:
        """The cards of one deck or of all, in their order."""
        return [card for card in self.library.cards if deck in (None, card.deck)]

    def plan(self, deck: str | None = None, *, pictures: bool = True) -> DayPlan:
        """What is left of today; without ``pictures``, of what can be answered without a figure."""
        day = self.today()
        reviews = [logged.review for logged in self._todays]
        facts = self.library.facts
        cards = self.cards(deck)
        if not pictures:
            cards = [card for card in cards if not self.library.cards[card].form.needs_picture]
        return plan_day(cards, self._states, reviews, day, self._settings, seed=self._seed, facts=facts)

    def ahead(self, count: int) -> list[CardId]:
        """Cards that were answered before and are not due yet, the soonest first: for practice."""
        day = self.today()
        waiting = [
            (state.due, card) for card in self.cards() if (state := self.state(card)) is not None and state.due > day
        ]
        return [card for _, card in sorted(waiting)[:count]]

    def weak(self, count: int) -> list[CardId]:
        """Cards that do not hold: failed last time, or of low easiness; the weakest first."""
        found = [
            (state.memory.repetitions > 0, state.memory.easiness, card)
            for card in self.cards()
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
            for card in self.cards()
            if self.library.cards[card].subject() in both
            for state in [self.state(card)]
        ]
        return [card for _, _, card in sorted(found)[:count]]

    def answer(self, question: Question, response: Response) -> Outcome:
        """Grade the answer, keep it, and tell what it did; raise QuizError with nothing changed if it was not kept."""
        day = self.today()
        now = self._clock()
        before = self.state(question.card)
        verdict = judge(question, response)
        grade = self._grade(question, response, before, verdict)
        correct = None if verdict is None else verdict is Verdict.RIGHT
        counted = counts(before, day)
        after = after_answer(before, grade.quality, day) if counted else before
        review = Review(
            kind=Kind.ANSWER if counted else Kind.DRILL,
            card=question.card,
            answered_at=now,
            study_day=day,
            form=question.form,
            language=question.language,
            quality=grade.quality,
            correct=correct,
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
        logged = self._record(review, before, after)
        if review.confusion is not None:
            self._confusions[review.confusion] += 1
        self._last_day = day
        self._todays.append(logged)
        if after is not None:
            self._states[question.card] = after
        if correct and not response.away:
            self._pace(question).times.append(thinking_time(response.milliseconds, question.words))
        return Outcome(logged, grade.reason, not settles(review), after, question.typed)

    def take_back(self, logged: Logged) -> None:
        """Undo one of today's answers; raise QuizError with nothing changed if that was not kept."""
        day = self.today()
        state = self._progress.take_back(logged.event, self._clock(), day)
        card = logged.review.card
        if state is None:
            self._states.pop(card, None)
        else:
            self._states[card] = state
        self._last_day = self._progress.last_study_day()
        self._todays = [other for other in self._todays if other.event != logged.event]
        self._read_lately()

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
