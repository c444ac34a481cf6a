"""One showing of a card."""

from random import Random

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form, Option, Question
from tests.cards.test_name import BY_CHOICE, BY_TYPING
from tests.conftest import a_library
from tests.shin_deck import SHIN


def test_the_words_on_the_screen_are_those_before_answering() -> None:
    """Stem and options are read before the answer; rationales, explanation and the answer itself are not."""
    question = Question(
        card=CardId("hip", "extensor"),
        form=Form.CHOICE,
        language="en",
        topic="Movers of the hip",
        stem="Which  muscle\nextends the hip?",
        answer="gluteus maximus",
        options=(Option("key", "gluteus maximus", True), Option("iliopsoas", "iliopsoas", False, "It flexes the hip.")),
        explanation="It drives the body forward.",
    )

    assert question.words == 5 + 2 + 1


def test_what_is_recalled_unseen_is_graded_by_the_learner() -> None:
    """The program knows what is right in every other form."""
    assert [form for form in Form if form.graded_by_learner] == [Form.FLASHCARD, Form.CLOZE, Form.OCCLUSION]


def test_what_is_on_a_figure_needs_the_figure() -> None:
    """To point at something, and to say what is lit or covered; a timeline can be read out."""
    assert [form for form in Form if form.needs_picture] == [Form.LOCATE, Form.NAME, Form.OCCLUSION]


def test_a_question_is_typed_that_has_names_to_accept() -> None:
    """A term is, and of the names on a figure one of the two: there the program may err."""
    shin = {card.id.card: card.ask("en", Random(1)) for card in a_library(SHIN).cards.values()}

    assert {name: question.typed for name, question in shin.items()} == {"calf": False, "landing": False, "latin": True}
    assert (BY_CHOICE.form, BY_CHOICE.ask("en", Random(1)).typed) == (Form.NAME, False)
    assert (BY_TYPING.form, BY_TYPING.ask("en", Random(1)).typed) == (Form.NAME, True)
