"""A learner for those who browse: what a notebook knows of cards, without a database behind it."""

from dataclasses import dataclass, field
from datetime import date

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.sm2 import MemoryState
from tests.conftest import MONDAY


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided about a card."""

    suspended: bool = False
    buried_until: date | None = None
    marked: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""


@dataclass
class SetLearner:
    """Stands with every card as it was set."""

    states: dict[CardId, CardState] = field(default_factory=dict)
    treatments: dict[CardId, Decided] = field(default_factory=dict)
    day: date = MONDAY
    leech_from: int = 6

    def today(self) -> date:
        """The day that was set."""
        return self.day

    def is_leech(self, card: CardId) -> bool:
        """Whether it lapsed as often as was set."""
        return card in self.states and self.states[card].lapses >= self.leech_from


def a_state(due: date, *, repetitions: int = 1, interval: int = 1, easiness: int = 250, lapses: int = 0) -> CardState:
    """The state of a card due on that day."""
    return CardState(MemoryState(repetitions, interval, easiness), due, lapses)
