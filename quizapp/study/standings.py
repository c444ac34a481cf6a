"""How a learner stands with every card of a library, side by side: what is filtered and sorted by."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Protocol

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState


class Treated(Protocol):
    """What the learner decided about a card."""

    @property
    def suspended(self) -> bool:
        """Whether it is out until further notice."""

    @property
    def buried_until(self) -> date | None:
        """The study day before which it is out, if any."""

    @property
    def marked(self) -> bool:
        """Whether it bears a mark."""

    @property
    def tags(self) -> tuple[str, ...]:
        """Its tags."""

    @property
    def note(self) -> str:
        """The learner's own words on it; empty where there are none."""


class Learner(Protocol):
    """What a notebook tells of one learner."""

    @property
    def states(self) -> Mapping[CardId, CardState]:
        """The state of every card that was ever answered, orphans included."""

    @property
    def treatments(self) -> Mapping[CardId, Treated]:
        """The treatment of every card about which something was decided."""

    def today(self) -> date:
        """The study day it is now."""

    def is_leech(self, card: CardId) -> bool:
        """Whether the card was forgotten too often; of cards that lapsed equally often, all are or none is."""


class Standings:
    """States and treatments by the place of the card in the library, and the day for which they were looked at."""

    def __init__(self, cards: Sequence[CardId], learner: Learner) -> None:
        self._cards = cards
        self._learner = learner
        self._seen: tuple[list[CardId], list[CardState], list[CardId], list[Treated]] | None = None
        self.states: list[CardState | None] = []
        self.treatments: dict[int, Treated] = {}
        self.day = date.min

    def look(self) -> bool:
        """Whether anything changed since the last look.

        Values do not change, they are replaced; so a hundred thousand of them are compared in a few milliseconds.
        """
        states, treatments, day = self._learner.states, self._learner.treatments, self._learner.today()
        seen = (list(states), list(states.values()), list(treatments), list(treatments.values()))
        if seen == self._seen and day == self.day:
            return False
        self.states = list(map(states.get, self._cards))
        self.treatments = {
            self._places[card]: treatment for card, treatment in treatments.items() if card in self._places
        }
        self.day = day
        self._seen = seen
        return True

    @cached_property
    def _places(self) -> Mapping[CardId, int]:
        """The place of each card in the library, worked out where something was decided about one."""
        return {card: place for place, card in enumerate(self._cards)}

    def is_buried(self, treatment: Treated) -> bool:
        """Whether it is out today, but not for good."""
        return treatment.buried_until is not None and self.day < treatment.buried_until

    def is_out(self, treatment: Treated) -> bool:
        """Whether it is not asked today."""
        return treatment.suspended or self.is_buried(treatment)
