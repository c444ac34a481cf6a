"""Searching, filtering and sorting the cards of a library as one learner sees them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

from quizapp.cards.card_id import CardId
from quizapp.study.card_filter import CardFilter
from quizapp.study.card_index import CardIndex
from quizapp.study.card_order import CardOrder, Column
from quizapp.study.card_query import Hint, parse
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

    def completions(self, text_before_cursor: str, language: str) -> list[str]:
        """The text before the cursor with the value at its end completed, in at most ten ways."""
        return completed(text_before_cursor, lambda field: self._known(field, language))

    def _known(self, field: Field, language: str) -> Sequence[str]:
        """The values that there are of a field, as they are written in the language."""
        if field in VALUES:
            return VALUES[field].offered(language)
        match field:
            case Field.DECK:
                return [deck.title.in_language(language) for deck in self._library.decks]
            case Field.STRUCTURE:
                found = {self._library.name_of(structure, language) for structure in self._library.about}
            case Field.TOPIC:
                cards = self._library.cards.values()
                found = {card.topic.in_language(card.language_for(language)) for card in cards}
            case Field.TAG:
                self._look()
                found = {tag for treatment in self._standings.treatments.values() for tag in treatment.tags}
            case _:
                return ()
        return sorted(found, key=fold)

    def _look(self) -> None:
        if self._standings.look():
            self._filter.forget_standings()
            self._order.forget_standings()
