"""A sitting: one question after the other, repeats of what went badly, undo through the whole of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from quizapp.cards.card_id import CardId
from quizapp.cards.locate import Click
from quizapp.cards.question import Question
from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.quality import Quality
from quizapp.study.notebook import Notebook, Outcome
from quizapp.study.outlook import Outlook
from quizapp.study.review import Logged, Response
from quizapp.study.table import Table
from quizapp.study.upkeep import Change, Upkeep


@dataclass(frozen=True, slots=True)
class _Aside:
    """A card set aside: after how many answers, where it stood in the queue, and whether it was not aside before."""

    after: int
    card: CardId
    place: int | None
    changed: bool


class Sitting:
    """Today's cards of all decks or of one, or the cards handed in for practice.

    Without ``pictures`` what needs a figure to be answered is left out.

    The day's sitting holds nothing that the log and the treatments do not: left and taken up again it goes on where it
    was.
    """

    def __init__(
        self,
        notebook: Notebook,
        rng: Random,
        language: str,
        *,
        deck: str | None = None,
        practice: Iterable[CardId] | None = None,
        pictures: bool = True,
    ) -> None:
        self._notebook = notebook
        self._table = Table(notebook, rng)
        self.language = language
        self._deck = deck
        self._pictures = pictures
        self.is_practice = practice is not None
        self.answered: list[Outcome] = []
        self._day = notebook.today()
        self._done: list[Logged] = []
        self._upkeep = Upkeep(notebook)
        self._set_aside: list[_Aside] = []
        self._put_off: set[CardId] = set()
        self._queue: list[CardId] = list(practice or ())
        if not self.is_practice:
            self._plan_anew()
        self._show_next()

    @property
    def question(self) -> Question | None:
        """The question on the table, None when the sitting is over."""
        return self._table.question

    @property
    def outcome(self) -> Outcome | None:
        """What the answer to the question did, None until it is answered."""
        return self._table.outcome

    @property
    def position(self) -> int:
        """The number of the question on the table, counted from 1."""
        return len(self._done) + (self.outcome is None)

    @property
    def total(self) -> int:
        """How many questions it will be in all, as things stand."""
        return len(self._done) + len(self._queue)

    @property
    def can_undo(self) -> bool:
        """Whether there is an answer to take back, or a card that was set aside."""
        return bool(self._done or self._set_aside)

    def state(self) -> CardState | None:
        """The state of the card on the table, None until its first answer."""
        return self._table.state()

    def outlook(self) -> Mapping[Quality, Outlook]:
        """What each grade of the question on the table would bring."""
        return self._table.outlook()

    def note(self) -> str:
        """The learner's own note on the card on the table."""
        return self._table.note()

    def misses(self) -> list[Click]:
        """Where the learner pointed before, looking in vain for what the question on the table asks for.

        An answer that was just given does not count.
        """
        return self._table.misses()

    def answer(self, response: Response) -> Outcome:
        """Answer the question on the table. It is on the disk when this returns; if that fails nothing has moved."""
        outcome = self._table.answer(response)
        card = outcome.logged.review.card
        self._leave_out(card)
        if outcome.again_today:
            self._queue.append(card)
        self._done.append(outcome.logged)
        self.answered.append(outcome)
        return outcome

    def overrule(self) -> Outcome:
        """Take the answer back and give it again, on the learner's word that it is right; both are on the disk.

        Where the second step fails the question is on the table as if it had not been answered.
        """
        assert self.outcome is not None
        assert self.outcome.can_be_overruled
        review = self.outcome.logged.review
        self._take_last_answer_back()
        return self.answer(
            Response(
                milliseconds=review.milliseconds,
                chosen=review.chosen,
                confidence=review.confidence,
                away=review.away,
                overruled=True,
            )
        )

    def put_off(self) -> Question | None:
        """Leave the question on the table unanswered for this sitting, and put the next one there."""
        if self.question is not None and self.outcome is None:
            self._put_off.add(self.question.card)
            self._leave_out(self.question.card)
        self._show_next()
        return self.question

    def bury(self) -> Change | None:
        """Set the card on the table aside until tomorrow, and put the next one there; None where it was aside before.

        The place that it leaves in the day's limits another card takes.
        """
        return self._set_card_aside(self._upkeep.bury)

    def suspend(self) -> Change | None:
        """Set the card on the table aside until the learner resumes it, as ``bury`` does."""
        return self._set_card_aside(self._upkeep.suspend)

    def refresh(self) -> None:
        """Go on after decks, settings or treatments have changed: what is no longer asked today is left out.

        Of practice only what has left the decks is. A question on the table stays if its card is still asked and is
        what it was, or if it is answered already.
        """
        if self.is_practice:
            self._queue = [each for each in self._queue if each in self._notebook.library.cards]
        else:
            self._plan_anew()
        if self.outcome is None:
            if self.question is not None and self.question.card in self._queue:
                self._put_first(self.question.card)
            self._show_next()

    def speak(self, language: str) -> None:
        """Ask in that language from now on; the question on the table too, unless it is answered or has no other.

        Its options stay in their places, if they are the same.
        """
        self.language = language
        if self.outcome is None:
            self._show_next()

    def advance(self) -> Question | None:
        """Put the next question on the table; a new study day brings its own cards."""
        if not self.is_practice and self._notebook.today() != self._day:
            self._plan_anew()
        self._show_next()
        return self.question

    def undo(self) -> Question | None:
        """Take back the last answer, or the last card set aside, and put it on the table again; None if there is none.

        A card that has left the decks meanwhile is not asked again.
        """
        if self._set_aside and self._set_aside[-1].after >= len(self._done):
            if self._set_aside[-1].changed:
                self._upkeep.undo()
            self._take_in(self._set_aside.pop())
        elif self._done:
            self._take_last_answer_back()
            self._show_next()
        else:
            return None
        return self.question

    def drop_stale(self) -> None:
        """Plan anew after the card on the table was answered elsewhere."""
        if self.is_practice and self._queue:
            self._queue.pop(0)
        elif not self.is_practice:
            self._plan_anew()
        self._show_next()

    def _take_last_answer_back(self) -> None:
        """Have its card first in the queue again; the question too is open, where it lies on the table still."""
        logged = self._done[-1]
        self._notebook.take_back(logged)
        self._done.pop()
        self.answered = [outcome for outcome in self.answered if outcome.logged.event != logged.event]
        self._put_off.discard(logged.review.card)
        self._put_first(logged.review.card)
        self._table.reopen()

    def _set_card_aside(self, treat: Callable[[Sequence[CardId]], Change | None]) -> Change | None:
        """Take every showing of the card out of the queue, answered already or not."""
        assert self.question is not None
        card = self.question.card
        change = treat([card])
        place = self._queue.index(card) if card in self._queue else None
        if self.is_practice:
            self._leave_out(card)
        else:
            self._plan_anew()
        self._set_aside.append(_Aside(len(self._done), card, place, change is not None))
        self._show_next()
        return change

    def _take_in(self, aside: _Aside) -> None:
        """Ask a card again that was set aside, in its place."""
        if not self.is_practice:
            self._plan_anew()
        elif aside.place is not None and aside.card in self._notebook.library.cards:
            self._queue.insert(aside.place, aside.card)
        self._show_next()

    def _put_first(self, card: CardId) -> None:
        self._leave_out(card)
        self._queue.insert(0, card)

    def _leave_out(self, card: CardId) -> None:
        self._queue = [each for each in self._queue if each != card]

    def _plan_anew(self) -> None:
        """What is left of the day; on another day what was set aside or put off before is past."""
        day = self._notebook.today()
        if day != self._day:
            self._day = day
            self._set_aside.clear()
            self._put_off.clear()
        plan = self._notebook.plan(self._deck, pictures=self._pictures)
        self._queue = [card for card in plan.queue if card not in self._put_off]
        self._done = [each for each in self._notebook.todays if self._deck in (None, each.review.card.deck)]
        self._set_aside = [replace(each, after=min(each.after, len(self._done))) for each in self._set_aside]

    def _show_next(self) -> None:
        """Put the first card of the queue on the table that has not left the decks."""
        cards = self._notebook.library.cards
        while self._queue and self._queue[0] not in cards:
            self._queue.pop(0)
        self._table.lay(cards[self._queue[0]] if self._queue else None, self.language)
