"""In which order cards are listed."""

from collections import OrderedDict
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, Final

from quizapp.cards.question import Form
from quizapp.scheduling.card_state import CardState, Stage
from quizapp.study.card_index import CardIndex
from quizapp.study.folding import fold
from quizapp.study.library import Library
from quizapp.study.standings import Standings

_REMEMBERED: Final = 6
_FORMS: Final = {form: number for number, form in enumerate(Form)}
_STAGES: Final = {
    stage: number for number, stage in enumerate((Stage.NEW, Stage.LEARNING, Stage.RELEARNING, Stage.REVIEW))
}
_BURIED: Final = len(_STAGES)
_SUSPENDED: Final = _BURIED + 1


class Column(StrEnum):
    """What cards can be sorted by."""

    STEM = "stem"
    DECK = "deck"
    FORM = "form"
    TOPIC = "topic"
    DUE = "due"
    INTERVAL = "interval"
    EASINESS = "easiness"
    LAPSES = "lapses"
    STATE = "state"
    TAGS = "tags"

    @property
    def of_library(self) -> bool:
        """Whether no answer and no decision changes it."""
        return self in (Column.STEM, Column.DECK, Column.FORM, Column.TOPIC)


class CardOrder:
    """Sorts all cards of a library, once for each column as long as nothing changes.

    Those that are alike stand in the order of decks and files; those that have nothing there stand last either way.
    """

    def __init__(self, library: Library, index: CardIndex, standings: Standings) -> None:
        self._library = library
        self._index = index
        self._standings = standings
        self._cards = list(library.cards.values())
        self._orders: OrderedDict[tuple[Column, bool, str], Sequence[int]] = OrderedDict()

    def change_index(self, index: CardIndex) -> None:
        """Sort questions by another index of the same library."""
        self._index = index
        for key in [key for key in self._orders if key[0] is Column.STEM]:
            del self._orders[key]

    def forget_standings(self) -> None:
        """Look at the learner's standings anew."""
        for key in [key for key in self._orders if not key[0].of_library]:
            del self._orders[key]

    def places(self, column: Column, language: str, *, descending: bool) -> Sequence[int]:
        """The places of all cards in the library, sorted by that column as it is shown in the language."""
        key = (column, descending, language)
        if key not in self._orders:
            self._orders[key] = self._sorted(column, language, descending=descending)
        self._orders.move_to_end(key)
        while len(self._orders) > _REMEMBERED:
            self._orders.popitem(last=False)
        return self._orders[key]

    def _sorted(self, column: Column, language: str, *, descending: bool) -> Sequence[int]:
        if column is Column.STEM:
            order = self._index.by_stem(language)
            return order[::-1] if descending else order
        keys = self._keys(column, language)
        some = [place for place, key in enumerate(keys) if key is not None]
        some.sort(key=keys.__getitem__, reverse=descending)
        return some + [place for place, key in enumerate(keys) if key is None]

    def _keys(self, column: Column, language: str) -> Sequence[Any]:
        """What is compared, by place; None where there is nothing."""
        match column:
            case Column.DECK:
                titles = {deck.id: fold(deck.title.in_language(language)) for deck in self._library.decks}
                return [titles[card.id.deck] for card in self._cards]
            case Column.FORM:
                return [_FORMS[card.form] for card in self._cards]
            case Column.TOPIC:
                topics = [card.topic.in_language(card.language_for(language)) for card in self._cards]
                folded = {topic: fold(topic) for topic in set(topics)}
                return [folded[topic] for topic in topics]
            case Column.STATE:
                return self._states()
            case Column.TAGS:
                treatments = self._standings.treatments
                tags = {place: tuple(map(str.casefold, each.tags)) for place, each in treatments.items() if each.tags}
                return [tags.get(place) for place in range(len(self._cards))]
        states = self._standings.states
        return [None if state is None else _figure(column, state) for state in states]

    def _states(self) -> list[int]:
        """From new to well known, then what is out."""
        ranks = [_STAGES[Stage.NEW] if state is None else _STAGES[state.stage] for state in self._standings.states]
        for place, treatment in self._standings.treatments.items():
            if self._standings.is_out(treatment):
                ranks[place] = _SUSPENDED if treatment.suspended else _BURIED
        return ranks


def _figure(column: Column, state: CardState) -> int:
    match column:
        case Column.DUE:
            return state.due.toordinal()
        case Column.INTERVAL:
            return state.memory.interval
        case Column.EASINESS:
            return state.memory.easiness
    return state.lapses
