"""Searching, filtering and sorting the cards of a library as one learner sees them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

from quizapp.cards.card_id import CardId
from quizapp.study.card_filter import CardFilter
from quizapp.study.card_index import CardIndex
from quizapp.study.card_order import CardOrder, Column
from quizapp.study.card_query import LONGEST, Hint, parse
from quizapp.study.folding import fold
from quizapp.study.library import Library
from quizapp.study.query_completion import completed
from quizapp.study.query_words import VALUES, Field
from quizapp.study.standings import Learner, Standings


@dataclass(frozen=True, slots=True)
class Found:
    """The cards of a search in their order, and what of the query could not be followed."""

    cards: Sequence[CardId]
    hints: tuple[Hint, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How one deck stands: all its cards, those ever answered, and those whose last answer was a pass."""

    cards: int = 0
    seen: int = 0
    known: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.cards + other.cards, self.seen + other.seen, self.known + other.known)


class Browser:
    """Answers queries about one library, whose index it is given. What the learner does in between is seen at once.

    Made once for a library: with a hundred thousand cards that takes a tenth of a second, and so does the first search.
    """

    def __init__(self, library: Library, learner: Learner, index: CardIndex) -> None:
        self._library = library
        self._cards = tuple(library.cards)
        self._standings = Standings(self._cards, learner)
        self._filter = CardFilter(library, index, learner, self._standings)
        self._order = CardOrder(library, index, self._standings)
        self._values: dict[tuple[Field, str], Sequence[str]] = {}
        self._tallies: Mapping[str, Tally] | None = None

    def change_index(self, index: CardIndex) -> None:
        """Find words by another index of the same library from now on."""
        self._filter.change_index(index)
        self._order.change_index(index)

    def find(self, query: str, *, order: Column | None = None, descending: bool = False, language: str) -> Found:
        """The cards that meet the query, as they are shown in that language; without an order, in that of the files."""
        self._look()
        asked = parse(query)
        met = self._filter.meeting(asked.conditions, language) if asked.conditions else None
        if order is None:
            cards = self._cards if met is None else tuple(compress(self._cards, met))
            return Found(cards[::-1] if descending else cards, asked.hints)
        places = self._order.places(order, language, descending=descending)
        if met is not None:
            places = list(compress(places, map(met.__getitem__, places)))
        return Found(tuple(map(self._cards.__getitem__, places)), asked.hints)

    def tallies(self) -> Mapping[str, Tally]:
        """How every deck stands, by its id; the same object as long as nothing changes."""
        self._look()
        if self._tallies is None:
            self._tallies = self._counted()
        return self._tallies

    def completions(self, text_before_cursor: str, language: str) -> list[str]:
        """The text before the cursor with the value at its end completed, in at most ten ways."""
        if len(text_before_cursor) > LONGEST:
            return []
        return completed(text_before_cursor, lambda field: self._known(field, language))

    def _known(self, field: Field, language: str) -> Sequence[str]:
        """The values that there are of a field, as they are written in the language."""
        if field in VALUES:
            return VALUES[field].offered(language)
        if field is Field.TAG:
            self._look()
        if (field, language) not in self._values:
            self._values[field, language] = self._read(field, language)
        return self._values[field, language]

    def _read(self, field: Field, language: str) -> Sequence[str]:
        match field:
            case Field.DECK:
                return [deck.title.in_language(language) for deck in self._library.decks]
            case Field.STRUCTURE:
                found = {self._library.name_of(structure, language) for structure in self._library.about}
            case Field.TOPIC:
                cards = self._library.cards.values()
                found = {card.topic.in_language(card.language_for(language)) for card in cards}
            case Field.TAG:
                found = {tag for treatment in self._standings.treatments.values() for tag in treatment.tags}
            case _:
                return ()
        return sorted(found, key=fold)

    def _look(self) -> None:
        if self._standings.look():
            self._filter.forget_standings()
            self._order.forget_standings()
            self._tallies = None
            for language in [language for field, language in self._values if field is Field.TAG]:
                del self._values[Field.TAG, language]

    def _counted(self) -> Mapping[str, Tally]:
        found, place, states = dict[str, Tally](), 0, self._standings.states
        for deck in self._library.decks:
            ours = [state for state in states[place : place + len(deck.cards)] if state is not None]
            known = sum(state.memory.repetitions > 0 for state in ours)
            found[deck.id] = Tally(len(deck.cards), len(ours), known)
            place += len(deck.cards)
        return found
