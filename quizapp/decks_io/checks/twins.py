"""Two cards that ask the same."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA

from quizapp.cards.card import Card
from quizapp.cards.kprim import Kprim
from quizapp.cards.occlusion import Occlusion
from quizapp.cards.spelling import fold
from quizapp.decks_io.checks.draft import Draft
from quizapp.decks_io.checks.stems import stem_of
from quizapp.decks_io.manuscript import place_of
from quizapp.decks_io.nodes import Node
from quizapp.decks_io.problem import Kind

_WORD: Final = re.compile(r"[^\W_]+")
_FILLER: Final = re.compile(
    r"d(?:er|ie|as|en|em|es)|ein(?:e[mnrs]?)?|denn|eigentlich|genau|hauptsaechlich"
    r"|an?|the|exactly|actually|mainly|mostly"
)
_ENDINGS: Final = re.compile(r"(?:en|er|es|em|e|n|s)$")

_SLIP_FROM: Final = 8
"""In words of so many letters one letter may differ, unless it stands among the first three."""

_MOST_COMPARED: Final = 40
"""With so many of the stems that share a rare word each is compared, the latest first."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A stem as it is compared."""

    draft: Draft
    node: Node
    shown: str
    words: tuple[str, ...]


def check_twins(drafts: Sequence[Draft]) -> None:
    """Warn of every card whose stem an earlier card of these decks has in almost the same words."""
    told: set[tuple[int, int]] = set()
    for language in dict.fromkeys(language for draft in drafts for language in draft.deck.languages):
        for first, second in _twins(list(asked(drafts, language))):
            pair = (id(first.node), id(second.node))
            if pair not in told:
                told.add(pair)
                tell_twin(first, second)


def tell_twin(first: Asked, second: Asked) -> None:
    """Report at the second that it asks what the first does."""
    place = f"{first.draft.deck.path}:{first.node.line}"
    second.draft.report(second.node, Kind.SIMILAR_QUESTION, text=first.shown, other=place)


def asked(drafts: Sequence[Draft], language: str) -> Iterator[Asked]:
    """What the cards of these decks ask in that language."""
    for draft in drafts:
        for card, node in draft.cards:
            # On an image the box makes the question, not the stem.
            found = None if isinstance(card, Occlusion) else stem_of(card)
            if found is not None and language in found[1].by_language:
                shown = found[1].in_language(language)
                yield Asked(draft, place_of(node, found[0]), shown, _words(card, shown, language))


def _words(card: Card, stem: str, language: str) -> tuple[str, ...]:
    """The words of a stem in their order, for who does what to whom; also those of statements and of a file name."""
    texts = [stem]
    if isinstance(card, Kprim):
        texts += [each.text.in_language(language) for each in card.statements]
    if card.image is not None:
        texts.append(card.image.path.name)
    words = [word for text in texts for word in _WORD.findall(fold(text).text)]
    return tuple(_ENDINGS.sub("", word) or word for word in words if not _FILLER.fullmatch(word))


def _twins(every: list[Asked]) -> Iterator[tuple[Asked, Asked]]:
    """Each stem with the first that it repeats. Only stems that share one of their rarest words are compared.

    Of two that differ in one word at most, one of the two rarest of the first is among the two rarest of the second,
    since all words are ranked alike.
    """
    counts = Counter(word for each in every for word in set(each.words))
    same: dict[tuple[str, ...], Asked] = {}
    sharing: defaultdict[str, list[Asked]] = defaultdict(list)
    for each in every:
        if (first := same.setdefault(each.words, each)) is not each:
            yield first, each
            continue
        rare = sorted(set(each.words), key=lambda word: (counts[word], word))[:2]
        near = (other for word in rare for other in sharing[word][-_MOST_COMPARED:] if _alike(other.words, each.words))
        if (twin := next(near, None)) is not None:
            yield twin, each
        for word in rare:
            sharing[word].append(each)


def is_twin(one: Asked, other: Asked) -> bool:
    """Whether the two ask almost the same."""
    return one.words == other.words or _alike(one.words, other.words)


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether they differ in nothing but one slip of the pen."""
    if len(one) != len(other):
        return False
    different = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if len(different) != 1:
        return False
    this, that = different[0]
    return (
        min(len(this), len(that)) >= _SLIP_FROM
        and this[:3] == that[:3]
        and not any(letter.isdigit() for letter in this + that)
        and OSA.distance(this, that, score_cutoff=1) <= 1
    )
