"""A deck on paper, as cards or as tables."""

from enum import StrEnum
from random import Random

from quizapp.cards.deck import Deck
from quizapp.study.illustrations import Illustrations
from quizapp.study.library import Library
from quizapp.ui.printing.cards import card_pages
from quizapp.ui.printing.measures import PaperSize
from quizapp.ui.printing.pages import Booklet
from quizapp.ui.printing.terms import table_pages
from quizapp.wording import printing


class Layout(StrEnum):
    """How a deck is laid out."""

    CARDS = "cards"
    TABLE = "table"


def deck_booklet(library: Library, deck: Deck, language: str, layout: Layout, paper: PaperSize) -> Booklet:
    """All of the deck in that language. Options stand in the order that ``quizapp questions`` gives them."""
    questions = [card.ask(language, Random(f"0 {card.id}")) for card in deck.cards]
    title = deck.title.in_language(language)
    if layout is Layout.TABLE:
        numbered = deck.knowledge is not None and bool(deck.knowledge.structures) and bool(deck.knowledge.plates)
        remark = printing.what_numbers_mean() if numbered else ""
        return Booklet(title, paper, table_pages(deck, questions, language, paper), remark)
    pages = card_pages(questions, Illustrations(library), paper)
    return Booklet(title, paper, pages, printing.how_to_cut())
