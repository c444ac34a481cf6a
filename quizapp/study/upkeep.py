"""What a learner does with cards besides answering them, each step undone by the next undo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import days_later
from quizapp.study.notebook import Notebook
from quizapp.study.review import EventId
from quizapp.study.step import Step
from quizapp.study.treatment import Treatment, in_order, key_of, note_in, without_step


class Deed(StrEnum):
    """What was done with cards."""

    SUSPENDED = "suspended"
    RESUMED = "resumed"
    BURIED = "buried"
    UNBURIED = "unburied"
    MARKED = "marked"
    UNMARKED = "unmarked"
    TAGGED = "tagged"
    UNTAGGED = "untagged"
    NOTED = "noted"
    RESET = "reset"


@dataclass(frozen=True, slots=True)
class Change:
    """One step that can be taken back: what it was, and the cards that it changed indeed.

    ``treatments`` are each card's before and after, ``events`` those that made cards new.
    """

    deed: Deed
    cards: tuple[CardId, ...]
    treatments: tuple[tuple[Treatment, Treatment], ...] = ()
    events: tuple[EventId, ...] = ()


class Upkeep:
    """Changes cards of a notebook, and remembers how to take each change back.

    Taking one back leaves alone what was decided elsewhere since, as in a sitting. Every method raises QuizError, with
    nothing changed, where the disk refuses; and returns None where there was nothing to change. With a ``step`` it may
    be called beside the window's thread; where that says no, QuizError is raised too.
    """

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._done: list[Change] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    def suspend(self, cards: Sequence[CardId], *, suspended: bool = True, step: Step | None = None) -> Change | None:
        """Ask these cards no more until they are resumed, or resume them."""
        deed = Deed.SUSPENDED if suspended else Deed.RESUMED
        return self._treat(deed, cards, lambda before: replace(before, suspended=suspended), step)

    def bury(self, cards: Sequence[CardId], *, buried: bool = True, step: Step | None = None) -> Change | None:
        """Ask these cards no more today, or today after all."""
        today = self._notebook.today()
        if buried:
            tomorrow = days_later(today, 1)
            return self._treat(Deed.BURIED, cards, lambda before: replace(before, buried_until=tomorrow), step)
        waiting = [card for card in cards if self._notebook.treatment(card).is_buried(today)]
        return self._treat(Deed.UNBURIED, waiting, lambda before: replace(before, buried_until=None), step)

    def mark(self, cards: Sequence[CardId], *, marked: bool = True, step: Step | None = None) -> Change | None:
        """Mark these cards, or take the mark off."""
        deed = Deed.MARKED if marked else Deed.UNMARKED
        return self._treat(deed, cards, lambda before: replace(before, marked=marked), step)

    def tag(self, cards: Sequence[CardId], tags: Sequence[str], *, step: Step | None = None) -> Change | None:
        """Give these cards these tags besides those that they have."""
        return self._treat(
            Deed.TAGGED, cards, lambda before: replace(before, tags=in_order((*before.tags, *tags))), step
        )

    def untag(self, cards: Sequence[CardId], tags: Sequence[str], *, step: Step | None = None) -> Change | None:
        """Take these tags off, in whatever capitals they are written."""
        gone = {key_of(tag) for tag in in_order(tags)}
        return self._treat(
            Deed.UNTAGGED,
            cards,
            lambda before: replace(before, tags=tuple(tag for tag in before.tags if key_of(tag) not in gone)),
            step,
        )

    def retag(self, card: CardId, tags: Sequence[str]) -> Change | None:
        """Let the card have these tags and no others."""
        less = set(tags) < set(self._notebook.treatment(card).tags)
        deed = Deed.UNTAGGED if less else Deed.TAGGED
        return self._treat(deed, [card], lambda before: replace(before, tags=in_order(tags)))

    def note(self, card: CardId, text: str) -> Change | None:
        """Keep a personal note on the card, or none; cut where it is endless."""
        return self._treat(Deed.NOTED, [card], lambda before: replace(before, note=note_in(text)))

    def reset(self, cards: Sequence[CardId], *, step: Step | None = None) -> Change | None:
        """Make these cards new again; their answers stay in the log."""
        known = tuple(card for card in dict.fromkeys(cards) if self._notebook.state(card) is not None)
        if not known:
            return None
        return self._remember(Change(Deed.RESET, known, events=tuple(self._notebook.reset(known, step))))

    @property
    def last(self) -> Change | None:
        """The step that would be taken back next."""
        return self._done[-1] if self._done else None

    def undo(self, *, step: Step | None = None) -> Change | None:
        """Take the last step back, and return which it was."""
        if not self._done:
            return None
        last = self._done[-1]
        if last.events:
            self._notebook.take_reset_back(last.events, step)
        else:
            steps = zip(last.cards, last.treatments, strict=True)
            now, without = self._notebook.treatment, cache(without_step)  # many cards were treated alike
            self._notebook.treat({card: without(now(card), *each) for card, each in steps}, step)
        return self._done.pop()

    def _treat(
        self,
        deed: Deed,
        cards: Sequence[CardId],
        change: Callable[[Treatment], Treatment],
        step: Step | None = None,
    ) -> Change | None:
        before = {card: self._notebook.treatment(card) for card in cards}
        changed_once = cache(change)  # many cards are treated alike
        changed = {card: now for card, was in before.items() if (now := changed_once(was)) != was}
        if not changed:
            return None
        self._notebook.treat(changed, step)
        return self._remember(Change(deed, tuple(changed), tuple((before[card], now) for card, now in changed.items())))

    def _remember(self, change: Change) -> Change:
        self._done.append(change)
        return change
