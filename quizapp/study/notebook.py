"""A learner's record beside the decks: what there is to ask, and what an answer does."""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest
from typing import Final

from quizapp.cards.card_id import CardId
from quizapp.cards.locate import Click, click_of
from quizapp.cards.question import Question
from quizapp.scheduling import sm2
from quizapp.scheduling.card_state import CardState, after_answer, counts
from quizapp.scheduling.leech import is_leech
from quizapp.scheduling.sm2 import MemoryState
from quizapp.study.day_plan import DayPlan, plan_day, settles
from quizapp.study.exam_date import Quota, quota
from quizapp.study.grading import Grade, Reason, grade_by_learner, grade_by_program
from quizapp.study.judging import Verdict, judge
from quizapp.study.library import Library
from quizapp.study.mixups import MixUp, confusion, rivals
from quizapp.study.ports import Clock, Progress
from quizapp.study.record import Record
from quizapp.study.review import Kind, Logged, Response, Review

SCHEDULER: Final = "sm2"
WEAK_UNDER: Final = 230  # easiness in hundredths: two hard answers below the start


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an answer did: its log entry, why it was graded so, whether it comes again today, the card's state now.

    ``typed`` says that the answer was typed, ``became_leech`` that the card has now been forgotten once too often.
    """

    logged: Logged
    reason: Reason
    again_today: bool
    state: CardState | None
    typed: bool = False
    became_leech: bool = False

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

    def outcome(self, logged: Logged, leech_lapses: int) -> Outcome:
        """What the answer did, once the log has it; a card is a leech after so many lapses."""
        leech = is_leech(self.after, leech_lapses) and not is_leech(self.before, leech_lapses)
        return Outcome(logged, self.reason, not settles(self.review), self.after, self.typed, leech)


class Notebook(Record):
    """The record of one learner and the decks that are studied."""

    def __init__(self, library: Library, progress: Progress, clock: Clock, *, seed: str = "") -> None:
        self.library = library
        self._seed = seed
        super().__init__(progress, clock)

    def reload(self) -> None:
        """Read everything anew, as when another program has written to the same file."""
        super().reload()
        self._share_ids()

    def change_library(self, library: Library) -> None:
        """Go on with other decks, as when a file has changed; progress belongs to ids, not to files."""
        self.library = library
        self._share_ids()

    def cards(self, deck: str | None = None) -> list[CardId]:
        """The cards of one deck or of all, in their order."""
        if deck is None:
            return list(self.library.cards)
        return [card for card in self.library.cards if card.deck == deck]

    def plan(self, deck: str | None = None, *, pictures: bool = True) -> DayPlan:
        """What is left of today; without ``pictures``, of what can be answered without a figure."""
        cards = self.cards(deck)
        if not pictures:
            cards = [card for card in cards if not self.library.cards[card].form.needs_picture]
        day = self.today()
        return plan_day(
            cards,
            self._states,
            [logged.review for logged in self._todays],
            day,
            self._settings,
            seed=self._seed,
            facts=self.library.facts,
            treatments=self._treatments,
            sharing=self.library.cards,
            quota=self.quota(),
            extras=self._extras,
        )

    def quota(self) -> Quota | None:
        """What the way to an exam makes of today, if there is one on which decks are asked that are still there."""
        today = self.today()
        exam = self._settings.exam_on(today)
        if exam is None:
            return None
        todays = [logged.review for logged in self._todays]
        return quota(
            exam,
            self.library.cards,
            states=self._states,
            todays=todays,
            today=today,
            experience=self.experience(),
            treatments=self._treatments,
            asked_of=lambda due: self._settings.asked_of(due, today),
        )

    def known(self) -> list[tuple[CardId, CardState]]:
        """The cards of the decks that were ever answered, in their order, with their states."""
        states = self._states
        return [(card, state) for card in self.library.cards if (state := states.get(card)) is not None]

    def ahead(self, count: int) -> list[CardId]:
        """Cards that were answered before and are not due yet, the soonest first: for practice."""
        day = self.today()
        waiting = ((state.due, card) for card, state in self._known_and_asked() if state.due > day)
        return [card for _, card in nsmallest(count, waiting)]

    def weak(self, count: int) -> list[CardId]:
        """Cards that do not hold: failed last time, or of low easiness; the weakest first."""
        found = (
            (state.memory.repetitions > 0, state.memory.easiness, card)
            for card, state in self._known_and_asked()
            if not state.memory.repetitions or state.memory.easiness < WEAK_UNDER
        )
        return [card for _, _, card in nsmallest(count, found)]

    def mixups(self) -> list[MixUp]:
        """What the learner mixes up, the most frequent first."""
        return self._lately.mixups()

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
        logged = self._add(weighed.review, weighed.before, weighed.after)
        self._lately.add(question, weighed.review)
        return weighed.outcome(logged, self._settings.leech_lapses)

    def rehearse(self, question: Question, response: Response) -> Outcome:
        """What that answer would do if it were given; nothing is kept of it."""
        weighed = self._weigh(question, response)
        return weighed.outcome(Logged("", weighed.review), self._settings.leech_lapses)

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

    def _share_ids(self) -> None:
        """Keep states under the very ids of the decks: what is the same object need not be compared."""
        left = dict(self._states)
        ours = {card: state for card in self.library.cards if (state := left.pop(card, None)) is not None}
        self._states = ours | left

    def _asked(self) -> list[CardId]:
        """The cards that are neither suspended nor buried today."""
        day = self.today()
        return [card for card in self.cards() if not self.treatment(card).is_out(day)]

    def _known_and_asked(self) -> Iterator[tuple[CardId, CardState]]:
        """Of the cards that were ever answered those that are neither suspended nor buried today."""
        day, decided = self.today(), self._treatments
        for card, state in self.known():
            treatment = decided.get(card) if decided else None
            if treatment is None or not treatment.is_out(day):
                yield card, state

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
            pace=self._lately.pace(question),
            timed=self._settings.timed,
        )
