"""Lengths that give the right option away."""

from typing import Final

from quizapp.cards.choice import Choice
from quizapp.decks_io.checks.draft import Draft, by_language
from quizapp.decks_io.nodes import Node
from quizapp.decks_io.problem import Kind

TIMES: Final = 2
MARGIN: Final = 20
"""A length stands out when it is twice another and longer by so many characters: names of muscles just differ."""

FEWEST_CHOICES: Final = 10
MOST_LONGEST: Final = 0.4


def check_lengths(draft: Draft) -> None:
    """Warn where the longest option, or the shortest, is seen at a glance, and where the key mostly is the longest."""
    choices = [(card, node) for card, node in draft.cards if isinstance(card, Choice)]
    for card, node in choices:
        _check_choice(draft, card, node)
    for language in draft.deck.languages:
        longest = [node for card, node in choices if _key_is_longest(card, language)]
        if len(choices) >= FEWEST_CHOICES and len(longest) > MOST_LONGEST * len(choices):
            draft.warn(
                longest[0],
                Kind.LONGEST_KEYS,
                "key",
                language,
                language=language,
                count=str(len(longest)),
                choices=str(len(choices)),
                most=str(int(MOST_LONGEST * len(choices))),
            )


def _check_choice(draft: Draft, card: Choice, node: Node) -> None:
    long_ones: set[str] = set()
    for language, key in by_language(card.key):
        texts = {wrong.id: wrong.text.in_language(language) for wrong in card.distractors}
        if all(_stands_out(key, text) for text in texts.values()):
            draft.warn(node, Kind.LONG_KEY, "key", language)
        for name, text in texts.items():
            if _stands_out(text, key) and text not in long_ones:
                long_ones.add(text)
                draft.warn(node, Kind.LONG_DISTRACTOR, "distractors", name, "text", language)


def _stands_out(text: str, other: str) -> bool:
    return len(text) >= TIMES * len(other) and len(text) >= len(other) + MARGIN


def _key_is_longest(card: Choice, language: str) -> bool:
    length = len(card.key.in_language(language))
    return all(length > len(wrong.text.in_language(language)) for wrong in card.distractors)
