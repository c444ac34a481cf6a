"""What is wrong with a stem by itself."""

import re
from typing import Final

from quizapp.cards.card import Card
from quizapp.cards.choice import Choice
from quizapp.cards.flashcard import Flashcard
from quizapp.cards.kprim import Kprim
from quizapp.cards.occlusion import Occlusion
from quizapp.cards.term import Term
from quizapp.cards.text import Text
from quizapp.decks_io.checks.draft import Draft, by_language
from quizapp.decks_io.problem import Kind

_NEGATION: Final = {
    "de": re.compile(r"\b(?:nicht(?! nur)|kein(?:e[mnrs]?)?|nie(?:mals|mand(?:en|em)?)?|nirgends|ohne|weder)\b"),
    "en": re.compile(r"\b(?:not(?! only)|cannot|\w+n['’]t|no|none|never|nobody|neither|nothing|without|except)\b"),
}
_CLAUSE_ENDS: Final = re.compile(r"[.?!:;,–]")


def stem_of(card: Card) -> tuple[str, Text] | None:
    """What the card asks, and the name under which it stands in the file; None where a gap asks by itself."""
    match card:
        case Flashcard():
            return "front", card.front
        case Choice() | Kprim() | Term() | Occlusion():
            return "stem", card.stem
    return None


def check_stems(draft: Draft) -> None:
    """Warn of stems that ask nothing, and of those that deny twice in one clause."""
    for card, node in draft.cards:
        if (found := stem_of(card)) is None:
            continue
        name, text = found
        for language, shown in by_language(text):
            if "?" not in shown:
                draft.warn(node, Kind.NO_QUESTION, name, language)
            if twice := _denials(shown, language):
                draft.warn(node, Kind.DOUBLE_NEGATION, name, language, one=twice[0], other=twice[1])


def _denials(text: str, language: str) -> list[str]:
    """The negations of the first clause that has more than one."""
    negation = _NEGATION.get(language)
    for clause in _CLAUSE_ENDS.split(text.casefold()) if negation else []:
        if negation is not None and len(found := negation.findall(clause)) > 1:
            return found
    return []
