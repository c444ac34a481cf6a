"""The paper of a mock exam: which questions, in which order, drawn from the decks by a number that can be shared."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final, NamedTuple, TypeVar

from quizapp.cards.card import Card
from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form
from quizapp.exam.asking import options_of
from quizapp.study.library import Library

_T = TypeVar("_T")

FORMS: Final = (Form.CHOICE, Form.KPRIM, Form.TERM, Form.LOCATE)
"""What an exam asks: the forms that the program judges and that examiners use."""

MOST: Final = 100
"""So many questions a paper can have."""

_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: none is taken for another


class Section(NamedTuple):
    """A topic of a deck: the deck's id, and what the topic is called in the deck's first language."""

    deck: str
    topic: str

    @classmethod
    def of(cls, card: Card) -> "Section":
        """Where a card belongs."""
        return cls(card.id.deck, next(iter(card.topic.by_language.values())))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a paper is to be drawn from, how long it is to be, and the number of the paper."""

    sections: frozenset[Section]
    questions: int
    seed: int = 0
    forms: frozenset[Form] = frozenset(FORMS)


class Asked(NamedTuple):
    """One question of a paper: its card, and the keys of its options as they stand there."""

    card: CardId
    form: Form
    section: Section
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """Questions in their order. Papers of the same ``mark`` have the same questions with the same options.

    ``there`` is how many there could have been.
    """

    seed: int
    questions: tuple[Asked, ...]
    there: int = 0

    @property
    def mark(self) -> str:
        """Six signs made from all that is asked, to be compared by two learners: ``K7Q-F2M``."""
        text = "\n".join(f"{asked.card} {' '.join(asked.options)}" for asked in self.questions)
        value = int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
        signs = "".join(_SIGNS[value >> (5 * place) & 31] for place in range(6))
        return f"{signs[:3]}-{signs[3:]}"


@dataclass(frozen=True, slots=True)
class TooFew:
    """There are not so many questions; ``there`` is how many there are."""

    wanted: int
    there: int


def draw(library: Library, wanted: Wanted) -> Paper | TooFew:
    """The paper of that number.

    The same decks give the same paper, whoever draws it and whatever other decks there are beside them. Of the cards
    of one fact one is asked at most. Every topic has its share of the questions, to less than one.
    """
    facts = _facts(library, wanted)
    if not 0 < wanted.questions <= len(facts):
        return TooFew(wanted.questions, len(facts))
    of_fact, of_card = _ranking(wanted.seed, "fact"), _ranking(wanted.seed, "card")
    of_section: dict[Section, list[Card]] = defaultdict(list)
    for fact in sorted(facts, key=of_fact):
        siblings = facts[fact]
        card = siblings[0] if len(siblings) == 1 else min(siblings, key=lambda card: of_card(str(card.id)))
        of_section[Section.of(card)].append(card)
    sizes = {section: len(cards) for section, cards in of_section.items()}
    of_share, of_place = _ranking(wanted.seed, "share"), _ranking(wanted.seed, "place")
    shares = apportion(sizes, wanted.questions, lambda section: of_share("/".join(section)))
    chosen = [card for section, cards in of_section.items() for card in cards[: shares[section]]]
    chosen.sort(key=lambda card: of_place(str(card.id)))
    asked = (Asked(card.id, card.form, Section.of(card), options_of(card, wanted.seed)) for card in chosen)
    return Paper(wanted.seed, tuple(asked), len(facts))


def sections(library: Library, forms: frozenset[Form] = frozenset(FORMS)) -> dict[Section, int]:
    """Every topic that can be examined in these forms, in the order of the decks, with its number of cards."""
    counts: dict[Section, int] = {}
    for card in _examinable(library, forms):
        section = Section.of(card)
        counts[section] = counts.get(section, 0) + 1
    return counts


def apportion(sizes: Mapping[_T, int], count: int, tie: Callable[[_T], bytes]) -> dict[_T, int]:
    """So many things dealt out by size, to less than one exactly; what is over goes to the largest remainders."""
    total = sum(sizes.values())
    shares = {each: count * size // total for each, size in sizes.items()}
    left = count - sum(shares.values())
    by_remainder = sorted(sizes, key=lambda each: (-(count * sizes[each] % total), tie(each)))
    for each in by_remainder[:left]:
        shares[each] += 1
    return shares


def _facts(library: Library, wanted: Wanted) -> dict[str, list[Card]]:
    """The cards that may be asked, by their fact; a card without siblings is a fact by itself."""
    found: dict[str, list[Card]] = {}
    facts, chosen = library.facts, wanted.sections
    for card in _examinable(library, wanted.forms):
        if Section.of(card) in chosen:
            fact = facts.get(card.id)
            found.setdefault(str(card.id) if fact is None else fact, []).append(card)
    return found


def _examinable(library: Library, forms: Iterable[Form]) -> Iterator[Card]:
    allowed = frozenset(forms) & frozenset(FORMS)
    return (card for card in library.cards.values() if card.form in allowed)


def _ranking(seed: int, what: str) -> Callable[[str], bytes]:
    """The place of each thing in an order that the seed shuffles, and nothing else moves."""
    begun = blake2b(f"{seed} {what} ".encode(), digest_size=16)

    def rank(thing: str) -> bytes:
        hasher = begun.copy()
        hasher.update(thing.encode())
        return hasher.digest()

    return rank
