"""One question of a paper as it is put: the same options in the same places, for everybody and in every language."""

from dataclasses import replace
from random import Random

from quizapp.cards.card import Card
from quizapp.cards.card_id import CardId
from quizapp.cards.choice import KEY
from quizapp.cards.question import Form, Question
from quizapp.study.library import Library


def options_of(card: Card, seed: int) -> tuple[str, ...]:
    """The keys of the options that a paper of that number shows, in their order; what a learner mixes up is no matter.

    It is the showing that ``questions --seed`` prints in the card's first language.
    """
    return tuple(option.key for option in card.ask(card.languages[0], _chance(card, seed)).options)


def asked_anew(
    library: Library, card_id: CardId, form: Form, options: tuple[str, ...], *, seed: int, language: str
) -> Question | None:
    """The card asked in that language with these options; None where it is gone, or cannot be asked so any more."""
    card = library.cards.get(card_id)
    if card is None or card.form is not form or not _can_be_shown(library, card):
        return None
    question = card.ask(language, _chance(card, seed), rivals=frozenset(options) - {KEY})
    shown = {option.key: option for option in question.options}
    if shown.keys() != set(options):
        return None
    return replace(question, options=tuple(shown[key] for key in options))


def _can_be_shown(library: Library, card: Card) -> bool:
    """Whether its deck still has the figure that it asks about."""
    if card.picture is None:
        return True
    deck = library.deck(card.id.deck)
    return deck is not None and deck.knowledge is not None and card.picture.figure in deck.knowledge.plate


def _chance(card: Card, seed: int) -> Random:
    return Random(f"{seed} {card.id}")
