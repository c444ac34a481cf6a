"""What of a card a search looks at: not what is drawn anew at each showing, nor what stands in every card of a kind."""

from collections.abc import Iterator, Mapping
from random import Random
from typing import Final

from quizapp.cards.card import Card
from quizapp.cards.choice import Choice
from quizapp.cards.cloze import Cloze
from quizapp.cards.deck import Deck
from quizapp.cards.flashcard import Flashcard
from quizapp.cards.kprim import Kprim
from quizapp.cards.locate import Locate
from quizapp.cards.made_choice import MadeChoice
from quizapp.cards.occlusion import Occlusion
from quizapp.cards.term import Names, Term
from quizapp.cards.text import Text
from quizapp.cards.timeline import Timeline
from quizapp.knowledge.model import Structure
from quizapp.knowledge.plate import Label
from quizapp.study.library import Library

LATIN: Final = "la"


def texts_of(card: Card) -> tuple[Text, ...]:
    """What it asks, then answer and options, explanation, what its image shows, its topic.

    Of a made choice only the right option, since its wrong ones come and go; of a timeline only the right phases.
    """
    pictured = None if card.image is None else card.image.text
    rest = tuple(text for text in (card.explanation, pictured, card.topic) if text is not None)
    match card:
        case Flashcard():
            return card.front, card.back, *rest
        case Choice():
            return card.stem, card.key, *(wrong.text for wrong in card.distractors), *rest
        case MadeChoice():
            return card.stem, card.key, *rest
        case Kprim():
            return card.stem, *(statement.text for statement in card.statements), *rest
        case Cloze():
            return _whole(card.sentence), *rest
        case Term():
            return card.stem, _listed(card.accepted), *rest
        case Locate() | Occlusion():
            return card.stem, card.answer, *rest
        case Timeline():
            return card.stem, *(span.name for span in card.spans if span.right), *rest
        case _:
            return *_asked(card), *rest


def stem_of(card: Card) -> Text:
    """What it asks, to be put in order."""
    return Text({each: card.stem_in(each) for each in card.languages}) if isinstance(card, Cloze) else texts_of(card)[0]


def _whole(sentence: Text) -> Text:
    """The sentence with its gap filled."""
    filled = {each: text.replace("{{", "").replace("}}", "") for each, text in sentence.by_language.items()}
    return Text(filled)


def _listed(names: Names) -> Text:
    return Text({each: ", ".join(found) for each, found in names.by_language.items()})


def _asked(card: Card) -> Iterator[Text]:
    """What every card can tell of itself."""
    questions = {each: card.ask(each, Random(0)) for each in card.languages}
    yield Text({each: question.stem for each, question in questions.items()})
    yield Text({each: question.answer for each, question in questions.items()})
    for place in range(min(len(question.options) for question in questions.values())):
        yield Text({each: question.options[place].text for each, question in questions.items()})


def texts_in(card: Card, deck: Deck, names: Mapping[str, Names], language: str) -> list[str]:
    """All that is looked at in a language of the card: its texts, what it is about, its deck and its id."""
    return [
        *(text.in_language(language) for text in texts_of(card)),
        *(name for structure in card.structures for name in _called(names.get(structure), language)),
        deck.title.in_language(language),
        str(card.id),
    ]


def _called(names: Names | None, language: str) -> tuple[str, ...]:
    return () if names is None else names.in_language(language) + names.in_language(LATIN)


def structure_names(library: Library) -> dict[str, Names]:
    """Every name of every structure and label that a deck knows; of two decks the first has the say."""
    found: dict[str, Names] = {}
    for deck in library.decks:
        if deck.knowledge is not None:
            labels = [label for plate in deck.knowledge.plates for label in plate.labels.values()]
            named: list[Structure | Label] = [*deck.knowledge.structures, *labels]
            for each in named:
                found.setdefault(each.id, _all_names(each))
    return found


def _all_names(named: Structure | Label) -> Names:
    names: dict[str, tuple[str, ...]] = {language: (name,) for language, name in named.names.by_language.items()}
    if named.latin is not None:
        names[LATIN] = (named.latin,)
    for language, others in named.also.items():
        names[language] = names.get(language, ()) + others
    return Names(names)
