"""Where the cards of an exam stand: all that a forecast needs of a notebook, and nothing that changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from quizapp.scheduling.sm2 import MemoryState
from quizapp.study.exam_date import dawn
from quizapp.study.experience import Experience
from quizapp.study.notebook import Notebook
from quizapp.study.settings import CatchUp


@dataclass(frozen=True, slots=True)
class Standing:
    """The cards by memory and days until they are due, negative where they are late, with how many are so.

    ``unseen`` were never asked. Of today ``done_new`` and ``done_due`` are done already, or buried. While a backlog is
    worked off, which ``catch_up`` tells, a day has at most ``most_reviews``.
    """

    today: date
    known: Mapping[tuple[MemoryState, int], int]
    unseen: int
    experience: Experience
    done_new: int = 0
    done_due: int = 0
    catch_up: CatchUp | None = None
    most_reviews: int = 0

    @property
    def new_waits(self) -> bool:
        """Whether there are no new cards today because a backlog is worked off."""
        return self.catch_up is not None and not self.catch_up.new_too and self.catch_up.days_left(self.today) > 0

    def asked_of(self, due: int) -> int:
        """How many of so many due cards today asks: all but what a backlog leaves for later days."""
        return due if self.catch_up is None else self.catch_up.asked_of(due, self.today, self.most_reviews)

    @property
    def met(self) -> int:
        """How many cards were ever asked."""
        return sum(self.known.values())

    @property
    def cards(self) -> int:
        """All cards that count; those that are suspended do not."""
        return self.met + self.unseen


def standing(notebook: Notebook, decks: Iterable[str]) -> Standing:
    """How the cards of these decks stand now."""
    today, wanted, treatments = notebook.today(), frozenset(decks), notebook.treatments
    ours = [card for card in notebook.library.cards if card.deck in wanted]
    known: dict[tuple[MemoryState, int], int] = {}
    unseen = due_now = 0
    for card in ours:
        treatment, state = treatments.get(card), notebook.state(card)
        if treatment is not None and treatment.suspended:
            continue
        if state is None:
            unseen += 1
            continue
        due = state.due
        if treatment is not None and treatment.is_buried(today):
            due = max(due, treatment.buried_until or due)
        key = (state.memory, (due - today).days)
        known[key] = known.get(key, 0) + 1
        due_now += due <= today
    todays = [each.review for each in notebook.todays]
    began = dawn(ours, states=notebook.states, todays=todays, today=today, treatments=treatments)
    return Standing(
        today,
        known,
        unseen,
        notebook.experience(),
        done_new=began.unseen - unseen,
        done_due=began.due - due_now,
        catch_up=notebook.settings.catch_up,
        most_reviews=notebook.settings.reviews_per_day,
    )
