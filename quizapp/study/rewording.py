"""What a correction says otherwise than the deck."""

from quizapp.cards.card import Card
from quizapp.study.card_texts import texts_of


def other_texts(mine: Card, theirs: Card, language: str) -> list[str]:
    """The texts of their card, in its order, that stand nowhere in mine; as both are shown in that language."""
    said = {text.in_language(mine.language_for(language)) for text in texts_of(mine)}
    shown = theirs.language_for(language)
    found = dict.fromkeys(text.in_language(shown) for text in texts_of(theirs))
    return [text for text in found if text.strip() and text not in said]
