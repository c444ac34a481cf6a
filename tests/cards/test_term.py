"""A term as it is put to a learner."""

from random import Random

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form
from quizapp.cards.term import Names, Term
from quizapp.cards.text import Text
from tests.conftest import a_library
from tests.shin_deck import SHIN


def test_the_first_name_is_the_answer() -> None:
    """The question carries every name, and the first is what is shown as right."""
    question = a_library(SHIN).cards[CardId("shin", "latin")].ask("en", Random(1))

    assert (question.form, question.typed, question.options) == (Form.TERM, True, ())
    assert question.answer == "Musculus tibialis anterior"
    assert question.accepted == ("Musculus tibialis anterior", "vorderer Schienbeinmuskel")
    assert question.rejected == ("Musculus tibialis posterior",)


def test_names_are_those_of_the_language() -> None:
    """Each language has its own names; where it rejects none, nothing is rejected."""
    card = Term(
        id=CardId("hip", "name"),
        languages=("de", "en"),
        topic=Text({"de": "Namen", "en": "Names"}),
        explanation=None,
        sources=(),
        stem=Text({"de": "Wer streckt?", "en": "Who extends?"}),
        accepted=Names({"de": ("großer Gesäßmuskel", "Gluteus maximus"), "en": ("gluteus maximus",)}),
        rejected=Names({"de": ("mittlerer Gesäßmuskel",)}),
    )
    german, english, french = (card.ask(language, Random(1)) for language in ("de", "en", "fr"))

    assert (german.accepted, german.rejected) == (("großer Gesäßmuskel", "Gluteus maximus"), ("mittlerer Gesäßmuskel",))
    assert (english.accepted, english.rejected) == (("gluteus maximus",), ())
    assert (french.language, french.accepted) == ("de", german.accepted)
