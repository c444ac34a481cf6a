"""A card as it would be written into a deck file, for those that no file holds and for what a card says at all."""

from collections.abc import Iterable, Iterator

from quizapp.cards.card import Card
from quizapp.cards.choice import Choice
from quizapp.cards.cloze import Cloze
from quizapp.cards.deck import Deck
from quizapp.cards.flashcard import Flashcard
from quizapp.cards.image import Image
from quizapp.cards.kprim import Kprim
from quizapp.cards.made_choice import MadeChoice
from quizapp.cards.name import NameByChoice, NameByTyping
from quizapp.cards.occlusion import Occlusion
from quizapp.cards.term import Names, Term
from quizapp.cards.text import Text
from quizapp.decks_io.editing.entry import Entry, Value


def entry_of(card: Card, deck: Deck) -> Entry | None:
    """The entry in the file of its deck; None for a card on a figure or a timeline, which no entry can be.

    The boxes of one image are one entry. A choice made from facts has its three nearest wrong options. The topic is
    left out, since a card does not know under which id it stands.
    """
    languages = deck.languages
    asked = _asked(card, deck)
    if asked is None:
        return None
    entry: Entry = {"id": card.entry, "form": card.form.value}
    if card.process is not None:
        entry["picture"] = card.process.value
    if card.fact is not None:
        entry["fact"] = card.fact
    structures: list[Value] = list(_structures(card, deck))
    if structures:
        entry["structures"] = structures
    if card.image is not None:
        entry["image"] = _image(card.image, languages)
    entry |= asked
    if card.explanation is not None:
        entry["explanation"] = _text(card.explanation, languages)
    ids: list[Value] = [source.id for source in card.sources]
    if ids:
        entry["source"] = ids[0] if len(ids) == 1 else ids
    return entry


def _asked(card: Card, deck: Deck) -> Entry | None:
    """What its form alone has."""
    languages = deck.languages
    match card:
        case NameByChoice() | NameByTyping():
            return None
        case Flashcard():
            return {"front": _text(card.front, languages), "back": _text(card.back, languages)}
        case Cloze():
            return {"sentence": _text(card.sentence, languages)}
        case Term():
            names: Entry = {"stem": _text(card.stem, languages), "accepted": _names(card.accepted, languages)}
            return names if card.rejected is None else names | {"rejected": _names(card.rejected, languages)}
        case Kprim():
            statements: Entry = {
                each.id: {
                    "text": _text(each.text, languages),
                    "true": "true" if each.true else "false",
                    "rationale": _text(each.rationale, languages),
                }
                for each in card.statements
            }
            return {"stem": _text(card.stem, languages), "statements": statements}
        case Occlusion():
            return _occlusion(card, deck)
        case Choice():
            wrong = {each.id: (each.text, each.rationale, each.structure) for each in card.distractors}
            return _choice(card, wrong, languages)
        case MadeChoice():
            facts = {} if deck.knowledge is None else deck.knowledge.structure
            wrong = {
                each.id: (each.text, each.rationale, each.id if each.id in facts else None) for each in card.nearest()
            }
            return _choice(card, wrong, languages)
    return None


def _occlusion(card: Occlusion, deck: Deck) -> Entry:
    boxes: Entry = {}
    for each in _boxes(card, deck):
        name, *area = each.covers.box
        shown: Entry = {"at": [str(number) for number in area], "answer": _text(each.answer, deck.languages)}
        boxes[name] = shown if each.structure is None else shown | {"structure": each.structure}
    entry: Entry = {"stem": _text(card.stem, deck.languages), "boxes": boxes}
    return entry | {"hide": "one"} if card.covers.alone else entry


def _boxes(card: Occlusion, deck: Deck) -> Iterator[Occlusion]:
    """The cards of all boxes of its entry."""
    return (each for each in deck.cards if isinstance(each, Occlusion) and each.entry == card.entry)


def _structures(card: Card, deck: Deck) -> Iterable[str]:
    """What the whole entry is about; what lies under a box is said there, and comes first among what its card has."""
    if not isinstance(card, Occlusion):
        return card.structures
    return dict.fromkeys(
        name for each in _boxes(card, deck) for name in each.structures[0 if each.structure is None else 1 :]
    )


def _image(image: Image, languages: tuple[str, ...]) -> Value:
    name = image.path.name
    return name if image.text is None else {"file": name, "text": _text(image.text, languages)}


def _choice(
    card: Choice | MadeChoice, wrong: dict[str, tuple[Text, Text, str | None]], languages: tuple[str, ...]
) -> Entry:
    distractors: Entry = {}
    for name, (text, rationale, structure) in wrong.items():
        shown: Entry = {"text": _text(text, languages), "rationale": _text(rationale, languages)}
        distractors[name] = shown if structure is None else shown | {"structure": structure}
    return {"stem": _text(card.stem, languages), "key": _text(card.key, languages), "distractors": distractors}


def _text(text: Text, languages: tuple[str, ...]) -> Value:
    there = {language: text.by_language[language] for language in languages if language in text.by_language}
    if len(there) == len(languages) and len(set(there.values())) == 1:
        return next(iter(there.values()))
    return dict(there)


def _names(names: Names, languages: tuple[str, ...]) -> Value:
    there = {language: names.in_language(language) for language in languages if names.in_language(language)}
    if len(there) == len(languages) and len(set(there.values())) == 1:
        return list(next(iter(there.values())))
    return {language: list(each) for language, each in there.items()}
