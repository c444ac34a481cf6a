"""Which cards meet the conditions of a query. Cards in the order of the library are the bytes of one number: 1 or 0."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, reduce
from operator import or_
from typing import Final

from quizapp import paths
from quizapp.cards.card import Card
from quizapp.scheduling.card_state import Stage
from quizapp.study.card_index import CardIndex
from quizapp.study.card_query import Condition
from quizapp.study.card_texts import structure_names
from quizapp.study.folding import haystack, holds, needles
from quizapp.study.library import Library
from quizapp.study.query_words import Field, Trait
from quizapp.study.standings import Learner, Standings, Treated

_ANY_OF: Final = (Field.DECK, Field.FORM)
_STAGES: Final = {
    Trait.LEARNING: Stage.LEARNING,
    Trait.REVIEW: Stage.REVIEW,
    Trait.RELEARNING: Stage.RELEARNING,
}
_REMEMBERED: Final = 64


class CardFilter:
    """Answers conditions by what the library, its index and the learner's standings say."""

    def __init__(self, library: Library, index: CardIndex, learner: Learner, standings: Standings) -> None:
        self._library = library
        self._index = index
        self._learner = learner
        self._standings = standings
        self._cards = list(library.cards.values())
        self._of_library: dict[Condition, int] = {}
        self._of_learner: dict[Trait, int] = {}

    def change_index(self, index: CardIndex) -> None:
        """Find words by another index of the same library."""
        self._index = index

    def forget_standings(self) -> None:
        """Look at the learner's standings anew."""
        self._of_learner.clear()

    def meeting(self, conditions: Sequence[Condition], language: str) -> bytes:
        """One byte for each card: 1 if it meets all conditions, else 0. Of several decks or forms one is enough."""
        found = _number(b"\1" * len(self._cards))
        wanted = [each for each in conditions if not each.negated]
        if words := [each.wanted for each in wanted if each.field is Field.WORDS and each.wanted is not None]:
            found &= self._with_words(words, language)
        for field in _ANY_OF:
            if some := [self._mask(each, language) for each in wanted if each.field is field]:
                found &= reduce(or_, some)
        for each in wanted:
            if each.field is not Field.WORDS and each.field not in _ANY_OF:
                found &= self._mask(each, language)
        for each in conditions:
            if each.negated:
                found &= ~self._mask(Condition(each.field, each.wanted), language)
        return found.to_bytes(len(self._cards), "little")

    def _mask(self, condition: Condition, language: str) -> int:
        """The cards that meet one condition, which is not turned round."""
        if condition.wanted is None:
            return 0
        match condition.field:
            case Field.WORDS:
                return self._with_words([condition.wanted], language)
            case Field.IS:
                return self._trait(Trait(condition.wanted))
            case Field.TAG:
                return self._treated(lambda each: each.tags, condition.wanted)
            case Field.NOTE:
                return self._treated(lambda each: (each.note,), condition.wanted)
        if condition not in self._of_library:
            if len(self._of_library) >= _REMEMBERED:
                self._of_library.clear()
            self._of_library[condition] = self._property(condition.field, condition.wanted)
        return self._of_library[condition]

    def _with_words(self, words: Sequence[str], language: str) -> int:
        """The cards in which all of this stands in one of their languages: a term is looked for as one knows it."""
        languages = dict.fromkeys([language, *self._languages])
        return reduce(or_, (_number(self._index.matching(words, each)) for each in languages))

    def _property(self, field: Field, wanted: str) -> int:
        """What no answer and no decision changes."""
        if field is Field.FORM:
            return _number(bytes([card.form == wanted for card in self._cards]))
        looked_for = needles(wanted)
        if field is Field.DECK:
            decks = {deck for deck, hay in self._decks.items() if holds(hay, looked_for)}
            return _number(bytes([card.id.deck in decks for card in self._cards]))
        if field is Field.STRUCTURE:
            structures = {structure for structure, hay in self._structures.items() if holds(hay, looked_for)}
            return _number(bytes([not structures.isdisjoint(card.structures) for card in self._cards]))
        good = [holds(hay, looked_for) for hay in self._topics.values()]
        return _number(bytes(map(good.__getitem__, self._topic_of)))

    @cached_property
    def _languages(self) -> Sequence[str]:
        """Every language of a deck."""
        return sorted({language for deck in self._library.decks for language in deck.languages})

    @cached_property
    def _decks(self) -> Mapping[str, str]:
        """Each deck's title in all languages and its id, as a haystack."""
        return {deck.id: haystack([*deck.title.by_language.values(), deck.id]) for deck in self._library.decks}

    @cached_property
    def _structures(self) -> Mapping[str, str]:
        """All names of each structure that a card is about, and its id, as a haystack."""
        names = structure_names(self._library)
        about = self._library.about
        return {
            each: haystack([each, *(name for some in names[each].by_language.values() for name in some)])
            if each in names
            else haystack([each])
            for each in about
        }

    @cached_property
    def _topics(self) -> Mapping[tuple[str, ...], str]:
        """Each topic in all languages, as a haystack."""
        return {texts: haystack(texts) for texts in map(_topic, self._cards)}

    @cached_property
    def _topic_of(self) -> Sequence[int]:
        """The number of each card's topic."""
        numbers = {texts: number for number, texts in enumerate(self._topics)}
        return [numbers[_topic(card)] for card in self._cards]

    def _treated(self, texts: Callable[[Treated], Iterable[str]], wanted: str) -> int:
        looked_for = needles(wanted)
        treatments = self._standings.treatments.items()
        return self._at(place for place, each in treatments if holds(haystack(texts(each)), looked_for))

    def _trait(self, trait: Trait) -> int:
        if trait is Trait.LEECH:  # what counts as one is a setting, which may change between two searches
            return self._leeches()
        if trait not in self._of_learner:
            self._of_learner[trait] = self._with_trait(trait)
        return self._of_learner[trait]

    def _with_trait(self, trait: Trait) -> int:
        states, day = self._standings.states, self._standings.day
        match trait:
            case Trait.NEW:
                return _number(bytes([state is None for state in states]))
            case Trait.DUE:
                due = _number(bytes([state is not None and state.due <= day for state in states]))
                return due & ~self._decided(self._standings.is_out)
            case Trait.SUSPENDED:
                return self._decided(lambda each: each.suspended)
            case Trait.BURIED:
                return self._decided(self._standings.is_buried)
            case Trait.MARKED:
                return self._decided(lambda each: each.marked)
            case Trait.NOTED:
                return self._decided(lambda each: bool(each.note))
            case Trait.OWN:
                own = {deck.id for deck in self._library.decks if not deck.path.is_relative_to(paths.SHIPPED_DECKS)}
                return _number(bytes([card.id.deck in own for card in self._cards]))
        stage = _STAGES[trait]
        return _number(bytes([state is not None and state.stage is stage for state in states]))

    def _leeches(self) -> int:
        lapses = [0 if state is None else state.lapses for state in self._standings.states]
        examples = {count: place for place, count in enumerate(lapses) if count}
        much = {count for count, place in examples.items() if self._learner.is_leech(self._cards[place].id)}
        return _number(bytes([count in much for count in lapses]))

    def _decided(self, is_so: Callable[[Treated], bool]) -> int:
        return self._at(place for place, each in self._standings.treatments.items() if is_so(each))

    def _at(self, places: Iterable[int]) -> int:
        """The cards at these places."""
        mask = bytearray(len(self._cards))
        for place in places:
            mask[place] = 1
        return _number(mask)


def _number(mask: bytes | bytearray) -> int:
    return int.from_bytes(mask, "little")


def _topic(card: Card) -> tuple[str, ...]:
    return tuple(card.topic.by_language.values())
